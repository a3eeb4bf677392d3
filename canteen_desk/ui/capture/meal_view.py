"""What a capture page shows, read in one go away from the UI thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from canteen_desk.domain.catalogue import Canteen, Container, Entity, Ingredient, Person
from canteen_desk.domain.meals import Meal
from canteen_desk.domain.records import DESTINATIONS
from canteen_desk.domain.wording import Language, word
from canteen_desk.services import searching
from canteen_desk.services.catalogue import canteen, is_set_up, items
from canteen_desk.services.days import DayReport, day_report
from canteen_desk.services.looking import StandingRecord, standing_records
from canteen_desk.services.rights import RIGHTS, Operation
from canteen_desk.services.store import Store
from canteen_desk.ui.widgets.choice_field import Choice

_NAMED = (Entity.INGREDIENT, Entity.DISH, Entity.SUPPLIER, Entity.HAULER, Entity.CONTAINER)
_PRICE_DAYS = 21


@dataclass(frozen=True)
class Asked:
    """Which meal a page wants to show, for whom and which kinds of records."""

    day: date
    meal: Meal
    person: str
    kinds: tuple[str, ...]
    language: Language


@dataclass(frozen=True)
class MealView:
    """One meal as a capture page needs it; `report` is None before the canteen was set up."""

    asked: Asked
    today: date
    now: Callable[[], datetime]
    zone: ZoneInfo
    report: DayReport | None = None
    may_record: bool = False
    canteen: Canteen = field(default_factory=Canteen)
    records: dict[str, tuple[StandingRecord, ...]] = field(default_factory=dict)
    choices: dict[str, tuple[Choice, ...]] = field(default_factory=dict)
    ingredients: dict[str, Ingredient] = field(default_factory=dict)
    tares: dict[str, int] = field(default_factory=dict)
    last_receipts: dict[str, StandingRecord] = field(default_factory=dict)

    @property
    def is_today(self) -> bool:
        return self.asked.day == self.today

    def can_record(self) -> bool:
        """Whether the person may record and the day has come."""
        return self.may_record and self.asked.day <= self.today

    def of(self, kind: str) -> tuple[StandingRecord, ...]:
        """The standing records of a kind, newest first."""
        return self.records.get(kind, ())

    def total(self, kind: str, name: str, **wanted: object) -> int:
        """The sum of a field over the records whose fields have the wanted values."""
        return sum(
            number
            for record in self.of(kind)
            if all(record.fields.get(key) == value for key, value in wanted.items())
            and isinstance(number := record.fields.get(name), int)
        )

    def diners(self) -> int | None:
        """How many ate, where that was recorded."""
        numbers = [record.fields.get("actual") for record in self.of("diners")]
        return sum(known) if (known := [number for number in numbers if isinstance(number, int)]) else None


def read_meal(store: Store, asked: Asked) -> MealView:
    """Everything for one meal; it is read by the page after each change."""
    if not is_set_up(store):
        return MealView(asked, store.today(), store.now, store.zone)
    day, meal = asked.day, str(asked.meal)
    kinds = dict.fromkeys((*asked.kinds, "diners"))
    return MealView(
        asked,
        store.today(),
        store.now,
        store.zone,
        day_report(store, day, meal),
        _may_record(store, asked.person),
        canteen(store)[1],
        {kind: tuple(reversed(standing_records(store, kind, day, day, meal))) for kind in kinds},
        _choices(store, asked.language),
        {item.name: item.properties for item in items(store, Entity.INGREDIENT)
         if isinstance(item.properties, Ingredient)},
        {item.name: item.properties.tare_g for item in items(store, Entity.CONTAINER)
         if isinstance(item.properties, Container)},
        _last_receipts(store, day) if "receipt" in asked.kinds else {},
    )  # fmt: skip


def _may_record(store: Store, name: str) -> bool:
    for item in items(store, Entity.PERSON, active_only=True):
        if item.name == name and isinstance(item.properties, Person):
            return item.properties.role in RIGHTS[Operation.RECORD]
    return False


def _choices(store: Store, language: Language) -> dict[str, tuple[Choice, ...]]:
    found = {
        str(entity): tuple(_choice(each, entity) for each in searching.choices(store, entity))
        for entity in _NAMED
    }
    found["destination"] = tuple(_destinations(language))
    return found


def _choice(found: searching.Choice, entity: Entity) -> Choice:
    detail = found.detail
    if entity is Entity.CONTAINER and detail.isdecimal():
        detail = f"{int(detail) / 1000:.2f} kg"
    return Choice(found.key, found.label, found.search_keys, detail)


def _destinations(language: Language) -> Sequence[Choice]:
    """The destinations of unsold food, found by number, pinyin or word."""
    return [
        Choice(key, word(key, language), (str(place), *searching.search_keys(word(key))), str(place))
        for place, key in enumerate(DESTINATIONS, 1)
    ]


def _last_receipts(store: Store, day: date) -> dict[str, StandingRecord]:
    """The latest receipt of each ingredient: its price and supplier are offered for the next."""
    earliest = day - timedelta(days=_PRICE_DAYS)
    return {
        str(record.fields["ingredient"]): record
        for record in standing_records(store, "receipt", earliest, day)
    }
