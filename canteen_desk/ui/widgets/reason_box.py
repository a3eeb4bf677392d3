"""A question inside the page, with room for the answer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from canteen_desk.ui.theme import FIELD_PX, restyle
from canteen_desk.ui.widgets.labels import RoleLabel


class ReasonBox(QFrame):
    """Asks for a reason beside what it is about; Enter accepts, Escape puts it away.

    Signals: accepted(reason), dismissed().
    """

    accepted = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "question")
        self._question = RoleLabel("", "section", self)
        self._question.setWordWrap(True)
        self._reason = QLineEdit(self)
        self._reason.setMinimumHeight(FIELD_PX)
        self._reason.textEdited.connect(self._on_reason_edited)
        self._note = RoleLabel("", "note", self)
        self._yes = QPushButton(self)
        self._yes.setProperty("role", "primary")
        self._no = QPushButton(self.tr("Leave it  Esc"), self)
        for button in (self._yes, self._no):
            button.setProperty("tall", True)
            button.setAutoDefault(False)
        self._yes.clicked.connect(self._on_yes_clicked)
        self._no.clicked.connect(self._on_no_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._note, 1)
        row.addWidget(self._no)
        row.addWidget(self._yes)
        column.addWidget(self._question)
        column.addWidget(self._reason)
        column.addLayout(row)
        self.hide()

    def ask(self, question: str, *, yes: str = "", placeholder: str = "") -> None:
        """Open with an empty reason and take the keyboard."""
        self._question.setText(question)
        self._reason.clear()
        self._reason.setPlaceholderText(placeholder or self.tr("Reason, e.g. read the scale wrongly"))
        self._yes.setText(yes or self.tr("Correct  Enter"))
        self._say("")
        self.show()
        self._reason.setFocus(Qt.FocusReason.PopupFocusReason)

    def _say(self, problem: str) -> None:
        self._note.setText(problem)
        restyle(self._note, state="error" if problem else "")
        restyle(self._reason, state="error" if problem else "")

    @Slot(str)
    def _on_reason_edited(self, _text: str) -> None:
        self._say("")

    @Slot()
    def _on_yes_clicked(self) -> None:
        reason = self._reason.text().strip()
        if not reason:
            self._say(self.tr("A correction needs a reason."))
            self._reason.setFocus()
            return
        self.hide()
        self.accepted.emit(reason)

    @Slot()
    def _on_no_clicked(self) -> None:
        self.hide()
        self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_yes_clicked()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_no_clicked()
        else:
            super().keyPressEvent(event)
