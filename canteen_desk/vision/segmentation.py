"""Which class each pixel belongs to, by the small net that `training/` makes."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from threading import Lock

import cv2
import numpy as np
from numpy.typing import NDArray

from canteen_desk.paths import resource
from canteen_desk.vision.pictures import Picture

NET_SIDE = 288
WORK_SIDE = 640
# The net was taught to miss no food and calls too much by that name; chosen by hand, see docs/vision.md.
FOOD_WEIGHT = 0.5
PADDING = (114, 114, 114)
ENLARGE = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
Floats = NDArray[np.float32]
ONE_AT_A_TIME = Lock()  # a net keeps its input between two calls: threads must not mix them


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

    classes: Floats  # 7, rows, columns
    core: Floats  # rows, columns

    def of(self, value: PixelClass) -> Floats:
        return np.asarray(self.classes[value], np.float32)

    def likeliest(self) -> Picture:
        """The class of each pixel."""
        rows, columns = self.core.shape
        weighed = np.concatenate([self.classes[:1], self.classes[1:2] * FOOD_WEIGHT, self.classes[2:]])
        best = cv2.reduceArgMax(weighed.reshape(len(PixelClass), -1), 0)
        return best.astype(np.uint8).reshape(rows, columns)


@lru_cache(maxsize=1)
def tray_net() -> cv2.dnn.Net:
    # Read from memory: OpenCV cannot open files under names that are not ASCII on Windows.
    return cv2.dnn.readNetFromONNX(np.fromfile(resource("models", "tray_net.onnx"), np.uint8))


def working_size(picture: Picture) -> Picture:
    """The picture with its longer side at most WORK_SIDE pixels."""
    scale = WORK_SIDE / max(picture.shape[:2])
    if scale >= 1:
        return picture
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
    with ONE_AT_A_TIME:
        net = tray_net()
        net.setInput(cv2.dnn.blobFromImage(canvas))
        answer = net.forward()[0].copy()
    ratio = answer.shape[1] / NET_SIDE
    # From a pixel of the working picture to the answer, centre to centre.
    step = scale * ratio
    shift = np.array([[step, 0, left * ratio], [0, step, top * ratio]], np.float32)
    shift[:, 2] += 0.5 * step - 0.5
    planes = np.empty((len(answer), rows, columns), np.float32)
    for plane, coarse in zip(planes, answer, strict=True):
        cv2.warpAffine(coarse, shift, (columns, rows), plane, ENLARGE, cv2.BORDER_REPLICATE)
    return Chances(planes[: len(PixelClass)], planes[len(PixelClass)])
