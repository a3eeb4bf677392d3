"""The field for weights: typed in kilograms or 斤, kept in whole grams."""

from typing import cast

from PySide6.QtWidgets import QWidget

from canteen_desk.domain.quantities import WeightUnit, parse_weight, weight_text
from canteen_desk.errors import Refused
from canteen_desk.ui.widgets.typed_field import TypedField

_ALLOWED = "0123456789.,- kg公斤千克jin"


class WeightField(TypedField):
    """Takes `24.8`, `２４．８`, `12斤` or `500g` and returns grams; the unit stands at the right."""

    def __init__(
        self, unit: WeightUnit = WeightUnit.KG, *, places: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(allowed=_ALLOWED, parent=parent)
        self._places = places
        self._weight_unit = unit
        self.set_unit_text(self._unit_word())

    def grams(self) -> int | None:
        return cast("int | None", self.value())

    def set_grams(self, grams: int | None) -> None:
        self.set_value(grams)

    def set_weight_unit(self, unit: WeightUnit) -> None:
        """Show the same weight in another unit."""
        self._weight_unit = unit
        self.set_unit_text(self._unit_word())
        self.set_value(self.value())

    def read(self, text: str) -> object:
        return parse_weight(text, self._weight_unit)

    def write(self, value: object) -> str:
        grams = cast("int", value)
        exact = grams % (self._weight_unit.grams // 10**self._places or 1) == 0
        # A weight finer than the usual decimals keeps its grams in view.
        return weight_text(grams, self._weight_unit, self._places if exact else 4)

    def sentence(self, error: Refused) -> str:
        if error.code == "negative_weight":
            return self.tr("A weight cannot be below zero.")
        if error.code == "weight_too_large":
            return self.tr("More than 50 t: please check the point.")
        return self.tr("This is no weight: {text}").format(text=self.text())

    def rejection(self) -> str:
        return self.tr("Only a weight goes here, such as 24.8 or 12斤.")

    def _unit_word(self) -> str:
        return {
            WeightUnit.KG: self.tr("kg"),
            WeightUnit.JIN: self.tr("jin"),
            WeightUnit.GRAM: self.tr("g"),
        }[self._weight_unit]
