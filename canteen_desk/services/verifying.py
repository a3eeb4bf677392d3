"""Checks the whole book: schema, chain, corrections, sums. Used by `canteen-desk verify`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.ledger import GENESIS, link
from canteen_desk.domain.records import KINDS
from canteen_desk.domain.sums import MealSums
from canteen_desk.models.database import current_revision, newest_revision
from canteen_desk.models.engine import reading
from canteen_desk.models.summary import meal_summary
from canteen_desk.models.tables import CATALOGUE_ITEM, DETAILS, RECORD
from canteen_desk.progress import Progress, silent
from canteen_desk.services.book import record_form
from canteen_desk.services.store import Store
from canteen_desk.services.summaries import computed_rows
from canteen_desk.services.sums import summary_rows

_EVERY = 2000
_SHARED = frozenset({"record_id", "served_on", "meal", "stands"})


@dataclass(frozen=True)
class Fault:
    """One thing that does not hold: `code` says which check, `id` which record."""

    code: str
    id: int | None = None
    text: str = ""


@dataclass(frozen=True)
class Verdict:
    """`faults` is empty for an honest book; the head is what both sides compare."""

    records: int
    head_id: int
    head_hash: str
    faults: tuple[Fault, ...] = field(default=())

    @property
    def sound(self) -> bool:
        return not self.faults


def verify(store: Store, progress: Progress = silent) -> Verdict:
    """Reads every record once; tells up to 100 faults. Raises Cancelled when the progress does."""
    with reading(store.engine) as connection:
        faults = list(_schema_faults(connection))
        if any(fault.code == "file_damaged" for fault in faults):
            # Torn pages cannot be read any further; what could be said of single records would mislead.
            return Verdict(0, 0, GENESIS.hex(), tuple(faults[:100]))
        count, head, chain_faults = _chain(connection, progress)
        faults += chain_faults
        faults += _projection_faults(connection)
        faults += _sum_faults(connection)
    return Verdict(count, count, head.hex(), tuple(faults[:100]))


def _schema_faults(connection: Connection) -> Iterator[Fault]:
    if current_revision(connection) != newest_revision():
        yield Fault("schema_old")
    if connection.dialect.name == "sqlite":
        found = {
            row[0]
            for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        }
        bare = [
            table
            for table in ("record", *DETAILS)
            if not {f"{table}_no_update", f"{table}_no_delete"} <= found
        ]
        if bare:
            yield Fault("guard_missing", text=", ".join(bare))
        damage = _damage(connection)
        if damage:
            yield Fault("file_damaged", text=damage)
            return
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield Fault("reference_broken", row[1], str(row[0]))


def _damage(connection: Connection) -> str:
    """SQLite's own check in one line; a file that is torn badly cannot even be checked."""
    try:
        rows = connection.exec_driver_sql("PRAGMA integrity_check(10)").scalars().all()
    except sa.exc.DatabaseError as error:
        return str(error.orig)
    return "" if rows == ["ok"] else str(rows[0])


def _chain(connection: Connection, progress: Progress) -> tuple[int, bytes, list[Fault]]:
    """Every hash computed anew from the stored columns, in order, without a gap."""
    total = connection.execute(sa.select(sa.func.count()).select_from(RECORD)).scalar_one()
    details = _Details(connection)
    faults: list[Fault] = []
    previous, expected = GENESIS, 0
    rows = connection.execution_options(stream_results=True).execute(sa.select(RECORD).order_by(RECORD.c.id))
    for row in rows.mappings():
        expected += 1
        if expected % _EVERY == 0:
            progress(expected, total, "verify")
        if row["id"] != expected:
            faults.append(Fault("number_missing", row["id"]))
            expected = row["id"]
        columns = details.take(row["kind"], row["id"])
        if (columns is None) != bool(row["withdrawn"]):
            faults.append(Fault("detail_missing", row["id"]))
        if row["prev"] != previous:
            faults.append(Fault("chain_broken", row["id"]))
        if row["hash"] != link(row["prev"], record_form(dict(row), columns or {})):
            faults.append(Fault("content_changed", row["id"]))
        previous = row["hash"]
    faults += [Fault("detail_orphan", number) for number in details.rest()]
    return expected, previous, faults


