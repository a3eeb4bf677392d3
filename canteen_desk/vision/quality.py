"""Whether a picture can be measured at all, and if not, why."""

import cv2
import numpy as np

from canteen_desk.domain.estimate import TrayReason
from canteen_desk.vision.pictures import Picture
from canteen_desk.vision.segmentation import Chances, PixelClass
from canteen_desk.vision.tray_finding import Tray, touches_frame

DARKEST, BRIGHTEST = 28.0, 250.0
SHARPEST_GRADIENT = 20.0  # the steepest 0.5 % of the picture's edges, in grey steps per pixel
# A tray smaller than this that runs over so much of the frame is being carried through.
SMALLEST_CUT, LONGEST_CUT = 0.22, 0.04
LARGEST_HAND = 0.02  # share of the tray
HAND_CHANCE = 0.5
DEEP_ENOUGH = 0.4  # of the way from the outline to the middle
SKIN_LOW, SKIN_HIGH = (0, 132, 78), (255, 180, 130)  # YCrCb


def unfit_picture(work: Picture) -> TrayReason:
    """A fault of the whole picture; NONE when it is fit."""
    grey = cv2.cvtColor(work, cv2.COLOR_BGR2GRAY)
    coarse = grey[::4, ::4]  # enough for the brightness
    if float(np.quantile(coarse, 0.95)) < DARKEST * 2 and float(coarse.mean()) < DARKEST:
        return TrayReason.TOO_DARK
    if float(np.quantile(coarse, 0.05)) > BRIGHTEST:
        return TrayReason.TOO_BRIGHT
    soft = cv2.GaussianBlur(grey, (0, 0), 1.0)
    slope = np.abs(cv2.Sobel(soft, cv2.CV_16S, 1, 0)) + np.abs(cv2.Sobel(soft, cv2.CV_16S, 0, 1))
    if float(np.quantile(slope[2:-2:2, 2:-2:3], 0.995)) / 8 < SHARPEST_GRADIENT * float(coarse.std()) / 60:
        return TrayReason.BLURRED
    return TrayReason.NONE


def unfit_tray(work: Picture, chances: Chances, tray: Tray) -> TrayReason:
    """A fault of the tray in its picture: it is only half in view, or a hand is over it."""
    if float(tray.area.mean()) < SMALLEST_CUT and touches_frame(tray) > LONGEST_CUT:
        return TrayReason.CUT_OFF
    if hand_share(work, chances, tray) > LARGEST_HAND:
        return TrayReason.HAND_IN_VIEW
    return TrayReason.NONE


def hand_share(work: Picture, chances: Chances, tray: Tray) -> float:
    """The share of the tray under skin-coloured things that are not tray and reach well over it.

    Table seen between a tray and a bowl beside it is skin-coloured too, but lies near the outline.
    """
    depth = cv2.distanceTransform(tray.area, cv2.DIST_L2, 3)
    colours = cv2.cvtColor(work, cv2.COLOR_BGR2YCrCb)
    skin = cv2.inRange(colours, np.array(SKIN_LOW), np.array(SKIN_HIGH))
    covered = ((chances.of(PixelClass.BACKGROUND) > HAND_CHANCE) & (tray.area > 0) & (skin > 0)).astype(
        np.uint8
    )
    solid = cv2.morphologyEx(covered, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(solid)
    deepest, hands = float(depth.max()), 0
    for number in range(1, count):
        left, top, wide, high, size = (int(value) for value in stats[number])
        box = np.s_[top : top + high, left : left + wide]
        if float(depth[box][labels[box] == number].max()) > DEEP_ENOUGH * deepest:
            hands += size
    return hands / max(1, cv2.countNonZero(tray.area))
