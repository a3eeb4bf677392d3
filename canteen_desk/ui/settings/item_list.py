"""The list at the left of the settings: names that a few letters find."""

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from canteen_desk.domain.catalogue import Item
from canteen_desk.ui.settings.facts import Listed
from canteen_desk.ui.settings.form_specs import FormSpecs
from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.record_table import RecordTable
from canteen_desk.ui.widgets.table_model import Column
from canteen_desk.ui.widgets.word_button import WordButton


class ItemList(QWidget):
    """Search field, button for a new one, and the names with a word about each.

    Signals: chosen(Item), new_wanted().
    """

    chosen = Signal(object)
    new_wanted = Signal()

    def __init__(self, specs: FormSpecs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = specs
        self._listed: list[Listed] = []
        self._search = QLineEdit(self)
        self._search.setMinimumHeight(TARGET_PX)
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(self.tr("Name, pinyin initials or code"))
        self._search.setAccessibleName(self.tr("Search"))
        self._new = WordButton("plus", self.tr("Add"), self)
        self._new.setIconSize(QSize(18, 18))
        self._table = RecordTable(
            [
                Column(self.tr("Name"), attrgetter("name"), state=_state),
                Column(self.tr("About it"), specs.summary, state=_state),
                Column(self.tr("In use"), self._use_of, width=88, state=_state),
            ],
            empty=self.tr("Nothing here yet"),
            empty_detail=self.tr("Fill in the form at the right to add the first one."),
            parent=self,
        )
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._search, 1)
        head.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        self._search.textChanged.connect(self._on_search_changed)
        self._search.returnPressed.connect(self._on_search_returned)
        self._new.clicked.connect(self.new_wanted)
        self._table.row_chosen.connect(self._on_row_chosen)

    def show_listed(self, listed: Sequence[Listed]) -> None:
        """Those in use first."""
        self._listed = sorted(listed, key=_not_in_use)
        self._show()

    def table(self) -> RecordTable:
        return self._table

    def search(self) -> QLineEdit:
        return self._search

    def names(self) -> list[str]:
        """What is shown, from the top."""
        return [self._table.shown_text(row, 0) for row in range(self._table.row_count())]

    def choose(self, item: Item) -> None:
        """Stand on an item, whatever was searched for."""
        self._search.clear()
        self._table.choose(item)

    def flash(self, item: Item) -> None:
        self._table.flash(item)

    def set_new_enabled(self, enabled: bool) -> None:
        self._new.setEnabled(enabled)

    def _show(self) -> None:
        wanted = self._search.text().strip().lower()
        found = [each.item for each in self._listed if any(wanted in key for key in each.keys)]
        if wanted and not found:
            self._table.set_empty(self.tr("No such name"), self.tr("Clear the search to see all."))
        else:
            self._table.set_empty(
                self.tr("Nothing here yet"), self.tr("Fill in the form at the right to add the first one.")
            )
        self._table.set_rows(found)

    def _use_of(self, item: Item) -> str:
        return self.tr("yes") if item.active else self.tr("switched off")

    @Slot(str)
    def _on_search_changed(self, _text: str) -> None:
        self._show()

    @Slot()
    def _on_search_returned(self) -> None:
        if self._table.row_count():
            self._table.view().selectRow(0)
            self._table.setFocus()

    @Slot(object)
    def _on_row_chosen(self, item: Item | None) -> None:
        if item is not None:
            self.chosen.emit(item)


def _state(item: Item) -> str:
    return "" if item.active else "grey"


def _not_in_use(listed: Listed) -> bool:
    return not listed.item.active
