"""The page of today: the answer first, then the measures, the balance, what to do and what is missing."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canteen_desk.domain.meals import Meal
from canteen_desk.services.store import Store
from canteen_desk.ui.charts.flow_picture import FlowPicture
from canteen_desk.ui.page import PageState
from canteen_desk.ui.today.measure_card import MeasureCard
from canteen_desk.ui.today.today_page import TodayPage
from canteen_desk.ui.today.todo import AdviceList, MissingList
from tests.ui.book import DAY, open_book, open_empty_book, put, put_lunch
from tests.ui.office import Office, open_office

Opener = Callable[[Callable[[Store], None]], Office]


@pytest.fixture
def office_of(qtbot: QtBot, data_dir: Path) -> Iterator[Opener]:
    """Opens the page on a book that a test fills first."""
    opened: list[Office] = []

    def open_filled(fill: Callable[[Store], None]) -> Office:
        store = open_book(data_dir)
        fill(store)
        opened.append(open_office(qtbot, store, [TodayPage]))
        opened[0].open()
        return opened[0]

    yield open_filled
    for office in opened:
        office.window.close()
        office.store.close()


def _two_lunches(store: Store) -> None:
    put_lunch(store, DAY - timedelta(days=7), plates_g=34_000)
    put_lunch(store, plates_g=31_000, bought_g=34_000)


def _only_diners(store: Store) -> None:
    put(store, "diners", reported=480, actual=455)


def _only_unsold(store: Store) -> None:
    put(store, "unsold", dish="米饭", weight_g=1_500, destination="discarded")


def _nothing(store: Store) -> None:
    """A day without a record."""


def _hauled_too_much(store: Store) -> None:
    put_lunch(store)
    put(store, "haulage", weight_g=20_000, hauler="演示收运")


def _closed(store: Store) -> None:
    put(store, "day_status", meal=None, status="closed")


def _cards(office: Office) -> dict[str, MeasureCard]:
    return {card.measure(): card for card in office.page().findChildren(MeasureCard)}


def _list(office: Office, kind: type[AdviceList] | type[MissingList]) -> AdviceList | MissingList:
    found = office.page().findChild(kind)
    assert isinstance(found, AdviceList | MissingList)
    return found


def test_the_answer_names_the_plate_waste_and_the_same_weekday_last_week(office_of: Opener) -> None:
    office = office_of(_two_lunches)
    # 31.0 - 3.5 - 0.9 kg over 455 diners against 34.0 - 3.5 - 0.9 kg a week ago.
    assert office.words()[0] == ("Plate waste this meal: 58.5 g per diner, 6.6 g down on last week")


def test_without_last_week_nothing_is_compared(office_of: Opener) -> None:
    office = office_of(put_lunch)
    assert "no figure from the same day last week" in office.words()[0]


def test_each_measure_has_its_card_with_number_total_and_limits(office_of: Opener) -> None:
    cards = _cards(office_of(_two_lunches))
    assert [cards[measure].number() for measure in ("M1", "M2", "M3", "M4")] == ["122", "0.9", "1.1", "61.8"]
    assert cards["M1"].row_texts()[0] == "Purchase deviation 20.7 % ≤10 %"
    assert cards["M4"].row_texts()[0] == "Plate waste per diner 58.5 g ≤61 g"


def test_what_was_not_weighed_shows_no_number(office_of: Opener) -> None:
    office = office_of(_only_diners)
    cards = _cards(office)
    assert {card.number() for card in cards.values()} == {"—"}
    assert cards["M2"].row_texts()[0] == "Net yield n/m"
    assert "Plate waste not measured yet" in office.words()[0]


def test_overbuying_asks_for_less_tomorrow(office_of: Opener) -> None:
    advice = _list(office_of(_two_lunches), AdviceList)
    assert isinstance(advice, AdviceList)
    # 55.5 kg bought for 46 kg: a sixth less is what was needed.
    assert "Bought 20.7 % more than needed | Tomorrow: order 17 % less, as the menu needs" in advice.texts()


def test_a_missing_kind_opens_the_page_on_which_it_is_entered(office_of: Opener) -> None:
    office = office_of(_only_diners)
    missing = _list(office, MissingList)
    names = [button.accessibleName() for button in missing.buttons()]
    assert "Lunch Trimming" in names
    office.qtbot.mouseClick(missing.buttons()[names.index("Lunch Trimming")], Qt.MouseButton.LeftButton)
    assert office.requests == [("trimming", "trimming")]


def test_the_whole_day_also_lists_the_meals_that_were_not_begun(office_of: Opener) -> None:
    office = office_of(put_lunch)
    missing = _list(office, MissingList)
    assert missing.good_news() == "Complete: every kind of record is there."
    office.qtbot.mouseClick(_whole_day(office), Qt.MouseButton.LeftButton)
    office.settle()
    assert "Dinner Receipt" in [button.accessibleName() for button in missing.buttons()]
    assert office.words()[0].startswith("Plate waste this day")


def _whole_day(office: Office) -> object:
    return office.page()._scope.buttons()[1]


def test_a_missing_record_of_the_other_meal_changes_the_meal(office_of: Opener) -> None:
    office = office_of(put_lunch)
    office.qtbot.mouseClick(_whole_day(office), Qt.MouseButton.LeftButton)
    office.settle()
    missing = _list(office, MissingList)
    names = [button.accessibleName() for button in missing.buttons()]
    office.qtbot.mouseClick(missing.buttons()[names.index("Dinner Receipt")], Qt.MouseButton.LeftButton)
    assert office.requests == [("purchase", "receipt")]
    assert office.desk.notifier.meal is Meal.DINNER


def test_the_balance_says_the_gap_between_bins_and_haulage(office_of: Opener) -> None:
    office = office_of(put_lunch)
    flow = office.page().findChild(FlowPicture)
    # 0.4 + 1.4 + 0.5 + 1.5 + 26.5 kg went into the bins.
    assert flow.accessibleName() == "Into the bins 30.3 kg, hauled away 31.5 kg: gap 1.2 kg (3.8 %)"


def test_what_was_not_weighed_is_no_zero_in_the_balance(office_of: Opener) -> None:
    flow = office_of(_only_diners).page().findChild(FlowPicture)
    assert flow.accessibleName() == "Nothing that goes into the bins was weighed yet"


def test_a_balance_with_gaps_says_that_it_is_not_whole(office_of: Opener) -> None:
    flow = office_of(_only_unsold).page().findChild(FlowPicture)
    assert flow.accessibleName() == (
        "Into the bins by our weights 1.5 kg (not all weighed); haulage not weighed"
    )


def test_a_large_gap_asks_to_check_the_haulers_slip(office_of: Opener) -> None:
    office = office_of(_hauled_too_much)
    advice = _list(office, AdviceList)
    assert isinstance(advice, AdviceList)
    assert any("Check the hauler's slip" in line for line in advice.texts())


def test_a_record_made_elsewhere_comes_into_view(office_of: Opener) -> None:
    office = office_of(_only_diners)
    done = put(
        office.store,
        "trimming",
        ingredient="土豆",
        gross_g=10_000,
        net_g=9_000,
        rejected_g=500,
        inedible_g=500,
    )
    office.desk.notifier.announce(done)
    office.qtbot.waitUntil(lambda: _cards(office)["M2"].number() == "1.1")


def test_a_card_opens_the_page_of_its_measure_by_key(office_of: Opener) -> None:
    office = office_of(put_lunch)
    office.qtbot.keyClick(_cards(office)["M3"], Qt.Key.Key_Return)
    assert office.requests == [("offcut", None)]


def test_an_empty_working_day_says_what_to_do_first(office_of: Opener) -> None:
    office = office_of(_nothing)
    assert office.page().state() is PageState.EMPTY_DAY
    assert any("Begin with the head count" in text for text in office.words())
    office.page().acted.emit()
    assert office.requests == [("purchase", None)]


def test_a_closed_day_is_neither_good_nor_bad(office_of: Opener) -> None:
    office = office_of(_closed)
    assert office.page().state() is PageState.CLOSED_DAY
    assert _list(office, MissingList).good_news() == "No meal was due, so nothing is missing."


def test_a_weekend_expects_no_records(office_of: Opener) -> None:
    office = office_of(_nothing)
    office.desk.notifier.set_day(DAY - timedelta(days=2))
    office.settle()
    assert office.page().state() is PageState.CLOSED_DAY
    assert any("no working day" in text for text in office.words())


def test_a_day_to_come_is_not_judged(office_of: Opener) -> None:
    office = office_of(_nothing)
    office.desk.notifier.set_day(DAY + timedelta(days=1))
    office.settle()
    assert "This day has not come yet." in office.words()
    assert "No meal on this day" not in office.words()
    assert office.page().day_note.button.text() == "Day: Normal ▾"


def test_a_book_that_cannot_be_read_says_so_and_offers_another_try(office_of: Opener) -> None:
    office = office_of(put_lunch)
    with office.store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE meal_summary RENAME TO elsewhere")
    office.page().refresh()
    office.settle()
    assert office.page().state() is PageState.ERROR
    with office.store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO meal_summary")
    office.page().acted.emit()
    office.settle()
    assert office.page().state() is PageState.READY


def test_first_use_leads_to_the_settings(qtbot: QtBot, data_dir: Path) -> None:
    store = open_empty_book(data_dir)
    office = open_office(qtbot, store, [TodayPage], person="")
    office.open()
    assert office.page().state() is PageState.FIRST_USE
    office.page().acted.emit()
    assert office.requests == [("settings", None)]
    office.window.close()
    store.close()
