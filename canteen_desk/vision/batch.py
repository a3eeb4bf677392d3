"""Many picture files in, one plain object a file out: what the command line prints."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from canteen_desk.domain.estimate import PictureRefused, TrayReason, TrayStatus, not_measured
from canteen_desk.vision.analysis import TrayReading, analyse_tray
from canteen_desk.vision.pictures import Picture, read_picture, write_png


def analyse_files(
    paths: Iterable[Path],
    before: Path | None = None,
    masks_dir: Path | None = None,
    progress: Callable[[int], None] | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield one JSON object a file; a picture that cannot be read is `rejected` with its reason.

    `progress` is told the number of files done. Raises PictureRefused only for `before`, at the first object.
    """
    earlier = None if before is None else read_picture(before)
    taken: set[str] = set()
    for done, path in enumerate(paths, start=1):
        yield one_file(path, earlier, masks_dir, taken)
        if progress is not None:
            progress(done)


def one_file(path: Path, before: Picture | None, masks_dir: Path | None, taken: set[str]) -> dict[str, Any]:
    try:
        image = read_picture(path)
    except PictureRefused as refused:
        return refused_line(path, refused.cause)
    reading = analyse_tray(image, before=before)
    line = reading_line(path, reading)
    if masks_dir is not None and reading.estimate.status is TrayStatus.OK:
        name = mask_name(path, taken)
        write_png(masks_dir / name, reading.mask)
        line["mask_file"] = name
    return line


def mask_name(path: Path, taken: set[str]) -> str:
    """A name for the mask that no other picture of the same call has."""
    name, count = f"{path.stem}.png", 2
    while name.casefold() in taken:
        name, count = f"{path.stem}-{count}.png", count + 1
    taken.add(name.casefold())
    return name


def refused_line(path: Path, cause: TrayReason) -> dict[str, Any]:
    estimate = not_measured(TrayStatus.REJECTED, cause)
    return {"file": str(path), "status": str(estimate.status), "reason": str(estimate.reason), "ms": 0.0}


def reading_line(path: Path, reading: TrayReading) -> dict[str, Any]:
    """The agreed fields of one picture."""
    estimate = reading.estimate
    line: dict[str, Any] = {"file": str(path), "status": str(estimate.status), "reason": str(estimate.reason)}
    if estimate.status is TrayStatus.OK:
        line |= {
            "food_share": round(estimate.food_share, 5),
            "level": estimate.level,
            "clean_plate": estimate.clean_plate,
            "confidence": round(estimate.confidence, 4),
            "liquid_share": round(estimate.liquid_share, 5),
            "residue_share": round(estimate.residue_share, 5),
            "left_ratio": None if estimate.left_ratio is None else round(estimate.left_ratio, 4),
            "tray": [[round(float(x), 1), round(float(y), 1)] for x, y in reading.tray_polygon],
            "compartments": [
                {
                    "polygon": [[round(x, 1), round(y, 1)] for x, y in part.polygon],
                    "food_share": round(part.food_share, 5),
                    "liquid_share": round(part.liquid_share, 5),
                    "level": part.level,
                    "kind": str(part.kind),
                }
                for part in estimate.compartments
            ],
            "mask_file": None,
        }
    return line | {"ms": round(reading.ms, 2)}
