"""Finds names as people type them: pinyin initials, full pinyin, Chinese, code or alias."""

from dataclasses import dataclass
from functools import lru_cache

from canteen_desk.domain.catalogue import Container, Dish, Entity, Ingredient, Item
from canteen_desk.services.catalogue import items
from canteen_desk.services.store import Store


@dataclass(frozen=True)
class Choice:
    """A name to choose, with everything that finds it, in lower case."""

    key: str
    label: str
    search_keys: tuple[str, ...]
    detail: str = ""


def choices(store: Store, entity: Entity) -> list[Choice]:
    """The active items of an entity, ready for a type-ahead field."""
    return [choice_of(item) for item in items(store, entity, active_only=True)]


def choice_of(item: Item) -> Choice:
    properties = item.properties
    spoken = [item.name]
    code = ""
    if isinstance(properties, Ingredient | Dish):
        code = properties.code
        spoken += [alias.strip() for alias in properties.aliases.replace("、", ",").split(",")]
        spoken = [name for name in spoken if name]
    keys = [key for name in spoken for key in search_keys(name)]
    if code:
        keys.append(code.lower())
    detail = "、".join(spoken[1:])
    if isinstance(properties, Container):
        detail = str(properties.tare_g)
    return Choice(item.name, item.name, tuple(dict.fromkeys(keys)), detail)


@lru_cache(maxsize=10_000)
def search_keys(name: str) -> tuple[str, ...]:
    """The name itself, its initials and its full pinyin; every reading of a letter with several."""
    # Late: pypinyin loads its dictionary, which only the type-ahead fields need.
    from pypinyin import Style, pinyin

    plain = name.strip().lower()
    keys = {plain}
    for style in (Style.FIRST_LETTER, Style.NORMAL):
        readings = pinyin(plain, style=style, heteronym=True)
        spellings = [""]
        for options in readings:
            spellings = [start + option for start in spellings[:16] for option in dict.fromkeys(options)]
        keys |= set(spellings)
    return tuple(sorted(keys))
