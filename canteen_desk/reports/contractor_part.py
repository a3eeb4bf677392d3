"""The contractor in the papers: the months of a quarter, the payment of a month."""

from fractions import Fraction

from reportlab.platypus import Flowable, Spacer

from canteen_desk.domain.catalogue import Contract
from canteen_desk.domain.papers import MonthResult, PeriodFacts
from canteen_desk.domain.quantities import half_up, percent_text, yuan_text
from canteen_desk.domain.scoring import Assessment
from canteen_desk.domain.wording import points_text
from canteen_desk.reports import styles
from canteen_desk.reports.periods import period_text
from canteen_desk.reports.tables import Column, Rows, boxes
from canteen_desk.reports.text import P

_COLUMNS = (
    Column("月份", 22),
    Column("得分", 14, "right"),
    Column("等级", 14, "center"),
    Column("考核金（元）", 22, "right"),
    Column("应付考核金（元）", 22, "right"),
    Column("扣减（元）", 22, "right"),
)


def months_part(facts: PeriodFacts) -> list[Flowable]:
    """The months as they were scored; an unfinished one is named, never counted."""
    if not facts.months:
        return [P("本期没有月考核结果。", styles.BODY)]
    rows = Rows(_COLUMNS)
    for month in facts.months:
        _add_month(rows, month)
    return [rows.table()]


def _add_month(rows: Rows, month: MonthResult) -> None:
    if not month.complete:
        rows.add(period_text(month.period), "未完成", "—", "—", "—", "—")
        rows.shade(1, 1, styles.UNMEASURED)
        return
    known = month.paid_fen is not None and month.assessed_fen is not None
    rows.add(
        period_text(month.period),
        points_text(month.total_hundredths),
        month.grade,
        yuan_text(month.assessed_fen) if month.assessed_fen is not None else "—",
        yuan_text(month.paid_fen) if month.paid_fen is not None else "—",
        yuan_text((month.assessed_fen or 0) - (month.paid_fen or 0)) if known else "—",
    )


def payment_part(facts: PeriodFacts) -> list[Flowable]:
    """How the score becomes money, to the fen, with the sum written out."""
    result, payment = facts.assessment, facts.assessment.payment
    if payment is None:
        return [P("没有登记合同金额，本表不计算付款。", styles.BODY)]
    coefficient = f"{half_up(payment.coefficient, 2):f}".rstrip("0").rstrip(".")
    total, most = points_text(result.total_hundredths), points_text(result.max_hundredths)
    assessed, paid = yuan_text(payment.assessed_fen), yuan_text(payment.paid_fen)
    fee, share = _fee_and_share(facts.contract)
    head = ["月服务费（元）", f"考核金（元）{share}", "安全系数", "应付考核金（元）"]
    table = boxes(
        [[P(t, styles.HEAD) for t in head], [P(t, styles.KEY) for t in (fee, assessed, coefficient, paid)]],
        (22, 38, 14, 26),
    )
    cut = yuan_text(payment.assessed_fen - payment.paid_fen)
    formula = f"应付考核金＝{total} ÷ {most} × {coefficient} × {assessed} 元＝{paid} 元，扣减 {cut} 元。"
    story: list[Flowable] = [table, Spacer(1, 4), P(formula, styles.BODY)]
    if result.alert:
        story.append(P(alert_text(result), styles.WARNING))
    if not result.complete:
        story.append(P("还有项目待检查：以上为暂计，不作付款依据。", styles.WARNING))
    return story


def alert_text(assessment: Assessment) -> str:
    """The contract's alarm in words; empty where there is none."""
    payment = assessment.scheme.payment
    if not assessment.alert or payment is None:
        return ""
    line = points_text(payment.alert_below_hundredths)
    return f"连续 {payment.alert_months} 个月低于 {line} 分，达到合同约定的终止预警条件。"


def _fee_and_share(contract: Contract | None) -> tuple[str, str]:
    if contract is None or not contract.monthly_fee_fen:
        return "—", ""
    part = Fraction(contract.assessed_bp, 10_000)
    places = 0 if contract.assessed_bp % 100 == 0 else 2
    return yuan_text(contract.monthly_fee_fen), f"（月服务费的 {percent_text(part, places)}）"
