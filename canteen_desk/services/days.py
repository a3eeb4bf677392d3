"""A day or a meal as the desk sees it: quantities, key figures, balance, alarms, what is missing."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from canteen_desk.domain.balance import Balance, Stage, balance_of, missing_kinds
from canteen_desk.domain.findings_of_day import Alarm, alarms_of
from canteen_desk.domain.meals import DayStatus
from canteen_desk.domain.measures import Kpi, Quantity, completeness, four_quantities, kpis_of
from canteen_desk.domain.sums import MealSums, add_sums
from canteen_desk.errors import Refused
from canteen_desk.models.engine import reading
from canteen_desk.services.business_calendar import Expectation, expected_meals
from canteen_desk.services.store import Store
from canteen_desk.services.sums import summary_rows


@dataclass(frozen=True)
class MealGap:
    """A meal that should have been held, and the kinds of records that it lacks."""

    served_on: date
    meal: str
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class DayReport:
    """One day (or one of its meals). `status` is None for a day that nobody described."""

    day: date
    meal: str | None
    status: DayStatus | None
    working_day: bool
    sums: MealSums
    quantities: tuple[Quantity, ...]
    kpis: dict[str, Kpi]
    balance: Balance
    alarms: tuple[Alarm, ...]
    missing: tuple[MealGap, ...]

    @property
    def empty(self) -> bool:
        return self.sums.meals == 0


def day_report(store: Store, day: date, meal: str | None = None) -> DayReport:
    """Everything about a day, or about one of its meals."""
    with reading(store.engine) as connection:
        rows = summary_rows(connection, day, day)
        expectation = expected_meals(connection, [day], _held(rows), store.today())
    chosen = {key: sums for key, sums in rows.items() if meal is None or key[1] == meal}
    wanted = sorted(key for key in expectation.meals if meal is None or key[1] == meal)
    return _report(day, meal, chosen, wanted, expectation)


def days_before(store: Store, day: date, count: int, meal: str | None = None) -> list[DayReport]:
    """The last `count` calendar days up to and including `day`, oldest first."""
    if count < 1:
        raise Refused("days_reversed", field="from")
    first = day - timedelta(days=count - 1)
    span = [first + timedelta(days=offset) for offset in range(count)]
    with reading(store.engine) as connection:
        rows = summary_rows(connection, first, day)
        expectation = expected_meals(connection, span, _held(rows), store.today())
    reports = []
    for each in span:
        chosen = {k: s for k, s in rows.items() if k[0] == each and (meal is None or k[1] == meal)}
        wanted = sorted(k for k in expectation.meals if k[0] == each and (meal is None or k[1] == meal))
        reports.append(_report(each, meal, chosen, wanted, expectation))
    return reports


def _held(rows: dict[tuple[date, str], MealSums]) -> set[tuple[date, str]]:
    return {key for key, sums in rows.items() if sums.meals}


def _report(
    day: date,
    meal: str | None,
    rows: dict[tuple[date, str], MealSums],
    wanted: list[tuple[date, str]],
    expectation: Expectation,
) -> DayReport:
    sums = add_sums(rows.values())
    kpis = kpis_of(sums)
    full = completeness(sums.complete_meals, len(wanted), sums.records)
    kpis[full.id] = full
    balance = balance_of(sums)
    gaps = (MealGap(key[0], key[1], missing_kinds(rows.get(key, MealSums()))) for key in wanted)
    return DayReport(
        day,
        meal,
        expectation.statuses.get(day),
        bool(wanted),
        sums,
        four_quantities(sums),
        kpis,
        balance,
        alarms_of(sums, kpis, balance),
        tuple(gap for gap in gaps if gap.kinds),
    )


def report_json(report: DayReport) -> dict[str, object]:
    """The stable form of `canteen-desk day --json`."""
    return {
        "date": report.day.isoformat(),
        "meal": report.meal,
        "status": str(report.status) if report.status else None,
        "diners": {
            "reported": report.sums.diners_reported if report.sums.diners_records else None,
            "actual": report.sums.diners_actual if report.sums.diners_records else None,
        },
        "quantities": {quantity.id: quantity_json(quantity) for quantity in report.quantities},
        "kpis": {kpi.id: kpi_json(kpi) for kpi in report.kpis.values()},
        "balance": balance_json(report.balance),
        "alarms": [_alarm_json(alarm) for alarm in report.alarms],
        "missing": [
            {"date": gap.served_on.isoformat(), "meal": gap.meal, "kinds": list(gap.kinds)}
            for gap in report.missing
        ],
    }


def quantity_json(quantity: Quantity) -> dict[str, object]:
    return {
        "measure": str(quantity.measure),
        "total_g": quantity.total_g if quantity.measured else None,
        "per_diner_g": _number(quantity.per_diner_g),
        "parts": dict(quantity.parts),
    }


def kpi_json(kpi: Kpi) -> dict[str, object]:
    return {
        "value": _number(kpi.value),
        "numerator": kpi.numerator,
        "denominator": kpi.denominator,
        "unit": str(kpi.unit),
        "measure": str(kpi.measure),
        "records": kpi.records,
        "state": kpi.state,
    }


def balance_json(balance: Balance) -> dict[str, object]:
    return {
        "stages": {stage.id: _stage_json(stage) for stage in balance.stages},
        "recorded_waste_g": balance.recorded_waste_g,
        "hauled_g": balance.hauled_g,
        "gap_g": balance.gap_g,
        "gap_share": _number(balance.gap_share),
        "flagged": balance.flagged,
        "missing": list(balance.missing),
    }


def _alarm_json(alarm: Alarm) -> dict[str, object]:
    return {
        "code": alarm.code,
        "state": alarm.state,
        "measure": str(alarm.measure),
        "value": _number(alarm.value),
        "grams": alarm.grams,
    }


def _stage_json(stage: Stage) -> dict[str, object]:
    return {"grams": stage.grams, "derived": stage.derived}


def _number(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 6)
