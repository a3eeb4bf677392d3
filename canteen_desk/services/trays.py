"""Reads trays off pictures and keeps what was read, with no more of the picture than the tray."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from canteen_desk.domain.estimate import PictureRefused, TrayEstimate, TrayStatus, level_of, not_measured
from canteen_desk.errors import Refused
from canteen_desk.progress import Progress, silent
from canteen_desk.services.recording import Acknowledgement, record
from canteen_desk.services.store import Store
from canteen_desk.services.writing_files import write_whole


@dataclass(frozen=True)
class TrayAnalysis:
    """A picture's reading for people: the estimate, the overlay to look at and the crop that may be kept."""

    name: str
    estimate: TrayEstimate
    overlay_png: bytes
    crop_jpeg: bytes
    sha256: str
    ms: float


def analyse(path: Path, before: Path | None = None) -> TrayAnalysis:
    """One picture; a file that cannot be read is *not measured*, with the cause."""
    # Late: OpenCV costs start-up time, and only the tray page and its command need it.
    from canteen_desk.vision.analysis import analyse_tray
    from canteen_desk.vision.overlay import crop_to_tray, draw_overlay
    from canteen_desk.vision.pictures import encode_jpeg, encode_png, read_picture

    try:
        image = read_picture(path)
        earlier = read_picture(before) if before is not None else None
    except PictureRefused as refused:
        return TrayAnalysis(path.name, not_measured(TrayStatus.REJECTED, refused.cause), b"", b"", "", 0.0)
    reading = analyse_tray(image, before=earlier)
    measured = reading.estimate.status is TrayStatus.OK
    crop = encode_jpeg(crop_to_tray(image, reading)) if measured else b""
    return TrayAnalysis(
        path.name,
        reading.estimate,
        encode_png(draw_overlay(image, reading)),
        crop,
        sha256(crop).hexdigest() if crop else "",
        reading.ms,
    )


def save_tray(
    store: Store,
    analysis: TrayAnalysis,
    served_on: date,
    meal: str,
    person: str,
    source: str = "file",
    client_id: str = "",
) -> Acknowledgement:
    """Keeps the reading as a record; the crop lies on the disk before the record names it."""
    estimate = analysis.estimate
    values: dict[str, object] = {"status": str(estimate.status), "cause": str(estimate.reason)}
    if estimate.status is TrayStatus.OK:
        values |= {
            "food_share_bp": round(estimate.food_share * 10_000),
            "level": estimate.level,
            "clean_plate": estimate.clean_plate,
            "picture_sha256": analysis.sha256,
        }
        write_whole(picture_path(store, analysis.sha256), analysis.crop_jpeg)
    return _store(store, served_on, meal, person, {**values, "source": source}, client_id)


def save_by_hand(store: Store, quarters: int, served_on: date, meal: str, person: str) -> Acknowledgement:
    """A person's reading by quarter steps (0 to 4), marked as such."""
    if not 0 <= quarters <= 4:
        raise Refused("too_large", field="level", value=quarters, most=4)
    share = quarters / 4
    values = {
        "status": "ok",
        "food_share_bp": round(share * 10_000),
        "level": level_of(share),
        "clean_plate": quarters == 0,
        "source": "manual",
    }
    return _store(store, served_on, meal, person, values)


def _store(
    store: Store, served_on: date, meal: str, person: str, values: dict[str, object], client_id: str = ""
) -> Acknowledgement:
    client_id = client_id or str(uuid.uuid4())
    shared = {"client_id": client_id, "served_on": served_on, "meal": meal, "person": person}
    return record(store, {"kind": "tray", **shared, **values})


def picture_path(store: Store, digest: str) -> Path:
    """Where a crop is kept; file names are ours alone, made from the content."""
    return store.pictures / digest[:2] / f"{digest}.jpg"


def analyse_lines(
    paths: Sequence[Path],
    before: Path | None = None,
    masks: Path | None = None,
    progress: Progress = silent,
) -> Iterator[dict[str, object]]:
    """The JSON objects of `canteen-desk tray analyse`, one a file."""
    # Late: see above.
    from canteen_desk.vision.batch import analyse_files

    if masks is not None:
        masks.mkdir(parents=True, exist_ok=True)
    yield from analyse_files(
        paths, before, masks, lambda done: progress(done, len(paths), paths[done - 1].name)
    )
