"""Which fields each kind of catalogue item has in its form."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from canteen_desk.domain.catalogue import FORMS, Entity, Item, Role
from canteen_desk.domain.wording import Language, word
from canteen_desk.ui.settings.fields import DayField, FlagField, MealsField, PercentField
from canteen_desk.ui.widgets.choice_field import Choice, ChoiceField
from canteen_desk.ui.widgets.entry_form import EntryForm
from canteen_desk.ui.widgets.number_fields import CountField, MoneyField
from canteen_desk.ui.widgets.segmented import Segmented
from canteen_desk.ui.widgets.typed_field import TypedField
from canteen_desk.ui.widgets.weight_field import WeightField

NAME = "name"
VALID_FROM = "valid_from"
# Days are typed as days and stored as their ISO text.
_DAYS = {"from_day", "to_day"}


@dataclass(frozen=True)
class FieldSpec:
    """One field: its property, label, how it is made, and a word beside it."""

    name: str
    label: str
    make: Callable[[], QWidget]
    required: bool = False
    hint: str = ""


class FormSpecs(QObject):
    """Knows the fields of every entity in the words of the window."""

    def __init__(self, language: Language, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._today = today

    def fill(self, form: EntryForm, entity: Entity) -> None:
        """Put the fields of an entity into a form, the name first and the day from which it holds last."""
        for spec in (self._name(entity), *self._properties(entity), self._valid_from()):
            form.add(spec.name, spec.label, spec.make(), required=spec.required, hint=spec.hint)
        form.set_values({VALID_FROM: self._today})

    def heading(self, entity: Entity) -> str:
        return {
            Entity.INGREDIENT: self.tr("Ingredients"),
            Entity.DISH: self.tr("Dishes"),
            Entity.SUPPLIER: self.tr("Suppliers"),
            Entity.HAULER: self.tr("Haulers"),
            Entity.CONTAINER: self.tr("Containers"),
            Entity.PERSON: self.tr("People"),
            Entity.CANTEEN: self.tr("Canteen"),
            Entity.CONTRACT: self.tr("Contract"),
        }[entity]

    def summary(self, item: Item) -> str:
        """What the list says beside a name."""
        given = asdict(item.properties)
        if item.entity is Entity.PERSON:
            return word(str(given["role"]), self._language)
        if item.entity is Entity.CONTAINER:
            return self.tr("tare {weight} kg").format(weight=WeightField().write(given["tare_g"]))
        if item.entity is Entity.INGREDIENT:
            if given["standard_yield_bp"] is None:
                return given["aliases"] or self.tr("no standard yet")
            return self.tr("net yield {share} %").format(
                share=PercentField().write(given["standard_yield_bp"])
            )
        if item.entity is Entity.CONTRACT:
            return " ".join(part for part in (given["contractor"], given["from_day"]) if part)
        return str(given.get("aliases") or given.get("phone") or given.get("group") or "")

    def _name(self, entity: Entity) -> FieldSpec:
        hint = ""
        if entity in (Entity.INGREDIENT, Entity.DISH):
            hint = self.tr("Found by pinyin initials as well")
        return FieldSpec(NAME, self.tr("Name"), TypedField, True, hint)

    def _valid_from(self) -> FieldSpec:
        make = partial(DayField, self._today.year)
        return FieldSpec(
            VALID_FROM, self.tr("Holds from"), make, True, self.tr("Older records do not change")
        )

    def _properties(self, entity: Entity) -> tuple[FieldSpec, ...]:
        if entity in (Entity.INGREDIENT, Entity.DISH):
            return self._food(entity)
        if entity in (Entity.SUPPLIER, Entity.HAULER):
            return (
                FieldSpec("contact", self.tr("Contact"), TypedField),
                FieldSpec("phone", self.tr("Phone"), TypedField),
            )
        if entity is Entity.PERSON:
            choices = [Choice(str(role), word(str(role), self._language)) for role in Role]
            hint = self.tr("Cooks and managers record, supervisors and inspectors judge")
            return (
                FieldSpec(
                    "role",
                    word("role", self._language).capitalize(),
                    partial(ChoiceField, choices),
                    True,
                    hint,
                ),
            )
        if entity is Entity.CONTAINER:
            return (FieldSpec("tare_g", self.tr("Tare"), WeightField, True),)
        return self._canteen() if entity is Entity.CANTEEN else self._contract()

    def _food(self, entity: Entity) -> tuple[FieldSpec, ...]:
        shared = (
            FieldSpec("code", self.tr("Code"), TypedField),
            FieldSpec("aliases", self.tr("Other names"), TypedField, hint=self.tr("Commas between them")),
            FieldSpec("group", self.tr("Group"), TypedField),
        )
        if entity is Entity.DISH:
            return shared
        most = self.tr("Soaked goods may exceed 100 %")
        return (
            *shared,
            FieldSpec(
                "standard_yield_bp", self.tr("Standard yield"), partial(PercentField, most=999), hint=most
            ),
            FieldSpec(
                "standard_source", self.tr("Source"), TypedField, hint=self.tr("Where the standard is from")
            ),
            FieldSpec(
                "perishable", self.tr("Perishable"), FlagField, hint=self.tr("Counts for batch purchasing")
            ),
        )

    def _canteen(self) -> tuple[FieldSpec, ...]:
        modes = [("outsourced", self.tr("Outsourced")), ("self_run", self.tr("Self-run"))]
        services = [("buffet", self.tr("Buffet")), ("set_meal", self.tr("Set meals"))]
        units = [("kg", "kg"), ("jin", self.tr("jin"))]
        return (
            FieldSpec("office", self.tr("Office"), TypedField),
            FieldSpec("meals", self.tr("Meals"), MealsField, True),
            FieldSpec("mode", self.tr("Run by"), partial(Segmented, modes)),
            FieldSpec("service", self.tr("Service"), partial(Segmented, services)),
            FieldSpec("patrols_per_meal", self.tr("Patrols a meal"), partial(CountField, most=40), True),
            FieldSpec("weight_unit", self.tr("Weights in"), partial(Segmented, units)),
        )

    def _contract(self) -> tuple[FieldSpec, ...]:
        day = partial(DayField, self._today.year)
        assessed = self.tr("Part of the fee that the score decides")
        supplies = self.tr("Only then is purchasing charged to it")
        return (
            FieldSpec("contractor", self.tr("Contractor"), TypedField, True),
            FieldSpec("from_day", self.tr("First day"), day, True),
            FieldSpec("to_day", self.tr("Last day"), day, hint=self.tr("Empty: open end")),
            FieldSpec("monthly_fee_fen", self.tr("Monthly fee"), MoneyField),
            FieldSpec("assessed_bp", self.tr("Assessed part"), PercentField, hint=assessed),
            FieldSpec("supplies_food", self.tr("Buys the food"), FlagField, hint=supplies),
        )


def properties_of(entity: Entity, values: Mapping[str, object]) -> dict[str, object]:
    """The properties that a form's values stand for; what was left empty gets its default."""
    properties: dict[str, object] = {}
    for field in fields(FORMS[entity]):
        if field.name not in values:
            continue
        value = values[field.name]
        if isinstance(value, date):
            properties[field.name] = value.isoformat()
        else:
            properties[field.name] = field.default if value is None else value
    return properties


def values_of(item: Item) -> dict[str, object]:
    """What a form shows of an item."""
    values: dict[str, object] = {NAME: item.name}
    for name, value in asdict(item.properties).items():
        if name in _DAYS:
            values[name] = date.fromisoformat(value) if value else None
        elif name == "role":
            values[name] = str(value)
        else:
            values[name] = None if value == "" else value
    return values
