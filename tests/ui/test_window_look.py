"""The window in both languages, in light and dark, and at every size."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from canteen_desk.ui.appearance import Appearance
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.main_window import SMALLEST, MainWindow
from canteen_desk.ui.screenshots import wait_until_idle
from tests.ui.gallery import LookPage, make_window


def test_another_language_makes_the_pages_anew_and_keeps_the_place(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    appearance = Appearance(qapp, desk.notifier)
    window = make_window(desk)
    qtbot.addWidget(window)
    window.show()
    window.show_page(1)
    before = window.current_page()
    desk.notifier.set_language("zh")
    qtbot.waitUntil(lambda: window.current_page() is not before)
    page = window.current_page()
    assert page is not None
    assert page.key == "capture"
    assert window.windowTitle() == "食堂减损台"
    desk.notifier.set_language("en")
    qtbot.waitUntil(lambda: window.windowTitle() == "Canteen Desk")
    window.close()
    del appearance


def test_light_and_dark_change_at_once(desk: Desk, qtbot: QtBot, qapp: QApplication) -> None:
    appearance = Appearance(qapp, desk.notifier)
    window = make_window(desk)
    qtbot.addWidget(window)
    window.show()
    light = window.grab().toImage().pixelColor(600, 400).lightness()
    desk.notifier.set_dark(True)
    wait_until_idle(window)
    assert window.grab().toImage().pixelColor(600, 400).lightness() < light / 2
    desk.notifier.set_dark(False)
    window.close()
    del appearance


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [SMALLEST, QSize(1366, 768), QSize(1920, 1080)])
def test_nothing_of_the_header_and_the_strip_is_cut_off(
    desk: Desk, qtbot: QtBot, qapp: QApplication, size: QSize, language: str
) -> None:
    appearance = Appearance(qapp, desk.notifier)
    desk.notifier.set_language(language)
    window = make_window(desk)
    qtbot.addWidget(window)
    window.resize(size)
    window.show()
    wait_until_idle(window)
    assert window.size() == size
    cut = [
        child.text()
        for part in (window.header, window.strip)
        for child in _parts(part)
        if child.text() != window.strip.shown_text() and child.width() < child.sizeHint().width()
    ]
    assert cut == []
    desk.notifier.set_language("en")
    window.close()
    del appearance


def _parts(part: QWidget) -> list[QLabel | QAbstractButton]:
    return [
        child
        for kind in (QLabel, QAbstractButton)
        for child in part.findChildren(kind)
        if child.isVisible() and child.text()
    ]


class _LargePage(LookPage):
    """A page for which the smallest window has no room."""

    key = "large"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.body.setMinimumSize(2000, 1500)


def test_a_page_that_is_too_large_does_not_make_the_window_larger(desk: Desk, qtbot: QtBot) -> None:
    window = MainWindow(desk, [_LargePage])
    qtbot.addWidget(window)
    window.resize(SMALLEST)
    window.show()
    window.show_page(0)
    wait_until_idle(window)
    assert window.size() == SMALLEST
    window.close()
