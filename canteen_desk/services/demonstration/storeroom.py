"""M1 of a demonstration meal: what is needed, ordered, received in batches, spoiled, and at what price."""

from random import Random

from canteen_desk.services.demonstration.larder import GREENS, LARDER, VEGETABLES, Ingredient
from canteen_desk.services.demonstration.menu import Offer
from canteen_desk.services.demonstration.notes import MealNotes, on_scale
from canteen_desk.services.demonstration.people import STOREKEEPER, supplier_of
from canteen_desk.services.demonstration.season import Scene

PLANNED_APPETITE = 0.96
_BATCH_MINUTES = {"lunch": (-285, -118), "dinner": (-215, -105)}
"""Early in the morning, and again after the head count two hours before the meal."""
_LEAST_TO_SPLIT_G = 2500
_DRY_DELIVERIES = {0: 3, 3: 2}
"""Rice and flour come on Mondays for three days and on Thursdays for two."""
_DAY_TO_LUNCH = 1.36
_SEASON = {7: 0.94, 8: 1.09, 9: 1.02}
"""Heat and rain make greens dear in August: chosen, not observed."""


def receive(notes: MealNotes, offered: tuple[Offer, ...]) -> dict[str, int]:
    """Writes the receipts; what of each ingredient goes on to the washing tables, in grams."""
    scene, rng = notes.scene, notes.scene.random("storeroom")
    available: dict[str, int] = {}
    for name, net_g in net_needs(offered, scene).items():
        ingredient = LARDER[name]
        if not ingredient.perishable:
            _receive_dry(notes, ingredient, net_g, rng)
            continue
        needed_g = on_scale(net_g / ingredient.standard * 1.02, 100)
        received, spoiled = _receive_fresh(notes, ingredient, needed_g, rng)
        # Too much is not cooked at once: what goes beyond a tenth stays in the cold store.
        available[name] = min(received - spoiled, on_scale(needed_g * 1.10, 100))
    return available


def net_needs(offered: tuple[Offer, ...], scene: Scene) -> dict[str, float]:
    """Net grams of each ingredient for the diners reported, in the order of the menu."""
    needs: dict[str, float] = {}
    for offer in offered:
        cooked = scene.reported * offer.portion_g * PLANNED_APPETITE * 1.03
        for name, share in offer.dish.recipe:
            needs[name] = needs.get(name, 0) + cooked * share
    return needs


def _receive_fresh(notes: MealNotes, ingredient: Ingredient, needed_g: int, rng: Random) -> tuple[int, int]:
    practice, scene = notes.scene.practice, notes.scene
    split = rng.random() < practice.split and needed_g >= _LEAST_TO_SPLIT_G
    first = rng.uniform(0.58, 0.72)
    parts = (first, 1 - first) if split else (1.0,)
    over = 1 + practice.over_purchase * rng.gauss(1, 0.55)
    price = price_fen(ingredient, scene, rng)
    received_all = spoiled_all = 0
    for batch, part in enumerate(parts, 1):
        need_g = on_scale(needed_g * part, 100) if batch == 1 else needed_g - on_scale(needed_g * first, 100)
        ordered = on_scale(need_g * over, 500)
        received = on_scale(ordered * rng.gauss(1, 0.008), 20)
        spoiled = _spoiled(ingredient, received, practice.spoiled, rng)
        notes.add(
            "receipt",
            _BATCH_MINUTES[scene.meal][batch - 1] + rng.uniform(0, 28),
            STOREKEEPER,
            ingredient=ingredient.name,
            batch=batch,
            needed_g=need_g,
            ordered_g=ordered,
            received_g=received,
            spoiled_g=spoiled,
            unit_price_fen_per_kg=price,
            supplier=supplier_of(ingredient, scene.day),
        )
        received_all, spoiled_all = received_all + received, spoiled_all + spoiled
    return received_all, spoiled_all


def _receive_dry(notes: MealNotes, ingredient: Ingredient, net_g: float, rng: Random) -> None:
    scene = notes.scene
    days = _DRY_DELIVERIES.get(scene.day.weekday(), 0)
    if scene.meal != "lunch" or not days:
        return
    needed_g = on_scale(net_g * days * _DAY_TO_LUNCH, 1000)
    sacks_g = on_scale(needed_g + 1200, 2500)
    notes.add(
        "receipt",
        -280 + rng.uniform(0, 20),
        STOREKEEPER,
        ingredient=ingredient.name,
        batch=1,
        needed_g=needed_g,
        ordered_g=sacks_g,
        received_g=on_scale(sacks_g * rng.gauss(1, 0.002), 50),
        spoiled_g=0,
        unit_price_fen_per_kg=price_fen(ingredient, scene, rng),
        supplier=supplier_of(ingredient, scene.day),
    )


def _spoiled(ingredient: Ingredient, received_g: int, mean: float, rng: Random) -> int:
    """One green delivery in four has something to throw away at the door."""
    hit, amount = rng.random() < 0.25, rng.uniform(0.5, 1.5)
    return on_scale(received_g * mean * 4.6 * amount, 20) if hit and ingredient.group in GREENS else 0


def price_fen(ingredient: Ingredient, scene: Scene, rng: Random) -> int:
    season = _SEASON.get(scene.day.month, 1.0) if ingredient.priced_as == VEGETABLES else 1.0
    return on_scale(ingredient.price_fen_per_kg * season * rng.gauss(1, 0.025), 10)
