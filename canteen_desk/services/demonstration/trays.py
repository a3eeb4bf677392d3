"""The trays that the camera (in 2025 a person with a list) saw at the tray return of a demonstration meal."""

from random import Random

from canteen_desk.domain.estimate import TrayReason, level_of
from canteen_desk.services.demonstration.notes import MealNotes
from canteen_desk.services.demonstration.people import DISHWASHER

_SEEN = {"lunch": (36, 45), "dinner": (12, 17)}
_BY_HAND = {"lunch": (18, 22), "dinner": (6, 8)}
_CAUSES = (
    TrayReason.HAND_IN_VIEW,
    TrayReason.HAND_IN_VIEW,
    TrayReason.BLURRED,
    TrayReason.CUT_OFF,
    TrayReason.TOO_DARK,
)
_OTHER = (("no_tray", 0.025), ("rejected", 0.065))


def look_at_trays(notes: MealNotes) -> None:
    scene, rng = notes.scene, notes.scene.random("trays")
    by_camera = scene.day.year >= 2026
    for _ in range(rng.randint(*(_SEEN if by_camera else _BY_HAND)[scene.meal])):
        minutes = rng.triangular(14, 84 if scene.meal == "lunch" else 70, 48)
        values = _reading(rng, scene.practice.clean, by_camera)
        notes.add("tray", minutes, DISHWASHER, source="camera" if by_camera else "manual", **values)


def _reading(rng: Random, clean: float, by_camera: bool) -> dict[str, object]:
    draw = rng.random()
    if by_camera and draw < _OTHER[0][1]:
        return {"status": "no_tray", "cause": str(TrayReason.NO_TRAY_IN_VIEW)}
    if by_camera and draw < _OTHER[0][1] + _OTHER[1][1]:
        return {"status": "rejected", "cause": str(rng.choice(_CAUSES))}
    if rng.random() < clean:
        share, is_clean = round(rng.triangular(0, 50, 5)), True
    else:
        share, is_clean = min(9800, round(60 + rng.gammavariate(1.4, 1150))), False
    return {
        "status": "ok",
        "food_share_bp": share,
        "level": level_of(share / 10_000),
        "clean_plate": is_clean,
    }
