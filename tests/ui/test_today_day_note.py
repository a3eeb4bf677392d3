"""What kind of day it is: noted, changed and shown on the page of today."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canteen_desk.services.looking import standing_records
from canteen_desk.services.store import Store
from canteen_desk.ui.page import PageState
from canteen_desk.ui.today.today_page import TodayPage
from tests.ui.book import DAY, MANAGER, SUPERVISOR, open_book, put
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


def _nothing(store: Store) -> None:
    """A day without a record."""


def _closed(store: Store) -> None:
    put(store, "day_status", meal=None, status="closed")


def _note_by_key(office: Office, digit: str, text: str) -> None:
    strip = office.page().day_note
    office.qtbot.keyClick(strip.button, Qt.Key.Key_Space)
    assert strip.kinds.hasFocus()
    office.qtbot.keyClicks(strip.kinds, digit)
    office.qtbot.keyClick(strip.kinds, Qt.Key.Key_Return)
    strip.note.selectAll()
    office.qtbot.keyClicks(strip.note, text)
    with office.qtbot.waitSignal(office.desk.notifier.records_changed):
        office.qtbot.keyClick(strip.note, Qt.Key.Key_Return)
    office.settle()


def test_a_closed_day_is_noted_by_key_and_shown_with_its_note(office_of: Opener) -> None:
    office = office_of(_nothing)
    assert office.page().day_note.button.text() == "Day: Normal ▾"
    _note_by_key(office, "4", "gas main")
    assert office.page().state() is PageState.CLOSED_DAY
    assert office.page().day_note.button.text() == "Day: Closed ▾"
    assert any("counts neither for nor against" in text and "gas main" in text for text in office.words())


def test_a_changed_note_is_a_new_record_and_the_newest_counts(office_of: Opener) -> None:
    office = office_of(_closed)
    office.page().acted.emit()
    strip = office.page().day_note
    assert strip.isVisible()
    assert strip.kinds.value() == "closed"
    assert "the newest counts" in strip.hint()
    strip.put_away()
    _note_by_key(office, "2", "")
    assert office.page().state() is PageState.EMPTY_DAY
    noted = standing_records(office.store, "day_status", DAY, DAY)
    assert [each.fields["status"] for each in noted] == ["closed", "half"]


def test_who_may_not_note_the_day_sees_who_may(office_of: Opener) -> None:
    office = office_of(_closed)
    office.desk.notifier.set_person(SUPERVISOR)
    office.settle()
    strip = office.page().day_note
    office.qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    assert MANAGER in strip.hint()
    assert SUPERVISOR in strip.hint()
    assert not strip.save.isEnabled()
    office.qtbot.keyClick(strip.leave, Qt.Key.Key_Escape)
    assert not strip.isVisible()


def test_what_is_typed_about_the_day_does_not_move_to_another_day(office_of: Opener) -> None:
    office = office_of(_nothing)
    office.qtbot.mouseClick(office.page().day_note.button, Qt.MouseButton.LeftButton)
    office.desk.notifier.set_day(DAY - timedelta(days=1))
    office.settle()
    assert not office.page().day_note.isVisible()


def test_a_key_opens_and_closes_the_strip(office_of: Opener) -> None:
    office = office_of(_nothing)
    strip = office.page().day_note
    office.qtbot.keyClick(strip.button, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert strip.isVisible()
    office.qtbot.keyClick(strip.kinds, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert not strip.isVisible()


def test_a_day_to_come_is_refused_beside_the_note(office_of: Opener) -> None:
    office = office_of(_nothing)
    office.desk.notifier.set_day(DAY + timedelta(days=1))
    office.settle()
    strip = office.page().day_note
    office.qtbot.keyClick(strip.button, Qt.Key.Key_Space)
    office.qtbot.keyClick(strip.kinds, Qt.Key.Key_Return)
    office.qtbot.keyClicks(strip.note, "holiday")
    office.qtbot.keyClick(strip.note, Qt.Key.Key_Return)
    office.qtbot.waitUntil(lambda: strip.hint().startswith("2026-09-16 has not come yet"))
    assert strip.isVisible()
    assert strip.note.text() == "holiday"


def test_another_page_can_ask_for_the_note(office_of: Opener) -> None:
    office = office_of(_closed)
    office.window.show_key("today", "day_status")
    office.qtbot.waitUntil(office.page().day_note.isVisible)
    assert office.page().day_note.kinds.value() == "closed"
