"""What the page of trends reads in one go, away from the UI thread."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from canteen_desk.domain.meals import DayStatus, Period
from canteen_desk.domain.measures import KPI_FORMS, Unit
from canteen_desk.domain.sums import MealSums, add_sums
from canteen_desk.services.catalogue import is_set_up
from canteen_desk.services.store import Store
from canteen_desk.services.trends import DaySums, Step, bucket_rows, days_summed, value_reader

_WEEK = timedelta(days=7)
# A year back by whole weeks, so that Mondays meet Mondays.
_YEAR = timedelta(days=364)

# Per-diner quantities: the weight and the diners of the meals in which both were recorded, and the records.
_PARTS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "quantity.purchased": ("bought_counted_g", "bought_diners", ("receipt_records",)),
    "quantity.rejected": ("rejected_counted_g", "rejected_diners", ("trimming_records",)),
    "quantity.discarded": ("discarded_counted_g", "discarded_diners", ("offcut_records",)),
    "quantity.left": ("left_counted_g", "left_diners", ("unsold_records", "plate_return_records")),
}


class Span(StrEnum):
    """How far back to look from the chosen day."""

    WEEKS = "weeks"
    QUARTER = "quarter"
    YEAR = "year"
    OWN = "own"


@dataclass(frozen=True)
class Question:
    """What was asked: which series, from when to when, in which steps."""

    name: str
    first: date
    last: date
    step: Step
    meal: str | None = None


@dataclass(frozen=True)
class Point:
    """One step of the series with what stands behind it.

    `before` is the same step a year ago; `due` says whether a meal should have been held.
    """

    first_day: date
    last_day: date
    value: Fraction | None
    numerator: int
    denominator: int
    records: int
    before: Fraction | None
    closed: bool
    due: bool


@dataclass(frozen=True)
class TrendFacts:
    """The series, and what the answer above it is made of."""

    question: Question
    set_up: bool
    points: tuple[Point, ...] = ()
    whole: Fraction | None = None
    whole_before: Fraction | None = None
    weeks: tuple[tuple[date, Fraction | None], ...] = ()
    weekdays: tuple[tuple[int, Fraction], ...] = ()
    closed_days: tuple[date, ...] = ()


def span_days(span: Span, day: date, today: date) -> tuple[date, date]:
    """The first and last day of a span that ends with the chosen day; a quarter ends today at the latest."""
    if span is Span.QUARTER:
        quarter = Period.quarter_of(day)
        return quarter.first_day, max(quarter.first_day, day, min(quarter.last_day, today))
    return day - timedelta(days=27 if span is Span.WEEKS else 364), day


def unit_of(name: str) -> Unit:
    form = KPI_FORMS.get(name)
    return Unit.GRAMS_PER_DINER if form is None else form.unit


def measure_of(name: str) -> str:
    """M1 to M4, or what else the series belongs to."""
    form = KPI_FORMS.get(name)
    if form is None:
        return f"M{list(_PARTS).index(name) + 1}"
    return "plate" if name == "plate_waste_per_diner" else str(form.measure)


def read_trend(store: Store, question: Question) -> TrendFacts:
    """The series with its year before; every value is a ratio of sums."""
    if not is_set_up(store):
        return TrendFacts(question, set_up=False)
    days = days_summed(store, question.first, question.last, question.meal)
    earlier = days_summed(store, *_shifted(question), question.meal)
    value = value_reader(question.name)
    weeks = _buckets(days, _monday_after(question.first), question.last, Step.WEEK)
    return TrendFacts(
        question,
        set_up=True,
        points=_points(question, days, earlier),
        whole=value(add_sums(each.sums for each in days)),
        whole_before=value(add_sums(each.sums for each in earlier)),
        weeks=tuple(
            (start, value(sums)) for start, end, sums in weeks if end - start == _WEEK - timedelta(1)
        ),
        weekdays=tuple(_weekdays(days, question.name)),
        closed_days=tuple(each.day for each in days if each.status is DayStatus.CLOSED),
    )


def _points(question: Question, days: list[DaySums], earlier: list[DaySums]) -> tuple[Point, ...]:
    value = value_reader(question.name)
    closed = {each.day for each in days if each.status is DayStatus.CLOSED}
    due = {each.day for each in days if each.due}
    before = _buckets(earlier, *_shifted(question), question.step)
    points = []
    for place, (start, end, sums) in enumerate(_buckets(days, question.first, question.last, question.step)):
        span = {start + timedelta(days=offset) for offset in range((end - start).days + 1)}
        rest = not sums.meals and bool(span & closed)
        numerator, denominator, records = _parts(question.name, sums)
        then = value(before[place][2]) if place < len(before) else None
        points.append(
            Point(start, end, value(sums), numerator, denominator, records, then, rest, bool(span & due))
        )
    return tuple(points)


def _shifted(question: Question) -> tuple[date, date]:
    """The same span a year before: by the calendar for months, by whole weeks for days and weeks."""
    if question.step is Step.MONTH:
        return _year_earlier(question.first), _year_earlier(question.last)
    return question.first - _YEAR, question.last - _YEAR


def _year_earlier(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _buckets(days: list[DaySums], first: date, last: date, step: Step) -> list[tuple[date, date, MealSums]]:
    return bucket_rows({(each.day, ""): each.sums for each in days}, first, last, step)


def _monday_after(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _parts(name: str, sums: MealSums) -> tuple[int, int, int]:
    """Numerator, denominator and how many records stand behind them."""
    form = KPI_FORMS.get(name)
    if form is not None:
        return form.numerator(sums), form.denominator(sums), form.records(sums)
    above, below, records = _PARTS[name]
    return getattr(sums, above), getattr(sums, below), sum(getattr(sums, each) for each in records)


def _weekdays(days: list[DaySums], name: str) -> list[tuple[int, Fraction]]:
    """The value of each weekday (0 is Monday) that was held at least twice, over the whole span."""
    value = value_reader(name)
    found = []
    for weekday in range(7):
        held = [each.sums for each in days if each.day.weekday() == weekday and each.sums.meals]
        found_value = value(add_sums(held)) if len(held) > 1 else None
        if found_value is not None:
            found.append((weekday, found_value))
    return found
