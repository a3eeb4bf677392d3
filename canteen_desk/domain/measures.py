"""The four measures (M1 to M4), their key figures and alarms, as exact ratios of sums."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from canteen_desk.domain.sums import MealSums


class Measure(StrEnum):
    """The four precision-control measures, and the result that they are for."""

    M1 = "M1"
    M2 = "M2"
    M3 = "M3"
    M4 = "M4"
    RESULT = "result"
    DATA = "data"


class Unit(StrEnum):
    """How a key figure is shown: a share as percent, a difference of shares as points."""

    SHARE = "share"
    POINTS = "points"
    GRAMS_PER_DINER = "g_per_diner"


@dataclass(frozen=True)
class KpiForm:
    """How one key figure is made from sums; `records` counts what stands behind it."""

    id: str
    measure: Measure
    unit: Unit
    numerator: Callable[[MealSums], int]
    denominator: Callable[[MealSums], int]
    records: Callable[[MealSums], int]
    source_kinds: tuple[str, ...]
    amber: Fraction | None = None
    red: Fraction | None = None
    better_low: bool = True


@dataclass(frozen=True)
class Kpi:
    """A key figure of a period: `value` is None where nothing was measured."""

    id: str
    measure: Measure
    unit: Unit
    numerator: int
    denominator: int
    value: Fraction | None
    records: int
    state: str
    source_kinds: tuple[str, ...]


def _share(number: str) -> Fraction:
    return Fraction(number) / 100


_FORMS = (
    KpiForm(
        "purchase_deviation", Measure.M1, Unit.SHARE,
        lambda s: s.received_needed_g - s.needed_g, lambda s: s.needed_g, lambda s: s.receipt_records,
        ("receipt",), _share("10"), _share("20"),
    ),
    KpiForm(
        "batch_rate", Measure.M1, Unit.SHARE,
        lambda s: s.split_lots, lambda s: s.perishable_lots, lambda s: s.receipt_records,
        ("receipt",), better_low=False,
    ),
    KpiForm(
        "diners_error", Measure.M1, Unit.SHARE,
        lambda s: s.diners_error, lambda s: s.diners_error_base, lambda s: s.diners_records,
        ("diners",), _share("10"),
    ),
    KpiForm(
        "spoilage_rate", Measure.M1, Unit.SHARE,
        lambda s: s.spoiled_g, lambda s: s.received_g, lambda s: s.receipt_records,
        ("receipt",), _share("1"),
    ),
    KpiForm(
        "purchase_per_diner", Measure.M1, Unit.GRAMS_PER_DINER,
        lambda s: s.bought_counted_g, lambda s: s.bought_diners, lambda s: s.receipt_records,
        ("receipt", "diners"),
    ),
    KpiForm(
        "net_yield", Measure.M2, Unit.SHARE,
        lambda s: s.net_g, lambda s: s.gross_g, lambda s: s.trimming_records,
        ("trimming",), better_low=False,
    ),
    KpiForm(
        "net_yield_delta", Measure.M2, Unit.POINTS,
        lambda s: s.standard_shortfall_g, lambda s: s.standard_gross_g, lambda s: s.trimming_records,
        ("trimming",), _share("5"),
    ),
    KpiForm(
        "rejected_rate", Measure.M2, Unit.SHARE,
        lambda s: s.rejected_g, lambda s: s.gross_g, lambda s: s.trimming_records,
        ("trimming",), _share("3"),
    ),
    KpiForm(
        "offcut_use_rate", Measure.M3, Unit.SHARE,
        lambda s: s.offcut_used_g, lambda s: s.offcut_produced_g, lambda s: s.offcut_records,
        ("offcut",), _share("30"), better_low=False,
    ),
    KpiForm(
        "prep_waste_per_diner", Measure.M3, Unit.GRAMS_PER_DINER,
        lambda s: s.prep_counted_g, lambda s: s.prep_diners,
        lambda s: s.trimming_records + s.offcut_records,
        ("trimming", "offcut", "diners"),
    ),
    KpiForm(
        "unsold_rate", Measure.M4, Unit.SHARE,
        lambda s: s.unsold_counted_g, lambda s: s.served_counted_g,
        lambda s: s.unsold_records + s.production_records + s.top_up_records,
        ("unsold", "production", "top_up"), _share("5"),
    ),
    KpiForm(
        "patrol_rate", Measure.M4, Unit.SHARE,
        lambda s: s.patrols_kept, lambda s: s.patrols_planned, lambda s: s.patrol_records,
        ("patrol",), _share("95"), better_low=False,
    ),
    KpiForm(
        "plate_waste_per_diner", Measure.M4, Unit.GRAMS_PER_DINER,
        lambda s: s.plate_counted_g, lambda s: s.plate_diners, lambda s: s.plate_return_records,
        ("plate_return", "diners"), Fraction(61), Fraction("78.8"),
    ),
    KpiForm(
        "clean_plate_rate", Measure.RESULT, Unit.SHARE,
        lambda s: s.trays_clean, lambda s: s.trays_measured, lambda s: s.tray_records,
        ("tray",), better_low=False,
    ),
    KpiForm(
        "kitchen_waste_per_diner", Measure.RESULT, Unit.GRAMS_PER_DINER,
        lambda s: s.kitchen_counted_g, lambda s: s.kitchen_diners,
        lambda s: s.trimming_records + s.offcut_records + s.unsold_records + s.plate_return_records,
        ("trimming", "offcut", "unsold", "plate_return", "diners"),
    ),
    KpiForm(
        "timeliness", Measure.DATA, Unit.SHARE,
        lambda s: s.timely_records, lambda s: s.records, lambda s: s.records,
        (), better_low=False,
    ),
)  # fmt: skip

KPI_FORMS: dict[str, KpiForm] = {form.id: form for form in _FORMS}

COMPLETENESS = "completeness"
"""Meals with all four weights over meals served: needs the calendar, so the services make it."""

KPI_IDS = (*KPI_FORMS, COMPLETENESS)


def kpis_of(sums: MealSums) -> dict[str, Kpi]:
    """Every key figure of the sums; a zero denominator gives no value, never a zero."""
    return {form.id: _kpi(form, sums) for form in _FORMS}


def _kpi(form: KpiForm, sums: MealSums) -> Kpi:
    numerator, denominator = form.numerator(sums), form.denominator(sums)
    value = Fraction(numerator, denominator) if denominator else None
    return Kpi(
        form.id,
        form.measure,
        form.unit,
        numerator,
        denominator,
        value,
        form.records(sums),
        alarm_state(form, value),
        form.source_kinds,
    )


def completeness(complete_meals: int, expected_meals: int, records: int) -> Kpi:
    value = Fraction(complete_meals, expected_meals) if expected_meals else None
    state = "unknown" if value is None else "ok" if value >= _share("95") else "amber"
    return Kpi(
        COMPLETENESS, Measure.DATA, Unit.SHARE, complete_meals, expected_meals, value, records, state, ()
    )


def alarm_state(form: KpiForm, value: Fraction | None) -> str:
    """`unknown` (grey), `ok`, `amber` or `red` by the alarm limits of the trade."""
    if value is None:
        return "unknown"
    judged = abs(value) if form.id == "purchase_deviation" else value
    if form.better_low:
        if form.red is not None and judged > form.red:
            return "red"
        return "amber" if form.amber is not None and judged > form.amber else "ok"
    return "amber" if form.amber is not None and judged < form.amber else "ok"


@dataclass(frozen=True)
class Quantity:
    """One of the four quantities that must fall, as a total and per diner where both were recorded."""

    id: str
    measure: Measure
    total_g: int
    per_diner_g: Fraction | None
    measured: bool
    parts: tuple[tuple[str, int], ...]


def four_quantities(sums: MealSums) -> tuple[Quantity, ...]:
    """购进 received, 残次 rejected, 废弃 discarded offcuts, 剩余 unsold thrown away + edible plate return."""

    def per_diner(grams: int, diners: int) -> Fraction | None:
        return Fraction(grams, diners) if diners else None

    return (
        Quantity(
            "purchased", Measure.M1, sums.received_g,
            per_diner(sums.bought_counted_g, sums.bought_diners), sums.receipt_records > 0,
            (("received_g", sums.received_g), ("spoiled_g", sums.spoiled_g)),
        ),
        Quantity(
            "rejected", Measure.M2, sums.rejected_g,
            per_diner(sums.rejected_counted_g, sums.rejected_diners), sums.trimming_records > 0,
            (("rejected_g", sums.rejected_g), ("inedible_g", sums.inedible_g)),
        ),
        Quantity(
            "discarded", Measure.M3, sums.offcut_discarded_g,
            per_diner(sums.discarded_counted_g, sums.discarded_diners), sums.offcut_records > 0,
            (("produced_g", sums.offcut_produced_g), ("used_g", sums.offcut_used_g)),
        ),
        Quantity(
            "left", Measure.M4, sums.left_g,
            per_diner(sums.left_counted_g, sums.left_diners),
            sums.plate_return_records > 0 and sums.unsold_records > 0,
            (("unsold_discarded_g", sums.unsold_discarded_g), ("plate_waste_g", sums.plate_waste_g)),
        ),
    )  # fmt: skip
