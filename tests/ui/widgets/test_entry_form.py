"""The strip of fields, the correction box and the segmented choice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from canteen_desk.ui.desk import Desk
from canteen_desk.ui.widgets.choice_field import ChoiceField
from canteen_desk.ui.widgets.entry_form import EntryForm
from canteen_desk.ui.widgets.reason_box import ReasonBox
from canteen_desk.ui.widgets.segmented import Segmented
from canteen_desk.ui.widgets.weight_field import WeightField
from tests.ui.gallery_values import INGREDIENTS


@pytest.fixture
def form(desk: Desk, qtbot: QtBot) -> EntryForm:
    made = EntryForm()
    made.add("ingredient", "Ingredient", ChoiceField(INGREDIENTS))
    made.add("gross_g", "Gross", WeightField(), hint="F2 takes the scale")
    made.add("rejected_g", "Rejected", WeightField(), required=False)
    made.resize(620, 400)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.focus_first()
    qtbot.waitUntil(lambda: made.field("ingredient").hasFocus())
    return made


def _notes(form: EntryForm) -> list[str]:
    return [
        label.text()
        for label in form.findChildren(QLabel)
        if label.property("role") == "note" and label.text()
    ]


def _enter(qtbot: QtBot, form: EntryForm, name: str, text: str) -> None:
    field = form.field(name)
    assert field.hasFocus()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Enter)


def test_enter_goes_down_and_the_last_enter_saves(form: EntryForm, qtbot: QtBot) -> None:
    _enter(qtbot, form, "ingredient", "td")
    _enter(qtbot, form, "gross_g", "24.8")
    with qtbot.waitSignal(form.submitted) as told:
        _enter(qtbot, form, "rejected_g", "")
    assert told.args == [{"ingredient": "I001", "gross_g": 24_800, "rejected_g": None}]


def test_enter_stays_on_a_field_that_is_wrong_and_says_why_beside_it(form: EntryForm, qtbot: QtBot) -> None:
    _enter(qtbot, form, "ingredient", "td")
    _enter(qtbot, form, "gross_g", "1.2.3")
    assert form.field("gross_g").hasFocus()
    assert _notes(form) == ["This is no weight: 1.2.3"]


def test_a_required_field_is_not_passed_empty(form: EntryForm, qtbot: QtBot) -> None:
    _enter(qtbot, form, "ingredient", "")
    assert form.field("ingredient").hasFocus()
    assert "Please fill this in." in _notes(form)


def test_saving_with_the_button_stands_on_the_first_trouble(form: EntryForm, qtbot: QtBot) -> None:
    form.set_values({"ingredient": "I002"})
    saved: list[object] = []
    form.submitted.connect(saved.append)
    qtbot.mouseClick(form.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert saved == []
    assert form.field("gross_g").hasFocus()


def test_a_trouble_goes_away_when_the_field_is_changed(form: EntryForm, qtbot: QtBot) -> None:
    form.show_problem("gross_g", "Less than the net weight.")
    assert "Less than the net weight." in _notes(form)
    qtbot.keyClicks(form.field("gross_g"), "30")
    assert _notes(form) == ["F2 takes the scale"]


def test_clearing_keeps_what_is_asked_and_stands_on_the_first_empty_field(
    form: EntryForm, qtbot: QtBot
) -> None:
    form.set_values({"ingredient": "I002", "gross_g": 1000, "rejected_g": 10})
    form.clear(keep=("ingredient",))
    assert form.values() == {"ingredient": "I002", "gross_g": None, "rejected_g": None}
    assert form.field("gross_g").hasFocus()


def test_up_and_down_move_between_fields(form: EntryForm, qtbot: QtBot) -> None:
    form.set_values({"ingredient": "I002", "gross_g": 1000})
    form.field("gross_g").setFocus()
    qtbot.keyClick(form.field("gross_g"), Qt.Key.Key_Down)
    assert form.field("rejected_g").hasFocus()
    qtbot.keyClick(form.field("rejected_g"), Qt.Key.Key_Up)
    assert form.field("gross_g").hasFocus()


def test_a_hint_can_follow_what_was_chosen(form: EntryForm) -> None:
    form.set_hint("ingredient", "Standard yield 94 %")
    assert "Standard yield 94 %" in _notes(form)


def test_every_target_of_the_form_is_large_enough_for_gloves(form: EntryForm) -> None:
    targets = [form.field(name) for name in ("ingredient", "gross_g", "rejected_g")]
    assert all(target.height() >= 48 for target in [*targets, form.findChild(QPushButton)])


def test_a_correction_needs_a_reason(desk: Desk, qtbot: QtBot) -> None:
    box = ReasonBox()
    qtbot.addWidget(box)
    reasons: list[str] = []
    box.accepted.connect(reasons.append)
    box.ask("Correct 24.80 to 24.00?")
    field = box.findChild(QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reasons == []
    assert box.isVisible()
    qtbot.keyClicks(field, " read wrongly ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reasons == ["read wrongly"]
    assert not box.isVisible()


def test_escape_leaves_a_record_as_it_is(desk: Desk, qtbot: QtBot) -> None:
    box = ReasonBox()
    qtbot.addWidget(box)
    box.ask("Correct?")
    with qtbot.waitSignal(box.dismissed):
        qtbot.keyClick(box.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_a_segment_is_chosen_by_arrow_and_by_digit(desk: Desk, qtbot: QtBot) -> None:
    segmented = Segmented([("a", "A"), ("b", "B"), ("c", "C")])
    qtbot.addWidget(segmented)
    told: list[object] = []
    segmented.value_changed.connect(told.append)
    qtbot.keyClick(segmented, Qt.Key.Key_Right)
    qtbot.keyClick(segmented, Qt.Key.Key_3)
    qtbot.keyClick(segmented, Qt.Key.Key_Right)
    qtbot.keyClick(segmented, Qt.Key.Key_Left)
    assert told == ["b", "c", "b"]
    segmented.set_value("nothing like this")
    assert segmented.value() == "b"
