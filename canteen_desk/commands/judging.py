"""`assess` and `score`: the quarter for the bureau, the month of the contractor."""

from pathlib import Path
from typing import Annotated

import typer

from canteen_desk.commands.session import open_book, print_json, session_of
from canteen_desk.commands.tables import print_assessment
from canteen_desk.domain.meals import Period
from canteen_desk.errors import Refused
from canteen_desk.services.assessing import assess, assessment_json
from canteen_desk.services.papers import month_pdf, quarter_pdf
from canteen_desk.services.writing_files import write_whole

SchemeName = Annotated[str | None, typer.Option("--scheme", help="Name of the scheme file.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object.")]
PdfFile = Annotated[Path | None, typer.Option("--pdf", help="Write the paper to this file.", dir_okay=False)]


def add_to(cli: typer.Typer) -> None:
    cli.command("assess")(assess_quarter)
    cli.command("score")(score_month)


def assess_quarter(
    context: typer.Context,
    quarter: Annotated[str, typer.Option("--quarter", help="Such as 2026Q3.")],
    scheme: SchemeName = None,
    as_json: AsJson = False,
    pdf: PdfFile = None,
) -> None:
    """The canteen's quarterly assessment, line by line from the records."""
    period = Period.parse(quarter)
    if not period.is_quarter:
        raise Refused("not_a_period", field="quarter", text=quarter)
    _judge(context, period, scheme, as_json, pdf)


def score_month(
    context: typer.Context,
    month: Annotated[str, typer.Option("--month", help="Such as 2026-09.")],
    scheme: SchemeName = None,
    as_json: AsJson = False,
    pdf: PdfFile = None,
) -> None:
    """The contractor's monthly sheet, line by line from the records."""
    period = Period.parse(month)
    if period.is_quarter:
        raise Refused("not_a_period", field="month", text=month)
    _judge(context, period, scheme, as_json, pdf)


def _judge(
    context: typer.Context, period: Period, scheme: str | None, as_json: bool, pdf: Path | None
) -> None:
    with open_book(context) as store:
        result = assess(store, period, scheme)
        if pdf is not None:
            make = quarter_pdf if period.is_quarter else month_pdf
            write_whole(pdf, make(store, period, scheme))
    if as_json:
        print_json(assessment_json(result))
    elif pdf is None:
        print_assessment(result, session_of(context).language)
