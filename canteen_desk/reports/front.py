"""The first page: what it is about, the score, what it means, the four quantities."""

from reportlab.platypus import Flowable, Spacer

from canteen_desk.domain.papers import PeriodFacts
from canteen_desk.domain.wording import points_text, word
from canteen_desk.reports import styles
from canteen_desk.reports.page import DEMONSTRATION
from canteen_desk.reports.periods import full_day_text, period_text, span_text
from canteen_desk.reports.score_picture import heads_drawing
from canteen_desk.reports.summary import findings, quantity_of, verdict
from canteen_desk.reports.tables import boxes, seamless
from canteen_desk.reports.text import P, clean, heading
from canteen_desk.reports.trend_words import against_text, grams_text

_NAME = 36
_SCORE_WIDTH = 150.0


def title_block(facts: PeriodFacts, title: str) -> list[Flowable]:
    """Office, title, canteen and period, the demonstration mark."""
    story: list[Flowable] = []
    if facts.office:
        story.append(P(facts.office, styles.SUBTITLE, _NAME))
    story.append(heading(title, styles.TITLE))
    story.append(P(f"{_named(facts.canteen)}　{period_text(facts.period)}", styles.SUBTITLE, 120))
    if facts.demonstration:
        story += [Spacer(1, 4), _demonstration()]
    story.append(Spacer(1, 10))
    return story


def score_block(facts: PeriodFacts) -> Flowable:
    """The number left, the heads right."""
    result = facts.assessment
    settled = result.complete or result.vetoed
    left: list[Flowable] = [
        P("得分" if settled else "暂计得分", styles.NOTE),
        P(points_text(result.total_hundredths), styles.SCORE),
        P(f"满分 {points_text(result.max_hundredths)} 分", styles.NOTE),
        P(f"等级：{result.grade}" if settled else "等级：检查完成后评定", styles.GRADE),
    ]
    picture = heads_drawing(result, styles.WIDTH - _SCORE_WIDTH - 12)
    return seamless(
        [[left, picture]],
        [_SCORE_WIDTH, styles.WIDTH - _SCORE_WIDTH],
        ("LINEABOVE", (0, 0), (-1, 0), 1, styles.RULE),
        ("LINEBELOW", (0, 0), (-1, 0), styles.HAIR, styles.RULE),
        ("LEFTPADDING", (1, 0), (1, 0), 12),
        ("TOPPADDING", (0, 0), (-1, -1), 8),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    )


def conclusion(facts: PeriodFacts) -> list[Flowable]:
    """The verdict, then a sentence for each subject."""
    rows = [[P(subject, styles.BODY_BOLD), P(text, styles.BODY)] for subject, text in findings(facts)]
    width = 58.0
    return [
        P(verdict(facts), styles.LEAD_ALARM if facts.assessment.vetoed else styles.LEAD),
        seamless(rows, [width, styles.WIDTH - width], ("BOTTOMPADDING", (0, 0), (-1, -1), 2)),
    ]


def quantity_cards(facts: PeriodFacts) -> Flowable:
    """The four quantities that must fall, each with last year."""
    cards: list[list[Flowable]] = []
    for now in facts.quantities:
        before = quantity_of(facts.quantities_before, now.id)
        last = before.per_diner_g if before is not None else None
        value = "无数据" if now.per_diner_g is None else grams_text(now.per_diner_g)
        cards.append(
            [
                P(f"{word(f'quantity.{now.id}')}（每人每餐）", styles.CELL),
                P(value, styles.KEY),
                P(against_text(now.per_diner_g, last), styles.CELL),
            ]
        )
    bars = [
        ("LINEABOVE", (place, 0), (place, 0), 2.5, styles.look_of(now.measure).colour, 0)
        for place, now in enumerate(facts.quantities)
    ]
    return seamless(
        [cards],
        [styles.WIDTH / max(len(cards), 1)] * len(cards),
        *bars,
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
    )


def particulars(facts: PeriodFacts) -> Flowable:
    """Who, when, by which table."""
    scheme = facts.assessment.scheme
    who = "自营" if facts.mode == "self_run" else _named(facts.contractor)
    by = "、".join(_named(name, 12) for name in facts.findings_by[:3]) or "—"
    if len(facts.findings_by) > 3:
        by += f"等 {len(facts.findings_by)} 人"
    when = f"{period_text(facts.period)}（{span_text(facts.period)}）"
    served = f"{facts.meals:,} 餐，就餐 {facts.diners:,} 人次"
    rows = [
        ("食堂", _named(facts.canteen), "评估期" if facts.period.is_quarter else "考核期", when),
        ("承包商", who, "评分表", f"{scheme.name}（第 {scheme.version} 版）"),
        ("供餐", served, "签发日期", full_day_text(facts.issued_on)),
        ("检查评分人", by, "记录", _records(facts)),
    ]
    cells = [
        [P(cell, styles.CELL_BOLD if place % 2 == 0 else styles.CELL, 120) for place, cell in enumerate(row)]
        for row in rows
    ]
    return boxes(cells, (13, 31, 12, 44))


def _records(facts: PeriodFacts) -> str:
    if not facts.seal.record_id:
        return "没有记录"
    return f"{facts.quality.records:,} 条，截至第 {facts.seal.record_id} 号"


def _named(name: str, most: int = _NAME) -> str:
    """Names come from people: long ones are cut, so that the first page stays one page."""
    return clean(name, most) or "未登记"


def _demonstration() -> Flowable:
    width = 220.0
    made = seamless(
        [[P(DEMONSTRATION, styles.STAMP)]],
        [width],
        ("BOX", (0, 0), (-1, -1), 1.2, styles.RED),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    )
    made.hAlign = "CENTER"
    return made
