"""Puts the demonstration's records into the order in which people would have keyed them in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from canteen_desk.services.demonstration import judgements
from canteen_desk.services.demonstration.counter import clear_plates, close, patrol, serve
from canteen_desk.services.demonstration.menu import offers
from canteen_desk.services.demonstration.notes import ZONE, MealNotes, Note, moment_of
from canteen_desk.services.demonstration.people import MANAGER
from canteen_desk.services.demonstration.prep import trim
from canteen_desk.services.demonstration.season import (
    CLOSED_NOTE,
    Scene,
    Span,
    is_closed,
    scene_of,
    working_days,
)
from canteen_desk.services.demonstration.slips import Slip, delay, forget, slip_of
from canteen_desk.services.demonstration.storeroom import receive
from canteen_desk.services.demonstration.trays import look_at_trays

MEALS = ("lunch", "dinner")
_CORRECTED_AFTER_MINUTES = 45


@dataclass(frozen=True)
class Event:
    """Something written at a moment: a record, or a correction of the record with the client_id `target`."""

    moment: datetime
    values: dict[str, object]
    target: str = ""


def meal_notes(day: date, meal: str, seed: int) -> MealNotes:
    """Everything that was weighed and counted at one meal, as it was in truth."""
    scene = scene_of(day, meal, seed)
    notes = MealNotes(scene)
    offered = offers(day, meal)
    trim(notes, receive(notes, offered))
    serve(notes, offered)
    patrol(notes)
    look_at_trays(notes)
    clear_plates(notes, offered)
    close(notes)
    return notes


def meal_events(day: date, meal: str, seed: int) -> Iterator[Event]:
    """The same as it reached the book: with gaps, delays and slips."""
    notes = meal_notes(day, meal, seed)
    kept = delay(notes.scene, forget(notes))
    places: dict[str, int] = {}
    for note in kept:
        place = places.setdefault(note.kind, 0)
        places[note.kind] += 1
        slip = slip_of(notes.scene, note, place)
        if slip is None:
            yield _event(notes.scene, note)
        else:
            yield from _slipped(notes.scene, note, slip)


def span_events(span: Span, seed: int, left_out: frozenset[date]) -> list[Event]:
    """All events of a span by their moment; a tie keeps the order of the meal."""
    found: list[Event] = []
    for day in working_days((span,)):
        if is_closed(day):
            found.append(_closed_day(day, seed))
        elif day not in left_out:
            found += (event for meal in MEALS for event in meal_events(day, meal, seed))
    found += _findings(span)
    return sorted(found, key=_moment)


def _event(scene: Scene, note: Note) -> Event:
    return Event(moment_of(scene, note.minutes), note.stored_values())


def _slipped(scene: Scene, note: Note, slip: Slip) -> Iterator[Event]:
    first = _event(scene, note)
    target = str(note.values["client_id"])
    if slip.withdrawn:
        yield first
        target += "-again"
        yield Event(moment_of(scene, note.minutes + 1), {**first.values, "client_id": target})
        fields: dict[str, object] = {}
    else:
        right = note.grams(slip.field)
        yield Event(first.moment, {**first.values, slip.field: slip.wrong(right)})
        fields = {"fields": {slip.field: right}}
    values = {
        "client_id": f"{target}-set-right",
        "person": slip.person,
        "reason": slip.reason,
        "source": "demo",
    }
    yield Event(moment_of(scene, note.minutes + _CORRECTED_AFTER_MINUTES), {**values, **fields}, target)


def _closed_day(day: date, seed: int) -> Event:
    values: dict[str, object] = {
        "kind": "day_status",
        "client_id": f"demo-{seed}-{day:%Y%m%d}-closed",
        "served_on": day.isoformat(),
        "person": MANAGER,
        "status": "closed",
        "note": CLOSED_NOTE,
        "source": "demo",
    }
    return Event(datetime.combine(day, time(8, 20), ZONE), values)


def _findings(span: Span) -> Iterator[Event]:
    for number, finding in enumerate(judgements.findings(), 1):
        if span[0] <= finding.judged_on <= span[1]:
            moment = datetime.combine(finding.judged_on, time(16, number), ZONE)
            yield Event(moment, {**finding.record(number), "source": "demo"})


def _moment(event: Event) -> datetime:
    return event.moment
