"""Keeps the header true: who can be chosen, and the diners of the meal that is chosen."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from canteen_desk.domain.meals import Meal
from canteen_desk.services.overview import diners, people
from canteen_desk.services.store import Store
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.header import Header


class HeaderFeed(QObject):
    """Reads people and diners in the background whenever the day, the meal or the records change."""

    def __init__(self, desk: Desk, store: Store, header: Header, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._store = store
        self._header = header
        desk.notifier.day_changed.connect(self._on_day_changed)
        desk.notifier.records_changed.connect(self._on_records_changed)
        self._read()

    @Slot(object, object)
    def _on_day_changed(self, _day: object, _meal: Meal) -> None:
        self._read()

    @Slot(object)
    def _on_records_changed(self, _change: object) -> None:
        self._read()

    def _read(self) -> None:
        day, meal = self._desk.notifier.day, str(self._desk.notifier.meal)
        self._desk.tasks.compute(partial(people, self._store), done=self._on_people_read)
        self._desk.tasks.compute(partial(diners, self._store, day, meal), done=self._on_diners_read)

    def _on_people_read(self, names: list[str]) -> None:
        self._header.set_people(names)
        if names and self._desk.notifier.person not in names:
            self._desk.notifier.set_person(names[0])

    def _on_diners_read(self, counted: tuple[int | None, int | None]) -> None:
        self._header.set_diners(*counted)
