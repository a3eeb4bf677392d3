"""The first use: the canteen's name and its people, and the desk is ready."""

from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from canteen_desk.domain.catalogue import Entity
from canteen_desk.errors import DeskError
from canteen_desk.ui.settings.facts import SettingsFacts, SetUp
from canteen_desk.ui.settings.fields import MealsField
from canteen_desk.ui.settings.form_specs import properties_of, values_of
from canteen_desk.ui.widgets.entry_form import EntryForm
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.panel import Panel
from canteen_desk.ui.widgets.segmented import Segmented
from canteen_desk.ui.widgets.typed_field import TypedField

_WIDTH = 760
_PEOPLE = ("manager", "supervisor", "cook")


class FirstUse(QWidget):
    """A short form in the middle of the page.

    Signal: set_up_wanted(SetUp).
    """

    set_up_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = EntryForm(self.tr("Begin  Enter"), self)
        self._add_fields()
        panel = Panel(self.tr("Set up the canteen"), self.tr("once, about a minute"), self)
        panel.setMaximumWidth(_WIDTH)
        words = RoleLabel(self.tr("Everything here can be changed later in the settings."), "muted", panel)
        words.setWordWrap(True)
        panel.add(words)
        panel.add(self._form)
        inside = QWidget(self)
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(panel, 8, Qt.AlignmentFlag.AlignTop)
        middle.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self._form.submitted.connect(self._on_form_submitted)
        self.setFocusProxy(self._form.field("name"))

    def _add_fields(self) -> None:
        form = self._form
        form.add("name", self.tr("Canteen"), TypedField(), hint=self.tr("As it stands on papers"))
        form.add(
            "office", self.tr("Office"), TypedField(), required=False, hint=self.tr("Whose canteen it is")
        )
        form.add("meals", self.tr("Meals"), MealsField())
        modes = [("outsourced", self.tr("Outsourced")), ("self_run", self.tr("Self-run"))]
        form.add("mode", self.tr("Run by"), Segmented(modes), required=False)
        form.add("manager", self.tr("Manager"), TypedField(), hint=self.tr("Records, and keeps the settings"))
        judge = self.tr("Judges, does not record")
        form.add("supervisor", self.tr("Supervisor"), TypedField(), required=False, hint=judge)
        form.add(
            "cook", self.tr("Cook"), TypedField(), required=False, hint=self.tr("Records; more can follow")
        )

    def form(self) -> EntryForm:
        return self._form

    def show_facts(self, facts: SettingsFacts) -> None:
        """Fill in a canteen that is already named, where only its people are missing."""
        for each in facts.listed.get(Entity.CANTEEN, []):
            values = values_of(each.item)
            self._form.set_values({name: value for name, value in values.items() if self._form.has(name)})

    def show_error(self, error: DeskError, sentence: str) -> bool:
        """Write a refusal beside its field; a name of a person may be the one that is wrong."""
        wrong = str(error.data.get("text", ""))
        for name in _PEOPLE:
            if wrong and cast("TypedField", self._form.field(name)).value() == wrong:
                self._form.show_problem(name, sentence)
                return True
        if error.field is None or not self._form.has(error.field):
            return False
        self._form.show_problem(error.field, sentence)
        return True

    @Slot(object)
    def _on_form_submitted(self, values: dict[str, object]) -> None:
        people = [str(values[name] or "").strip() for name in _PEOPLE]
        for place, name in enumerate(_PEOPLE):
            if people[place] and people[place] in people[:place]:
                self._form.show_problem(name, self.tr("One person, one role: please enter another name."))
                return
        properties = properties_of(Entity.CANTEEN, values)
        self.set_up_wanted.emit(SetUp(str(values["name"]).strip(), properties, *people))
