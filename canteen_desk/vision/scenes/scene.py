"""Drawn pictures of returned trays with their exact truth: for tests, training and demonstration."""

from collections.abc import Callable
from dataclasses import dataclass, field

import cv2
import numpy as np

from canteen_desk.vision.scenes import foods, things
from canteen_desk.vision.scenes.layouts import Cell, TrayKind, compartment_cells, ellipse, rounded_box
from canteen_desk.vision.scenes.surface import (
    DISH,
    FOOD,
    LIQUID,
    RESIDUE,
    Bools,
    Bytes,
    Colour,
    Floats,
    Surface,
    blank,
    lit,
)

Tile = Callable[[np.random.Generator], Floats | None]
ROWS, COLUMNS = 900, 1160


@dataclass(frozen=True)
class SceneOrder:
    """What is to be drawn; `left` is the share of each dish still covered (None: drawn by lot)."""

    kind: TrayKind
    seed: int
    left: float | None = None
    smears: bool | None = None
    hand: bool = False
    tilt: float = 0.06
    turned: bool = False
    width: int = 960
    height: int = 720
    tile: Tile | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Scene:
    """A drawn picture, the class of each pixel, the number of each compartment and the tray's corners."""

    image: Bytes
    mask: Bytes
    cavity: Bytes
    tray_polygon: Floats

    @property
    def food_share(self) -> float:
        inside = np.isin(self.mask, (FOOD, LIQUID, RESIDUE, DISH)).sum()
        return float((self.mask == FOOD).sum() / max(1, inside))


TRAY_COLOURS: tuple[Colour, ...] = (
    (0.6, 0.45, 0.75),
    (0.2, 0.55, 0.9),
    (0.7, 0.8, 0.85),
    (0.35, 0.5, 0.35),
    (0.15, 0.16, 0.18),
    (0.55, 0.62, 0.68),
    (0.25, 0.35, 0.5),
    (0.75, 0.6, 0.4),
)


def draw_scene(order: SceneOrder) -> Scene:
    """Draw one tray; the same order gives the same picture."""
    rng = np.random.default_rng((order.seed, list(TrayKind).index(order.kind)))
    surface = blank(ROWS, COLUMNS)
    things.lay_table(surface, rng)
    long, wide = rng.uniform(800, 980), rng.uniform(620, 720)
    left, top = (COLUMNS - long) / 2, (ROWS - wide) / 2
    outline = rounded_box(left, top, left + long, top + wide, rng.uniform(30, 90))
    if order.kind is TrayKind.PLATES:
        places = lay_plates(surface, rng, outline)
    else:
        places = lay_compartments(surface, rng, outline, order.kind)
    for place in places:
        serve(surface, rng, place, order)
    strew(surface, rng, outline)
    if order.hand:
        things.reach_in(surface, rng, (COLUMNS * rng.uniform(0.35, 0.65), ROWS * rng.uniform(0.4, 0.6)))
    return photographed(surface, rng, outline, order)


def lay_compartments(
    surface: Surface, rng: np.random.Generator, outline: Floats, kind: TrayKind
) -> list[Bools]:
    steel = kind is TrayKind.STEEL
    pale = rng.uniform(0.8, 0.93)
    colour = (0.58, 0.59, 0.6) if steel else (pale * rng.uniform(0.93, 1.0), pale, pale)
    if not steel and rng.random() < 0.1:
        colour = (0.55, 0.75, 0.55)
    things.lay_tray(surface, rng, outline, colour, 0.7 if steel else rng.uniform(0.1, 0.3))
    low, high = outline.min(0), outline.max(0)
    flip = rng.random(2) < 0.5
    places = []
    for number, cell in enumerate(compartment_cells(rng), start=1):
        box = cell_outline(cell, low, high - low, bool(flip[0]), bool(flip[1]))
        area = things.press(surface, rng, box, rng.uniform(18, 30), 0 if cell.slot else number)
        if cell.slot:
            continue
        if cell.round and rng.random() < 0.6:
            middle = (float(box[:, 0].mean()), float(box[:, 1].mean()))
            tint = colour if rng.random() < 0.5 else (0.15 + 0.3 * rng.random(), 0.75, 0.9)
            area = things.set_dish(
                surface, rng, middle, 0.47 * float(np.ptp(box[:, 1])), tint, number, bowl=True
            )
        places.append(area)
    return places


