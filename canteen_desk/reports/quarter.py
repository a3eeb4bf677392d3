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
from canteen_desk.reports.sheet import sheet_note, sheet_table
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


class _Chapters:
    """Numbers the headings in the order in which they are asked for."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, title: str) -> Text:
        self._count += 1
        return heading(f"{numeral(self._count)}、{title}", styles.H1)


def _story(facts: PeriodFacts) -> list[Flowable]:
    chapter = _Chapters()
    return [
        *title_block(facts, TITLE),
        score_block(facts),
        Spacer(1, 8),
        *conclusion(facts),
        Spacer(1, 8),
        quantity_cards(facts),
        Spacer(1, 8),
        KeepTogether([particulars(facts)]),
        PageBreak(),
        chapter("评分表"),
        sheet_table(facts.assessment),
        sheet_note(facts.assessment),
        *_contractor(chapter, facts),
        PageBreak(),
        chapter("四项用量走势"),
        *_trends(facts),
        chapter("关键指标"),
        figures_table(facts.kpis, facts.kpis_before),
        _balance(chapter("物料平衡"), facts),
        KeepTogether([chapter("售剩最多的菜品"), *dishes_part(facts.worst_dishes)]),
        chapter("数据完整与质量"),
        *quality_part(facts, missing_in(facts)),
        _closing(chapter("签字"), facts),
    ]


def _contractor(chapter: _Chapters, facts: PeriodFacts) -> list[Flowable]:
    if facts.mode == "self_run":
        return []
    return [KeepTogether([chapter("承包商月考核"), *months_part(facts)])]


def _trends(facts: PeriodFacts) -> Iterator[Flowable]:
    yield P("每人每餐克数，按周。彩线为本期，灰色细线为上年同期；断开处没有称量，斜线处停餐。", styles.NOTE)
    for series in facts.series:
        now = quantity_of(facts.quantities, series.id)
        before = quantity_of(facts.quantities_before, series.id)
        yield KeepTogether([heading(trend_title(series, now, before), styles.H2, 1), trend_chart(series)])


def _balance(title: Text, facts: PeriodFacts) -> Flowable:
    lead = P(balance_sentence(facts), styles.BODY)
    note = P("彩色和深灰为进了垃圾桶的部分，浅色为用掉或留存的部分。", styles.NOTE)
    return KeepTogether([title, lead, balance_drawing(facts.balance), note])


def _closing(title: Text, facts: PeriodFacts) -> Flowable:
    signed = signatures(closing_roles(facts))
    return KeepTogether([title, signed, Spacer(1, 6), *seal_part(facts.seal)])
