"""The card with one number: what it is, how much, against what, and the last seven days."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from canteen_desk.ui.colours import MEASURE_COLOURS
from canteen_desk.ui.theme import restyle
from canteen_desk.ui.widgets.labels import IconLabel, RoleLabel
from canteen_desk.ui.widgets.sparkline import Sparkline


class FigureState(StrEnum):
    """How a figure stands: grey means that nothing was measured."""

    OK = "ok"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


_STATE_ICONS = {
    FigureState.OK: ("circle-check", "ok"),
    FigureState.AMBER: ("triangle-alert", "amber"),
    FigureState.RED: ("triangle-alert", "red"),
    FigureState.GREY: ("circle-help", "unmeasured"),
}


@dataclass(frozen=True)
class Figure:
    """What a card shows; value None is *not measured*, and the comparison then says why."""

    value: str | None
    unit: str = ""
    comparison: str = ""
    state: FigureState = FigureState.OK
    history: Sequence[float | None] = field(default=())
    target: float | None = None


class KeyFigure(QFrame):
    """A card with a title, a number of 30 px, its unit, a comparison and a line of days.

    Signal: activated() by click, Enter or space, to open the records behind the number.
    """

    activated = Signal()

    def __init__(self, title: str, *, measure: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("measure", measure)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._colour = MEASURE_COLOURS.get(measure, "")
        self._title = RoleLabel(title, "card_title", self)
        self._state = IconLabel("circle-help", 20, "unmeasured", self)
        self._value = RoleLabel("—", "figure", self)
        self._unit = RoleLabel("", "figure_unit", self)
        self._comparison = RoleLabel("", "comparison", self)
        self._comparison.setWordWrap(True)
        self._line = Sparkline(self)
        self._line.setFixedHeight(36)
        self._lay_out()
        self.show_figure(Figure(None))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        number = QHBoxLayout()
        number.setSpacing(6)
        number.addWidget(self._value)
        number.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addLayout(number)
        column.addWidget(self._comparison)
        column.addStretch(1)
        column.addWidget(self._line)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def show_figure(self, figure: Figure) -> None:
        state = FigureState.GREY if figure.value is None else figure.state
        self._value.setText("—" if figure.value is None else figure.value)
        self._unit.setText(figure.unit if figure.value is not None else "")
        self._comparison.setText(
            figure.comparison or (self.tr("not measured") if state is FigureState.GREY else "")
        )
        self._state.show_icon(*_STATE_ICONS[state])
        restyle(self._comparison, state=str(state))
        restyle(self._value, state=str(state) if state is FigureState.GREY else "")
        self._line.show_values(figure.history, figure.target, self._colour)
        self._line.setVisible(bool(figure.history))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(
            f"{self._value.text()} {self._unit.text()} {self._comparison.text()}".strip()
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit()
        else:
            super().keyPressEvent(event)
