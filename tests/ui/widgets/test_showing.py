"""Tables, cards, bars and sparklines."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from canteen_desk.ui.colours import DARK, LIGHT, palette_of
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.widgets.key_figure import Figure, FigureState, KeyFigure
from canteen_desk.ui.widgets.labels import EmptyState
from canteen_desk.ui.widgets.live_weight import LiveWeight
from canteen_desk.ui.widgets.record_table import RecordTable
from canteen_desk.ui.widgets.score_bar import ScoreBar
from canteen_desk.ui.widgets.sparkline import Sparkline
from canteen_desk.ui.widgets.table_model import Column, Kind
from canteen_desk.ui.widgets.word_button import WordButton


@dataclass(frozen=True)
class _Row:
    name: str
    grams: int | None


def _name(row: _Row) -> str:
    return row.name


def _grams(row: _Row) -> int | None:
    return row.grams


ROWS = (_Row("potato", 24_800), _Row("cabbage", None), _Row("pork", 3_100), _Row("egg", 10_000))
COLUMNS = (Column("Name", _name), Column("Gross g", _grams, "{:,}".format, Kind.NUMBER, 100))


@pytest.fixture
def table(desk: Desk, qtbot: QtBot) -> RecordTable:
    made = RecordTable(COLUMNS, empty="Nothing yet", empty_action="Record the first")
    made.resize(400, 300)
    qtbot.addWidget(made)
    made.show()
    made.set_rows(ROWS)
    return made


def _names(table: RecordTable) -> list[str]:
    return [table.shown_text(row, 0) for row in range(table.row_count())]


def test_numbers_stand_at_the_right_and_words_at_the_left(table: RecordTable) -> None:
    model = table.view().model()
    align = Qt.ItemDataRole.TextAlignmentRole
    assert model.index(0, 1).data(align) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 0).data(align) & Qt.AlignmentFlag.AlignLeft
    assert table.shown_text(0, 1) == "24,800"


def test_what_was_not_measured_shows_a_dash_and_sorts_last_both_ways(
    table: RecordTable, qtbot: QtBot
) -> None:
    view = table.view()
    view.setCurrentIndex(view.model().index(0, 1))
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert _names(table) == ["pork", "egg", "potato", "cabbage"]
    view.setCurrentIndex(view.model().index(0, 1))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert _names(table) == ["potato", "egg", "pork", "cabbage"]
    assert table.shown_text(3, 1) == "—"


def test_rows_keep_the_order_that_they_came_in_until_they_are_sorted(table: RecordTable) -> None:
    assert _names(table) == ["potato", "cabbage", "pork", "egg"]


def test_enter_opens_the_chosen_row(table: RecordTable, qtbot: QtBot) -> None:
    table.choose(ROWS[2])
    with qtbot.waitSignal(table.row_activated) as told:
        qtbot.keyClick(table.view(), Qt.Key.Key_Return)
    assert told.args == [ROWS[2]]


def test_the_chosen_row_stays_chosen_when_rows_are_read_again(table: RecordTable) -> None:
    table.choose(ROWS[2])
    table.set_rows((_Row("new", 1), *ROWS))
    assert table.current_row() == ROWS[2]


def test_a_filter_shows_only_what_holds_the_text(table: RecordTable) -> None:
    table.set_filter("PO")
    assert _names(table) == ["potato", "pork"]
    table.set_filter("")
    assert table.row_count() == 4


def test_an_empty_table_says_what_to_do_first(table: RecordTable, qtbot: QtBot) -> None:
    table.set_rows(())
    empty = table.findChild(EmptyState)
    assert empty.isVisible()
    with qtbot.waitSignal(table.emptied_acted):
        qtbot.mouseClick(empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    table.set_rows(ROWS)
    assert not empty.isVisible()


def test_the_row_that_was_just_saved_lights_up_once(table: RecordTable, qtbot: QtBot) -> None:
    ground = Qt.ItemDataRole.BackgroundRole
    table.flash(ROWS[1])
    assert table.view().model().index(1, 0).data(ground) == QColor(LIGHT.soft)
    assert table.view().model().index(0, 0).data(ground) is None
    qtbot.waitUntil(lambda: table.view().model().index(1, 0).data(ground) is None)


def _texts(card: KeyFigure) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def test_a_card_shows_value_unit_and_comparison(desk: Desk, qtbot: QtBot) -> None:
    card = KeyFigure("Plate waste", measure="M4")
    qtbot.addWidget(card)
    card.show_figure(Figure("82.4", "g", "above 78.8 g", FigureState.RED, (70.0, None, 82.4), 61.0))
    assert _texts(card) == ["Plate waste", "82.4", "g", "above 78.8 g"]
    assert "82.4 g above 78.8 g" in card.accessibleDescription()


def test_a_card_without_a_value_says_that_nothing_was_measured(desk: Desk, qtbot: QtBot) -> None:
    card = KeyFigure("Plate waste")
    qtbot.addWidget(card)
    card.show_figure(Figure(None, "g", state=FigureState.RED))
    assert _texts(card) == ["Plate waste", "—", "not measured"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_opens_its_records_by_keyboard(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    card = KeyFigure("Plate waste")
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.activated):
        qtbot.keyClick(card, key)


def test_a_sparkline_leaves_gaps_and_puts_more_higher_up(desk: Desk, qtbot: QtBot) -> None:
    line = Sparkline()
    qtbot.addWidget(line)
    line.resize(120, 40)
    line.show_values([10.0, None, 20.0])
    low, gap, high = line.points()
    assert gap is None
    assert low is not None
    assert high is not None
    assert high.y() < low.y()
    assert high.x() > low.x()


def _filled(bar: ScoreBar) -> int:
    picture = bar.grab().toImage()
    middle = picture.height() // 2
    return sum(picture.pixelColor(x, middle).name() == LIGHT.accent.lower() for x in range(picture.width()))


def test_a_score_bar_is_as_long_as_its_share_of_the_points(desk: Desk, qtbot: QtBot) -> None:
    bar = ScoreBar()
    qtbot.addWidget(bar)
    bar.resize(284, 28)
    bar.show_points(3.0, 6.0)
    assert abs(_filled(bar) - 100) <= 6
    assert bar.numbers() == "3 / 6"
    bar.show_points(None, 6.0)
    assert _filled(bar) == 0
    assert bar.numbers() == "0 / 6"


def test_the_live_weight_is_the_largest_thing_and_a_dash_without_a_scale(desk: Desk, qtbot: QtBot) -> None:
    weight = LiveWeight("Scale")
    qtbot.addWidget(weight)
    weight.show()
    weight.show_weight(24_800, note="steady")
    number = next(label for label in weight.findChildren(QLabel) if label.text() == "24.80")
    assert number.fontInfo().pixelSize() == 56
    weight.show_weight(None, note="no scale", state="grey")
    assert number.text() == "—"


def test_the_icon_of_a_button_follows_the_theme(desk: Desk, qtbot: QtBot) -> None:
    button = WordButton("download", "Save table")
    qtbot.addWidget(button)
    for scheme in (LIGHT, DARK, LIGHT):
        button.setPalette(palette_of(scheme))
        assert QColor(scheme.text).name() in _colours(button)


def _colours(button: WordButton) -> set[str]:
    picture = button.icon().pixmap(20, 20).toImage()
    points = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {point.name() for point in points if point.alpha() == 255}
