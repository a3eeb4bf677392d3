"""How many were reported and how many ate: one line, filled once and amended with a reason."""

from fractions import Fraction
from typing import cast
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from canteen_desk.domain.measures import KPI_FORMS, alarm_state
from canteen_desk.domain.quantities import percent_text
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.services.looking import StandingRecord
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.capture.words import label
from canteen_desk.ui.theme import FIELD_PX, restyle
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.number_fields import CountField
from canteen_desk.ui.widgets.reason_box import ReasonBox

_NAMES = ("reported", "actual")


class DinersStrip(QFrame):
    """Reported and actual diners of the meal side by side.

    Signals: entered(dict of fields) for the first record of the meal, corrected(record, changed fields,
    reason) once there is one.
    """

    entered = Signal(object)
    corrected = Signal(object, object, str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.client_id = str(uuid4())
        self._record: StandingRecord | None = None
        self._meal: object = None
        self.fields = {name: CountField(most=100_000, parent=self) for name in _NAMES}
        self._labels = {name: RoleLabel(label(name, language), "label", self) for name in _NAMES}
        self._note = RoleLabel("", "note", self)
        self._note.setWordWrap(True)
        self._save = QPushButton(self.tr("Save diners"), self)
        self._save.setProperty("tall", True)
        self._save.setAutoDefault(False)
        self._save.clicked.connect(self.submit)
        self.reason = ReasonBox(self)
        self.reason.accepted.connect(self._on_reason_accepted)
        self.reason.dismissed.connect(self._on_reason_dismissed)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for name in _NAMES:
            field = self.fields[name]
            field.setFixedSize(96, FIELD_PX)
            field.setAccessibleName(self._labels[name].text())
            field.installEventFilter(self)
            field.value_changed.connect(self._on_field_changed)
            field.problem_changed.connect(self._on_field_problem)
            row.addWidget(self._labels[name])
            row.addWidget(field)
        row.addStretch(1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self.reason)

    def show_view(self, view: MealView) -> None:
        """Show what is recorded; what is being typed for this meal stays."""
        record = next(iter(view.of("diners")), None)
        meal = (view.asked.day, view.asked.meal)
        if meal != self._meal or record != self._record:
            self._meal, self._record = meal, record
            for name, field in self.fields.items():
                field.set_value(record.fields.get(name) if record else None)
        self._say_error()

    def set_able(self, able: bool) -> None:
        """Whether the person may record."""
        for field in self.fields.values():
            field.setEnabled(able)
        self._save.setEnabled(able)

    @Slot()
    def focus_first(self) -> None:
        empty = [field for field in self.fields.values() if field.value() is None]
        (empty or list(self.fields.values()))[0].setFocus(Qt.FocusReason.TabFocusReason)

    def note(self) -> str:
        return self._note.text()

    def entry_saved(self) -> None:
        self.client_id = str(uuid4())

    def show_refusal(self, error: DeskError, sentence: str) -> bool:
        """Say beside the numbers what is wrong with them; False when it is about something else."""
        if error.field not in self.fields:
            return False
        self._say(sentence, "error")
        self.fields[error.field].setFocus()
        return True

    @Slot()
    def submit(self) -> None:
        """Save what was typed; a number that stood already needs a reason."""
        for field in self.fields.values():
            field.settle()
            if field.problem():
                field.setFocus()
                return
        values = {name: field.value() for name, field in self.fields.items()}
        typed = {name: value for name, value in values.items() if value is not None}
        if self._record is None:
            if typed:
                self.entered.emit(typed)
            else:
                self._say(self.tr("Type at least one number."), "error")
            return
        before = self._record.fields
        changed = {name: value for name, value in values.items() if value != before.get(name)}
        if not changed:
            self._say(self.tr("Nothing was changed."), "")
        elif all(before.get(name) is None for name in changed):
            # Filling in what was open is no change of what was said, so nobody is asked why.
            self.corrected.emit(self._record, changed, self.tr("number added later"))
        else:
            self.reason.ask(self.tr("Why do the diners change?"))

    def _say(self, text: str, state: str) -> None:
        self._note.setText(text)
        restyle(self._note, state=state)

    def _say_error(self) -> None:
        reported, actual = (self.fields[name].count() for name in _NAMES)
        if not reported and not actual:
            self._say(self.tr("Ctrl+D goes here"), "")
        elif not reported or not actual:
            self._say(self.tr("one number is missing"), "")
        else:
            error = Fraction(abs(reported - actual), actual)
            state = alarm_state(KPI_FORMS["diners_error"], error)
            text = self.tr("head count off by {share}").format(share=percent_text(error))
            self._say(text, "amber" if state == "amber" else "")

    @Slot(object)
    def _on_field_changed(self, _value: object) -> None:
        self._say_error()

    @Slot(str)
    def _on_field_problem(self, problem: str) -> None:
        if problem:
            self._say(problem, "error")
        else:
            self._say_error()

    @Slot(str)
    def _on_reason_accepted(self, reason: str) -> None:
        if self._record is not None:
            changed = {
                name: field.value()
                for name, field in self.fields.items()
                if field.value() != self._record.fields.get(name)
            }
            self.corrected.emit(self._record, changed, reason)

    @Slot()
    def _on_reason_dismissed(self) -> None:
        for name, field in self.fields.items():
            field.set_value(self._record.fields.get(name) if self._record else None)
        self.focus_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and cast("QKeyEvent", event).key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if watched is self.fields["reported"]:
                self.fields["actual"].setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.submit()
            return True
        return super().eventFilter(watched, event)
