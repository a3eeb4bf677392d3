"""Corrects or takes back one saved tray, with a reason."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from canteen_desk.services.looking import StandingRecord
from canteen_desk.ui.theme import FIELD_PX, restyle
from canteen_desk.ui.tray.tray_words import quarter_labels
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.segmented import Segmented


class CorrectionStrip(QFrame):
    """Stands under the table; Enter corrects, Escape leaves the tray as it is.

    Signals: corrected(record, quarters, reason), withdrawn(record, reason), opened(bool).
    """

    corrected = Signal(object, int, str)
    withdrawn = Signal(object, str)
    opened = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "question")
        self._record: StandingRecord | None = None
        self._title = RoleLabel("", "section", self)
        self._steps = Segmented(quarter_labels(), height=FIELD_PX, parent=self)
        self._reason = QLineEdit(self)
        self._reason.setMinimumHeight(FIELD_PX)
        self._reason.setPlaceholderText(self.tr("Reason, e.g. bones taken for food"))
        self._note = RoleLabel("", "note", self)
        self._note.hide()
        self._withdraw = QPushButton(self.tr("Take back"), self)
        self._withdraw.setProperty("role", "danger")
        self._leave = QPushButton(self.tr("Leave it  Esc"), self)
        self._correct = QPushButton(self.tr("Correct  Enter"), self)
        self._correct.setProperty("role", "primary")
        self._lay_out()
        self._withdraw.clicked.connect(self._on_withdraw_clicked)
        self._leave.clicked.connect(self._on_leave_clicked)
        self._correct.clicked.connect(self._on_correct_clicked)
        self.hide()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._withdraw)
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._correct)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self._title, self._steps, self._reason, self._note):
            column.addWidget(widget)
        column.addLayout(buttons)

    def ask(self, record: StandingRecord) -> None:
        self._record = record
        self._title.setText(
            self.tr("Tray {number}: how much was left?").format(number=record.original_id or record.id)
        )
        share = record.fields.get("food_share_bp")
        self._steps.set_value(str(round(share / 2_500)) if isinstance(share, int) else "0")
        self._reason.clear()
        self._say("")
        self.show()
        self._steps.setFocus(Qt.FocusReason.PopupFocusReason)

    def steps(self) -> Segmented:
        return self._steps

    def reason(self) -> QLineEdit:
        return self._reason

    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """Take back and correct."""
        return self._withdraw, self._correct

    def note(self) -> str:
        return self._note.text()

    def _say(self, problem: str) -> None:
        self._note.setText(problem)
        self._note.setVisible(bool(problem))
        restyle(self._note, state="error" if problem else "")

    def _given_reason(self) -> str:
        reason = self._reason.text().strip()
        if not reason:
            self._say(self.tr("A correction needs a reason."))
            self._reason.setFocus()
        return reason

    @Slot()
    def _on_correct_clicked(self) -> None:
        reason = self._given_reason()
        if reason and self._record is not None:
            self.hide()
            self.corrected.emit(self._record, int(str(self._steps.value())), reason)

    @Slot()
    def _on_withdraw_clicked(self) -> None:
        reason = self._given_reason()
        if reason and self._record is not None:
            self.hide()
            self.withdrawn.emit(self._record, reason)

    @Slot()
    def _on_leave_clicked(self) -> None:
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.opened.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._steps.hasFocus():
                self._reason.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._on_correct_clicked()
        else:
            super().keyPressEvent(event)
