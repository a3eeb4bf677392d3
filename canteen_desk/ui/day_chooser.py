"""The business day at the top of the window: yesterday, calendar, tomorrow."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.icons import icon
from canteen_desk.ui.theme import TARGET_PX


class DayChooser(QWidget):
    """Shows the day with its weekday; the arrows step, the day itself opens a calendar.

    Signal: day_chosen(date).
    """

    day_chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = day
        self._before = self._arrow()
        self._after = self._arrow()
        self._shown = QPushButton(self)
        self._shown.setProperty("role", "day")
        self._shown.setMinimumHeight(TARGET_PX)
        self._shown.setMinimumWidth(188)
        self._popup: _CalendarPopup | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self._before, self._shown, self._after):
            row.addWidget(widget)
        self._before.clicked.connect(self._on_before_clicked)
        self._after.clicked.connect(self._on_after_clicked)
        self._shown.clicked.connect(self._on_shown_clicked)
        self.retranslate()

    def set_day(self, day: date) -> None:
        self._day = day
        self.retranslate()

    def retranslate(self) -> None:
        weekday = QLocale().dayName(self._day.isoweekday(), QLocale.FormatType.ShortFormat)
        self._shown.setText(f" {self._day:%Y-%m-%d} {weekday}")
        self._before.setAccessibleName(self.tr("Day before"))
        self._before.setToolTip(self.tr("Day before"))
        self._after.setAccessibleName(self.tr("Day after"))
        self._after.setToolTip(self.tr("Day after"))
        self._shown.setToolTip(self.tr("Choose a day"))

    def redraw_icons(self) -> None:
        colour = scheme_of(self.palette()).text
        self._before.setIcon(icon("chevron-left", colour))
        self._after.setIcon(icon("chevron-right", colour))
        self._shown.setIcon(icon("calendar", colour))

    def _arrow(self) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(TARGET_PX, TARGET_PX)
        button.setProperty("role", "quiet")
        return button

    @Slot()
    def _on_before_clicked(self) -> None:
        self.day_chosen.emit(self._day - timedelta(days=1))

    @Slot()
    def _on_after_clicked(self) -> None:
        self.day_chosen.emit(self._day + timedelta(days=1))

    @Slot()
    def _on_shown_clicked(self) -> None:
        if self._popup is None:
            self._popup = _CalendarPopup(self)
            self._popup.day_chosen.connect(self.day_chosen)
        self._popup.open_at(self._day, self._shown.mapToGlobal(QPoint(0, self._shown.height() + 4)))


class _CalendarPopup(QWidget):
    """A month to choose a day from, beneath the button that opened it."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "popup")
        self._calendar = QCalendarWidget(self)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self._calendar.setMinimumSize(344, 320)
        self._calendar.clicked.connect(self._on_calendar_chosen)
        self._calendar.activated.connect(self._on_calendar_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._calendar)

    def open_at(self, day: date, place: QPoint) -> None:
        self._calendar.setLocale(QLocale())
        self._dress()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(place)
        self.show()
        self._calendar.setFocus()

    def _dress(self) -> None:
        """Red is for alarms alone, so Saturday and Sunday are grey rather than Qt's red."""
        scheme = scheme_of(self.palette())
        rest = QTextCharFormat()
        rest.setForeground(QColor(scheme.muted))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, rest)
        self._calendar.setHeaderTextFormat(rest)

    @Slot(QDate)
    def _on_calendar_chosen(self, day: QDate) -> None:
        self.hide()
        self.day_chosen.emit(date(day.year(), day.month(), day.day()))
