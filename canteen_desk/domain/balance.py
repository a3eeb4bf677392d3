"""The mass balance of a meal or a day: where the food went, and the gap to what was hauled away."""

from dataclasses import dataclass
from fractions import Fraction

from canteen_desk.domain.sums import MealSums

GAP_FLAG = Fraction(15, 100)
"""A gap above 15 % between recorded waste and the hauler's weight is a data-quality flag."""


@dataclass(frozen=True)
class Stage:
    """One stream of the balance in grams; `grams` is None where nothing was weighed.

    `derived` marks a difference of weights: it is shown as such, never as a weighing.
    """

    id: str
    grams: int | None
    derived: bool = False


@dataclass(frozen=True)
class Balance:
    """All streams, the recorded waste, what was hauled, and the gap (hauled less recorded)."""

    stages: tuple[Stage, ...]
    recorded_waste_g: int
    hauled_g: int | None
    gap_g: int | None
    gap_share: Fraction | None
    flagged: bool
    missing: tuple[str, ...]

    def stage(self, stage_id: str) -> Stage:
        return next(stage for stage in self.stages if stage.id == stage_id)


def balance_of(sums: MealSums) -> Balance:
    """What was recorded, stage by stage. Waste is everything that goes into the bins, bones and peel too."""

    def weighed(records: int, grams: int) -> int | None:
        return grams if records else None

    plate_net = sums.plate_gross_g - sums.plate_tare_g
    received = weighed(sums.receipt_records, sums.received_g)
    trimmed = weighed(sums.trimming_records, sums.gross_g)
    produced = weighed(sums.production_records + sums.top_up_records, sums.produced_g)
    unsold = sums.unsold_discarded_g + sums.unsold_staff_meal_g + sums.unsold_reused_g + sums.unsold_donated_g
    stocked = received - sums.spoiled_g - trimmed if received is not None and trimmed is not None else None
    whole = produced is not None and sums.unsold_records and sums.plate_return_records
    eaten = sums.produced_g - unsold - plate_net if whole else None
    recorded = (
        sums.spoiled_g
        + sums.rejected_g
        + sums.inedible_g
        + sums.offcut_discarded_g
        + sums.unsold_discarded_g
        + plate_net
    )
    hauled = weighed(sums.haulage_records, sums.hauled_g)
    gap = hauled - recorded if hauled is not None else None
    gap_share = Fraction(gap, hauled) if gap is not None and hauled else None
    return Balance(
        (
            Stage("received", received),
            Stage("spoiled", weighed(sums.receipt_records, sums.spoiled_g)),
            Stage("trimmed", trimmed),
            Stage("unprocessed", stocked, derived=True),
            Stage("net", weighed(sums.trimming_records, sums.net_g)),
            Stage("rejected", weighed(sums.trimming_records, sums.rejected_g)),
            Stage("inedible", weighed(sums.trimming_records, sums.inedible_g)),
            Stage("offcuts", weighed(sums.offcut_records, sums.offcut_produced_g)),
            Stage("offcuts_used", weighed(sums.offcut_records, sums.offcut_used_g)),
            Stage("offcuts_discarded", weighed(sums.offcut_records, sums.offcut_discarded_g)),
            Stage("production", weighed(sums.production_records, sums.production_g)),
            Stage("top_up", weighed(sums.top_up_records, sums.top_up_g)),
            Stage("unsold_discarded", weighed(sums.unsold_records, sums.unsold_discarded_g)),
            Stage("unsold_staff_meal", weighed(sums.unsold_records, sums.unsold_staff_meal_g)),
            Stage("unsold_reused", weighed(sums.unsold_records, sums.unsold_reused_g)),
            Stage("unsold_donated", weighed(sums.unsold_records, sums.unsold_donated_g)),
            Stage("plate_waste", weighed(sums.plate_return_records, sums.plate_waste_g)),
            Stage("plate_inedible", weighed(sums.plate_return_records, sums.plate_inedible_g)),
            Stage("eaten", eaten, derived=True),
            Stage("hauled", hauled),
        ),
        recorded,
        hauled,
        gap,
        gap_share,
        gap_share is not None and abs(gap_share) > GAP_FLAG,
        missing_kinds(sums),
    )


_EXPECTED = (
    ("diners", "diners_records"),
    ("receipt", "receipt_records"),
    ("trimming", "trimming_records"),
    ("offcut", "offcut_records"),
    ("production", "production_records"),
    ("unsold", "unsold_records"),
    ("patrol", "patrol_records"),
    ("plate_return", "plate_return_records"),
    ("haulage", "haulage_records"),
)


def missing_kinds(sums: MealSums) -> tuple[str, ...]:
    """Kinds of records that a meal should have and has not."""
    return tuple(kind for kind, field in _EXPECTED if getattr(sums, field) == 0)
