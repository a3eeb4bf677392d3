"""The frame that the four capture pages share: form at the left, records at the right, figures beneath."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.meals import Meal
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.services.looking import StandingRecord, record_history
from canteen_desk.services.store import Store
from canteen_desk.ui.capture.diners_strip import DinersStrip
from canteen_desk.ui.capture.entry_panel import EntryPanel
from canteen_desk.ui.capture.entry_plan import EntryPlan
from canteen_desk.ui.capture.figure_row import FigureRow
from canteen_desk.ui.capture.meal_view import Asked, MealView, read_meal
from canteen_desk.ui.capture.record_panel import RecordPanel
from canteen_desk.ui.capture.shortcuts import add_shortcut
from canteen_desk.ui.capture.standing import standing_of
from canteen_desk.ui.capture.writing import Writer
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.page import Page, PageState
from canteen_desk.ui.page_keys import TODAY, TREND


class CapturePage(Page):
    """One measure's weighings of the chosen meal: entered, seen, corrected and found again by keyboard.

    A subclass names its plans (one for each kind), its key figures, and whether diners stand on it.
    """

    plans: ClassVar[Sequence[EntryPlan]] = ()
    figures: ClassVar[Sequence[str]] = ()
    has_diners: ClassVar[bool] = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.store = cast("Store", desk.store)
        self.language = Language(desk.language())
        self.view: MealView | None = None
        self._to_flash: int | None = None
        self._to_open: int | None = None
        self._way_on = ""
        self._writer = Writer(desk, self.store, self)
        self.entries = QStackedWidget(self.body)
        self.lists = QStackedWidget(self.body)
        self._made: dict[str, tuple[EntryPanel, RecordPanel]] = {}
        self._show_kind_of(self.plans[0])
        self.diners = DinersStrip(self.language, self.body)
        self.diners.setVisible(self.has_diners)
        self.figure_row = FigureRow(self.figures, self.language, self.body)
        self._lay_out()
        self._connect()

    def _show_kind_of(self, plan: EntryPlan) -> None:
        """A form and its list are made when first wanted: the page opens the sooner."""
        if plan.kind not in self._made:
            self._made[plan.kind] = self._make_kind(plan)
        entry, records = self._made[plan.kind]
        self.entries.setCurrentWidget(entry)
        self.lists.setCurrentWidget(records)

    def _make_kind(self, plan: EntryPlan) -> tuple[EntryPanel, RecordPanel]:
        entry = EntryPanel(plan, self.language, self.entries)
        entry.entered.connect(self._on_entry_entered)
        records = RecordPanel(plan, self.language, self.store.zone, self.lists)
        records.corrected.connect(self._on_records_corrected)
        records.withdrawn.connect(self._on_records_withdrawn)
        records.opened.connect(self._on_records_opened)
        records.left.connect(self._on_records_left)
        records.strip_shown.connect(self.make_room)
        self.entries.addWidget(entry)
        self.lists.addWidget(records)
        if self.view is not None:
            entry.show_view(self.view)
            records.show_view(self.view)
        return entry, records

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        right.setSpacing(8)
        for widget in self.left_widgets():
            left.addWidget(widget)
        foot = self.foot_widgets()
        left.addWidget(self.entries, 0 if foot else 1)
        for widget in foot:
            left.addWidget(widget, 1)
        self._above = list(self.right_widgets())
        for widget in self._above:
            right.addWidget(widget)
        right.addWidget(self.lists, 1)
        right.addWidget(self.figure_row)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 10)
        row.addLayout(right, 12)

    def _connect(self) -> None:
        self.acted.connect(self._on_acted)
        self.diners.entered.connect(self._on_diners_entered)
        self.diners.corrected.connect(self._on_diners_corrected)
        self.figure_row.activated.connect(self._on_figure_row_activated)
        self._writer.written.connect(self._on_writer_written)
        add_shortcut(self, "Ctrl+F", self._on_find_activated)
        if self.has_diners:
            add_shortcut(self, "Ctrl+D", self.diners.focus_first)

    def left_widgets(self) -> Sequence[QWidget]:
        """What stands above the form."""
        return ()

    def foot_widgets(self) -> Sequence[QWidget]:
        """What stands beneath the form."""
        return ()

    def right_widgets(self) -> Sequence[QWidget]:
        """What stands above the records."""
        return ()

    def entry(self) -> EntryPanel:
        """The form in view."""
        return cast("EntryPanel", self.entries.currentWidget())

    def records(self) -> RecordPanel:
        """The list in view."""
        return cast("RecordPanel", self.lists.currentWidget())

    def show_kind(self, kind: str) -> None:
        """Bring the form and the records of a kind into view."""
        for plan in self.plans:
            if plan.kind == kind:
                self._show_kind_of(plan)

    def refresh(self) -> None:
        notifier = self.desk.notifier
        kinds = tuple(dict.fromkeys((*(plan.kind for plan in self.plans), *self.other_kinds())))
        asked = Asked(notifier.day, notifier.meal, notifier.person, kinds, self.language)
        if self.view is None:
            self.set_state(PageState.LOADING)
        self.desk.tasks.compute(
            partial(read_meal, self.store, asked), done=self._on_meal_read, failed=self._on_meal_unread
        )

    def other_kinds(self) -> Sequence[str]:
        """Kinds that the page reckons with but does not record."""
        return ()

    def take_scale(self) -> None:
        self.desk.messages.info(self.tr("No scale is connected: please type the weight."))
        weight = self.entry().plan.weight
        if weight:
            self.entry().form.field(weight).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_detail(self, detail: object) -> None:
        """A record or its number is opened for correction; a kind's name chooses its form."""
        if isinstance(detail, StandingRecord):
            self.show_kind(detail.kind)
            self._to_open = detail.original_id or detail.id
            self.desk.notifier.set_day(detail.served_on, Meal(detail.meal) if detail.meal else None)
            self.refresh()
        elif isinstance(detail, int):
            self._to_open = detail
            self.refresh()
        elif detail == "diners":
            self.diners.focus_first()
        elif isinstance(detail, str):
            self.show_kind(detail)
            self.entry().focus_first()

    def show_view(self, view: MealView) -> None:
        """Show the meal that was read; a subclass adds its own parts."""
        for entry, records in self._made.values():
            entry.show_view(view)
            records.show_view(view)
        self.diners.show_view(view)
        if view.report is not None:
            self.figure_row.show_report(view.report)
        self.entries.setEnabled(view.can_record())
        self.diners.set_able(view.can_record())

    def _on_meal_read(self, view: MealView) -> None:
        asked = view.asked
        notifier = self.desk.notifier
        if (asked.day, asked.meal, asked.person) != (notifier.day, notifier.meal, notifier.person):
            return  # another meal was chosen meanwhile, and is being read
        first = self.view is None
        self.view = view
        self._show_state(view)
        self.show_view(view)
        if self._to_flash is not None:
            self.records().flash(self._to_flash)
            self._to_flash = None
        self._open_wanted(view)
        if first:
            self._take_focus()

    def _take_focus(self) -> None:
        """Stand on the first field, unless somebody is typing elsewhere already."""
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or focus is self or self.entries.isAncestorOf(focus)):
            self.entry().focus_first()

    def _open_wanted(self, view: MealView) -> None:
        wanted, self._to_open = self._to_open, None
        for plan in self.plans if wanted is not None else ():
            for found in view.of(plan.kind):
                if wanted in (found.id, found.original_id):
                    self.show_kind(plan.kind)
                    self.records().open_record(found)

    def _on_meal_unread(self, error: DeskError) -> None:
        self._way_on = "again"
        self.set_state(PageState.ERROR, error_text(error, self.language), action=self.tr("Try again"))

    def _show_state(self, view: MealView) -> None:
        standing = standing_of(view)
        self._way_on = standing.leads_to if standing.action else ""
        self.set_state(standing.state, standing.text, detail=standing.detail, action=standing.action)

    @Slot()
    def _on_acted(self) -> None:
        if self._way_on == "again":
            self.refresh()
        elif self._way_on:
            self.desk.notifier.open_page(self._way_on, "day_status" if self._way_on == TODAY else None)

    @Slot(object, str)
    def _on_entry_entered(self, values: dict[str, object], client_id: str) -> None:
        self._writer.record(self.entry(), self.entry().plan.kind, client_id, values)

    @Slot(object)
    def _on_diners_entered(self, values: dict[str, object]) -> None:
        self._writer.record(self.diners, "diners", self.diners.client_id, values)

    @Slot(object, object, str)
    def _on_records_corrected(self, found: StandingRecord, changes: object, reason: str) -> None:
        panel = self.records()
        self._writer.correct(panel.strip, found, cast("dict[str, object]", changes), reason)

    @Slot(object, object, str)
    def _on_diners_corrected(self, found: StandingRecord, changes: object, reason: str) -> None:
        self._writer.correct(self.diners, found, cast("dict[str, object]", changes), reason)

    @Slot(object, str)
    def _on_records_withdrawn(self, found: StandingRecord, reason: str) -> None:
        self._writer.withdraw(self.records(), found, reason)

    @Slot(object)
    def _on_records_opened(self, found: StandingRecord) -> None:
        self.desk.tasks.compute(partial(record_history, self.store, found.id), done=self._on_history_read)

    @Slot(bool)
    def make_room(self, correcting: bool) -> None:
        """A correction gets the whole side: what it will do to the meal is not known yet."""
        self.figure_row.setHidden(correcting)
        self.show_above(not correcting)

    def show_above(self, shown: bool) -> None:
        """Show or hide what stands above the records."""
        for widget in self._above:
            widget.setVisible(shown)

    def _on_history_read(self, chain: Sequence[StandingRecord]) -> None:
        if self.view is not None:
            self.records().show_history(chain)

    @Slot()
    def _on_records_left(self) -> None:
        self.entry().focus_first()

    @Slot(int)
    def _on_writer_written(self, number: int) -> None:
        self._to_flash = number

    @Slot(str)
    def _on_figure_row_activated(self, kpi: str) -> None:
        self.desk.notifier.open_page(TREND, kpi)

    @Slot()
    def _on_find_activated(self) -> None:
        self.records().focus_filter()

    def heightForWidth(self, _width: int) -> int:
        # The form and the table scroll in themselves, so the page never asks for more than their least.
        return self.minimumSizeHint().height()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.state() not in (PageState.FIRST_USE, PageState.ERROR):
            self.entry().focus_first()
