"""The page of the serving line: dishes, patrols, bins and haulage."""

from PySide6.QtCore import Qt

from tests.ui.book import DAY, put, put_lunch
from tests.ui.kitchen import Kitchen


def test_a_dish_is_seen_side_by_side_with_its_top_ups_and_what_is_left(kitchen: Kitchen) -> None:
    page = kitchen.serving()
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
    kitchen.serving()
    kitchen.with_control(Qt.Key.Key_2)
    kitchen.fill("mf", "2", "")
    kitchen.until(lambda: kitchen.rows() == 1)
    assert kitchen.standing("top_up")[0].fields["at"] == "18:00"


def test_on_another_day_a_patrol_needs_its_time(kitchen: Kitchen) -> None:
    kitchen.serving()
    kitchen.desk.notifier.set_day(DAY.replace(day=14))
    kitchen.settle()
    kitchen.with_control(Qt.Key.Key_4)
    kitchen.fill("", "")
    kitchen.until(lambda: kitchen.focus() is kitchen.field("at"))
    assert any("is missing" in text for text in kitchen.texts())


def test_patrols_stand_in_a_line_with_those_still_to_come(kitchen: Kitchen) -> None:
    page = kitchen.serving()
    kitchen.with_control(Qt.Key.Key_4)
    kitchen.fill("1130", "", "1145", "排队")
    kitchen.until(lambda: len(kitchen.standing("patrol")) == 2)
    assert page.patrols.times() == ["11:30", "11:45", "open", "open"]


def test_a_plate_return_bin_shows_edible_waste_and_grams_per_diner(kitchen: Kitchen) -> None:
    put(kitchen.store, "diners", reported=480, actual=400)
    kitchen.serving()
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
    kitchen.serving()
    kitchen.with_control(Qt.Key.Key_6)
    kitchen.fill("40")
    assert kitchen.page().entry().live.words() == ("+25.0 % against the records", "waste on record 30.00 kg")
    kitchen.fill("yssy")
    kitchen.until(lambda: kitchen.rows() == 1)
    assert kitchen.standing("haulage")[0].fields["category"] == "厨余垃圾"


def test_another_form_brings_the_figures_back_from_a_correction(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    page = kitchen.serving()
    kitchen.open_first_row()
    assert page.records().is_correcting()
    assert not page.figure_row.isVisible()
    kitchen.with_control(Qt.Key.Key_4)
    assert page.figure_row.isVisible()
    assert page.diners.isVisible()
