"""A form that scrolls on a small screen, so that the field in hand is always in view."""

from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

# Room for the button beneath the last field, so that it is seen before it is needed.
_MARGIN_PX = 76


class FormArea(QScrollArea):
    """A frameless area with a column in it; it follows the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.setWidget(inside)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus_changed)

    @Slot(object, object)
    def _on_focus_changed(self, _old: object, new: object) -> None:
        if isinstance(new, QWidget) and self.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, _MARGIN_PX)
