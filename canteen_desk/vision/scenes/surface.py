"""A picture in the making: colour, height, gloss and class of every pixel, lit at the end."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]
Colour = tuple[float, float, float]

BACKGROUND, FOOD, LIQUID, RESIDUE, OBJECT, DISH, INEDIBLE = range(7)


@dataclass
class Surface:
    """The scene seen straight from above; heights in pixels, colours BGR 0..1."""

    albedo: Floats
    height: Floats
    gloss: Floats
    mask: Bytes
    cavity: Bytes

    @property
    def shape(self) -> tuple[int, int]:
        rows, columns = self.mask.shape
        return rows, columns

    def around(self, area: Bools) -> tuple["Surface", Bools]:
        """The part of the surface that an area needs: work on it changes this surface too."""
        rows, columns = np.nonzero(area.any(1))[0], np.nonzero(area.any(0))[0]
        box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        layers = (self.albedo[box], self.height[box], self.gloss[box], self.mask[box], self.cavity[box])
        return Surface(*layers), area[box]


def blank(rows: int, columns: int) -> Surface:
    return Surface(
        albedo=np.full((rows, columns, 3), 0.5, np.float32),
        height=np.zeros((rows, columns), np.float32),
        gloss=np.zeros((rows, columns), np.float32),
        mask=np.zeros((rows, columns), np.uint8),
        cavity=np.zeros((rows, columns), np.uint8),
    )


def noise(rng: np.random.Generator, shape: tuple[int, int], cell: float, octaves: int = 3) -> Floats:
    """Smooth noise 0..1 whose coarsest grain is `cell` pixels."""
    total = np.zeros(shape, np.float32)
    weight = 1.0
    for _ in range(octaves):
        rows, columns = (max(2, round(side / cell) + 1) for side in shape)
        grid = rng.random((rows, columns), dtype=np.float32)
        total += weight * cv2.resize(grid, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
        weight, cell = weight / 2, max(2.0, cell / 2)
    low, high = float(total.min()), float(total.max())
    return np.asarray((total - low) / max(high - low, 1e-6), np.float32)


def filled(shape: tuple[int, int], points: Floats) -> Bools:
    """The pixels inside a polygon of x, y points."""
    area = np.zeros(shape, np.uint8)
    cv2.fillPoly(area, [np.round(points * 8).astype(np.int32)], 1, shift=3)
    return area > 0


def depth_inside(area: Bools) -> Floats:
    """How far every pixel of an area lies from its edge."""
    return np.asarray(cv2.distanceTransform(area.astype(np.uint8), cv2.DIST_L2, 5), np.float32)


def smooth_step(value: NDArray[np.floating]) -> Floats:
    value = np.clip(value, 0, 1)
    return np.asarray(value * value * (3 - 2 * value), np.float32)


@dataclass(frozen=True)
class Slopes:
    """How the ground rises along x and y."""

    x: Floats
    y: Floats


def lit(surface: Surface, rng: np.random.Generator) -> Bytes:
    """Light the scene from one side with a soft shadow and glare on what is glossy."""
    angle, steep = rng.uniform(0, 2 * np.pi), rng.uniform(0.5, 1.1)
    light = np.array([np.cos(angle) * steep, np.sin(angle) * steep, 1.0])
    light /= np.linalg.norm(light)
    soft = cv2.GaussianBlur(surface.height, (0, 0), 1.0)
    slopes = Slopes(
        *(np.asarray(cv2.Sobel(soft, cv2.CV_32F, *way, scale=0.125), np.float32) for way in ((1, 0), (0, 1)))
    )
    facing = light[2] - light[0] * slopes.x - light[1] * slopes.y
    facing = facing / np.sqrt(1 + slopes.x**2 + slopes.y**2) / light[2]
    ambient = rng.uniform(0.45, 0.65)
    bright = (ambient + (1 - ambient) * np.clip(facing, 0, 1.2)) * shadow(surface, rng, light)
    picture = surface.albedo * bright[..., None] + (surface.gloss * glare(slopes, rng, light))[..., None]
    picture = picture * (0.75 + 0.5 * noise(rng, surface.shape, max(surface.shape) * 0.9, 1))[..., None]
    cast = 1 + rng.uniform(-0.1, 0.1, 3)
    picture = np.clip(picture * cast * rng.uniform(0.8, 1.15), 0, 1)
    return np.asarray(np.round(255 * picture), np.uint8)


def shadow(surface: Surface, rng: np.random.Generator, light: NDArray[np.float64]) -> Floats:
    """1 in the light, less where something higher stands towards it."""
    rows, columns = surface.shape
    reach = rng.uniform(8, 18)
    towards = np.array([[1, 0, -light[0] * reach], [0, 1, -light[1] * reach]], np.float32)
    higher = cv2.warpAffine(surface.height, towards, (columns, rows), borderMode=cv2.BORDER_REPLICATE)
    hidden = np.clip((higher - surface.height - 0.4 * reach) / 12, 0, 1).astype(np.float32)
    return np.asarray(
        1 - rng.uniform(0.25, 0.5) * cv2.GaussianBlur(hidden, (0, 0), rng.uniform(2, 6)), np.float32
    )


def glare(slopes: Slopes, rng: np.random.Generator, light: NDArray[np.float64]) -> Floats:
    """What a mirror would show: a ceiling with bright strips, and the lamp itself."""
    rows, columns = slopes.x.shape
    drift = rng.uniform(-0.015, 0.015, 2)
    across = rng.uniform(4, 9) * slopes.x + drift[0] * np.arange(columns) + rng.uniform(0, 6)
    along = rng.uniform(4, 9) * slopes.y + (drift[1] * np.arange(rows) + rng.uniform(0, 6))[:, None]
    strips = np.sin(across) * np.sin(along)
    lamp = np.exp(-(((slopes.x + light[0]) ** 2 + (slopes.y + light[1]) ** 2) / rng.uniform(0.02, 0.08)))
    return np.asarray(np.clip(0.5 * strips - 0.05 + 0.8 * lamp, -0.35, 1), np.float32)
