"""On an old office screen of 1366 by 768 nothing is cut at the side, in either language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from canteen_desk.app import PAGES, bring_in, build_frame
from canteen_desk.ui.main_window import MainWindow
from canteen_desk.ui.screenshots import wait_until_idle
from tests.ui.book import DAY, open_book, put_lunch


@pytest.fixture(params=["zh", "en"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, data_dir: Path) -> Iterator[MainWindow]:
    """The whole window with all its pages over a book with a lunch."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    store = open_book(data_dir)
    put_lunch(store)
    made, appearance = build_frame(application, request.param)
    qtbot.addWidget(made)
    bring_in(made, store, DAY)
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()
    appearance.deleteLater()
    store.close()


def _too_wide(page: QWidget) -> list[str]:
    """Areas whose inside is wider than they show."""
    areas = [
        area for area in page.findChildren(QScrollArea) if area.isVisible() and area.widget() is not None
    ]
    return [
        f"{type(area.widget()).__name__} {area.widget().width()} > {area.viewport().width()}"
        for area in areas
        if area.widget().width() > area.viewport().width()
    ]


def _cut(page: QWidget) -> list[str]:
    """Words that do not fit their label or button."""
    found = []
    for kind in (QLabel, QPushButton):
        for each in page.findChildren(kind):
            wraps = isinstance(each, QLabel) and (each.wordWrap() or not each.pixmap().isNull())
            if each.isVisible() and each.text() and not wraps and each.width() < each.sizeHint().width():
                found.append(f"{each.text()} {each.width()} < {each.sizeHint().width()}")
    return found


@pytest.mark.parametrize("place", range(len(PAGES)), ids=[page.key for page in PAGES])
def test_a_page_fits_an_old_screen(window: MainWindow, place: int) -> None:
    window.show_page(place)
    wait_until_idle(window)
    page = window.current_page()
    assert page is not None
    assert page.width() <= page.parentWidget().width()
    assert _too_wide(page) == []
    assert _cut(page) == []
    assert _cut(window.header) == []
    assert window.width() == 1366
