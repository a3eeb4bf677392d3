"""The whole window, as the program builds it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from canteen_desk import app
from canteen_desk.app import PAGES, bring_in, build_frame, first_day
from canteen_desk.services.store import DATABASE_NAME
from canteen_desk.ui.page_link import PageLink
from canteen_desk.ui.screenshots import wait_until_idle
from tests.ui.book import DAY, open_book, open_empty_book, put_lunch


@pytest.mark.parametrize("link", PAGES, ids=[page.key for page in PAGES])
def test_a_page_link_names_its_page_as_the_page_names_itself(qtbot: QtBot, link: PageLink) -> None:
    page = link.page_class()
    assert (link.key, link.icon_name, link.title()) == (page.key, page.icon_name, page.title())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_opens_on_a_full_and_on_an_empty_book(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str
) -> None:
    for name, open_one in (("full", open_book), ("empty", open_empty_book)):
        store = open_one(tmp_path / name)
        if name == "full":
            put_lunch(store)
        window, appearance = build_frame(qapp, language)
        qtbot.addWidget(window)
        bring_in(window, store, DAY)
        window.resize(1366, 768)
        window.show()
        for place, key in enumerate(window.keys()):
            window.show_page(place)
            wait_until_idle(window)
            page = window.current_page()
            assert page is not None
            assert page.key == key
        window.close()
        appearance.deleteLater()
        store.close()


def test_until_the_book_is_open_no_page_can_be_reached(qtbot: QtBot, qapp: QApplication) -> None:
    window, appearance = build_frame(qapp, "zh")
    qtbot.addWidget(window)
    window.wait_for_book("正在打开")
    window.show()
    qtbot.keyClick(window, "3")
    assert window.current_page() is None
    assert not window.header.isEnabled()
    window.close()
    appearance.deleteLater()


def test_a_book_that_cannot_be_opened_is_told_in_the_window(
    qtbot: QtBot, qapp: QApplication, data_dir: Path
) -> None:
    (data_dir / DATABASE_NAME).write_bytes(b"this is no database" * 200)
    window, appearance = build_frame(qapp, "zh")
    qtbot.addWidget(window)
    window.wait_for_book("正在打开")
    window.show()
    app._open_behind(window, data_dir, [])
    qtbot.waitUntil(
        lambda: any("不是本程序的数据库" in label.text() for label in window.findChildren(QLabel))
    )
    window.close()
    appearance.deleteLater()


def test_a_real_canteen_opens_on_today(tmp_path: Path) -> None:
    store = open_book(tmp_path / "real")
    put_lunch(store)
    assert first_day(store) == store.today()
    store.close()
