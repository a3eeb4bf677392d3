"""The two days between which one's own span lies."""

from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.labels import RoleLabel


class DaySpan(QWidget):
    """From … to …, in order: choosing a first day after the last moves the last along.

    Signal: span_changed().
    """

    span_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = self._field(self.tr("From"))
        self._last = self._field(self.tr("To"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._first)
        row.addWidget(RoleLabel("–", "label", self))
        row.addWidget(self._last)
        self._first.dateChanged.connect(self._on_first_changed)
        self._last.dateChanged.connect(self._on_last_changed)

    def span(self) -> tuple[date, date]:
        return _day(self._first.date()), _day(self._last.date())

    def set_span(self, first: date, last: date) -> None:
        """Show these days without telling anyone."""
        for field, day in ((self._first, first), (self._last, last)):
            field.blockSignals(True)
            field.setDate(QDate(day.year, day.month, day.day))
            field.blockSignals(False)

    def _field(self, name: str) -> QDateEdit:
        field = QDateEdit(self)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        field.setMinimumHeight(TARGET_PX)
        field.setMinimumWidth(148)
        field.setMinimumDate(QDate(2000, 1, 1))
        field.setMaximumDate(QDate(2199, 12, 31))
        # Each key would ask the book anew; the day counts when the field is left or Enter is pressed.
        field.setKeyboardTracking(False)
        field.setAccessibleName(name)
        return field

    @Slot(QDate)
    def _on_first_changed(self, day: QDate) -> None:
        if day > self._last.date():
            self._last.blockSignals(True)
            self._last.setDate(day)
            self._last.blockSignals(False)
        self.span_changed.emit()

    @Slot(QDate)
    def _on_last_changed(self, day: QDate) -> None:
        if day < self._first.date():
            self._first.blockSignals(True)
            self._first.setDate(day)
            self._first.blockSignals(False)
        self.span_changed.emit()


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
