"""The question before a paper is issued: what will be fixed for good."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from canteen_desk.ui.widgets.labels import RoleLabel


class IssueBox(QFrame):
    """Stands under the paper; Enter issues, Escape leaves it.

    Signals: accepted(), dismissed().
    """

    accepted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "question")
        self._question = RoleLabel("", "section", self)
        self._detail = RoleLabel("", "plain", self)
        for label in (self._question, self._detail):
            label.setWordWrap(True)
        self._no = QPushButton(self.tr("Not yet  Esc"), self)
        self._yes = QPushButton(self.tr("Issue  Enter"), self)
        self._yes.setProperty("role", "primary")
        for button in (self._no, self._yes):
            button.setProperty("tall", True)
        self._no.clicked.connect(self._on_no_clicked)
        self._yes.clicked.connect(self._on_yes_clicked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._no)
        row.addWidget(self._yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self._detail)
        column.addLayout(row)
        self.hide()

    def ask(self, question: str, detail: str) -> None:
        self._question.setText(question)
        self._detail.setText(detail)
        self.show()
        self._yes.setFocus(Qt.FocusReason.PopupFocusReason)

    def text(self) -> str:
        return f"{self._question.text()} {self._detail.text()}"

    @Slot()
    def _on_yes_clicked(self) -> None:
        self.hide()
        self.accepted.emit()

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
