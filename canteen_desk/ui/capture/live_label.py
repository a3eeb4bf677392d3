"""The figure that follows the typing."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from canteen_desk.ui.capture.live_figures import Live
from canteen_desk.ui.theme import restyle
from canteen_desk.ui.widgets.labels import RoleLabel


class LiveLabel(QWidget):
    """The figure that follows the typing, with a word about it beneath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = RoleLabel("", "title", self)
        self._note = RoleLabel("", "muted", self)
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._text)
        column.addWidget(self._note)

    def show_live(self, live: Live) -> None:
        self._text.setText(live.text)
        self._text.setVisible(bool(live.text))
        self._note.setText(live.note)
        restyle(self._text, state=live.state if live.state in ("amber", "red") else "")
        restyle(self._note, state=live.state if live.state in ("amber", "red") else "")

    def words(self) -> tuple[str, str]:
        """What stands there: the figure and the note."""
        return self._text.text(), self._note.text()
