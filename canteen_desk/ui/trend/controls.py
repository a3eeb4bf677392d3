"""The row above the picture: what, how far back, and in which steps."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from canteen_desk.domain.wording import Language
from canteen_desk.services.trends import Step
from canteen_desk.ui.trend.day_span import DaySpan
from canteen_desk.ui.trend.facts import Question, Span, span_days
from canteen_desk.ui.trend.series_choice import SeriesChoice
from canteen_desk.ui.widgets.segmented import Segmented

_STEPS = {Span.WEEKS: Step.DAY, Span.QUARTER: Step.DAY, Span.YEAR: Step.WEEK}


class TrendControls(QWidget):
    """Holds what is asked; a longer span begins with wider steps.

    Signal: changed() after each choice of the user.
    """

    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.series = SeriesChoice(language, self)
        self.series.set_name("plate_waste_per_diner")
        self.span = Segmented(
            [
                (Span.WEEKS, self.tr("4 weeks")),
                (Span.QUARTER, self.tr("Quarter")),
                (Span.YEAR, self.tr("Year")),
                (Span.OWN, self.tr("Own dates")),
            ],
            parent=self,
        )
        self.days = DaySpan(self)
        self.days.hide()
        self.step = Segmented(
            [(Step.DAY, self.tr("Day")), (Step.WEEK, self.tr("Week")), (Step.MONTH, self.tr("Month"))],
            parent=self,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self.series, self.span, self.days):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.step)
        self.series.currentIndexChanged.connect(self._on_series_changed)
        self.span.value_changed.connect(self._on_span_changed)
        self.days.span_changed.connect(self.changed)
        self.step.value_changed.connect(self._on_step_changed)

    def question(self, day: date, today: date, meal: str | None) -> Question:
        """What is asked when the window stands on a day."""
        span = Span(str(self.span.value()))
        first, last = self.days.span() if span is Span.OWN else span_days(span, day, today)
        if span is not Span.OWN:
            self.days.set_span(first, last)
        return Question(self.series.name(), first, last, Step(str(self.step.value())), meal)

    def look_into(self, first: date, last: date) -> None:
        """Show the days of a week or a month."""
        self.days.set_span(first, last)
        self.blockSignals(True)
        self.span.set_value(Span.OWN)
        self.step.set_value(Step.DAY)
        self.blockSignals(False)
        self.changed.emit()

    @Slot(int)
    def _on_series_changed(self, _place: int) -> None:
        self.changed.emit()

    @Slot(object)
    def _on_span_changed(self, span: object) -> None:
        chosen = Span(str(span))
        self.days.setVisible(chosen is Span.OWN)
        wanted = _STEPS.get(chosen)
        if wanted is not None and self.step.value() != wanted:
            self.step.set_value(wanted)  # tells of the change by itself
        else:
            self.changed.emit()

    @Slot(object)
    def _on_step_changed(self, _step: object) -> None:
        self.changed.emit()
