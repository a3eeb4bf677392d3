"""The days of the demonstration: who comes, how hot it is, and how well the kitchen works by then."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from canteen_desk.services.business_calendar import is_working_day

Span = tuple[date, date]

SPANS: tuple[Span, ...] = ((date(2025, 7, 1), date(2025, 9, 30)), (date(2026, 7, 1), date(2026, 9, 30)))
LAST_DAY = date(2026, 9, 30)
CLOSED: Span = (date(2026, 8, 3), date(2026, 8, 7))
CLOSED_NOTE = "后厨排烟与地面改造，停餐一周"
BAD_WEEK: Span = (date(2026, 8, 17), date(2026, 8, 21))
"""A new cook in mid-August: too much is bought, cut away, cooked and left."""

_USUAL_DINERS = {"lunch": 500, "dinner": 182}
_WEEKDAY = (0.99, 1.02, 1.03, 1.0, 0.9, 0.84, 0.84)
_WARMTH = {7: 31.0, 8: 33.0, 9: 26.0}


@dataclass(frozen=True)
class Practice:
    """How well the kitchen works, as the means that a meal's figures scatter around; shares from 0 to 1."""

    over_purchase: float
    split: float
    spoiled: float
    shortfall: float
    rejected: float
    offcut_use: float
    unsold: float
    plate_g: float
    clean: float
    patrol_kept: float


_BEFORE = Practice(0.105, 0.62, 0.0085, 0.036, 0.0305, 0.40, 0.046, 66.5, 0.78, 0.925)
_AIM = Practice(0.036, 0.91, 0.0030, 0.012, 0.0215, 0.65, 0.033, 54.0, 0.89, 1.0)
_TROUBLE = Practice(0.235, 0.35, 0.021, 0.058, 0.058, 0.21, 0.078, 86.0, 0.66, 0.78)


@dataclass(frozen=True)
class Scene:
    """One meal before anything is weighed. `appetite` scales what a diner takes."""

    day: date
    meal: str
    seed: int
    practice: Practice
    reported: int
    actual: int
    appetite: float
    hot: bool
    rain: bool

    def random(self, purpose: str) -> Random:
        """A stream of its own for each purpose, so that one more draw here moves nothing there."""
        return Random(f"{self.seed}/{self.day}/{self.meal}/{purpose}")


def working_days(spans: tuple[Span, ...]) -> Iterator[date]:
    """Every day on which offices work, make-up days included, closed ones too."""
    for first, last in spans:
        for offset in range((last - first).days + 1):
            day = first + timedelta(days=offset)
            if is_working_day(day):
                yield day


def is_closed(day: date) -> bool:
    return CLOSED[0] <= day <= CLOSED[1]


def practice_on(day: date) -> Practice:
    """2025 nearly stands still; 2026 starts better and improves week by week, but for the bad one."""
    if BAD_WEEK[0] <= day <= BAD_WEEK[1]:
        return _TROUBLE
    way = (day - date(day.year, 7, 1)).days / 91
    share = 0.10 * way if day.year < 2026 else 0.36 + 0.60 * way
    names = Practice.__dataclass_fields__
    return Practice(
        **{name: getattr(_BEFORE, name) * (1 - share) + getattr(_AIM, name) * share for name in names}
    )


def scene_of(day: date, meal: str, seed: int) -> Scene:
    weather = Random(f"{seed}/{day}/weather")
    warmth = weather.gauss(_WARMTH.get(day.month, 24.0), 2.6)
    rain = weather.random() < (0.30 if day.weekday() == 0 else 0.2)
    hot = warmth > 34.0
    practice = practice_on(day)
    blank = Scene(day, meal, seed, practice, 0, 0, 1.0, hot, rain)
    rng = blank.random("diners")
    expected = _USUAL_DINERS[meal] * _WEEKDAY[day.weekday()] * _leave(day)
    actual = expected * rng.gauss(1, 0.022) * (1 if not rain else 1.03 if meal == "lunch" else 0.9)
    reported = expected * rng.gauss(1.02, 0.018) * (1.05 if practice == _TROUBLE else 1)
    appetite = rng.gauss(0.955 - (0.035 if hot else 0) - (0.015 if day.month == 8 else 0), 0.012)
    return replace(blank, reported=round(reported), actual=round(actual), appetite=appetite)


def _leave(day: date) -> float:
    """Summer leave in August, and the half-empty offices before a holiday."""
    before_holiday = is_working_day(day + timedelta(days=1)) is False and day.weekday() < 4
    return (0.95 if day.month == 8 else 1.0) * (0.88 if before_holiday else 1.0)
