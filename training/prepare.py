"""Make the training set of the tray net: labelled pictures that may be trained on, and drawn scenes.

    python training/prepare.py --pictures DIR --out DIR [--scenes 300]

DIR is the folder of measuring pictures with its index.csv; only what that index marks `train` is read.
"""

import argparse
import csv
import json
from pathlib import Path

import cv2
import numpy as np

from canteen_desk.vision.scenes.layouts import TrayKind
from canteen_desk.vision.scenes.scene import SceneOrder, draw_scene
from canteen_desk.vision.scenes.surface import blank, lit
from canteen_desk.vision.scenes.things import lay_stick, lay_table, reach_in

UNKNOWN, NOT_FOOD = 255, 254  # label values: no idea; anything but food, liquid and remains
LONG_SIDE = 480
BONES = 0
HANDS = 48  # scenes with a hand, and as many without a tray


def save(out: Path, name: str, image: np.ndarray, classes: np.ndarray, cavity: np.ndarray) -> None:
    scale = LONG_SIDE / max(image.shape[:2])
    size = (round(image.shape[1] * scale), round(image.shape[0] * scale))
    image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    classes, cavity = (cv2.resize(x, size, interpolation=cv2.INTER_NEAREST) for x in (classes, cavity))
    np.savez_compressed(out / f"{name}.npz", image=image, classes=classes, cavity=cavity)


def core(cavity: np.ndarray) -> np.ndarray:
    """1 well inside a compartment, 0 elsewhere: a seed for each, apart from its neighbours."""
    seeds = np.zeros(cavity.shape, np.uint8)
    for number in range(1, int(cavity.max()) + 1):
        area = np.pad((cavity == number).astype(np.uint8), 1)
        inner = cv2.distanceTransform(area, cv2.DIST_L2, 5)[1:-1, 1:-1]
        seeds[inner > 0.14 * max(1.0, float(inner.max()))] = 1
    return seeds


def trained_rows(pictures: Path, name: str) -> list[dict[str, str]]:
    with (pictures / "index.csv").open(newline="", encoding="utf-8") as lines:
        return [row for row in csv.DictReader(lines) if row["set"] == name and row["use"] == "train"]


def dishes(pictures: Path, out: Path) -> list[np.ndarray]:
    """Single dishes with outlined food; gives square tiles of food for the drawn scenes."""
    tiles = []
    for row in trained_rows(pictures, "dishes_polygons"):
        if not row["label"]:
            continue
        image = cv2.imread(str(pictures / row["image"]))
        rows, columns = image.shape[:2]
        classes = np.full((rows, columns), NOT_FOOD, np.uint8)
        for line in (pictures / row["label"]).read_text().splitlines():
            values = line.split()
            points = np.array(values[1:], float).reshape(-1, 2) * [columns, rows]
            bones = int(values[0]) == BONES
            cv2.fillPoly(classes, [points.round().astype(np.int32)], 6 if bones else 1)
            if not bones:
                tiles += cut_tiles(image, points)
        save(
            out,
            f"dish_{Path(row['image']).stem}",
            image,
            classes,
            np.full((rows, columns), UNKNOWN, np.uint8),
        )
    return tiles


def cut_tiles(image: np.ndarray, points: np.ndarray) -> list[np.ndarray]:
    area = np.zeros(image.shape[:2], np.uint8)
    cv2.fillPoly(area, [points.round().astype(np.int32)], 1)
    inner = cv2.distanceTransform(area, cv2.DIST_L2, 5)
    tiles = []
    for _ in range(3):
        reach = int(inner.max() * 0.72)
        if reach < 24:
            break
        y, x = np.unravel_index(int(inner.argmax()), inner.shape)
        tiles.append(image[y - reach : y + reach, x - reach : x + reach].astype(np.float32) / 255)
        cv2.circle(inner, (int(x), int(y)), reach, 0, -1)
    return tiles


