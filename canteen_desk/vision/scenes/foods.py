"""Foods, sauces and soups: how they look and how they lie in a dish."""

from dataclasses import dataclass

import cv2
import numpy as np

from canteen_desk.vision.scenes.surface import (
    DISH,
    FOOD,
    INEDIBLE,
    LIQUID,
    RESIDUE,
    Bools,
    Colour,
    Floats,
    Surface,
    depth_inside,
    noise,
    smooth_step,
)


@dataclass(frozen=True)
class FoodLook:
    """Colours (BGR), grain size in pixels and height of one food."""

    colours: tuple[Colour, ...]
    grain: float
    height: float
    spread: float = 0.06
    gloss: float = 0.05


FOODS = {
    "rice": FoodLook(((0.90, 0.93, 0.94), (0.84, 0.88, 0.9)), 5, 16, 0.03),
    "fried rice": FoodLook(((0.45, 0.72, 0.85), (0.6, 0.8, 0.88), (0.25, 0.5, 0.3), (0.2, 0.4, 0.8)), 6, 14),
    "greens": FoodLook(((0.12, 0.38, 0.2), (0.16, 0.5, 0.3), (0.3, 0.62, 0.45)), 22, 14, 0.07, 0.12),
    "cabbage": FoodLook(((0.55, 0.8, 0.82), (0.35, 0.68, 0.6), (0.7, 0.85, 0.85)), 26, 12, 0.06, 0.1),
    "pork": FoodLook(((0.13, 0.22, 0.42), (0.2, 0.32, 0.55), (0.32, 0.45, 0.65)), 26, 18, 0.06, 0.15),
    "beef": FoodLook(((0.1, 0.14, 0.24), (0.14, 0.2, 0.33)), 20, 14, 0.04, 0.1),
    "kimchi": FoodLook(((0.08, 0.18, 0.68), (0.15, 0.35, 0.8), (0.5, 0.65, 0.85)), 20, 12, 0.07, 0.15),
    "egg and tomato": FoodLook(((0.2, 0.68, 0.92), (0.4, 0.8, 0.95), (0.1, 0.15, 0.75)), 24, 14, 0.06, 0.12),
    "tofu": FoodLook(((0.72, 0.85, 0.92), (0.6, 0.76, 0.86)), 32, 18, 0.03, 0.1),
    "potato": FoodLook(((0.4, 0.7, 0.88), (0.5, 0.78, 0.92)), 16, 13, 0.04),
    "bun": FoodLook(((0.8, 0.88, 0.92),), 90, 26, 0.02),
    "noodles": FoodLook(((0.5, 0.74, 0.86), (0.4, 0.64, 0.8)), 9, 14, 0.05, 0.1),
    "aubergine": FoodLook(((0.16, 0.12, 0.25), (0.25, 0.3, 0.42)), 28, 14, 0.05, 0.2),
    "carrot": FoodLook(((0.1, 0.45, 0.88), (0.15, 0.52, 0.92)), 14, 12, 0.04),
}
SAUCES: tuple[Colour, ...] = (
    (0.1, 0.25, 0.6),
    (0.12, 0.2, 0.4),
    (0.15, 0.4, 0.75),
    (0.3, 0.5, 0.6),
    (0.1, 0.1, 0.55),
)
SOUPS: tuple[Colour, ...] = (
    (0.35, 0.6, 0.72),
    (0.2, 0.38, 0.6),
    (0.1, 0.3, 0.65),
    (0.1, 0.16, 0.3),
    (0.48, 0.64, 0.72),
)


def pieces(rng: np.random.Generator, shape: tuple[int, int], grain: float) -> tuple[np.ndarray, Floats]:
    """Cut an area into irregular pieces: the number of each pixel's piece and its height 0..1."""
    rows, columns = shape
    count = int(max(4, rows * columns / (grain * grain)))
    seeds = np.full(shape, 255, np.uint8)
    seeds[rng.integers(0, rows, count), rng.integers(0, columns, count)] = 0
    distance, labels = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    bump = np.clip(1 - distance / grain, 0, 1)
    return labels, np.asarray(bump, np.float32)


def heap(rng: np.random.Generator, area: Bools, share: float, scattered: float = 0.35) -> Bools:
    """A ragged heap that covers `share` of an area."""
    inside = int(area.sum())
    if inside == 0 or share <= 0:
        return np.zeros_like(area)
    inner = depth_inside(area)
    side = np.sqrt(inside)
    rows, columns = np.nonzero(area)
    pick = int(rng.integers(len(rows)))
    y, x = np.indices(area.shape, dtype=np.float32)
    away = np.hypot(x - columns[pick], y - rows[pick]) / side
    rough = noise(rng, area.shape, side * 0.35, 4)
    liking = rough * scattered - away * rng.uniform(0.4, 1.0) + 0.25 * np.minimum(inner / (0.15 * side), 1)
    limit = np.quantile(liking[area], 1 - min(share, 1.0))
    return np.asarray(area & (liking >= limit), np.bool_)


