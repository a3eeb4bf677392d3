"""Trend charts: this year in the measure's colour and line, last year thin and grey, gaps as gaps."""

from collections.abc import Iterator
from fractions import Fraction

from canteen_desk.domain.papers import Point, Series
from canteen_desk.reports import styles
from canteen_desk.reports.axes import ValueAxis, month_starts, value_axis
from canteen_desk.reports.drawing import Circle, Drawing, Line, Polygon, PolyLine, Rect, String
from canteen_desk.reports.fonts import BOLD, REGULAR
from canteen_desk.reports.styles import MeasureLook, look_of
from canteen_desk.reports.trend_words import grams_text

HEIGHT = 137.0
_LEFT, _RIGHT, _BOTTOM, _TOP = 34.0, 66.0, 17.0, 17.0
_FONT = 7.5
_Spots = list[tuple[float, float]]


class _Plot:
    """Where a week and a value lie in the drawing."""

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

    def runs(self, points: tuple[Point, ...]) -> Iterator[_Spots]:
        """Unbroken stretches: a week without a value ends one."""
        run: _Spots = []
        for place, point in enumerate(points[: self.weeks]):
            if point.value is None:
                if run:
                    yield run
                run = []
            else:
                run.append((self.x(place), self.y(point.value)))
        if run:
            yield run


def trend_chart(series: Series, width: float = styles.WIDTH) -> Drawing:
    """One quantity per diner by week."""
    every = [p.value for p in (*series.points, *series.year_before) if p.value is not None]
    plot = _Plot(len(series.points), value_axis(every), width)
    drawing = Drawing(width, HEIGHT)
    _draw_ground(drawing, plot, series)
    for run in plot.runs(series.year_before):
        _draw_run(drawing, run, MeasureLook(styles.BEFORE, None, "none"), 0.7)
    look = look_of(series.measure)
    for run in plot.runs(series.points):
        _draw_run(drawing, run, look, 1.4)
    _label_ends(drawing, plot, series, look)
    return drawing


def _draw_ground(drawing: Drawing, plot: _Plot, series: Series) -> None:
    for tick in plot.axis.ticks:
        y = plot.y(tick)
        drawing.add(Line(_LEFT, y, plot.right, y, strokeColor=styles.FAINT, strokeWidth=0.5))
        drawing.add(_text(_LEFT - 4, y - 2.6, plot.axis.text(tick), "end"))
    drawing.add(_text(_LEFT - 4, plot.top + 8, "g/人餐", "end"))
    for place, name in month_starts([point.first_day for point in series.points]):
        x = _LEFT + plot.step * place
        if place:
            drawing.add(
                Line(
                    x, _BOTTOM, x, plot.top, strokeColor=styles.GRID, strokeWidth=0.35, strokeDashArray=(1, 2)
                )
            )
        drawing.add(_text(x + 2, 5, name, "start"))
    for place, point in enumerate(series.points):
        if point.closed:
            _hatch(drawing, plot, place)
    drawing.add(Line(_LEFT, _BOTTOM, plot.right, _BOTTOM, strokeColor=styles.RULE, strokeWidth=styles.HAIR))


def _hatch(drawing: Drawing, plot: _Plot, place: int) -> None:
    """Slanted lines over a closed week, cut at its edges, with the word that says why."""
    x0, x1, y0, y1 = _LEFT + plot.step * place, _LEFT + plot.step * (place + 1), _BOTTOM, plot.top
    drawing.add(Rect(x0, y0, x1 - x0, y1 - y0, fillColor=styles.SOFT, strokeColor=None))
    offset = x0 - (y1 - y0)
    while offset < x1:
        start, end = max(offset, x0), min(offset + (y1 - y0), x1)
        if start < end:
            drawing.add(
                Line(
                    start, y0 + start - offset, end, y0 + end - offset,
                    strokeColor=styles.BEFORE, strokeWidth=0.35,
                )
            )  # fmt: skip
        offset += 5
    middle = (x0 + x1) / 2
    drawing.add(Rect(middle - 9, (y0 + y1) / 2 - 4, 18, 11, fillColor=styles.PAPER, strokeColor=None))
    drawing.add(_text(middle, (y0 + y1) / 2 - 1, "停餐", "middle"))


def _draw_run(drawing: Drawing, run: _Spots, look: MeasureLook, width: float) -> None:
    if len(run) > 1:
        flat = [number for spot in run for number in spot]
        drawing.add(
            PolyLine(
                flat, strokeColor=look.colour, strokeWidth=width, strokeDashArray=look.dash, strokeLineJoin=1
            )
        )
    elif look.marker == "none":
        x, y = run[0]
        drawing.add(Line(x - 3, y, x + 3, y, strokeColor=look.colour, strokeWidth=width))
    for x, y in run:
        _mark(drawing, x, y, look)


def _mark(drawing: Drawing, x: float, y: float, look: MeasureLook) -> None:
    """The marker repeats the measure for those who print in black and white."""
    ink = {"fillColor": look.colour, "strokeColor": styles.PAPER, "strokeWidth": 0.5}
    size = 2.3
    if look.marker == "disc":
        drawing.add(Circle(x, y, size, **ink))
    elif look.marker == "square":
        drawing.add(Rect(x - size, y - size, 2 * size, 2 * size, **ink))
    elif look.marker == "triangle":
        drawing.add(Polygon([x - 2.8, y - 2.2, x + 2.8, y - 2.2, x, y + 2.8], **ink))
    elif look.marker == "diamond":
        drawing.add(Polygon([x - 2.9, y, x, y - 2.9, x + 2.9, y, x, y + 2.9], **ink))


def _label_ends(drawing: Drawing, plot: _Plot, series: Series, look: MeasureLook) -> None:
    """Names at the lines' right ends instead of a legend, moved apart where they would touch."""
    now = next((p.value for p in reversed(series.points) if p.value is not None), None)
    before = next((p.value for p in reversed(series.year_before) if p.value is not None), None)
    x = plot.right + 4
    y_now = None if now is None else plot.y(now)
    y_before = None if before is None else plot.y(before)
    if y_now is not None and y_before is not None and abs(y_now - y_before) < 10:
        middle, up = (y_now + y_before) / 2, 5 if y_now >= y_before else -5
        y_now, y_before = middle + up, middle - up
    if y_now is not None:
        label = String(x, y_now - 2.6, f"本期 {grams_text(now)}", fontName=BOLD, fontSize=_FONT)
        label.fillColor = styles.TEXT
        drawing.add(label)
    if y_before is not None:
        drawing.add(_text(x, y_before - 2.6, f"上年 {grams_text(before)}", "start"))


def _text(x: float, y: float, text: str, anchor: str) -> String:
    return String(x, y, text, fontName=REGULAR, fontSize=_FONT, fillColor=styles.MUTED, textAnchor=anchor)
