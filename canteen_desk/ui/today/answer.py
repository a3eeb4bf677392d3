"""The answer of the day in words: how much was left on the plates, and how that stands."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QObject

from canteen_desk.domain.quantities import half_up
from canteen_desk.services.days import DayReport
from canteen_desk.ui.today.facts import TodayFacts

PLATE_WASTE = "plate_waste_per_diner"
# What weighed buffet canteens and a county's official survey found, in grams per diner and meal.
SURVEY_G, UNIVERSITY_G, WORKPLACE_G = 50, 61, Fraction("78.8")


@dataclass(frozen=True)
class Answer:
    """The sentence with the one number, a quieter sentence below it, and its alarm state."""

    text: str
    detail: str
    state: str


class AnswerWriter(QObject):
    """Plate waste per diner is what the four measures are for, so it answers the day."""

    def answer(self, facts: TodayFacts) -> Answer:
        report, kpi = facts.report, facts.kpi(PLATE_WASTE)
        if report is None or kpi is None or kpi.value is None:
            return Answer(self._unmeasured(facts), self._how_many(report), "grey")
        detail = f"{self._standing(kpi.value)}　{self._how_many(report)}"
        return Answer(self._measured(facts, kpi.value), detail, kpi.state)

    def _measured(self, facts: TodayFacts, value: Fraction) -> str:
        if facts.asked[1]:
            start = self.tr("Plate waste this meal: {number} g per diner")
        else:
            start = self.tr("Plate waste this day: {number} g per diner")
        start = start.format(number=half_up(value, 1))
        before = facts.week_ago.kpis[PLATE_WASTE].value if facts.week_ago is not None else None
        if before is None:
            return start + self.tr("; no figure from the same day last week")
        gap = half_up(value, 1) - half_up(before, 1)
        if gap == 0:
            return start + self.tr(", as on the same day last week")
        if gap < 0:
            return start + self.tr(", {gap} g down on last week").format(gap=-gap)
        return start + self.tr(", {gap} g up on last week").format(gap=gap)

    def _standing(self, value: Fraction) -> str:
        if value > WORKPLACE_G:
            words = self.tr("Above the {limit} g of weighed workplace canteens")
            return words.format(limit=half_up(WORKPLACE_G, 1))
        if value > UNIVERSITY_G:
            return self.tr("Above the {limit} g of university canteens").format(limit=UNIVERSITY_G)
        if value > SURVEY_G:
            words = self.tr(
                "Above the {low} g of the county survey, below the {limit} g of university canteens"
            )
            return words.format(low=SURVEY_G, limit=UNIVERSITY_G)
        return self.tr("Within the {limit} g of the county survey").format(limit=SURVEY_G)

    def _unmeasured(self, facts: TodayFacts) -> str:
        report = facts.report
        if report is not None and report.empty and not report.working_day and not facts.future:
            return self.tr("No meal on this day")
        if report is None or report.empty:
            return self.tr("Nothing measured yet")
        if report.sums.plate_return_records and not report.sums.diners_actual:
            return self.tr("Plate waste weighed, but the number of diners is missing")
        return self.tr("Plate waste not measured yet: the plate-return bin has not been weighed")

    def _how_many(self, report: DayReport | None) -> str:
        if report is None or report.empty:
            return ""
        sums = report.sums
        words = [
            self.tr("Ate {actual}").format(actual=f"{sums.diners_actual:,}" if sums.diners_actual else "—")
        ]
        if report.alarms:
            words.append(self.tr("To do for tomorrow: {count}").format(count=len(report.alarms)))
        gaps = sum(len(gap.kinds) for gap in report.missing)
        if gaps:
            words.append(self.tr("Records missing: {count}").format(count=gaps))
        return " · ".join(words)
