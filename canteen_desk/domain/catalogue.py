"""The names that records point to: ingredients, dishes, people and the rest, with their properties."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from functools import lru_cache

from canteen_desk.errors import Refused


class Entity(StrEnum):
    """The kinds of catalogue items."""

    INGREDIENT = "ingredient"
    DISH = "dish"
    SUPPLIER = "supplier"
    HAULER = "hauler"
    PERSON = "person"
    CONTAINER = "container"
    CANTEEN = "canteen"
    CONTRACT = "contract"


class Role(StrEnum):
    """Who may do what; the services check it, not the buttons."""

    COOK = "cook"
    MANAGER = "manager"
    SUPERVISOR = "supervisor"
    INSPECTOR = "inspector"


@dataclass(frozen=True)
class Ingredient:
    """`standard_yield_bp`: net over gross in 1/10,000; None where no standard is set."""

    code: str = ""
    aliases: str = ""
    group: str = ""
    standard_yield_bp: int | None = None
    standard_source: str = ""
    perishable: bool = False


@dataclass(frozen=True)
class Dish:
    code: str = ""
    aliases: str = ""
    group: str = ""


@dataclass(frozen=True)
class Firm:
    """A supplier or a hauler."""

    contact: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Person:
    role: Role = Role.COOK


@dataclass(frozen=True)
class Container:
    tare_g: int = 0


@dataclass(frozen=True)
class Canteen:
    """`meals`: comma-separated; `mode`: outsourced or self_run; `patrols_per_meal`: rounds planned."""

    office: str = ""
    meals: str = "lunch,dinner"
    mode: str = "outsourced"
    service: str = "buffet"
    patrols_per_meal: int = 4
    weight_unit: str = "kg"
    demonstration: bool = False


@dataclass(frozen=True)
class Contract:
    """Money in fen; `assessed_bp`: the part of the monthly fee that the score decides, in 1/10,000."""

    contractor: str = ""
    from_day: str = ""
    to_day: str = ""
    monthly_fee_fen: int = 0
    assessed_bp: int = 1000
    supplies_food: bool = False


Properties = Ingredient | Dish | Firm | Person | Container | Canteen | Contract

FORMS: dict[Entity, type[Properties]] = {
    Entity.INGREDIENT: Ingredient,
    Entity.DISH: Dish,
    Entity.SUPPLIER: Firm,
    Entity.HAULER: Firm,
    Entity.PERSON: Person,
    Entity.CONTAINER: Container,
    Entity.CANTEEN: Canteen,
    Entity.CONTRACT: Contract,
}


@dataclass(frozen=True)
class Item:
    """A catalogue item as it stands; an inactive one can be read but not recorded against."""

    id: int
    entity: Entity
    name: str
    properties: Properties
    active: bool = True


def properties_text(properties: Properties) -> str:
    """The stored form: JSON with sorted keys."""
    return json.dumps(asdict(properties), ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=4096)
def read_properties(entity: Entity, text: str) -> Properties:
    """The dataclass behind a stored text; keys of later versions are ignored, missing ones get defaults."""
    form = FORMS[entity]
    known = {field.name for field in fields(form)}
    return make_properties(entity, {k: v for k, v in json.loads(text).items() if k in known})


def make_properties(entity: Entity, given: Mapping[str, object]) -> Properties:
    """Properties from plain values; Refused when one has the wrong type or an unknown name."""
    form = FORMS[entity]
    known = {field.name: field for field in fields(form)}
    checked: dict[str, object] = {}
    for name, value in given.items():
        if name not in known:
            raise Refused("unknown_field", field=name, kind=str(entity))
        checked[name] = _check_property(name, str(known[name].type), known[name].default, value)
    return form(**checked)  # type: ignore[arg-type]  # every value was checked against its field just above


def _check_property(name: str, annotation: str, default: object, value: object) -> object:
    if isinstance(default, Role):
        try:
            return Role(str(value))
        except ValueError:
            raise Refused("not_a_choice", field=name, text=value, choices=tuple(Role)) from None
    if value is None and "None" in annotation:
        return None
    wanted: type = bool if isinstance(default, bool) else int if default is None else type(default)
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise Refused("wrong_property", field=name, text=value)
    if wanted is int and isinstance(value, int) and value < 0:
        raise Refused("negative_number", field=name, value=value)
    return value
