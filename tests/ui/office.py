"""A window with pages to look at on a real book, and the words that stand on it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from canteen_desk.services.store import Store
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.finder.find_panel import FindPanel
from canteen_desk.ui.main_window import MainWindow
from canteen_desk.ui.page import Page
from canteen_desk.ui.screenshots import wait_until_idle
from canteen_desk.ui.theme import apply_theme
from tests.ui.book import MANAGER, make_desk


@dataclass
class Office:
    """The window, its book, and where pages asked to go."""

    qtbot: QtBot
    store: Store
    desk: Desk
    window: MainWindow
    requests: list[tuple[str, object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk.notifier.page_requested.connect(self._on_page_requested)

    def page(self) -> Any:
        """The page in view; each test knows which it is."""
        return self.window.current_page()

    def open(self, place: int = 0) -> Any:
        self.window.show_page(place)
        self.settle()
        return self.page()

    def settle(self) -> None:
        wait_until_idle(self.window)

    def words(self, widget: QWidget | None = None) -> list[str]:
        """All labels in view."""
        labels = (widget or self.page()).findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def _on_page_requested(self, key: str, detail: object) -> None:
        self.requests.append((key, detail))


def open_office(
    qtbot: QtBot,
    store: Store,
    pages: Sequence[type[Page]],
    *,
    person: str = MANAGER,
    language: str = "en",
) -> Office:
    """Show the window at the size of an old office screen."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if not application.styleSheet():
        apply_theme(application, dark=False)
    desk = make_desk(store, person=person, language=language)
    window = MainWindow(desk, pages, finder=FindPanel)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    return Office(qtbot, store, desk, window)
