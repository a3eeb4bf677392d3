"""The one window: it switches pages and hosts what is always in view, no more."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from canteen_desk.ui.desk import Desk
from canteen_desk.ui.header import Header
from canteen_desk.ui.page import Page
from canteen_desk.ui.page_link import PageMaker
from canteen_desk.ui.rail import Rail
from canteen_desk.ui.status_strip import StatusStrip
from canteen_desk.ui.widgets.labels import EmptyState

# F2 takes the scale and F9 undoes on every page, so these two open none.
PAGE_KEYS = ("F1", "F3", "F4", "F5", "F6", "F7", "F8", "F10", "F11", "F12")
SMALLEST = QSize(1280, 680)
_FINDER_WIDTH = 640


class MainWindow(QMainWindow):
    """Rail, header, status strip and the page that is open.

    Pages are made when first shown and made anew when the language changes.
    Signals: undo_requested() for F9, page_shown(key).
    """

    undo_requested = Signal()
    page_shown = Signal(str)

    def __init__(
        self,
        desk: Desk,
        pages: Sequence[PageMaker],
        finder: Callable[[Desk, QWidget], QWidget] | None = None,
    ) -> None:
        super().__init__()
        self.desk = desk
        self._classes = tuple(pages)
        self._made: dict[int, Page] = {}
        self._frames: dict[int, QScrollArea] = {}
        self._make_finder = finder
        self._finder: QWidget | None = None
        self._current = -1
        self._waiting: EmptyState | None = None
        self._shortcuts: list[QShortcut] = []
        self.header = Header(desk.notifier, self)
        self.strip = StatusStrip(desk.messages, desk.tasks, self)
        self._rail = Rail(desk.notifier, self._classes, PAGE_KEYS, self)
        self._stack = QStackedWidget(self)
        self._language_settled = self._timer(self._on_language_settled)
        self._theme_settled = self._timer(self._on_theme_settled)
        self._closed = False
        self.setMinimumSize(SMALLEST)
        self._lay_out()
        self._connect()
        self._on_theme_settled()
        self._write_title()

    def _lay_out(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        frame = QWidget(middle)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.addWidget(self._stack)
        column.addWidget(self.header)
        column.addWidget(frame, 1)
        column.addWidget(self.strip)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(middle, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self._rail.chosen.connect(self.show_page)
        self.header.finder_requested.connect(self._on_finder_requested)
        self.desk.notifier.page_requested.connect(self._on_page_requested)
        for place in range(min(len(self._classes), len(PAGE_KEYS))):
            self._shortcut(PAGE_KEYS[place], self._on_page_key_activated).setProperty("place", place)
        self._shortcut("F2", self._on_scale_key_activated)
        self._shortcut("F9", self.undo_requested)
        self._shortcut("Ctrl+K", self._on_finder_requested)

    def wait_for_book(self, text: str) -> None:
        """Say what the window waits for; until `attach` no page can be opened."""
        self._let_work(False)
        self._waiting = EmptyState("database", text, parent=self._stack)
        self._stack.addWidget(self._waiting)
        self._stack.setCurrentWidget(self._waiting)

    def attach(self, store: object) -> None:
        """Hand the opened book to every page that is made from now on."""
        self.desk = replace(self.desk, store=store)
        self._let_work(True)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._stack.removeWidget(waiting)
            waiting.deleteLater()

    def _let_work(self, ready: bool) -> None:
        self._rail.setEnabled(ready)
        self.header.setEnabled(ready)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(ready)

    def keys(self) -> list[str]:
        """The keys of all pages, in their order."""
        return [page.key for page in self._classes]

    def page_names(self) -> list[tuple[str, str]]:
        """Key and title of every page, in their order, for the find panel."""
        return [(page.key, page.title()) for page in self._classes]

    def current_page(self) -> Page | None:
        return self._made.get(self._current)

    @Slot(int)
    def show_page(self, place: int) -> None:
        """Open a page by its place in the rail."""
        page = self._made.get(place)
        if page is None:
            page = self._classes[place](self.desk)
            self._made[place] = page
            self._frames[place] = _scrolled(page)
            self._stack.addWidget(self._frames[place])
        self._current = place
        self._rail.mark(place)
        self._stack.setCurrentWidget(self._frames[place])
        page.setFocus()
        self.close_finder()
        self.page_shown.emit(page.key)

    def show_key(self, key: str, detail: object = None) -> None:
        """Open a page by its key, and let it show a detail."""
        if key in self.keys():
            self.show_page(self.keys().index(key))
            page = self.current_page()
            if detail is not None and page is not None:
                page.open_detail(detail)

    @Slot()
    def close_finder(self) -> None:
        """Put the find panel away and give the keyboard back to the page."""
        finder, self._finder = self._finder, None
        if finder is not None:
            finder.hide()
            finder.deleteLater()
            page = self.current_page()
            if page is not None:
                page.setFocus()

    def finder(self) -> QWidget | None:
        """The open find panel."""
        return self._finder

    def _write_title(self) -> None:
        self.setWindowTitle(self.tr("Canteen Desk"))

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        # Each translator and each palette sends its own event: answer the last of them only.
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(slot)
        return timer

    def _shortcut(self, keys: str, slot: object) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(slot)
        self._shortcuts.append(shortcut)
        return shortcut

    def _place_finder(self) -> None:
        if self._finder is not None:
            width = min(_FINDER_WIDTH, self.width() - 64)
            self._finder.setGeometry(
                (self.width() - width) // 2, self.header.height() + 8, width, self._finder.sizeHint().height()
            )

    @Slot()
    def _on_page_key_activated(self) -> None:
        self.show_page(int(self.sender().property("place")))

    @Slot()
    def _on_scale_key_activated(self) -> None:
        page = self.current_page()
        if page is not None:
            page.take_scale()

    @Slot()
    def _on_finder_requested(self) -> None:
        if self._finder is not None:
            self.close_finder()
            return
        if self._make_finder is not None:
            self._finder = self._make_finder(self.desk, self)
        else:
            # Late: the first window waits for every import.
            from canteen_desk.ui.page_finder import PageFinder

            self._finder = PageFinder(self.desk.notifier, self._classes, self)
        closing = getattr(self._finder, "closed", None)
        if closing is not None:
            closing.connect(self.close_finder)
        self._place_finder()
        self._finder.show()
        self._finder.raise_()
        self._finder.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str, object)
    def _on_page_requested(self, key: str, detail: object) -> None:
        self.show_key(key, detail)

    @Slot()
    def _on_language_settled(self) -> None:
        """Say everything again in the other language: the chrome in place, the pages anew."""
        self._write_title()
        self._rail.retranslate()
        self.header.retranslate()
        self.strip.retranslate()
        self.close_finder()
        for frame in self._frames.values():
            self._stack.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self._made.clear()
        self._frames.clear()
        if self._current >= 0:
            self.show_page(self._current)

    @Slot()
    def _on_theme_settled(self) -> None:
        self._rail.redraw_icons()
        self.header.redraw_icons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if getattr(self, "_closed", True):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self._language_settled.start()
        elif event.type() == QEvent.Type.PaletteChange:
            self._theme_settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_finder()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave only when every write that was acknowledged to the user is done."""
        self._closed = True
        self._language_settled.stop()
        self._theme_settled.stop()
        self.desk.tasks.shutdown()
        super().closeEvent(event)


def _scrolled(page: Page) -> QScrollArea:
    """A page on a screen that is too small for it is scrolled rather than making the window larger."""
    frame = QScrollArea()
    frame.setWidgetResizable(True)
    frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    frame.setWidget(page)
    return frame