class _Details:
    """Walks all detail tables beside the spine, each in the order of its numbers."""

    def __init__(self, connection: Connection) -> None:
        self._rows: dict[str, Iterator[sa.RowMapping]] = {}
        self._next: dict[str, sa.RowMapping | None] = {}
        self._names: dict[str, list[str]] = {}
        for kind, table in DETAILS.items():
            result = connection.execute(sa.select(table).order_by(table.c.record_id))
            self._rows[kind] = iter(result.mappings())
            self._next[kind] = next(self._rows[kind], None)
            self._names[kind] = [column.name for column in table.columns if column.name not in _SHARED]
        self._orphans: list[int] = []

    def take(self, kind: str, number: int) -> Mapping[str, object] | None:
        """The columns of that record; rows with smaller numbers belong to nobody."""
        if kind not in KINDS:
            return None
        row = self._next[kind]
        while row is not None and row["record_id"] < number:
            self._orphans.append(row["record_id"])
            row = self._next[kind] = next(self._rows[kind], None)
        if row is None or row["record_id"] != number:
            return None
        self._next[kind] = next(self._rows[kind], None)
        return {name: row[name] for name in self._names[kind]}

    def rest(self) -> list[int]:
        for kind, row in self._next.items():
            if row is not None:
                self._orphans += [row["record_id"], *(later["record_id"] for later in self._rows[kind])]
        return self._orphans


def _projection_faults(connection: Connection) -> Iterator[Fault]:
    """`stands`, day and meal of every detail follow from the spine; catalogue items from their changes."""
    corrected = sa.select(RECORD.c.corrects).where(RECORD.c.corrects.is_not(None))
    for table in DETAILS.values():
        c = table.c
        rows = connection.execute(
            sa.select(c.record_id)
            .join(RECORD, RECORD.c.id == c.record_id)
            .where(
                sa.or_(
                    c.stands == c.record_id.in_(corrected),
                    c.served_on != RECORD.c.served_on,
                    sa.func.coalesce(c.meal, "") != sa.func.coalesce(RECORD.c.meal, ""),
                )
            )
            .limit(20)
        )
        for row in rows:
            yield Fault("projection_wrong", row[0])
    change = DETAILS["catalogue"].c
    newest = sa.select(sa.func.max(change.record_id)).group_by(change.item_id)
    item = CATALOGUE_ITEM.c
    rows = connection.execute(
        sa.select(change.record_id)
        .join(CATALOGUE_ITEM, item.id == change.item_id)
        .where(
            change.record_id.in_(newest),
            sa.or_(item.content != change.content, item.name != change.name, item.active != change.active),
        )
    )
    for row in rows:
        yield Fault("catalogue_wrong", row[0])


def _sum_faults(connection: Connection) -> Iterator[Fault]:
    """The summary equals the records, meal by meal."""
    c = meal_summary.c.served_on
    span = connection.execute(sa.select(sa.func.min(RECORD.c.served_on), sa.func.max(RECORD.c.served_on)))
    first, last = span.one()
    if first is None:
        return
    lowest, highest = connection.execute(sa.select(sa.func.min(c), sa.func.max(c))).one()
    first, last = min(first, lowest or first), max(last, highest or last)
    stored, computed = summary_rows(connection, first, last), computed_rows(connection, first, last)
    empty = MealSums()
    for key in sorted(stored.keys() | computed.keys()):
        if stored.get(key, empty) != computed.get(key, empty):
            yield Fault("sum_wrong", text=f"{key[0].isoformat()} {key[1]}")
