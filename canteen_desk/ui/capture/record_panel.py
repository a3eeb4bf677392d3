"""The right side of a capture page: the meal's records of one kind, with a correction at hand."""

from collections.abc import Sequence
from uuid import uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.services.looking import StandingRecord
from canteen_desk.ui.capture.correction_strip import CorrectionStrip
from canteen_desk.ui.capture.entry_plan import EntryPlan
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.capture.record_columns import columns
from canteen_desk.ui.capture.words import label, record_line
from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.reason_box import ReasonBox
from canteen_desk.ui.widgets.record_table import RecordTable


class RecordPanel(QStackedWidget):
    """A table that is filtered, opened and emptied by keyboard, and the strip that corrects a row.

    Signals: corrected(record, changed fields, reason), withdrawn(record, reason),
    opened(record) when its history is wanted, strip_shown(bool),
    left() when the keyboard should go back to the form.
    """

    corrected = Signal(object, object, str)
    withdrawn = Signal(object, str)
    opened = Signal(object)
    left = Signal()
    strip_shown = Signal(bool)

    def __init__(
        self, plan: EntryPlan, language: Language, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind = plan.kind
        self.client_id = str(uuid4())
        self._language = language
        self._view: MealView | None = None
        self._asked_about: StandingRecord | None = None
        self._title = RoleLabel("", "section", self)
        self.filter = QLineEdit(self)
        self.table = RecordTable(
            columns(kind, language, zone),
            empty=self.tr("No record of this kind at this meal yet"),
            empty_detail=self.tr("What is saved at the left appears here."),
            parent=self,
        )
        self.reason = ReasonBox(self)
        self._plan = plan
        self._strip: CorrectionStrip | None = None
        self._correct = QPushButton(self.tr("Correct  Enter"), self)
        self._withdraw = QPushButton(self.tr("Withdraw  Del"), self)
        self._front = QWidget(self)
        self._buttons = QWidget(self)
        self._lay_out()
        self._connect()
        self._say_which()

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(self.tr("Find in this meal  Ctrl+F"))
        self.filter.setAccessibleName(self.tr("Find in this meal"))
        self.filter.setMinimumHeight(TARGET_PX)
        self.filter.setMaximumWidth(240)
        self.filter.setClearButtonEnabled(True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.filter, 1)
        foot = QHBoxLayout(self._buttons)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addStretch(1)
        for button in (self._withdraw, self._correct):
            button.setMinimumHeight(TARGET_PX)
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self._front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.reason)
        column.addWidget(self._buttons)
        self.addWidget(self._front)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.table.set_filter)
        self.filter.installEventFilter(self)
        self.table.row_activated.connect(self._on_table_row_activated)
        self.table.row_chosen.connect(self._on_table_row_chosen)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table.view())
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_withdraw_clicked)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.table.view())
        back.setContext(Qt.ShortcutContext.WidgetShortcut)
        back.activated.connect(self.left)
        self._correct.clicked.connect(self._on_correct_clicked)
        self._withdraw.clicked.connect(self._on_withdraw_clicked)
        self.reason.accepted.connect(self._on_reason_accepted)
        self.reason.dismissed.connect(self._on_reason_dismissed)
        self.currentChanged.connect(self._on_current_changed)

    @property
    def strip(self) -> CorrectionStrip:
        """The strip that corrects a row, made when first wanted: most visits correct nothing."""
        if self._strip is None:
            self._strip = CorrectionStrip(self.kind, self._plan.weight, self._language, self)
            self._strip.corrected.connect(self.corrected)
            self._strip.left.connect(self.close_strip)
            self.addWidget(self._strip)
        return self._strip

    def show_view(self, view: MealView) -> None:
        """Show the meal's records of this kind; another meal leaves no correction of this one open."""
        before = self._view.asked if self._view else view.asked
        if (before.day, before.meal) != (view.asked.day, view.asked.meal):
            self.setCurrentWidget(self._front)
        self._view = view
        records = view.of(self.kind)
        if self.kind == "patrol":
            text = self.tr("{kind}: {count} at this meal")
        else:
            text = self.tr("{kind}: {count} at this meal (kg)")
        self._title.setText(text.format(kind=label(self.kind, self._language), count=len(records)))
        self.table.set_rows(records)
        if self.table.view().hasFocus():
            # The row that was stood on may be gone: the keyboard needs another to go on from.
            self._focus_table()
        self._say_which()

    def record(self, number: int) -> StandingRecord | None:
        """A record of this meal by its number, or by the number of what it corrected."""
        found = (r for r in self._view.of(self.kind) if number in (r.id, r.original_id)) if self._view else ()
        return next(iter(found), None)

    def flash(self, number: int) -> None:
        record = self.record(number)
        if record is not None:
            if self.table.view().hasFocus():
                self.table.choose(record)
            self.table.flash(record)

    def open_record(self, record: StandingRecord) -> None:
        """Correct a record in place."""
        if self._view is not None and self._view.may_record:
            self.table.choose(record)
            self.setCurrentWidget(self.strip)
            self.strip.open_record(record, self._view)
            self.opened.emit(record)

    def show_history(self, chain: Sequence[StandingRecord]) -> None:
        if self._view is not None:
            self.strip.show_history(chain, self._view)

    def entry_saved(self) -> None:
        """A withdrawal was stored; the row goes with the next view."""
        self.client_id = str(uuid4())

    def show_refusal(self, _error: DeskError, _sentence: str) -> bool:
        """A withdrawal has no field that a trouble could stand beside."""
        return False

    def focus_filter(self) -> None:
        self.setCurrentWidget(self._front)
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @Slot()
    def close_strip(self) -> None:
        """Back to the table, standing on the row that was open."""
        self.setCurrentWidget(self._front)
        self._focus_table()

    def is_correcting(self) -> bool:
        return self._strip is not None and self.currentWidget() is self._strip

    @Slot(int)
    def _on_current_changed(self, _place: int) -> None:
        self.strip_shown.emit(self.is_correcting())

    def _focus_table(self) -> None:
        if self.table.row_count() and self.table.current_row() is None:
            self.table.view().selectRow(0)
        self.table.setFocus()

    def _say_which(self) -> None:
        able = self._view is not None and self._view.may_record and self.table.current_row() is not None
        self._correct.setEnabled(able)
        self._withdraw.setEnabled(able)

    @Slot(object)
    def _on_table_row_activated(self, record: StandingRecord) -> None:
        self.open_record(record)

    @Slot(object)
    def _on_table_row_chosen(self, _record: object) -> None:
        self._say_which()

    @Slot()
    def _on_correct_clicked(self) -> None:
        record = self.table.current_row()
        if record is not None:
            self.open_record(record)

    @Slot()
    def _on_withdraw_clicked(self) -> None:
        record = self.table.current_row()
        if record is None or self._view is None or not self._view.may_record:
            return
        self._asked_about = record
        line = record_line(self.kind, record.fields, self._language)
        self._buttons.hide()
        self.reason.ask(
            self.tr("Withdraw {record}? It stays in the book and no longer counts.").format(record=line),
            yes=self.tr("Withdraw  Enter"),
            placeholder=self.tr("Reason, e.g. weighed twice"),
        )

    @Slot(str)
    def _on_reason_accepted(self, reason: str) -> None:
        self._buttons.show()
        if self._asked_about is not None:
            self.withdrawn.emit(self._asked_about, reason)
        self._focus_table()

    @Slot()
    def _on_reason_dismissed(self) -> None:
        self._buttons.show()
        self._focus_table()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._focus_table()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
