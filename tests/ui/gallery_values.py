"""Plausible values for the gallery and the tests of the window."""

from dataclasses import dataclass
from datetime import date, timedelta

from canteen_desk.ui.charts.values import Bar, FlowLoss, FlowStage, Line, Series, Trend
from canteen_desk.ui.widgets.choice_field import Choice
from canteen_desk.ui.widgets.table_model import Column, Kind

DAYS = [date(2026, 8, 24) + timedelta(days=place) for place in range(35)]
CLOSED = [day for day in DAYS if day.weekday() >= 5] + DAYS[14:19]


def _wave(level: float, step: float) -> list[float | None]:
    return [
        None if day in CLOSED or place == 9 else level + step * ((place * 7) % 5 - 2) - place * 0.3
        for place, day in enumerate(DAYS)
    ]


TREND = Trend(
    "盘剩连续三周下降，周三最高",
    DAYS,
    [
        Series("盘剩", _wave(72, 4), "plate"),
        Series("售剩", _wave(30, 2), "M4"),
        Series("残次", _wave(27, 1), "M2"),
    ],
    [Line(61, "标杆 61 g"), Line(78.8, "北京四食堂 78.8 g")],
    CLOSED,
)
BARS = [
    Bar("青椒", 58.2, "M2"),
    Bar("大白菜", 44.0, "M2", "比上月 −6"),
    Bar("土豆", 21.5, "M2"),
    Bar("土鸡蛋", None, "M2"),
]
STAGES = [
    FlowStage("购进", 312_400, [FlowLoss("报损", 1_200, "M1"), FlowLoss("入库", 24_000)]),
    FlowStage("领用", 287_200, [FlowLoss("不可食", 26_300, "M2"), FlowLoss("残次", 9_400, "M2")]),
    FlowStage("净料", 251_500, [FlowLoss("边角料废弃", 5_600, "M3")]),
    FlowStage("出品", None, [FlowLoss("售剩", 14_200, "M4")]),
    FlowStage("取餐", 221_000, [FlowLoss("盘剩", 37_400, "plate")]),
    FlowStage("吃掉", 177_500),
]

INGREDIENTS = (
    Choice("I001", "土豆", ("td", "tudou"), "标准净料率 94 %"),
    Choice("I002", "大白菜", ("dbc", "dabaicai"), "标准净料率 88 %"),
    Choice("I003", "西红柿（番茄）", ("xhs", "xihongshi", "fq", "fanqie"), "标准净料率 97 %"),
    Choice("I004", "猪肉", ("zr", "zhurou"), "标准净料率 96 %"),
    Choice("I005", "土鸡蛋", ("tjd", "tujidan"), "标准净料率 87 %"),
)


@dataclass(frozen=True)
class TrimmingRow:
    """One trimming as the table shows it."""

    at: str
    ingredient: str
    gross_g: int
    net_g: int
    points: float | None


TRIMMINGS = (
    TrimmingRow("08:12", "土豆", 24800, 23400, -0.4),
    TrimmingRow("08:20", "大白菜", 21500, 18300, -2.9),
    TrimmingRow("08:31", "西红柿（番茄）", 12600, 12200, 0.2),
    TrimmingRow("08:44", "青椒", 8400, 6700, -5.8),
    TrimmingRow("08:58", "猪肉", 31200, 30100, None),
)


def _kilograms(grams: int) -> str:
    return f"{grams / 1000:,.2f}"


def _points(points: float) -> str:
    return f"{points:+.1f}".replace("-", "−")


def _points_state(row: TrimmingRow) -> str:
    return "red" if row.points is not None and row.points < -5 else ""


COLUMNS = (
    Column("时间", lambda row: row.at, width=76),
    Column("食材", lambda row: row.ingredient),
    Column("毛重 kg", lambda row: row.gross_g, _kilograms, Kind.NUMBER, 104),
    Column("净料 kg", lambda row: row.net_g, _kilograms, Kind.NUMBER, 104),
    Column("比标准 点", lambda row: row.points, _points, Kind.NUMBER, 104, _points_state),
)
