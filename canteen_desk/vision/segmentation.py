"""Which class each pixel belongs to, by the small net that `training/` makes."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from canteen_desk.paths import resource
from canteen_desk.vision.pictures import Picture

NET_SIDE = 320
WORK_SIDE = 640
PADDING = (114, 114, 114)
Floats = NDArray[np.float32]


class PixelClass(IntEnum):
    """The values of a mask."""

    BACKGROUND = 0
    FOOD = 1
    LIQUID = 2
    RESIDUE = 3
    OBJECT = 4
    SURFACE = 5
    INEDIBLE = 6


INSIDE = (PixelClass.FOOD, PixelClass.LIQUID, PixelClass.RESIDUE, PixelClass.SURFACE)


@dataclass(frozen=True)
class Chances:
    """Per pixel of the working picture: the chance of each class, and of lying well inside a compartment."""

    classes: Floats  # rows, columns, 7
    core: Floats  # rows, columns


@lru_cache(maxsize=1)
def tray_net() -> cv2.dnn.Net:
    # Read from memory: OpenCV cannot open files under names that are not ASCII on Windows.
    return cv2.dnn.readNetFromONNX(np.fromfile(resource("models", "tray_net.onnx"), np.uint8))


def working_size(picture: Picture) -> Picture:
    """The picture with its longer side at most WORK_SIDE pixels."""
    scale = WORK_SIDE / max(picture.shape[:2])
    if scale >= 1:
        return picture
    # Whole steps first: INTER_AREA by an integer factor is several times faster.
    return np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)


def segment(work: Picture) -> Chances:
    """Run the net over the whole working picture, kept in shape by a grey margin."""
    rows, columns = work.shape[:2]
    scale = NET_SIDE / max(rows, columns)
    inner = (max(1, round(columns * scale)), max(1, round(rows * scale)))
    left, top = (NET_SIDE - inner[0]) // 2, (NET_SIDE - inner[1]) // 2
    canvas = np.full((NET_SIDE, NET_SIDE, 3), PADDING, np.uint8)
    canvas[top : top + inner[1], left : left + inner[0]] = cv2.resize(
        work, inner, interpolation=cv2.INTER_AREA
    )
    net = tray_net()
    net.setInput(cv2.dnn.blobFromImage(canvas))
    answer = net.forward()[0].transpose(1, 2, 0)
    ratio = answer.shape[0] / NET_SIDE
    # The window of the picture inside the padded answer, in the answer's own pixels.
    shift = np.array([[scale * ratio, 0, left * ratio], [0, scale * ratio, top * ratio]], np.float32)
    shift[:, 2] += 0.5 * scale * ratio - 0.5
    fine = np.concatenate(
        [warped(answer[..., :4], shift, columns, rows), warped(answer[..., 4:], shift, columns, rows)], 2
    )
    return Chances(np.asarray(fine[..., :7], np.float32), np.asarray(fine[..., 7], np.float32))


def warped(layers: Floats, shift: Floats, columns: int, rows: int) -> Floats:
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    layers = np.ascontiguousarray(layers)
    return np.asarray(
        cv2.warpAffine(layers, shift, (columns, rows), flags=flags, borderMode=cv2.BORDER_REPLICATE),
        np.float32,
    )


def classes_of(chances: Chances) -> Picture:
    return np.asarray(chances.classes.argmax(2), np.uint8)
