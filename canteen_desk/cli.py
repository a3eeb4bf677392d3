"""The command line: it knows all commands and turns known errors into a sentence and exit code 2."""

import sys
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from canteen_desk import __version__
from canteen_desk.commands import demo, judging, records, trays, verifying, window
from canteen_desk.commands.session import Session
from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError

cli = typer.Typer(
    name="canteen-desk",
    help="食堂减损台 Canteen Desk: measures and lowers a canteen's food waste.",
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=False,
)
cli.add_typer(trays.cli, name="tray")
records.add_to(cli)
judging.add_to(cli)
verifying.add_to(cli)
demo.add_to(cli)
window.add_to(cli)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@cli.callback(invoke_without_command=True)
def _start(
    context: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", help="Folder of the canteen's data.", file_okay=False)
    ] = None,
    language: Annotated[Language | None, typer.Option("--language", help="Language of sentences.")] = None,
    _version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True)] = False,
) -> None:
    """Opens the window, or runs a command on the records of a data folder."""
    context.obj = Session(data_dir, language or Language.ZH, language)
    if context.invoked_subcommand is None:
        window.open_window(context)


def main() -> None:
    """Runs a command; a known error is told in a sentence on standard error, with exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        cli()
    except DeskError as error:
        language = Language.EN if "--language=en" in sys.argv or _named_english(sys.argv) else Language.ZH
        typer.echo(error_text(error, language), err=True)
        sys.exit(2)


def _named_english(arguments: list[str]) -> bool:
    return ("--language", "en") in pairwise(arguments)
