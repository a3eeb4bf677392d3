"""Compartments, plates and bowls, and how much is left in each."""

import cv2
import numpy as np
from numpy.typing import NDArray

from canteen_desk.domain.estimate import Compartment, CompartmentKind, share
from canteen_desk.vision.pictures import Picture
from canteen_desk.vision.segmentation import INSIDE, Chances, Floats, PixelClass
from canteen_desk.vision.tray_finding import Polygon, Tray

Bools = NDArray[np.bool_]
Core = tuple[int, int, Bools]  # left, top, pixels

# A bridge between two hollows seldom is as likely as the hollows: it breaks at a higher level.
CORE_LEVELS = (0.45, 0.6, 0.75, 0.88)
SMALL_DISC = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
# The net is taught the inner part of a compartment: what is left after 14 % of its half width is taken off.
TAKEN_OFF = 0.14
SMALLEST_PART, LARGEST_PART = 0.012, 0.95
ROUND_ENOUGH = 0.955


def find_compartments(chances: Chances, tray: Tray) -> list[Polygon]:
    """Outlines up to the upper edge of each hollow, largest first."""
    # The net answers on a coarser grid than the working picture: half of that loses nothing.
    inside = np.asarray(cv2.resize(chances.core * tray.area, None, fx=0.5, fy=0.5), np.float32)
    whole = float(cv2.countNonZero(tray.area)) / 4
    found = []
    for left, top, core in cores(inside, 0.6 * SMALLEST_PART * whole):
        outline = grown(core) + np.array([left, top], np.float32)
        if SMALLEST_PART * whole <= cv2.contourArea(outline) <= LARGEST_PART * whole:
            found.append(2 * outline + 0.5)
    return sorted(found, key=cv2.contourArea, reverse=True)


def cores(chance: Floats, least: float, level: int = 0) -> list[Core]:
    """Connected stretches above the lowest level, parted where a higher level parts them."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(opened(chance > CORE_LEVELS[level]))
    found: list[Core] = []
    for number in range(1, count):
        left, top, wide, high, size = (int(value) for value in stats[number])
        if size < least:
            continue
        box = np.s_[top : top + high, left : left + wide]
        here = labels[box] == number
        for x, y, core in parted(chance[box] * here, here, least, level):
            found.append((left + x, top + y, core))
    return found


def parted(chance: Floats, here: Bools, least: float, level: int) -> list[Core]:
    """One stretch, or the two or more hollows that it joins by a weak bridge."""
    for higher in range(level + 1, len(CORE_LEVELS)):
        peaks = cores(np.asarray(chance, np.float32), 0.5 * least, higher)
        if len(peaks) > 1:
            return shared_out(here, peaks)
    return [(0, 0, here)]


def shared_out(here: Bools, peaks: list[Core]) -> list[Core]:
    """Give every pixel of a stretch to the nearest of its peaks."""
    far = np.ones(here.shape, np.uint8)
    for x, y, core in peaks:
        far[y : y + core.shape[0], x : x + core.shape[1]][core] = 0
    _, nearest = cv2.distanceTransformWithLabels(far, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_CCOMP)
    shares = []
    for number in range(1, int(nearest.max()) + 1):
        part = here & (nearest == number)
        if part.any():
            rows, columns = np.nonzero(part.any(1))[0], np.nonzero(part.any(0))[0]
            box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
            shares.append((int(columns[0]), int(rows[0]), part[box]))
    return shares


def opened(area: Bools) -> Picture:
    return np.asarray(cv2.morphologyEx(area.astype(np.uint8), cv2.MORPH_OPEN, SMALL_DISC), np.uint8)


def grown(core: Bools) -> Polygon:
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
