"""The frame of the window: what the header says about the meal that is chosen."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from canteen_desk.ui.frame_feed import FrameFeed, diners_of
from canteen_desk.ui.today.today_page import TodayPage
from tests.ui.book import DAY, open_book, put_lunch
from tests.ui.office import open_office


def test_a_late_answer_about_another_day_does_not_stand_in_the_header(qtbot: QtBot, data_dir: Path) -> None:
    store = open_book(data_dir)
    put_lunch(store)
    office = open_office(qtbot, store, [TodayPage])
    feed = FrameFeed(office.desk, store, office.window)
    header = office.window.header
    qtbot.waitUntil(lambda: "Ate 455 / reported 480" in office.words(header))
    late = diners_of(store, DAY, "lunch")
    office.desk.notifier.set_day(DAY - timedelta(days=1))
    qtbot.waitUntil(lambda: "Ate — / reported —" in office.words(header))
    feed.show_diners(late)
    assert "Ate — / reported —" in office.words(header)
    office.window.close()
    store.close()
