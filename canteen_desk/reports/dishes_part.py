"""The dishes of which most was left."""

from fractions import Fraction

from reportlab.platypus import Flowable

from canteen_desk.domain.papers import DishLeft
from canteen_desk.domain.quantities import percent_text
from canteen_desk.reports import styles
from canteen_desk.reports.basis import kg_text
from canteen_desk.reports.tables import Column, Rows
from canteen_desk.reports.text import P

MOST_DISHES = 10
_COLUMNS = (
    Column("名次", 8, "center"),
    Column("菜品", 40),
    Column("出品（kg）", 15, "right"),
    Column("售剩（kg）", 15, "right"),
    Column("售剩占出品", 15, "right"),
    Column("其中弃用（kg）", 17, "right"),
)


def dishes_part(dishes: tuple[DishLeft, ...]) -> list[Flowable]:
    """A sentence, then the list as it was handed over, worst first."""
    if not dishes:
        return [P("本期没有售剩记录，排不出菜品。", styles.BODY)]
    rows = Rows(_COLUMNS)
    for place, dish in enumerate(dishes[:MOST_DISHES], start=1):
        rows.add(
            str(place),
            P(dish.dish, styles.CELL, 60),
            kg_text(dish.produced_g),
            kg_text(dish.unsold_g),
            percent_text(Fraction(dish.unsold_g, dish.produced_g) if dish.produced_g else None),
            kg_text(dish.discarded_g),
        )
    discarded = sum(dish.discarded_g for dish in dishes[:MOST_DISHES])
    worst = dishes[0]
    lead = (
        f"以下 {min(len(dishes), MOST_DISHES)} 道菜共弃用 {kg_text(discarded)} kg，"
        f"排在首位的是{worst.dish[:30]}（弃用 {kg_text(worst.discarded_g)} kg）。"
    )
    return [P(lead, styles.BODY), rows.table()]
