"""Adds up the standing records in SQL, by meal: the one source of the summary and of its check."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.records import DESTINATIONS, KINDS
from canteen_desk.domain.sums import SUM_FIELDS, MealSums
from canteen_desk.models.summary import meal_summary
from canteen_desk.models.tables import DETAILS, RECORD

MealKey = tuple[date, str]
TIMELY_DAYS = 1
"""A record is timely when it was made by the end of the next day."""
FIRST: sa.BindParameter[date] = sa.bindparam("first")
LAST: sa.BindParameter[date] = sa.bindparam("last")
MEAL: sa.BindParameter[str] = sa.bindparam("meal")


def _total(expression: sa.ColumnElement[Any], name: str) -> sa.Label[Any]:
    return sa.func.sum(expression).label(name)


_RECEIPT, _TRIMMING, _OFFCUT = DETAILS["receipt"].c, DETAILS["trimming"].c, DETAILS["offcut"].c
_UNSOLD, _PLATES = DETAILS["unsold"].c, DETAILS["plate_return"].c
_HAS_STANDARD = _TRIMMING.standard_yield_bp.is_not(None)
_STANDARD_NET = (_TRIMMING.gross_g * _TRIMMING.standard_yield_bp + 5000) // 10000

_COLUMNS: dict[str, list[sa.Label[Any]]] = {
    "receipt": [
        _total(_RECEIPT.needed_g, "needed_g"),
        _total(_RECEIPT.received_g, "received_g"),
        _total(sa.case((_RECEIPT.needed_g > 0, _RECEIPT.received_g), else_=0), "received_needed_g"),
        _total(_RECEIPT.spoiled_g, "spoiled_g"),
        _total((_RECEIPT.received_g * _RECEIPT.unit_price_fen_per_kg + 500) // 1000, "cost_fen"),
    ],
    "trimming": [
        _total(_TRIMMING.gross_g, "gross_g"),
        _total(_TRIMMING.net_g, "net_g"),
        _total(_TRIMMING.rejected_g, "rejected_g"),
        _total(_TRIMMING.inedible_g, "inedible_g"),
        _total(sa.case((_HAS_STANDARD, _TRIMMING.gross_g), else_=0), "standard_gross_g"),
        _total(sa.case((_HAS_STANDARD, _STANDARD_NET - _TRIMMING.net_g), else_=0), "standard_shortfall_g"),
    ],
    "offcut": [
        _total(_OFFCUT.produced_g, "offcut_produced_g"),
        _total(_OFFCUT.used_g, "offcut_used_g"),
        _total(_OFFCUT.discarded_g, "offcut_discarded_g"),
    ],
    "production": [_total(DETAILS["production"].c.weight_g, "production_g")],
    "top_up": [_total(DETAILS["top_up"].c.weight_g, "top_up_g")],
    "unsold": [
        _total(sa.case((_UNSOLD.destination == name, _UNSOLD.weight_g), else_=0), f"unsold_{name}_g")
        for name in DESTINATIONS
    ],
    "patrol": [],
    "plate_return": [
        _total(_PLATES.gross_g, "plate_gross_g"),
        _total(_PLATES.tare_g, "plate_tare_g"),
        _total(_PLATES.inedible_g, "plate_inedible_g"),
    ],
    "haulage": [_total(DETAILS["haulage"].c.weight_g, "hauled_g")],
}
SUMMED_KINDS = (*_COLUMNS, "tray")


def _sum_statement(kind: str, one_meal: bool) -> sa.Select[Any]:
    c = DETAILS[kind].c
    statement = sa.select(
        c.served_on, c.meal, sa.func.count().label(f"{kind}_records"), *_COLUMNS[kind]
    ).where(c.served_on >= FIRST, c.served_on <= LAST, c.stands)
    return (statement.where(c.meal == MEAL) if one_meal else statement).group_by(c.served_on, c.meal)


def _tray_statement(one_meal: bool) -> sa.Select[Any]:
    """Trays are many: they are counted along their index first, and only the counts are added up."""
    c = DETAILS["tray"].c
    like = (c.served_on, c.meal, c.status, c.clean_plate)
    piles = sa.select(
        *like, sa.func.count().label("trays"), sa.func.sum(c.food_share_bp).label("share")
    ).where(c.served_on >= FIRST, c.served_on <= LAST, c.stands)
    pile = (piles.where(c.meal == MEAL) if one_meal else piles).group_by(*like).subquery().c
    measured = pile.status == "ok"
    return sa.select(
        pile.served_on,
        pile.meal,
        _total(pile.trays, "tray_records"),
        _total(sa.case((measured, pile.trays), else_=0), "trays_measured"),
        _total(sa.case((sa.and_(measured, pile.clean_plate), pile.trays), else_=0), "trays_clean"),
        _total(sa.case((measured, pile.share), else_=0), "tray_share_bp"),
    ).group_by(pile.served_on, pile.meal)


def _lot_statement(one_meal: bool) -> sa.Select[Any]:
    """Perishable ingredients of a meal, and how many of them came in two batches or more."""
    c = DETAILS["receipt"].c
    lots = sa.select(
        c.served_on, c.meal, c.ingredient_id, sa.func.count(c.batch.distinct()).label("batches")
    ).where(c.served_on >= FIRST, c.served_on <= LAST, c.stands, c.perishable, c.received_g > 0)
    lots = lots.where(c.meal == MEAL) if one_meal else lots
    lot = lots.group_by(c.served_on, c.meal, c.ingredient_id).subquery()
    return sa.select(
        lot.c.served_on,
        lot.c.meal,
        sa.func.count().label("perishable_lots"),
        sa.func.sum(sa.case((lot.c.batches >= 2, 1), else_=0)).label("split_lots"),
    ).group_by(lot.c.served_on, lot.c.meal)


def _diners_statement(one_meal: bool) -> sa.Select[Any]:
    c = DETAILS["diners"].c
    statement = sa.select(c.served_on, c.meal, c.reported, c.actual).where(
        c.served_on >= FIRST, c.served_on <= LAST, c.stands
    )
    return (statement.where(c.meal == MEAL) if one_meal else statement).order_by(c.record_id)


_SPINE_KINDS = tuple(name for name, kind in KINDS.items() if kind.needs_meal and name != "tray")


def _spine_statement(one_meal: bool) -> sa.Select[Any]:
    """All records of a meal but trays, corrected ones too: for timeliness and the count of corrections.

    Counted along the index, kind by kind, before the kinds are added up.
    """
    c = RECORD.c
    timely = sa.func.sum(sa.case((c.late_days <= TIMELY_DAYS, 1), else_=0))
    piles = sa.select(
        c.kind,
        c.served_on,
        c.meal,
        sa.func.count().label("records"),
        timely.label("timely"),
        sa.func.count(c.corrects).label("corrected"),
    ).where(c.served_on >= FIRST, c.served_on <= LAST, c.kind.in_(_SPINE_KINDS))
    piles = piles.where(c.meal == MEAL) if one_meal else piles
    pile = piles.group_by(c.kind, c.served_on, c.meal).subquery().c
    return sa.select(
        pile.served_on,
        pile.meal,
        _total(pile.records, "records"),
        _total(pile.timely, "timely_records"),
        _total(pile.corrected, "corrections"),
    ).group_by(pile.served_on, pile.meal)


def _statements(one_meal: bool) -> dict[str, list[sa.Select[Any]]]:
    found = {kind: [_sum_statement(kind, one_meal)] for kind in _COLUMNS}
    found["receipt"].append(_lot_statement(one_meal))
    return found | {"tray": [_tray_statement(one_meal)], "spine": [_spine_statement(one_meal)]}


_STATEMENTS = {one_meal: _statements(one_meal) for one_meal in (False, True)}
_DINERS = {one_meal: _diners_statement(one_meal) for one_meal in (False, True)}


def kind_sums(
    connection: Connection, kinds: Collection[str], first: date, last: date, meal: str | None = None
) -> dict[MealKey, dict[str, int]]:
    """The sum fields that the given kinds fill, by meal, from the records themselves."""
    found: dict[MealKey, dict[str, int]] = {}
    parameters = {"first": first, "last": last, **({"meal": meal} if meal else {})}
    for kind in kinds:
        if kind == "diners":
            _fold_diners(connection, parameters, found)
            continue
        for statement in _STATEMENTS[meal is not None][kind]:
            for row in connection.execute(statement, parameters).mappings():
                sums = found.setdefault((row["served_on"], row["meal"]), {})
                sums |= {name: int(row[name] or 0) for name in row if name in _FIELDS}
    return found


_FIELDS = frozenset(SUM_FIELDS)


def _fold_diners(
    connection: Connection, parameters: Mapping[str, object], found: dict[MealKey, dict[str, int]]
) -> None:
    """The newest figure counts; an older one stays in the book and is shown as counted twice."""
    newest: dict[MealKey, tuple[int | None, int | None, int]] = {}
    for row in connection.execute(_DINERS["meal" in parameters], parameters):
        key = (row.served_on, row.meal)
        reported, actual, count = newest.get(key, (None, None, 0))
        newest[key] = (
            row.reported if row.reported is not None else reported,
            row.actual if row.actual is not None else actual,
            count + 1,
        )
    for key, (reported, actual, count) in newest.items():
        both = reported is not None and bool(actual)
        found.setdefault(key, {}).update(
            diners_records=count,
            diners_reported=reported or 0,
            diners_actual=actual or 0,
            diners_error=abs((reported or 0) - (actual or 0)) if both else 0,
            diners_error_base=(actual or 0) if both else 0,
        )


FIELDS_OF_KIND: dict[str, tuple[str, ...]] = {
    "spine": ("records", "timely_records", "corrections"),
    "diners": ("diners_records", "diners_reported", "diners_actual", "diners_error", "diners_error_base"),
    **{
        kind: tuple(
            column.name
            for statement in _STATEMENTS[True][kind]
            for column in statement.selected_columns
            if column.name in _FIELDS
        )
        for kind in SUMMED_KINDS
    },
}
"""Which sum fields a kind fills: what a refresh after one record must recompute."""

_SUMMARY_COLUMNS = [meal_summary.c[name] for name in SUM_FIELDS]
_SUMMARY_TOTAL = sa.select(*(sa.func.sum(column).label(column.name) for column in _SUMMARY_COLUMNS)).where(
    meal_summary.c.served_on >= FIRST, meal_summary.c.served_on <= LAST
)
_SUMMARY_ROWS = (
    sa.select(meal_summary.c.served_on, meal_summary.c.meal, *_SUMMARY_COLUMNS)
    .where(meal_summary.c.served_on >= FIRST, meal_summary.c.served_on <= LAST)
    .order_by(meal_summary.c.served_on, meal_summary.c.meal)
)


def total_sums(connection: Connection, first: date, last: date, meal: str | None = None) -> MealSums:
    """The sums of a period, straight from the summary."""
    statement = _SUMMARY_TOTAL.where(meal_summary.c.meal == meal) if meal else _SUMMARY_TOTAL
    row = connection.execute(statement, {"first": first, "last": last}).one()
    return MealSums(*(int(value or 0) for value in row))


def summary_rows(connection: Connection, first: date, last: date) -> dict[MealKey, MealSums]:
    """The summary meal by meal."""
    rows = connection.execute(_SUMMARY_ROWS, {"first": first, "last": last})
    return {(row[0], row[1]): MealSums(*(int(value) for value in row[2:])) for row in rows}
