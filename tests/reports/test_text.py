"""Text becomes a paragraph as it is, never as mark-up."""

from canteen_desk.reports.fonts import REGULAR, register_fonts, text_width
from canteen_desk.reports.styles import BODY
from canteen_desk.reports.text import MISSING, P, clean, fitted, missing_glyphs


def test_mark_up_stays_text() -> None:
    paragraph = P("<font color=red>合格</font> & <br/>", BODY)
    assert paragraph.frags[0].text == "<font color=red>合格</font> & <br/>"
    assert len(paragraph.frags) == 1


def test_control_direction_and_half_characters_are_dropped() -> None:
    assert clean("甲\x00乙\x07\u202e丙\u200f\ud800丁\n戊") == "甲乙丙丁 戊"


def test_a_long_text_is_capped_with_an_ellipsis() -> None:
    capped = clean("长" * 900)
    assert len(capped) == 600
    assert capped.endswith("…")


def test_rare_characters_of_names_are_there_and_a_missing_one_is_told() -> None:
    assert missing_glyphs("䶮龘靐㙍 12.5 %，。（）") == ""
    assert missing_glyphs("王\U00020bb7\U00020bb7") == "\U00020bb7"
    assert clean("王\U00020bb7") == f"王{MISSING}"


def test_a_footer_is_shortened_to_its_room() -> None:
    register_fonts()
    shown = fitted("很长的食堂名称" * 30, 200, REGULAR, 8.5)
    assert shown.endswith("…")
    assert text_width(shown, REGULAR, 8.5) <= 200
