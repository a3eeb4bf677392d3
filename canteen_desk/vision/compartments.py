"""Compartments, plates and bowls, and how much is left in each."""

import cv2
import numpy as np

from canteen_desk.domain.estimate import Compartment, CompartmentKind, share
from canteen_desk.vision.pictures import Picture
from canteen_desk.vision.segmentation import INSIDE, Chances, PixelClass
from canteen_desk.vision.tray_finding import Polygon, Tray

CORE_CHANCE = 0.5
# The net is taught the inner part of a compartment: what is left after 14 % of its half width is taken off.
TAKEN_OFF = 0.14
SMALLEST_PART, LARGEST_PART = 0.012, 0.95
ROUND_ENOUGH = 0.955


def find_compartments(chances: Chances, tray: Tray) -> list[Polygon]:
    """Outlines up to the upper edge of each hollow, largest first."""
    cores = ((chances.core > CORE_CHANCE) & (tray.area > 0)).astype(np.uint8)
    small = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    parted = cv2.morphologyEx(cores, cv2.MORPH_OPEN, small)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(parted)
    whole = float(tray.area.sum())
    found = []
    for number in range(1, count):
        if stats[number, cv2.CC_STAT_AREA] < 0.6 * SMALLEST_PART * whole:
            continue
        left, top, wide, high = stats[number, : cv2.CC_STAT_AREA]
        part = labels[top : top + high, left : left + wide] == number
        outline = grown(part) + np.array([left, top], np.float32)
        if SMALLEST_PART * whole <= cv2.contourArea(outline) <= LARGEST_PART * whole:
            found.append(outline)
    return sorted(found, key=cv2.contourArea, reverse=True)


def grown(core: np.ndarray) -> Polygon:
    """Give a core back the margin that it was taught without, as a convex outline."""
    margin = 2
    part = np.pad(core.astype(np.uint8), margin)
    half = float(cv2.distanceTransform(part, cv2.DIST_L2, 5).max())
    reach = half * TAKEN_OFF / (1 - TAKEN_OFF)
    points = cv2.convexHull(cv2.findNonZero(part))[:, 0].astype(np.float64)
    middle = points.mean(0)
    away = points - middle
    length = np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-6)
    points = middle + away * (1 + reach / length) - margin
    return np.asarray(cv2.approxPolyDP(points.astype(np.float32)[:, None], 1.0, True)[:, 0], np.float32)


def measure(polygon: Polygon, mask: Picture) -> Compartment:
    """What a mask of the same picture shows inside an outline."""
    area = np.zeros(mask.shape, np.uint8)
    cv2.fillPoly(area, [np.round(polygon).astype(np.int32)], 1)
    counts = np.bincount(mask[area > 0], minlength=len(PixelClass))
    inside = float(sum(counts[value] for value in INSIDE))
    corners = tuple((float(x), float(y)) for x, y in polygon)
    return Compartment(
        polygon=corners,
        food_share=share(float(counts[PixelClass.FOOD]), inside),
        kind=CompartmentKind.DISH if is_round(polygon) else CompartmentKind.COMPARTMENT,
        liquid_share=share(float(counts[PixelClass.LIQUID]), inside),
    )


def is_round(polygon: Polygon) -> bool:
    """Whether an outline fills its own ellipse rather than its own box."""
    (_, (wide, high), _) = cv2.minAreaRect(polygon)
    box = wide * high
    return box > 0 and float(cv2.contourArea(polygon)) / box < (np.pi / 4 + 1) / 2 * ROUND_ENOUGH
