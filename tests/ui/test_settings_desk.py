"""The settings of this desk, the check of the book, and the first use."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canteen_desk.domain.catalogue import Canteen, Entity, Person, Role
from canteen_desk.services.catalogue import canteen, is_set_up, items
from canteen_desk.ui.settings.settings_page import SettingsPage
from tests.ui.book import open_book, open_empty_book, put_lunch
from tests.ui.office import Office, open_office
from tests.ui.typing import type_text


@pytest.fixture
def office(qtbot: QtBot, data_dir: Path) -> Iterator[Office]:
    store = open_book(data_dir)
    made = open_office(qtbot, store, [SettingsPage])
    made.open()
    yield made
    made.window.close()
    store.close()


def test_language_and_look_follow_the_choice(office: Office) -> None:
    page = cast("SettingsPage", office.page())
    desk_tab = page.desk_tab()
    desk_tab.theme().set_value("dark")
    assert office.desk.notifier.dark
    with office.qtbot.waitSignal(office.desk.notifier.language_changed):
        desk_tab.language().set_value("zh")
    page.tabs().setCurrentWidget(desk_tab)
    assert str(office.store.folder) in office.words()


def test_the_book_is_checked_and_its_head_shown(office: Office) -> None:
    put_lunch(office.store)
    page = cast("SettingsPage", office.page())
    page.tabs().setCurrentWidget(page.book_tab())
    office.qtbot.mouseClick(page.book_tab().check_button(), Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(lambda: not page.book_tab().is_running())
    assert page.book_tab().answer().startswith("The book is sound: ")
    assert len(page.book_tab().head().replace(" ", "")) == 64


def test_a_book_that_was_tampered_with_is_named(office: Office) -> None:
    put_lunch(office.store)
    with office.store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER IF EXISTS trimming_no_update")
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()
        for (name,) in names:
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        connection.exec_driver_sql("UPDATE trimming SET rejected_g = 1")
    page = cast("SettingsPage", office.page())
    page.tabs().setCurrentWidget(page.book_tab())
    office.qtbot.mouseClick(page.book_tab().check_button(), Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(lambda: not page.book_tab().is_running())
    assert "does not hold" in page.book_tab().answer()
    assert any("was changed after it was stored" in text for text in office.words())


def test_a_stopped_check_says_that_nothing_is_known(office: Office) -> None:
    page = cast("SettingsPage", office.page())
    page.book_tab().show_running(10, 100)
    page.book_tab().show_stopped()
    assert "nothing is known" in page.book_tab().answer()
    assert not page.book_tab().is_running()


def test_first_use_names_the_canteen_and_goes_on_as_its_manager(qtbot: QtBot, data_dir: Path) -> None:
    store = open_empty_book(data_dir)
    office = open_office(qtbot, store, [SettingsPage], person="")
    page = cast("SettingsPage", office.open())
    assert page.is_first_use()
    form = page.first_use().form()
    for name, text in (
        ("name", "区机关食堂"),
        ("office", "区机关"),
        ("manager", "李经理"),
        ("cook", "王师傅"),
    ):
        type_text(qtbot, form.field(name), text)
    form.submit()
    qtbot.waitUntil(lambda: not page.is_first_use())
    office.settle()
    assert is_set_up(store)
    assert canteen(store) == ("区机关食堂", Canteen(office="区机关"))
    roles = {item.name: item.properties for item in items(store, Entity.PERSON, active_only=True)}
    assert roles == {"李经理": Person(Role.MANAGER), "王师傅": Person(Role.COOK)}
    assert office.desk.notifier.person == "李经理"
    assert not page.tab(Entity.INGREDIENT).is_refused()
    office.window.close()
    store.close()


def test_one_person_does_not_get_two_roles_at_first_use(qtbot: QtBot, data_dir: Path) -> None:
    store = open_empty_book(data_dir)
    office = open_office(qtbot, store, [SettingsPage], person="")
    form = cast("SettingsPage", office.open()).first_use().form()
    for name, text in (("name", "食堂"), ("manager", "李经理"), ("supervisor", "李经理")):
        type_text(qtbot, form.field(name), text)
    form.submit()
    office.settle()
    assert "One person, one role: please enter another name." in office.words()
    assert not is_set_up(store)
    office.window.close()
    store.close()


def test_first_use_is_filled_with_enter_alone(qtbot: QtBot, data_dir: Path) -> None:
    store = open_empty_book(data_dir)
    office = open_office(qtbot, store, [SettingsPage], person="")
    page = cast("SettingsPage", office.open())
    office.window.activateWindow()
    qtbot.waitUntil(office.window.isActiveWindow)
    page.first_use().setFocus()
    for text in ("食堂", "机关", "", "", "李经理", "", ""):
        widget = QApplication.focusWidget()
        assert widget is not None
        if text:
            type_text(qtbot, widget, text)
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.is_first_use())
    assert canteen(store)[0] == "食堂"
    office.window.close()
    store.close()


def test_a_dish_is_added_with_enter_alone(office: Office) -> None:
    page = cast("SettingsPage", office.page())
    form = page.show_tab(Entity.DISH).form()
    office.settle()
    office.window.activateWindow()
    office.qtbot.waitUntil(office.window.isActiveWindow)
    form.focus_first()
    for text in ("蒸南瓜", "", "", "", ""):
        widget = QApplication.focusWidget()
        assert widget is not None
        if text:
            type_text(office.qtbot, widget, text)
        office.qtbot.keyClick(widget, Qt.Key.Key_Return)
    office.qtbot.waitUntil(lambda: "蒸南瓜" in [item.name for item in items(office.store, Entity.DISH)])
