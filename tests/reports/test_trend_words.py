"""The sentence above a chart follows from its points."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from canteen_desk.domain.measures import Measure, Quantity
from canteen_desk.domain.papers import Point, Series
from canteen_desk.reports.trend_words import against_text, trend_title


def series(*values: float | None) -> Series:
    start = date(2026, 7, 6)
    points = tuple(
        Point(start + timedelta(days=7 * place), None if value is None else Fraction(str(value)))
        for place, value in enumerate(values)
    )
    return Series("left", "M4", points)


def quantity(value: str) -> Quantity:
    return Quantity("left", Measure.M4, 1000, Fraction(value), True, ())


def test_a_run_of_falling_weeks_is_told() -> None:
    title = trend_title(series(50, 70, 60, 55, 40), quantity("55"), quantity("50"))
    assert title == "人均剩余 55.0 g，比上年同期多 10.0 %；末 3 周连续下降，7 月 13 日那一周最高（70.0 g）"


def test_two_falling_weeks_are_no_run() -> None:
    assert "连续" not in trend_title(series(50, 40, 70, 60, 55), quantity("55"), None)


def test_a_series_without_weighings_says_so() -> None:
    assert trend_title(series(None, None), None, None) == "剩余：本期没有称量，画不出走势"


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        (Fraction(90), Fraction(100), "比上年同期少 10.0 %"),
        (Fraction(100), Fraction(100), "与上年同期持平"),
        (Fraction(100), None, "上年同期无数据"),
        (None, Fraction(100), "没有可比的称量"),
    ],
)
def test_the_comparison_is_worked_out(now: Fraction | None, before: Fraction | None, text: str) -> None:
    assert against_text(now, before) == text
