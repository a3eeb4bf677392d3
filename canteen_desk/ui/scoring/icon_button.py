"""A square button with an arrow or a sign, for where a word would not fit."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.icons import icon
from canteen_desk.ui.theme import TARGET_PX


class IconButton(QPushButton):
    """Keeps its icon in the colour of the theme; the word is its name for tooltips and screen readers."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None, side: int = TARGET_PX) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("role", "quiet")
        self.setFixedSize(side, side)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._draw()

    def _draw(self) -> None:
        scheme = scheme_of(self.palette())
        self.setIcon(icon(self._name, scheme.text if self.isEnabled() else scheme.disabled))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange)
        if event.type() in kinds and hasattr(self, "_name"):
            self._draw()