def put_food(
    surface: Surface,
    rng: np.random.Generator,
    area: Bools,
    look: FoodLook,
    tile: Floats | None = None,
    value: int = FOOD,
) -> None:
    """Lay a food on an area; `tile` gives it the colours of a picture instead of drawn ones."""
    if not area.any():
        return
    rows, columns = np.nonzero(area)
    box = np.s_[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    shape = (int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1)
    labels, bump = pieces(rng, shape, look.grain)
    palette = np.array(look.colours, np.float32)
    chosen = palette[rng.integers(0, len(palette), labels.max() + 1)]
    chosen = np.clip(chosen + rng.normal(0, look.spread, (len(chosen), 1)), 0.02, 1).astype(np.float32)
    colour = (
        chosen[labels]
        if tile is None
        else cv2.resize(tile, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR)
    )
    colour = colour * (0.85 + 0.25 * noise(rng, shape, 7, 2))[..., None]
    here = area[box]
    dome = smooth_step(depth_inside(np.pad(here, 1))[1:-1, 1:-1] / max(6.0, 0.12 * np.sqrt(here.sum())))
    rise = (
        look.height * (0.35 + 0.65 * dome) * (0.75 + 0.5 * noise(rng, shape, 40, 2))
        + 0.22 * look.grain * bump
    )
    surface.albedo[box][here] = np.clip(colour, 0, 1)[here]
    surface.height[box][here] += rise[here] * (0.5 if tile is not None else 1.0)
    surface.gloss[box][here] = look.gloss
    surface.mask[box][here] = value


def put_liquid(surface: Surface, rng: np.random.Generator, area: Bools, fill: float, colour: Colour) -> None:
    """Pour soup or drink into a hollow until `fill` of its depth."""
    if not area.any():
        return
    low, high = float(np.quantile(surface.height[area], 0.02)), float(surface.height[area].max())
    level = low + fill * (high - low) + 0.8
    wet = area & (surface.height < level)
    surface.height[wet] = level
    cloud = 0.85 + 0.3 * noise(rng, surface.shape, 60, 3)
    surface.albedo[wet] = np.clip(np.array(colour, np.float32) * cloud[..., None], 0, 1)[wet]
    oil = wet & (noise(rng, surface.shape, 14, 1) > 0.86)
    surface.albedo[oil] = np.clip(surface.albedo[oil] * 1.25, 0, 1)
    surface.gloss[wet] = 0.35
    surface.mask[wet] = LIQUID


def put_smear(
    surface: Surface, rng: np.random.Generator, area: Bools, colour: Colour, strength: float
) -> None:
    """A film of sauce with streaks and specks through which the dish shines."""
    shape = surface.shape
    streak = cv2.GaussianBlur(
        noise(rng, shape, 26, 4), (0, 0), sigmaX=rng.uniform(1, 9), sigmaY=rng.uniform(1, 9)
    )
    patch = smooth_step((noise(rng, shape, 120, 2) - 0.45) * 5)
    thick = smooth_step((streak - np.quantile(streak, 0.5)) * 6) * patch * strength
    specks = (rng.random(shape) > 0.9992).astype(np.float32)
    specks = np.minimum(1, cv2.GaussianBlur(specks, (0, 0), rng.uniform(0.9, 2.2)) * 14)
    thick = np.maximum(thick, specks * 0.85) * area * (surface.mask == DISH)
    surface.albedo += thick[..., None] * (np.array(colour, np.float32) - surface.albedo)
    surface.mask[thick > 0.22] = RESIDUE


def put_bones(surface: Surface, rng: np.random.Generator, area: Bools, count: int) -> None:
    """Gnawed bones, or peel and shells: what nobody can eat."""
    rows, columns = np.nonzero(area)
    tints: tuple[Colour, ...] = ((0.5, 0.62, 0.7), (0.35, 0.45, 0.55), (0.2, 0.6, 0.85), (0.3, 0.32, 0.36))
    tint = tints[int(rng.integers(len(tints)))]
    for _ in range(count):
        pick, angle, length = int(rng.integers(len(rows))), rng.uniform(0, np.pi), rng.uniform(14, 38)
        bone = np.zeros(surface.shape, np.uint8)
        ends = [
            (int(columns[pick] + s * length * np.cos(angle)), int(rows[pick] + s * length * np.sin(angle)))
            for s in (-1, 1)
        ]
        cv2.line(bone, ends[0], ends[1], 1, int(rng.integers(7, 16)))
        for end in ends:
            cv2.circle(bone, end, int(rng.integers(6, 12)), 1, -1)
        spot = (bone > 0) & area
        put_food(surface, rng, spot, FoodLook((tint, tuple(0.7 * c for c in tint)), 12, 9), value=INEDIBLE)  # type: ignore[arg-type]
