"""The choice of the business day."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QPushButton
from pytestqt.qtbot import QtBot

from canteen_desk.ui.day_chooser import DayChooser
from canteen_desk.ui.desk import Desk


@pytest.fixture
def chooser(desk: Desk, qtbot: QtBot) -> DayChooser:
    made = DayChooser(date(2026, 9, 15))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_is_chosen_from_the_calendar(chooser: DayChooser, qtbot: QtBot) -> None:
    qtbot.mouseClick(chooser.findChild(QPushButton), Qt.MouseButton.LeftButton)
    calendar = chooser.findChild(QCalendarWidget)
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 9, 15)
    with qtbot.waitSignal(chooser.day_chosen) as told:
        calendar.activated.emit(QDate(2026, 9, 1))
    assert told.args == [date(2026, 9, 1)]
    assert not calendar.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_weekends_are_not_red(chooser: DayChooser, qtbot: QtBot) -> None:
    qtbot.mouseClick(chooser.findChild(QPushButton), Qt.MouseButton.LeftButton)
    calendar = chooser.findChild(QCalendarWidget)
    colours = {
        calendar.weekdayTextFormat(day).foreground().color().name()
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
    }
    assert "#ff0000" not in colours
    calendar.parentWidget().hide()


def test_the_day_is_shown_with_its_weekday(chooser: DayChooser) -> None:
    assert chooser.findChild(QPushButton).text().strip() == "2026-09-15 Tue"
    chooser.set_day(date(2026, 10, 1))
    assert chooser.findChild(QPushButton).text().strip() == "2026-10-01 Thu"
