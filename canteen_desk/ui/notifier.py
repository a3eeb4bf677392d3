"""What is chosen for the whole window, and the news that records have changed."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from canteen_desk.domain.meals import Meal


class Notifier(QObject):
    """Holds day, meal, person, language and theme, and tells the pages when one of them changes.

    Signals: records_changed(change), day_changed(date, Meal), person_changed(name),
    language_changed("zh" or "en"), theme_changed(dark), page_requested(key, detail).
    """

    records_changed = Signal(object)
    day_changed = Signal(object, object)
    person_changed = Signal(str)
    language_changed = Signal(str)
    theme_changed = Signal(bool)
    page_requested = Signal(str, object)

    def __init__(
        self,
        day: date,
        meal: Meal,
        *,
        person: str = "",
        language: str = "zh",
        dark: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._day = day
        self._meal = meal
        self._person = person
        self._language = language
        self._dark = dark

    @property
    def day(self) -> date:
        return self._day

    @property
    def meal(self) -> Meal:
        return self._meal

    @property
    def person(self) -> str:
        return self._person

    @property
    def language(self) -> str:
        return self._language

    @property
    def dark(self) -> bool:
        return self._dark

    def set_day(self, day: date, meal: Meal | None = None) -> None:
        """Choose the business day, and the meal where one is given."""
        meal = self._meal if meal is None else meal
        if (day, meal) != (self._day, self._meal):
            self._day, self._meal = day, meal
            self.day_changed.emit(day, meal)

    def set_person(self, name: str) -> None:
        if name != self._person:
            self._person = name
            self.person_changed.emit(name)

    def set_language(self, language: str) -> None:
        """Choose "zh" or "en"."""
        if language != self._language:
            self._language = language
            self.language_changed.emit(language)

    def set_dark(self, dark: bool) -> None:
        if dark != self._dark:
            self._dark = dark
            self.theme_changed.emit(dark)

    def announce(self, change: object) -> None:
        """Tell every page that a write touched what the change names."""
        self.records_changed.emit(change)

    def open_page(self, key: str, detail: object = None) -> None:
        """Ask the window for another page; the detail reaches its open_detail()."""
        self.page_requested.emit(key, detail)
