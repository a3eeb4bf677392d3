"""What the settings read in one go, and the first set-up that they write, away from the UI thread."""

from dataclasses import dataclass, field

from canteen_desk.domain.catalogue import Entity, Item, Person, Role
from canteen_desk.services.catalogue import SYSTEM_PERSON, Change, change, items
from canteen_desk.services.rights import RIGHTS, Operation
from canteen_desk.services.searching import choice_of
from canteen_desk.services.store import Store

MAY_CHANGE = RIGHTS[Operation.CATALOGUE]


@dataclass(frozen=True)
class Listed:
    """An item with everything that finds it."""

    item: Item
    keys: tuple[str, ...]


@dataclass(frozen=True)
class SettingsFacts:
    """All names of the book, who asks, and whether that person may change them."""

    set_up: bool
    person: str = ""
    role: Role | None = None
    listed: dict[Entity, list[Listed]] = field(default_factory=dict)

    @property
    def author(self) -> str:
        """Who stands behind a change: the system as long as nobody is on the list of people."""
        return self.person if self.active_people() else SYSTEM_PERSON

    @property
    def may_change(self) -> bool:
        return not self.active_people() or self.role in MAY_CHANGE

    def active_people(self) -> list[Item]:
        return [each.item for each in self.listed.get(Entity.PERSON, []) if each.item.active]

    def leaves_nobody(self, wanted: Change) -> bool:
        """Whether a change would leave nobody who may change anything, which nobody could mend."""
        if wanted.entity is not Entity.PERSON:
            return False
        stays = wanted.active and wanted.properties.get("role", self._role_of(wanted.name)) in MAY_CHANGE
        others = [item for item in self.active_people() if item.name != wanted.name]
        return bool(others) and not stays and not any(role_of(item) in MAY_CHANGE for item in others)

    def _role_of(self, name: str) -> Role | None:
        return next((role_of(item) for item in self.active_people() if item.name == name), None)


@dataclass(frozen=True)
class SetUp:
    """What the first use asks for; empty names are left out."""

    canteen: str
    properties: dict[str, object]
    manager: str
    supervisor: str = ""
    cook: str = ""


def role_of(item: Item) -> Role | None:
    return item.properties.role if isinstance(item.properties, Person) else None


def read_settings(store: Store, person: str) -> SettingsFacts:
    """Every item of every kind; set up means a canteen and somebody who may go on."""
    listed = {
        entity: [Listed(item, choice_of(item).search_keys) for item in items(store, entity)]
        for entity in Entity
    }
    # The system stands in the list of people for the first set-up alone.
    listed[Entity.PERSON] = [each for each in listed[Entity.PERSON] if each.item.name != SYSTEM_PERSON]
    known = [each.item for each in listed[Entity.PERSON] if each.item.active]
    role = next((role_of(item) for item in known if item.name == person), None)
    return SettingsFacts(bool(listed[Entity.CANTEEN]) and bool(known), person, role, listed)


def set_up(store: Store, wanted: SetUp) -> Item:
    """The canteen and its manager by the system, the others by the manager, who comes back."""
    present = items(store, Entity.CANTEEN)
    name = present[0].name if present else wanted.canteen
    change(store, Change(Entity.CANTEEN, name, wanted.properties, new_name=wanted.canteen))
    manager = change(store, Change(Entity.PERSON, wanted.manager, {"role": str(Role.MANAGER)}))
    for name, role in ((wanted.supervisor, Role.SUPERVISOR), (wanted.cook, Role.COOK)):
        if name:
            change(store, Change(Entity.PERSON, name, {"role": str(role)}, person=wanted.manager))
    return manager
