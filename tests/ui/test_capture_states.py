"""How the capture pages stand: first use, looking on, a closed day, another meal, another page."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from canteen_desk.domain.meals import Meal
from canteen_desk.ui.page import PageState
from canteen_desk.ui.widgets.labels import EmptyState
from tests.ui.book import DAY, SUPERVISOR, open_empty_book, put, put_lunch
from tests.ui.kitchen import Kitchen, open_kitchen


def test_a_supervisor_looks_on_and_is_told_who_weighs(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    kitchen.desk.notifier.set_person(SUPERVISOR)
    page = kitchen.open("trimming")
    assert page.state() is PageState.READ_ONLY
    assert any("cooks and canteen managers weigh" in text for text in kitchen.texts())
    assert not page.entry().isEnabled()
    page.records().open_record(page.records().table.current_row() or kitchen.standing("trimming")[0])
    assert not page.records().is_correcting()


def test_a_closed_day_is_named(kitchen: Kitchen) -> None:
    put(kitchen.store, "day_status", meal="", status="closed")
    page = kitchen.open("trimming")
    assert page.state() is PageState.CLOSED_DAY
    with kitchen.qtbot.waitSignal(kitchen.desk.notifier.page_requested) as asked:
        page.acted.emit()
    assert asked.args == ["today", "day_status"]


def test_nothing_can_be_typed_for_a_day_to_come(kitchen: Kitchen) -> None:
    page = kitchen.open("purchase")
    assert page.entry().isEnabled()
    kitchen.desk.notifier.set_day(DAY + timedelta(days=1))
    kitchen.until(lambda: not page.entry().isEnabled())
    assert any("This day has not come yet" in text for text in kitchen.texts())
    kitchen.desk.notifier.set_day(DAY)
    kitchen.until(page.entry().isEnabled)


def test_another_meal_shows_its_own_records(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    put(kitchen.store, "trimming", meal="dinner", ingredient="猪肉", gross_g=9_000, net_g=8_800)
    kitchen.open("trimming")
    kitchen.desk.notifier.set_day(DAY, Meal.DINNER)
    kitchen.until(lambda: kitchen.page().records().table.shown_text(0, 1) == "猪肉")
    assert kitchen.rows() == 1


def test_a_record_asked_for_by_another_page_is_opened(kitchen: Kitchen) -> None:
    put_lunch(kitchen.store)
    kitchen.open("purchase")
    wanted = kitchen.standing("trimming")[0]
    kitchen.desk.notifier.open_page("trimming", wanted)
    kitchen.until(lambda: kitchen.page().records().is_correcting())
    assert kitchen.page().records().strip.record() == wanted


def test_a_fresh_desk_says_what_to_do_first(qtbot: QtBot, data_dir: Path) -> None:
    store = open_empty_book(data_dir)
    kitchen = open_kitchen(qtbot, store, "")
    page = kitchen.open("trimming")
    assert page.state() is PageState.FIRST_USE
    with qtbot.waitSignal(kitchen.desk.notifier.page_requested) as asked:
        page.findChild(EmptyState).acted.emit()
    assert asked.args == ["settings", None]
    kitchen.window.close()
    store.close()


def test_a_book_that_cannot_be_read_is_named_with_a_way_on(kitchen: Kitchen) -> None:
    page = kitchen.open("trimming")
    with kitchen.store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE trimming RENAME TO trimming_away")
    page.refresh()
    kitchen.until(lambda: page.state() is PageState.ERROR)
    assert "Try again" in [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    with kitchen.store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE trimming_away RENAME TO trimming")
    page.acted.emit()
    kitchen.until(lambda: page.state() is PageState.READY)
