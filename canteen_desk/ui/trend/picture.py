"""The series as the chart draws it, with benchmarks and the year before."""

from datetime import date
from fractions import Fraction

from PySide6.QtCore import QObject

from canteen_desk.domain.measures import KPI_FORMS, Unit
from canteen_desk.domain.quantities import half_up
from canteen_desk.domain.wording import Language, word
from canteen_desk.services.trends import Step
from canteen_desk.ui.charts.house_style import EARLIER
from canteen_desk.ui.charts.values import Line, Series, Trend
from canteen_desk.ui.trend.facts import Point, TrendFacts, measure_of, unit_of

# Weighed plate waste per diner and meal: a county survey, university canteens, workplace canteens.
_SURVEY_G, _UNIVERSITY_G, _WORKPLACE_G = 50.0, 61.0, 78.8


class TrendPicture(QObject):
    """Turns the facts into what the chart shows."""

    def trend(self, facts: TrendFacts, answer: str, language: Language) -> Trend:
        name = facts.question.name
        unit = unit_of(name)
        series = [
            Series(self.tr("a year before"), [shown(unit, point.before) for point in facts.points], EARLIER),
            Series(
                word(name, language), [shown(unit, point.value) for point in facts.points], measure_of(name)
            ),
        ]
        series = [each for each in series if any(value is not None for value in each.values)]
        days = [point.first_day for point in facts.points]
        return Trend(answer, days, series, self.lines(name), self._closed(facts))

    def unit(self, name: str) -> str:
        return {
            Unit.SHARE: "%",
            Unit.POINTS: self.tr("points"),
            Unit.GRAMS_PER_DINER: self.tr("g/diner"),
        }[unit_of(name)]

    def lines(self, name: str) -> list[Line]:
        if name == "plate_waste_per_diner":
            return [
                Line(_SURVEY_G, self.tr("county survey {limit} g").format(limit=50)),
                Line(_UNIVERSITY_G, self.tr("universities {limit} g").format(limit=61)),
                Line(_WORKPLACE_G, self.tr("workplaces {limit} g").format(limit="78.8")),
            ]
        form = KPI_FORMS.get(name)
        if form is None:
            return []
        limits = [limit for limit in (form.amber, form.red) if limit is not None]
        return [self._limit(form.unit, limit, form.better_low) for limit in limits]

    def _limit(self, unit: Unit, limit: Fraction, better_low: bool) -> Line:
        value = shown(unit, limit) or 0.0
        number = f"{half_up(Fraction(value).limit_denominator(1000), 1):f}".removesuffix(".0")
        words = self.tr("at most {limit}") if better_low else self.tr("at least {limit}")
        return Line(value, words.format(limit=f"{number} %" if unit is Unit.SHARE else number))

    def _closed(self, facts: TrendFacts) -> list[date]:
        if facts.question.step is Step.DAY:
            return list(facts.closed_days)
        return [point.first_day for point in facts.points if point.closed]


def shown(unit: Unit, value: Fraction | None) -> float | None:
    """A value in the unit of the axis: percent for shares, points for differences of shares."""
    if value is None:
        return None
    return float(value if unit is Unit.GRAMS_PER_DINER else value * 100)


def period_text(point: Point, step: Step) -> str:
    """A step in the table: its day, its month, or its first and last day."""
    if step is Step.MONTH:
        return f"{point.first_day:%Y-%m}"
    if step is Step.DAY or point.first_day == point.last_day:
        return point.first_day.isoformat()
    return f"{point.first_day.isoformat()} – {point.last_day:%m-%d}"
