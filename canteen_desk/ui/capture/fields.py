"""The fields of a capture form, made from the table of record kinds."""

from collections.abc import Mapping
from datetime import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from canteen_desk.domain.quantities import WeightUnit
from canteen_desk.domain.records import KINDS, Field, FieldType
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.widgets.choice_field import Choice, ChoiceField
from canteen_desk.ui.widgets.number_fields import ClockField, CountField, MoneyField
from canteen_desk.ui.widgets.typed_field import TypedField
from canteen_desk.ui.widgets.weight_field import WeightField

BIG_PX = 72
_BIG_FONT_PX = 40
_BIG_UNIT_PX = 20


class BigWeightField(WeightField):
    """The weight that the entry is about, as the largest thing on the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._enlarge(self, _BIG_FONT_PX, True)
        for unit in self.findChildren(QLabel):
            self._enlarge(unit, _BIG_UNIT_PX, False)
        self._word_again()

    def _word_again(self) -> None:
        # The room for the unit was measured in the small font.
        for unit in self.findChildren(QLabel):
            self.set_unit_text(unit.text())

    @staticmethod
    def _enlarge(widget: QWidget, pixels: int, bold: bool) -> None:
        font = QFont(widget.font())
        font.setPixelSize(pixels)
        font.setBold(bold)
        widget.setFont(font)


class DishOrTextField(ChoiceField):
    """Offers the dishes, and keeps any other words as they were typed."""

    def settle(self) -> None:
        text = self.text().strip()
        if self.value() is None and text and not self.offered():
            self._take(text, "")
            return
        super().settle()

    def set_value(self, value: object) -> None:
        TypedField.set_value(self, value)
        self._close_list()


def field_widget(form: Field) -> QWidget:
    """The widget for one field of a kind."""
    if form.type is FieldType.GRAMS:
        return WeightField()
    if form.type is FieldType.FEN:
        return MoneyField(unit=QCoreApplication.translate("CaptureFields", "yuan/kg"))
    if form.type is FieldType.COUNT:
        return CountField(most=form.most or 99_999)
    if form.type is FieldType.CLOCK:
        return ClockField()
    if form.name == "used_in":
        return DishOrTextField()
    if form.type.is_name or form.type is FieldType.CHOICE:
        return ChoiceField()
    return TypedField()


def offer(widget: QWidget, name: str, view: MealView) -> None:
    """Give a field of names what the catalogue offers."""
    if isinstance(widget, ChoiceField):
        widget.set_choices(offered(name, view))


def offered(name: str, view: MealView) -> tuple[Choice, ...]:
    """What the catalogue offers for a field; offcuts are used in dishes."""
    return view.choices.get("dish" if name == "used_in" else name, ())


def weight_unit(view: MealView) -> WeightUnit:
    """The unit in which this canteen types its weights."""
    return WeightUnit.JIN if view.canteen.weight_unit == "jin" else WeightUnit.KG


def use_unit(widget: QWidget, unit: WeightUnit) -> None:
    if isinstance(widget, WeightField):
        widget.set_weight_unit(unit)


def shown_values(kind: str, fields: Mapping[str, object]) -> dict[str, object]:
    """A record's fields as the widgets hold them: a time of day is no text there."""
    shown: dict[str, object] = {}
    for form in KINDS[kind].fields:
        value = fields.get(form.name)
        if form.type is FieldType.CLOCK and isinstance(value, str):
            value = time.fromisoformat(value)
        shown[form.name] = None if value == "" else value
    return shown


def stored_values(kind: str, values: Mapping[str, object]) -> dict[str, object]:
    """What the widgets hold as a record's fields; what was left empty is left out."""
    stored: dict[str, object] = {}
    for form in KINDS[kind].fields:
        value = values.get(form.name)
        if isinstance(value, time):
            value = f"{value:%H:%M}"
        if value is not None:
            stored[form.name] = value
    return stored
