"""What inspectors and supervisors of the demonstration found, line by line of both schemes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from canteen_desk.domain.scheme import Line, Rule, Scheme
from canteen_desk.domain.scheme_reader import read_scheme
from canteen_desk.paths import resource
from canteen_desk.services.demonstration.people import INSPECTOR, SUPERVISOR


@dataclass(frozen=True)
class Finding:
    """One judged line; `share` of its points in hundredths of the maximum."""

    period: str
    judged_on: date
    person: str
    scheme: str
    line: str
    points_hundredths: int
    remark: str

    def record(self, number: int) -> dict[str, object]:
        return {
            "kind": "finding",
            "client_id": f"demo-finding-{self.period}-{self.line}-{number:02d}",
            "served_on": self.judged_on.isoformat(),
            "person": self.person,
            "scheme": self.scheme,
            "period": self.period,
            "line": self.line,
            "points_hundredths": self.points_hundredths,
            "remark": self.remark,
        }


Remarks = dict[str, tuple[float, str]]

_QUARTER: Remarks = {
    "system_duties": (1.0, "领导责任书、环节制度、外包合同附件三类文件齐全"),
    "small_portions": (0.75, "小份、半份有售，提醒用语到位；二楼取餐口缺标识 1 处"),
    "haulage_match": (0.75, "抽对收运联单 12 天，2 天相差超过 15%，已说明原因"),
    "ledgers": (0.875, "抽 10 行，1 行缺随货证明编号"),
    "exposure_loop": (0.75, "曝光 4 例，3 例有整改照片，1 例待复查"),
    "contractor_reviews": (0.834, "7、8 月已考核并按得分支付；9 月考核表已填，待双方签字"),
    "publicity": (0.8, "标识齐全，培训 2 次有签到；满意度 86%，活动仅 1 次"),
}
_JULY: Remarks = {
    "food_safety": (1.0, "索证索票、留样、晨检记录齐全"),
    "dish_quality": (0.8, "23 天中 20 天按菜谱执行，临时换菜 3 次；素菜偏咸"),
    "service": (0.87, "满意度 84%，排队超过 10 分钟 2 次"),
    "hygiene": (0.9, "回收口地面有积水 1 次，分类投放正确"),
    "rectification": (1.0, "整改单 2 张，均按期完成"),
}
_AUGUST: Remarks = {
    "food_safety": (0.9, "新进厨工健康证迟办 2 天，已补齐"),
    "dish_quality": (0.6, "17 日至 21 日换厨师，出品不稳，菜谱执行率 78%"),
    "service": (0.73, "满意度 71%，投诉饭菜偏硬、偏咸 6 起"),
    "hygiene": (0.8, "厨余桶满溢未及时更换 2 次"),
    "rectification": (0.6, "整改单 3 张，1 张逾期 2 天"),
}
_SEPTEMBER: Remarks = {
    "food_safety": (1.0, "记录齐全，抽检 4 项合格"),
    "dish_quality": (0.87, "21 天中 20 天按菜谱执行，临时换菜 1 次"),
    "service": (0.93, "满意度 88%，小份菜受欢迎"),
    "hygiene": (0.9, "分类投放正确，回收口擦拭及时"),
    "rectification": (1.0, "整改单 1 张，按期完成"),
}
_MONTHS = (
    ("2026-07", date(2026, 7, 31), _JULY),
    ("2026-08", date(2026, 8, 31), _AUGUST),
    ("2026-09", date(2026, 9, 29), _SEPTEMBER),
)
_QUARTER_JUDGED_ON = date(2026, 9, 29)
_OTHER_LINE = (0.8, "现场查看，基本符合要求")
"""For a line that a bureau added to its scheme: the demonstration knows no story about it."""


def findings() -> Iterator[Finding]:
    """Every inspector's line of the two default schemes, in the order of the days they were judged."""
    month = _scheme("contractor-default")
    for period, day, remarks in _MONTHS:
        yield from _judge(month, period, day, SUPERVISOR, remarks)
    yield from _judge(_scheme("quarter-default"), "2026Q3", _QUARTER_JUDGED_ON, INSPECTOR, _QUARTER)


def _judge(scheme: Scheme, period: str, day: date, person: str, remarks: Remarks) -> Iterator[Finding]:
    for line in scheme.lines:
        if line.rule is Rule.INSPECTOR and not line.bonus:
            share, remark = remarks.get(line.id, _OTHER_LINE)
            yield Finding(period, day, person, scheme.id, line.id, _points(line, share), remark)


def _points(line: Line, share: float) -> int:
    """In steps of a quarter point, as inspectors give them."""
    return min(line.max_hundredths, round(line.max_hundredths * share / 25) * 25)


def _scheme(name: str) -> Scheme:
    return read_scheme(resource("schemes", f"{name}.toml").read_text(encoding="utf-8"))
