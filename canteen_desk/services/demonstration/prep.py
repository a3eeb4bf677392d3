"""M2 and M3 of a demonstration meal: washing and trimming, and what becomes of the offcuts."""

from random import Random

from canteen_desk.services.demonstration.larder import GREENS, LARDER, Ingredient
from canteen_desk.services.demonstration.notes import MealNotes, on_scale, spread
from canteen_desk.services.demonstration.people import COOK, TRIMMERS

_FIRST_MINUTES = {"lunch": -86, "dinner": -74}
"""Keyed in once the second batch is washed as well."""


def trim(notes: MealNotes, available: dict[str, int]) -> None:
    """Weighs every washed ingredient before and after, and the offcuts of those that have any."""
    rng = notes.scene.random("prep")
    washed = [LARDER[name] for name, grams in available.items() if LARDER[name].washed and grams >= 200]
    for place, ingredient in enumerate(washed):
        minutes = _FIRST_MINUTES[notes.scene.meal] + place * 7 + rng.uniform(0, 5)
        net_g = _trim_one(notes, ingredient, available[ingredient.name], minutes, rng)
        if ingredient.offcut_share:
            _pool_offcuts(notes, ingredient, net_g, rng)


def _trim_one(notes: MealNotes, ingredient: Ingredient, gross: int, minutes: float, rng: Random) -> int:
    practice = notes.scene.practice
    gross_g = on_scale(gross, 20)
    # Leaves suffer most from careless hands; meat and eggs hardly.
    weight = 1.15 if ingredient.group in GREENS else 0.5
    shortfall = rng.gauss(practice.shortfall * weight, 0.009)
    net_g = on_scale(gross_g * (ingredient.standard - shortfall), 20)
    lost = gross_g - net_g
    rejected_g = min(lost, on_scale(gross_g * spread(rng, practice.rejected * weight, 0.35), 20))
    notes.add(
        "trimming",
        minutes,
        rng.choice(TRIMMERS),
        ingredient=ingredient.name,
        gross_g=gross_g,
        net_g=net_g,
        rejected_g=rejected_g,
        inedible_g=lost - rejected_g,
    )
    return net_g


def _pool_offcuts(notes: MealNotes, ingredient: Ingredient, net_g: int, rng: Random) -> None:
    produced_g = on_scale(net_g * ingredient.offcut_share / 1000 * rng.uniform(0.8, 1.2), 10)
    if produced_g == 0:
        return
    share = min(1.0, max(0.0, rng.gauss(notes.scene.practice.offcut_use, 0.2)))
    used_g = on_scale(produced_g * share, 10)
    notes.add(
        "offcut",
        -28 + rng.uniform(0, 12),
        COOK if used_g else rng.choice(TRIMMERS),
        ingredient=ingredient.name,
        produced_g=produced_g,
        used_g=used_g,
        used_in=ingredient.offcut_dish if used_g else "",
        discarded_g=produced_g - used_g,
    )
