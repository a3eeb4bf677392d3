"""What kind of day it is, said in the heading of today and noted or changed in a strip below it."""

from functools import partial
from typing import cast
from uuid import uuid4

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.meals import DayStatus
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.services.recording import Acknowledgement, record
from canteen_desk.services.store import Store
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.domain_label import domain_label
from canteen_desk.ui.theme import FIELD_PX, TARGET_PX, restyle
from canteen_desk.ui.today.facts import TodayFacts
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.segmented import Segmented


class DayNote(QFrame):
    """The strip with the kinds of day and a note; `button` stands in the heading and opens it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "question")
        self._desk = desk
        self._facts: TodayFacts | None = None
        self._client_id = str(uuid4())
        self.button = QPushButton(parent)
        self.button.setMinimumHeight(TARGET_PX)
        self.button.clicked.connect(self.toggle)
        self.button.setToolTip(self.tr("Ctrl+D: what kind of day it is"))
        self.kinds = Segmented(
            [(str(each), domain_label(str(each), self._language())) for each in DayStatus],
            height=FIELD_PX,
            parent=self,
        )
        self.kinds.setAccessibleName(self.tr("Kind of day"))
        self.note = QLineEdit(self)
        self.note.setMaxLength(200)
        self.note.setMinimumHeight(FIELD_PX)
        self.note.setPlaceholderText(self.tr("Note, e.g. works on the gas main (may stay empty)"))
        self.note.setAccessibleName(self.tr("Note on the day"))
        self._hint = RoleLabel("", "note", self)
        self._hint.setWordWrap(True)
        self.save = QPushButton(self.tr("Save  Enter"), self)
        self.save.setProperty("role", "primary")
        self.leave = QPushButton(self.tr("Leave it  Esc"), self)
        for button in (self.save, self.leave):
            button.setProperty("tall", True)
            button.setAutoDefault(False)
        self.save.clicked.connect(self.submit)
        self.leave.clicked.connect(self.put_away)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.kinds)
        fields.addWidget(self.note, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.leave)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addLayout(foot)

    def show_facts(self, facts: TodayFacts) -> None:
        """Say what is noted; what is being typed for this day stays."""
        if self._facts is not None and self._facts.asked[0] != facts.asked[0]:
            self.hide()
        self._facts = facts
        self.button.setText(self.tr("Day: {kind} ▾").format(kind=self._kind(facts)))

    def hint(self) -> str:
        return self._hint.text()

    @Slot()
    def toggle(self) -> None:
        if self.isVisible():
            self.put_away()
        else:
            self.unfold()

    def unfold(self) -> None:
        """Open the strip with what is noted and take the keyboard."""
        if self._facts is not None and not self.isVisible():
            self._open(self._facts)

    @Slot()
    def put_away(self) -> None:
        """Close the strip and give the keyboard back to its button."""
        self.hide()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def submit(self) -> None:
        """Save the chosen kind and the note as a record of its own."""
        if self._facts is None or not self._facts.may_note:
            return
        notifier = self._desk.notifier
        given = {
            "kind": "day_status",
            "client_id": self._client_id,
            "served_on": self._facts.asked[0],
            "person": notifier.person,
            "status": self.kinds.value(),
            "note": self.note.text().strip(),
        }
        self._desk.tasks.write(
            partial(record, cast("Store", self._desk.store), given),
            done=self._on_saved,
            failed=self._on_refused,
            what=self.tr("Saving"),
        )

    def _open(self, facts: TodayFacts) -> None:
        found = facts.noted
        usual = DayStatus.NORMAL if found is None else found.fields["status"]
        self.kinds.set_value(str(usual))
        self.note.setText("" if found is None else str(found.fields.get("note") or ""))
        for each in (self.kinds, self.note, self.save):
            each.setEnabled(facts.may_note)
        self._say(self._explanation(facts))
        self.show()
        (self.kinds if facts.may_note else self.leave).setFocus(Qt.FocusReason.PopupFocusReason)

    def _explanation(self, facts: TodayFacts) -> str:
        if not facts.may_note:
            names = self.tr(", ").join(facts.noters) or "—"
            words = self.tr("{person} may look but not note the day. These may: {names}.")
            return words.format(person=self._desk.notifier.person or "—", names=names)
        if facts.noted is None:
            return self.tr("Keys 1 to 4 choose. A closed day counts neither for nor against you.")
        words = self.tr(
            "Noted by {person}. A change is stored as a new record: the newest counts, the old one stays."
        )
        return words.format(person=facts.noted.person)

    def _kind(self, facts: TodayFacts) -> str:
        if facts.noted is not None:
            return domain_label(str(facts.noted.fields["status"]), self._language())
        report = facts.report
        if report is not None and report.empty and not report.working_day and not facts.future:
            return self.tr("Day off")
        return domain_label(str(DayStatus.NORMAL), self._language())

    def _language(self) -> Language:
        return Language(self._desk.language())

    def _say(self, text: str, state: str = "") -> None:
        self._hint.setText(text)
        restyle(self._hint, state=state)

    def _on_saved(self, acknowledged: Acknowledgement) -> None:
        self._client_id = str(uuid4())
        kind = domain_label(str(self.kinds.value()), self._language())
        self.put_away()
        self._desk.messages.success(self.tr("Saved: the day is {kind}").format(kind=kind))
        self._desk.notifier.announce(acknowledged)

    def _on_refused(self, error: DeskError) -> None:
        self._say(error_text(error, self._language()), "error")
        self.kinds.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.kinds.hasFocus():
                self.note.setFocus(Qt.FocusReason.TabFocusReason)
            elif not self.leave.hasFocus():
                self.submit()
            else:
                self.put_away()
        else:
            super().keyPressEvent(event)
