"""Opens the window; also the hidden command that takes its pictures."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from canteen_desk.commands.session import session_of


def add_to(cli: typer.Typer) -> None:
    cli.command("window")(open_window)
    cli.command("screenshots", hidden=True)(take_screenshots)


def open_window(context: typer.Context) -> None:
    """Opens the window on the records of the data folder."""
    # Late: Qt is what only the window needs.
    from canteen_desk.app import run

    session = session_of(context)
    sys.exit(run(session.folder, str(session.named or "")))


def take_screenshots(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="Folder for the pictures.", file_okay=False)],
    day: Annotated[str, typer.Option("--day", help="Day to show.")] = "",
) -> None:
    """Saves a picture of every page in both languages, without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Late: as above, and after the platform is chosen.
    from canteen_desk.app import take_pictures

    for path in take_pictures(session_of(context).folder, out, day):
        typer.echo(str(path))


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    system: str = sys.platform
    if system.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True
