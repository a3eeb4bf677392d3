"""What can be found, and how typed text is read as a day or as the number of a record."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from canteen_desk.domain.catalogue import Entity
from canteen_desk.services.searching import choices, search_keys
from canteen_desk.services.store import Store

ENTITIES = (
    Entity.INGREDIENT,
    Entity.DISH,
    Entity.PERSON,
    Entity.SUPPLIER,
    Entity.HAULER,
    Entity.CONTAINER,
    Entity.CONTRACT,
)


class TargetKind(StrEnum):
    """What a target is, and so what opening it does."""

    PAGE = "page"
    DAY = "day"
    NAME = "name"
    RECORD = "record"


@dataclass(frozen=True)
class Target:
    """One thing to find: `subject` is a page's key, a day, an (entity, name) or a record's number."""

    kind: TargetKind
    label: str
    subject: object
    keys: tuple[str, ...] = ()
    detail: str = ""


def read_targets(
    store: Store, pages: Sequence[tuple[str, str]], days: Sequence[tuple[str, date]]
) -> list[Target]:
    """Pages, days that have a name, and every name in use, with the pinyin that finds them."""
    found = [Target(TargetKind.PAGE, title, key, (key, *search_keys(title))) for key, title in pages]
    found += [Target(TargetKind.DAY, name, day, search_keys(name), day.isoformat()) for name, day in days]
    for entity in ENTITIES:
        for choice in choices(store, entity):
            found.append(Target(TargetKind.NAME, choice.label, (entity, choice.key), choice.search_keys))
    return found


def find(targets: Sequence[Target], typed: str, most: int) -> list[Target]:
    """Whole matches first, then beginnings, then any part; within a rank the order of the targets."""
    wanted = typed.strip().lower()
    ranks: tuple[list[Target], list[Target], list[Target]] = ([], [], [])
    for target in targets:
        rank = min((_rank(key.lower(), wanted) for key in (target.label, *target.keys)), default=3)
        if rank < len(ranks):
            ranks[rank].append(target)
    return [target for rank in ranks for target in rank][:most]


def _rank(key: str, wanted: str) -> int:
    if key == wanted:
        return 0
    if key.startswith(wanted):
        return 1
    return 2 if wanted in key else 3


def day_typed(text: str, today: date) -> date | None:
    """The day that `2026-09-15`, `20260915`, `0915` or `9.15` names; without a year the latest one past."""
    plain = text.strip().rstrip("日")
    for mark in ("年", "月", ".", "/"):
        plain = plain.replace(mark, "-")
    if found := re.fullmatch(r"(\d{4})-?(\d{1,2})-(\d{1,2})|(\d{4})(\d{2})(\d{2})", plain):
        year, month, day = (int(part) for part in found.groups() if part)
        return _day(year, month, day)
    if found := re.fullmatch(r"(\d{1,2})-(\d{1,2})|(\d{2})(\d{2})", plain):
        month, day = (int(part) for part in found.groups() if part)
        this_year = _day(today.year, month, day)
        if this_year is not None and this_year > today + timedelta(days=1):
            return _day(today.year - 1, month, day)
        return this_year
    return None


def number_typed(text: str) -> int | None:
    """The record that `#123` or `123` names."""
    found = re.fullmatch(r"#?\s*(\d{1,12})", text.strip())
    return int(found[1]) if found and int(found[1]) > 0 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 2000 else None
    except ValueError:
        return None
