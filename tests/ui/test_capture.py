"""The capture pages: what is typed is weighed, what is wrong is said beside it, what stands is corrected."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from canteen_desk.domain.catalogue import Entity
from canteen_desk.domain.meals import Meal
from canteen_desk.services.catalogue import Change, change
from canteen_desk.services.looking import record_history
from canteen_desk.ui.capture.serving_page import ServingPage
from canteen_desk.ui.page import PageState
from canteen_desk.ui.theme import apply_theme
from canteen_desk.ui.widgets.labels import EmptyState
from tests.ui.book import DAY, MANAGER, SUPERVISOR, open_book, open_empty_book, put, put_lunch
from tests.ui.kitchen import DELETE, DOWN, ENTER, ESCAPE, Kitchen, open_kitchen


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    if not qapp.styleSheet():
        apply_theme(qapp, dark=False)


@pytest.fixture
def kitchen(qtbot: QtBot, data_dir: Path) -> Iterator[Kitchen]:
    store = open_book(data_dir)
    made = open_kitchen(qtbot, store, MANAGER)
    yield made
    made.window.close()
    store.close()


def _weigh_potatoes(kitchen: Kitchen) -> None:
    kitchen.fill("td", "24.8", "", "23.4", "0.4", "1")
    kitchen.until(lambda: kitchen.rows() > 0)


def _texts(kitchen: Kitchen) -> list[str]:
    return [label.text() for label in kitchen.page().findChildren(QLabel) if label.isVisible()]


def test_a_trimming_is_weighed_with_enter_alone(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    _weigh_potatoes(kitchen)
    (found,) = kitchen.standing("trimming")
    assert found.fields["ingredient"] == "土豆"
    weights = [found.fields[name] for name in ("gross_g", "net_g", "rejected_g", "inedible_g")]
    assert weights == [24_800, 23_400, 400, 1_000]
    assert (found.person, found.meal, found.served_on) == (MANAGER, "lunch", DAY)


def test_after_saving_the_form_is_empty_and_ready_for_the_next(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    _weigh_potatoes(kitchen)
    assert kitchen.focus() is kitchen.field("ingredient")
    assert kitchen.page().entry().values() == {}
    kitchen.fill("dbc", "21.5", "", "18.3", "1.1", "2.1")
    kitchen.until(lambda: kitchen.rows() == 2)
    assert kitchen.page().records().table.shown_text(0, 1) == "大白菜"


@pytest.mark.parametrize("typed", ["td", "tudou", "土豆", "马铃薯", "mls"])
def test_an_ingredient_is_found_as_people_type_it(kitchen: Kitchen, typed: str) -> None:
    kitchen.open("trimming")
    kitchen.fill(typed)
    assert kitchen.page().entry().values() == {"ingredient": "土豆"}


def test_the_net_yield_follows_the_typing(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td", "20", "", "17")
    figure, note = kitchen.page().entry().live.words()
    assert figure == "Net yield 85.0 %"
    assert note == "9.0 points below standard"


def test_the_standard_stands_beside_the_chosen_ingredient(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td")
    assert "Standard net yield 94.0 %" in _texts(kitchen)


def test_a_container_is_taken_off_before_the_weight_is_stored(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td", "26", "zzk")
    assert "net 24.80 kg" in _texts(kitchen)
    kitchen.fill("23.4", "", "")
    kitchen.until(lambda: kitchen.rows() == 1)
    assert kitchen.standing("trimming")[0].fields["gross_g"] == 24_800


def test_a_container_heavier_than_the_weight_is_refused_beside_the_weight(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td", "1", "zzk", "0.5", "", "")
    kitchen.settle()
    assert kitchen.standing("trimming") == []
    assert kitchen.focus() is kitchen.field("gross_g")
    assert "The container weighs more than that." in _texts(kitchen)


def test_more_net_than_gross_is_refused_beside_the_net_and_nothing_typed_is_lost(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td", "20", "", "25", "", "")
    kitchen.until(lambda: kitchen.focus() is kitchen.field("net_g"))
    assert "The gross weight cannot be below the net weight." in _texts(kitchen)
    assert kitchen.page().entry().values() == {"ingredient": "土豆", "gross_g": 20_000, "net_g": 25_000}
    assert kitchen.standing("trimming") == []
    kitchen.fill("19", "", "")
    kitchen.until(lambda: kitchen.rows() == 1)


def test_the_next_weighing_can_be_typed_before_the_book_has_answered(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td", "24.8", "", "23.4", "0.4", "1", "dbc", "21.5", "", "18.3", "1.1", "2.1")
    kitchen.until(lambda: kitchen.rows() == 2)
    assert [record.fields["gross_g"] for record in kitchen.standing("trimming")] == [24_800, 21_500]


def test_an_entry_that_the_book_refuses_comes_back_and_the_next_one_waits(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    change(kitchen.store, Change(Entity.INGREDIENT, "土豆", {}, person=MANAGER, active=False))
    kitchen.fill("td", "24.8", "", "23.4", "0.4", "1", "dbc", "21.5")
    kitchen.until(lambda: page.entry().values().get("ingredient") == "土豆")
    assert page.entry().values()["net_g"] == 23_400
    assert any("no longer in use" in text for text in _texts(kitchen))
    assert kitchen.standing("trimming") == []
    kitchen.fill("zr", "", "", "", "", "")
    kitchen.until(lambda: page.entry().values().get("ingredient") == "大白菜")
    assert page.entry().values()["gross_g"] == 21_500
    assert kitchen.standing("trimming")[0].fields["ingredient"] == "猪肉"


def test_an_impatient_second_enter_does_not_store_twice(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td", "20", "", "19", "0.2")
    last = kitchen.focus()
    kitchen.qtbot.keyClick(last, ENTER)
    kitchen.qtbot.keyClick(last, ENTER)
    kitchen.until(lambda: kitchen.rows() == 1)
    assert len(kitchen.standing("trimming")) == 1


def test_the_figures_of_the_meal_follow_the_entry(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    card = page.figure_row.cards["rejected_rate"]
    assert "not measured" in card.accessibleDescription()
    kitchen.fill("td", "20", "", "18", "1", "0.5")
    kitchen.until(lambda: "5.0 %" in card.accessibleDescription())
    assert "above 3 %" in card.accessibleDescription()


def _open_first_row(kitchen: Kitchen) -> None:
    kitchen.with_control(Qt.Key.Key_F)
    kitchen.press(DOWN)
    kitchen.press(ENTER)
    kitchen.settle()


def test_a_record_is_corrected_with_a_reason_and_shows_what_it_was(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    _weigh_potatoes(kitchen)
    _open_first_row(kitchen)
    strip = page.records().strip
    assert kitchen.focus() is strip.form.field("gross_g")
    kitchen.fill("", "23", "", "")
    assert "was 23.40 kg" in _texts(kitchen)
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
    _weigh_potatoes(kitchen)
    _open_first_row(kitchen)
    kitchen.fill("", "23", "", "", "")
    kitchen.settle()
    assert page.records().is_correcting()
    assert "Please fill this in." in _texts(kitchen)
    assert kitchen.standing("trimming")[0].fields["net_g"] == 23_400


def test_a_correction_that_changes_nothing_says_so(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    _weigh_potatoes(kitchen)
    _open_first_row(kitchen)
    kitchen.fill("", "", "", "", "看错秤")
    assert "Nothing was changed yet." in _texts(kitchen)
    kitchen.press(ESCAPE)
    assert not page.records().is_correcting()
    assert kitchen.focus() is page.records().table.view()


def test_a_withdrawn_record_leaves_the_list_and_stays_in_the_book(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    _weigh_potatoes(kitchen)
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
    _weigh_potatoes(kitchen)
    number = kitchen.standing("trimming")[0].id
    kitchen.press(Qt.Key.Key_F9)
    kitchen.until(lambda: kitchen.rows() == 0)
    assert record_history(kitchen.store, number)[-1].reason == "entered by mistake"
    assert kitchen.undo.count() == 0


def test_f9_gives_a_corrected_record_back_what_it_was(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    _weigh_potatoes(kitchen)
    _open_first_row(kitchen)
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


def test_a_receipt_offers_the_last_price_supplier_and_the_next_batch(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    kitchen.open("purchase")
    kitchen.fill("dbc")
    values = kitchen.page().entry().values()
    assert values["batch"] == 2
    assert values["unit_price_fen_per_kg"] == 320
    assert values["supplier"] == "演示供应商"


def test_a_receipt_shows_how_far_it_is_from_the_need(kitchen: Kitchen) -> None:
    kitchen.open("purchase")
    kitchen.fill("td", "", "20", "20", "25")
    assert kitchen.page().entry().live.words()[0] == "+25.0 % against need"
    kitchen.fill("", "", "3.2", "ysgys")
    kitchen.until(lambda: kitchen.rows() == 1)
    (found,) = kitchen.standing("receipt")
    assert (found.fields["received_g"], found.fields["unit_price_fen_per_kg"]) == (25_000, 320)


def test_diners_are_entered_once_and_completed_without_a_question(kitchen: Kitchen) -> None:
    page = kitchen.open("purchase")
    kitchen.with_control(Qt.Key.Key_D)
    kitchen.fill("480", "")
    kitchen.until(lambda: len(kitchen.standing("diners")) == 1)
    kitchen.with_control(Qt.Key.Key_D)
    kitchen.fill("455")
    kitchen.until(lambda: kitchen.standing("diners")[0].fields["actual"] == 455)
    assert len(kitchen.standing("diners")) == 1
    assert page.diners.note() == "head count off by 5.5 %"


def test_changing_diners_asks_why(kitchen: Kitchen) -> None:
    put(kitchen.store, "diners", reported=480, actual=455)
    page = kitchen.open("purchase")
    kitchen.with_control(Qt.Key.Key_D)
    kitchen.fill("", "465")
    assert page.diners.reason.isVisible()
    kitchen.fill("漏数一桌")
    kitchen.until(lambda: kitchen.standing("diners")[0].fields["actual"] == 465)
    assert kitchen.standing("diners")[0].reason == "漏数一桌"


def test_offcuts_show_what_is_still_open(kitchen: Kitchen) -> None:
    kitchen.open("offcut")
    kitchen.fill("td", "1.2", "0.7")
    assert kitchen.page().entry().live.words() == ("0.50 kg still open", "used 58.3 %")
    kitchen.fill("土豆泥", "0.5")
    kitchen.until(lambda: kitchen.rows() == 1)
    (found,) = kitchen.standing("offcut")
    assert found.fields["used_in"] == "土豆泥"
    assert found.fields["discarded_g"] == 500


def test_a_dish_for_offcuts_is_found_by_its_initials(kitchen: Kitchen) -> None:
    kitchen.open("offcut")
    kitchen.fill("td", "1.2", "0.7", "hsr")
    assert kitchen.page().entry().values()["used_in"] == "红烧肉"


def _serving(kitchen: Kitchen) -> ServingPage:
    page = kitchen.open("serving")
    assert isinstance(page, ServingPage)
    return page


def test_a_dish_is_seen_side_by_side_with_its_top_ups_and_what_is_left(kitchen: Kitchen) -> None:
    page = _serving(kitchen)
    kitchen.fill("mf", "60", "")
    kitchen.until(lambda: kitchen.rows() == 1)
    kitchen.with_control(Qt.Key.Key_2)
    kitchen.fill("mf", "2", "1152")
    kitchen.until(lambda: kitchen.rows() == 1 and len(kitchen.standing("top_up")) == 1)
    kitchen.with_control(Qt.Key.Key_3)
    kitchen.fill("mf", "3.1", "", "1")
    kitchen.until(lambda: len(kitchen.standing("unsold")) == 1)
    shown = [page.dishes.shown_text(0, column) for column in range(5)]
    assert shown == ["米饭", "60.00", "2.00", "3.10", "5.0 %"]
    assert kitchen.standing("unsold")[0].fields["destination"] == "discarded"


def test_a_top_up_without_a_time_happened_now(kitchen: Kitchen) -> None:
    _serving(kitchen)
    kitchen.with_control(Qt.Key.Key_2)
    kitchen.fill("mf", "2", "")
    kitchen.until(lambda: kitchen.rows() == 1)
    assert kitchen.standing("top_up")[0].fields["at"] == "18:00"


def test_on_another_day_a_patrol_needs_its_time(kitchen: Kitchen) -> None:
    _serving(kitchen)
    kitchen.desk.notifier.set_day(DAY.replace(day=14))
    kitchen.settle()
    kitchen.with_control(Qt.Key.Key_4)
    kitchen.fill("", "")
    kitchen.until(lambda: kitchen.focus() is kitchen.field("at"))
    assert any("is missing" in text for text in _texts(kitchen))


def test_patrols_stand_in_a_line_with_those_still_to_come(kitchen: Kitchen) -> None:
    page = _serving(kitchen)
    kitchen.with_control(Qt.Key.Key_4)
    kitchen.fill("1130", "", "1145", "排队")
    kitchen.until(lambda: len(kitchen.standing("patrol")) == 2)
    assert page.patrols.times() == ["11:30", "11:45", "open", "open"]


def test_a_plate_return_bin_shows_edible_waste_and_grams_per_diner(kitchen: Kitchen) -> None:
    put(kitchen.store, "diners", reported=480, actual=400)
    _serving(kitchen)
    kitchen.with_control(Qt.Key.Key_5)
    kitchen.fill("30", "hst", "", "0.5")
    kitchen.until(lambda: kitchen.rows() == 1)
    (found,) = kitchen.standing("plate_return")
    assert (found.fields["gross_g"], found.fields["tare_g"], found.fields["inedible_g"]) == (
        30_000,
        3_500,
        500,
    )
    kitchen.fill("10", "", "")
    figure, note = kitchen.page().entry().live.words()
    assert figure == "Plate waste 6.50 kg"
    assert note == "81.3 g per diner with all bins"


def test_haulage_is_held_against_the_waste_on_record(kitchen: Kitchen) -> None:
    put(kitchen.store, "plate_return", gross_g=30_000, tare_g=0, inedible_g=0)
    _serving(kitchen)
    kitchen.with_control(Qt.Key.Key_6)
    kitchen.fill("40")
    assert kitchen.page().entry().live.words() == ("+25.0 % against the records", "waste on record 30.00 kg")
    kitchen.fill("yssy")
    kitchen.until(lambda: kitchen.rows() == 1)
    assert kitchen.standing("haulage")[0].fields["category"] == "厨余垃圾"


def test_a_supervisor_looks_on_and_is_told_who_weighs(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    kitchen.desk.notifier.set_person(SUPERVISOR)
    page = kitchen.open("trimming")
    assert page.state() is PageState.READ_ONLY
    assert any("cooks and canteen managers weigh" in text for text in _texts(kitchen))
    assert not page.entry().isEnabled()
    page.records().open_record(page.records().table.current_row() or kitchen.standing("trimming")[0])
    assert not page.records().is_correcting()


def test_a_closed_day_is_named(kitchen: Kitchen) -> None:
    put(kitchen.store, "day_status", meal="", status="closed")
    page = kitchen.open("trimming")
    assert page.state() is PageState.CLOSED_DAY


def test_another_meal_shows_its_own_records(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    put(kitchen.store, "trimming", meal="dinner", ingredient="猪肉", gross_g=9_000, net_g=8_800)
    kitchen.open("trimming")
    kitchen.desk.notifier.set_day(DAY, Meal.DINNER)
    kitchen.until(lambda: kitchen.page().records().table.shown_text(0, 1) == "猪肉")
    assert kitchen.rows() == 1


def test_a_record_asked_for_by_another_page_is_opened(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    kitchen.open("purchase")
    wanted = kitchen.standing("trimming")[0]
    kitchen.desk.notifier.open_page("trimming", wanted)
    kitchen.until(lambda: kitchen.page().records().is_correcting())
    assert kitchen.page().records().strip.record() == wanted


def test_a_fresh_desk_says_what_to_do_first(qtbot: QtBot, data_dir: Path) -> None:
    store = open_empty_book(data_dir)
    kitchen = open_kitchen(qtbot, store, "")
    page = kitchen.open("trimming")
    assert page.state() is PageState.FIRST_USE
    asked: list[str] = []
    kitchen.desk.notifier.page_requested.connect(lambda key, _detail: asked.append(key))
    page.findChild(EmptyState).acted.emit()
    assert asked == ["settings"]
    kitchen.window.close()
    store.close()
