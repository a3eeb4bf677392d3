"""Key figures and quantities over time: by day, week or month, with gaps where nothing was measured."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from canteen_desk.domain.meals import DayStatus
from canteen_desk.domain.measures import KPI_FORMS, four_quantities, kpis_of
from canteen_desk.domain.sums import MealSums, add_sums
from canteen_desk.errors import Refused
from canteen_desk.models.engine import reading
from canteen_desk.services.business_calendar import expected_meals
from canteen_desk.services.store import Store
from canteen_desk.services.sums import MealKey, summary_rows


class Step(StrEnum):
    """The width of one point of a series."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class TrendPoint:
    """`value` is None where nothing was measured; `closed` when every noted day in it was closed."""

    first_day: date
    last_day: date
    value: Fraction | None
    closed: bool
    meals: int


@dataclass(frozen=True)
class DaySums:
    """One calendar day: its sums, what was noted about it, and whether a meal should have been held."""

    day: date
    sums: MealSums
    status: DayStatus | None
    due: bool


QUANTITY_IDS = ("quantity.purchased", "quantity.rejected", "quantity.discarded", "quantity.left")
TREND_IDS = (*QUANTITY_IDS, *KPI_FORMS)
"""Everything that has a value over time."""


def days_summed(store: Store, first: date, last: date, meal: str | None = None) -> list[DaySums]:
    """Every day of the span with its sums alone: a year of whole day reports would take a second."""
    if first > last:
        raise Refused("days_reversed", field="from")
    span = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    with reading(store.engine) as connection:
        rows = summary_rows(connection, first, last)
        held = {key for key, sums in rows.items() if sums.meals}
        expectation = expected_meals(connection, span, held, store.today())
    by_day: dict[date, list[MealSums]] = {}
    for (day, name), sums in rows.items():
        if meal is None or name == meal:
            by_day.setdefault(day, []).append(sums)
    due = {day for day, name in expectation.meals if meal is None or name == meal}
    statuses = expectation.statuses
    return [DaySums(day, add_sums(by_day.get(day, ())), statuses.get(day), day in due) for day in span]


Bucket = tuple[date, date, MealSums]


def bucket_rows(rows: dict[MealKey, MealSums], first: date, last: date, step: Step) -> list[Bucket]:
    """The span cut into days, weeks or months, each with its sums; the outer ones may be shorter."""
    by_day: dict[date, list[MealSums]] = {}
    for (day, _meal), sums in rows.items():
        by_day.setdefault(day, []).append(sums)
    buckets = []
    start = first
    while start <= last:
        end = min(last, _bucket_end(start, step))
        days = [start + timedelta(days=offset) for offset in range((end - start).days + 1)]
        buckets.append((start, end, add_sums(part for day in days for part in by_day.get(day, ()))))
        start = end + timedelta(days=1)
    return buckets


def _bucket_end(start: date, step: Step) -> date:
    if step is Step.DAY:
        return start
    if step is Step.WEEK:
        return start + timedelta(days=6 - start.weekday())
    following = (start.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)


def trend_points(name: str, buckets: list[Bucket], statuses: dict[date, DayStatus]) -> list[TrendPoint]:
    """One point a bucket, with the buckets that hold nothing but closed days marked."""
    value = value_reader(name)
    points = []
    for start, end, sums in buckets:
        noted = [status for day, status in statuses.items() if start <= day <= end]
        closed = not sums.meals and bool(noted) and all(status is DayStatus.CLOSED for status in noted)
        points.append(TrendPoint(start, end, value(sums), closed, sums.meals))
    return points


def value_reader(name: str) -> Callable[[MealSums], Fraction | None]:
    """How a series' value is read off sums; Refused for an unknown name."""
    if name in KPI_FORMS:
        return lambda sums: kpis_of(sums)[name].value
    if name in QUANTITY_IDS:
        index = QUANTITY_IDS.index(name)
        return lambda sums: four_quantities(sums)[index].per_diner_g
    raise Refused("unknown_kind", field="kpi", text=name)
