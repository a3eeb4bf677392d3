"""Charts: gaps, ranges, closed days, what is read off, and the flow."""

import itertools
import subprocess
import sys
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from canteen_desk.ui.charts.bar_chart import BarChart
from canteen_desk.ui.charts.flow_layout import place_flow
from canteen_desk.ui.charts.flow_picture import FlowPicture
from canteen_desk.ui.charts.house_style import EARLIER
from canteen_desk.ui.charts.trend_chart import TrendChart
from canteen_desk.ui.charts.values import Bar, FlowLoss, FlowStage, Line, Series, Trend
from canteen_desk.ui.colours import LIGHT, MEASURE_COLOURS
from canteen_desk.ui.desk import Desk
from tests.ui.pictures import colours_of

DAYS = [date(2026, 9, 7) + timedelta(days=place) for place in range(7)]
TREND = Trend(
    "Falling",
    DAYS,
    [Series("plates", [60.0, 62.0, None, 58.0, 55.0, None, None], "plate")],
    [Line(61.0, "benchmark 61 g")],
    DAYS[5:],
)


@pytest.fixture
def chart(desk: Desk, qtbot: QtBot) -> TrendChart:
    made = TrendChart("g")
    made.resize(700, 320)
    qtbot.addWidget(made)
    made.show()
    made.show_trend(TREND)
    return made


def test_the_first_window_does_not_load_the_plotting_library() -> None:
    code = (
        "import sys, canteen_desk.ui.main_window, canteen_desk.ui.charts.trend_chart as t; "
        "from PySide6.QtWidgets import QApplication; a = QApplication([]); t.TrendChart('g'); "
        "sys.exit('pyqtgraph' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_left_and_right_read_off_the_days(chart: TrendChart, qtbot: QtBot) -> None:
    assert chart.reading() == "g"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "closed" in chart.reading()
    assert "plates —" in chart.reading()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.reading().startswith("2026-09-11")
    assert "plates 55.0 g" in chart.reading()


def test_enter_opens_the_day_that_is_read_off(chart: TrendChart, qtbot: QtBot) -> None:
    chart.choose(3)
    with qtbot.waitSignal(chart.day_activated) as told:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert told.args == [DAYS[3]]


def test_the_line_has_the_colour_of_its_measure(chart: TrendChart) -> None:
    counts = colours_of(chart)
    assert counts.get(MEASURE_COLOURS["plate"].lower(), 0) > 50
    assert counts.get(MEASURE_COLOURS["M1"].lower(), 0) == 0


def test_a_trend_without_any_value_can_be_shown(chart: TrendChart) -> None:
    chart.show_trend(Trend("Nothing measured yet", DAYS, [Series("plates", [None] * 7, "plate")]))
    chart.show_trend(Trend("No days", [], []))
    assert chart.trend() is not None
    assert chart.trend().days == []


def test_a_band_and_years_of_days_can_be_shown(chart: TrendChart) -> None:
    days = [date(2024, 1, 1) + timedelta(days=place) for place in range(900)]
    values = [float(place % 31) for place in range(900)]
    low, high = [value - 2 for value in values], [value + 2 for value in values]
    chart.show_trend(Trend("Long", days, [Series("plates", values, "M4", low, high)]))
    assert colours_of(chart).get(LIGHT.surface.lower(), 0) > 1000


def test_a_league_is_opened_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    league = BarChart("g")
    qtbot.addWidget(league)
    bars = [Bar("pepper", 58.2, "M2", key=7), Bar("egg", None, "M2")]
    league.show_bars("Pepper loses most", bars, [Line(30, "standard")])
    qtbot.keyClick(league, Qt.Key.Key_Down)
    with qtbot.waitSignal(league.bar_activated) as told:
        qtbot.keyClick(league, Qt.Key.Key_Return)
    assert told.args[0].key == 7


def test_a_longer_bar_stands_for_more(desk: Desk, qtbot: QtBot) -> None:
    league = BarChart("g")
    qtbot.addWidget(league)
    league.resize(500, 200)
    league.show_bars("", [Bar("a", 50.0, "M1"), Bar("b", 25.0, "M2"), Bar("c", None, "M3")])
    counts = colours_of(league)
    long, short = (counts[MEASURE_COLOURS[name].lower()] for name in ("M1", "M2"))
    assert long == pytest.approx(2 * short, rel=0.05)
    assert MEASURE_COLOURS["M3"].lower() not in counts


STAGES = [
    FlowStage("in", 100_000, [FlowLoss("stored", 20_000), FlowLoss("spoiled", 10_000, "M1")]),
    FlowStage("trimmed", None, [FlowLoss("rejected", 10_000, "M2")]),
    FlowStage("eaten", 60_000),
]


def test_the_height_of_a_stage_is_its_weight() -> None:
    placed = place_flow(STAGES, QRectF(0, 0, 900, 240), 50, 40)
    assert placed[2].bar.height() == pytest.approx(placed[0].bar.height() * 0.6)


def test_a_stage_that_was_not_weighed_is_as_high_as_what_came_before() -> None:
    placed = place_flow(STAGES, QRectF(0, 0, 900, 240), 50, 40)
    assert placed[1].bar.height() == pytest.approx(placed[0].bar.height() * 0.7)


def test_all_parts_of_the_flow_stay_inside_their_picture() -> None:
    area = QRectF(0, 0, 900, 240)
    for placed in place_flow(STAGES, area, 50, 40):
        assert area.contains(placed.bar)
        for loss in placed.losses:
            assert area.contains(loss.ribbon.boundingRect())
            assert area.contains(loss.words)


def test_a_flow_without_stages_is_empty() -> None:
    assert place_flow([], QRectF(0, 0, 900, 240), 50, 40) == []


@pytest.mark.parametrize(
    ("gap_g", "alarm", "red"), [(6_100, True, True), (6_100, False, False), (0, True, False)]
)
def test_the_gap_is_red_only_when_it_is_an_alarm(
    desk: Desk, qtbot: QtBot, gap_g: int, alarm: bool, red: bool
) -> None:
    flow = FlowPicture()
    flow.resize(900, 260)
    qtbot.addWidget(flow)
    flow.show_flow("Balance", STAGES, gap_g, alarm=alarm)
    assert (LIGHT.red.lower() in colours_of(flow)) == red


def test_this_year_stands_out_before_the_year_before(chart: TrendChart) -> None:
    before = Series("a year before", [66.0, 64.0, 65.0, 63.0, 60.0, None, None], EARLIER)
    chart.show_trend(Trend("", DAYS, [before, *TREND.series], [], []))
    plot = chart.plot()
    assert plot is not None
    earlier, present = plot.lines()
    assert present == (MEASURE_COLOURS["plate"].lower(), 3.0, Qt.PenStyle.SolidLine)
    assert earlier[:2] == (LIGHT.disabled.lower(), 1.0)


def test_names_behind_the_lines_do_not_cover_each_other(chart: TrendChart) -> None:
    before = Series("a year before", [66.0, 64.0, 65.0, 63.0, 62.0, None, None], EARLIER)
    lines = [Line(50.0, "county 50 g"), Line(61.0, "universities 61 g"), Line(62.0, "offices 62 g")]
    chart.show_trend(Trend("", DAYS, [before, *TREND.series], lines, []))
    plot = chart.plot()
    assert plot is not None
    tops = plot.name_tops()
    assert len(tops) == 5
    assert all(lower - upper >= 18 for upper, lower in itertools.pairwise(tops))
    assert tops[0] >= 0
