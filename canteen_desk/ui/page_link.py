"""A page that is not loaded yet: the rail shows it, its module is imported when it is first opened."""

from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from canteen_desk.ui.desk import Desk
from canteen_desk.ui.page import Page


class PageMaker(Protocol):
    """What the window needs of a page before it is there: a page class is one, and so is a PageLink."""

    @property
    def key(self) -> str: ...

    @property
    def icon_name(self) -> str: ...

    def title(self) -> str:
        """The page's name in the present language."""
        ...

    def __call__(self, desk: Desk) -> Page: ...


class PageLink:
    """Names a page class by its place; `title` is the English source in the class's own context."""

    def __init__(self, place: str, key: str, icon_name: str, title: str) -> None:
        self.key = key
        self.icon_name = icon_name
        self._module, _, self._class = place.rpartition(".")
        self._title = title

    def title(self) -> str:
        return QCoreApplication.translate(self._class, self._title)

    def __call__(self, desk: Desk) -> Page:
        return self.page_class()(desk)

    def page_class(self) -> type[Page]:
        """Imports the page with all that it needs."""
        found: type[Page] = getattr(import_module(self._module), self._class)
        assert issubclass(found, Page)
        return found
