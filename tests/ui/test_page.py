"""When a page reads its records, and how it says how it stands."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from canteen_desk.ui.desk import Desk
from canteen_desk.ui.page import Page, PageState


class _Counting(Page):
    """Counts how often it was read."""

    key = "counting"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.read = 0
        QVBoxLayout(self.body).addWidget(QLabel("body"))

    @staticmethod
    def title() -> str:
        return "Counting"

    def refresh(self) -> None:
        self.read += 1

    def concerns(self, change: object) -> bool:
        return change != "other"


def _shown(desk: Desk, qtbot: QtBot) -> _Counting:
    page = _Counting(desk)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.read == 1)
    return page


def test_a_page_reads_when_it_comes_into_view(desk: Desk, qtbot: QtBot) -> None:
    page = _shown(desk, qtbot)
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: page.read == 2)


def test_several_changes_at_once_are_read_once(desk: Desk, qtbot: QtBot) -> None:
    page = _shown(desk, qtbot)
    for _ in range(5):
        desk.notifier.announce("weighing")
    desk.notifier.set_person("Li Hong")
    qtbot.waitUntil(lambda: page.read > 1)
    assert page.read == 2


def test_a_hidden_page_does_not_read(desk: Desk, qtbot: QtBot) -> None:
    page = _shown(desk, qtbot)
    page.hide()
    seen = _shown(desk, qtbot)
    desk.notifier.announce("weighing")
    qtbot.waitUntil(lambda: seen.read == 2)
    assert page.read == 1


def test_a_change_that_does_not_concern_a_page_is_not_read(desk: Desk, qtbot: QtBot) -> None:
    page = _shown(desk, qtbot)
    desk.notifier.announce("other")
    desk.notifier.set_day(QDate(2026, 9, 16).toPython())
    qtbot.waitUntil(lambda: page.read > 1)
    assert page.read == 2


def test_a_page_that_is_not_allowed_shows_no_records(desk: Desk, qtbot: QtBot) -> None:
    page = _shown(desk, qtbot)
    page.set_state(PageState.NOT_ALLOWED, "Managers only", action="Change person")
    assert not page.body.isVisible()
    assert page.state() is PageState.NOT_ALLOWED
    page.set_state(PageState.READY)
    assert page.body.isVisible()


def test_a_closed_day_stands_above_the_records(desk: Desk, qtbot: QtBot) -> None:
    page = _shown(desk, qtbot)
    page.set_state(PageState.CLOSED_DAY, "Closed: National Day")
    assert page.body.isVisible()
    assert any(
        label.text() == "Closed: National Day" and label.isVisible() for label in page.findChildren(QLabel)
    )


def test_loading_comes_into_view_only_when_it_takes_long(desk: Desk, qtbot: QtBot) -> None:
    page = _shown(desk, qtbot)
    page.set_state(PageState.LOADING)
    assert page.body.isVisible()
    qtbot.waitUntil(lambda: not page.body.isVisible(), timeout=2000)
    page.set_state(PageState.READY)
    assert page.body.isVisible()
