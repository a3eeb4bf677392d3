"""Adds and changes what records point to; every change is itself a record with a day from which it holds."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.catalogue import (
    Canteen,
    Contract,
    Entity,
    Item,
    Person,
    Role,
    make_properties,
    properties_text,
)
from canteen_desk.errors import NotAllowed, Refused
from canteen_desk.models.engine import reading, writing
from canteen_desk.models.summary import meal_summary
from canteen_desk.models.tables import CATALOGUE_ITEM
from canteen_desk.services.book import Entry, append
from canteen_desk.services.names import Names
from canteen_desk.services.rights import Operation, check_right
from canteen_desk.services.store import Store, all_items, canteen_item, item_from_row
from canteen_desk.services.summaries import refresh

SYSTEM_PERSON = "系统"
"""Who is named when nobody is: the first set-up of an empty book."""


@dataclass(frozen=True)
class Change:
    """What to write: a new item, or new properties (or activity) of the item of that name."""

    entity: Entity
    name: str
    properties: Mapping[str, object]
    person: str = SYSTEM_PERSON
    valid_from: date | None = None
    active: bool = True
    new_name: str = ""
    client_id: str = ""


def items(store: Store, entity: Entity, active_only: bool = False) -> list[Item]:
    with reading(store.engine) as connection:
        return [item for item in all_items(connection, entity) if item.active or not active_only]


def canteen(store: Store) -> tuple[str, Canteen]:
    """The canteen's name and settings; Refused before it was set up."""
    with reading(store.engine) as connection:
        item = canteen_item(connection)
    if item is None:
        raise Refused("no_canteen", field="canteen")
    assert isinstance(item.properties, Canteen)
    return item.name, item.properties


def is_set_up(store: Store) -> bool:
    with reading(store.engine) as connection:
        return canteen_item(connection) is not None


def contract_on(connection: Connection, day: date) -> tuple[str, Contract] | None:
    """The contract in force on a day, if there is one."""
    for item in all_items(connection, Entity.CONTRACT):
        contract = item.properties
        assert isinstance(contract, Contract)
        begun = not contract.from_day or contract.from_day <= day.isoformat()
        if item.active and begun and (not contract.to_day or day.isoformat() <= contract.to_day):
            return item.name, contract
    return None


def change(store: Store, wanted: Change) -> Item:
    """Writes one catalogue item and its change record; the item as it now stands."""
    with writing(store.engine) as connection:
        return change_in(connection, store, wanted)


def change_in(connection: Connection, store: Store, wanted: Change) -> Item:
    person = _author(connection, wanted)
    name = wanted.name.strip()
    if not name or len(name) > 80 or not name.isprintable():
        raise Refused("bad_name", field="name", text=wanted.name)
    row = _row(connection, wanted.entity, name)
    if wanted.entity is Entity.CANTEEN and row is None and canteen_item(connection) is not None:
        raise Refused("one_canteen_only", field="name")
    before = asdict(item_from_row(row).properties) if row is not None else {}
    properties = make_properties(wanted.entity, {**before, **wanted.properties})
    new_name = wanted.new_name.strip() or name
    if new_name != name and _row(connection, wanted.entity, new_name) is not None:
        raise Refused("name_taken", field="name", text=new_name)
    text = properties_text(properties)
    item_id = _write_item(connection, wanted, row[0] if row else None, new_name, text)
    valid_from = wanted.valid_from or store.today()
    columns = {
        "item_id": item_id,
        "entity": str(wanted.entity),
        "name": new_name,
        "content": text,
        "active": wanted.active,
    }
    entry = Entry("catalogue", valid_from, None, person or item_id, columns, wanted.client_id)
    append(connection, store, entry)
    if wanted.entity is Entity.CANTEEN:
        _refresh_since(connection, valid_from)
    return Item(item_id, wanted.entity, new_name, properties, wanted.active)


def _author(connection: Connection, wanted: Change) -> int | None:
    """The person behind a change; the system may only set up what is empty of people."""
    if wanted.person == SYSTEM_PERSON:
        if any(item.active for item in all_items(connection, Entity.PERSON)):
            raise NotAllowed("not_allowed", field="person", person=SYSTEM_PERSON, operation="catalogue")
        row = _row(connection, Entity.PERSON, SYSTEM_PERSON)
        if row is not None:
            return int(row[0])
        first = Change(Entity.PERSON, SYSTEM_PERSON, {}, active=False)
        return _write_item(connection, first, None, SYSTEM_PERSON, properties_text(Person(Role.MANAGER)))
    person = Names(connection).item(Entity.PERSON, wanted.person, "person")
    check_right(person, Operation.CATALOGUE)
    return person.id


def _row(connection: Connection, entity: Entity, name: str) -> sa.Row[int, str, str, str, bool] | None:
    c = CATALOGUE_ITEM.c
    statement = sa.select(c.id, c.entity, c.name, c.content, c.active)
    return connection.execute(statement.where(c.entity == str(entity), c.name == name)).one_or_none()


def _write_item(connection: Connection, wanted: Change, item_id: int | None, name: str, text: str) -> int:
    values = {"entity": str(wanted.entity), "name": name, "content": text, "active": wanted.active}
    if item_id is not None:
        connection.execute(CATALOGUE_ITEM.update().where(CATALOGUE_ITEM.c.id == item_id).values(**values))
        return item_id
    new_id = connection.execute(CATALOGUE_ITEM.insert().values(**values)).inserted_primary_key
    assert new_id is not None
    return int(new_id[0])


def _refresh_since(connection: Connection, day: date) -> None:
    """New settings count from their day on, so the meals since then are summed anew."""
    c = meal_summary.c
    meals = connection.execute(sa.select(c.served_on, c.meal).where(c.served_on >= day)).all()
    for served_on, meal in meals:
        refresh(connection, served_on, meal, ("spine",), new_plan=True)
