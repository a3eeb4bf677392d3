"""Messages, and what the window keeps chosen."""

from datetime import date

from pytestqt.qtbot import QtBot

from canteen_desk.domain.meals import Meal
from canteen_desk.ui.messages import Message, Messages
from canteen_desk.ui.notifier import Notifier


def test_the_latest_news_is_shown(qtbot: QtBot) -> None:
    messages = Messages()
    messages.info("one")
    messages.success("two")
    assert messages.shown is not None
    assert messages.shown.text == "two"


def test_an_error_stays_until_it_is_dismissed(qtbot: QtBot) -> None:
    messages = Messages()
    messages.error("the disk is full")
    messages.success("saved")
    assert messages.shown is not None
    assert messages.shown.text == "the disk is full"
    messages.dismiss()
    assert messages.shown is not None
    assert messages.shown.text == "saved"
    messages.dismiss()
    assert messages.shown is None


def test_a_second_error_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    messages = Messages()
    messages.error("first")
    messages.info("waits")
    messages.error("second")
    assert messages.shown is not None
    assert messages.shown.text == "second"
    messages.dismiss()
    assert messages.shown is None


def test_every_message_is_posted_even_behind_an_error(qtbot: QtBot) -> None:
    messages = Messages()
    posted: list[Message] = []
    messages.posted.connect(posted.append)
    messages.error("first")
    messages.info("behind")
    assert [message.text for message in posted] == ["first", "behind"]


def test_a_day_is_told_once_and_only_when_it_is_another(qtbot: QtBot) -> None:
    notifier = Notifier(date(2026, 9, 15), Meal.LUNCH)
    told: list[tuple[object, object]] = []

    def hear(day: object, meal: object) -> None:
        told.append((day, meal))

    notifier.day_changed.connect(hear)
    notifier.set_day(date(2026, 9, 15))
    notifier.set_day(date(2026, 9, 16))
    notifier.set_day(date(2026, 9, 16), Meal.DINNER)
    assert told == [(date(2026, 9, 16), Meal.LUNCH), (date(2026, 9, 16), Meal.DINNER)]


def test_a_change_reaches_everybody_as_it_was_announced(qtbot: QtBot) -> None:
    notifier = Notifier(date(2026, 9, 15), Meal.LUNCH)
    change = object()
    with qtbot.waitSignal(notifier.records_changed) as told:
        notifier.announce(change)
    assert told.args[0] is change
