"""The fields that only the settings need: a share, a day, yes or no, and the meals of a day."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from canteen_desk.domain.meals import Meal, parse_day
from canteen_desk.domain.quantities import half_up
from canteen_desk.errors import Refused
from canteen_desk.ui.widgets.segmented import Segmented
from canteen_desk.ui.widgets.typed_field import TypedField


class PercentField(TypedField):
    """Takes percent and returns ten-thousandths; what soaks up water yields more than it weighed."""

    def __init__(self, *, most: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(allowed="0123456789.%", unit="%", parent=parent)
        self._most = most

    def read(self, text: str) -> object:
        try:
            amount = Decimal(text.rstrip("%").strip())
        except InvalidOperation:
            raise Refused("not_a_share", text=text) from None
        if not 0 <= amount <= self._most:
            raise Refused("share_too_large", text=text)
        return int(half_up(amount * 100, 0))

    def write(self, value: object) -> str:
        return f"{half_up(Fraction(cast('int', value), 100), 2):f}".rstrip("0").rstrip(".")

    def sentence(self, error: Refused) -> str:
        if error.code == "share_too_large":
            return self.tr("At most {most} %").format(most=self._most)
        return self.tr("This is no percentage: {text}").format(text=self.text())


class DayField(TypedField):
    """Takes `2026-09-15`, `20260915` or `0915` (of the year given) and returns a date."""

    def __init__(self, year: int, *, parent: QWidget | None = None) -> None:
        super().__init__(allowed="0123456789-./", parent=parent)
        self._year = year
        self.setPlaceholderText(self.tr("e.g. 2026-09-15"))

    def day(self) -> date | None:
        return cast("date | None", self.value())

    def read(self, text: str) -> object:
        digits = re.sub(r"[./]", "-", text)
        if found := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", digits):
            digits = "-".join(found.groups())
        elif found := re.fullmatch(r"(\d{2})-?(\d{2})", digits):
            digits = f"{self._year}-{found[1]}-{found[2]}"
        elif found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", digits):
            digits = f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"
        return parse_day(digits)

    def write(self, value: object) -> str:
        return cast("date", value).isoformat()

    def sentence(self, error: Refused) -> str:
        return self.tr("There is no such day: {text}").format(text=self.text())


class FlagField(Segmented):
    """No or yes."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__([("no", ""), ("yes", "")], parent=parent)
        self.set_labels([self.tr("No"), self.tr("Yes")])

    def value(self) -> object:
        return super().value() == "yes"

    def set_value(self, key: object) -> None:
        super().set_value("yes" if key else "no")


class MealsField(QWidget):
    """Which meals the canteen serves; the value is their names with commas between.

    Signal: value_changed(text or None).
    """

    value_changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            Meal.BREAKFAST: self.tr("Breakfast"),
            Meal.LUNCH: self.tr("Lunch"),
            Meal.DINNER: self.tr("Dinner"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._boxes: dict[Meal, QCheckBox] = {}
        for meal, text in words.items():
            box = QCheckBox(text, self)
            box.toggled.connect(self._on_box_toggled)
            self._boxes[meal] = box
            row.addWidget(box)
        row.addStretch(1)
        self.setFocusProxy(self._boxes[Meal.BREAKFAST])
        self.clear()

    def boxes(self) -> list[QCheckBox]:
        return list(self._boxes.values())

    def value(self) -> object:
        chosen = [str(meal) for meal, box in self._boxes.items() if box.isChecked()]
        return ",".join(chosen) or None

    def set_value(self, value: object) -> None:
        named = {part.strip() for part in str(value or "").split(",")}
        for meal, box in self._boxes.items():
            box.setChecked(str(meal) in named)

    def problem(self) -> str:
        return "" if self.value() else self.tr("Choose at least one meal.")

    def settle(self) -> None:
        """Nothing is left open here; it is here because a form asks every field."""

    def clear(self) -> None:
        self.set_value(f"{Meal.LUNCH},{Meal.DINNER}")

    @Slot(bool)
    def _on_box_toggled(self, _checked: bool) -> None:
        self.value_changed.emit(self.value())
