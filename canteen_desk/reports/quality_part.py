"""How far the figures can be trusted: completeness, corrections with their reasons, days to look at."""

from datetime import date
from fractions import Fraction

from reportlab.platypus import Flowable

from canteen_desk.domain.papers import CorrectionNote, PeriodFacts
from canteen_desk.domain.quantities import percent_text
from canteen_desk.domain.wording import kpi_text, word
from canteen_desk.reports import styles
from canteen_desk.reports.periods import day_text, days_text
from canteen_desk.reports.tables import Column, Rows, boxes
from canteen_desk.reports.text import P, heading

_COLUMNS = (
    Column("更正号", 10, "right"),
    Column("原记录", 10, "right"),
    Column("类别", 18),
    Column("日期", 14),
    Column("更正人", 16),
    Column("处理", 9),
    Column("原因", 43),
)
MOST_CORRECTIONS = 60


def quality_part(facts: PeriodFacts, missing: str) -> list[Flowable]:
    """The counts, then the days, then every correction."""
    return [_counts(facts, missing), *corrections_part(facts.quality.corrections)]


def _counts(facts: PeriodFacts, missing: str) -> Flowable:
    quality = facts.quality
    trays = (
        f"就餐 {quality.diners:,} 人次，拍到 {quality.trays_seen:,} 盘，测出 {quality.trays_measured:,} 盘"
        if quality.trays_seen
        else f"就餐 {quality.diners:,} 人次，没有餐盘图像"
    )
    no_data = "、".join(scored.line.indicator for scored in facts.assessment.no_data)
    rows = [
        ("餐次", f"应记 {quality.expected_meals} 餐，实记 {quality.recorded_meals} 餐"),
        ("数据完整率", f"{kpi_text(quality.completeness)}（四项称量齐全的餐次）"),
        ("填报及时率", kpi_text(quality.timeliness)),
        ("餐盘图像", trays),
        ("停餐日", _days(quality.closed_days)),
        ("状态不明的日子", _days(quality.unknown_days)),
        ("收运与记录相差过大", _days(quality.gap_flagged_days)),
        ("无数据的指标", no_data or "无"),
        ("记录总数", f"{quality.records:,} 条，更正 {len(quality.corrections)} 条{_rate(facts)}"),
    ]
    if missing:
        codes = "、".join(f"U+{ord(character):04X}" for character in missing[:20])
        rows.append(("字库缺字", f"{len(missing)} 个，以 □ 代替：{codes}"))
    return boxes([[P(name, styles.CELL_BOLD), P(text, styles.CELL)] for name, text in rows], (26, 74))


def _rate(facts: PeriodFacts) -> str:
    quality = facts.quality
    if not quality.records:
        return ""
    return f"（{percent_text(Fraction(len(quality.corrections), quality.records), 2)}）"


def corrections_part(corrections: tuple[CorrectionNote, ...]) -> list[Flowable]:
    story: list[Flowable] = [heading("更正记录", styles.H2, 1)]
    if not corrections:
        return [*story, P("本期没有更正。", styles.BODY)]
    rows = Rows(_COLUMNS)
    for note in corrections[:MOST_CORRECTIONS]:
        rows.add(
            str(note.id),
            str(note.corrects),
            word(note.kind),
            day_text(note.served_on),
            P(note.person, styles.CELL, 30),
            "撤销" if note.withdrawn else "更正",
            P(note.reason or "未写原因", styles.CELL, 200),
        )
    story.append(rows.table())
    if len(corrections) > MOST_CORRECTIONS:
        left = len(corrections) - MOST_CORRECTIONS
        story.append(P(f"另有 {left} 条更正未列，见系统记录。", styles.NOTE))
    return story


def _days(days: tuple[date, ...]) -> str:
    return f"{days_text(days)}（共 {len(days)} 天）" if days else "无"
