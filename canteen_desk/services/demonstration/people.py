"""What the demonstration's records point to: canteen, contract, people, firms, food, containers."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from canteen_desk.domain import catalogue
from canteen_desk.domain.catalogue import Entity, Role
from canteen_desk.services.catalogue import SYSTEM_PERSON, Change
from canteen_desk.services.demonstration.larder import GREENS, INGREDIENTS, Ingredient
from canteen_desk.services.demonstration.menu import DISHES
from canteen_desk.services.demonstration.reference import net_yields

OPENED_ON = date(2025, 6, 30)
CANTEEN = "演示区机关食堂"
MANAGER = "演示员工"
STOREKEEPER = "演示仓管"
TRIMMERS = ("演示切配甲", "演示切配乙")
COOK = "演示厨师"
HALL = "演示前厅"
DISHWASHER = "演示洗碗间"
SUPERVISOR = "演示监督员"
INSPECTOR = "演示检查员"
HAULER = "演示收运"

PEOPLE = (
    (MANAGER, Role.MANAGER),
    *((name, Role.COOK) for name in (STOREKEEPER, *TRIMMERS, COOK, HALL, DISHWASHER)),
    (SUPERVISOR, Role.SUPERVISOR),
    (INSPECTOR, Role.INSPECTOR),
)
SUPPLIERS = ("演示供应商", "演示蔬菜合作社", "演示肉品配送", "演示水产蛋品", "演示粮油")
CONTAINERS = (
    ("60 升餐余回收桶", 3200),
    ("30 升餐余回收桶", 1840),
    ("1/1 份数盆", 1250),
    ("1/2 份数盆", 720),
    ("周转筐（大）", 1960),
    ("周转筐（小）", 1180),
    ("不锈钢汤桶", 2680),
)
LARGE_BIN_TARE_G, SMALL_BIN_TARE_G = 3200, 1840


def changes() -> Iterator[Change]:
    """The set-up in the order in which it must be written: the system adds the manager, who adds the rest."""
    canteen = catalogue.Canteen(office="演示区机关事务管理局", demonstration=True)
    yield Change(Entity.CANTEEN, CANTEEN, asdict(canteen), SYSTEM_PERSON, OPENED_ON)
    for name, role in PEOPLE:
        author = SYSTEM_PERSON if name == MANAGER else MANAGER
        yield Change(Entity.PERSON, name, {"role": str(role)}, author, OPENED_ON)
    contract = catalogue.Contract(
        contractor="演示餐饮服务有限公司",
        from_day="2025-07-01",
        to_day="2027-06-30",
        monthly_fee_fen=16_800_000,
        assessed_bp=1000,
    )
    yield _new(Entity.CONTRACT, "机关食堂劳务外包合同（演示）", asdict(contract))
    for number, name in enumerate(SUPPLIERS, 1):
        yield _new(Entity.SUPPLIER, name, {"contact": "演示联系人", "phone": f"000-0000-{number:04d}"})
    for number, name in enumerate((HAULER, "演示环卫"), 11):
        yield _new(Entity.HAULER, name, {"contact": "演示联系人", "phone": f"000-0000-{number:04d}"})
    for ingredient in INGREDIENTS:
        yield _new(Entity.INGREDIENT, ingredient.name, _ingredient(ingredient))
    for dish in DISHES:
        yield _new(Entity.DISH, dish.name, {"code": dish.code, "aliases": dish.aliases, "group": dish.group})
    for name, tare_g in CONTAINERS:
        yield _new(Entity.CONTAINER, name, {"tare_g": tare_g})


def supplier_of(ingredient: Ingredient, day: date) -> str:
    """Greens come from two firms in turn, the rest from the firm of its trade."""
    if ingredient.group in GREENS or ingredient.group == "豆制品":
        return SUPPLIERS[day.toordinal() % 2]
    if ingredient.group in {"畜肉类", "禽肉类"}:
        return SUPPLIERS[2]
    return SUPPLIERS[4] if ingredient.group == "粮油类" else SUPPLIERS[3]


def _new(entity: Entity, name: str, properties: dict[str, object]) -> Change:
    return Change(entity, name, properties, MANAGER, OPENED_ON)


def _ingredient(ingredient: Ingredient) -> dict[str, object]:
    standard = net_yields()[ingredient.name]
    return {
        "code": ingredient.code,
        "aliases": ingredient.aliases,
        "group": ingredient.group,
        "standard_yield_bp": standard.basis_points,
        "standard_source": standard.source,
        "perishable": ingredient.perishable,
    }
