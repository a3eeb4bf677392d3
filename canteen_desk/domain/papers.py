"""What a printed paper says, as values: gathered by the services, set by the reports."""

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from canteen_desk.domain.balance import Balance
from canteen_desk.domain.catalogue import Contract
from canteen_desk.domain.meals import Period
from canteen_desk.domain.measures import Kpi, Quantity
from canteen_desk.domain.scoring import Assessment


@dataclass(frozen=True)
class Point:
    """One week or month of a series; `value` in grams per diner, None where nothing was measured."""

    first_day: date
    value: Fraction | None
    closed: bool = False


@dataclass(frozen=True)
class Series:
    """One of the four quantities per diner over the period, with the same weeks a year before."""

    id: str
    measure: str
    points: tuple[Point, ...]
    year_before: tuple[Point, ...] = ()


@dataclass(frozen=True)
class MonthResult:
    """A contractor's month in the quarter's summary; None where it was not scored."""

    period: Period
    total_hundredths: int
    grade: str
    paid_fen: int | None
    assessed_fen: int | None
    complete: bool


@dataclass(frozen=True)
class DishLeft:
    """How much of a dish was left unsold over the period (grams), of what was produced."""

    dish: str
    produced_g: int
    unsold_g: int
    discarded_g: int


@dataclass(frozen=True)
class CorrectionNote:
    """A correction made in the period: what, who, why."""

    id: int
    corrects: int
    kind: str
    served_on: date
    person: str
    reason: str
    withdrawn: bool


@dataclass(frozen=True)
class DataQuality:
    """How far the figures can be trusted."""

    completeness: Kpi
    timeliness: Kpi
    expected_meals: int
    recorded_meals: int
    closed_days: tuple[date, ...]
    unknown_days: tuple[date, ...]
    trays_seen: int
    trays_measured: int
    diners: int
    corrections: tuple[CorrectionNote, ...]
    gap_flagged_days: tuple[date, ...]
    records: int


@dataclass(frozen=True)
class Seal:
    """The newest record that the paper used, and its hash: what both sides can compare."""

    record_id: int
    hash_hex: str
    recorded_at: datetime | None


@dataclass(frozen=True)
class PeriodFacts:
    """Everything that a quarter's or month's paper needs."""

    canteen: str
    office: str
    demonstration: bool
    mode: str
    contractor: str
    contract: Contract | None
    period: Period
    assessment: Assessment
    quantities: tuple[Quantity, ...]
    quantities_before: tuple[Quantity, ...]
    kpis: tuple[Kpi, ...]
    kpis_before: tuple[Kpi, ...]
    series: tuple[Series, ...]
    balance: Balance
    diners: int
    meals: int
    months: tuple[MonthResult, ...]
    worst_dishes: tuple[DishLeft, ...]
    quality: DataQuality
    seal: Seal
    issued_on: date | None = None
    findings_by: tuple[str, ...] = ()
