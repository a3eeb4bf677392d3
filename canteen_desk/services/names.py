"""Looks names up in the catalogue, several in one statement, each once in a transaction."""

from collections.abc import Iterable
from functools import cache

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.catalogue import Entity, Item
from canteen_desk.errors import Refused
from canteen_desk.models.tables import CATALOGUE_ITEM
from canteen_desk.services.store import item_from_row

Pair = tuple[Entity, str]


class Names:
    """The catalogue as one transaction sees it: nobody else can change it before the commit."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._found: dict[Pair, Item | None] = {}

    def expect(self, pairs: Iterable[Pair]) -> None:
        """Fetches what is not known yet, all in one statement."""
        wanted = [pair for pair in dict.fromkeys(pairs) if pair not in self._found]
        if not wanted:
            return
        self._found |= dict.fromkeys(wanted)
        parameters: dict[str, str] = {}
        for place, (entity, name) in enumerate(wanted):
            parameters |= {f"entity{place}": str(entity), f"name{place}": name}
        for row in self.connection.execute(_items_named(len(wanted)), parameters):
            item = item_from_row(row)
            self._found[item.entity, item.name] = item

    def item(self, entity: Entity, name: str, field: str, even_inactive: bool = False) -> Item:
        """The item of that name; Refused with the field when there is none, or it is out of use."""
        self.expect([(entity, name)])
        item = self._found[entity, name]
        if item is None:
            raise Refused("unknown_name", field=field, entity=str(entity), text=name)
        if not item.active and not even_inactive:
            raise Refused("inactive_name", field=field, entity=str(entity), text=name)
        return item


@cache
def _items_named(count: int) -> sa.Select[int, str, str, str, bool]:
    c = CATALOGUE_ITEM.c
    pairs = (
        sa.and_(c.entity == sa.bindparam(f"entity{place}"), c.name == sa.bindparam(f"name{place}"))
        for place in range(count)
    )
    return sa.select(c.id, c.entity, c.name, c.content, c.active).where(sa.or_(*pairs))
