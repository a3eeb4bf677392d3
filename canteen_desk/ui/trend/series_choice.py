"""The box in which a quantity or key figure is chosen, grouped by measure."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from canteen_desk.domain.measures import KPI_FORMS, Measure
from canteen_desk.domain.wording import Language, word
from canteen_desk.services.trends import QUANTITY_IDS
from canteen_desk.ui.domain_label import capital, domain_label
from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.trend.facts import measure_of

# The quantity purchased per diner is this key figure by another name.
_TWINS = {"purchase_per_diner": QUANTITY_IDS[0]}


class SeriesChoice(QComboBox):
    """The four quantities and all key figures under the headings of their measures."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(TARGET_PX)
        self.setMinimumWidth(232)
        self.setMaxVisibleItems(16)
        self.setAccessibleName(self.tr("Quantity or key figure"))
        model = QStandardItemModel(self)
        headings = {Measure.RESULT: self.tr("Results"), Measure.DATA: self.tr("Records")}
        for place, measure in enumerate(Measure):
            heading = headings.get(measure) or f"{measure} {word(measure, language)}"
            model.appendRow(_heading(heading))
            if place < len(QUANTITY_IDS):
                name = QUANTITY_IDS[place]
                text = self.tr("{quantity} per diner").format(quantity=word(name, language))
                model.appendRow(_entry(name, capital(text)))
            for form in KPI_FORMS.values():
                if form.measure is measure and form.id not in _TWINS:
                    model.appendRow(_entry(form.id, domain_label(form.id, language)))
        self.setModel(model)

    def name(self) -> str:
        return str(self.currentData(Qt.ItemDataRole.UserRole))

    def set_name(self, name: str) -> None:
        place = self.findData(_TWINS.get(name, name), Qt.ItemDataRole.UserRole)
        if place >= 0:
            self.setCurrentIndex(place)

    def names(self) -> list[str]:
        """All series that can be chosen, from the top."""
        data = [self.itemData(place, Qt.ItemDataRole.UserRole) for place in range(self.count())]
        return [str(name) for name in data if name]

    def measure(self) -> str:
        return measure_of(self.name())


def _heading(text: str) -> QStandardItem:
    item = QStandardItem(text)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _entry(name: str, text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(name, Qt.ItemDataRole.UserRole)
    return item
