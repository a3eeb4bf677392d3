"""Pictures for people: what was seen where, and the tray alone for keeping."""

import cv2
import numpy as np

from canteen_desk.domain.estimate import Compartment, TrayStatus
from canteen_desk.vision.analysis import TrayReading
from canteen_desk.vision.pictures import Picture
from canteen_desk.vision.segmentation import PixelClass

# BGR: amber, blue, brown, grey, violet.
TINTS = {
    PixelClass.FOOD: (38, 150, 245),
    PixelClass.LIQUID: (225, 160, 60),
    PixelClass.RESIDUE: (70, 200, 235),
    PixelClass.OBJECT: (150, 150, 150),
    PixelClass.INEDIBLE: (190, 90, 150),
}
STRENGTH = {PixelClass.FOOD: 0.5, PixelClass.OBJECT: 0.3}
EDGE = (255, 255, 255)
INK = (40, 34, 30)


def draw_overlay(image: Picture, reading: TrayReading) -> Picture:
    """The picture with tinted food, liquid and residue, outlined compartments and their shares."""
    if reading.estimate.status is not TrayStatus.OK:
        return image.copy()
    drawn = image.copy()
    for value, tint in TINTS.items():
        here = reading.mask == value
        strength = STRENGTH.get(value, 0.4)
        drawn[here] = (drawn[here] * (1 - strength) + np.array(tint) * strength).astype(np.uint8)
        edges, _ = cv2.findContours(here.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        if value in (PixelClass.FOOD, PixelClass.LIQUID):
            cv2.drawContours(drawn, edges, -1, tint, line_width(image), cv2.LINE_AA)
    outline(drawn, reading.tray_polygon, line_width(image) + 1)
    for part in reading.estimate.compartments:
        outline(drawn, np.array(part.polygon, np.float32), line_width(image))
    for part in reading.estimate.compartments:
        write_share(drawn, part)
    return drawn


def line_width(image: Picture) -> int:
    return int(max(1, round(max(image.shape[:2]) / 640)))


def outline(drawn: Picture, polygon: np.ndarray, width: int) -> None:
    """A white line with a dark edge, seen on pale and on dark ground."""
    points = [np.round(polygon).astype(np.int32)]
    cv2.polylines(drawn, points, True, INK, width + 2, cv2.LINE_AA)
    cv2.polylines(drawn, points, True, EDGE, width, cv2.LINE_AA)


def write_share(drawn: Picture, part: Compartment) -> None:
    """The share left on a dark plate in the middle of a compartment."""
    text = f"{100 * part.food_share:.0f}%"
    size = max(drawn.shape[:2]) / 1100
    weight = max(1, round(size * 1.6))
    (wide, high), base = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, size, weight)
    middle = np.array(part.polygon).mean(0)
    left, bottom = round(middle[0] - wide / 2), round(middle[1] + high / 2)
    pad = round(6 * size) + 2
    box = np.s_[
        max(0, bottom - high - pad) : max(0, bottom + base), max(0, left - pad) : max(0, left + wide + pad)
    ]
    drawn[box] = (drawn[box] * 0.25 + np.array(INK) * 0.75).astype(np.uint8)
    cv2.putText(drawn, text, (left, bottom), cv2.FONT_HERSHEY_SIMPLEX, size, EDGE, weight, cv2.LINE_AA)


def crop_to_tray(image: Picture, reading: TrayReading) -> Picture:
    """The tray alone: everything outside its outline is black, the rest cut away. Only this may be kept."""
    if len(reading.tray_polygon) < 3:
        return np.zeros((1, 1, 3), np.uint8)
    points = np.round(reading.tray_polygon).astype(np.int32)
    area = np.zeros(image.shape[:2], np.uint8)
    cv2.fillPoly(area, [points], 255)
    left, top, wide, high = cv2.boundingRect(points)
    left, top = max(0, left), max(0, top)
    alone = cv2.bitwise_and(image, image, mask=area)
    return np.asarray(alone[top : top + high, left : left + wide], np.uint8)
