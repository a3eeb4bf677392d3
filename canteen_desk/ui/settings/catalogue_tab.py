"""One part of the settings: the list of names at the left, the form of one at the right."""

from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from canteen_desk.domain.catalogue import Contract, Entity, Item
from canteen_desk.errors import DeskError
from canteen_desk.services.catalogue import Change
from canteen_desk.ui.settings.facts import SettingsFacts
from canteen_desk.ui.settings.fields import DayField
from canteen_desk.ui.settings.form_specs import NAME, VALID_FROM, FormSpecs, properties_of, values_of
from canteen_desk.ui.settings.item_list import ItemList
from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.entry_form import EntryForm
from canteen_desk.ui.widgets.labels import EmptyState, RoleLabel

_ASSESSED = "assessed_bp"


class CatalogueTab(QWidget):
    """Adds, changes and switches off; the canteen has no list, for there is one only.

    Signal: change_wanted(Change).
    """

    change_wanted = Signal(object)

    def __init__(self, entity: Entity, specs: FormSpecs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entity = entity
        self._single = entity is Entity.CANTEEN
        self._author = ""
        self._item: Item | None = None
        self._known: list[Item] = []
        self._list = ItemList(specs, self)
        self._list.setHidden(self._single)
        self._form = EntryForm(self.tr("Save  Enter"), self)
        specs.fill(self._form, entity)
        rows = self._form.layout()
        assert rows is not None
        rows.setSpacing(8)  # closer, so that the longest form and its button fit on a low screen
        self._switch = QPushButton(self)
        self._switch.setMinimumHeight(TARGET_PX)
        self._why = RoleLabel("", "note", self)
        self._why.setWordWrap(True)
        self._heading = RoleLabel("", "section", self)
        self._heading.setMinimumHeight(TARGET_PX)
        self._refusal = EmptyState("lock", "", parent=self)
        self._lay_out()
        self._form.submitted.connect(self._on_form_submitted)
        self._switch.clicked.connect(self._on_switch_clicked)
        self._list.chosen.connect(self._on_list_chosen)
        self._list.new_wanted.connect(self._on_new_wanted)
        self._begin_new()

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._heading)
        head.addWidget(self._why, 1)
        head.addWidget(self._switch)
        column.addLayout(head)
        column.addWidget(self._framed_form(), 1)
        self._right = QStackedWidget(self)
        self._right.addWidget(right)
        self._right.addWidget(self._refusal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._list, 5)
        row.addWidget(self._right, 6)
        if self._single:
            row.addStretch(3)

    def _framed_form(self) -> QFrame:
        """The form on a card; on a low screen it scrolls inside it."""
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._form)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        card = QFrame(self)
        card.setProperty("role", "panel")
        whole = QVBoxLayout(card)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        return card

    def show_facts(self, facts: SettingsFacts, refusal: tuple[str, str]) -> None:
        """The names as they stand; the refusal (sentence, way on) where this person may not change."""
        self._author = facts.author
        listed = facts.listed.get(self.entity, [])
        self._known = [each.item for each in listed]
        self._list.show_listed(listed)
        self._list.set_new_enabled(facts.may_change)
        self._refusal.set_text(*refusal)
        self._right.setCurrentIndex(0 if facts.may_change else 1)
        if self._single and self._known:
            self._begin_change(self._known[0])

    def form(self) -> EntryForm:
        return self._form

    def item_list(self) -> ItemList:
        return self._list

    def switch(self) -> QPushButton:
        return self._switch

    def is_refused(self) -> bool:
        """Whether the sentence that says who may change stands in place of the form."""
        return self._right.currentWidget() is self._refusal

    def open_name(self, name: str) -> None:
        """Show the item of that name, as when it was found."""
        for item in self._known:
            if item.name == name:
                self._list.choose(item)

    def show_saved(self, item: Item) -> None:
        """Light up what was saved; after a new one the form is ready for the next."""
        self._list.flash(item)
        if self._item is None and not self._single:
            self._begin_new()
        else:
            self._begin_change(item)

    def show_error(self, error: DeskError, sentence: str) -> bool:
        """Write a refusal beside the field that it is about; False when it is about none."""
        if error.field is None or not self._form.has(error.field):
            return False
        self._form.show_problem(error.field, sentence)
        return True

    def _begin_new(self) -> None:
        self._item = None
        self._heading.setText(self.tr("New entry"))
        self._form.clear(keep=(VALID_FROM,))
        if self._form.has(_ASSESSED):
            # What an empty field would mean is better seen than guessed.
            self._form.set_values({_ASSESSED: Contract().assessed_bp})
        self._switch.hide()
        self._why.setText("")

    def _begin_change(self, item: Item) -> None:
        self._item = item
        self._heading.setText(item.name)
        self._form.set_values(
            {name: value for name, value in values_of(item).items() if self._form.has(name)}
        )
        for field in self._form.findChildren(QLineEdit):
            field.setCursorPosition(0)  # a long source reads from its beginning
        self._switch.setText(self.tr("Switch off") if item.active else self.tr("Use again"))
        self._switch.setHidden(self._single)
        self._why.setText("" if self._single else self._reason(item))

    def _reason(self, item: Item) -> str:
        if item.active:
            return self.tr("Never deleted: old records need it. Switched off, it is no longer offered.")
        return self.tr("Switched off: it stays in old records and is not offered for new ones.")

    def _wanted(self, values: dict[str, object], active: bool) -> Change:
        new_name = str(values[NAME])
        return Change(
            self.entity,
            self._item.name if self._item is not None else new_name,
            properties_of(self.entity, values),
            self._author,
            values[VALID_FROM],  # type: ignore[arg-type]  # the form gives a date or does not submit
            active,
            new_name,
        )

    @Slot(object)
    def _on_form_submitted(self, values: dict[str, object]) -> None:
        if self._item is None and any(item.name == values[NAME] for item in self._known):
            # The service would take it for a change of the one that is there.
            self._form.show_problem(
                NAME, self.tr("There is one already: choose it in the list to change it.")
            )
            return
        self.change_wanted.emit(self._wanted(values, self._item is None or self._item.active))

    @Slot()
    def _on_switch_clicked(self) -> None:
        if self._item is not None:
            day = cast("DayField", self._form.field(VALID_FROM)).day()
            self.change_wanted.emit(
                Change(self.entity, self._item.name, {}, self._author, day, not self._item.active)
            )

    @Slot(object)
    def _on_list_chosen(self, item: Item) -> None:
        self._begin_change(item)

    @Slot()
    def _on_new_wanted(self) -> None:
        self._list.table().view().clearSelection()
        self._begin_new()
        self._form.focus_first()
