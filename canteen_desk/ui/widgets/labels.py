"""Titles, notes and the empty state: the small text blocks that every page is made of."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.icons import pixmap
from canteen_desk.ui.theme import TARGET_PX, restyle

_ICON_PX = 40


class RoleLabel(QLabel):
    """A label whose look the stylesheet knows by its role: title, section, label, note, muted, figure."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)

    def set_state(self, state: str) -> None:
        """ "", "ok", "amber", "red" or "grey"."""
        restyle(self, state=state)


class SectionTitle(QWidget):
    """The heading of a part of a page, with room at the right for a word or a button."""

    def __init__(self, text: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._title = RoleLabel(text, "section", self)
        self._aside = RoleLabel(aside, "muted", self)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._row.addWidget(self._aside)

    def set_text(self, text: str) -> None:
        self._title.setText(text)

    def set_aside(self, text: str) -> None:
        self._aside.setText(text)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)


class IconLabel(QLabel):
    """An icon that keeps the colour of its role when the theme changes."""

    def __init__(self, name: str, side: int, colour: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._side = side
        self._colour = colour
        self.setFixedSize(side, side)
        self._draw()

    def show_icon(self, name: str, colour: str) -> None:
        """Another icon; the colour is the name of a Scheme field."""
        self._name, self._colour = name, colour
        self._draw()

    def _draw(self) -> None:
        colour = str(getattr(scheme_of(self.palette()), self._colour))
        self.setPixmap(pixmap(self._name, colour, self._side, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_name"):
            self._draw()


class EmptyState(QFrame):
    """Says why there is nothing here and what to do first.

    Signal: acted() when the way on is taken.
    """

    acted = Signal()

    def __init__(
        self, icon_name: str, text: str, detail: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "empty")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._icon = IconLabel(icon_name, _ICON_PX, "muted", self)
        self._text = RoleLabel(text, "section", self)
        self._detail = RoleLabel(detail, "muted", self)
        self._action = QPushButton(action, self)
        self._action.setProperty("role", "primary")
        self._action.setMinimumHeight(TARGET_PX)
        self._action.clicked.connect(self.acted)
        for label in (self._text, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        column.addStretch(1)
        column.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text)
        column.addWidget(self._detail)
        column.addSpacing(8)
        column.addWidget(self._action, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.set_text(text, detail, action)

    def set_text(self, text: str, detail: str = "", action: str = "") -> None:
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._action.setText(action)
        self._action.setVisible(bool(action))

    def set_icon(self, name: str, colour: str = "muted") -> None:
        self._icon.show_icon(name, colour)
