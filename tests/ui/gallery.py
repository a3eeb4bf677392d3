"""A page that shows every widget with plausible values; run it to leave pictures in a folder."""

import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from canteen_desk.domain.meals import Meal
from canteen_desk.ui.appearance import Appearance
from canteen_desk.ui.charts.bar_chart import BarChart
from canteen_desk.ui.charts.flow_picture import FlowPicture
from canteen_desk.ui.charts.trend_chart import TrendChart
from canteen_desk.ui.charts.values import Line
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.main_window import MainWindow
from canteen_desk.ui.messages import Messages
from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.page import Page, PageState
from canteen_desk.ui.screenshots import grab_pages, wait_until_idle
from canteen_desk.ui.tasks import TaskRunner
from canteen_desk.ui.widgets.choice_field import ChoiceField
from canteen_desk.ui.widgets.entry_form import EntryForm
from canteen_desk.ui.widgets.key_figure import Figure, FigureState, KeyFigure
from canteen_desk.ui.widgets.labels import SectionTitle
from canteen_desk.ui.widgets.live_weight import LiveWeight
from canteen_desk.ui.widgets.number_fields import ClockField, CountField, MoneyField
from canteen_desk.ui.widgets.reason_box import ReasonBox
from canteen_desk.ui.widgets.record_table import RecordTable
from canteen_desk.ui.widgets.score_bar import ScoreBar
from canteen_desk.ui.widgets.segmented import Segmented
from canteen_desk.ui.widgets.weight_field import WeightField
from tests.ui.gallery_values import BARS, COLUMNS, INGREDIENTS, STAGES, TREND, TRIMMINGS, TrimmingRow


