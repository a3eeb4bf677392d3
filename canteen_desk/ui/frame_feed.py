"""Keeps the frame of the window true: who can be chosen, the meal's diners, how many records are safe."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Slot

from canteen_desk.domain.meals import Meal
from canteen_desk.services.overview import diners, people, record_count
from canteen_desk.services.store import Store
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.main_window import MainWindow


@dataclass(frozen=True)
class MealDiners:
    """The diners of one meal."""

    day: date
    meal: str
    actual: int | None
    reported: int | None


def diners_of(store: Store, day: date, meal: str) -> MealDiners:
    return MealDiners(day, meal, *diners(store, day, meal))


class FrameFeed(QObject):
    """Reads in the background whenever the day, the meal, the language or the records change."""

    def __init__(self, desk: Desk, store: Store, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._store = store
        self._window = window
        desk.notifier.day_changed.connect(self._on_day_changed)
        desk.notifier.records_changed.connect(self._on_records_changed)
        desk.notifier.language_changed.connect(self._on_language_changed)
        self._read()

    @Slot(object, object)
    def _on_day_changed(self, _day: object, _meal: Meal) -> None:
        self._read()

    @Slot(object)
    def _on_records_changed(self, _change: object) -> None:
        self._read()

    @Slot(str)
    def _on_language_changed(self, _language: str) -> None:
        self._read()

    def _read(self) -> None:
        day, meal = self._desk.notifier.day, str(self._desk.notifier.meal)
        self._desk.tasks.compute(partial(people, self._store), done=self._on_people_read)
        self._desk.tasks.compute(partial(diners_of, self._store, day, meal), done=self.show_diners)
        self._desk.tasks.compute(partial(record_count, self._store), done=self._on_count_read)

    def _on_people_read(self, names: list[str]) -> None:
        self._window.header.set_people(names)
        if names and self._desk.notifier.person not in names:
            self._desk.notifier.set_person(names[0])

    def show_diners(self, counted: MealDiners) -> None:
        """Put the diners into the header, unless another meal was chosen meanwhile."""
        # Two readings run side by side: an answer about the meal before may come last.
        if (counted.day, counted.meal) == (self._desk.notifier.day, str(self._desk.notifier.meal)):
            self._window.header.set_diners(counted.actual, counted.reported)

    def _on_count_read(self, count: int) -> None:
        self._window.strip.set_state(self.tr("{count} records on this computer").format(count=f"{count:,}"))
