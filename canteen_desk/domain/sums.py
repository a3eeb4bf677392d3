"""What a meal adds up to: integer sums that can themselves be added over days, months and quarters."""

from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(frozen=True)
class MealSums:
    """Sums of the standing records of one or more meals; grams, fen and counts.

    A figure per diner is honest only over meals where both the weight and the diners were recorded, so
    each such pair is kept (`plate_counted_g` over `plate_diners`) beside the plain totals.
    """

    meals: int = 0
    complete_meals: int = 0
    records: int = 0
    timely_records: int = 0
    corrections: int = 0

    diners_records: int = 0
    diners_reported: int = 0
    diners_actual: int = 0
    diners_error: int = 0
    diners_error_base: int = 0

    receipt_records: int = 0
    needed_g: int = 0
    received_g: int = 0
    received_needed_g: int = 0
    spoiled_g: int = 0
    cost_fen: int = 0
    perishable_lots: int = 0
    split_lots: int = 0

    trimming_records: int = 0
    gross_g: int = 0
    net_g: int = 0
    rejected_g: int = 0
    inedible_g: int = 0
    standard_gross_g: int = 0
    standard_shortfall_g: int = 0

    offcut_records: int = 0
    offcut_produced_g: int = 0
    offcut_used_g: int = 0
    offcut_discarded_g: int = 0

    production_records: int = 0
    production_g: int = 0
    top_up_records: int = 0
    top_up_g: int = 0
    unsold_records: int = 0
    unsold_discarded_g: int = 0
    unsold_staff_meal_g: int = 0
    unsold_reused_g: int = 0
    unsold_donated_g: int = 0
    unsold_counted_g: int = 0
    served_counted_g: int = 0

    patrol_records: int = 0
    patrols_planned: int = 0
    patrols_kept: int = 0

    plate_return_records: int = 0
    plate_gross_g: int = 0
    plate_tare_g: int = 0
    plate_inedible_g: int = 0

    haulage_records: int = 0
    hauled_g: int = 0

    tray_records: int = 0
    trays_measured: int = 0
    trays_clean: int = 0
    tray_share_bp: int = 0

    bought_counted_g: int = 0
    bought_diners: int = 0
    rejected_counted_g: int = 0
    rejected_diners: int = 0
    discarded_counted_g: int = 0
    discarded_diners: int = 0
    prep_counted_g: int = 0
    prep_diners: int = 0
    plate_counted_g: int = 0
    plate_diners: int = 0
    left_counted_g: int = 0
    left_diners: int = 0
    kitchen_counted_g: int = 0
    kitchen_diners: int = 0

    @property
    def produced_g(self) -> int:
        """出品: production and top-ups, for a top-up is freshly cooked."""
        return self.production_g + self.top_up_g

    @property
    def plate_waste_g(self) -> int:
        """盘剩: edible plate return."""
        return self.plate_gross_g - self.plate_tare_g - self.plate_inedible_g

    @property
    def prep_waste_g(self) -> int:
        """加工废弃: rejected, inedible trimmings and discarded offcuts."""
        return self.rejected_g + self.inedible_g + self.offcut_discarded_g

    @property
    def left_g(self) -> int:
        """剩余: unsold food thrown away and edible plate return."""
        return self.unsold_discarded_g + self.plate_waste_g

    @property
    def kitchen_waste_g(self) -> int:
        """厨余, its edible part: rejected, discarded offcuts, discarded unsold and plate waste."""
        return self.rejected_g + self.offcut_discarded_g + self.left_g


SUM_FIELDS = tuple(field.name for field in fields(MealSums))

_OF_A_MEAL = {"meals", "complete_meals", "patrols_planned", "patrols_kept"}
DERIVED_FIELDS = frozenset(
    name
    for name in SUM_FIELDS
    if name.endswith(("_counted_g", "_diners"))
    or name in {"meals", "complete_meals", "patrols_planned", "patrols_kept"}
)
"""Filled by `derive`, the others by adding up records."""


def add_sums(parts: Iterable[MealSums]) -> MealSums:
    totals = dict.fromkeys(SUM_FIELDS, 0)
    for part in parts:
        for name in SUM_FIELDS:
            totals[name] += getattr(part, name)
    return MealSums(**totals)


def derive(raw: MealSums) -> MealSums:
    """One meal's sums with the pairs that only a single meal can give: weight beside its own diners."""
    held = raw.records > 0 or raw.tray_records > 0
    served = raw.produced_g if raw.production_records else 0
    sold = raw.unsold_records > 0 and served > 0
    prepared = raw.trimming_records > 0 or raw.offcut_records > 0
    kitchen = raw.plate_return_records > 0 and raw.unsold_records > 0 and prepared
    left = raw.plate_return_records > 0 and raw.unsold_records > 0

    def pair(measured: bool, grams: int) -> tuple[int, int]:
        return (grams, raw.diners_actual) if measured and raw.diners_actual else (0, 0)

    bought = pair(raw.receipt_records > 0, raw.received_g)
    rejected = pair(raw.trimming_records > 0, raw.rejected_g)
    discarded = pair(raw.offcut_records > 0, raw.offcut_discarded_g)
    prep = pair(prepared, raw.prep_waste_g)
    plate = pair(raw.plate_return_records > 0, raw.plate_waste_g)
    left_pair = pair(left, raw.left_g)
    waste = pair(kitchen, raw.kitchen_waste_g)
    weights = (
        raw.receipt_records,
        raw.trimming_records,
        raw.offcut_records,
        raw.plate_return_records,
    )
    derived = {
        "meals": int(held),
        "complete_meals": int(all(weights)),
        "patrols_planned": raw.patrols_planned if held else 0,
        "patrols_kept": min(raw.patrol_records, raw.patrols_planned),
        "unsold_counted_g": raw.unsold_discarded_g if sold else 0,
        "served_counted_g": served if sold else 0,
        "bought_counted_g": bought[0],
        "bought_diners": bought[1],
        "rejected_counted_g": rejected[0],
        "rejected_diners": rejected[1],
        "discarded_counted_g": discarded[0],
        "discarded_diners": discarded[1],
        "prep_counted_g": prep[0],
        "prep_diners": prep[1],
        "plate_counted_g": plate[0],
        "plate_diners": plate[1],
        "left_counted_g": left_pair[0],
        "left_diners": left_pair[1],
        "kitchen_counted_g": waste[0],
        "kitchen_diners": waste[1],
    }
    plain = {name: getattr(raw, name) for name in SUM_FIELDS if name not in DERIVED_FIELDS}
    return MealSums(**plain, **derived)
