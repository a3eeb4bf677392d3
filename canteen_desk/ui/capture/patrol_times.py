"""The rounds of a meal as a line of times, with the planned ones that are still to come."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.theme import restyle
from canteen_desk.ui.widgets.labels import RoleLabel

_SHOWN = 8


class PatrolTimes(QFrame):
    """Each round that was made with its time; each planned one that is missing as an open place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._title = RoleLabel("", "label", self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._places = [RoleLabel("", "key_hint", self) for _ in range(_SHOWN)]
        for place in self._places:
            self._row.addWidget(place)
        self._row.addStretch(1)

    def show_view(self, view: MealView) -> None:
        made = sorted(str(record.fields["at"]) for record in view.of("patrol"))
        planned = view.canteen.patrols_per_meal
        self._title.setText(self.tr("Patrols {made} of {planned}").format(made=len(made), planned=planned))
        restyle(self._title, state="ok" if len(made) >= planned else "")
        texts = made[-_SHOWN:] + [self.tr("open")] * max(0, planned - len(made))
        for place, label in enumerate(self._places):
            label.setVisible(place < len(texts))
            label.setText(texts[place] if place < len(texts) else "")
            restyle(label, state="ok" if place < len(made) else "grey")

    def times(self) -> list[str]:
        """What stands in the line."""
        return [label.text() for label in self._places if label.text()]
