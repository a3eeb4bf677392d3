"""Fields that take typed values."""

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from canteen_desk.domain.quantities import WeightUnit
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.widgets.choice_field import Choice, ChoiceField, ChoiceIndex
from canteen_desk.ui.widgets.number_fields import ClockField, CountField, MoneyField
from canteen_desk.ui.widgets.typed_field import TypedField
from canteen_desk.ui.widgets.weight_field import WeightField
from tests.ui.gallery_values import INGREDIENTS
from tests.ui.typing import type_text


def _typed(qtbot: QtBot, field: TypedField, text: str) -> TypedField:
    qtbot.addWidget(field)
    field.show()
    type_text(qtbot, field, text)
    field.settle()
    return field


@pytest.mark.parametrize(
    ("text", "grams", "shown"),
    [
        ("24.8", 24_800, "24.80"),
        ("24.8kg", 24_800, "24.80"),
        ("２４．８", 24_800, "24.80"),
        ("24。8", 24_800, "24.80"),
        ("12斤", 6_000, "6.00"),
        ("500g", 500, "0.50"),
        ("1234.56", 1_234_560, "1,234.56"),
        (".5", 500, "0.50"),
        ("0.005", 5, "0.0050"),
        ("0", 0, "0.00"),
    ],
)
def test_a_weight_is_kept_in_grams_and_shown_in_house_form(
    qtbot: QtBot, text: str, grams: int, shown: str
) -> None:
    field = WeightField()
    _typed(qtbot, field, text)
    assert field.grams() == grams
    assert field.text() == shown
    assert field.problem() == ""


@pytest.mark.parametrize("text", ["2.3.4", "kg", "-", "1-2", "-3", "99999999"])
def test_text_that_is_no_weight_has_no_value_and_says_why(qtbot: QtBot, text: str) -> None:
    field = WeightField()
    _typed(qtbot, field, text)
    assert field.grams() is None
    assert field.problem()
    assert field.text() == text


def test_a_letter_does_not_enter_a_weight_and_the_user_is_told(qtbot: QtBot) -> None:
    field = WeightField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.problem_changed) as told:
        qtbot.keyClicks(field, "2x")
    assert field.text() == "2"
    assert told.args[0]


def test_a_canteen_that_counts_in_jin_types_jin(qtbot: QtBot) -> None:
    field = WeightField(WeightUnit.JIN)
    _typed(qtbot, field, "12")
    assert field.grams() == 6_000
    field.set_weight_unit(WeightUnit.KG)
    assert (field.grams(), field.text()) == (6_000, "6.00")


def test_the_value_is_told_while_typing(qtbot: QtBot) -> None:
    field = WeightField()
    qtbot.addWidget(field)
    told: list[object] = []
    field.value_changed.connect(told.append)
    qtbot.keyClicks(field, "12")
    field.clear()
    assert told == [1_000, 12_000, None]


def test_a_weight_does_not_wake_the_input_method(qtbot: QtBot) -> None:
    field = WeightField()
    qtbot.addWidget(field)
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert ChoiceField(INGREDIENTS).testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_money_is_kept_in_fen(qtbot: QtBot) -> None:
    field = MoneyField()
    _typed(qtbot, field, "3.2")
    assert (field.fen(), field.text()) == (320, "3.20")


@pytest.mark.parametrize(("text", "count"), [("480", 480), ("1,200", 1200), ("100000", None), ("", None)])
def test_a_count_is_a_whole_number_up_to_its_most(qtbot: QtBot, text: str, count: int | None) -> None:
    field = CountField(unit="people")
    _typed(qtbot, field, text)
    assert field.count() == count
    assert bool(field.problem()) == (text == "100000")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("1152", time(11, 52)),
        ("11:52", time(11, 52)),
        ("11.52", time(11, 52)),
        ("905", time(9, 5)),
        ("2460", None),
    ],
)
def test_a_time_needs_no_colon(qtbot: QtBot, text: str, at: time | None) -> None:
    field = ClockField()
    _typed(qtbot, field, text)
    assert field.time() == at
    assert bool(field.problem()) == (at is None)


@pytest.fixture
def choice(desk: Desk, qtbot: QtBot) -> Iterator[ChoiceField]:
    holder = QWidget()
    holder.resize(600, 500)
    field = ChoiceField(INGREDIENTS)
    QVBoxLayout(holder).addWidget(field)
    qtbot.addWidget(holder)
    holder.show()
    yield field
    holder.close()


@pytest.mark.parametrize("text", ["xhs", "xihongshi", "fq", "番茄", "I003", "西红"])
def test_a_name_is_found_by_initials_pinyin_alias_code_and_part(
    choice: ChoiceField, qtbot: QtBot, text: str
) -> None:
    type_text(qtbot, choice, text)
    assert [found.key for found in choice.offered()] == ["I003"]
    choice.settle()
    assert choice.value() == "I003"
    assert choice.text() == "西红柿（番茄）"
    assert choice.offered() == []


def test_the_first_name_is_taken_unless_another_is_marked(choice: ChoiceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(choice, "t")
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    choice.settle()
    assert choice.value() == "I005"
    choice.clear()
    qtbot.keyClicks(choice, "t")
    choice.settle()
    assert choice.value() == "I001"


def test_a_name_that_does_not_exist_is_refused(choice: ChoiceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(choice, "zzz")
    choice.settle()
    assert choice.value() is None
    assert "zzz" in choice.problem()


def test_typing_on_forgets_what_was_chosen(choice: ChoiceField, qtbot: QtBot) -> None:
    choice.set_value("I001")
    qtbot.keyClicks(choice, "x")
    assert choice.value() is None


def test_escape_puts_the_list_away(choice: ChoiceField, qtbot: QtBot) -> None:
    qtbot.keyClicks(choice, "t")
    assert choice.offered()
    qtbot.keyClick(choice, Qt.Key.Key_Escape)
    assert choice.offered() == []


def test_a_name_taken_from_the_list_stays_when_the_choices_change(choice: ChoiceField) -> None:
    choice.set_value("I001")
    choice.set_choices(INGREDIENTS[:2])
    assert choice.value() == "I001"
    choice.set_choices(INGREDIENTS[2:])
    assert choice.value() is None


def test_exact_matches_come_before_beginnings_and_beginnings_before_parts() -> None:
    index = ChoiceIndex(
        [Choice("1", "part", ("xtd",)), Choice("2", "beginning", ("tdx",)), Choice("3", "exact", ("td",))]
    )
    assert [found.key for found in index.find("TD")] == ["3", "2", "1"]


def test_one_name_of_three_thousand_is_found_by_initials_pinyin_and_alias() -> None:
    index = ChoiceIndex(
        [Choice(f"I{n:04d}", f"食材{n}", (f"sc{n}", f"shicai{n}", f"alias{n}")) for n in range(3000)]
    )
    for text in ("sc2917", "shicai2917", "alias2917", "食材2917"):
        assert index.find(text)[0].key == "I2917"
    assert index.find("zzz") == []
