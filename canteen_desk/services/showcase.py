"""The demonstration from end to end: a canteen, a day through the services, trays, both papers."""

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from canteen_desk.domain.meals import Period
from canteen_desk.errors import Refused
from canteen_desk.models.engine import reading
from canteen_desk.paths import resource
from canteen_desk.progress import Progress
from canteen_desk.services.book import seen_before
from canteen_desk.services.catalogue import canteen
from canteen_desk.services.demonstration.build import (
    DemonstrationClock,
    build_demonstration,
    timed_day,
)
from canteen_desk.services.papers import Issued, issue, issued_papers
from canteen_desk.services.recording import record
from canteen_desk.services.store import DATABASE_NAME, Store, open_store
from canteen_desk.services.trays import TrayAnalysis, analyse, save_tray
from canteen_desk.services.writing_files import write_whole

LAST_DAY = date(2026, 9, 30)
QUARTER, MONTH = Period(2026, 7, 3), Period(2026, 9, 1)
EVENING = datetime(2026, 9, 30, 12, 30, tzinfo=UTC)
"""The demonstration's papers are issued at half past eight in the evening of its last day."""

SUPERVISOR, CLERK = "演示监督员", "演示员工"


@dataclass(frozen=True)
class Shown:
    """What the demonstration left behind."""

    folder: Path
    records_fed: int
    trays: tuple[TrayAnalysis, ...]
    assessment: Issued
    month: Issued
    files: tuple[Path, ...]


def show(folder: Path, out: Path, progress: Progress) -> Shown:
    """Makes the canteen if it is not there, feeds its last day, reads the sample trays, issues the papers.

    Doing it again changes nothing that is there. Refused when the folder holds a real canteen.
    """
    make_canteen(folder, progress)
    clock = DemonstrationClock(EVENING)
    store = open_store(folder, clock)
    try:
        fed = _feed_day(store, clock, progress)
        trays, tray_files = _read_trays(store, out, progress)
        assessment = _issue_once(store, QUARTER, progress)
        month = _issue_once(store, MONTH, progress)
        papers = [
            write_whole(out / f"{name}.pdf", issued.pdf or b"")
            for name, issued in (("assessment-2026Q3", assessment), ("contractor-2026-09", month))
        ]
    finally:
        store.close()
    return Shown(folder, fed, tuple(trays), assessment, month, (*tray_files, *papers))


def make_canteen(folder: Path, progress: Progress) -> None:
    """Builds beside the place and renames, so that a half-built canteen is never taken for a whole one."""
    if (folder / DATABASE_NAME).exists():
        store = open_store(folder)
        try:
            name, settings = canteen(store)
        finally:
            store.close()
        if not settings.demonstration:
            raise Refused("not_a_demonstration", path=str(folder), text=name)
        return
    beside = folder.with_name(f"{folder.name}.partial")
    shutil.rmtree(beside, ignore_errors=True)
    build_demonstration(beside, progress=progress).close()
    folder.mkdir(parents=True, exist_ok=True)
    for made in beside.iterdir():
        made.replace(folder / made.name)
    beside.rmdir()


def _feed_day(store: Store, clock: DemonstrationClock, progress: Progress) -> int:
    """Each record at its own time of the day; at the end it is evening."""
    records = timed_day(LAST_DAY)
    for done, (moment, given) in enumerate(records, start=1):
        clock.set(moment)
        record(store, given)
        progress(done, len(records), "day")
    clock.set(EVENING)
    return len(records)


def _read_trays(store: Store, out: Path, progress: Progress) -> tuple[list[TrayAnalysis], list[Path]]:
    pictures = sorted(resource("samples").glob("*.jpg"))
    analyses, files, lines = [], [], []
    for done, picture in enumerate(pictures, start=1):
        read = analyse(picture)
        client_id = f"demo-tray-{picture.stem}"
        if read.crop_jpeg and not _is_stored(store, client_id):
            save_tray(store, read, LAST_DAY, "lunch", CLERK, client_id=client_id)
        analyses.append(read)
        if read.overlay_png:
            files.append(write_whole(out / "trays" / f"{picture.stem}.png", read.overlay_png))
        lines.append(
            json.dumps(
                {
                    "file": picture.name,
                    "status": str(read.estimate.status),
                    "reason": str(read.estimate.reason),
                    "food_share": round(read.estimate.food_share, 4),
                    "level": read.estimate.level,
                    "clean_plate": read.estimate.clean_plate,
                }
            )
        )
        progress(done, len(pictures), "trays")
    files.append(write_whole(out / "trays.jsonl", ("\n".join(lines) + "\n").encode()))
    return analyses, files


def _is_stored(store: Store, client_id: str) -> bool:
    """Weights of another version may read a sample otherwise; what was stored once stays."""
    with reading(store.engine) as connection:
        return seen_before(connection, client_id) is not None


def _issue_once(store: Store, period: Period, progress: Progress) -> Issued:
    progress(0, 1, f"paper {period}")
    earlier = [issued for issued in issued_papers(store, period) if issued.pdf is not None]
    # Its own id: a random one would give each demonstration another chain head and other papers. When the
    # file of an issued paper is gone, the paper is issued once more, under a new id.
    client_id = "" if issued_papers(store, period) else f"demo-paper-{period}"
    result = earlier[-1] if earlier else issue(store, period, SUPERVISOR, client_id=client_id)
    progress(1, 1, f"paper {period}")
    return result
