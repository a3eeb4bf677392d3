"""A window with the capture pages on a real book, worked by keys alone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from canteen_desk.services.looking import StandingRecord, standing_records
from canteen_desk.services.store import Store
from canteen_desk.ui.capture.capture_page import CapturePage
from canteen_desk.ui.capture.offcut_page import OffcutPage
from canteen_desk.ui.capture.purchase_page import PurchasePage
from canteen_desk.ui.capture.serving_page import ServingPage
from canteen_desk.ui.capture.trimming_page import TrimmingPage
from canteen_desk.ui.capture.undoing import LastEntries
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.main_window import MainWindow
from canteen_desk.ui.screenshots import wait_until_idle
from tests.ui.book import DAY, make_desk
from tests.ui.typing import type_text

PAGES = (PurchasePage, TrimmingPage, OffcutPage, ServingPage)
ENTER, ESCAPE, DELETE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Down


@dataclass
class Kitchen:
    """The window, its book and a pair of hands on the keyboard."""

    qtbot: QtBot
    store: Store
    desk: Desk
    window: MainWindow
    undo: LastEntries

    def page(self) -> CapturePage:
        return cast("CapturePage", self.window.current_page())

    def open(self, key: str) -> CapturePage:
        """Open a page with its key in the rail, and wait until its records are there."""
        self.window.show_key(key)
        self.settle()
        return self.page()

    def settle(self) -> None:
        wait_until_idle(self.window)

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "the keyboard belongs to nobody"
        return widget

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(self.focus(), key)

    def with_control(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.focus(), key, Qt.KeyboardModifier.ControlModifier)

    def fill(self, *texts: str) -> None:
        """Type each text where the keyboard stands and go on with Enter; an empty text passes a field by."""
        for text in texts:
            if text:
                type_text(self.qtbot, self.focus(), text)
            self.press(ENTER)

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=5000)
        self.settle()

    def standing(self, kind: str) -> list[StandingRecord]:
        """The records of the day as they stand in the book."""
        return standing_records(self.store, kind, DAY, DAY)

    def rows(self) -> int:
        return self.page().records().table.row_count()

    def weigh_potatoes(self) -> None:
        """One trimming on the page that is open, up to its row in the list."""
        self.fill("td", "24.8", "", "23.4", "0.4", "1")
        self.until(lambda: self.rows() > 0)

    def open_first_row(self) -> None:
        """Open the first record for correction, by keys."""
        self.with_control(Qt.Key.Key_F)
        self.press(DOWN)
        self.press(ENTER)
        self.settle()

    def texts(self) -> list[str]:
        """Every label that can be seen on the page."""
        return [label.text() for label in self.page().findChildren(QLabel) if label.isVisible()]

    def serving(self) -> ServingPage:
        """Open the page with the six forms."""
        page = self.open("serving")
        assert isinstance(page, ServingPage)
        return page

    def field(self, name: str) -> QWidget:
        return self.page().entry().form.field(name)


def open_kitchen(qtbot: QtBot, store: Store, person: str, language: str = "en") -> Kitchen:
    """Show the window at the size of an old kitchen screen."""
    desk = make_desk(store, person=person, language=language)
    window = MainWindow(desk, PAGES)
    undo = LastEntries(desk, store, window)
    window.undo_requested.connect(undo.undo)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Kitchen(qtbot, store, desk, window, undo)
