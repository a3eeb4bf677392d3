"""Trend charts: this year in the measure's colour and line, last year thin and grey, gaps as gaps."""

from collections.abc import Iterator
from fractions import Fraction

from canteen_desk.domain.papers import Point, Series
from canteen_desk.reports import styles
from canteen_desk.reports.axes import ValueAxis, month_starts, value_axis
from canteen_desk.reports.drawing import Picture, Spot
from canteen_desk.reports.fonts import BOLD
from canteen_desk.reports.styles import MeasureLook, look_of
from canteen_desk.reports.trend_words import grams_text

HEIGHT = 137.0
_LEFT, _RIGHT, _BOTTOM, _TOP = 34.0, 66.0, 17.0, 17.0
_FONT = 7.5
_LAST_YEAR = MeasureLook(styles.BEFORE, None, "none")


class _Plot:
    """Where a week and a value lie in the picture."""

    def __init__(self, weeks: int, axis: ValueAxis, width: float) -> None:
        self.weeks = max(weeks, 1)
        self.axis = axis
        self.right = width - _RIGHT
        self.top = HEIGHT - _TOP
        self.step = (self.right - _LEFT) / self.weeks

    def x(self, place: int) -> float:
        return _LEFT + self.step * (place + 0.5)

    def y(self, value: Fraction | float) -> float:
        return _BOTTOM + (self.top - _BOTTOM) * float(value) / self.axis.top

    def runs(self, points: tuple[Point, ...]) -> Iterator[list[Spot]]:
        """Unbroken stretches: a week without a value ends one."""
        run: list[Spot] = []
        for place, point in enumerate(points[: self.weeks]):
            if point.value is None:
                if run:
                    yield run
                run = []
            else:
                run.append((self.x(place), self.y(point.value)))
        if run:
            yield run


def trend_chart(series: Series, width: float = styles.WIDTH) -> Picture:
    """One quantity per diner by week; a bare note where neither year was weighed."""
    every = [p.value for p in (*series.points, *series.year_before) if p.value is not None]
    if not every:
        return _empty(width)
    plot = _Plot(len(series.points), value_axis(every), width)
    picture = Picture(width, HEIGHT)
    _draw_ground(picture, plot, series)
    for run in plot.runs(series.year_before):
        _draw_run(picture, run, _LAST_YEAR, 0.7)
    look = look_of(series.measure)
    for run in plot.runs(series.points):
        _draw_run(picture, run, look, 1.4)
    _label_ends(picture, plot, series)
    return picture


def _empty(width: float) -> Picture:
    picture = Picture(width, 34)
    picture.rect(0, 6, width, 24, styles.UNMEASURED)
    picture.note(8, 15, "无数据：本期和上年同期都没有称量", 8.5)
    return picture


def _draw_ground(picture: Picture, plot: _Plot, series: Series) -> None:
    for tick in plot.axis.ticks:
        y = plot.y(tick)
        picture.line([(_LEFT, y), (plot.right, y)], styles.FAINT)
        picture.note(_LEFT - 4, y - 2.6, plot.axis.text(tick), anchor="end")
    picture.note(_LEFT - 4, plot.top + 8, "g/人餐", anchor="end")
    for place, name in month_starts([point.first_day for point in series.points]):
        x = _LEFT + plot.step * place
        if place:
            picture.line([(x, _BOTTOM), (x, plot.top)], styles.GRID, 0.35, (1, 2))
        picture.note(x + 2, 5, name)
    for place, point in enumerate(series.points):
        if point.closed:
            _draw_closed(picture, plot, place)
    picture.line([(_LEFT, _BOTTOM), (plot.right, _BOTTOM)], styles.RULE)


def _draw_closed(picture: Picture, plot: _Plot, place: int) -> None:
    """A closed week is hatched and says so: it is neither good nor bad."""
    x, height = _LEFT + plot.step * place, plot.top - _BOTTOM
    picture.rect(x, _BOTTOM, plot.step, height, styles.SOFT)
    picture.hatched(x, _BOTTOM, plot.step, height, styles.BEFORE)
    middle, y = x + plot.step / 2, _BOTTOM + 8
    picture.rect(middle - 9, y - 3, 18, 11, styles.PAPER)
    picture.note(middle, y, "停餐", anchor="middle")


def _draw_run(picture: Picture, run: list[Spot], look: MeasureLook, width: float) -> None:
    if len(run) > 1:
        picture.line(run, look.colour, width, look.dash)
    elif look.marker == "none":
        x, y = run[0]
        picture.line([(x - 3, y), (x + 3, y)], look.colour, width)
    for x, y in run:
        _mark(picture, x, y, look)


def _mark(picture: Picture, x: float, y: float, look: MeasureLook) -> None:
    """The marker repeats the measure for those who print in black and white."""
    corners = {
        "square": [(-2.3, -2.3), (2.3, -2.3), (2.3, 2.3), (-2.3, 2.3)],
        "triangle": [(-2.8, -2.2), (2.8, -2.2), (0.0, 2.8)],
        "diamond": [(-2.9, 0.0), (0.0, -2.9), (2.9, 0.0), (0.0, 2.9)],
    }.get(look.marker)
    if corners is not None:
        picture.shape([(x + dx, y + dy) for dx, dy in corners], look.colour, styles.PAPER)
    elif look.marker == "disc":
        picture.disc(x, y, 2.4, look.colour, styles.PAPER)


def _label_ends(picture: Picture, plot: _Plot, series: Series) -> None:
    """Names at the lines' right ends instead of a legend, moved apart where they would touch."""
    now = next((p.value for p in reversed(series.points) if p.value is not None), None)
    before = next((p.value for p in reversed(series.year_before) if p.value is not None), None)
    y_now = None if now is None else plot.y(now)
    y_before = None if before is None else plot.y(before)
    if y_now is not None and y_before is not None and abs(y_now - y_before) < 10:
        middle, up = (y_now + y_before) / 2, 5 if y_now >= y_before else -5
        y_now, y_before = middle + up, middle - up
    if y_now is not None:
        picture.text(plot.right + 4, y_now - 2.6, f"本期 {grams_text(now)}", _FONT, BOLD)
    if y_before is not None:
        picture.note(plot.right + 4, y_before - 2.6, f"上年 {grams_text(before)}")
