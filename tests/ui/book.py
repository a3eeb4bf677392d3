"""A small book for the tests of the pages: one canteen, its people and lunches, all through the services."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from canteen_desk.domain.catalogue import Entity
from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.meals import Meal
from canteen_desk.errors import DeskError
from canteen_desk.services.catalogue import Change, change
from canteen_desk.services.recording import Acknowledgement, record
from canteen_desk.services.store import Store, open_store
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.messages import Messages
from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.tasks import TaskRunner

DAY = date(2026, 9, 15)
MANAGER = "演示员工"
SUPERVISOR = "演示监督员"
COOK = "王师傅"
_NOW = datetime(2026, 9, 15, 10, 0, tzinfo=UTC)

_CATALOGUE: tuple[tuple[Entity, str, dict[str, object]], ...] = (
    (Entity.CANTEEN, "演示食堂", {"office": "演示区机关", "meals": "lunch,dinner", "patrols_per_meal": 4}),
    (Entity.PERSON, MANAGER, {"role": "manager"}),
    (Entity.PERSON, SUPERVISOR, {"role": "supervisor"}),
    (Entity.PERSON, COOK, {"role": "cook"}),
    (Entity.INGREDIENT, "土豆", {"aliases": "马铃薯", "standard_yield_bp": 9400, "standard_source": "本堂"}),
    (Entity.INGREDIENT, "大白菜", {"standard_yield_bp": 8500, "perishable": True}),
    (Entity.INGREDIENT, "猪肉", {"perishable": True}),
    (Entity.DISH, "米饭", {}),
    (Entity.DISH, "红烧肉", {}),
    (Entity.DISH, "清炒白菜", {}),
    (Entity.SUPPLIER, "演示供应商", {"contact": "赵先生", "phone": "010-0000"}),
    (Entity.HAULER, "演示收运", {}),
    (Entity.CONTAINER, "周转筐", {"tare_g": 1200}),
    (Entity.CONTAINER, "回收桶", {"tare_g": 3500}),
    (
        Entity.CONTRACT,
        "2026 年餐饮服务合同",
        {"contractor": "演示餐饮公司", "from_day": "2026-01-01", "monthly_fee_fen": 18_000_000},
    ),
)  # fmt: skip


def open_empty_book(folder: Path) -> Store:
    """A data folder in which nothing was set up yet; it is 18:00 in Shanghai on DAY."""
    return open_store(folder, lambda: _NOW)


def open_book(folder: Path) -> Store:
    """The canteen with its people, names and contract, and no record yet."""
    store = open_empty_book(folder)
    for entity, name, properties in _CATALOGUE:
        if entity in (Entity.CANTEEN, Entity.PERSON) and name not in (SUPERVISOR, COOK):
            change(store, Change(entity, name, properties))
        else:
            change(store, Change(entity, name, properties, person=MANAGER))
    return store


def put(store: Store, kind: str, day: date = DAY, meal: str = "lunch", **fields: object) -> Acknowledgement:
    """One record of a kind by the manager."""
    shared = {"kind": kind, "client_id": str(uuid4()), "served_on": day, "meal": meal, "person": MANAGER}
    return record(store, {**shared, **fields})


def put_lunch(store: Store, day: date = DAY, *, plates_g: int = 30_000, bought_g: int = 24_800) -> None:
    """A whole lunch of 455 diners; plates_g is the gross weight of the plate-return bins."""
    put(store, "diners", day, reported=480, actual=455)
    shared: dict[str, object] = {"supplier": "演示供应商", "unit_price_fen_per_kg": 320}
    put(store, "receipt", day, ingredient="土豆", needed_g=24_000, received_g=bought_g, **shared)
    put(store, "receipt", day, ingredient="大白菜", needed_g=22_000, received_g=21_500, **shared)
    trimmed: dict[str, object] = {"gross_g": 24_000, "net_g": 22_200, "rejected_g": 400, "inedible_g": 1_400}
    put(store, "trimming", day, ingredient="土豆", **trimmed)
    put(
        store,
        "offcut",
        day,
        ingredient="土豆",
        produced_g=1_200,
        used_g=700,
        used_in="土豆泥",
        discarded_g=500,
    )
    put(store, "production", day, dish="米饭", weight_g=60_000)
    put(store, "production", day, dish="红烧肉", weight_g=45_000)
    put(store, "top_up", day, dish="米饭", weight_g=2_000, at="11:52")
    put(store, "unsold", day, dish="米饭", weight_g=1_500, destination="discarded")
    for clock in ("11:30", "11:45", "12:00", "12:15"):
        put(store, "patrol", day, at=clock)
    put(store, "plate_return", day, gross_g=plates_g, tare_g=3_500, inedible_g=900)
    put(store, "haulage", day, weight_g=31_500, hauler="演示收运")


def make_desk(store: Store, *, person: str = MANAGER, language: str = "en", day: date = DAY) -> Desk:
    """What a page is given; call desk.tasks.shutdown() at the end of the test."""
    messages = Messages()
    tasks = TaskRunner(messages, _explain)
    return Desk(store, tasks, Notifier(day, Meal.LUNCH, person=person, language=language), messages)


def _explain(error: DeskError) -> str:
    return error_text(error)
