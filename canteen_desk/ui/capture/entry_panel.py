"""The left side of a capture page: one kind of record, filled from top to bottom with Enter."""

from collections import deque
from dataclasses import dataclass
from typing import cast
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.quantities import WeightUnit
from canteen_desk.domain.record_rules import check_net_against_gross, check_values
from canteen_desk.domain.records import KINDS, FieldType
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError, Refused
from canteen_desk.ui.capture.entry_plan import EntryPlan
from canteen_desk.ui.capture.fields import (
    BIG_PX,
    BigWeightField,
    field_widget,
    offer,
    offered,
    stored_values,
    use_unit,
    weight_unit,
)
from canteen_desk.ui.capture.form_area import FormArea
from canteen_desk.ui.capture.live_figures import NOTHING, live_figure
from canteen_desk.ui.capture.live_label import LiveLabel
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.capture.suggestions import suggestion
from canteen_desk.ui.capture.words import clock_text, kilograms, label
from canteen_desk.ui.widgets.choice_field import Choice, ChoiceField
from canteen_desk.ui.widgets.entry_form import EntryForm, FormField

CONTAINER = "container"


@dataclass(frozen=True)
class _Sent:
    """An entry under way, as it was typed."""

    client_id: str
    values: dict[str, object]


class EntryPanel(QFrame):
    """The form of one kind with its largest weight, its container and its live figure.

    Signals: entered(dict of the record's fields, client_id), typed() after each change.
    """

    entered = Signal(object, str)
    typed = Signal()

    def __init__(self, plan: EntryPlan, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.plan = plan
        self.client_id = str(uuid4())
        self._language = language
        self._view: MealView | None = None
        self._offered: dict[str, object] = {}
        self._unit = WeightUnit.KG
        self._suggested: dict[str, object] = {}
        self._hinted: set[str] = set()
        self._net_shown = False
        self._under_way: deque[_Sent] = deque()
        self._waiting: list[dict[str, object]] = []
        self.form = EntryForm(parent=self)
        self.live = LiveLabel(self)
        self._add_fields()
        self._fill_usual()
        self.form.add_to_foot(self.live)
        self._area = FormArea(self)
        self._area.column.setContentsMargins(16, 12, 12, 12)
        self._area.column.addWidget(self.form)
        self._area.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.form.submitted.connect(self._on_form_submitted)
        self.form.changed.connect(self._on_form_changed)

    def _add_fields(self) -> None:
        for field in KINDS[self.plan.kind].fields:
            widget: QWidget = BigWeightField() if field.name == self.plan.weight else field_widget(field)
            at_once = field.type is FieldType.CLOCK
            required = field.required and not at_once
            self.form.add(field.name, label(field.name, self._language), widget, required=required)
            if field.name == self.plan.weight:
                widget.setFixedHeight(BIG_PX)
                if self.plan.container:
                    self._add_container()
            if isinstance(widget, ChoiceField):
                widget.chosen.connect(self._on_field_chosen)

    def _add_container(self) -> None:
        container = ChoiceField()
        container.setPlaceholderText(self.tr("without"))
        self.form.add(CONTAINER, self.tr("Container"), container, required=False)
        container.chosen.connect(self._on_container_chosen)

    def _fill_usual(self) -> None:
        """Words that nearly every record of the kind has, such as what the hauler takes away."""
        usual = {
            field.name: field.default
            for field in KINDS[self.plan.kind].fields
            if isinstance(field.default, str) and field.default
        }
        self.form.set_values(usual)

    def show_view(self, view: MealView) -> None:
        """Offer what the catalogue holds and reckon with this meal's records."""
        self._view = view
        # Only what has changed is given to the fields: giving it again would rewrite what is being typed.
        unit = weight_unit(view)
        for name in self.form.values():
            widget = self.form.field(name)
            if self._offered.get(name) != (given := offered(name, view)):
                self._offered[name] = given
                offer(widget, name, view)
            if unit is not self._unit:
                use_unit(widget, unit)
        self._unit = unit
        if self.form.has("at") and "at" not in self.values():
            self.form.set_hint("at", self.tr("Empty: now") if view.is_today else "")
        self._on_form_changed()

    def values(self) -> dict[str, object]:
        """The record's fields as typed so far, the container taken off."""
        values = self.form.values()
        stored = stored_values(self.plan.kind, values)
        tare = self._tare()
        weight = stored.get(self.plan.weight)
        if tare and isinstance(weight, int) and not self._has_tare_field():
            stored[self.plan.weight] = weight - tare
        return stored

    def _say_when(self, stored: dict[str, object]) -> dict[str, object]:
        """What happens now needs no typing; on another day the time must be given."""
        view = self._view
        if self.form.has("at") and "at" not in stored and view is not None and view.is_today:
            return stored | {"at": clock_text(view.now(), view.zone)}
        return stored

    def _suggest(self, name: str, choice: Choice) -> None:
        """Say what is known of the chosen name, and fill in what is usual unless something was typed."""
        if self._view is None:
            return
        found = suggestion(self.plan.kind, name, choice.key, self._view)
        for field, hint in found.hints.items():
            self.form.set_hint(field, hint)
            self._hinted.add(field)
        for field, value in found.values.items():
            if cast("FormField", self.form.field(field)).value() in (None, self._suggested.get(field)):
                self.form.set_values({field: value})
                self._suggested[field] = value

    def entry_saved(self) -> None:
        """The oldest entry under way is in the book; what had to wait for it comes back into the form."""
        self._under_way.popleft()
        if self._waiting and not self._under_way:
            self.form.set_values(self._waiting.pop())

    def show_refusal(self, error: DeskError, sentence: str) -> bool:
        """Bring the refused entry back as it was typed; False when no field here is what is wrong."""
        refused = self._under_way.popleft()
        typed = self.form.values()
        if any(typed[name] is not None for name in self._typed_names()):
            self._waiting.append(typed)
        self.client_id = refused.client_id
        self.form.set_values(refused.values)
        if error.field and self.form.has(error.field):
            self.form.show_problem(error.field, sentence)
            return True
        self.form.field(next(reversed(refused.values))).setFocus(Qt.FocusReason.TabFocusReason)
        return False

    def _typed_names(self) -> list[str]:
        """The fields that are empty at the start of an entry."""
        usual = {field.name for field in KINDS[self.plan.kind].fields if isinstance(field.default, str)}
        return [name for name in self.form.values() if name not in {*self.plan.keep, CONTAINER, *usual}]

    def _next_entry(self) -> None:
        """Empty the form for the next weighing, but for what usually stays the same."""
        self.client_id = str(uuid4())
        for name in self._hinted:
            self.form.set_hint(name, "")
        self.form.clear((*self.plan.keep, CONTAINER))
        self._fill_usual()
        self._on_form_changed()

    def focus_first(self) -> None:
        self.form.focus_first()

    def _has_tare_field(self) -> bool:
        return self.form.has("tare_g")

    def _tare(self) -> int:
        if not self.plan.container or self._view is None:
            return 0
        name = cast("FormField", self.form.field(CONTAINER)).value()
        return self._view.tares.get(str(name), 0)

    def _show_net(self) -> None:
        """Say beside the weight what is left of it without its container."""
        if not self.plan.container:
            return
        values = self.form.values()
        gross = values.get(self.plan.weight)
        tare = values.get("tare_g") if self._has_tare_field() else self._tare()
        if isinstance(gross, int) and isinstance(tare, int) and tare:
            text = self.tr("net {weight} kg").format(weight=kilograms(gross - tare))
            if gross < tare:
                text = self.tr("less than the container")
            self.form.set_hint(self.plan.weight, text)
            self._net_shown = True
        elif self._net_shown:
            self.form.set_hint(self.plan.weight, "")
            self._net_shown = False

    @Slot()
    def _on_form_changed(self) -> None:
        live = NOTHING
        if self._view is not None:
            live = live_figure(self.plan.kind, self.values(), self._view)
        self.live.show_live(live)
        self._show_net()
        self.typed.emit()

    @Slot(object)
    def _on_field_chosen(self, choice: Choice) -> None:
        for name in ("ingredient", "dish"):
            if self.form.has(name) and self.form.field(name) is self.sender():
                self._suggest(name, choice)
        self._on_form_changed()

    @Slot(object)
    def _on_container_chosen(self, choice: Choice) -> None:
        if self._has_tare_field() and self._view is not None:
            self.form.set_values({"tare_g": self._view.tares.get(choice.key, 0)})

    @Slot(object)
    def _on_form_submitted(self, typed: dict[str, object]) -> None:
        """Refuse at once what cannot be right; send the rest and be ready for the next weighing.

        The form is emptied before the book has answered: on a slow disk the next weighing would
        otherwise be typed into the last one.
        """
        values = self._say_when(self.values())
        weight = values.get(self.plan.weight)
        if isinstance(weight, int) and weight < 0:
            self.form.show_problem(self.plan.weight, self.tr("The container weighs more than that."))
            return
        try:
            self._check(values)
        except Refused as error:
            if error.field and self.form.has(error.field):
                self.form.show_problem(error.field, error_text(error, self._language))
                return
        client_id = self.client_id
        self._under_way.append(_Sent(client_id, typed))
        self.entered.emit(values, client_id)
        self._next_entry()

    def _check(self, values: dict[str, object]) -> None:
        checked = check_values(KINDS[self.plan.kind], values)
        item = self._view.ingredients.get(str(values.get("ingredient"))) if self._view else None
        if self.plan.kind == "trimming" and item is not None:
            check_net_against_gross(checked, item.standard_yield_bp)
