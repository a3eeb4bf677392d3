"""The contractor's month: what it pays to the fen, what is still open, and the contract's warning."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canteen_desk.domain.catalogue import Entity
from canteen_desk.domain.meals import Period
from canteen_desk.domain.scoring import PaymentResult
from canteen_desk.services.assessing import assess
from canteen_desk.services.catalogue import Change, change
from canteen_desk.services.inspecting import Inspection, inspect
from canteen_desk.services.papers import issued_papers
from canteen_desk.services.store import Store
from canteen_desk.ui.contractor.page import ContractorPage
from canteen_desk.ui.page import PageState
from tests.ui.book import DAY, MANAGER, SUPERVISOR, open_book, put_lunch
from tests.ui.office import Office, open_office

MONTH = Period.parse("2026-09")
INSPECTED = {"food_safety": 2000, "dish_quality": 1400, "service": 1350, "hygiene": 900, "rectification": 500}
Opener = Callable[..., Office]


@pytest.fixture
def office_of(qtbot: QtBot, data_dir: Path) -> Iterator[Opener]:
    """Opens the page on a book that a test fills, for the supervisor."""
    opened: list[Office] = []

    def open_filled(fill: Callable[[Store], None], *, language: str = "en") -> Office:
        store = open_book(data_dir)
        fill(store)
        opened.append(open_office(qtbot, store, [ContractorPage], person=SUPERVISOR, language=language))
        opened[0].open()
        return opened[0]

    yield open_filled
    for office in opened:
        office.window.close()
        office.store.close()


def _lunches(store: Store) -> None:
    put_lunch(store, DAY - timedelta(days=1))
    put_lunch(store)


def _inspect_all(store: Store, month: Period = MONTH, share: Fraction = Fraction(1)) -> None:
    for line, points in INSPECTED.items():
        inspect(store, Inspection(month, line, int(points * share), "seen", SUPERVISOR))


def _whole_month(store: Store) -> None:
    _lunches(store)
    _inspect_all(store)


def _no_contract(store: Store) -> None:
    _lunches(store)
    change(store, Change(Entity.CONTRACT, "2026 年餐饮服务合同", {}, person=MANAGER, active=False))


def _two_bad_months(store: Store) -> None:
    for month in (MONTH, MONTH.before()):
        put_lunch(store, month.first_day, plates_g=60_000)
        _inspect_all(store, month, Fraction(1, 2))


def test_the_month_of_the_day_is_shown_with_what_it_pays(office_of: Opener) -> None:
    office = office_of(_whole_month)
    page = office.page()
    result = assess(office.store, MONTH)
    assert isinstance(result.payment, PaymentResult)
    assert result.payment.assessed_fen == 1_800_000
    money = page.summary.texts()[-1]
    assert page.bar.title() == "September 2026"
    assert money.startswith("Assessed fee 18,000.00 yuan × ")
    assert money.endswith(f"= paid {result.payment.paid_fen / 100:,.2f} yuan")
    assert page.summary.texts()[2] == result.grade_en


def test_while_lines_are_open_the_payment_is_so_far(office_of: Opener) -> None:
    page = office_of(_lunches).page()
    assert page.summary.texts()[2] == "graded when inspected"
    assert page.summary.texts()[-1].endswith("(so far; some lines are not inspected)")


def test_points_off_food_safety_show_their_coefficient(office_of: Opener) -> None:
    office = office_of(_lunches)
    page = office.page()
    page.table.choose("food_safety")
    form = page.line.form
    office.qtbot.keyClicks(form.points(), "19.5")
    office.qtbot.mouseClick(form.save_button(), Qt.MouseButton.LeftButton)
    office.settle()
    assert any("coefficient 0.8 =" in text for text in page.summary.texts())


def test_without_a_contract_nothing_is_worked_out_to_be_paid(office_of: Opener) -> None:
    page = office_of(_no_contract).page()
    assert "No contract is in force in this month, so nothing is worked out to be paid." in (
        page.summary.texts()
    )


def test_two_months_below_the_line_raise_the_warning(office_of: Opener) -> None:
    page = office_of(_two_bad_months).page()
    assert page.summary.texts()[-1] == (
        "2 months in a row below 80 points: the contract's termination line is reached."
    )


def test_one_good_month_raises_no_warning(office_of: Opener) -> None:
    page = office_of(_whole_month).page()
    assert not any("termination" in text for text in page.summary.texts())


def test_the_month_before_is_empty_and_says_so(office_of: Opener) -> None:
    office = office_of(_whole_month)
    page = office.page()
    office.qtbot.mouseClick(page.bar.buttons()[0], Qt.MouseButton.LeftButton)
    office.settle()
    assert page.bar.title() == "August 2026"
    assert page.state() is PageState.EMPTY_DAY


def test_the_month_is_issued_with_its_grade(office_of: Opener) -> None:
    office = office_of(_whole_month)
    page = office.page()
    office.qtbot.waitUntil(lambda: bool(page.paper.pdf()), timeout=20_000)
    office.qtbot.mouseClick(page.paper.issue_button(), Qt.MouseButton.LeftButton)
    office.qtbot.keyClick(page.paper.box, Qt.Key.Key_Return)
    office.settle()
    issued = issued_papers(office.store, MONTH)
    assert [paper.document for paper in issued] == ["contractor_month"]
    assert f"record {issued[0].record_id}" in page.paper.note()


def test_another_page_can_ask_for_a_month(office_of: Opener) -> None:
    office = office_of(_whole_month)
    office.window.show_key("contractor", Period.parse("2026-07"))
    office.settle()
    assert office.page().bar.title() == "July 2026"
