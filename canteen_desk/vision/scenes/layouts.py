"""Where the compartments of the drawn trays lie, in shares of the tray's length and width."""

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from canteen_desk.vision.scenes.surface import Floats


class TrayKind(StrEnum):
    """The kinds of tray that can be drawn."""

    STEEL = "steel"
    MELAMINE = "melamine"
    PLATES = "plates"


@dataclass(frozen=True)
class Cell:
    """One compartment: a box with rounded corners or, when `round`, an ellipse; `slot` is for cutlery.

    `taper` draws the lower side in (or, below 0, the upper one), as a share of the width.
    """

    left: float
    top: float
    right: float
    bottom: float
    round: bool = False
    slot: bool = False
    taper: float = 0.0


def rounded_box(left: float, top: float, right: float, bottom: float, radius: float) -> Floats:
    """The outline of a box whose corners are quarter circles."""
    radius = min(radius, (right - left) / 2, (bottom - top) / 2)
    turn = np.linspace(0, np.pi / 2, 8)
    corners = [(right - radius, bottom - radius, 0), (left + radius, bottom - radius, 1)]
    corners += [(left + radius, top + radius, 2), (right - radius, top + radius, 3)]
    points = [
        (x + radius * np.cos(turn + quarter * np.pi / 2), y + radius * np.sin(turn + quarter * np.pi / 2))
        for x, y, quarter in corners
    ]
    return np.concatenate([np.stack(pair, 1) for pair in points]).astype(np.float32)


def ellipse(left: float, top: float, right: float, bottom: float) -> Floats:
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    x = (left + right) / 2 + (right - left) / 2 * np.cos(turn)
    y = (top + bottom) / 2 + (bottom - top) / 2 * np.sin(turn)
    return np.stack([x, y], 1).astype(np.float32)


def compartment_cells(rng: np.random.Generator) -> tuple[Cell, ...]:
    """A row of small compartments over a row of large ones, with a groove for chopsticks or none."""
    edge, gap = rng.uniform(0.025, 0.045), rng.uniform(0.018, 0.04)
    split = rng.uniform(0.36, 0.5)
    groove = rng.random() < 0.5
    right = 1 - edge - (rng.uniform(0.08, 0.12) + gap if groove else 0)
    small = int(rng.integers(3, 5))
    upper, lower = widths(rng, small), widths(rng, 2 if rng.random() < 0.8 else 3)
    if rng.random() < 0.25:  # one large dish between two narrow ones, over a row of three
        small, split = 3, rng.uniform(0.48, 0.58)
        upper, lower = np.array([0.2, 0.6, 0.2], np.float32), widths(rng, 3)
    cells = row(edge, right, edge * 1.2, split - gap / 2, upper, gap)
    circle = rng.random() < 0.5
    cells += row(edge, right, split + gap / 2, 1 - edge * 1.2, lower, gap)
    if rng.random() < 0.3:
        cells = [replace(cell, taper=rng.uniform(-0.15, 0.15)) for cell in cells]
    if circle:
        chosen = int(rng.integers(small, len(cells)))
        last = cells[chosen]
        cells[chosen] = replace(last, round=True)
    if groove:
        cells.append(Cell(right + gap, edge * 1.2, 1 - edge, 1 - edge * 1.2, slot=True))
    return tuple(cells)


def widths(rng: np.random.Generator, count: int) -> Floats:
    share = rng.uniform(0.75, 1.25, count)
    return np.asarray(share / share.sum(), np.float32)


def row(left: float, right: float, top: float, bottom: float, share: Floats, gap: float) -> list[Cell]:
    free = right - left - gap * (len(share) - 1)
    cells, x = [], left
    for part in share:
        cells.append(Cell(x, top, x + free * float(part), bottom))
        x += free * float(part) + gap
    return cells
