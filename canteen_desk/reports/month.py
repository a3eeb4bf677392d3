"""The contractor's monthly sheet: score and payment first, reasons below, room to reply, both signatures."""

from reportlab.platypus import Flowable, KeepTogether, Spacer

from canteen_desk.domain.measures import Measure
from canteen_desk.domain.papers import PeriodFacts
from canteen_desk.reports import styles
from canteen_desk.reports.closing import reply_lines, seal_part, signatures
from canteen_desk.reports.contractor_part import payment_part
from canteen_desk.reports.facts_text import missing_in
from canteen_desk.reports.figures import figures_table
from canteen_desk.reports.fonts import register_fonts
from canteen_desk.reports.front import conclusion, particulars, score_block, title_block
from canteen_desk.reports.page import build_pdf
from canteen_desk.reports.periods import period_text
from canteen_desk.reports.quality_part import quality_part
from canteen_desk.reports.sheet import sheet_table
from canteen_desk.reports.text import P, heading

TITLE = "劳务外包单位月度考核表"
_MEASURES = frozenset({Measure.M1, Measure.M2, Measure.M3, Measure.M4})


def month_pdf(facts: PeriodFacts) -> bytes:
    """The paper as a file: the same facts give the same bytes."""
    register_fonts()
    title = facts.assessment.scheme.name or TITLE
    return build_pdf(
        _story(facts, title),
        title=f"{facts.canteen[:60]} {period_text(facts.period)} {title}",
        subject=facts.contractor[:60],
        footer=f"{facts.canteen[:60]}　{period_text(facts.period)}　{title}",
        demonstration=facts.demonstration,
        made=facts.issued_on,
    )


def _story(facts: PeriodFacts, title: str) -> list[Flowable]:
    return [
        *title_block(facts, title),
        score_block(facts),
        heading("考核付款", styles.H1),
        *payment_part(facts),
        heading("考核结论", styles.H1),
        *conclusion(facts),
        Spacer(1, 6),
        KeepTogether([particulars(facts)]),
        heading("逐项评分", styles.H1),
        sheet_table(facts.assessment),
        heading("本月四项措施", styles.H1),
        figures_table(facts.kpis, facts.kpis_before, _MEASURES),
        heading("数据质量与更正", styles.H1),
        *quality_part(facts, missing_in(facts)),
        KeepTogether(
            [
                heading("承包商意见（申诉）", styles.H1),
                P("对扣分有异议的，写明条目和理由；无异议写“无”。", styles.NOTE),
                reply_lines(),
                heading("双方签字", styles.H1),
                signatures(("承包商", "食堂管理员")),
                Spacer(1, 6),
                *seal_part(facts.seal),
            ]
        ),
    ]
