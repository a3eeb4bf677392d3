"""The weight on the scale, as the largest thing on the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from canteen_desk.domain.quantities import WeightUnit, weight_text
from canteen_desk.ui.theme import restyle
from canteen_desk.ui.widgets.labels import RoleLabel


class LiveWeight(QFrame):
    """A number of 56 px with its unit, and beneath it what the scale says about it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "live")
        self._title = RoleLabel(title, "card_title", self)
        self._number = RoleLabel("—", "live_number", self)
        self._unit = RoleLabel("", "live_unit", self)
        self._note = RoleLabel("", "comparison", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._note)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._number)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addLayout(row)

    def show_weight(
        self,
        grams: int | None,
        *,
        unit: WeightUnit = WeightUnit.KG,
        unit_word: str = "kg",
        note: str = "",
        state: str = "ok",
        places: int = 2,
    ) -> None:
        """grams None: nothing to show; the note says why. state: ok, amber, red or grey."""
        self._number.setText("—" if grams is None else weight_text(grams, unit, places))
        self._unit.setText("" if grams is None else unit_word)
        self._note.setText(note)
        restyle(self._note, state=state)
        restyle(self._number, state="grey" if grams is None or state == "grey" else "")
