"""The find panel: a name, a day, a page or a record's number, by keyboard alone."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import cast
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canteen_desk.domain.catalogue import Entity
from canteen_desk.domain.meals import Meal, Period
from canteen_desk.services.correcting import correct, withdraw
from canteen_desk.services.looking import StandingRecord
from canteen_desk.ui.finder.find_panel import FindPanel
from canteen_desk.ui.finder.targets import day_typed, number_typed
from canteen_desk.ui.settings.settings_page import SettingsPage
from canteen_desk.ui.today.today_page import TodayPage
from tests.ui.book import DAY, MANAGER, SUPERVISOR, open_book, put
from tests.ui.office import Office, open_office
from tests.ui.typing import type_text

ENTER, ESCAPE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down


@pytest.fixture
def office(qtbot: QtBot, data_dir: Path) -> Iterator[Office]:
    store = open_book(data_dir)
    made = open_office(qtbot, store, [TodayPage, SettingsPage])
    made.open()
    yield made
    made.window.close()
    store.close()


def _panel(office: Office) -> FindPanel:
    """The open panel; Ctrl+K opens it."""
    if office.window.finder() is None:
        office.window.activateWindow()
        office.qtbot.keyClick(office.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        office.settle()
    return cast("FindPanel", office.window.finder())


def _find(office: Office, text: str) -> FindPanel:
    panel = _panel(office)
    panel.field().clear()
    type_text(office.qtbot, panel.field(), text)
    office.settle()
    return panel


def _labels(panel: FindPanel) -> list[str]:
    return [target.label for target in panel.found()]


def _trimming(office: Office) -> int:
    values: dict[str, object] = {"gross_g": 24_800, "net_g": 23_400, "rejected_g": 400, "inedible_g": 1_000}
    return put(office.store, "trimming", ingredient="土豆", **values).id


def _correct(office: Office, number: int, **fields: object) -> None:
    correct(
        office.store,
        {
            "client_id": str(uuid4()),
            "person": MANAGER,
            "corrects": number,
            "reason": "misread",
            "fields": fields,
        },
    )


def test_the_empty_panel_offers_the_pages(office: Office) -> None:
    assert _labels(_panel(office)) == ["Today", "Settings"]


def test_a_page_is_opened_with_enter(office: Office) -> None:
    panel = _find(office, "sett")
    office.qtbot.keyClick(panel.field(), ENTER)
    office.settle()
    assert office.requests == [("settings", None)]
    assert office.window.finder() is None


@pytest.mark.parametrize("typed", ["td", "tudou", "土豆", "马铃薯"])
def test_a_name_is_found_as_people_type_it_and_opens_the_settings(office: Office, typed: str) -> None:
    panel = _find(office, typed)
    assert _labels(panel)[0] == "土豆"
    office.qtbot.keyClick(panel.field(), ENTER)
    office.settle()
    assert office.requests == [("settings", (Entity.INGREDIENT, "土豆"))]
    page = cast("SettingsPage", office.page())
    assert page.tab(Entity.INGREDIENT).form().values()["name"] == "土豆"


def test_a_person_is_found(office: Office) -> None:
    assert SUPERVISOR in _labels(_find(office, "ysjdy"))


def test_a_day_typed_in_four_figures_is_opened(office: Office) -> None:
    panel = _find(office, "0903")
    assert _labels(panel) == ["2026-09-03"]
    office.qtbot.keyClick(panel.field(), ENTER)
    assert office.desk.notifier.day == date(2026, 9, 3)


def test_yesterday_is_a_day(office: Office) -> None:
    panel = _find(office, "yesterday")
    office.qtbot.keyClick(panel.field(), ENTER)
    assert office.desk.notifier.day == DAY - timedelta(days=1)


def test_down_chooses_the_next_one(office: Office) -> None:
    panel = _panel(office)
    office.qtbot.keyClick(panel.field(), DOWN)
    office.qtbot.keyClick(panel.field(), ENTER)
    assert office.requests == [("settings", None)]


def test_a_record_shows_its_history_in_the_panel(office: Office) -> None:
    number = _trimming(office)
    _correct(office, number, net_g=23_000)
    panel = _find(office, f"#{number}")
    heading, first, second = panel.note().splitlines()
    assert heading == f"#{number} · trimming · 2026-09-15 · lunch · corrected"
    assert first.endswith("ingredient 土豆, gross 24.80 kg, net 23.40 kg, rejected 0.40 kg, inedible 1.00 kg")
    assert second.endswith(f"{MANAGER}　net 23.40 kg → 23.00 kg; reason: misread")


def test_a_record_opens_the_page_on_which_it_was_made(office: Office) -> None:
    number = put(
        office.store, "trimming", DAY - timedelta(days=1), "dinner", ingredient="土豆", gross_g=9, net_g=8
    ).id
    panel = _find(office, f"#{number}")
    office.qtbot.keyClick(panel.field(), ENTER)
    ((key, detail),) = office.requests
    assert key == "trimming"
    assert isinstance(detail, StandingRecord)
    assert detail.id == number
    assert (office.desk.notifier.day, office.desk.notifier.meal) == (DAY - timedelta(days=1), Meal.DINNER)


def test_a_withdrawn_record_says_so_and_why(office: Office) -> None:
    number = _trimming(office)
    withdraw(
        office.store,
        {"client_id": str(uuid4()), "person": MANAGER, "corrects": number, "reason": "weighed twice"},
    )
    panel = _find(office, f"#{number}")
    assert "withdrawn; reason: weighed twice" in panel.note()
    office.qtbot.keyClick(panel.field(), ENTER)
    assert office.requests == [("trimming", None)]


def test_a_finding_opens_its_quarter(office: Office) -> None:
    finding: dict[str, object] = {"period": "2026Q3", "line": "system_duties", "points_hundredths": 400}
    number = put(
        office.store, "finding", meal=None, person=SUPERVISOR, scheme="quarter-default", **finding
    ).id
    panel = _find(office, f"#{number}")
    office.qtbot.keyClick(panel.field(), ENTER)
    assert office.requests == [("assessment", Period.parse("2026Q3"))]


def test_a_record_that_is_not_there_is_said(office: Office) -> None:
    panel = _find(office, "#99999")
    assert panel.found() == []
    assert panel.note() == "There is no record 99999."


def test_what_is_nowhere_is_said(office: Office) -> None:
    assert _find(office, "zzzz").note() == "Nothing found: zzzz"


def test_escape_closes_and_gives_the_keyboard_back(office: Office) -> None:
    office.qtbot.keyClick(_panel(office).field(), ESCAPE)
    assert office.window.finder() is None


def test_the_panel_grows_with_what_it_shows(office: Office) -> None:
    panel = _find(office, "zzzz")
    small = panel.height()
    panel = _find(office, "")
    assert panel.height() > small


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-09-15", date(2026, 9, 15)),
        ("20260915", date(2026, 9, 15)),
        ("2026.9.5", date(2026, 9, 5)),
        ("9月3日", date(2026, 9, 3)),
        ("9-3", date(2026, 9, 3)),
        ("1231", date(2025, 12, 31)),
        ("0230", None),
        ("1345", None),
        ("td", None),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, day: date | None) -> None:
    assert day_typed(typed, DAY) == day


@pytest.mark.parametrize(("typed", "number"), [("#12", 12), ("12", 12), ("#0", None), ("12a", None)])
def test_record_numbers_are_read(typed: str, number: int | None) -> None:
    assert number_typed(typed) == number
