"""The key figures by measure: this period with its sums, the same period last year, the change."""

from collections.abc import Iterable

from reportlab.platypus import Flowable

from canteen_desk.domain.measures import Kpi, Measure
from canteen_desk.domain.wording import kpi_text, word
from canteen_desk.reports import styles
from canteen_desk.reports.basis import basis_text, change_text
from canteen_desk.reports.tables import Column, Rows
from canteen_desk.reports.text import P

_COLUMNS = (
    Column("指标", 22),
    Column("本期", 12, "right"),
    Column("怎样得出（分子 ÷ 分母）", 51),
    Column("上年同期", 13, "right"),
    Column("变化", 12, "right"),
    Column("提示", 12, "center"),
    Column("记录数", 11, "right"),
)
_HEADS = {
    Measure.M1: "措施一　按需分批采购",
    Measure.M2: "措施二　初捡清洗",
    Measure.M3: "措施三　边角料集中利用",
    Measure.M4: "措施四　巡查增补",
    Measure.RESULT: "浪费结果",
    Measure.DATA: "数据",
}
_STATES = {"ok": "", "amber": "关注", "red": "超限", "unknown": "无数据"}


def figures_table(
    kpis: Iterable[Kpi], before: Iterable[Kpi], only: frozenset[Measure] | None = None
) -> Flowable:
    """Grouped by measure; a figure without a denominator says so instead of showing a zero."""
    last_year = {kpi.id: kpi for kpi in before}
    shown = [kpi for kpi in kpis if only is None or kpi.measure in only]
    rows = Rows(_COLUMNS)
    for measure, title in _HEADS.items():
        group = [kpi for kpi in shown if kpi.measure is measure]
        if not group:
            continue
        rows.band(title)
        for kpi in group:
            _add(rows, kpi, last_year.get(kpi.id))
    return rows.table()


def _add(rows: Rows, kpi: Kpi, before: Kpi | None) -> None:
    state = _STATES.get(kpi.state, "")
    alarm = {"amber": styles.CAUTION, "red": styles.ALARM}.get(kpi.state, styles.CELL_CENTER)
    rows.add(
        word(kpi.id),
        P(kpi_text(kpi), styles.CELL_RIGHT_BOLD),
        basis_text(kpi.id, kpi.numerator, kpi.denominator) or "没有称量",
        "—" if before is None else kpi_text(before),
        change_text(kpi, before),
        P(state, alarm),
        f"{kpi.records:,}",
    )
    if kpi.value is None:
        rows.shade(1, 1, styles.UNMEASURED)
        rows.shade(5, 5, styles.UNMEASURED)
