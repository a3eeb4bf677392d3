"""The card of one measure: its quantity, its key figures with their limits, and the last seven days."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from canteen_desk.ui.colours import MEASURE_COLOURS
from canteen_desk.ui.widgets.labels import IconLabel, RoleLabel
from canteen_desk.ui.widgets.sparkline import Sparkline

ROWS = 3
_BAND_PX = 4
_STATE_ICONS = {
    "ok": ("circle-check", "ok"),
    "amber": ("triangle-alert", "amber"),
    "red": ("triangle-alert", "red"),
    "grey": ("circle-help", "unmeasured"),
}


@dataclass(frozen=True)
class CardRow:
    """One key figure under the quantity: its name, value, limit and state."""

    name: str
    value: str
    limit: str
    state: str


@dataclass(frozen=True)
class CardFacts:
    """What a card shows; number None is *not measured*."""

    title: str
    number: str | None
    unit: str
    total: str
    state: str
    rows: Sequence[CardRow] = field(default=())
    line: Sequence[float | None] = field(default=())
    level: float | None = None
    level_text: str = ""


class MeasureCard(QFrame):
    """A card under a band in its measure's colour.

    Signal: activated(measure) by click, Enter or space, to open the records behind it.
    """

    activated = Signal(str)

    def __init__(self, measure: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = RoleLabel("", "card_title", self)
        self._state = IconLabel("circle-help", 20, "unmeasured", self)
        self._number = RoleLabel("—", "figure", self)
        self._unit = RoleLabel("", "figure_unit", self)
        self._total = RoleLabel("", "comparison", self)
        self._line = Sparkline(self)
        self._line.setFixedHeight(30)
        self._level = RoleLabel("", "muted", self)
        self._rows = [self._make_row() for _ in range(ROWS)]
        self._lay_out()

    def _make_row(self) -> tuple[RoleLabel, RoleLabel, RoleLabel]:
        return (
            RoleLabel("", "comparison", self),
            RoleLabel("", "comparison", self),
            RoleLabel("", "muted", self),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12 + _BAND_PX, 12, 10)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        number = QHBoxLayout()
        number.setSpacing(6)
        number.addWidget(self._number)
        number.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        number.addWidget(self._total, 0, Qt.AlignmentFlag.AlignBottom)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for place, labels in enumerate(self._rows):
            for column_place, label in enumerate(labels):
                if column_place:
                    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(label, place, column_place)
        foot = QHBoxLayout()
        foot.addWidget(self._line, 1)
        foot.addWidget(self._level)
        column.addLayout(head)
        column.addLayout(number)
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(foot)

    def measure(self) -> str:
        return self._measure

    def number(self) -> str:
        """The number as it stands on the card."""
        return self._number.text()

    def row_texts(self) -> list[str]:
        """The key figures as they stand on the card."""
        return [" ".join(label.text() for label in row if label.text()) for row in self._rows]

    def show_facts(self, facts: CardFacts) -> None:
        self._title.setText(facts.title)
        self._number.setText("—" if facts.number is None else facts.number)
        self._number.set_state("grey" if facts.number is None else "")
        self._unit.setText(facts.unit if facts.number is not None else "")
        self._total.setText(facts.total)
        self._total.set_state("grey" if facts.number is None else "")
        self._state.show_icon(*_STATE_ICONS[facts.state])
        blank = CardRow("", "", "", "")
        for labels, row in zip(self._rows, [*facts.rows, *[blank] * ROWS], strict=False):
            labels[0].setText(row.name)
            labels[1].setText(row.value)
            labels[1].set_state(row.state)
            labels[2].setText(row.limit)
        self._line.show_values(facts.line, facts.level, MEASURE_COLOURS[self._measure])
        self._level.setText(facts.level_text)
        self.setAccessibleName(facts.title)
        words = [self._number.text(), self._unit.text(), facts.total, *self.row_texts()]
        self.setAccessibleDescription("; ".join(word for word in words if word.strip()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The band follows the rounded corners of the card.
        card = QPainterPath()
        card.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(card)
        painter.fillRect(0, 0, self.width(), _BAND_PX, QColor(MEASURE_COLOURS[self._measure]))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit(self._measure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit(self._measure)
        else:
            super().keyPressEvent(event)
