"""Keeps the meal summary equal to the records, inside the transaction that writes them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.catalogue import Entity, read_properties
from canteen_desk.domain.sums import SUM_FIELDS, MealSums, derive
from canteen_desk.models.summary import meal_summary
from canteen_desk.models.tables import DETAILS
from canteen_desk.services.store import canteen_properties
from canteen_desk.services.sums import FIELDS_OF_KIND, SUMMED_KINDS, MealKey, kind_sums

_ROW = sa.select(*(meal_summary.c[name] for name in SUM_FIELDS)).where(
    meal_summary.c.served_on == sa.bindparam("first"), meal_summary.c.meal == sa.bindparam("meal")
)
_INSERT = meal_summary.insert()
_CHANGES = DETAILS["catalogue"].c
_IN_FORCE = _CHANGES.served_on <= sa.bindparam("day")
_CANTEEN_ON = (
    sa.select(_CHANGES.content)
    .where(_CHANGES.entity == str(Entity.CANTEEN))
    .order_by(_IN_FORCE.desc(), sa.case((_IN_FORCE, -_CHANGES.record_id), else_=_CHANGES.record_id))
    .limit(1)
)

ALL_KINDS = ("spine", "diners", *SUMMED_KINDS)


def patrols_planned(connection: Connection, day: date) -> int:
    """Rounds planned for a meal of that day, by the canteen's settings in force then."""
    text = connection.execute(_CANTEEN_ON, {"day": day}).scalar_one_or_none()
    return canteen_properties(read_properties(Entity.CANTEEN, text)).patrols_per_meal if text else 0


def refresh(
    connection: Connection,
    day: date,
    meal: str,
    kinds: tuple[str, ...] = ALL_KINDS,
    added: Mapping[str, int] = MappingProxyType({}),
    new_plan: bool = False,
) -> None:
    """Recomputes what the given kinds fill for one meal, from the records themselves.

    `added`: counts by which this very transaction has grown the meal. `new_plan`: the canteen's settings
    have changed, so the patrols planned are looked up again.
    """
    stored = connection.execute(_ROW, {"first": day, "meal": meal}).one_or_none()
    old = MealSums(*stored) if stored is not None else MealSums()
    raw = dict(vars(old))
    wanted = kinds if old.meals else ALL_KINDS
    for kind in wanted:
        raw.update(dict.fromkeys(FIELDS_OF_KIND[kind], 0))
    raw.update(kind_sums(connection, wanted, day, day, meal).get((day, meal), {}))
    if old.meals:
        raw.update({name: raw[name] + count for name, count in added.items()})
    if new_plan or not old.meals:
        raw["patrols_planned"] = patrols_planned(connection, day)
    new = derive(MealSums(**raw))
    if stored is None:
        connection.execute(_INSERT, {"served_on": day, "meal": meal, **vars(new)})
    elif changed := {name: value for name, value in vars(new).items() if value != vars(old)[name]}:
        values = {f"new_{name}": value for name, value in changed.items()}
        connection.execute(_update(tuple(changed)), {"day": day, "at_meal": meal, **values})


@cache
def _update(names: tuple[str, ...]) -> sa.Update:
    """Writes just the sums that changed; the statements recur, so they are made once."""
    c = meal_summary.c
    here = sa.and_(c.served_on == sa.bindparam("day"), c.meal == sa.bindparam("at_meal"))
    return meal_summary.update().where(here).values({n: sa.bindparam(f"new_{n}") for n in names})


def computed_rows(connection: Connection, first: date, last: date) -> dict[MealKey, MealSums]:
    """What the summary should hold, from the records alone."""
    planned: dict[date, int] = {}
    rows = {}
    for (day, meal), raw in kind_sums(connection, ALL_KINDS, first, last).items():
        if day not in planned:
            planned[day] = patrols_planned(connection, day)
        rows[day, meal] = derive(MealSums(**raw, patrols_planned=planned[day]))
    return rows


def rebuild(connection: Connection, first: date, last: date) -> int:
    """Writes the summary of a span anew; the number of meals."""
    connection.execute(
        meal_summary.delete().where(meal_summary.c.served_on >= first, meal_summary.c.served_on <= last)
    )
    rows = computed_rows(connection, first, last)
    if rows:
        connection.execute(
            _INSERT, [{"served_on": day, "meal": meal, **vars(s)} for (day, meal), s in rows.items()]
        )
    return len(rows)
