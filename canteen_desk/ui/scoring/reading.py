"""What an issue page shows, read in one go on a worker's thread."""

from collections import Counter
from dataclasses import dataclass

from canteen_desk.domain.catalogue import Entity, Person, Role
from canteen_desk.domain.meals import Period
from canteen_desk.domain.scoring import Assessment, LineScore
from canteen_desk.services.assessing import assess, kinds_behind
from canteen_desk.services.catalogue import is_set_up, items
from canteen_desk.services.looking import StandingRecord, standing_records
from canteen_desk.services.papers import Issued, issued_papers
from canteen_desk.services.rights import RIGHTS, Operation
from canteen_desk.services.schemes import schemes_of
from canteen_desk.services.store import Store

MOST_RECORDS = 2_000
"""More rows than this tell a reader nothing; the table says when it leaves some out."""


@dataclass(frozen=True)
class SchemeName:
    """A table that can be chosen."""

    id: str
    name: str
    name_en: str


@dataclass(frozen=True)
class Sheet:
    """A scored period, the tables to choose from, and what the person at the desk may do.

    `if_issued` is the score that issuing it today gives: issuing in time is itself a line of the quarter.
    """

    assessment: Assessment
    if_issued: Assessment
    schemes: tuple[SchemeName, ...]
    role: Role | None
    issued: tuple[Issued, ...]
    begun: bool
    next_begun: bool

    @property
    def may_inspect(self) -> bool:
        return self.role in RIGHTS[Operation.INSPECT]

    @property
    def may_issue(self) -> bool:
        return self.role in RIGHTS[Operation.ISSUE]

    @property
    def empty(self) -> bool:
        """Nothing was recorded in the period, by the kitchen or by an inspector."""
        return all(line.records == 0 for line in self.assessment.lines)

    @property
    def standing(self) -> Issued | None:
        """The paper issued last by the scheme on the screen."""
        own = (paper for paper in self.issued if paper.scheme == self.assessment.scheme.id)
        return next(own, None)


@dataclass(frozen=True)
class Behind:
    """The records behind a line, and how many there are in all."""

    scored: LineScore
    records: tuple[StandingRecord, ...]
    count: int
    by_kind: tuple[tuple[str, int], ...]


def read_sheet(store: Store, period: Period, scheme_name: str | None, person: str) -> Sheet | None:
    """None before the canteen was set up."""
    if not is_set_up(store):
        return None
    kind = "quarter" if period.is_quarter else "month"
    schemes = tuple(SchemeName(each.id, each.name, each.name_en) for each in schemes_of(store, kind))
    today = store.today()
    return Sheet(
        assess(store, period, scheme_name),
        assess(store, period, scheme_name, issued_on=today),
        schemes,
        _role(store, person),
        tuple(issued_papers(store, period)),
        period.first_day <= today,
        period.last_day < today,
    )


def read_behind(store: Store, scored: LineScore, period: Period, scheme_id: str) -> Behind:
    """The standing records of the kinds that made the line's figure, newest day first."""
    found: list[StandingRecord] = []
    for kind in kinds_behind(scored):
        if kind == "finding":
            found += _findings(store, scored.line.id, period, scheme_id)
        else:
            found += standing_records(store, kind, period.first_day, period.last_day)
    found.sort(key=_newest_first)
    counts = Counter(record.kind for record in found)
    return Behind(scored, tuple(found[:MOST_RECORDS]), len(found), tuple(counts.most_common()))


def _findings(store: Store, line_id: str, period: Period, scheme_id: str) -> list[StandingRecord]:
    """An inspection may be entered on any day after the period, so findings are picked by their fields."""
    wanted = {"scheme": scheme_id, "period": str(period), "line": line_id}
    everything = standing_records(store, "finding", period.first_day, store.today())
    return [record for record in everything if wanted.items() <= record.fields.items()]


def _newest_first(record: StandingRecord) -> tuple[int, int]:
    return -record.served_on.toordinal(), -record.id


def _role(store: Store, person: str) -> Role | None:
    for item in items(store, Entity.PERSON, active_only=True):
        if item.name == person and isinstance(item.properties, Person):
            return item.properties.role
    return None
