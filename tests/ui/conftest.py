"""A desk and the program's own look for every test of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canteen_desk.ui.colours import LIGHT, scheme_of
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.theme import apply_theme
from tests.ui.book import MANAGER, open_book
from tests.ui.gallery import make_desk
from tests.ui.kitchen import Kitchen, open_kitchen


@pytest.fixture(autouse=True)
def _english_names_of_days() -> None:
    """A window of another test may have spoken Chinese: Qt keeps the locale for the whole process."""
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    """A desk in English and light, whose tasks are over when the test is."""
    if not qapp.styleSheet() or scheme_of(qapp.palette()) is not LIGHT:
        apply_theme(qapp, dark=False)
    owner = QObject()
    made = make_desk(owner, language="en")
    yield made
    made.tasks.shutdown()


@pytest.fixture
def kitchen(qtbot: QtBot, qapp: QApplication, data_dir: Path) -> Iterator[Kitchen]:
    """A window with the capture pages on a small book, the manager on duty."""
    if not qapp.styleSheet() or scheme_of(qapp.palette()) is not LIGHT:
        apply_theme(qapp, dark=False)
    store = open_book(data_dir)
    made = open_kitchen(qtbot, store, MANAGER)
    yield made
    made.window.close()
    store.close()
