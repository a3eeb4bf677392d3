"""The field for an inspector's points: half steps by the arrows, any hundredth by typing."""

from decimal import Decimal, InvalidOperation
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from canteen_desk.domain.wording import points_text
from canteen_desk.errors import Refused
from canteen_desk.ui.widgets.typed_field import TypedField

HALF_POINT = 50


class PointsField(TypedField):
    """Hundredths of points from 0 to the most of the line; up and down go by half points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(allowed="0123456789.", parent=parent)
        self._most = 0

    def set_most(self, hundredths: int) -> None:
        """The line's maximum, shown behind the number."""
        self._most = hundredths
        self.set_unit_text(self.tr("of {most}").format(most=points_text(hundredths)))

    def hundredths(self) -> int | None:
        return cast("int | None", self.value())

    def step(self, hundredths: int) -> None:
        """More or fewer points, within the line's limits and on whole half points."""
        now = self.hundredths()
        wanted = 0 if now is None else now + hundredths
        self.set_value(max(0, min(self._most, wanted)))

    def read(self, text: str) -> object:
        try:
            amount = Decimal(text) * 100
        except InvalidOperation:
            raise Refused("not_points", text=text) from None
        if amount != amount.to_integral_value():
            raise Refused("not_points", text=text)
        if amount > self._most:
            raise Refused("too_many_points", text=text)
        return int(amount)

    def write(self, value: object) -> str:
        return points_text(cast("int", value))

    def sentence(self, error: Refused) -> str:
        if error.code == "too_many_points":
            return self.tr("This line has {most} points at most.").format(most=points_text(self._most))
        return self.tr("These are no points: {text}").format(text=self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self.step(HALF_POINT)
        elif event.key() == Qt.Key.Key_Down:
            self.step(-HALF_POINT)
        else:
            super().keyPressEvent(event)
