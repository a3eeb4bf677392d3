"""The picture of measures over days."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QEvent, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from canteen_desk.ui.charts.house_style import AXIS_PX, EARLIER, Plot, series_colour
from canteen_desk.ui.charts.values import Series, Trend
from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.widgets.labels import RoleLabel

_LEAST_PX = 240
_NAME_PX = 19


@dataclass(frozen=True)
class _Name:
    """A name behind the end of its line."""

    label: str
    level: float
    colour: str


class TrendChart(QFrame):
    """Answer above, lines below, each with its name at its end; left and right read off a day.

    Signal: day_activated(date) by Enter or double click, to open the records of the day.
    """

    day_activated = Signal(object)

    def __init__(self, unit: str, *, from_zero: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(_LEAST_PX)
        self._unit = unit
        self._from_zero = from_zero
        self._trend: Trend | None = None
        self._chosen: int | None = None
        self._plot: Plot | None = None
        self._answer = RoleLabel("", "section", self)
        self._answer.setWordWrap(True)
        self._reading = RoleLabel(unit, "muted", self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 12, 16, 12)
        self._box.setSpacing(4)
        self._box.addWidget(self._answer)
        self._box.addWidget(self._reading)

    def show_trend(self, trend: Trend) -> None:
        """Draw; the first call makes the plot."""
        self._trend = trend
        self._chosen = None
        if self._plot is None:
            self._plot = Plot(self, self._box)
            self._plot.on_click(self._on_plot_clicked)
        self._draw()

    def trend(self) -> Trend | None:
        return self._trend

    def plot(self) -> Plot | None:
        """The plot; None before the first values."""
        return self._plot

    def reading(self) -> str:
        """The line under the answer: the unit, or the values of the day that is read off."""
        return self._reading.text()

    def choose(self, place: int) -> None:
        """Read off the day at this place."""
        if self._trend is not None and self._trend.days:
            self._chosen = max(0, min(place, len(self._trend.days) - 1))
            self._draw()

    def _draw(self) -> None:
        trend, plot = self._trend, self._plot
        if trend is None or plot is None:
            return
        scheme = scheme_of(self.palette())
        self._answer.setText(trend.answer)
        self._reading.setText(self._words_of_day(trend))
        plot.dress(scheme, self.font())
        low, high = self._range(trend)
        count = max(1, len(trend.days))
        plot.set_range(count - 0.4 + count * self._names_share(trend), low, high)
        plot.set_ticks(_ticks(trend.days))
        for first, last in _runs(trend):
            plot.add_closed(first - 0.5, last + 0.5, scheme)
        for line in trend.lines:
            plot.add_level(line.value, count - 0.5, scheme)
        for series in trend.series:
            self._draw_series(plot, series)
        for name, level in _spread(self._names(trend), (high - low) * _NAME_PX / plot.height(), high):
            plot.add_text(name.label, count - 0.5, level, name.colour, (0, 0.5))
        if self._chosen is not None:
            plot.add_cursor(float(self._chosen), scheme)

    def _draw_series(self, plot: Plot, series: Series) -> None:
        places = [float(place) for place in range(len(series.values))]
        if series.low and series.high:
            plot.add_band(places, _numbers(series.low), _numbers(series.high), self._colour(series))
        alone = self._trend is not None and len([e for e in self._trend.series if e.measure != EARLIER]) == 1
        plot.add_line(places, _numbers(series.values), series.measure, scheme_of(self.palette()), alone=alone)

    def _names(self, trend: Trend) -> list[_Name]:
        """What stands behind the ends of the lines: targets at their value, series at their last one."""
        names = [_Name(line.label, line.value, scheme_of(self.palette()).muted) for line in trend.lines]
        for series in trend.series:
            known = [value for value in series.values if value is not None]
            if known:
                names.append(_Name(series.label, float(known[-1]), self._colour(series)))
        return names

    def _names_share(self, trend: Trend) -> float:
        """How much of the width of the days the longest name needs behind the last of them."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(name.label) for name in self._names(trend)), default=0) + 12
        days_width = self.width() - 2 * 16 - AXIS_PX - widest
        return widest / days_width if days_width > widest else 0.5

    def _colour(self, series: Series) -> str:
        return series_colour(series.measure, scheme_of(self.palette()))

    def _range(self, trend: Trend) -> tuple[float, float]:
        known = [
            value for series in trend.series for value in (*series.values, *series.high) if value is not None
        ]
        known += [line.value for line in trend.lines]
        high = max(known, default=1.0)
        low = min(known, default=0.0)
        if self._from_zero and low > 0:
            low = 0.0
        span = (high - low) or 1.0
        return low - (0 if low == 0 else span * 0.08), high + span * 0.12

    def _words_of_day(self, trend: Trend) -> str:
        if self._chosen is None:
            return self._unit
        day = trend.days[self._chosen]
        weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
        words = [f"{day:%Y-%m-%d} {weekday}"]
        if day in trend.closed:
            words.append(self.tr("closed"))
        for series in trend.series:
            value = series.values[self._chosen]
            words.append(f"{series.label} {'—' if value is None else f'{value:,.1f} {self._unit}'}")
        return "　".join(words)

    @Slot(object)
    def _on_plot_clicked(self, event: Any) -> None:
        if self._plot is None or self._trend is None or not self._trend.days:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(round(self._plot.place_at(event.scenePos())))
        if event.double() and self._chosen is not None:
            self.day_activated.emit(self._trend.days[self._chosen])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        days = self._trend.days if self._trend is not None else ()
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and days:
            if self._chosen is None:
                self.choose(len(days) - 1)
            else:
                self.choose(self._chosen + (1 if event.key() == Qt.Key.Key_Right else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.day_activated.emit(days[self._chosen])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_plot"):
            self._draw()


def _numbers(values: Sequence[float | None]) -> list[float]:
    return [math.nan if value is None else float(value) for value in values]


def _ticks(days: Sequence[date]) -> list[tuple[float, str]]:
    """Every step where there are few, else each Monday for up to twenty weeks of days, else each month."""
    span = (days[-1] - days[0]).days + 1 if days else 0
    if len(days) <= 14:
        chosen = list(enumerate(days))
    elif span <= 140:
        chosen = [(place, day) for place, day in enumerate(days) if day.weekday() == 0]
    else:
        chosen = [
            (place, day) for place, day in enumerate(days) if place == 0 or day.month != days[place - 1].month
        ]
    every = max(1, math.ceil(len(chosen) / 12))
    return [(float(place), f"{day.month}-{day.day}") for place, day in chosen[::every]]


def _runs(trend: Trend) -> list[tuple[int, int]]:
    """The closed days as runs of neighbours, so that the hatching is one piece."""
    runs: list[tuple[int, int]] = []
    for place, day in enumerate(trend.days):
        if day in trend.closed:
            if runs and runs[-1][1] == place - 1:
                runs[-1] = (runs[-1][0], place)
            else:
                runs.append((place, place))
    return runs


def _spread(names: Sequence[_Name], gap: float, highest: float) -> list[tuple[_Name, float]]:
    """Where each name stands: at its value, or moved so that none covers another or leaves the plot."""
    ordered = sorted(names, key=attrgetter("level"))
    levels: list[float] = []
    for name in ordered:
        levels.append(max(name.level, levels[-1] + gap) if levels else name.level)
    ceiling = highest - gap / 2
    for place in range(len(levels) - 1, -1, -1):
        levels[place] = min(levels[place], ceiling)
        ceiling = levels[place] - gap
    return list(zip(ordered, levels, strict=True))
