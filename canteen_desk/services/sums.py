"""Adds up the standing records in SQL, by meal: the one source of the summary and of its check."""

from collections.abc import Collection, Mapping
from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.sums import SUM_FIELDS, MealSums
from canteen_desk.models.summary import meal_summary
from canteen_desk.models.tables import DETAILS, RECORD

MealKey = tuple[date, str]
FIRST, LAST, MEAL = sa.bindparam("first"), sa.bindparam("last"), sa.bindparam("meal")


def _columns(kind: str) -> list[sa.ColumnElement[int]]:
    c = DETAILS[kind].c
    total = sa.func.sum
    return {
        "receipt": lambda: [
            total(c.needed_g).label("needed_g"),
            total(c.received_g).label("received_g"),
            total(sa.case((c.needed_g > 0, c.received_g), else_=0)).label("received_needed_g"),
            total(c.spoiled_g).label("spoiled_g"),
            total((c.received_g * c.unit_price_fen_per_kg + 500) // 1000).label("cost_fen"),
        ],
        "trimming": lambda: [
            total(c.gross_g).label("gross_g"),
            total(c.net_g).label("net_g"),
            total(c.rejected_g).label("rejected_g"),
            total(c.inedible_g).label("inedible_g"),
            total(sa.case((c.standard_yield_bp.is_not(None), c.gross_g), else_=0)).label("standard_gross_g"),
            total(
                sa.case(
                    (
                        c.standard_yield_bp.is_not(None),
                        (c.gross_g * c.standard_yield_bp + 5000) // 10000 - c.net_g,
                    ),
                    else_=0,
                )
            ).label("standard_shortfall_g"),
        ],
        "offcut": lambda: [
            total(c.produced_g).label("offcut_produced_g"),
            total(c.used_g).label("offcut_used_g"),
            total(c.discarded_g).label("offcut_discarded_g"),
        ],
        "production": lambda: [total(c.weight_g).label("production_g")],
        "top_up": lambda: [total(c.weight_g).label("top_up_g")],
        "unsold": lambda: [
            total(sa.case((c.destination == name, c.weight_g), else_=0)).label(f"unsold_{name}_g")
            for name in ("discarded", "staff_meal", "reused", "donated")
        ],
        "patrol": list,
        "plate_return": lambda: [
            total(c.gross_g).label("plate_gross_g"),
            total(c.tare_g).label("plate_tare_g"),
            total(c.inedible_g).label("plate_inedible_g"),
        ],
        "haulage": lambda: [total(c.weight_g).label("hauled_g")],
        "tray": lambda: [
            total(sa.case((c.status == "ok", 1), else_=0)).label("trays_measured"),
            total(sa.case((sa.and_(c.status == "ok", c.clean_plate), 1), else_=0)).label("trays_clean"),
            total(sa.case((c.status == "ok", c.food_share_bp), else_=0)).label("tray_share_bp"),
        ],
    }[kind]()


SUMMED_KINDS = (
    "receipt", "trimming", "offcut", "production", "top_up", "unsold", "patrol", "plate_return", "haulage",
    "tray",
)  # fmt: skip


def _sum_statement(kind: str, one_meal: bool) -> sa.Select[tuple[date, str]]:
    c = DETAILS[kind].c
    statement = sa.select(
        c.served_on, c.meal, sa.func.count().label(f"{kind}_records"), *_columns(kind)
    ).where(c.served_on >= FIRST, c.served_on <= LAST, c.stands)
    return (statement.where(c.meal == MEAL) if one_meal else statement).group_by(c.served_on, c.meal)


def _lot_statement(one_meal: bool) -> sa.Select[tuple[date, str, int, int]]:
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


def _diners_statement(one_meal: bool) -> sa.Select[tuple[date, str, int, int]]:
    c = DETAILS["diners"].c
    statement = sa.select(c.served_on, c.meal, c.reported, c.actual).where(
        c.served_on >= FIRST, c.served_on <= LAST, c.stands
    )
    return (statement.where(c.meal == MEAL) if one_meal else statement).order_by(c.record_id)


def _spine_statement(one_meal: bool) -> sa.Select[tuple[date, str]]:
    """All records of a meal but trays, corrected ones too: for timeliness and the count of corrections."""
    c = RECORD.c
    statement = sa.select(
        c.served_on,
        c.meal,
        sa.func.count().label("records"),
        sa.func.sum(sa.case((c.late_days <= 1, 1), else_=0)).label("timely_records"),
        sa.func.sum(sa.case((c.corrects.is_not(None), 1), else_=0)).label("corrections"),
    ).where(c.served_on >= FIRST, c.served_on <= LAST, c.meal.is_not(None), c.kind != "tray")
    return (statement.where(c.meal == MEAL) if one_meal else statement).group_by(c.served_on, c.meal)


_STATEMENTS = {
    one_meal: {
        **{kind: [_sum_statement(kind, one_meal)] for kind in SUMMED_KINDS},
        "spine": [_spine_statement(one_meal)],
    }
    for one_meal in (False, True)
}
for _one_meal in (False, True):
    _STATEMENTS[_one_meal]["receipt"].append(_lot_statement(_one_meal))  # type: ignore[arg-type]
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
    newest: dict[MealKey, list[int | None]] = {}
    for served_on, meal, reported, actual in connection.execute(_DINERS["meal" in parameters], parameters):
        pair = newest.setdefault((served_on, meal), [None, None, 0])
        pair[0] = reported if reported is not None else pair[0]
        pair[1] = actual if actual is not None else pair[1]
        pair[2] = (pair[2] or 0) + 1
    for key, (reported, actual, count) in newest.items():
        both = reported is not None and bool(actual)
        found.setdefault(key, {}).update(
            diners_records=count or 0,
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
