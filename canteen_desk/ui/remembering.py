"""Keeps language, theme and the place of the window over a restart."""

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, Slot
from PySide6.QtGui import QGuiApplication

from canteen_desk.settings import Settings, write_settings
from canteen_desk.ui.main_window import MainWindow

_logger = logging.getLogger("canteen_desk")


class Remembering(QObject):
    """Writes the settings when the user chooses something and when the window closes.

    A language named on the command line holds for that start only, so nothing is written for it.
    """

    def __init__(self, window: MainWindow, folder: Path, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._settings = settings
        window.desk.notifier.language_changed.connect(self._on_language_changed)
        window.desk.notifier.theme_changed.connect(self._on_theme_changed)
        window.installEventFilter(self)

    def show_window(self) -> None:
        """Show the window where it was, if that still is on a screen; at first it takes the whole one."""
        place = self._settings.window
        if place is not None and _is_in_view(QRect(*place)):
            self._window.setGeometry(QRect(*place))
        if self._settings.maximized:
            self._window.showMaximized()
        else:
            self._window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Close:
            place = self._window.normalGeometry()
            self._write(
                replace(
                    self._settings,
                    maximized=self._window.isMaximized(),
                    window=(place.x(), place.y(), place.width(), place.height()),
                )
            )
        return super().eventFilter(watched, event)

    def _write(self, settings: Settings) -> None:
        self._settings = settings
        try:
            write_settings(self._folder, settings)
        except OSError as error:
            # A full disk must neither hold the window open nor frighten anybody over a colour.
            _logger.warning("settings not written: %s", error)

    @Slot(str)
    def _on_language_changed(self, language: str) -> None:
        self._write(replace(self._settings, language=language))

    @Slot(bool)
    def _on_theme_changed(self, dark: bool) -> None:
        self._write(replace(self._settings, dark=dark))


def _is_in_view(place: QRect) -> bool:
    """Whether the middle of the title bar lies on a screen, so that the window can be taken hold of."""
    middle = QRect(place.center().x() - 40, place.top(), 80, 24)
    return any(screen.availableGeometry().intersects(middle) for screen in QGuiApplication.screens())
