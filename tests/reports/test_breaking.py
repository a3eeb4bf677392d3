"""Lines of Chinese text break where a Chinese reader expects it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canteen_desk.reports.breaking import NO_END, NO_START, break_lines


def units(text: str) -> float:
    """Chinese characters are twice as wide as Latin ones."""
    return float(sum(2 if ord(character) >= 0x2E80 else 1 for character in text))


def test_no_line_begins_with_a_comma_or_ends_with_a_bracket() -> None:
    text = "收运量，比记录的废弃（含骨头、果皮）多；超过百分之十五的，须查明去向。「见附表」！？"
    for room in range(8, 60):
        lines = break_lines(text, room, units)
        assert "".join(lines) == text
        assert not [line for line in lines[1:] if line[0] in NO_START]
        assert not [line for line in lines[:-1] if line[-1] in NO_END]


@pytest.mark.parametrize("whole", ["12.5 %", "1,234.5 kg", "−3.2 点", "第 3 版", "30 日"])
def test_a_figure_keeps_its_unit(whole: str) -> None:
    for room in range(14, 40):
        lines = break_lines(f"本季度全部合计一共是{whole}左右", room, units)
        assert any(whole in line for line in lines), lines


def test_a_line_never_ends_with_a_single_character_left_over() -> None:
    lines = break_lines("占收运量的一成半以内。", 20, units)
    assert len(lines) == 2
    assert len(lines[-1]) > 2


def test_a_word_wider_than_the_line_is_cut_and_nothing_is_lost() -> None:
    text = "a" * 95
    lines = break_lines(text, 20, units)
    assert "".join(lines) == text
    assert max(map(units, lines)) <= 20


@given(st.text(st.sampled_from("食堂减损ab1，。（）% 。2.5"), max_size=80), st.integers(6, 40))
def test_breaking_keeps_every_character_but_spaces_at_the_edges(text: str, room: int) -> None:
    lines = break_lines(text, room, units)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
