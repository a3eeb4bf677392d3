"""The canteen's book as the services hold it: engine, folder and clock, opened once at the start."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from canteen_desk.domain.catalogue import Canteen, Entity, Item, Person, Properties, Role, read_properties
from canteen_desk.errors import StoreTrouble
from canteen_desk.models.database import open_database
from canteen_desk.models.tables import CATALOGUE_ITEM

DATABASE_NAME = "canteen.sqlite3"
PICTURES_FOLDER = "pictures"
Clock = Callable[[], datetime]


def system_clock() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Store:
    """What every service needs; `zone` is the canteen's time zone, in which its business days are counted."""

    engine: Engine
    folder: Path
    clock: Clock = system_clock
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Shanghai"))

    @property
    def pictures(self) -> Path:
        return self.folder / PICTURES_FOLDER

    def now(self) -> datetime:
        return self.clock()

    def today(self) -> date:
        return self.now().astimezone(self.zone).date()

    def close(self) -> None:
        self.engine.dispose()


def open_store(folder: Path, clock: Clock = system_clock) -> Store:
    """Creates or opens the book in a data folder; StoreTrouble says what is wrong with it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreTrouble("no_data_folder", path=str(folder), text=str(error)) from error
    return Store(open_database(folder / DATABASE_NAME), folder, clock)


_ITEM = sa.select(
    CATALOGUE_ITEM.c.id, CATALOGUE_ITEM.c.entity, CATALOGUE_ITEM.c.name, CATALOGUE_ITEM.c.content,
    CATALOGUE_ITEM.c.active,
)  # fmt: skip


def item_from_row(row: sa.Row[int, str, str, str, bool]) -> Item:
    entity = Entity(row[1])
    return Item(row[0], entity, row[2], read_properties(entity, row[3]), row[4])


def all_items(connection: Connection, entity: Entity | None = None) -> list[Item]:
    statement = _ITEM.order_by(CATALOGUE_ITEM.c.id)
    if entity is not None:
        statement = statement.where(CATALOGUE_ITEM.c.entity == str(entity))
    return [item_from_row(row) for row in connection.execute(statement)]


def canteen_item(connection: Connection) -> Item | None:
    items = all_items(connection, Entity.CANTEEN)
    return items[0] if items else None


def role_of(item: Item) -> Role:
    assert isinstance(item.properties, Person)
    return item.properties.role


def canteen_properties(properties: Properties) -> Canteen:
    assert isinstance(properties, Canteen)
    return properties
