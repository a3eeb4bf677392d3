"""The window: pages, keys, header, strip, find panel and the end."""

import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from canteen_desk.domain.meals import Meal
from canteen_desk.progress import Progress
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.main_window import PAGE_KEYS, MainWindow
from canteen_desk.ui.page import Page
from canteen_desk.ui.screenshots import grab_pages, wait_until_idle
from tests.ui.gallery import CapturePage, LookPage, make_window


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = make_window(desk)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.show_page(0)
    wait_until_idle(made)
    yield made
    made.close()


def _number(number: int) -> int:
    return number


def _children(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    return [child for child in window.findChildren(kind) if child.isVisible()]


def test_pages_are_made_only_when_they_are_shown(window: MainWindow) -> None:
    assert [type(page) for page in window.findChildren(Page)] == [LookPage]
    window.show_page(1)
    assert [type(page) for page in window.findChildren(Page)] == [LookPage, CapturePage]
    window.show_page(0)
    assert len(window.findChildren(Page)) == 2


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_each_page_has_a_key(window: MainWindow, qtbot: QtBot, place: int) -> None:
    window.show_page((place + 1) % 4)
    qtbot.keyClick(window, getattr(Qt.Key, f"Key_{PAGE_KEYS[place]}"))
    page = window.current_page()
    assert page is not None
    assert page.key == window.keys()[place]


def test_no_page_takes_the_keys_of_the_scale_and_of_undo() -> None:
    assert not {"F2", "F9"} & set(PAGE_KEYS)
    assert len(set(PAGE_KEYS)) == 10


def test_f9_asks_for_undo(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.undo_requested):
        qtbot.keyClick(window, Qt.Key.Key_F9)


def test_f2_takes_the_scale_on_the_open_page(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Page] = []

    def take(page: Page) -> None:
        taken.append(page)

    monkeypatch.setattr(CapturePage, "take_scale", take)
    window.show_page(1)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert taken == [window.current_page()]


def test_another_page_can_be_asked_for_with_a_detail(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    details: list[object] = []
    monkeypatch.setattr(CapturePage, "open_detail", _second(details))
    window.desk.notifier.open_page("capture", 17)
    assert window.current_page() is not None
    assert details == [17]


def _second(kept: list[object]) -> Callable[[Page, object], None]:
    def keep(_page: Page, detail: object) -> None:
        kept.append(detail)

    return keep


def test_the_find_panel_opens_a_page_and_closes(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    finder = window.finder()
    assert finder is not None
    field = finder.focusProxy()
    qtbot.keyClicks(field, "trim")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.finder() is None
    page = window.current_page()
    assert page is not None
    assert page.key == "capture"


def test_escape_closes_the_find_panel_and_opens_nothing(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    finder = window.finder()
    assert finder is not None
    qtbot.keyClicks(finder.focusProxy(), "trim")
    qtbot.keyClick(finder.focusProxy(), Qt.Key.Key_Escape)
    qtbot.keyClick(finder.focusProxy(), Qt.Key.Key_Escape)
    assert window.finder() is None
    page = window.current_page()
    assert page is not None
    assert page.key == "look"


def test_a_find_panel_of_its_own_can_be_given(desk: Desk, qtbot: QtBot) -> None:
    made: list[QWidget] = []

    def make(_desk: Desk, parent: QWidget) -> QWidget:
        made.append(QLabel("mine", parent))
        return made[-1]

    window = MainWindow(desk, [LookPage], finder=make)
    qtbot.addWidget(window)
    window.show()
    window.header.finder_requested.emit()
    assert window.finder() is made[0]


def test_the_header_chooses_day_and_meal_for_every_page(window: MainWindow, qtbot: QtBot) -> None:
    buttons = {
        button.accessibleName() or button.text(): button
        for button in window.header.findChildren(QAbstractButton)
    }
    qtbot.mouseClick(buttons["Day before"], Qt.MouseButton.LeftButton)
    assert window.desk.notifier.day == date(2026, 9, 14)
    qtbot.mouseClick(buttons["Dinner"], Qt.MouseButton.LeftButton)
    assert window.desk.notifier.meal is Meal.DINNER
    window.desk.notifier.set_day(date(2026, 10, 1), Meal.BREAKFAST)
    assert any("2026-10-01" in button.text() for button in window.header.findChildren(QAbstractButton))
    assert buttons["Breakfast"].isChecked()


def test_the_person_on_duty_stays_while_he_is_known(window: MainWindow) -> None:
    window.desk.notifier.set_person("王师傅")
    window.header.set_people(["李红", "王师傅", "赵敏"])
    assert window.desk.notifier.person == "王师傅"
    window.header.set_people(["赵敏"])
    assert window.desk.notifier.person == "赵敏"


def test_diners_that_are_not_recorded_show_a_dash(window: MainWindow) -> None:
    window.header.set_diners(None, 480)
    assert any(label.text() == "Ate — / reported 480" for label in window.header.findChildren(QLabel))


def test_the_strip_keeps_an_error_in_view(window: MainWindow) -> None:
    window.desk.messages.error("The disk is full: nothing was saved.")
    window.desk.messages.success("saved")
    assert window.strip.shown_text() == "The disk is full: nothing was saved."
    window.desk.messages.dismiss()
    assert window.strip.shown_text() == "saved"


def test_work_over_half_a_second_shows_progress_and_can_be_stopped(window: MainWindow, qtbot: QtBot) -> None:
    stopped: list[object] = []

    def endless(progress: Progress) -> None:
        while True:
            progress(1, 4, "Reading trays")

    window.desk.tasks.compute(endless, done=stopped.append, failed=stopped.append, cancellable=True)
    assert not window.strip.is_showing_work()
    qtbot.waitUntil(window.strip.is_showing_work, timeout=3000)
    stop = next(button for button in _children(window, QAbstractButton) if button.text() == "Stop")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.strip.is_showing_work())
    assert len(stopped) == 1


def test_quick_work_shows_no_progress(window: MainWindow, qtbot: QtBot) -> None:
    results: list[object] = []
    window.desk.tasks.compute(partial(_number, 7), done=results.append)
    qtbot.waitUntil(lambda: results == [7])
    assert not window.strip.is_showing_work()


def test_closing_waits_for_the_last_write(window: MainWindow) -> None:
    written: list[int] = []
    gate = threading.Event()
    window.desk.tasks.write(partial(gate.wait, 5), done=written.append)
    window.desk.tasks.write(partial(written.append, 1), done=written.append)
    gate.set()
    window.close()
    assert written == [1]


def test_every_page_is_pictured(window: MainWindow, tmp_path: Path) -> None:
    paths = grab_pages(window, tmp_path / "shots", "en")
    assert [path.name for path in paths] == [
        "en-01-look.png",
        "en-02-capture.png",
        "en-03-charts.png",
        "en-04-empty.png",
    ]
    for path in paths:
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == (1366, 768)
    assert paths[0].read_bytes() != paths[1].read_bytes()
