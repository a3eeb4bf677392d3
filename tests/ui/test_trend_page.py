"""The page of trends: the sentence says what the figures say, and every figure shows what it stands on."""

import csv
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canteen_desk.domain.wording import Language
from canteen_desk.services.store import Store
from canteen_desk.services.trends import TREND_IDS, Step
from canteen_desk.ui.charts.trend_chart import TrendChart
from canteen_desk.ui.page import PageState
from canteen_desk.ui.trend.answer import TrendAnswer
from canteen_desk.ui.trend.export import csv_bytes, safe_cell
from canteen_desk.ui.trend.facts import Question, Span, TrendFacts, span_days
from canteen_desk.ui.trend.trend_page import TrendPage
from canteen_desk.ui.widgets.record_table import RecordTable
from tests.ui.book import DAY, open_book, open_empty_book, put, put_lunch
from tests.ui.office import Office, open_office

Opener = Callable[[Callable[[Store], None]], Office]
MONDAY = DAY - timedelta(days=1)


@pytest.fixture
def office_of(qtbot: QtBot, data_dir: Path) -> Iterator[Opener]:
    """Opens the page on a book that a test fills first."""
    opened: list[Office] = []

    def open_filled(fill: Callable[[Store], None]) -> Office:
        store = open_book(data_dir)
        fill(store)
        opened.append(open_office(qtbot, store, [TrendPage]))
        opened[0].open()
        return opened[0]

    yield open_filled
    for office in opened:
        office.window.close()
        office.store.close()


def _this_and_last_year(store: Store) -> None:
    put_lunch(store, DAY - timedelta(days=364), plates_g=40_000)
    put_lunch(store, MONDAY, plates_g=31_000)
    put_lunch(store, DAY, plates_g=30_000)


def _table(office: Office) -> RecordTable:
    found = [table for table in office.page().findChildren(RecordTable) if table.isVisible()]
    return found[0]


def _row(office: Office, first_day: date) -> list[str]:
    table = _table(office)
    rows = [[table.shown_text(row, column) for column in range(8)] for row in range(table.row_count())]
    return next(row for row in rows if row[0].startswith(first_day.isoformat()))


def test_every_step_shows_its_value_with_what_it_stands_on(office_of: Opener) -> None:
    office = office_of(_this_and_last_year)
    # 30.0 - 3.5 - 0.9 kg over 455 diners; a year ago 40.0 - 3.5 - 0.9 kg.
    assert _row(office, DAY) == ["2026-09-15", "56.3", "78.2", "−22.0", "25,600", "455", "1", ""]


def test_a_day_without_records_shows_no_value_and_why(office_of: Opener) -> None:
    office = office_of(_this_and_last_year)
    assert _row(office, DAY - timedelta(days=2))[1:] == ["—", "—", "—", "—", "—", "0", "no meal due"]
    assert _row(office, DAY - timedelta(days=4))[-1] == "not measured"


def test_the_chart_shows_last_year_in_grey_and_the_benchmarks_by_name(office_of: Opener) -> None:
    trend = office_of(_this_and_last_year).page().findChild(TrendChart).trend()
    assert [series.label for series in trend.series] == ["a year before", "plate waste per diner"]
    assert [line.value for line in trend.lines] == [50.0, 61.0, 78.8]
    assert trend.series[1].values[-1] == pytest.approx(56.26, abs=0.01)
    assert trend.series[1].values[-3] is None


def test_closed_days_are_hatched_not_good(office_of: Opener) -> None:
    def closed_monday(store: Store) -> None:
        put_lunch(store)
        put(store, "day_status", MONDAY, meal=None, status="closed")

    office = office_of(closed_monday)
    assert office.page().findChild(TrendChart).trend().closed == [MONDAY]
    assert _row(office, MONDAY)[-1] == "closed"


def test_every_quantity_and_key_figure_can_be_chosen(office_of: Opener) -> None:
    series = office_of(put_lunch).page()._controls.series
    # Purchased per diner stands there once, as the quantity.
    assert set(series.names()) == set(TREND_IDS) - {"purchase_per_diner"}
    series.set_name("purchase_per_diner")
    assert series.name() == "quantity.purchased"


def test_a_share_is_shown_in_percent_with_its_limits(office_of: Opener) -> None:
    office = office_of(put_lunch)
    office.page().open_detail("purchase_deviation")
    office.settle()
    assert _row(office, DAY)[1] == "0.7"
    chart = office.page()._chart
    assert [line.label for line in chart.trend().lines] == ["at most 10 %", "at most 20 %"]


def test_weeks_are_ratios_of_sums_not_means_of_ratios(office_of: Opener) -> None:
    def uneven(store: Store) -> None:
        put(store, "diners", MONDAY, reported=100, actual=100)
        put(store, "plate_return", MONDAY, gross_g=10_000, tare_g=0)
        put(store, "diners", DAY, reported=900, actual=900)
        put(store, "plate_return", DAY, gross_g=18_000, tare_g=0)

    office = office_of(uneven)
    office.page()._controls.step.set_value(Step.WEEK)
    office.settle()
    # 28 kg over 1,000 diners is 28 g; the mean of 100 g and 20 g would be 60 g.
    assert _row(office, MONDAY)[1] == "28.0"


