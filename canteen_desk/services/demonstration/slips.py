"""What goes wrong with records in a real kitchen: forgotten, late, mistyped, keyed in twice."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from canteen_desk.services.business_calendar import is_working_day
from canteen_desk.services.demonstration.notes import MealNotes, Note
from canteen_desk.services.demonstration.season import BAD_WEEK, Scene, is_closed

_LATE_SHARE = 0.07
_LATE_IN_BAD_WEEK = 0.13
_DAY = 24 * 60


@dataclass(frozen=True)
class Slip:
    """A record that was keyed in wrong and set right later; `wrong` holds what was typed first.

    Without `wrong` the record was keyed in twice, and the second one is withdrawn.
    """

    day: str
    meal: str
    kind: str
    place: int
    field: str
    reason: str
    person: str
    factor: float = 1.0
    offset: int = 0
    withdrawn: bool = False

    def wrong(self, right: int) -> int:
        return round(right * self.factor) + self.offset


SLIPS = (
    Slip(
        "2025-07-15",
        "lunch",
        "receipt",
        2,
        "unit_price_fen_per_kg",
        "单价多输一位，按送货单更正",
        "演示仓管",
        10,
    ),
    Slip("2025-08-21", "lunch", "diners", 0, "actual", "刷卡机断网，补传 23 人", "演示员工", offset=-23),
    Slip("2025-09-11", "dinner", "haulage", 0, "weight_g", "收运联单看错一行，按联单更正", "演示仓管", 0.7),
    Slip("2026-07-09", "lunch", "trimming", 1, "net_g", "漏称一筐净料，复秤后补上", "演示切配甲", 0.8),
    Slip(
        "2026-07-22",
        "lunch",
        "receipt",
        3,
        "unit_price_fen_per_kg",
        "单价多输一位，按送货单更正",
        "演示仓管",
        10,
    ),
    Slip(
        "2026-07-28",
        "lunch",
        "production",
        0,
        "weight_g",
        "同一锅米饭录了两遍，撤回一条",
        "演示厨师",
        withdrawn=True,
    ),
    Slip(
        "2026-08-13", "lunch", "plate_return", 0, "tare_g", "忘减桶皮重，按 60 升桶皮重更正", "演示洗碗间", 0
    ),
    Slip("2026-08-19", "lunch", "unsold", 5, "weight_g", "同一盆菜称了两次，复称后更正", "演示前厅", 2),
    Slip("2026-09-08", "dinner", "diners", 0, "actual", "刷卡机补传加班人员 12 人", "演示员工", offset=-12),
    Slip("2026-09-17", "lunch", "haulage", 0, "weight_g", "收运联单看错一行，按联单更正", "演示仓管", 0.7),
)

FORGOTTEN = (
    ("2025-07-11", "dinner", "offcut"),
    ("2025-07-24", "lunch", "trimming"),
    ("2025-08-06", "dinner", "plate_return"),
    ("2025-08-18", "dinner", "receipt"),
    ("2025-09-05", "dinner", "offcut"),
    ("2025-09-28", "dinner", "plate_return"),
    ("2026-07-16", "dinner", "plate_return"),
    ("2026-07-24", "dinner", "offcut"),
    ("2026-08-18", "dinner", "trimming"),
    ("2026-08-20", "dinner", "plate_return"),
    ("2026-09-10", "dinner", "offcut"),
)
"""One of the four weights that was never taken, mostly in the short evening shift."""


def forget(notes: MealNotes) -> list[Note]:
    """What of a meal was weighed at all."""
    scene = notes.scene
    kinds = {kind for day, meal, kind in FORGOTTEN if (day, meal) == (scene.day.isoformat(), scene.meal)}
    return [note for note in notes.notes if note.kind not in kinds]


def delay(scene: Scene, notes: list[Note]) -> list[Note]:
    """Some lists are keyed in two or three days later, never after the span of the demonstration."""
    rng = scene.random("late")
    share = _LATE_IN_BAD_WEEK if BAD_WEEK[0] <= scene.day <= BAD_WEEK[1] else _LATE_SHARE
    kinds = sorted({note.kind for note in notes} - {"tray"})
    days = {kind: rng.choice((1, 2, 2, 3)) for kind in kinds if rng.random() < share}
    waits = {
        kind: wait for kind, wait in days.items() if _somebody_is_there(scene.day + timedelta(days=wait))
    }
    return [replace(note, minutes=note.minutes + waits.get(note.kind, 0) * _DAY) for note in notes]


def _somebody_is_there(day: date) -> bool:
    return day.month < 10 and not is_closed(day) and is_working_day(day) is True


def slip_of(scene: Scene, note: Note, place: int) -> Slip | None:
    """The slip that this record is subject to; `place` counts the records of its kind in the meal."""
    for slip in SLIPS:
        if (slip.day, slip.meal, slip.kind, slip.place) == (
            scene.day.isoformat(),
            scene.meal,
            note.kind,
            place,
        ):
            return slip
    return None
