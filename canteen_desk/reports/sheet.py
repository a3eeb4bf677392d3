"""The score sheet: every line with its points, why, from which records."""

from collections.abc import Iterable
from itertools import groupby

from reportlab.platypus import Flowable

from canteen_desk.domain.scheme import Rule
from canteen_desk.domain.scoring import Assessment, LineScore, LineStatus
from canteen_desk.domain.wording import points_text, reason_text
from canteen_desk.reports import styles
from canteen_desk.reports.basis import line_basis
from canteen_desk.reports.tables import Column, Rows
from canteen_desk.reports.text import P

_COLUMNS = (
    Column("序号", 7, "center"),
    Column("指标与评分标准", 35),
    Column("分值", 9, "right"),
    Column("评分", 12, "right"),
    Column("失分原因与依据", 48),
    Column("记录数", 10, "right"),
)


def sheet_table(assessment: Assessment) -> Flowable:
    """All lines under their heads, then the total."""
    rows = Rows(_COLUMNS)
    number = 0
    for head, group in groupby(assessment.lines, key=lambda scored: scored.line.head):
        lines = list(group)
        rows.band(head, _head_points(lines), 2)
        for scored in lines:
            number += 1
            _add_line(rows, number, scored)
    _add_total(rows, assessment)
    return rows.table()


def _head_points(lines: Iterable[LineScore]) -> str:
    counted = [s for s in lines if not s.line.bonus and s.line.rule is not Rule.VETO]
    if not counted:
        return ""
    got, most = sum(s.points_hundredths for s in counted), sum(s.line.max_hundredths for s in counted)
    return f"{points_text(got)} / {points_text(most)} 分"


def state_word(scored: LineScore) -> str:
    """自动, 检查, 无数据 or 待检查: a line without data and an open line are never read as scored."""
    if scored.status is LineStatus.NO_DATA:
        return "无数据"
    if scored.status is LineStatus.SCORED:
        return "自动"
    return "检查" if scored.filled else "待检查"


def lost_hundredths(scored: LineScore) -> int:
    """Points that a judged line lost; an open line has not lost anything yet, a bonus never does."""
    if scored.line.bonus or scored.line.rule is Rule.VETO or not scored.filled:
        return 0
    return scored.line.max_hundredths - scored.points_hundredths


def why_text(scored: LineScore) -> str:
    """The loss, its reason and the sums behind it."""
    lost = lost_hundredths(scored)
    start = f"失 {points_text(lost)} 分：" if lost > 0 else ""
    reason = reason_text(scored)
    basis = line_basis(scored)
    return f"{start}{reason}{'。' + basis if basis else ''}"


def _add_line(rows: Rows, number: int, scored: LineScore) -> None:
    line = scored.line
    what: list[Flowable] = [P(line.indicator, styles.CELL, 200)]
    if line.guide:
        what.append(P(line.guide, styles.GUIDE, 200))
    most = "≤ " + points_text(line.max_hundredths) if line.bonus else points_text(line.max_hundredths)
    open_line = not scored.filled
    marked = open_line or scored.status is LineStatus.NO_DATA
    points = _points(scored)
    state = P(state_word(scored), styles.SMALL_RIGHT_BOLD if marked else styles.SMALL_RIGHT)
    rows.add(
        str(number),
        what,
        "—" if line.rule is Rule.VETO else most,
        [P(points, styles.CELL_RIGHT_BOLD), state],
        P(why_text(scored), styles.CELL, 400),
        f"{scored.records:,}",
    )
    if marked:
        rows.shade(3, 3, styles.UNMEASURED)


def _add_total(rows: Rows, assessment: Assessment) -> None:
    note = "" if assessment.complete else f"{len(assessment.open_lines)} 项待检查，暂计"
    rows.add(
        "",
        P("合计", styles.CELL_BOLD),
        P(points_text(assessment.max_hundredths), styles.CELL_RIGHT_BOLD),
        P(points_text(assessment.total_hundredths), styles.CELL_RIGHT_BOLD),
        P(note, styles.CELL),
        "",
    )
    rows.shade(0, -1, styles.SOFT)


def _points(scored: LineScore) -> str:
    if scored.line.rule is Rule.VETO:
        return "否决" if scored.points_hundredths < 0 else "—"
    return points_text(scored.points_hundredths) if scored.filled else "—"


def sheet_note(assessment: Assessment) -> Flowable:
    """What the four states mean, and where the table comes from."""
    note = "自动：由记录算出。检查：检查员评分。无数据：没有称量，按 0 分计。待检查：尚未评分，不计入得分。"
    source = assessment.scheme.source.rstrip("。")
    return P(f"{note}评分表来源：{source}。" if source else note, styles.NOTE)
