"""Correcting on the capture pages: with a reason, with its history, and back again with F9."""

from PySide6.QtCore import Qt

from canteen_desk.domain.meals import Meal
from canteen_desk.services.looking import record_history
from tests.ui.book import DAY, MANAGER, put_lunch
from tests.ui.kitchen import DELETE, DOWN, ENTER, ESCAPE, Kitchen


def test_a_record_is_corrected_with_a_reason_and_shows_what_it_was(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    kitchen.weigh_potatoes()
    kitchen.open_first_row()
    strip = page.records().strip
    assert kitchen.focus() is strip.form.field("gross_g")
    kitchen.fill("", "23", "", "")
    assert "was 23.40 kg" in kitchen.texts()
    kitchen.fill("看错秤")
    kitchen.until(lambda: not page.records().is_correcting())
    (found,) = kitchen.standing("trimming")
    assert found.fields["net_g"] == 23_000
    assert found.reason == "看错秤"
    kitchen.press(ENTER)
    kitchen.until(lambda: "看错秤" in strip.history.text())
    assert "Net 23.40 kg → 23.00 kg" in strip.history.text()
    assert MANAGER in strip.history.text()


def test_a_correction_without_a_reason_is_not_sent(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    kitchen.weigh_potatoes()
    kitchen.open_first_row()
    kitchen.fill("", "23", "", "", "")
    kitchen.settle()
    assert page.records().is_correcting()
    assert "Please fill this in." in kitchen.texts()
    assert kitchen.standing("trimming")[0].fields["net_g"] == 23_400


def test_a_correction_that_changes_nothing_says_so(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    kitchen.weigh_potatoes()
    kitchen.open_first_row()
    kitchen.fill("", "", "", "", "看错秤")
    assert "Nothing was changed yet." in kitchen.texts()
    kitchen.press(ESCAPE)
    assert not page.records().is_correcting()
    assert kitchen.focus() is page.records().table.view()


def test_a_withdrawn_record_leaves_the_list_and_stays_in_the_book(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    kitchen.weigh_potatoes()
    number = kitchen.standing("trimming")[0].id
    kitchen.with_control(Qt.Key.Key_F)
    kitchen.press(DOWN)
    kitchen.press(DELETE)
    kitchen.fill("重复称重")
    kitchen.until(lambda: kitchen.rows() == 0)
    assert kitchen.standing("trimming") == []
    chain = record_history(page.store, number)
    assert [entry.withdrawn for entry in chain] == [False, True]
    assert chain[-1].reason == "重复称重"


def test_a_record_is_found_again_by_a_few_letters(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    page = kitchen.open("purchase")
    assert kitchen.rows() == 2
    kitchen.with_control(Qt.Key.Key_F)
    from_filter = kitchen.focus()
    assert from_filter is page.records().filter
    page.records().filter.insert("白菜")
    assert kitchen.rows() == 1
    kitchen.press(ESCAPE)
    assert kitchen.rows() == 2
    assert kitchen.page().entry().isAncestorOf(kitchen.focus())


def test_f9_withdraws_the_last_record_of_this_window(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.weigh_potatoes()
    number = kitchen.standing("trimming")[0].id
    kitchen.press(Qt.Key.Key_F9)
    kitchen.until(lambda: kitchen.rows() == 0)
    assert record_history(kitchen.store, number)[-1].reason == "entered by mistake"
    assert kitchen.undo.count() == 0


def test_f9_gives_a_corrected_record_back_what_it_was(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.weigh_potatoes()
    kitchen.open_first_row()
    kitchen.fill("", "23", "", "", "看错秤")
    kitchen.until(lambda: kitchen.standing("trimming")[0].fields["net_g"] == 23_000)
    kitchen.press(Qt.Key.Key_F9)
    kitchen.until(lambda: kitchen.standing("trimming")[0].fields["net_g"] == 23_400)
    kitchen.press(Qt.Key.Key_F9)
    kitchen.until(lambda: kitchen.rows() == 0)
    assert kitchen.standing("trimming") == []


def test_f9_leaves_records_of_others_alone(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    kitchen.open("trimming")
    kitchen.press(Qt.Key.Key_F9)
    kitchen.settle()
    assert len(kitchen.standing("trimming")) == 1
    assert kitchen.desk.messages.shown is not None
    assert "could be taken back" in kitchen.desk.messages.shown.text


def test_another_meal_leaves_no_correction_open(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    page = kitchen.open("trimming")
    kitchen.open_first_row()
    kitchen.desk.notifier.set_day(DAY, Meal.DINNER)
    kitchen.until(lambda: kitchen.rows() == 0)
    assert not page.records().is_correcting()
