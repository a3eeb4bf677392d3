"""How long one 1080p picture of a tray takes, against decoding it and passing once over its pixels.

    python benchmarks/tray_analysis.py

The picture is drawn, so nothing else is needed. Both are measured in turn in the same
run; the figure is the ratio of the medians. The goal is at most 8.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import cv2

from canteen_desk.domain.estimate import TrayStatus
from canteen_desk.vision.analysis import analyse_tray
from canteen_desk.vision.pictures import encode_jpeg, read_picture
from canteen_desk.vision.scenes.layouts import TrayKind
from canteen_desk.vision.scenes.scene import SceneOrder, draw_scene

GOAL, ROUNDS = 8.0, 15


def timed(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - begun)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tray.jpg"
        drawn = draw_scene(SceneOrder(TrayKind.MELAMINE, 1, left=0.4, width=1920, height=1080))
        path.write_bytes(encode_jpeg(drawn.image))

        def floor() -> None:
            cv2.mean(cv2.cvtColor(read_picture(path), cv2.COLOR_BGR2GRAY))

        def whole() -> None:
            reading = analyse_tray(read_picture(path))
            assert reading.estimate.status is TrayStatus.OK

        for action in (floor, whole):
            action()
        floors, wholes = zip(*((timed(floor), timed(whole)) for _ in range(ROUNDS)), strict=True)
    low, high = statistics.median(floors), statistics.median(wholes)
    print(f"decode and one pass  {low:7.1f} ms")
    print(f"decode and analysis  {high:7.1f} ms")
    print(f"ratio                {high / low:7.1f}  (goal at most {GOAL:.0f})")


if __name__ == "__main__":
    main()
