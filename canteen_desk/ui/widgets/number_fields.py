"""Fields for money, counts and times of day."""

import re
from datetime import time
from typing import cast

from PySide6.QtWidgets import QWidget

from canteen_desk.domain.quantities import parse_money, yuan_text
from canteen_desk.errors import Refused
from canteen_desk.ui.widgets.typed_field import TypedField


class MoneyField(TypedField):
    """Takes yuan and returns whole fen."""

    def __init__(self, *, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(allowed="0123456789.,¥元", parent=parent)
        self.set_unit_text(unit or self.tr("yuan"))

    def fen(self) -> int | None:
        return cast("int | None", self.value())

    def read(self, text: str) -> object:
        return parse_money(text)

    def write(self, value: object) -> str:
        return yuan_text(cast("int", value))

    def sentence(self, error: Refused) -> str:
        return self.tr("This is no amount of money: {text}").format(text=self.text())


class CountField(TypedField):
    """Takes a whole number from 0 to its greatest value."""

    def __init__(self, *, unit: str = "", most: int = 99_999, parent: QWidget | None = None) -> None:
        super().__init__(allowed="0123456789,", unit=unit, parent=parent)
        self._most = most

    def count(self) -> int | None:
        return cast("int | None", self.value())

    def read(self, text: str) -> object:
        plain = text.replace(",", "")
        if not plain.isdecimal():
            raise Refused("not_a_count", text=text)
        if int(plain) > self._most:
            raise Refused("count_too_large", text=text)
        return int(plain)

    def write(self, value: object) -> str:
        return f"{cast('int', value):,}"

    def sentence(self, error: Refused) -> str:
        if error.code == "count_too_large":
            return self.tr("At most {most}: please check.").format(most=self._most)
        return self.tr("This is no whole number: {text}").format(text=self.text())

    def rejection(self) -> str:
        return self.tr("Only digits go here.")


class ClockField(TypedField):
    """Takes a time of day as `1152`, `11:52` or `11.52`, since the number pad has no colon."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(allowed="0123456789:.", parent=parent)
        self.setPlaceholderText(self.tr("e.g. 1152"))

    def time(self) -> time | None:
        return cast("time | None", self.value())

    def read(self, text: str) -> object:
        found = re.fullmatch(r"(\d{1,2})[:.]?(\d{2})", text)
        if not found or int(found[1]) > 23 or int(found[2]) > 59:
            raise Refused("not_a_time", text=text)
        return time(int(found[1]), int(found[2]))

    def write(self, value: object) -> str:
        return f"{cast('time', value):%H:%M}"

    def sentence(self, error: Refused) -> str:
        return self.tr("There is no such time: {text}").format(text=self.text())
