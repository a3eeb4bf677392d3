"""Tables, trays, dishes, cutlery and hands: everything in a scene that is not food."""

import cv2
import numpy as np

from canteen_desk.vision.scenes.layouts import rounded_box
from canteen_desk.vision.scenes.surface import (
    BACKGROUND,
    DISH,
    OBJECT,
    Bools,
    Bytes,
    Colour,
    Floats,
    Surface,
    depth_inside,
    filled,
    noise,
    smooth_step,
)


def lay_table(surface: Surface, rng: np.random.Generator) -> None:
    """A wooden, plain, dark or patterned table top."""
    rows, columns = surface.shape
    style = int(rng.integers(4))
    if style == 0:
        stretched = noise(rng, (rows, max(4, columns // 24)), 9, 4)
        grain = cv2.resize(stretched, (columns, rows), interpolation=cv2.INTER_CUBIC)
        dark, pale = np.array((0.2, 0.32, 0.45)), np.array((0.55, 0.7, 0.82))
        tone = rng.uniform(0, 0.8)
        colour = dark + (pale - dark) * np.clip(tone + 0.35 * (grain - 0.5), 0, 1)[..., None]
    else:
        base = rng.uniform(0.02, 0.2) if style == 1 else rng.uniform(0.4, 0.92)
        tint = base + rng.normal(0, 0.04, 3) + (rng.uniform(-0.25, 0.25, 3) if style == 3 else 0)
        colour = np.clip(tint, 0, 1) * (0.9 + 0.2 * noise(rng, surface.shape, 30, 4))[..., None]
    surface.albedo[:] = colour
    surface.gloss[:] = rng.uniform(0, 0.12)
    surface.mask[:] = BACKGROUND


def lay_tray(
    surface: Surface, rng: np.random.Generator, outline: Floats, colour: Colour, gloss: float
) -> Bools:
    """A flat tray with a raised rim; gives its area."""
    area = filled(surface.shape, outline)
    inner = depth_inside(area)
    edge = rng.uniform(5, 12)
    surface.height[area] = (10 + 8 * smooth_step(inner / edge) - 5 * smooth_step((inner - edge) / edge))[area]
    speckle = 0.97 + 0.06 * noise(rng, surface.shape, 5, 2)
    surface.albedo[area] = np.clip(np.array(colour, np.float32) * speckle[..., None], 0, 1)[area]
    surface.gloss[area] = gloss
    surface.mask[area] = DISH
    return area


def press(surface: Surface, rng: np.random.Generator, outline: Floats, depth: float, number: int) -> Bools:
    """Press a compartment with slanted walls into the tray; gives its area up to the upper edge."""
    area = filled(surface.shape, outline)
    wall = min(rng.uniform(12, 34), 0.3 * float(depth_inside(area).max()))
    surface.height[area] -= depth * smooth_step(depth_inside(area) / wall)[area]
    if number:
        surface.cavity[area] = number
    return area


def set_dish(
    surface: Surface,
    rng: np.random.Generator,
    centre: tuple[float, float],
    radius: float,
    colour: Colour,
    number: int,
    bowl: bool,
    glass: bool = False,
) -> Bools:
    """Put a plate or bowl down; gives the hollow in which food lies."""
    x, y = np.meshgrid(np.arange(surface.shape[1]) - centre[0], np.arange(surface.shape[0]) - centre[1])
    squash, turn = rng.uniform(0.92, 1.0), rng.uniform(0, np.pi)
    u, v = x * np.cos(turn) + y * np.sin(turn), -x * np.sin(turn) + y * np.cos(turn)
    away = np.hypot(u, v / squash) / radius
    area = np.asarray(away < 1, np.bool_)
    base = float(np.median(surface.height[area])) if area.any() else 0.0
    rim = rng.uniform(0.86, 0.95) if bowl else rng.uniform(0.68, 0.82)
    tall, deep = (
        (rng.uniform(30, 50), rng.uniform(26, 44)) if bowl else (rng.uniform(14, 22), rng.uniform(8, 14))
    )
    inside = smooth_step(np.asarray((rim - away) / (0.55 if bowl else 0.14), np.float32))
    lip = smooth_step(np.asarray((1 - away) / 0.05, np.float32))
    surface.height[area] = (base + tall * (0.75 + 0.25 * lip) - deep * inside)[area]
    see_through = 0.35 if glass else 1.0
    surface.albedo[area] += see_through * (np.array(colour, np.float32) - surface.albedo[area])
    if not glass and rng.random() < 0.15:
        ring = area & (np.abs(away - rng.uniform(0.8, 0.95)) < 0.02)
        surface.albedo[ring] = rng.uniform(0.1, 0.7, 3)
    surface.gloss[area] = rng.uniform(0.12, 0.4)
    surface.mask[area] = DISH
    surface.cavity[area] = number
    return np.asarray(away < rim + 0.02, np.bool_)


def lay_object(surface: Surface, area: Bools, colour: Colour, rise: float, gloss: float) -> None:
    """Something solid on top of what lies there."""
    if not area.any():
        return
    inner = depth_inside(area)
    top = float(np.quantile(surface.height[area], 0.8)) + rise
    surface.height[area] = (
        np.maximum(surface.height, top - rise * 0.6) + rise * smooth_step(inner / 6) * 0.6
    )[area]
    surface.albedo[area] = colour
    surface.gloss[area] = gloss
    surface.mask[area] = OBJECT


def lay_stick(
    surface: Surface,
    rng: np.random.Generator,
    start: tuple[float, float],
    angle: float,
    length: float,
    spoon: bool,
) -> None:
    """A spoon (with a bowl at its end) or a chopstick."""
    area = np.zeros(surface.shape, np.uint8)
    end = (start[0] + length * np.cos(angle), start[1] + length * np.sin(angle))
    points = [(round(p[0]), round(p[1])) for p in (start, end)]
    cv2.line(area, points[0], points[1], 1, int(rng.integers(8, 14)))
    metal = spoon or rng.random() < 0.5
    if spoon:
        size = (int(length * 0.14), int(length * 0.09))
        cv2.ellipse(area, points[1], size, float(np.degrees(angle)), 0, 360, 1, -1)
    colours: tuple[Colour, ...] = ((0.08, 0.09, 0.1), (0.15, 0.25, 0.4), (0.5, 0.65, 0.75))
    colour = (0.55, 0.56, 0.57) if metal else colours[int(rng.integers(len(colours)))]
    lay_object(surface, area > 0, colour, 7, 0.6 if metal else 0.15)


def lay_napkin(surface: Surface, rng: np.random.Generator, centre: tuple[float, float], size: float) -> None:
    """A crumpled paper napkin."""
    turn = np.linspace(0, 2 * np.pi, 14, endpoint=False)
    far = size * rng.uniform(0.55, 1.1, 14)
    outline = np.stack([centre[0] + far * np.cos(turn), centre[1] + far * np.sin(turn)], 1).astype(np.float32)
    area = filled(surface.shape, outline)
    lay_object(surface, area, (0.92, 0.92, 0.92), 10, 0.0)
    folds = np.abs(noise(rng, surface.shape, size * 0.5, 3) - 0.5) * 60
    surface.height[area] += folds[area]


def lay_note(surface: Surface, rng: np.random.Generator, centre: tuple[float, float], size: float) -> None:
    """A flat coloured card or wrapper."""
    turn = rng.uniform(0, np.pi)
    box = rounded_box(-size, -size * 0.7, size, size * 0.7, 6)
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    outline = (box @ spin.T + np.array(centre)).astype(np.float32)
    tint = tuple(float(c) for c in rng.uniform(0.1, 0.95, 3))
    lay_object(surface, filled(surface.shape, outline), (tint[0], tint[1], tint[2]), 2, 0.1)


def reach_in(surface: Surface, rng: np.random.Generator, target: tuple[float, float]) -> None:
    """A hand with a sleeve that reaches over the tray from the nearer edge."""
    rows, columns = surface.shape
    area, sleeve = np.zeros(surface.shape, np.uint8), np.zeros(surface.shape, np.uint8)
    side = np.array([columns * rng.uniform(0.2, 0.8), rows * 1.1 if rng.random() < 0.7 else -0.1 * rows])
    aim = np.array(target, float)
    away = (aim - side) / np.linalg.norm(aim - side)
    across = np.array([-away[1], away[0]])
    palm = aim - away * 60

    def bar(image: Bytes, a: Floats, b: Floats, width: int) -> None:
        cv2.line(image, (round(a[0]), round(a[1])), (round(b[0]), round(b[1])), 1, width)

    bar(area, side, palm, 88)
    bar(sleeve, side, side + 0.55 * (palm - side), 130)
    cv2.circle(area, (round(palm[0]), round(palm[1])), 62, 1, -1)
    for finger in (-1.2, -0.4, 0.4, 1.2):
        bar(area, palm + across * 40 * finger, palm + away * rng.uniform(80, 120) + across * 46 * finger, 30)
    bar(area, palm, palm + across * 105 + away * 30, 32)
    skin = (0.5, 0.62, 0.85) if rng.random() < 0.7 else (0.35, 0.48, 0.7)
    lay_object(surface, area > 0, skin, 40, 0.05)
    shade = rng.uniform(0.03, 0.6)
    lay_object(surface, sleeve > 0, (shade, shade, shade), 50, 0.0)
    surface.mask[(area > 0) | (sleeve > 0)] = BACKGROUND
