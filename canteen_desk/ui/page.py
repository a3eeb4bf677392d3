"""What every page of the window is built on."""

from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from canteen_desk.ui.desk import Desk
from canteen_desk.ui.theme import TARGET_PX, restyle
from canteen_desk.ui.widgets.labels import EmptyState, IconLabel, RoleLabel

_LOADING_AFTER_MS = 500


class PageState(StrEnum):
    """How a page stands when it cannot simply show its records."""

    READY = "ready"
    FIRST_USE = "first_use"
    EMPTY_DAY = "empty_day"
    CLOSED_DAY = "closed_day"
    LOADING = "loading"
    READ_ONLY = "read_only"
    NOT_ALLOWED = "not_allowed"
    STALE = "stale"
    DEVICE_GONE = "device_gone"
    ERROR = "error"


# These leave nothing to work with, so they stand in place of the page; the others stand above it.
_WHOLE_PAGE = {PageState.FIRST_USE, PageState.LOADING, PageState.NOT_ALLOWED, PageState.ERROR}
_ICONS = {
    PageState.FIRST_USE: ("info", "accent"),
    PageState.EMPTY_DAY: ("info", "accent"),
    PageState.CLOSED_DAY: ("calendar", "muted"),
    PageState.LOADING: ("clock", "muted"),
    PageState.READ_ONLY: ("eye", "muted"),
    PageState.NOT_ALLOWED: ("lock", "muted"),
    PageState.STALE: ("history", "amber"),
    PageState.DEVICE_GONE: ("triangle-alert", "amber"),
    PageState.ERROR: ("triangle-alert", "red"),
}
_TONES = {PageState.STALE: "amber", PageState.DEVICE_GONE: "amber", PageState.ERROR: "red"}


class _Banner(QWidget):
    """A line above the page that says how it stands."""

    acted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "banner")
        self._icon = IconLabel("info", 20, "accent", self)
        self._text = RoleLabel("", "plain", self)
        self._text.setWordWrap(True)
        self._action = QPushButton(self)
        self._action.setMinimumHeight(TARGET_PX)
        self._action.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        self.setMinimumHeight(TARGET_PX + 8)
        self.hide()

    def say(self, state: PageState, text: str, action: str) -> None:
        self._icon.show_icon(*_ICONS[state])
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        restyle(self, state=_TONES.get(state, ""))


class Page(QWidget):
    """One page: it builds its widgets into body, and reads its records in refresh().

    A subclass gives key, icon_name and title(), lays out self.body in its constructor (cheaply: pages
    are made when first shown, and made anew when the language changes) and overrides refresh().
    Signal: acted() when the way on of the present state is taken.
    """

    key: ClassVar[str] = ""
    icon_name: ClassVar[str] = "file-text"
    acted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.body = QWidget(self)
        self._state = PageState.READY
        self._banner = _Banner(self)
        self._whole = EmptyState("info", "", parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.body)
        self._stack.addWidget(self._whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._banner)
        column.addWidget(self._stack, 1)
        self._soon = self._timer(0, self._on_soon_timeout)
        self._slow = self._timer(_LOADING_AFTER_MS, self._on_slow_timeout)
        self._banner.acted.connect(self.acted)
        self._whole.acted.connect(self.acted)
        desk.notifier.records_changed.connect(self._on_records_changed)
        desk.notifier.day_changed.connect(self._on_day_changed)
        desk.notifier.person_changed.connect(self._on_person_changed)

    @staticmethod
    def title() -> str:
        """The word beside the icon in the rail, translated."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read what the page shows; called when it comes into view and when what it shows has changed."""
        raise NotImplementedError

    def concerns(self, change: object) -> bool:
        """Whether a change of records touches this page; every change does unless a page knows better."""
        return True

    def open_detail(self, detail: object) -> None:
        """Show what another page asked for, such as the record behind a number."""

    def take_scale(self) -> None:
        """Take the weight from the scale (F2); pages without a weight ignore it."""

    def state(self) -> PageState:
        return self._state

    def set_state(self, state: PageState, text: str = "", *, detail: str = "", action: str = "") -> None:
        """Say how the page stands and what can be done about it; READY shows the body alone.

        LOADING comes into view only after half a second, so that quick answers do not flicker.
        """
        self._slow.stop()
        self._state = state
        if state is PageState.LOADING:
            self._whole.set_text(text or self.tr("Reading the records…"), detail, action)
            self._slow.start()
            return
        whole = state in _WHOLE_PAGE
        if whole:
            self._whole.set_icon(*_ICONS[state])
            self._whole.set_text(text, detail, action)
        elif state is not PageState.READY:
            self._banner.say(state, f"{text}　{detail}" if detail else text, action)
        self._banner.setVisible(state is not PageState.READY and not whole)
        self._stack.setCurrentWidget(self._whole if whole else self.body)

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _refresh_if_seen(self) -> None:
        # A hidden page is read anew when it is shown; several changes at once are one reading.
        if self.isVisible():
            self._soon.start()

    @Slot(object)
    def _on_records_changed(self, change: object) -> None:
        if self.concerns(change):
            self._refresh_if_seen()

    @Slot(object, object)
    def _on_day_changed(self, _day: object, _meal: object) -> None:
        self._refresh_if_seen()

    @Slot(str)
    def _on_person_changed(self, _name: str) -> None:
        self._refresh_if_seen()

    @Slot()
    def _on_soon_timeout(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def _on_slow_timeout(self) -> None:
        self._whole.set_icon(*_ICONS[PageState.LOADING])
        self._banner.hide()
        self._stack.setCurrentWidget(self._whole)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()
