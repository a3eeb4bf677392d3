"""A record of the demonstration with the moment at which somebody keyed it in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from random import Random
from typing import cast
from zoneinfo import ZoneInfo

from canteen_desk.services.demonstration.season import Scene

ZONE = ZoneInfo("Asia/Shanghai")
OPENING = {"lunch": time(11, 30), "dinner": time(17, 30)}


@dataclass(frozen=True)
class Note:
    """`minutes`: after the counter opened; negative in the hours before."""

    minutes: float
    values: dict[str, object]

    @property
    def kind(self) -> str:
        return str(self.values["kind"])

    def stored_values(self) -> dict[str, object]:
        """As the recording service takes it; a tray says itself whether a camera or a person saw it."""
        return dict(self.values) if self.kind == "tray" else {**self.values, "source": "demo"}

    def grams(self, name: str) -> int:
        return cast(int, self.values[name])


@dataclass
class MealNotes:
    """Collects the records of one meal and numbers them by kind, so that client_ids never change."""

    scene: Scene
    notes: list[Note] = field(default_factory=list)

    def add(self, kind: str, minutes: float, person: str, **fields: object) -> None:
        number = sum(note.kind == kind for note in self.notes) + 1
        shared = {
            "kind": kind,
            "client_id": client_id(self.scene, kind, number),
            "served_on": self.scene.day.isoformat(),
            "meal": self.scene.meal,
            "person": person,
        }
        self.notes.append(Note(minutes, {**shared, **fields}))

    def of(self, kind: str) -> Iterator[Note]:
        return (note for note in self.notes if note.kind == kind)

    def total(self, kind: str, name: str) -> int:
        return sum(note.grams(name) for note in self.of(kind))


def client_id(scene: Scene, kind: str, number: int) -> str:
    return f"demo-{scene.seed}-{scene.day:%Y%m%d}-{scene.meal}-{kind}-{number:02d}"


def moment_of(scene: Scene, minutes: float) -> datetime:
    """The instant, in the canteen's zone."""
    opening = datetime.combine(scene.day, OPENING[scene.meal], ZONE)
    return opening + timedelta(seconds=round(minutes * 60))


def clock_text(scene: Scene, minutes: float) -> str:
    return f"{moment_of(scene, minutes):%H:%M}"


def on_scale(grams: float, step: int) -> int:
    """What a scale with that division shows."""
    return max(0, round(grams / step)) * step


def spread(rng: Random, mean: float, share: float) -> float:
    """A figure around its mean, never below a third of it nor above three times."""
    return min(3 * mean, max(mean / 3, rng.gauss(mean, abs(mean) * share)))
