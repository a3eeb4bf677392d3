"""`demo`: the demonstration canteen from the first weighing to the bureau's PDF, then the window."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from canteen_desk.commands.progress_bar import progress_bar
from canteen_desk.commands.session import Session, session_of
from canteen_desk.commands.window import has_screen, open_window
from canteen_desk.domain.wording import Language, points_text
from canteen_desk.services.showcase import Shown, show

_NO_SCREEN = {
    Language.ZH: "这里没有屏幕，不打开窗口。",
    Language.EN: "There is no screen here, so no window is opened.",
}


def add_to(cli: typer.Typer) -> None:
    cli.command("demo")(demonstrate)


def demonstrate(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="Folder for papers and pictures.", file_okay=False)],
    window: Annotated[bool, typer.Option("--window/--no-window", help="Open the window at the end.")] = True,
) -> None:
    """Makes the demonstration canteen, feeds a day, reads trays, issues both papers, takes pictures."""
    session = session_of(context)
    out = out.expanduser().resolve()
    folder = session.folder if session.data_dir is not None else out / "data"
    with progress_bar() as progress:
        shown = show(folder, out, progress)
        progress(0, 0, "screenshots")
        pictures = _screenshots(folder, out)
    _tell(shown, out, len(pictures), session.language)
    if not window:
        return
    if not has_screen():
        typer.echo(_NO_SCREEN[session.language])
        return
    context.obj = Session(folder, session.language, session.named)
    open_window(context)


def _screenshots(folder: Path, out: Path) -> list[str]:
    """In a process of its own: a screen may be there, and the pictures must not depend on it."""
    command = [sys.executable, "-m", "canteen_desk", "--data-dir", str(folder), "screenshots"]
    command += ["--out", str(out / "screenshots"), "--day", "2026-09-30"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, check=False, env=environment, capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        typer.echo(done.stderr, err=True)
        raise typer.Exit(1)
    return done.stdout.split("\n")[:-1]


def _tell(shown: Shown, out: Path, pictures: int, language: Language) -> None:
    measured = sum(tray.estimate.status == "ok" for tray in shown.trays)
    lines = {
        Language.ZH: (
            f"演示食堂：{shown.folder}",
            f"当日经服务写入 {shown.records_fed} 条记录；"
            f"示例餐盘 {len(shown.trays)} 张，测得 {measured} 张。",
            f"季度评估 {points_text(shown.assessment.total_hundredths)} 分（{shown.assessment.grade}），"
            f"承包商月考核 {points_text(shown.month.total_hundredths)} 分（{shown.month.grade}）。",
            f"PDF、餐盘图和 {pictures} 张界面截图在 {out}",
        ),
        Language.EN: (
            f"Demonstration canteen: {shown.folder}",
            f"{shown.records_fed} records fed through the services; {measured} of {len(shown.trays)} sample "
            "trays measured.",
            f"Quarter {points_text(shown.assessment.total_hundredths)} points, contractor's month "
            f"{points_text(shown.month.total_hundredths)} points.",
            f"PDFs, tray pictures and {pictures} screenshots are in {out}",
        ),
    }
    for line in lines[language]:
        typer.echo(line)
