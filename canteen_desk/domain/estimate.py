"""What can be said about a returned tray: share left, level, clean plate; or why nothing can be said."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]

# Upper bounds of the levels 0 to 4; the last is open. Level 0 is a plate that was eaten up.
LEVEL_BOUNDS = (0.02, 0.12, 0.30, 0.50, 0.75)
# A plate is clean with at most this share of food, no piece larger than this share of the tray, and
# not more than this share of residue.
CLEAN_FOOD, CLEAN_PIECE, CLEAN_RESIDUE = 0.005, 0.002, 0.10
# A ratio to the picture before is not believed beyond this.
LARGEST_RATIO = 2.0
# A picture taken before the meal must show at least this share of food.
LEAST_BEFORE = 0.01


class TrayStatus(StrEnum):
    """How the look at a picture ended."""

    OK = "ok"
    NO_TRAY = "no_tray"
    REJECTED = "rejected"


class TrayReason(StrEnum):
    """Why a picture gave no figure."""

    NONE = ""
    NO_TRAY_IN_VIEW = "no_tray_in_view"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    BLURRED = "blurred"
    HAND_IN_VIEW = "hand_in_view"
    CUT_OFF = "cut_off"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    WRONG_FORMAT = "wrong_format"
    NO_BEFORE = "before_not_usable"


class CompartmentKind(StrEnum):
    """What a hollow with food is."""

    COMPARTMENT = "compartment"
    DISH = "dish"


class PictureRefused(Exception):
    """A picture file that is not read: `cause` says why."""

    def __init__(self, cause: TrayReason) -> None:
        super().__init__(str(cause))
        self.cause = cause


@dataclass(frozen=True)
class Compartment:
    """One compartment, plate or bowl in pixels of the picture, and what is left in it."""

    polygon: tuple[Point, ...]
    food_share: float
    kind: CompartmentKind
    liquid_share: float = 0.0

    @property
    def level(self) -> int:
        return level_of(self.food_share)


@dataclass(frozen=True)
class TrayEstimate:
    """The figures of one picture; all zero unless the status is ok."""

    status: TrayStatus
    reason: TrayReason = TrayReason.NONE
    food_share: float = 0.0
    level: int = 0
    clean_plate: bool = False
    confidence: float = 0.0
    compartments: tuple[Compartment, ...] = ()
    left_ratio: float | None = None
    liquid_share: float = 0.0
    residue_share: float = 0.0


@dataclass(frozen=True)
class TrayAreas:
    """Pixels of each class inside the tray or the dishes, and the largest piece of food."""

    food: int
    liquid: int
    residue: int
    surface: int
    largest_piece: int = 0

    @property
    def inside(self) -> int:
        return self.food + self.liquid + self.residue + self.surface


def share(part: float, whole: float) -> float:
    return min(1.0, max(0.0, part / whole)) if whole > 0 else 0.0


def level_of(food_share: float) -> int:
    """0 (eaten up) to 5 (hardly touched)."""
    return sum(food_share > bound for bound in LEVEL_BOUNDS)


def is_clean_plate(areas: TrayAreas) -> bool:
    """Eaten up but for specks and a film; soup and inedible remains may stay."""
    return (
        share(areas.food, areas.inside) <= CLEAN_FOOD
        and share(areas.largest_piece, areas.inside) <= CLEAN_PIECE
        and share(areas.residue, areas.inside) <= CLEAN_RESIDUE
    )


def left_ratio(before_share: float, after_share: float) -> float | None:
    """Food left ÷ food before; both are shares of dish area, so that the camera's distance drops out."""
    if before_share < LEAST_BEFORE:
        return None
    return min(LARGEST_RATIO, after_share / before_share)


def estimate_tray(
    areas: TrayAreas,
    compartments: Sequence[Compartment],
    confidence: float,
    before_share: float | None = None,
) -> TrayEstimate:
    """Turn counted pixels into the figures that are shown and kept."""
    food_share = share(areas.food, areas.inside)
    return TrayEstimate(
        status=TrayStatus.OK,
        food_share=food_share,
        level=level_of(food_share),
        clean_plate=is_clean_plate(areas),
        confidence=confidence,
        compartments=tuple(compartments),
        left_ratio=None if before_share is None else left_ratio(before_share, food_share),
        liquid_share=share(areas.liquid, areas.inside),
        residue_share=share(areas.residue, areas.inside),
    )


def not_measured(status: TrayStatus, reason: TrayReason) -> TrayEstimate:
    return TrayEstimate(status=status, reason=reason)
