"""What the tray page shows of a meal, read in one go on a worker's thread."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import uuid4

from canteen_desk.domain.catalogue import Entity, Person, Role
from canteen_desk.domain.estimate import level_of
from canteen_desk.domain.meals import DayStatus
from canteen_desk.services.catalogue import canteen, is_set_up, items
from canteen_desk.services.correcting import correct, withdraw
from canteen_desk.services.days import day_report
from canteen_desk.services.looking import StandingRecord, standing_records
from canteen_desk.services.recording import Acknowledgement
from canteen_desk.services.rights import RIGHTS, Operation
from canteen_desk.services.store import Store
from canteen_desk.services.trays import TrayAnalysis, save_tray

LEVELS = 6


@dataclass(frozen=True)
class MealTrays:
    """The trays of a meal, how many of them were measured, and how many people ate (None: not known)."""

    records: tuple[StandingRecord, ...]
    measured: int
    clean: int
    levels: tuple[int, ...]
    causes: Mapping[str, int]
    diners: int | None
    status: DayStatus | None
    role: Role | None
    demonstration: bool

    @property
    def not_measured(self) -> int:
        return sum(self.causes.values())

    @property
    def clean_share(self) -> Fraction | None:
        return Fraction(self.clean, self.measured) if self.measured else None

    @property
    def may_record(self) -> bool:
        return self.role in RIGHTS[Operation.RECORD]


def read_meal(store: Store, day: date, meal: str, person: str) -> MealTrays | None:
    """None before the canteen was set up; the newest tray comes first."""
    if not is_set_up(store):
        return None
    records = standing_records(store, "tray", day, day, meal)
    measured = [record.fields for record in records if record.fields["status"] == "ok"]
    by_level = Counter(fields["level"] for fields in measured)
    causes = Counter(str(r.fields["cause"]) for r in records if r.fields["status"] != "ok")
    report = day_report(store, day, meal)
    known = report.sums.diners_records and report.sums.diners_actual
    return MealTrays(
        tuple(reversed(records)),
        len(measured),
        sum(bool(fields["clean_plate"]) for fields in measured),
        tuple(by_level[level] for level in range(LEVELS)),
        dict(causes.most_common()),
        report.sums.diners_actual if known else None,
        report.status,
        _role(store, person),
        canteen(store)[1].demonstration,
    )


def save_with_hand(
    store: Store, analysis: TrayAnalysis, quarters: int, day: date, meal: str, person: str, reason: str
) -> Acknowledgement:
    """Keeps the machine's reading and, as its correction, what the person saw."""
    first = save_tray(store, analysis, day, meal, person)
    return correct_tray(store, first.id, quarters, person, reason)


def correct_tray(store: Store, number: int, quarters: int, person: str, reason: str) -> Acknowledgement:
    """What a person saw in place of an earlier reading."""
    share = quarters / 4
    fields = {
        "status": "ok",
        "cause": "",
        "food_share_bp": round(share * 10_000),
        "level": level_of(share),
        "clean_plate": quarters == 0,
    }
    return correct(store, {**_correction(number, person, reason), "source": "manual", "fields": fields})


def withdraw_tray(store: Store, number: int, person: str, reason: str) -> Acknowledgement:
    return withdraw(store, _correction(number, person, reason))


def _correction(number: int, person: str, reason: str) -> dict[str, object]:
    return {"client_id": str(uuid4()), "person": person, "corrects": number, "reason": reason}


def _role(store: Store, person: str) -> Role | None:
    for item in items(store, Entity.PERSON, active_only=True):
        if item.name == person and isinstance(item.properties, Person):
            return item.properties.role
    return None
