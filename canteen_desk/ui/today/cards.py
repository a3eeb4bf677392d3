"""What the four cards of the day say."""

from fractions import Fraction

from PySide6.QtCore import QObject

from canteen_desk.domain.measures import KPI_FORMS, Kpi, Quantity, Unit
from canteen_desk.domain.quantities import half_up, weight_text
from canteen_desk.domain.wording import Language, value_text
from canteen_desk.services.days import DayReport
from canteen_desk.ui.domain_label import domain_label
from canteen_desk.ui.today.facts import TodayFacts
from canteen_desk.ui.today.measure_card import CardFacts, CardRow

KPIS_OF_MEASURE: dict[str, tuple[str, ...]] = {
    "M1": ("purchase_deviation", "batch_rate", "diners_error"),
    "M2": ("net_yield", "net_yield_delta", "rejected_rate"),
    "M3": ("offcut_use_rate", "prep_waste_per_diner", "kitchen_waste_per_diner"),
    "M4": ("plate_waste_per_diner", "unsold_rate", "patrol_rate"),
}
_WORST_FIRST = ("red", "amber", "ok")


class CardWriter(QObject):
    """Makes the facts of a card out of the day's report."""

    def card(self, facts: TodayFacts, report: DayReport, place: int, language: Language) -> CardFacts:
        quantity = report.quantities[place]
        kpis = [report.kpis[name] for name in KPIS_OF_MEASURE[quantity.measure]]
        level = facts.level[place].per_diner_g
        return CardFacts(
            title=f"{quantity.measure} {domain_label(f'quantity.{quantity.id}', language)}",
            number=self._number(quantity),
            unit=self._unit(quantity),
            total=self._total(quantity),
            state=_state(quantity, kpis),
            rows=[self._row(kpi, language) for kpi in kpis],
            line=[_float(each.quantities[place].per_diner_g) for each in facts.line],
            level=_float(level),
            level_text="" if level is None else self.tr("4 weeks: {level} g").format(level=_short(level)),
        )

    def _number(self, quantity: Quantity) -> str | None:
        if not quantity.measured:
            return None
        if quantity.per_diner_g is None:
            return weight_text(quantity.total_g, places=1)
        return _short(quantity.per_diner_g)

    def _unit(self, quantity: Quantity) -> str:
        return self.tr("kg in all") if quantity.per_diner_g is None else self.tr("g/diner")

    def _total(self, quantity: Quantity) -> str:
        if not quantity.measured:
            return self.tr("not measured")
        if quantity.per_diner_g is None:
            return self.tr("diners missing")
        return self.tr("{weight} kg in all").format(weight=weight_text(quantity.total_g, places=1))

    def _row(self, kpi: Kpi, language: Language) -> CardRow:
        form = KPI_FORMS[kpi.id]
        limit = ""
        if form.amber is not None:
            sign = "≤" if form.better_low else "≥"
            limit = f"{sign}{_limit_text(form.unit, form.amber)}"
        state = {"unknown": "grey", "ok": ""}.get(kpi.state, kpi.state)
        value = self.tr("n/m") if kpi.value is None else value_text(kpi.unit, kpi.value, language)
        return CardRow(domain_label(kpi.id, language), value, limit, state)


def _limit_text(unit: Unit, value: Fraction) -> str:
    number = value if unit is Unit.GRAMS_PER_DINER else value * 100
    text = f"{half_up(number, 1):f}".removesuffix(".0")
    return text + {Unit.SHARE: " %", Unit.POINTS: "", Unit.GRAMS_PER_DINER: " g"}[unit]


def _state(quantity: Quantity, kpis: list[Kpi]) -> str:
    """The worst of what was measured; grey where nothing was."""
    states = {kpi.state for kpi in kpis if kpi.value is not None}
    worst = next((state for state in _WORST_FIRST if state in states), "grey")
    return worst if quantity.measured or worst in ("red", "amber") else "grey"


def _short(grams: Fraction) -> str:
    """Hundreds of grams need no decimals; a few grams do."""
    return f"{half_up(grams, 0 if grams >= 100 else 1):,}"


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
