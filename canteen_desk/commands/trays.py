"""`tray analyse`: what is left on returned trays, one JSON object a picture."""

import json
from pathlib import Path
from typing import Annotated

import typer

from canteen_desk.domain.estimate import PictureRefused
from canteen_desk.errors import Refused
from canteen_desk.services.trays import analyse_lines

cli = typer.Typer(help="Reads returned trays off pictures.", no_args_is_help=True)


@cli.callback()
def _group() -> None:
    """Reads returned trays off pictures."""


@cli.command("analyse")
def analyse(
    pictures: Annotated[list[Path], typer.Argument(help="JPEG, PNG or WebP files.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    masks: Annotated[
        Path | None, typer.Option("--masks", help="Write the class of every pixel here.", file_okay=False)
    ] = None,
    before: Annotated[
        Path | None, typer.Option("--before", help="A picture of the full tray.", dir_okay=False)
    ] = None,
) -> None:
    """Share left, level 0 to 5, clean plate or not; or why a picture says nothing."""
    if before is not None and not before.is_file():
        raise Refused("file_missing", field="before", path=str(before))
    try:
        for line in analyse_lines(pictures, before, masks):
            typer.echo(json.dumps(line, ensure_ascii=False) if as_json else _sentence(line))
    except PictureRefused as refused:
        raise Refused("picture_refused", field="before", path=str(before), text=str(refused.cause)) from None


def _sentence(line: dict[str, object]) -> str:
    if line["status"] != "ok":
        return f"{line['file']}: {line['status']} ({line['reason']})"
    share = line["food_share"]
    assert isinstance(share, float)
    clean = "光盘" if line["clean_plate"] else ""
    return f"{line['file']}: {share:.1%}  {line['level']}/5  {clean}"
