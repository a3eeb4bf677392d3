"""What a trend says, in one sentence that is worked out from its points."""

from fractions import Fraction
from itertools import pairwise

from canteen_desk.domain.measures import Quantity
from canteen_desk.domain.papers import Point, Series
from canteen_desk.domain.quantities import half_up
from canteen_desk.domain.wording import word
from canteen_desk.reports.basis import signed_percent
from canteen_desk.reports.periods import day_text

_RUN = 3


def grams_text(value: Fraction | None) -> str:
    return "—" if value is None else f"{half_up(value, 1):,} g"


def against_text(now: Fraction | None, before: Fraction | None) -> str:
    """`比上年同期少 8.1 %`, or why it can't be said."""
    if now is None:
        return "没有可比的称量"
    if before is None or before == 0:
        return "上年同期无数据"
    moved = (now - before) / before
    text = signed_percent(moved)
    if text == "持平":
        return "与上年同期持平"
    return f"比上年同期{'多' if moved > 0 else '少'} {text[1:]}"


def trend_title(series: Series, now: Quantity | None, before: Quantity | None) -> str:
    """The answer that stands above the chart: the period's figure, the comparison, the shape."""
    name = word(f"quantity.{series.id}")
    measured = [point for point in series.points if point.value is not None]
    if not measured:
        return f"{name}：本期没有称量，画不出走势"
    value = now.per_diner_g if now is not None else None
    last = before.per_diner_g if before is not None else None
    start = f"人均{name} {grams_text(value)}，{against_text(value, last)}"
    return f"{start}；{shape_text(series)}"


def shape_text(series: Series) -> str:
    """The last weeks' run where there is one, and the highest week."""
    measured = [point for point in series.points if point.value is not None]
    if len(measured) == 1:
        return "只有一周有称量"
    highest = max(measured, key=_value)
    peak = f"{day_text(highest.first_day)}那一周最高（{grams_text(highest.value)}）"
    run = _last_run(measured)
    if run >= _RUN:
        return f"末 {run} 周连续上升，{peak}"
    if run <= -_RUN:
        return f"末 {-run} 周连续下降，{peak}"
    return peak


def _last_run(points: list[Point]) -> int:
    """How many steps at the end go the same way: positive up, negative down."""
    run = 0
    pairs = list(pairwise(points))
    for first, second in reversed(pairs):
        step = _value(second) - _value(first)
        way = (step > 0) - (step < 0)
        if way == 0 or (run and (run > 0) != (way > 0)):
            break
        run += way
    return run


def _value(point: Point) -> Fraction:
    assert point.value is not None
    return point.value
