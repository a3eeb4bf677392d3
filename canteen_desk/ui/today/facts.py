"""What the page of today reads in one go, away from the UI thread."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from canteen_desk.domain.catalogue import Entity, Person
from canteen_desk.domain.measures import Kpi, Quantity, four_quantities
from canteen_desk.domain.sums import add_sums
from canteen_desk.services.catalogue import is_set_up, items
from canteen_desk.services.days import DayReport, days_before
from canteen_desk.services.looking import StandingRecord, standing_records
from canteen_desk.services.rights import RIGHTS, Operation
from canteen_desk.services.store import Store

DAYS_SHOWN = 7
_LEVEL_DAYS = 28


@dataclass(frozen=True)
class TodayFacts:
    """The day asked for, the six before it, the same weekday a week ago, and the level of four weeks.

    noted is the newest note on what kind of day it is; noters are those whose role lets them note it.
    """

    asked: tuple[date, str | None]
    set_up: bool
    future: bool = False
    report: DayReport | None = None
    line: tuple[DayReport, ...] = ()
    week_ago: DayReport | None = None
    level: tuple[Quantity, ...] = ()
    noted: StandingRecord | None = None
    may_note: bool = False
    noters: tuple[str, ...] = ()

    def kpi(self, name: str) -> Kpi | None:
        return self.report.kpis[name] if self.report is not None else None


def read_today(store: Store, day: date, meal: str | None, person: str = "") -> TodayFacts:
    """Everything that the page shows about a day or one of its meals."""
    asked = (day, meal)
    if not is_set_up(store):
        return TodayFacts(asked, set_up=False)
    reports = days_before(store, day, _LEVEL_DAYS + 1, meal)
    *earlier, report = reports
    # The level is a ratio of sums over the four weeks before, so that the day is not compared with itself.
    level = four_quantities(add_sums(each.sums for each in earlier))
    noted = standing_records(store, "day_status", day, day)
    noters = tuple(_noters(store))
    return TodayFacts(
        asked,
        set_up=True,
        future=day > store.today(),
        report=report,
        line=tuple(reports[-DAYS_SHOWN:]),
        week_ago=next(each for each in reports if each.day == day - timedelta(days=7)),
        level=level,
        noted=noted[-1] if noted else None,
        may_note=person in noters,
        noters=noters,
    )


def _noters(store: Store) -> Iterator[str]:
    for item in items(store, Entity.PERSON, active_only=True):
        if isinstance(item.properties, Person) and item.properties.role in RIGHTS[Operation.RECORD]:
            yield item.name
