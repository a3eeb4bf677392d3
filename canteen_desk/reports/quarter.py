"""The bureau's quarterly assessment: conclusion on the first page, then the evidence."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer

from canteen_desk.domain.papers import PeriodFacts
from canteen_desk.reports import styles
from canteen_desk.reports.charts import trend_chart
from canteen_desk.reports.closing import closing_roles, seal_part, signatures
from canteen_desk.reports.contractor_part import months_part
from canteen_desk.reports.dishes_part import dishes_part
from canteen_desk.reports.facts_text import missing_in
from canteen_desk.reports.figures import figures_table
from canteen_desk.reports.flow import balance_drawing
from canteen_desk.reports.fonts import register_fonts
from canteen_desk.reports.front import conclusion, particulars, quantity_cards, score_block, title_block
from canteen_desk.reports.page import build_pdf
from canteen_desk.reports.periods import numeral, period_text
from canteen_desk.reports.quality_part import quality_part
from canteen_desk.reports.sheet import sheet_table
from canteen_desk.reports.summary import balance_sentence, quantity_of
from canteen_desk.reports.text import P, Text, heading
from canteen_desk.reports.trend_words import trend_title

TITLE = "食堂反食品浪费工作季度评估报告"


def quarter_pdf(facts: PeriodFacts) -> bytes:
    """The paper as a file: the same facts give the same bytes."""
    register_fonts()
    return build_pdf(
        _story(facts),
        title=f"{facts.canteen[:60]} {period_text(facts.period)} {TITLE}",
        subject=facts.assessment.scheme.name,
        footer=f"{facts.canteen[:60]}　{period_text(facts.period)}　{TITLE}",
        demonstration=facts.demonstration,
        made=facts.issued_on,
    )


def _story(facts: PeriodFacts) -> list[Flowable]:
    chapter = _Chapters()
    story: list[Flowable] = [
        *title_block(facts, TITLE),
        score_block(facts),
        *conclusion(facts),
        Spacer(1, 8),
        quantity_cards(facts),
        Spacer(1, 8),
        particulars(facts),
        PageBreak(),
        chapter("评分表"),
        sheet_table(facts.assessment),
        P(_sheet_note(facts), styles.NOTE),
        PageBreak(),
        chapter("四项用量走势"),
        *_trends(facts),
        chapter("关键指标"),
        figures_table(facts.kpis, facts.kpis_before),
        KeepTogether(
            [chapter("物料平衡"), P(balance_sentence(facts), styles.BODY), balance_drawing(facts.balance)]
        ),
    ]
    if facts.mode != "self_run":
        story += [KeepTogether([chapter("承包商月考核"), *months_part(facts)])]
    story += [KeepTogether([chapter("售剩最多的菜品"), *dishes_part(facts.worst_dishes)])]
    story += [chapter("数据完整与质量"), *quality_part(facts, missing_in(facts))]
    story += [
        KeepTogether(
            [chapter("签字"), signatures(closing_roles(facts)), Spacer(1, 6), *seal_part(facts.seal)]
        )
    ]
    return story


class _Chapters:
    """Numbers the headings in the order in which they are asked for."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, title: str) -> Text:
        self._count += 1
        return heading(f"{numeral(self._count)}、{title}", styles.H1)


def _sheet_note(facts: PeriodFacts) -> str:
    source = facts.assessment.scheme.source
    note = "自动：由记录算出。检查：检查员评分。无数据：没有称量，按 0 分计。待检查：尚未评分，不计入得分。"
    return f"{note}评分表来源：{source}。" if source else note


def _trends(facts: PeriodFacts) -> Iterator[Flowable]:
    yield P("每人每餐克数，按周。彩线为本期，灰色细线为上年同期；断开处没有称量，斜线处停餐。", styles.NOTE)
    for series in facts.series:
        now = quantity_of(facts.quantities, series.id)
        before = quantity_of(facts.quantities_before, series.id)
        yield KeepTogether([heading(trend_title(series, now, before), styles.H2, 1), trend_chart(series)])
