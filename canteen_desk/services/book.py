"""Appends to the book: one record, its details, its place in the chain, in the caller's transaction."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.ledger import GENESIS, canonical, link
from canteen_desk.domain.records import KINDS
from canteen_desk.models.tables import DETAILS, RECORD
from canteen_desk.services.store import Store

_HEAD = sa.select(RECORD.c.id, RECORD.c.hash).order_by(RECORD.c.id.desc()).limit(1)
_BY_CLIENT_ID = sa.select(RECORD.c.id, RECORD.c.content_sha256).where(
    RECORD.c.client_id == sa.bindparam("client_id")
)
_INSERT_RECORD = RECORD.insert()
_INSERT_DETAIL = {kind: table.insert() for kind, table in DETAILS.items()}
_SUPERSEDE = {
    kind: table.update().where(table.c.record_id == sa.bindparam("old_id")).values(stands=False)
    for kind, table in DETAILS.items()
}


@dataclass(frozen=True)
class Entry:
    """What is to be appended; `columns` are the detail columns (empty for a withdrawal)."""

    kind: str
    served_on: date
    meal: str | None
    person_id: int
    columns: Mapping[str, object]
    client_id: str = ""
    source: str = "typed"
    corrects: int | None = None
    reason: str = ""
    withdrawn: bool = False


@dataclass(frozen=True)
class Appended:
    """The new record's number, and how many days after its business day it was written."""

    id: int
    late_days: int


def content_digest(entry: Entry) -> bytes:
    """What makes two entries the same: all that the caller gave, not what the desk copied beside it."""
    copied = {field.column for field in KINDS[entry.kind].copied}
    plain = {name: _plain(value) for name, value in entry.columns.items() if name not in copied}
    return sha256(
        canonical(
            {
                "kind": entry.kind,
                "served_on": entry.served_on.isoformat(),
                "meal": entry.meal,
                "person_id": entry.person_id,
                "corrects": entry.corrects,
                "withdrawn": entry.withdrawn,
                "columns": plain,
            }
        )
    ).digest()


def seen_before(connection: Connection, client_id: str) -> tuple[int, bytes] | None:
    """The record that carries this client_id, with its digest."""
    row = connection.execute(_BY_CLIENT_ID, {"client_id": client_id}).one_or_none()
    return (row[0], row[1]) if row is not None else None


def append(connection: Connection, store: Store, entry: Entry) -> Appended:
    """Writes the record at the chain's end; the transaction is IMMEDIATE, so nobody else has the head."""
    head = connection.execute(_HEAD).one_or_none()
    number, prev = (head[0] + 1, head[1]) if head is not None else (1, GENESIS)
    now = store.now()
    late_days = max(0, (now.astimezone(store.zone).date() - entry.served_on).days)
    row: dict[str, object] = {
        "id": number,
        "kind": entry.kind,
        "client_id": entry.client_id or str(uuid.uuid4()),
        "served_on": entry.served_on,
        "meal": entry.meal,
        "person_id": entry.person_id,
        "recorded_at": now,
        "late_days": late_days,
        "source": entry.source,
        "corrects": entry.corrects,
        "reason": entry.reason,
        "withdrawn": entry.withdrawn,
        "content_sha256": content_digest(entry),
        "prev": prev,
    }
    row["hash"] = link(prev, record_form(row, entry.columns))
    connection.execute(_INSERT_RECORD, row)
    if not entry.withdrawn:
        shared = {"record_id": number, "served_on": entry.served_on, "meal": entry.meal, "stands": True}
        connection.execute(_INSERT_DETAIL[entry.kind], {**entry.columns, **shared})
    if entry.corrects is not None:
        connection.execute(_SUPERSEDE[entry.kind], {"old_id": entry.corrects})
    return Appended(number, late_days)


def record_form(row: Mapping[str, object], columns: Mapping[str, object]) -> bytes:
    """The canonical form of a stored record: every column but its own hash, and every detail column."""
    spine = {name: _plain(value) for name, value in row.items() if name != "hash"}
    return canonical({**spine, "columns": {name: _plain(value) for name, value in columns.items()}})


def head_of(connection: Connection) -> tuple[int, bytes]:
    """Number and hash of the newest record; (0, GENESIS) for an empty book."""
    head = connection.execute(_HEAD).one_or_none()
    return (head[0], head[1]) if head is not None else (0, GENESIS)


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, datetime):
        return value.isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    return value
