"""`record`, `list`, `day`: records in and out as JSON lines."""

import json
import sys
from collections.abc import Mapping
from typing import Annotated, BinaryIO

import typer

from canteen_desk.commands.session import open_book, print_json, session_of
from canteen_desk.commands.tables import print_day, print_records
from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.meals import Meal, parse_day
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError, Refused
from canteen_desk.services.correcting import correct
from canteen_desk.services.days import day_report, report_json
from canteen_desk.services.looking import standing_records
from canteen_desk.services.recording import record
from canteen_desk.services.store import Store


def add_to(cli: typer.Typer) -> None:
    cli.command("record")(record_lines)
    cli.command("list")(list_records)
    cli.command("day")(show_day)


def record_lines(
    context: typer.Context,
    stdin: Annotated[bool, typer.Option("--stdin", help="Read one JSON object a line.")] = False,
) -> None:
    """Records one JSON object a line; answers each with one line after the commit."""
    if not stdin:
        raise typer.BadParameter("record needs --stdin")
    for name in ("stdin", "stdout"):
        # Python leaves None for a closed stream; records without acknowledgements must not be taken.
        if getattr(sys, name) is None:
            raise typer.BadParameter(f"record cannot run: {name} is closed")
    language = session_of(context).language
    with open_book(context) as store:
        answer_lines(store, sys.stdin.buffer, language)


def answer_lines(store: Store, lines: BinaryIO, language: Language) -> None:
    for line in lines:
        if line.strip():
            print_json(answer(store, line, language))
            sys.stdout.flush()


def answer(store: Store, line: bytes, language: Language) -> dict[str, object]:
    """The acknowledgement of one line: stored for good, or refused with nothing stored."""
    try:
        given = read_line(line)
        done = correct(store, given) if given.get("kind") == "correction" else record(store, given)
    except DeskError as error:
        return {
            "ok": False,
            "error": error_text(error, language),
            "code": error.code,
            "field": error.field,
        }
    answered: dict[str, object] = {"ok": True, "id": done.id}
    if done.repeated:
        answered["repeated"] = True
    if done.corrects is not None:
        answered["corrects"] = done.corrects
    return answered


def read_line(line: bytes) -> Mapping[str, object]:
    """A JSON object; a key given twice, NaN, half a letter or anything else is refused."""
    try:
        value = json.loads(line.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_no_constant)
        # Half a surrogate pair (\\ud800) passes JSON, but is no text that could be stored or printed.
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Refused("not_json") from None
    if not isinstance(value, dict):
        raise Refused("not_json")
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_constant(name: str) -> object:
    raise ValueError(name)


def list_records(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help="A kind of record, such as trimming.")],
    first: Annotated[str, typer.Option("--from", help="First day, YYYY-MM-DD.")],
    last: Annotated[str, typer.Option("--to", help="Last day, YYYY-MM-DD.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """The records of a kind as they stand: corrected ones by their correction."""
    with open_book(context) as store:
        found = standing_records(store, kind, parse_day(first, "from"), parse_day(last, "to"))
    if as_json:
        for each in found:
            print_json(each.as_json())
    else:
        print_records(found, session_of(context).language)


def show_day(
    context: typer.Context,
    date: Annotated[str, typer.Option("--date", help="Day, YYYY-MM-DD.")],
    meal: Annotated[Meal | None, typer.Option("--meal", help="One meal of the day.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """A day or a meal: diners, the four quantities, key figures, the mass balance, what is missing."""
    with open_book(context) as store:
        report = day_report(store, parse_day(date, "served_on"), str(meal) if meal else None)
    if as_json:
        print_json(report_json(report))
    else:
        print_day(report, session_of(context).language)
