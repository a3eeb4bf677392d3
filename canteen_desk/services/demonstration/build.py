"""Builds the demonstration canteen: a fresh book, filled through the services day by day."""

import errno
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import groupby
from pathlib import Path

from canteen_desk.errors import StoreTrouble
from canteen_desk.models.engine import writing
from canteen_desk.progress import Progress, silent
from canteen_desk.services.book import seen_before
from canteen_desk.services.catalogue import change_in
from canteen_desk.services.correcting import correct, withdraw
from canteen_desk.services.demonstration.events import MEALS, Event, meal_notes, span_events
from canteen_desk.services.demonstration.notes import ZONE, moment_of
from canteen_desk.services.demonstration.people import OPENED_ON, changes
from canteen_desk.services.demonstration.season import LAST_DAY, SPANS, Span, working_days
from canteen_desk.services.recording import record_many
from canteen_desk.services.store import DATABASE_NAME, Store, open_store

SEED = 20260930


class DemonstrationClock:
    """A clock that shows the moment it was set to: the demonstration's records carry their own time."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)

    def __call__(self) -> datetime:
        return self._moment

    def set(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)


def build_demonstration(
    store_folder: Path,
    *,
    seed: int = SEED,
    progress: Progress = silent,
    spans: tuple[Span, ...] = SPANS,
) -> Store:
    """A new book with the records of the spans, all but the last day's, which `demonstration_day` gives.

    The same seed gives the same records, hashes included. The store's clock is a DemonstrationClock that
    stands at the evening of the last day. Refuses a folder that holds a book; Cancelled leaves none behind.
    """
    if (store_folder / DATABASE_NAME).exists():
        raise StoreTrouble("no_data_folder", path=str(store_folder), text=os.strerror(errno.EEXIST))
    clock = DemonstrationClock(datetime.combine(OPENED_ON, time(9), ZONE))
    store = open_store(store_folder, clock)
    try:
        _set_up(store)
        _fill(store, clock, seed, progress, spans)
    except BaseException:
        # Also when the user stops it: half a demonstration would look like a whole one.
        store.close()
        for path in store_folder.glob(f"{DATABASE_NAME}*"):
            path.unlink()
        raise
    clock.set(datetime.combine(max(last for _, last in spans), time(20), ZONE))
    return store


def demonstration_day(day: date = LAST_DAY, *, seed: int = SEED) -> list[dict[str, object]]:
    """The records of one day, lunch then dinner, in the order of the day and without slips, for `record`."""
    return [values for _, values in timed_day(day, seed=seed)]


def timed_day(day: date = LAST_DAY, *, seed: int = SEED) -> list[tuple[datetime, dict[str, object]]]:
    """The same with the moment at which each was weighed."""
    timed = [
        (moment_of(notes.scene, note.minutes), note.stored_values())
        for notes in (meal_notes(day, meal, seed) for meal in MEALS)
        for note in notes.notes
    ]
    return sorted(timed, key=_first)


def _first(timed: tuple[datetime, dict[str, object]]) -> datetime:
    return timed[0]


def _set_up(store: Store) -> None:
    with writing(store.engine) as connection:
        for number, wanted in enumerate(changes(), 1):
            change_in(connection, store, replace(wanted, client_id=f"demo-catalogue-{number:03d}"))


def _fill(
    store: Store, clock: DemonstrationClock, seed: int, progress: Progress, spans: tuple[Span, ...]
) -> None:
    total = sum(1 for _ in working_days(spans))
    done = 0
    for span in spans:
        for day, events in groupby(span_events(span, seed, frozenset({LAST_DAY})), key=_keyed_in_on):
            progress(min(done, total), total, day.isoformat())
            done += 1
            _write_day(store, clock, list(events))
    progress(total, total, "")


def _keyed_in_on(event: Event) -> date:
    return event.moment.date()


def _write_day(store: Store, clock: DemonstrationClock, events: Sequence[Event]) -> None:
    """Records in one transaction, corrections after them one by one as a person makes them."""
    record_many(store, _at_their_time(clock, [event for event in events if not event.target]))
    for event in events:
        if event.target:
            _set_right(store, clock, event)


def _at_their_time(clock: DemonstrationClock, events: Sequence[Event]) -> Iterator[dict[str, object]]:
    """Moves the clock just before each record is taken: `record_many` draws them one at a time."""
    for event in events:
        clock.set(event.moment)
        yield event.values


def _set_right(store: Store, clock: DemonstrationClock, event: Event) -> None:
    with writing(store.engine) as connection:
        seen = seen_before(connection, event.target)
    assert seen is not None, event.target
    # A correction stands behind the day's records in the book, so it cannot be older than they are.
    clock.set(max(event.moment, clock()))
    wanted = {**event.values, "corrects": seen[0]}
    if "fields" in wanted:
        correct(store, wanted)
    else:
        withdraw(store, wanted)
