"""The sentences that a director reads in one minute; every one is worked out from the facts."""

from fractions import Fraction

from canteen_desk.domain.measures import Kpi, Quantity
from canteen_desk.domain.papers import MonthResult, PeriodFacts
from canteen_desk.domain.quantities import percent_text
from canteen_desk.domain.scoring import Assessment, LineScore
from canteen_desk.domain.wording import points_text, reason_text, word
from canteen_desk.reports.advice import START_WEIGHING, advice_text
from canteen_desk.reports.basis import kg_text, signed_percent
from canteen_desk.reports.contractor_part import alert_text
from canteen_desk.reports.periods import period_text
from canteen_desk.reports.sheet import lost_hundredths

_LOST_LINES = 3


def nothing_measured(facts: PeriodFacts) -> bool:
    return facts.quality.records == 0


def verdict(facts: PeriodFacts) -> str:
    """The first sentence of the paper."""
    result = facts.assessment
    when = period_text(facts.period)
    points = f"{points_text(result.total_hundredths)} 分（满分 {points_text(result.max_hundredths)} 分）"
    if nothing_measured(facts):
        return f"{when}没有任何称量记录，无法判断浪费情况；由记录算出的各项均计 0 分。"
    if result.vetoed:
        return f"{when}出现否决情形，评为{result.grade}；各项合计 {points}。"
    if not result.complete:
        open_points = sum(s.line.max_hundredths for s in result.open_lines)
        return (
            f"{when}暂计 {points}；还有 {len(result.open_lines)} 项共 {points_text(open_points)} 分待检查，"
            "检查完成后定级。"
        )
    return f"{when}得 {points}，评为{result.grade}。"


def findings(facts: PeriodFacts) -> list[tuple[str, str]]:
    """Subject and sentence of what matters: quantities, losses, missing data, balance, contractor."""
    told = [("四项用量", _quantities_sentence(facts)), ("主要失分", _losses_sentence(facts.assessment))]
    if facts.assessment.no_data:
        told.append(("无数据", _no_data_sentence(facts.assessment)))
    told.append(("物料平衡", balance_sentence(facts)))
    told.append(("数据质量", _quality_sentence(facts)))
    if facts.period.is_quarter and facts.mode != "self_run":
        told.append(("承包商", _months_sentence(facts.months)))
    told.append(("预警", alert_text(facts.assessment)))
    steps = [START_WEIGHING] if nothing_measured(facts) else _next_steps(facts.assessment)
    told += [("下一步" if place == 0 else "", text) for place, text in enumerate(steps)]
    return [(subject, text) for subject, text in told if text]


def quantity_of(quantities: tuple[Quantity, ...], quantity_id: str) -> Quantity | None:
    return next((quantity for quantity in quantities if quantity.id == quantity_id), None)


def _quantities_sentence(facts: PeriodFacts) -> str:
    """Which of the four fell and which rose; the figures stand beside it."""
    groups: dict[str, list[str]] = {"下降": [], "上升": [], "持平": [], "本期无数据": [], "上年无数据": []}
    for now in facts.quantities:
        before = quantity_of(facts.quantities_before, now.id)
        last = before.per_diner_g if before is not None else None
        groups[_way(now.per_diner_g, last)].append(word(f"quantity.{now.id}"))
    parts = [f"{'、'.join(names)}{way}" for way, names in groups.items() if names]
    return "每人每餐与上年同期比：" + "，".join(parts) + "。" if parts else ""


def _way(now: Fraction | None, before: Fraction | None) -> str:
    if now is None:
        return "本期无数据"
    if not before:
        return "上年无数据"
    text = signed_percent((now - before) / before)
    return "持平" if text == "持平" else "上升" if text[0] == "+" else "下降"


def worst_lines(assessment: Assessment, most: int) -> list[LineScore]:
    """The judged lines that lost most, a line without data last among equals."""
    lost = [scored for scored in assessment.lines if lost_hundredths(scored) > 0]
    return sorted(lost, key=lost_hundredths, reverse=True)[:most]


def _losses_sentence(assessment: Assessment) -> str:
    judged = sum(lost_hundredths(scored) for scored in assessment.lines)
    lines = worst_lines(assessment, _LOST_LINES)
    if not lines:
        return "已评各项均未失分。"
    parts = [
        f"{_short(scored)}失 {points_text(lost_hundredths(scored))} 分（{reason_text(scored)}）"
        for scored in lines
    ]
    return f"已评各项共失 {points_text(judged)} 分。其中" + "；".join(parts) + "。"


def _no_data_sentence(assessment: Assessment) -> str:
    names = "、".join(_short(scored) for scored in assessment.no_data)
    return f"{len(assessment.no_data)} 项没有数据或没有可比的上年数据，按 0 分计：{names}。"


def balance_sentence(facts: PeriodFacts) -> str:
    """The gap between the bins and the hauler's weight, and whether it needs a look."""
    balance = facts.balance
    if balance.hauled_g is None:
        return "没有收运记录，记录的废弃无从核对。"
    if balance.gap_g is None or balance.gap_share is None:
        return "收运量为零，无法与记录的废弃比较。"
    more = "多" if balance.gap_g >= 0 else "少"
    gap = f"{kg_text(abs(balance.gap_g))} kg（占收运量 {percent_text(abs(balance.gap_share))}）"
    judged = "超过 15 %，须查明去向" if balance.flagged else "在 15 % 以内"
    return (
        f"收运 {kg_text(balance.hauled_g)} kg，比记录的废弃 {kg_text(balance.recorded_waste_g)} kg "
        f"{more} {gap}，{judged}。"
    )


def _quality_sentence(facts: PeriodFacts) -> str:
    quality = facts.quality
    if not quality.expected_meals:
        return "本期没有应记的餐次。"
    trays = (
        f"；拍到 {quality.trays_seen:,} 盘，测出 {quality.trays_measured:,} 盘" if quality.trays_seen else ""
    )
    return (
        f"应记 {quality.expected_meals} 餐，实记 {quality.recorded_meals} 餐，四项称量齐全的占 "
        f"{_share_or_none(quality.completeness)}；及时填报 {_share_or_none(quality.timeliness)}；"
        f"更正 {len(quality.corrections)} 条{trays}。"
    )


def _share_or_none(kpi: Kpi) -> str:
    return "无数据" if kpi.value is None else percent_text(kpi.value)


def _months_sentence(months: tuple[MonthResult, ...]) -> str:
    if not months:
        return "本季没有月考核结果。"
    parts = [
        f"{month.period.first_month} 月 {points_text(month.total_hundredths)} 分（{month.grade}）"
        if month.complete
        else f"{month.period.first_month} 月未完成考核"
        for month in months
    ]
    return "月考核：" + "，".join(parts) + "。"


def _next_steps(assessment: Assessment) -> list[str]:
    steps = []
    for scored in worst_lines(assessment, len(assessment.lines)):
        advice = advice_text(scored)
        if advice and advice not in steps:
            steps.append(advice)
    return steps[:2]


def _short(scored: LineScore) -> str:
    """The indicator without its explanation in brackets."""
    return scored.line.indicator.split("（")[0] if scored.line.automatic else scored.line.indicator