def test_a_week_is_looked_into_day_by_day_and_a_day_opens_today(office_of: Opener) -> None:
    office = office_of(_this_and_last_year)
    office.page()._controls.step.set_value(Step.WEEK)
    office.settle()
    office.page()._on_table_row_activated(office.page().facts().points[-1])
    office.settle()
    question = office.page().facts().question
    assert (question.first, question.last, question.step) == (MONDAY, DAY, Step.DAY)
    table = _table(office)
    table.view().selectRow(1)
    office.qtbot.keyClick(table.view(), Qt.Key.Key_Return)
    assert office.requests == [("today", None)]
    assert office.desk.notifier.day == MONDAY


def test_a_longer_span_begins_with_wider_steps(office_of: Opener) -> None:
    office = office_of(put_lunch)
    office.qtbot.mouseClick(office.page()._controls.span.buttons()[2], Qt.MouseButton.LeftButton)
    office.settle()
    question = office.page().facts().question
    assert (question.step, (question.last - question.first).days) == (Step.WEEK, 364)


def test_the_table_is_saved_as_a_spreadsheet_reads_it(office_of: Opener) -> None:
    office = office_of(_this_and_last_year)
    office.qtbot.mouseClick(office.page()._csv, Qt.MouseButton.LeftButton)
    office.settle()
    (path,) = (office.store.folder / "exports").glob("*.csv")
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][:2] == ["Period", "Value (g/diner)"]
    assert rows[-1] == ["2026-09-15", "56.3", "78.2", "-22.0", "25600", "455", "1", ""]
    assert office.desk.messages.shown.text == f"Saved: {path}"


def test_the_picture_is_saved_as_it_stands(office_of: Opener) -> None:
    office = office_of(put_lunch)
    office.qtbot.mouseClick(office.page()._png, Qt.MouseButton.LeftButton)
    office.settle()
    (path,) = (office.store.folder / "exports").glob("*.png")
    assert path.read_bytes().startswith(b"\x89PNG")


def test_a_folder_that_cannot_be_written_is_said_and_nothing_breaks(office_of: Opener) -> None:
    office = office_of(put_lunch)
    (office.store.folder / "exports").write_text("in the way")
    office.qtbot.mouseClick(office.page()._csv, Qt.MouseButton.LeftButton)
    office.settle()
    assert "exports" in office.desk.messages.shown.text
    assert office.page().state() is PageState.READY


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_plain_words_and_numbers_stay_as_they_are() -> None:
    assert csv_bytes([["土豆", "-3.5"]]).decode("utf-8-sig") == "土豆,-3.5\r\n"


def test_an_empty_span_says_so(office_of: Opener) -> None:
    office = office_of(lambda _store: None)
    assert office.page().state() is PageState.EMPTY_DAY
    assert any("No records in this span" in text for text in office.words())


def test_first_use_leads_to_the_settings(qtbot: QtBot, data_dir: Path) -> None:
    store = open_empty_book(data_dir)
    office = open_office(qtbot, store, [TrendPage], person="")
    office.open()
    assert office.page().state() is PageState.FIRST_USE
    office.page().acted.emit()
    assert office.requests == [("settings", None)]
    office.window.close()
    store.close()


def _facts(weeks: list[int | None], name: str = "plate_waste_per_diner") -> TrendFacts:
    question = Question(name, date(2026, 8, 1), DAY, Step.DAY)
    values = [None if value is None else Fraction(value) for value in weeks]
    dated = [(MONDAY + timedelta(days=7 * place), value) for place, value in enumerate(values)]
    return TrendFacts(question, set_up=True, whole=Fraction(60), weeks=tuple(dated))


def _sentence(facts: TrendFacts) -> str:
    return TrendAnswer().answer(facts, Language.EN)


def test_three_falling_weeks_make_the_answer() -> None:
    assert _sentence(_facts([70, 66, 63, 58])) == "Plate waste per diner has fallen 3 weeks in a row"


def test_three_rising_weeks_make_the_answer() -> None:
    assert _sentence(_facts([50, 60, 61, 62])) == "Plate waste per diner has risen 3 weeks in a row"


@pytest.mark.parametrize("weeks", [[70, 66, 63, 64], [70, 66, 66, 60], [66, 63]])
def test_anything_less_is_not_called_a_course(weeks: list[int]) -> None:
    assert _sentence(_facts(weeks)) == "Plate waste per diner 60.0 g over the span"


def test_the_quarter_ends_today_at_the_latest() -> None:
    assert span_days(Span.QUARTER, DAY, DAY) == (date(2026, 7, 1), DAY)
    assert span_days(Span.QUARTER, date(2026, 5, 4), DAY) == (date(2026, 4, 1), date(2026, 6, 30))