def steel(pictures: Path, out: Path) -> list[np.ndarray]:
    """The two steel trays whose licence allows it; soup is liquid, other content food."""
    tiles = []
    for row in trained_rows(pictures, "steel"):
        stem = Path(row["image"]).stem
        image = cv2.imread(str(pictures / row["image"]))
        cells, content = (
            cv2.imread(str(pictures / f"steel/{stem}_{what}.png"), cv2.IMREAD_UNCHANGED)
            for what in ("compartments", "food")
        )
        classes = np.full(cells.shape, UNKNOWN, np.uint8)
        points = cv2.findNonZero((cells > 0).astype(np.uint8))
        hull = cv2.convexHull(points)
        cv2.fillPoly(classes, [hull], 5)
        classes[content == 1] = 1
        classes[(content == 1) & (cells == 2)] = 2
        classes[content == 2] = 3
        save(out, f"steel_{stem}", image, classes, core(cells))
        for cell in (1, 3, 4, 5):
            found, _ = cv2.findContours(
                ((content == 1) & (cells == cell)).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE
            )
            tiles += [
                tile
                for part in found
                if len(part) > 40
                for tile in cut_tiles(image, part[:, 0].astype(float))[:1]
            ]
    return tiles


def return_frames(pictures: Path, out: Path) -> None:
    folder = pictures / "return_camera_masks"
    shapes = json.loads((folder / "polygons.json").read_text(encoding="utf-8"))["frames"]
    with (folder / "frames.csv").open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            image = cv2.imread(str(pictures / "return_camera" / row["copied_as"]))
            classes = cv2.imread(str(folder / f"{row['frame']}.png"), cv2.IMREAD_UNCHANGED)
            save(
                out,
                f"return_{Path(row['copied_as']).stem}",
                image,
                classes,
                core(dish_numbers(shapes[row["frame"]], classes)),
            )


def dish_numbers(shapes: list[dict[str, object]], classes: np.ndarray) -> np.ndarray:
    """Plates and bowls are the ellipses of the class dish; a later one covers an earlier."""
    numbers = np.zeros(classes.shape, np.uint8)
    for number, shape in enumerate((s for s in shapes if s["cls"] == 5 and s["shape"] == "ellipse"), start=1):
        x, y, wide, high, turn = np.array(shape["pts"], float)
        cv2.ellipse(numbers, ((x, y), (2 * wide, 2 * high), turn), number, -1)
    return numbers


def scenes(out: Path, count: int, tiles: list[np.ndarray], first: int, step: int) -> None:
    """Drawn scenes; half of the foods carry the colours of a tile."""

    def tile(rng: np.random.Generator) -> np.ndarray | None:
        return tiles[int(rng.integers(len(tiles)))] if rng.random() < 0.6 else None

    for seed in range(first, count, step):
        kind = list(TrayKind)[seed % 3]
        upright = seed % 4 == 0
        order = SceneOrder(
            kind,
            100_000 + seed,
            hand=seed % 9 == 0,
            tilt=0.03 + 0.09 * (seed % 5) / 4,
            turned=seed % 2 == 1,
            width=720 if upright else 960,
            height=960 if upright else 720,
            tile=tile,
        )
        drawn = draw_scene(order)
        save(out, f"scene_{seed:04d}", drawn.image, drawn.mask, core(drawn.cavity))


def hands_and_tables(out: Path, count: int) -> None:
    """Hands over trays, and tables with no tray on them: what the reading must not take for a tray."""
    for seed in range(count):
        kind = list(TrayKind)[seed % 3]
        drawn = draw_scene(SceneOrder(kind, 300_000 + seed, hand=True, turned=seed % 2 == 1))
        save(out, f"hand_{seed:03d}", drawn.image, drawn.mask, core(drawn.cavity))
        rng = np.random.default_rng(seed)
        table = blank(600, 800)
        lay_table(table, rng)
        if seed % 3:
            lay_stick(table, rng, (400.0, 300.0), rng.uniform(0, 6), rng.uniform(200, 380), seed % 2 == 0)
        if seed % 4 == 0:
            reach_in(table, rng, (400.0, 300.0))
        grain = rng.normal(0, rng.uniform(1, 12), (600, 800, 1))
        image = np.clip(lit(table, rng) + grain, 0, 255).astype(np.uint8)
        save(out, f"table_{seed:03d}", image, table.mask, np.zeros((600, 800), np.uint8))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pictures", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--scenes", type=int, default=300)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--step", type=int, default=1)
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    tiles = dishes(chosen.pictures, chosen.out) + steel(chosen.pictures, chosen.out)
    if chosen.first == 0:
        return_frames(chosen.pictures, chosen.out)
        hands_and_tables(chosen.out, HANDS)
    print(json.dumps({"tiles": len(tiles)}))
    scenes(chosen.out, chosen.scenes, tiles, chosen.first, chosen.step)


if __name__ == "__main__":
    main()
