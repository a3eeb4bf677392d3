"""Sends what a capture page took to the services, and brings the answer back to where it was typed."""

from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.services import correcting, recording
from canteen_desk.services.looking import StandingRecord
from canteen_desk.services.recording import Acknowledgement
from canteen_desk.services.store import Store
from canteen_desk.ui.capture.words import record_line
from canteen_desk.ui.desk import Desk


class Origin(Protocol):
    """Where an entry was typed; it hears of each of its entries in the order in which they were sent."""

    client_id: str

    def entry_saved(self) -> None: ...
    def show_refusal(self, error: DeskError, sentence: str) -> bool: ...


@dataclass(frozen=True)
class _Asked:
    """One write under way: what to say when it is done, and whom to tell."""

    saying: str
    origin: Origin


class Writer(QObject):
    """Records, corrects and withdraws, one after the other.

    Signal: written(number) after each acknowledged write, before every page is told.
    """

    written = Signal(int)

    def __init__(self, desk: Desk, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._store = store
        # Writes are done in the order in which they were asked for, so the oldest is answered first.
        self._asked: deque[_Asked] = deque()

    def record(self, origin: Origin, kind: str, client_id: str, values: dict[str, object]) -> None:
        """Store a new record of the chosen meal in the name of the person on duty."""
        notifier = self._desk.notifier
        given = {
            "kind": kind,
            "client_id": client_id,
            "served_on": notifier.day,
            "meal": str(notifier.meal),
            "person": notifier.person,
            **values,
        }
        saying = self.tr("Saved: {record}").format(record=self._line(kind, values))
        self._send(_Asked(saying, origin), partial(recording.record, self._store, given))

    def correct(self, origin: Origin, found: StandingRecord, changes: dict[str, object], reason: str) -> None:
        line = self._line(found.kind, {**found.fields, **changes})
        given = self._change(origin.client_id, found, reason) | {"fields": changes}
        call = partial(correcting.correct, self._store, given)
        self._send(_Asked(self.tr("Corrected: {record}").format(record=line), origin), call)

    def withdraw(self, origin: Origin, found: StandingRecord, reason: str) -> None:
        if self._is_under_way(origin):
            return
        line = self._line(found.kind, found.fields)
        call = partial(correcting.withdraw, self._store, self._change(origin.client_id, found, reason))
        self._send(_Asked(self.tr("Withdrawn: {record}").format(record=line), origin), call)

    def _is_under_way(self, origin: Origin) -> bool:
        """An impatient second Enter must not correct twice."""
        return any(asked.origin is origin for asked in self._asked)

    def _change(self, client_id: str, found: StandingRecord, reason: str) -> dict[str, object]:
        return {
            "client_id": client_id,
            "person": self._desk.notifier.person,
            "corrects": found.id,
            "reason": reason,
        }

    def _line(self, kind: str, values: dict[str, object]) -> str:
        return record_line(kind, values, Language(self._desk.language()))

    def _send(self, asked: _Asked, call: partial[Acknowledgement]) -> None:
        self._asked.append(asked)
        self._desk.tasks.write(call, done=self._on_done, failed=self._on_failed, what=self.tr("Saving"))

    def _on_done(self, acknowledged: Acknowledgement) -> None:
        asked = self._asked.popleft()
        asked.origin.entry_saved()
        self._desk.messages.success(asked.saying)
        self.written.emit(acknowledged.id)
        self._desk.notifier.announce(acknowledged)

    def _on_failed(self, error: DeskError) -> None:
        asked = self._asked.popleft()
        sentence = error_text(error, Language(self._desk.language()))
        if not asked.origin.show_refusal(error, sentence):
            self._desk.messages.error(sentence)
