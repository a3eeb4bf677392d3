"""The sample trays that come with the program: drawn, so that anybody can try the reading without a camera.

    python -m canteen_desk.vision.rendering resources/samples

draws them again; the same version of the program draws the same pictures.
"""

import sys
from pathlib import Path

from canteen_desk.vision.pictures import encode_jpeg
from canteen_desk.vision.scenes.layouts import TrayKind
from canteen_desk.vision.scenes.scene import Scene, SceneOrder, draw_scene

SAMPLES = {
    "steel-full": SceneOrder(TrayKind.STEEL, 203, left=0.9, smears=False),
    "steel-half": SceneOrder(TrayKind.STEEL, 203, left=0.45),
    "steel-eaten-up": SceneOrder(TrayKind.STEEL, 203, left=0.0, smears=False),
    "melamine-some-left": SceneOrder(TrayKind.MELAMINE, 206, left=0.25),
    "melamine-smears-only": SceneOrder(TrayKind.MELAMINE, 208, left=0.0, smears=True),
    "plates-some-left": SceneOrder(TrayKind.PLATES, 205, left=0.3),
    "plates-eaten-up": SceneOrder(TrayKind.PLATES, 209, left=0.0, smears=False),
}


def draw_sample(name: str) -> Scene:
    """One of the SAMPLES with its truth; KeyError for any other name."""
    return draw_scene(SAMPLES[name])


def draw_returned_tray(seed: int, left: float, kind: TrayKind | None = None) -> Scene:
    """A tray as it comes back, with about `left` of each dish; without `kind` the seed decides."""
    chosen = list(TrayKind)[seed % len(TrayKind)] if kind is None else kind
    return draw_scene(SceneOrder(chosen, seed, left=left, turned=seed % 2 == 1))


def write_samples(folder: Path) -> list[Path]:
    """Draw every sample into a folder that exists."""
    paths = []
    for name in SAMPLES:
        path = folder / f"{name}.jpg"
        path.write_bytes(encode_jpeg(draw_sample(name).image))
        paths.append(path)
    return paths


if __name__ == "__main__":
    for written in write_samples(Path(sys.argv[1])):
        print(written)