def cell_outline(cell: Cell, low: Floats, size: Floats, mirrored: bool, upside_down: bool) -> Floats:
    corners = low + size * np.array([[cell.left, cell.top], [cell.right, cell.bottom]])
    if mirrored:
        corners[:, 0] = (2 * low + size)[0] - corners[::-1, 0]
    if upside_down:
        corners[:, 1] = (2 * low + size)[1] - corners[::-1, 1]
    (x0, y0), (x1, y1) = corners
    if cell.round:
        radius = min(x1 - x0, y1 - y0) / 2
        middle = (corners[0] + corners[1]) / 2
        return ellipse(middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
    box = rounded_box(x0, y0, x1, y1, 28)
    down = (box[:, 1] - y0) / (y1 - y0)
    drawn_in = max(cell.taper, 0) * down + max(-cell.taper, 0) * (1 - down)
    box[:, 0] += ((x0 + x1) / 2 - box[:, 0]) * 2 * drawn_in
    return box


def lay_plates(surface: Surface, rng: np.random.Generator, outline: Floats) -> list[Bools]:
    colour = TRAY_COLOURS[int(rng.integers(len(TRAY_COLOURS)))]
    things.lay_tray(surface, rng, outline, colour, rng.uniform(0.05, 0.25))
    (x0, y0), (x1, y1) = outline.min(0), outline.max(0)
    placed: list[tuple[float, float, float]] = []
    areas = []
    for number in range(1, int(rng.integers(3, 6))):
        bowl = number > 1 and rng.random() < 0.6
        radius = rng.uniform(80, 120) if bowl else rng.uniform(140, 200)
        for _ in range(30):
            x, y = (
                rng.uniform(x0 + radius * 0.9, x1 - radius * 0.9),
                rng.uniform(y0 + radius * 0.9, y1 - radius * 0.9),
            )
            if all(np.hypot(x - a, y - b) > radius + r - 8 for a, b, r in placed):
                placed.append((x, y, radius))
                pale = rng.uniform(0.78, 0.96)
                tint = (
                    (pale, pale, pale)
                    if rng.random() < 0.8
                    else TRAY_COLOURS[int(rng.integers(len(TRAY_COLOURS)))]
                )
                glass = bowl and rng.random() < 0.12
                areas.append(things.set_dish(surface, rng, (x, y), radius, tint, number, bowl, glass))
                break
    return areas


def serve(surface: Surface, rng: np.random.Generator, area: Bools, order: SceneOrder) -> None:
    """What is left in one dish: sometimes soup, mostly a heap of one or two foods over smears."""
    area = area & (surface.mask == DISH)
    if not area.any():
        return
    surface, area = surface.around(area)
    smeared = rng.random() < 0.7 if order.smears is None else order.smears
    if smeared:
        colour = foods.SAUCES[int(rng.integers(len(foods.SAUCES)))]
        foods.put_smear(surface, rng, area, colour, rng.uniform(0.4, 1.0))
    if order.left is None and rng.random() < 0.22:
        foods.put_liquid(
            surface, rng, area, rng.uniform(0.3, 0.9), foods.SOUPS[int(rng.integers(len(foods.SOUPS)))]
        )
        if rng.random() < 0.5:
            bits = foods.heap(rng, area & (surface.mask == LIQUID), rng.uniform(0.03, 0.4), 2.0)
            lay_food(surface, rng, bits, order)
        return
    left = float(rng.choice([0, 0, rng.uniform(0.02, 0.15), rng.uniform(0.1, 0.6), rng.uniform(0.5, 1)]))
    left = left if order.left is None else order.left
    for _ in range(2 if left > 0.1 and rng.random() < 0.35 else 1):
        lay_food(surface, rng, foods.heap(rng, area, left, rng.uniform(0.3, 1.6)), order)
    if order.left is None and rng.random() < 0.12:
        foods.put_bones(surface, rng, area, int(rng.integers(1, 6)))


def lay_food(surface: Surface, rng: np.random.Generator, spot: Bools, order: SceneOrder) -> None:
    look = list(foods.FOODS.values())[int(rng.integers(len(foods.FOODS)))]
    tile = order.tile(rng) if order.tile else None
    foods.put_food(surface, rng, spot, look, tile)


def strew(surface: Surface, rng: np.random.Generator, outline: Floats) -> None:
    """Cutlery, napkins and cards, here and there."""
    (x0, y0), (x1, y1) = outline.min(0), outline.max(0)

    def somewhere() -> tuple[float, float]:
        return float(rng.uniform(x0, x1)), float(rng.uniform(y0, y1))

    for _ in range(int(rng.integers(0, 4))):
        things.lay_stick(
            surface, rng, somewhere(), rng.uniform(0, 2 * np.pi), rng.uniform(230, 420), rng.random() < 0.5
        )
    if rng.random() < 0.3:
        things.lay_napkin(surface, rng, somewhere(), rng.uniform(40, 110))
    if rng.random() < 0.2:
        things.lay_note(surface, rng, somewhere(), rng.uniform(40, 80))


def photographed(surface: Surface, rng: np.random.Generator, outline: Floats, order: SceneOrder) -> Scene:
    """The lit scene as a slightly tilted camera sees it."""
    picture = lit(surface, rng)
    box = np.array([[0, 0], [COLUMNS, 0], [COLUMNS, ROWS], [0, ROWS]], np.float32)
    seen = box + rng.uniform(-order.tilt, order.tilt, (4, 2)) * [COLUMNS, ROWS]
    goal = box * [order.width / COLUMNS, order.height / ROWS]
    quarters = (1 if order.height > order.width else 0) + (2 if order.turned else 0)
    goal = np.roll(goal, quarters, 0)
    warp = cv2.getPerspectiveTransform(seen.astype(np.float32), goal.astype(np.float32))
    size = (order.width, order.height)
    image = cv2.warpPerspective(picture, warp, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REFLECT)
    grain = rng.normal(0, rng.uniform(1, 5), (order.height, order.width, 1))
    noisy = np.clip(cv2.GaussianBlur(image, (0, 0), 0.7) + grain, 0, 255).astype(np.uint8)
    mask, cavity = (
        np.asarray(cv2.warpPerspective(layer, warp, size, flags=cv2.INTER_NEAREST), np.uint8)
        for layer in (surface.mask, surface.cavity)
    )
    tray = cv2.perspectiveTransform(outline[None].astype(np.float32), warp)[0]
    return Scene(noisy, mask, cavity, np.asarray(tray, np.float32))
