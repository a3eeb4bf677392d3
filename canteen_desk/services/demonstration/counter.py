"""M4 of a demonstration meal: what is cooked, topped up, left in the pans and brought back on plates."""

from random import Random

from canteen_desk.services.demonstration.menu import Dish, Offer
from canteen_desk.services.demonstration.notes import MealNotes, clock_text, on_scale, spread
from canteen_desk.services.demonstration.people import (
    COOK,
    DISHWASHER,
    HALL,
    HAULER,
    LARGE_BIN_TARE_G,
    MANAGER,
    SMALL_BIN_TARE_G,
    STOREKEEPER,
)

_CLOSING = {"lunch": 90, "dinner": 75}
_DESTINATIONS = {
    "主食": (("discarded", 0.6), ("staff_meal", 0.3), ("reused", 0.1)),
    "荤菜": (("discarded", 0.5), ("staff_meal", 0.5)),
    "半荤": (("discarded", 0.65), ("staff_meal", 0.35)),
    "素菜": (("discarded", 0.88), ("staff_meal", 0.12)),
    "汤": (("discarded", 1.0),),
}
_DISCARDED = 0.72
"""The part of what is left in the pans that is thrown away, over all groups."""
_PATROL_NOTES = (
    "各窗口正常",
    "米饭剩约两成，通知小锅续供",
    "排队较长，加开一个打菜口",
    "提醒两位就餐人员少量多次取餐",
    "素菜不足半盆，通知后厨增补",
    "取餐标识歪斜，已扶正",
    "回收口有整份米饭倒掉，已劝导",
    "半份菜牌补齐",
    "大盆余量充足，不再增补",
    "",
)


def serve(notes: MealNotes, offered: tuple[Offer, ...]) -> None:
    """Production, top-ups and unsold food; what is missing from their sum was taken by the diners."""
    scene, rng = notes.scene, notes.scene.random("counter")
    excess = max(0.0, scene.reported / max(1, scene.actual) - 1)
    topped = rng.sample(range(len(offered)), rng.choice((1, 2, 2, 3)))
    for place, offer in enumerate(offered):
        taken = scene.actual * offer.portion_g * scene.appetite * rng.gauss(1, 0.04)
        mean = (scene.practice.unsold / _DISCARDED + excess * 0.1) * (1.12 if scene.hot else 1.0)
        share = min(0.3, rng.gammavariate(2.2, mean / 2.2))
        cooked_g = on_scale(taken / (1 - share), 50)
        late_g = on_scale(cooked_g * rng.uniform(0.06, 0.13), 50) if place in topped else 0
        notes.add(
            "production", -14 + place + rng.random(), COOK, dish=offer.dish.name, weight_g=cooked_g - late_g
        )
        if late_g:
            _top_up(notes, offer.dish, late_g, rng)
        _leave(notes, offer.dish, on_scale(cooked_g * share, 20), place, rng)


def _top_up(notes: MealNotes, dish: Dish, weight_g: int, rng: Random) -> None:
    latest = _CLOSING[notes.scene.meal] - (10 if rng.random() < 0.06 else 32)
    minutes = rng.uniform(22, latest)
    notes.add("top_up", minutes, HALL, dish=dish.name, weight_g=weight_g, at=clock_text(notes.scene, minutes))


def _leave(notes: MealNotes, dish: Dish, weight_g: int, place: int, rng: Random) -> None:
    names, weights = zip(*_DESTINATIONS[dish.group], strict=True)
    destination = rng.choices(names, weights)[0] if weight_g else "discarded"
    minutes = _CLOSING[notes.scene.meal] + 8 + place + rng.random()
    notes.add("unsold", minutes, HALL, dish=dish.name, weight_g=weight_g, destination=destination)


def patrol(notes: MealNotes) -> None:
    """Rounds every 15 to 20 minutes; a careless week leaves some out, a good day has one more."""
    scene, rng = notes.scene, notes.scene.random("patrol")
    planned = 4
    kept = sum(rng.random() < scene.practice.patrol_kept for _ in range(planned))
    rounds = kept + 1 if kept == planned and rng.random() < 0.2 else max(1, kept)
    step = (_CLOSING[scene.meal] - 14) / (rounds + 1)
    for place, note in enumerate(rng.sample(_PATROL_NOTES, rounds)):
        minutes = 8 + step * (place + 1) + rng.uniform(-4, 4)
        notes.add("patrol", minutes, HALL, at=clock_text(scene, minutes), note=note)


def clear_plates(notes: MealNotes, offered: tuple[Offer, ...]) -> None:
    """The bins of the plate return: edible waste a diner by the practice of the week, bones by the menu."""
    scene, rng = notes.scene, notes.scene.random("plates")
    edible = scene.actual * scene.practice.plate_g * rng.gauss(1.03 if scene.hot else 1.0, 0.055)
    bones = scene.actual * (spread(rng, 7.5, 0.2) + sum(offer.dish.bones for offer in offered))
    full = edible + bones
    large = full > 13_000
    part = rng.uniform(0.5, 0.62)
    for place, share in enumerate((part, 1 - part) if full > 19_000 else (1.0,)):
        tare_g = LARGE_BIN_TARE_G if large else SMALL_BIN_TARE_G
        notes.add(
            "plate_return",
            _CLOSING[scene.meal] + 18 + place * 3 + rng.random(),
            DISHWASHER,
            gross_g=on_scale(full * share + tare_g, 20),
            tare_g=tare_g,
            inedible_g=on_scale(bones * share, 20),
        )


def close(notes: MealNotes) -> None:
    """Diners from the card machine, and the hauler's weight of all that went into the bins."""
    scene, rng = notes.scene, notes.scene.random("close")
    minutes = _CLOSING[scene.meal] + 12 + rng.uniform(0, 5)
    notes.add("diners", minutes, MANAGER, reported=scene.reported, actual=scene.actual)
    binned = (
        notes.total("receipt", "spoiled_g")
        + notes.total("trimming", "rejected_g")
        + notes.total("trimming", "inedible_g")
        + notes.total("offcut", "discarded_g")
        + sum(
            note.grams("weight_g") for note in notes.of("unsold") if note.values["destination"] == "discarded"
        )
        + notes.total("plate_return", "gross_g")
        - notes.total("plate_return", "tare_g")
    )
    # On a few days rain or a neighbour's rubbish ends up in the hauler's bins as well.
    foreign = rng.random() < 0.02 or (scene.rain and scene.day.day % 9 == 4)
    hauled = binned * rng.gauss(1.26 if foreign else 1.022, 0.03)
    minutes = _CLOSING[scene.meal] + 70 + rng.uniform(0, 12)
    notes.add(
        "haulage", minutes, STOREKEEPER, category="厨余垃圾", weight_g=on_scale(hauled, 100), hauler=HAULER
    )
