"""The dishes of which the largest share was left."""

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
            percent_text(_left_share(dish)),
            kg_text(dish.discarded_g),
        )
    discarded = sum(dish.discarded_g for dish in dishes[:MOST_DISHES])
    lead = (
        f"{dishes[0].dish[:30]}剩得最多，售剩占出品 {percent_text(_left_share(dishes[0]))}；"
        f"以下 {min(len(dishes), MOST_DISHES)} 道菜共弃用 {kg_text(discarded)} kg。"
    )
    return [P(lead, styles.BODY), rows.table()]


def _left_share(dish: DishLeft) -> Fraction | None:
    return Fraction(dish.unsold_g, dish.produced_g) if dish.produced_g else None
