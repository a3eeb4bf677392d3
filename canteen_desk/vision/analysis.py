"""One picture of a returned tray in, one reading out."""

import time
from dataclasses import dataclass, replace

import cv2
import numpy as np

from canteen_desk.domain.estimate import (
    Compartment,
    CompartmentKind,
    TrayAreas,
    TrayEstimate,
    TrayReason,
    TrayStatus,
    estimate_tray,
    not_measured,
)
from canteen_desk.vision.compartments import find_compartments, measure
from canteen_desk.vision.pictures import Picture
from canteen_desk.vision.quality import unfit_picture, unfit_tray
from canteen_desk.vision.segmentation import INSIDE, Chances, PixelClass, segment, working_size
from canteen_desk.vision.tray_finding import Polygon, Tray, find_tray

# Smaller pieces than this share of the tray are specks: residue, not food.
SMALLEST_PIECE = 0.0004
# With at least this many compartments over this share of the tray, they are what food is measured against.
LEAST_COMPARTMENTS, LEAST_COVER = 3, 0.4


@dataclass(frozen=True)
class TrayReading:
    """The figures of a picture, the class of every pixel, the tray's outline and the time it took."""

    estimate: TrayEstimate
    mask: Picture
    tray_polygon: Polygon
    ms: float


def analyse_tray(image: Picture, *, before: Picture | None = None) -> TrayReading:
    """Measure what is left; `before`, a picture of the full tray, adds the ratio left ÷ served."""
    begun = time.perf_counter()
    before_share = None
    if before is not None:
        earlier = read_tray(before, None)[0]
        if earlier.status is not TrayStatus.OK:
            return finished(begun, image, not_measured(TrayStatus.REJECTED, TrayReason.NO_BEFORE))
        before_share = earlier.food_share
    estimate, mask, polygon = read_tray(image, before_share)
    return TrayReading(estimate, mask, polygon, elapsed(begun))


def finished(begun: float, image: Picture, estimate: TrayEstimate) -> TrayReading:
    return TrayReading(
        estimate, np.zeros(image.shape[:2], np.uint8), np.zeros((0, 2), np.float32), elapsed(begun)
    )


def elapsed(begun: float) -> float:
    return 1000 * (time.perf_counter() - begun)


def read_tray(image: Picture, before_share: float | None) -> tuple[TrayEstimate, Picture, Polygon]:
    nothing = (np.zeros(image.shape[:2], np.uint8), np.zeros((0, 2), np.float32))
    work = working_size(image)
    fault = unfit_picture(work)
    if fault is not TrayReason.NONE:
        return not_measured(TrayStatus.REJECTED, fault), *nothing
    chances = segment(work)
    tray = find_tray(chances)
    if tray is None:
        return not_measured(TrayStatus.NO_TRAY, TrayReason.NO_TRAY_IN_VIEW), *nothing
    fault = unfit_tray(work, chances, tray)
    if fault is not TrayReason.NONE:
        return not_measured(TrayStatus.REJECTED, fault), *nothing
    mask = tray_mask(chances, tray)
    parts = [measure(outline, mask) for outline in find_compartments(chances, tray)]
    estimate = estimate_tray(count_areas(mask, parts), parts, sureness(chances, tray), before_share)
    return enlarged(image, work, estimate, mask, tray.polygon)


def tray_mask(chances: Chances, tray: Tray) -> Picture:
    """The likeliest class of each pixel, nothing off the tray but objects, and specks of food as residue."""
    mask = chances.likeliest()
    objects = mask == PixelClass.OBJECT
    mask *= tray.area
    mask[objects] = PixelClass.OBJECT
    food = (mask == PixelClass.FOOD).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(food)
    least = SMALLEST_PIECE * float(cv2.countNonZero(tray.area))
    for number in range(1, count):
        left, top, wide, high, size = stats[number]
        if size < least:
            box = np.s_[top : top + high, left : left + wide]
            mask[box][labels[box] == number] = PixelClass.RESIDUE
    return mask


def count_areas(mask: Picture, parts: list[Compartment]) -> TrayAreas:
    """Count inside the compartments of a compartment tray, else over the tray and what stands on it."""
    wells = sum(part.kind is CompartmentKind.COMPARTMENT for part in parts)
    inside = np.zeros(mask.shape, np.uint8)
    for part in parts:
        cv2.fillPoly(inside, [np.round(np.array(part.polygon)).astype(np.int32)], 1)
    every = np.bincount(mask.ravel(), minlength=len(PixelClass))
    whole = float(sum(every[value] for value in INSIDE))
    if wells >= LEAST_COMPARTMENTS and float(inside.sum()) >= LEAST_COVER * whole:
        mask = mask * inside
    counts = np.bincount(mask.ravel(), minlength=len(PixelClass))
    _, _, stats, _ = cv2.connectedComponentsWithStats((mask == PixelClass.FOOD).astype(np.uint8))
    return TrayAreas(
        food=int(counts[PixelClass.FOOD]),
        liquid=int(counts[PixelClass.LIQUID]),
        residue=int(counts[PixelClass.RESIDUE]),
        surface=int(counts[PixelClass.SURFACE]),
        largest_piece=int(stats[1:, cv2.CC_STAT_AREA].max(initial=0)),
    )


def sureness(chances: Chances, tray: Tray) -> float:
    """How far the likeliest class leads, on average over the tray: 0 (a guess) to 1."""
    return float(cv2.mean(chances.classes.max(0), tray.area)[0])


def enlarged(
    image: Picture, work: Picture, estimate: TrayEstimate, mask: Picture, polygon: Polygon
) -> tuple[TrayEstimate, Picture, Polygon]:
    """Mask and outlines in pixels of the whole picture."""
    rows, columns = image.shape[:2]
    scale = np.array([columns / work.shape[1], rows / work.shape[0]], np.float32)
    if (rows, columns) == mask.shape:
        return estimate, mask, polygon
    parts = tuple(
        Compartment(
            tuple((float(x * scale[0]), float(y * scale[1])) for x, y in part.polygon),
            part.food_share,
            part.kind,
            part.liquid_share,
        )
        for part in estimate.compartments
    )
    full = np.asarray(cv2.resize(mask, (columns, rows), interpolation=cv2.INTER_NEAREST), np.uint8)
    return replace(estimate, compartments=parts), full, polygon * scale
