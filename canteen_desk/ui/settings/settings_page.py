"""The page of settings: what records point to, who may do what, this desk, and the check of the book."""

from collections import deque
from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from canteen_desk.domain.catalogue import Entity, Item
from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.wording import Language, word
from canteen_desk.errors import DeskError
from canteen_desk.progress import Cancelled
from canteen_desk.services.catalogue import Change, change
from canteen_desk.services.store import Store
from canteen_desk.services.verifying import Verdict
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.page import Page, PageState
from canteen_desk.ui.settings.book_tab import BookTab
from canteen_desk.ui.settings.catalogue_tab import CatalogueTab
from canteen_desk.ui.settings.desk_tab import DeskTab
from canteen_desk.ui.settings.facts import SettingsFacts, SetUp, read_settings, set_up
from canteen_desk.ui.settings.first_use import FirstUse
from canteen_desk.ui.settings.form_specs import FormSpecs
from canteen_desk.ui.settings.verification import CheckBook

TABS = (
    Entity.INGREDIENT,
    Entity.DISH,
    Entity.SUPPLIER,
    Entity.HAULER,
    Entity.CONTAINER,
    Entity.PERSON,
    Entity.CANTEEN,
    Entity.CONTRACT,
)


class _Holder(QWidget):
    """The place of a part that is made later."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def take(self, widget: QWidget) -> None:
        self._column.addWidget(widget)


class SettingsPage(Page):
    """Names and rules that records point to; every change keeps its day and its author."""

    key = "settings"
    icon_name = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._facts: SettingsFacts | None = None
        self._saved: Item | None = None
        self._to_open: tuple[Entity, str] | None = None
        # Writes come back in the order in which they were asked for.
        self._asked: deque[Change] = deque()
        store = self._store()
        self._specs = FormSpecs(self._language(), store.today(), self)
        self._tabs = QTabWidget(self)
        # A part is made when it is first shown: eight lists and forms at once would keep the user waiting.
        self._catalogue: dict[Entity, CatalogueTab] = {}
        self._holders = {entity: _Holder(self) for entity in TABS}
        for entity, holder in self._holders.items():
            self._tabs.addTab(holder, self._specs.heading(entity))
        self._book = BookTab(self)
        self._desk_tab = DeskTab(desk.notifier, store.folder, self)
        self._tabs.addTab(self._desk_tab, self.tr("This desk"))
        self._tabs.addTab(self._book, self.tr("Check the book"))
        self._first = FirstUse(self)
        self._whole_or_first = QStackedWidget(self)
        self._whole_or_first.addWidget(self._tabs)
        self._whole_or_first.addWidget(self._first)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole_or_first)
        self._tabs.currentChanged.connect(self._on_tabs_current_changed)
        self._first.set_up_wanted.connect(self._on_set_up_wanted)
        self._book.check_wanted.connect(self._on_check_wanted)
        self._book.stop_wanted.connect(desk.tasks.cancel)
        desk.tasks.progressed.connect(self._book.on_progressed)
        self.acted.connect(self._on_acted)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("SettingsPage", "Settings")

    def refresh(self) -> None:
        self.set_state(PageState.LOADING)
        self.desk.tasks.compute(
            partial(read_settings, self._store(), self.desk.notifier.person),
            done=self._on_facts_read,
            failed=self._on_read_failed,
            what=self.tr("Reading the settings"),
        )

    def concerns(self, change: object) -> bool:
        """Weighings do not touch the settings, and reading anew would empty a half-filled form."""
        return isinstance(change, Item)

    def open_detail(self, detail: object) -> None:
        """An entity opens its part; an entity with a name opens that item."""
        if isinstance(detail, Entity):
            self._tabs.setCurrentWidget(self._holders[detail])
        elif isinstance(detail, tuple):
            entity, name = detail
            self._to_open = (Entity(entity), str(name))
            self._tabs.setCurrentWidget(self._holders[Entity(entity)])
            self.refresh()

    def tab(self, entity: Entity) -> CatalogueTab:
        """The part of an entity; it is made here."""
        if entity not in self._catalogue:
            tab = CatalogueTab(entity, self._specs, self._holders[entity])
            tab.change_wanted.connect(self._on_change_wanted)
            self._holders[entity].take(tab)
            self._catalogue[entity] = tab
            if self._facts is not None:
                tab.show_facts(self._facts, self._refusal(self._facts))
        return self._catalogue[entity]

    def show_tab(self, entity: Entity) -> CatalogueTab:
        self._tabs.setCurrentWidget(self._holders[entity])
        return self.tab(entity)

    def book_tab(self) -> BookTab:
        return self._book

    def desk_tab(self) -> DeskTab:
        return self._desk_tab

    def first_use(self) -> FirstUse:
        return self._first

    def is_first_use(self) -> bool:
        return self._whole_or_first.currentWidget() is self._first

    def tabs(self) -> QTabWidget:
        return self._tabs

    def _store(self) -> Store:
        return cast("Store", self.desk.store)

    def _language(self) -> Language:
        return Language(self.desk.language())

    def _sentence(self, error: Exception) -> str:
        return error_text(error, self._language()) if isinstance(error, DeskError) else str(error)

    def _on_facts_read(self, facts: SettingsFacts) -> None:
        self._facts = facts
        self.set_state(PageState.READY)
        self._whole_or_first.setCurrentWidget(self._tabs if facts.set_up else self._first)
        if not facts.set_up:
            self._first.show_facts(facts)
            self._first.setFocus()
            return
        self._make_shown_tab()
        for tab in self._catalogue.values():
            tab.show_facts(facts, self._refusal(facts))
        saved, self._saved = self._saved, None
        if saved is not None:
            self.tab(saved.entity).show_saved(saved)
        wanted, self._to_open = self._to_open, None
        if wanted is not None:
            self.tab(wanted[0]).open_name(wanted[1])

    def _refusal(self, facts: SettingsFacts) -> tuple[str, str]:
        role = word(str(facts.role), self._language()) if facts.role is not None else "—"
        now = self.tr("On duty now: {person} ({role})\nAnother person can be chosen at the top right.")
        return (
            self.tr("Only a canteen manager or the office's supervisor may change this"),
            now.format(person=facts.person or "—", role=role),
        )

    def _on_read_failed(self, error: Exception) -> None:
        self.set_state(PageState.ERROR, self._sentence(error), action=self.tr("Try again"))

    @Slot(object)
    def _on_change_wanted(self, wanted: Change) -> None:
        if self._facts is not None and self._facts.leaves_nobody(wanted):
            self.desk.messages.warning(
                self.tr(
                    "Not saved: somebody must stay who may change the settings. Name another manager first."
                )
            )
            return
        self._asked.append(wanted)
        self.desk.tasks.write(
            partial(change, self._store(), wanted),
            done=self._on_changed,
            failed=self._on_change_refused,
            what=self.tr("Saving"),
        )

    def _on_changed(self, item: Item) -> None:
        wanted = self._asked.popleft()
        self._saved = item
        self.desk.messages.success(self._words_of(wanted, item))
        if item.entity is Entity.PERSON and wanted.name == self.desk.notifier.person:
            self.desk.notifier.set_person(item.name)
        self.desk.notifier.announce(item)

    def _words_of(self, wanted: Change, item: Item) -> str:
        day = wanted.valid_from or self._store().today()
        if not item.active:
            return self.tr("{name} switched off from {day} on").format(name=item.name, day=day.isoformat())
        return self.tr("{name} saved, holds from {day} on").format(name=item.name, day=day.isoformat())

    def _on_change_refused(self, error: DeskError) -> None:
        wanted = self._asked.popleft()
        sentence = self._sentence(error)
        if not self.tab(wanted.entity).show_error(error, sentence):
            self.desk.messages.error(sentence)

    @Slot(object)
    def _on_set_up_wanted(self, wanted: SetUp) -> None:
        self.desk.tasks.write(
            partial(set_up, self._store(), wanted),
            done=self._on_set_up,
            failed=self._on_set_up_refused,
            what=self.tr("Setting up"),
        )

    def _on_set_up(self, manager: Item) -> None:
        self.desk.notifier.set_person(manager.name)
        self.desk.messages.success(self.tr("The canteen is set up. Next: add ingredients and dishes."))
        self.desk.notifier.announce(manager)
        self.refresh()

    def _on_set_up_refused(self, error: DeskError) -> None:
        sentence = self._sentence(error)
        if not self._first.show_error(error, sentence):
            self.desk.messages.error(sentence)

    @Slot()
    def _on_check_wanted(self) -> None:
        words = self._book.words
        self._book.show_running(0, 0)
        self.desk.tasks.compute(
            CheckBook(self._store(), words),
            done=self._on_checked,
            failed=self._on_check_failed,
            what=words,
            cancellable=True,
        )

    def _on_checked(self, verdict: Verdict) -> None:
        self._book.show_verdict(verdict)

    def _on_check_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._book.show_stopped()
        else:
            self._book.show_failed(self._sentence(error))

    def _make_shown_tab(self) -> None:
        for entity, holder in self._holders.items():
            if holder is self._tabs.currentWidget():
                self.tab(entity)

    @Slot(int)
    def _on_tabs_current_changed(self, _place: int) -> None:
        if self._facts is not None and self._facts.set_up:
            self._make_shown_tab()

    @Slot()
    def _on_acted(self) -> None:
        self.refresh()
