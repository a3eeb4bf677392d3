"""Keeps the application's language and theme as the notifier says."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from canteen_desk.paths import resources_dir
from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.theme import apply_theme
from canteen_desk.ui.translation import Translation


class Appearance(QObject):
    """Dresses the application at the start and again whenever language or theme are changed."""

    def __init__(self, application: QApplication, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._translation = Translation(application, resources_dir() / "i18n", self)
        self._translation.set_language(notifier.language)
        apply_theme(application, notifier.dark)
        notifier.language_changed.connect(self._translation.set_language)
        notifier.theme_changed.connect(self._on_theme_changed)

    @Slot(bool)
    def _on_theme_changed(self, dark: bool) -> None:
        apply_theme(self._application, dark)
