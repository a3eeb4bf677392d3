"""The same answers as tables for people at a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from canteen_desk.domain.quantities import half_up, weight_text
from canteen_desk.domain.scoring import Assessment
from canteen_desk.domain.wording import Language, kpi_text, points_text, reason_text, status_text, word
from canteen_desk.services.days import DayReport
from canteen_desk.services.looking import StandingRecord


def print_records(records: Sequence[StandingRecord], language: Language) -> None:
    table = Table("#", word("served_on", language), word("meal", language), word("person", language), "")
    for each in records:
        fields = "  ".join(
            f"{word(name, language)} {value}"
            for name, value in each.fields.items()
            if value not in {None, ""}
        )
        table.add_row(
            str(each.id), each.served_on.isoformat(), word(each.meal or "", language), each.person, fields
        )
    Console().print(table)


def print_day(report: DayReport, language: Language) -> None:
    console = Console()
    quantities = Table("", "kg", "g")
    for quantity in report.quantities:
        per_diner = "—" if quantity.per_diner_g is None else str(half_up(quantity.per_diner_g, 1))
        total = weight_text(quantity.total_g) if quantity.measured else "—"
        quantities.add_row(word(f"quantity.{quantity.id}", language), total, per_diner)
    console.print(quantities)
    figures = Table("", "", "÷")
    for kpi in report.kpis.values():
        figures.add_row(
            word(kpi.id, language), kpi_text(kpi, language), f"{kpi.numerator:,} / {kpi.denominator:,}"
        )
    console.print(figures)
    gap = report.balance.gap_g
    console.print(f"{word('hauled', language)} − Σ: {'—' if gap is None else weight_text(gap)} kg")
    for missing in report.missing:
        kinds = "、".join(word(kind, language) for kind in missing.kinds)
        console.print(f"{word(missing.meal, language)}: {kinds}")


def print_assessment(result: Assessment, language: Language) -> None:
    console = Console()
    table = Table("", "", "")
    for scored in result.lines:
        name = scored.line.indicator
        if language is Language.EN and scored.line.indicator_en:
            name = scored.line.indicator_en
        points = f"{points_text(scored.points_hundredths)} / {points_text(scored.line.max_hundredths)}"
        table.add_row(
            name, points, f"{status_text(scored.status, language)}  {reason_text(scored, language)}"
        )
    console.print(table)
    grade = result.grade if language is Language.ZH else result.grade_en
    console.print(f"{points_text(result.total_hundredths)} / {points_text(result.max_hundredths)}  {grade}")
