"""Where the tray or the dishes lie in a picture."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from canteen_desk.vision.pictures import Picture
from canteen_desk.vision.segmentation import Chances, PixelClass

# A tray covers at least this share of the picture, and a second one at least this share of the first.
SMALLEST_TRAY, SMALLEST_SECOND = 0.06, 0.25
CORNERS = 24
Polygon = NDArray[np.float32]


@dataclass(frozen=True)
class Tray:
    """The outline of a tray (or of a plate without one) in pixels of the working picture, and its area."""

    polygon: Polygon
    area: Picture


def find_tray(chances: Chances) -> Tray | None:
    """The largest stretch of tray, dish and what lies on it; None when there is none."""
    elsewhere = cv2.add(chances.of(PixelClass.BACKGROUND), chances.of(PixelClass.OBJECT))
    seen = (elsewhere[::2, ::2] < 0.5).astype(np.uint8)
    # Cutlery and hands part a tray: close what they cut before pieces are counted. What then hangs on by a
    # thread, a stick or the edge of a sleeve, is no part of it.
    reach = max(3, round(0.02 * max(seen.shape)) | 1)
    closed = cv2.morphologyEx(seen, cv2.MORPH_CLOSE, disc(reach))
    opened = cv2.morphologyEx(closed, cv2.MORPH_OPEN, disc(2 * reach + 1))
    found, _ = cv2.findContours(opened, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    largest = max(found, key=cv2.contourArea, default=None)
    if largest is None or cv2.contourArea(largest) < SMALLEST_TRAY * seen.size:
        return None
    polygon = few_corners(np.asarray(2 * cv2.convexHull(largest), np.int32))
    area = np.zeros(elsewhere.shape, np.uint8)
    cv2.fillPoly(area, [np.round(polygon).astype(np.int32)], 1)
    return Tray(polygon, area)


def disc(wide: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (wide, wide)), np.uint8)


def few_corners(hull: NDArray[np.int32]) -> Polygon:
    """A hull with at most CORNERS points."""
    length = cv2.arcLength(hull, True)
    for tolerance in (0.002, 0.004, 0.008, 0.016):
        points = cv2.approxPolyDP(hull, tolerance * length, True)
        if len(points) <= CORNERS:
            break
    return np.asarray(points[:, 0], np.float32)


def touches_frame(tray: Tray) -> float:
    """The share of the picture's frame that the tray runs over: what is cut off cannot be seen."""
    edge = np.concatenate([tray.area[2], tray.area[-3], tray.area[:, 2], tray.area[:, -3]])
    return float(edge.mean())
