"""Corrects one record in place: its history, its fields as they stand, and the reason."""

from collections.abc import Sequence
from typing import cast
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from canteen_desk.domain.records import KINDS
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.services.looking import StandingRecord
from canteen_desk.ui.capture.fields import (
    field_widget,
    offer,
    shown_values,
    stored_values,
    use_unit,
    weight_unit,
)
from canteen_desk.ui.capture.form_area import FormArea
from canteen_desk.ui.capture.history_view import HistoryView
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.capture.words import label, record_line, value_words
from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.entry_form import EntryForm
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.typed_field import TypedField

REASON = "reason"


class CorrectionStrip(QFrame):
    """Every field of a record under its history, ready to be typed over; the reason is last and saves.

    Signals: corrected(record, changed fields, reason), left() when nothing is to be changed.
    """

    corrected = Signal(object, object, str)
    left = Signal()

    def __init__(self, kind: str, weight: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._kind = kind
        # A weight is wrong far more often than a name, so it is where a correction begins.
        self._begin = weight or KINDS[kind].fields[0].name
        self._language = language
        self._record: StandingRecord | None = None
        self.client_id = str(uuid4())
        self._title = RoleLabel("", "section", self)
        self._leave = QPushButton(self.tr("Leave it  Esc"), self)
        self._leave.setMinimumHeight(TARGET_PX)
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self.left)
        self.form = EntryForm(self.tr("Correct  Enter"), self)
        for field in KINDS[kind].fields:
            self.form.add(
                field.name, label(field.name, language), field_widget(field), required=field.required
            )
        reason = TypedField()
        reason.setPlaceholderText(self.tr("e.g. read the scale wrongly"))
        self.form.add(REASON, self.tr("Reason"), reason)
        self.history = HistoryView(language, self)
        self._lay_out()
        self.form.submitted.connect(self._on_form_submitted)
        self.form.changed.connect(self._on_form_changed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._leave)
        self._area = FormArea(self)
        self._area.column.setContentsMargins(0, 0, 8, 0)
        self._area.column.setSpacing(12)
        self._area.column.addWidget(self.history)
        self._area.column.addWidget(self.form)
        self._area.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 8, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)

    def record(self) -> StandingRecord | None:
        """What is being corrected."""
        return self._record

    def open_record(self, record: StandingRecord, view: MealView) -> None:
        """Show a record as it stands, and stand on its weight."""
        self._record = record
        self.client_id = str(uuid4())
        line = record_line(self._kind, record.fields, self._language)
        self._title.setText(self.tr("Correct: {record}").format(record=line))
        for field in KINDS[self._kind].fields:
            widget = self.form.field(field.name)
            offer(widget, field.name, view)
            use_unit(widget, weight_unit(view))
        self.form.clear()
        self.form.set_values(shown_values(self._kind, record.fields))
        self._on_form_changed()
        self.history.show_history((record,), view.zone)
        self._area.verticalScrollBar().setValue(0)
        begin = cast("QLineEdit", self.form.field(self._begin))
        begin.setFocus(Qt.FocusReason.TabFocusReason)
        begin.selectAll()  # the field may have had the keyboard before its text was put in

    def show_history(self, chain: Sequence[StandingRecord], view: MealView) -> None:
        if self._record is not None and any(each.id == self._record.id for each in chain):
            self.history.show_history(chain, view.zone)

    def entry_saved(self) -> None:
        self.left.emit()

    def show_refusal(self, error: DeskError, sentence: str) -> bool:
        """Write a trouble beside the field that it is about; False when no field here is."""
        if error.field and self.form.has(error.field):
            self.form.show_problem(error.field, sentence)
            return True
        return False

    def changes(self) -> dict[str, object]:
        """The fields that no longer say what the record says."""
        if self._record is None:
            return {}
        typed = stored_values(self._kind, self.form.values())
        changed = {}
        for field in KINDS[self._kind].fields:
            before, now = self._record.fields.get(field.name), typed.get(field.name, field.default)
            if now != before:
                changed[field.name] = now
        return changed

    @Slot()
    def _on_form_changed(self) -> None:
        """Beside every changed field stands what it was."""
        changed = self.changes()
        for field in KINDS[self._kind].fields:
            before = self._record.fields.get(field.name) if self._record else None
            text = self.tr("was {value}").format(
                value=value_words(self._kind, field.name, before, self._language)
            )
            self.form.set_hint(field.name, text if field.name in changed else "")

    @Slot(object)
    def _on_form_submitted(self, values: dict[str, object]) -> None:
        changed = self.changes()
        if not changed:
            self.form.show_problem(REASON, self.tr("Nothing was changed yet."))
            return
        self.corrected.emit(self._record, changed, str(values[REASON]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