def _panel() -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("role", "panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    return frame, column


class CapturePage(Page):
    """The form, the live weight and the table."""

    key = "capture"
    icon_name = "carrot"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = EntryForm()
        self.form.add("ingredient", "食材", ChoiceField(INGREDIENTS), hint="输入拼音首字母，如 td")
        self.form.add("gross_g", "毛重", WeightField(), hint="F2 取秤")
        self.form.add("net_g", "净料", WeightField())
        self.form.add("rejected_g", "残次", WeightField(), required=False)
        self.form.add("at", "时间", ClockField(), required=False)
        self.form.submitted.connect(self._on_form_submitted)
        self.weight = LiveWeight("秤")
        self.weight.show_weight(24800, note="稳定", state="ok")
        self.table = RecordTable(COLUMNS, empty="本餐还没有初捡记录", empty_detail="从左边录入第一条")
        self.table.row_activated.connect(self._on_table_row_activated)
        self.reason = ReasonBox()
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        left, column = _panel()
        column.addWidget(SectionTitle("初捡清洗", "M2"))
        column.addWidget(self.weight)
        column.addWidget(self.form)
        column.addStretch(1)
        row.addWidget(left, 5)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(SectionTitle("本餐记录", "5 条"))
        right.addWidget(self.table, 1)
        right.addWidget(self.reason)
        row.addLayout(right, 6)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("GalleryPages", "Trimming")

    def refresh(self) -> None:
        self.table.set_rows(TRIMMINGS)
        self.form.focus_first()

    @Slot(object)
    def _on_form_submitted(self, values: object) -> None:
        self.desk.messages.success(f"已保存 {values}")

    @Slot(object)
    def _on_table_row_activated(self, row: TrimmingRow) -> None:
        self.reason.ask(f"更正 {row.at} {row.ingredient}：为什么？")


class LookPage(Page):
    """Cards, fields, scores and a banner."""

    key = "look"
    icon_name = "house"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        days = [63.1, 70.2, None, 58.4, 61.0, 66.3, 52.4]
        for title, measure, figure in (
            (
                "人均购进",
                "M1",
                Figure("0.61", "kg", "比需求多 3.1 %", FigureState.OK, (0.6, 0.7, 0.62, 0.6), 0.6),
            ),
            ("残次率", "M2", Figure("3.5", "%", "超过 3 %", FigureState.AMBER, (2.1, 2.4, 3.1, 3.5), 3.0)),
            ("人均加工废弃", "M3", Figure(None, "g", "边角料还没有称", history=(11, 14, None, 12, None))),
            ("人均盘剩", "M4", Figure("82.4", "g", "高于 78.8 g，比上周 +9.1", FigureState.RED, days, 61.0)),
        ):
            card = KeyFigure(title, measure=measure)
            card.show_figure(figure)
            card.setMinimumHeight(168)
            cards.addWidget(card)
        column.addLayout(cards)
        fields = QHBoxLayout()
        for field, value in (
            (WeightField(), 1_234_560),
            (MoneyField(), 320),
            (CountField(unit="人"), 455),
            (ClockField(), None),
        ):
            field.set_value(value)
            fields.addWidget(field)
        fields.addWidget(Segmented([("discarded", "废弃"), ("staff", "员工餐"), ("reused", "再利用")]))
        column.addLayout(fields)
        panel, inside = _panel()
        inside.addWidget(SectionTitle("评分", "2026 年 9 月"))
        for points, most, state in (
            (6.0, 6.0, FigureState.OK),
            (4.0, 6.0, FigureState.AMBER),
            (1.0, 8.0, FigureState.RED),
            (None, 4.0, FigureState.GREY),
        ):
            bar = ScoreBar()
            bar.show_points(points, most, state)
            inside.addWidget(bar)
        column.addWidget(panel)
        column.addStretch(1)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("GalleryPages", "Today")

    def refresh(self) -> None:
        self.set_state(PageState.STALE, "数据截至昨天 18:40", action="重新读取")


class EmptyPage(Page):
    """A page that is not allowed."""

    key = "empty"
    icon_name = "settings"

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("GalleryPages", "Settings")

    def refresh(self) -> None:
        self.set_state(
            PageState.NOT_ALLOWED, "这一页只有食堂管理员能打开", detail="请管理员登录", action="换人"
        )


def make_desk(parent: QWidget | None = None, *, language: str = "zh", dark: bool = False) -> Desk:
    """A desk without a store, on a fixed day."""
    messages = Messages(parent)
    notifier = Notifier(date(2026, 9, 15), Meal.LUNCH, language=language, dark=dark, parent=parent)
    return Desk(None, TaskRunner(messages, parent=parent), notifier, messages)


def make_window(desk: Desk) -> MainWindow:
    window = MainWindow(desk, [LookPage, CapturePage, *extra_pages(), EmptyPage])
    window.header.set_people(["李红", "王师傅"])
    window.header.set_diners(455, 480)
    window.header.scale.say("12.35 kg 稳定", "ok")
    window.header.trays.say("412 盘")
    window.strip.set_state("备份 10 分钟前 · 本机")
    window.strip.offer_undo(True)
    desk.messages.success("已保存 土豆 24.80→23.40 kg")
    return window


class ChartPage(Page):
    """A trend with gaps, a closed week and a target; a league; a mass balance."""

    key = "charts"
    icon_name = "chart-line"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.trend = TrendChart("g/人")
        self.bars = BarChart("g")
        self.flow = FlowPicture()
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addWidget(self.trend, 7)
        upper.addWidget(self.bars, 5)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(upper, 1)
        column.addWidget(self.flow)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("GalleryPages", "Trends")

    def refresh(self) -> None:
        self.trend.show_trend(TREND)
        self.bars.show_bars("青椒的残次最多", BARS, [Line(30, "标准 30 g")])
        self.flow.show_flow("午餐购进 312 kg，盘剩 37 kg，还有 6.1 kg 对不上", STAGES, 6100, alarm=True)


def extra_pages() -> list[type[Page]]:
    return [ChartPage]


def main(out_dir: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv)
    desk = make_desk()
    appearance = Appearance(application, desk.notifier)
    window = make_window(desk)
    window.resize(1366, 768)
    for language in ("zh", "en"):
        desk.notifier.set_language(language)
        for dark in (False, True):
            desk.notifier.set_dark(dark)
            wait_until_idle(window)
            grab_pages(window, out_dir, f"{language}-{'dark' if dark else 'light'}")
    window.close()
    del appearance


if __name__ == "__main__":
    main(Path(sys.argv[1]))
