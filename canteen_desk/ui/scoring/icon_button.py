"""A square button with an arrow or a sign, for where a word would not fit."""

from PySide6.QtWidgets import QWidget

from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.word_button import WordButton


class IconButton(WordButton):
    """Shows its icon alone; the word is its name for tooltips and screen readers."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None, side: int = TARGET_PX) -> None:
        super().__init__(name, "", parent)
        self.setText("")
        self.setProperty("role", "quiet")
        self.setFixedSize(side, side)
        self.setAccessibleName(text)
        self.setToolTip(text)
