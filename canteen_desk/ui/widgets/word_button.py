"""A button with an icon before its word."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.icons import icon
from canteen_desk.ui.theme import TARGET_PX


class WordButton(QPushButton):
    """Keeps its icon in the colour of its word when the theme changes or it is disabled."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(f" {text}", parent)
        self._name = name
        self.setMinimumHeight(TARGET_PX)
        self._draw()

    def _draw(self) -> None:
        scheme = scheme_of(self.palette())
        self.setIcon(icon(self._name, scheme.text if self.isEnabled() else scheme.disabled))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange) and hasattr(self, "_name"):
            self._draw()
