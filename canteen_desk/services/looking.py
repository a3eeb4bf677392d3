"""Finds records again: as they stand, by kind and day, with the history behind each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.records import KINDS, Kind
from canteen_desk.errors import Refused
from canteen_desk.models.engine import reading
from canteen_desk.models.tables import CATALOGUE_ITEM, DETAILS, RECORD
from canteen_desk.services.store import Store

HIDDEN_KINDS = frozenset({"catalogue", "issue"})


@dataclass(frozen=True)
class StandingRecord:
    """A record with its fields by stable name; `original_id` is the first of its chain of corrections."""

    id: int
    kind: str
    served_on: date
    meal: str | None
    person: str
    recorded_at: datetime
    source: str
    fields: dict[str, object]
    corrects: int | None = None
    original_id: int | None = None
    reason: str = ""
    stands: bool = True
    withdrawn: bool = False

    def as_json(self) -> dict[str, object]:
        return {
            "id": self.id,
            "kind": self.kind,
            "served_on": self.served_on.isoformat(),
            "meal": self.meal,
            "person": self.person,
            "recorded_at": self.recorded_at.isoformat(),
            "source": self.source,
            "corrects": self.corrects,
            "original_id": self.original_id or self.id,
            "reason": self.reason,
            **self.fields,
        }


def standing_records(
    store: Store, kind: str, first: date, last: date, meal: str | None = None
) -> list[StandingRecord]:
    """The records of a kind as they stand, in the order of day and number."""
    if kind not in KINDS:
        raise Refused("unknown_kind", field="kind", text=kind)
    if first > last:
        raise Refused("days_reversed", field="from")
    with reading(store.engine) as connection:
        names = _names(connection)
        return list(_standing(connection, KINDS[kind], names, first, last, meal))


def meal_records(store: Store, day: date, meal: str) -> list[StandingRecord]:
    """Every standing record of one meal, newest first."""
    with reading(store.engine) as connection:
        names = _names(connection)
        found = [
            record
            for name, kind in KINDS.items()
            if kind.needs_meal and name not in HIDDEN_KINDS
            for record in _standing(connection, kind, names, day, day, meal)
        ]
    return sorted(found, key=lambda record: record.id, reverse=True)


def record_history(store: Store, number: int) -> list[StandingRecord]:
    """A record and all that corrected it, oldest first."""
    with reading(store.engine) as connection:
        names = _names(connection)
        spine = _spine(connection, number)
        if spine is None:
            raise Refused("no_such_record", field="id", id=number)
        while spine.corrects is not None:
            earlier = _spine(connection, spine.corrects)
            assert earlier is not None
            spine = earlier
        history = []
        while spine is not None:
            history.append(_whole(connection, spine, names))
            successor = connection.execute(
                sa.select(RECORD.c.id).where(RECORD.c.corrects == spine.id)
            ).scalar_one_or_none()
            spine = _spine(connection, successor) if successor is not None else None
        return history


def _spine(connection: Connection, number: int) -> sa.Row[tuple[object, ...]] | None:
    return connection.execute(sa.select(RECORD).where(RECORD.c.id == number)).one_or_none()


def _names(connection: Connection) -> dict[int, str]:
    return {
        row[0]: row[1] for row in connection.execute(sa.select(CATALOGUE_ITEM.c.id, CATALOGUE_ITEM.c.name))
    }


def _standing(
    connection: Connection,
    kind: Kind,
    names: dict[int, str],
    first: date,
    last: date,
    meal: str | None,
) -> Iterator[StandingRecord]:
    table = DETAILS[kind.name]
    statement = (
        sa.select(RECORD, *(table.c[field.column] for field in kind.columns))
        .join(table, table.c.record_id == RECORD.c.id)
        .where(table.c.served_on >= first, table.c.served_on <= last, table.c.stands)
        .order_by(table.c.served_on, RECORD.c.id)
    )
    if meal is not None:
        statement = statement.where(table.c.meal == meal)
    rows = connection.execute(statement).mappings().all()
    origins = _origins(connection, [row["id"] for row in rows if row["corrects"] is not None])
    for row in rows:
        fields = {
            field.name: names[row[field.column]] if field.type.is_name else row[field.column]
            for field in kind.columns
        }
        yield _record(row, fields, names, origins.get(row["id"]))


def _origins(connection: Connection, numbers: list[int]) -> dict[int, int]:
    """The first record of the chain behind each corrected number."""
    origins = {}
    for number in numbers:
        at: int = number
        while (
            earlier := connection.execute(sa.select(RECORD.c.corrects).where(RECORD.c.id == at)).scalar_one()
        ) is not None:
            at = earlier
        origins[number] = at
    return origins


def _whole(
    connection: Connection, spine: sa.Row[tuple[object, ...]], names: dict[int, str]
) -> StandingRecord:
    row = spine._mapping
    kind = KINDS[row["kind"]]
    table = DETAILS[kind.name]
    detail = (
        connection.execute(sa.select(table).where(table.c.record_id == row["id"])).mappings().one_or_none()
    )
    fields: dict[str, object] = {}
    if detail is not None:
        fields = {
            field.name: names[detail[field.column]] if field.type.is_name else detail[field.column]
            for field in kind.columns
        }
    return _record(row, fields, names, None, stands=detail is not None and detail["stands"])


def _record(
    row: sa.RowMapping,
    fields: dict[str, object],
    names: dict[int, str],
    origin: int | None,
    stands: bool = True,
) -> StandingRecord:
    return StandingRecord(
        row["id"],
        row["kind"],
        row["served_on"],
        row["meal"],
        names[row["person_id"]],
        row["recorded_at"],
        row["source"],
        fields,
        row["corrects"],
        origin,
        row["reason"],
        stands,
        row["withdrawn"],
    )
