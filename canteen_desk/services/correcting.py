"""Corrections and withdrawals: new records that name the old one and the reason; nothing is overwritten."""

from collections.abc import Mapping
from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.catalogue import Item
from canteen_desk.domain.record_rules import check_values
from canteen_desk.domain.records import KINDS, Kind
from canteen_desk.errors import Refused
from canteen_desk.models.engine import writing
from canteen_desk.models.tables import CATALOGUE_ITEM, DETAILS, RECORD
from canteen_desk.services.book import Entry
from canteen_desk.services.names import Names
from canteen_desk.services.recording import (
    Acknowledgement,
    append_once,
    business_day,
    client_id_of,
    detail_columns,
    meal_of,
    person_named,
    refresh_after,
    source_of,
)
from canteen_desk.services.rights import Operation, check_right
from canteen_desk.services.schemes import check_finding
from canteen_desk.services.store import Store
from canteen_desk.services.summaries import refresh

_UNCORRECTABLE = {"issue", "catalogue"}
_SUCCESSOR = sa.select(RECORD.c.id).where(RECORD.c.corrects == sa.bindparam("id"))
_SPINE = sa.select(RECORD).where(RECORD.c.id == sa.bindparam("id"))


def correct(store: Store, given: Mapping[str, object]) -> Acknowledgement:
    """Corrects a record: `corrects`, `reason`, `fields` (changed fields, also `served_on` and `meal`).

    A number that was corrected before stands for its newest correction. Raises as `record` does.
    """
    with writing(store.engine) as connection:
        return correct_in(connection, store, given)


def correct_in(connection: Connection, store: Store, given: Mapping[str, object]) -> Acknowledgement:
    fields = given.get("fields")
    if not isinstance(fields, dict) or not fields:
        raise Refused("no_fields_to_correct", field="fields")
    allowed = {"kind", "client_id", "person", "corrects", "reason", "fields", "source", "served_on", "meal"}
    for key in given:
        if key not in allowed:
            raise Refused("unknown_field", field=key, kind="correction")
    return _supersede(connection, store, given, fields)


def withdraw(store: Store, given: Mapping[str, object]) -> Acknowledgement:
    """Takes a record back (`corrects`, `reason`): it stays in the book and no longer counts."""
    with writing(store.engine) as connection:
        return _supersede(connection, store, given, None)


def _supersede(
    connection: Connection, store: Store, given: Mapping[str, object], fields: Mapping[str, object] | None
) -> Acknowledgement:
    person = person_named(Names(connection), given)
    reason = given.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise Refused("missing_field", field="reason")
    if len(reason) > 500:
        raise Refused("text_too_long", field="reason", most=500)
    if not reason.strip().isprintable():
        raise Refused("control_letters", field="reason")
    target, repeated = _target(connection, given)
    kind = KINDS[str(target["kind"])]
    _check_may_correct(person, kind)
    old_day, old_meal = target["served_on"], target["meal"]
    assert isinstance(old_day, date)
    entry = Entry(
        kind.name,
        business_day(store, fields["served_on"]) if fields and "served_on" in fields else old_day,
        meal_of(kind, fields["meal"]) if fields and "meal" in fields else old_meal,  # type: ignore[arg-type]
        person.id,
        _new_columns(connection, store, kind, target, fields) if fields is not None else {},
        client_id_of(given),
        source_of(given),
        int(str(target["id"])),
        reason.strip(),
        withdrawn=fields is None,
    )
    acknowledgement = append_once(connection, store, entry)
    if not acknowledgement.repeated:
        refresh_after(connection, acknowledgement)
    if not repeated and old_meal is not None and (old_day, old_meal) != (entry.served_on, entry.meal):
        refresh(connection, old_day, str(old_meal), (kind.name,))
    return acknowledgement


def _check_may_correct(person: Item, kind: Kind) -> None:
    if kind.name in _UNCORRECTABLE:
        raise Refused("cannot_correct_kind", field="corrects", kind=kind.name)
    check_right(person, Operation.INSPECT if kind.name == "finding" else Operation.CORRECT)


def _target(connection: Connection, given: Mapping[str, object]) -> tuple[dict[str, object], bool]:
    """The standing record behind the number given; for a repeated client_id, the one it corrected then."""
    number = given.get("corrects")
    if isinstance(number, bool) or not isinstance(number, int) or not 0 < number < 2**62:
        raise Refused("not_a_record_number", field="corrects", text=number)
    row = connection.execute(_SPINE, {"id": number}).mappings().one_or_none()
    if row is None:
        raise Refused("no_such_record", field="corrects", id=number)
    client_id = client_id_of(given)
    before = connection.execute(
        sa.select(RECORD.c.corrects).where(RECORD.c.client_id == client_id)
    ).scalar_one_or_none()
    if client_id and before is not None:
        # The same id for another record is no repeat: answering it as one would lose that correction.
        if not _leads_to(connection, number, before):
            raise Refused("client_id_reused", field="client_id", id=_id_of(connection, client_id))
        return dict(connection.execute(_SPINE, {"id": before}).mappings().one()), True
    while (successor := connection.execute(_SUCCESSOR, {"id": number}).scalar_one_or_none()) is not None:
        number = successor
    row = connection.execute(_SPINE, {"id": number}).mappings().one()
    if row["withdrawn"]:
        raise Refused("record_withdrawn", field="corrects", id=number)
    return dict(row), False


def _leads_to(connection: Connection, number: int, wanted: int) -> bool:
    """Whether the chain of corrections that starts at `number` comes to `wanted`."""
    step: int | None = number
    while step is not None and step != wanted:
        step = connection.execute(_SUCCESSOR, {"id": step}).scalar_one_or_none()
    return step is not None


def _id_of(connection: Connection, client_id: str) -> int:
    return int(connection.execute(sa.select(RECORD.c.id).where(RECORD.c.client_id == client_id)).scalar_one())


def _new_columns(
    connection: Connection,
    store: Store,
    kind: Kind,
    target: Mapping[str, object],
    fields: Mapping[str, object],
) -> dict[str, object]:
    changes = {key: value for key, value in fields.items() if key not in {"served_on", "meal"}}
    old = current_values(connection, kind, int(str(target["id"])))
    values = check_values(kind, {**old, **changes})
    if kind.name == "finding":
        check_finding(store, values)
    columns = detail_columns(Names(connection), kind, values, old.keys() - changes.keys())
    if kind.name == "trimming" and "ingredient" not in changes:
        # The standard of the day when it was first weighed stays with the weighing.
        detail = DETAILS["trimming"].c
        columns["standard_yield_bp"] = connection.execute(
            sa.select(detail.standard_yield_bp).where(detail.record_id == target["id"])
        ).scalar_one()
    return columns


def current_values(connection: Connection, kind: Kind, number: int) -> dict[str, object]:
    """A record's fields by their stable names, names spelled out."""
    table = DETAILS[kind.name]
    row = connection.execute(sa.select(table).where(table.c.record_id == number)).mappings().one()
    values = {field.name: row[field.column] for field in kind.fields}
    for field in kind.fields:
        if field.type.is_name:
            values[field.name] = connection.execute(
                sa.select(CATALOGUE_ITEM.c.name).where(CATALOGUE_ITEM.c.id == row[field.column])
            ).scalar_one()
    return values
