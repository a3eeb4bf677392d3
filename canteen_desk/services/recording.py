"""Takes records: checks the right, the value and the business day, then writes all of it or nothing."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.engine import Connection

from canteen_desk.domain.catalogue import Entity, Ingredient, Item
from canteen_desk.domain.meals import Meal, parse_day
from canteen_desk.domain.record_rules import check_net_against_gross, check_values
from canteen_desk.domain.records import KINDS, RECORDABLE, Kind
from canteen_desk.errors import Refused
from canteen_desk.models.engine import writing
from canteen_desk.services.book import Entry, append, content_digest, seen_before
from canteen_desk.services.names import Names, Pair
from canteen_desk.services.rights import Operation, check_right
from canteen_desk.services.schemes import check_finding
from canteen_desk.services.store import Store
from canteen_desk.services.summaries import refresh
from canteen_desk.services.sums import TIMELY_DAYS

SHARED_KEYS = frozenset({"kind", "client_id", "served_on", "meal", "person", "source"})
SOURCES = ("typed", "scale", "stream", "camera", "file", "manual", "demo")
"""How a figure came: a tray is read by camera, off a picture file, or by hand."""


@dataclass(frozen=True)
class Acknowledgement:
    """Given only after the commit: the record's number and what it touched."""

    id: int
    kind: str
    served_on: date
    meal: str | None
    repeated: bool = False
    corrects: int | None = None
    late_days: int = 0


def record(store: Store, given: Mapping[str, object]) -> Acknowledgement:
    """Stores one record of any kind from plain values (as `record --stdin` takes them).

    Raises Refused with the field that is wrong, NotAllowed, or StoreTrouble; then nothing is stored.
    """
    with writing(store.engine) as connection:
        return record_in(connection, store, given)


def record_in(connection: Connection, store: Store, given: Mapping[str, object]) -> Acknowledgement:
    """The same inside the caller's transaction."""
    entry = _entry(Names(connection), store, given)
    done = append_once(connection, store, entry)
    if not done.repeated:
        refresh_after(connection, done)
    return done


def _entry(names: Names, store: Store, given: Mapping[str, object]) -> Entry:
    kind = _kind(given)
    names.expect(_names_in(kind, given))
    person = person_named(names, given)
    check_right(person, Operation.INSPECT if kind.name == "finding" else Operation.RECORD)
    served_on = business_day(store, given.get("served_on"))
    meal = meal_of(kind, given.get("meal"))
    client_id = client_id_of(given)
    values = check_values(kind, {key: value for key, value in given.items() if key not in SHARED_KEYS})
    if kind.name == "finding":
        check_finding(store, values)
    columns = detail_columns(names, kind, values)
    return Entry(kind.name, served_on, meal, person.id, columns, client_id, source_of(given))


def _names_in(kind: Kind, given: Mapping[str, object]) -> Iterator[Pair]:
    """Every name that the record points to, as far as it is one."""
    pairs = [(Entity.PERSON, given.get("person"))]
    pairs += [(Entity(field.type), given.get(field.name)) for field in kind.fields if field.type.is_name]
    for entity, name in pairs:
        if isinstance(name, str):
            yield entity, name.strip()


def append_once(connection: Connection, store: Store, entry: Entry) -> Acknowledgement:
    """Appends unless the same client_id was stored before; another content under it is refused."""
    if entry.client_id and (seen := seen_before(connection, entry.client_id)) is not None:
        if seen[1] != content_digest(entry):
            raise Refused("client_id_reused", field="client_id", id=seen[0])
        return Acknowledgement(seen[0], entry.kind, entry.served_on, entry.meal, True, entry.corrects)
    new = append(connection, store, entry)
    return Acknowledgement(
        new.id, entry.kind, entry.served_on, entry.meal, False, entry.corrects, new.late_days
    )


def refresh_after(connection: Connection, done: Acknowledgement) -> None:
    """Sums the new record's meal anew, as far as its kind goes, and counts the record itself."""
    if done.meal is None:
        return
    added = {}
    if done.kind != "tray":
        added = {
            "records": 1,
            "timely_records": int(done.late_days <= TIMELY_DAYS),
            "corrections": int(done.corrects is not None),
        }
    refresh(connection, done.served_on, done.meal, (done.kind,), added)


def detail_columns(
    names: Names, kind: Kind, values: Mapping[str, object], kept: Collection[str] = ()
) -> dict[str, object]:
    """The detail row: names turned into numbers, and what the desk copies from the catalogue of the day.

    `kept`: fields of an older record that a correction leaves alone; their names may be out of use by now.
    """
    columns: dict[str, object] = {}
    for field in kind.fields:
        value = values[field.name]
        if field.type.is_name:
            item = names.item(Entity(field.type), str(value), field.name, field.name in kept)
            columns[field.column] = item.id
            if field.type == "ingredient":
                columns |= _copied(kind, item, values)
        else:
            columns[field.column] = value
    return columns


def _copied(kind: Kind, item: Item, values: Mapping[str, object]) -> dict[str, object]:
    ingredient = item.properties
    assert isinstance(ingredient, Ingredient)
    if kind.name == "receipt":
        return {"perishable": ingredient.perishable}
    if kind.name == "trimming":
        check_net_against_gross(dict(values), ingredient.standard_yield_bp)
        return {"standard_yield_bp": ingredient.standard_yield_bp}
    return {}


def _kind(given: Mapping[str, object]) -> Kind:
    name = given.get("kind")
    if not isinstance(name, str) or name not in RECORDABLE:
        raise Refused("unknown_kind", field="kind", text=name)
    return KINDS[name]


def person_named(names: Names, given: Mapping[str, object]) -> Item:
    name = given.get("person")
    if not isinstance(name, str) or not name.strip():
        raise Refused("missing_field", field="person")
    return names.item(Entity.PERSON, name.strip(), "person")


def business_day(store: Store, text: object) -> date:
    """A day that exists and has begun."""
    day = text if isinstance(text, date) else parse_day(text)
    if day > store.today():
        raise Refused("future_day", field="served_on", day=day.isoformat())
    return day


def meal_of(kind: Kind, text: object) -> str | None:
    if text is None or text == "":
        if kind.needs_meal:
            raise Refused("missing_field", field="meal")
        return None
    try:
        meal = str(Meal(str(text)))
    except ValueError:
        raise Refused("not_a_choice", field="meal", text=text, choices=tuple(Meal)) from None
    return meal if kind.needs_meal else None


def client_id_of(given: Mapping[str, object]) -> str:
    value = given.get("client_id", "")
    if not isinstance(value, str) or len(value) > 80 or not value.isprintable():
        raise Refused("bad_client_id", field="client_id")
    return value.strip()


def source_of(given: Mapping[str, object]) -> str:
    source = given.get("source", "typed")
    if source not in SOURCES:
        raise Refused("not_a_choice", field="source", text=source, choices=SOURCES)
    return str(source)


def record_many(store: Store, batch: Iterable[Mapping[str, object]]) -> list[Acknowledgement]:
    """Stores many records in one transaction, all or none, and sums each touched meal once."""
    touched: dict[tuple[date, str], None] = {}
    with writing(store.engine) as connection:
        names = Names(connection)
        acknowledged = [append_once(connection, store, _entry(names, store, given)) for given in batch]
        for done in acknowledged:
            if done.meal is not None:
                touched[done.served_on, done.meal] = None
        for day, meal in touched:
            refresh(connection, day, meal)
    return acknowledged
