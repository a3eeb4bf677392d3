"""Entering on the capture pages: what is typed is weighed, what is wrong is said beside it."""

import pytest
from PySide6.QtCore import Qt

from canteen_desk.domain.catalogue import Entity
from canteen_desk.services.catalogue import Change, change
from tests.ui.book import DAY, MANAGER, put, put_lunch
from tests.ui.kitchen import ENTER, Kitchen
from tests.ui.typing import type_text


def test_a_trimming_is_weighed_with_enter_alone(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.weigh_potatoes()
    (found,) = kitchen.standing("trimming")
    assert found.fields["ingredient"] == "土豆"
    weights = [found.fields[name] for name in ("gross_g", "net_g", "rejected_g", "inedible_g")]
    assert weights == [24_800, 23_400, 400, 1_000]
    assert (found.person, found.meal, found.served_on) == (MANAGER, "lunch", DAY)


def test_after_saving_the_form_is_empty_and_ready_for_the_next(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.weigh_potatoes()
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
    assert "Standard net yield 94.0 %" in kitchen.texts()


def test_a_container_is_taken_off_before_the_weight_is_stored(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td", "26", "zzk")
    assert "net 24.80 kg" in kitchen.texts()
    kitchen.fill("23.4", "", "")
    kitchen.until(lambda: kitchen.rows() == 1)
    assert kitchen.standing("trimming")[0].fields["gross_g"] == 24_800


def test_a_container_heavier_than_the_weight_is_refused_beside_the_weight(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td", "1", "zzk", "0.5", "", "")
    kitchen.settle()
    assert kitchen.standing("trimming") == []
    assert kitchen.focus() is kitchen.field("gross_g")
    assert "The container weighs more than that." in kitchen.texts()


def test_more_net_than_gross_is_refused_beside_the_net_and_nothing_typed_is_lost(kitchen: Kitchen) -> None:
    kitchen.open("trimming")
    kitchen.fill("td", "20", "", "25", "", "")
    kitchen.until(lambda: kitchen.focus() is kitchen.field("net_g"))
    assert "The gross weight cannot be below the net weight." in kitchen.texts()
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
    assert any("no longer in use" in text for text in kitchen.texts())
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


def test_a_reading_of_the_book_leaves_a_half_typed_weight_alone(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    kitchen.fill("td")
    type_text(kitchen.qtbot, kitchen.focus(), "24.")
    page.refresh()
    kitchen.settle()
    kitchen.fill("8")
    assert page.entry().values()["gross_g"] == 24_800


def test_a_canteen_that_counts_in_jin_types_jin(kitchen: Kitchen) -> None:
    change(kitchen.store, Change(Entity.CANTEEN, "演示食堂", {"weight_unit": "jin"}, person=MANAGER))
    page = kitchen.open("trimming")
    kitchen.fill("td", "49.6")
    assert page.entry().values()["gross_g"] == 24_800
