"""F9: takes back what was last written in this window, as a new entry with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.records import KINDS, RECORDABLE
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.services.correcting import correct, withdraw
from canteen_desk.services.looking import StandingRecord, record_history
from canteen_desk.services.recording import Acknowledgement
from canteen_desk.services.store import Store
from canteen_desk.ui.capture.words import record_line
from canteen_desk.ui.desk import Desk


@dataclass(frozen=True)
class Taken:
    """What was taken back, in words, and how many older entries are left."""

    acknowledged: Acknowledgement
    line: str
    left: int


class LastEntries(QObject):
    """Remembers what this window announced, newest last, and takes it back one by one.

    A new record is withdrawn; a correction is corrected back to what stood before.
    Signal: offered(bool) when there is or is no longer something to take back.
    """

    offered = Signal(bool)

    def __init__(self, desk: Desk, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._store = store
        self._entries: list[Acknowledgement] = []
        self._busy = False
        desk.notifier.records_changed.connect(self._on_records_changed)

    def count(self) -> int:
        """How many entries can be taken back."""
        return len(self._entries)

    @Slot()
    def undo(self) -> None:
        """Take back the newest entry; a second press while that is under way does nothing."""
        if self._busy:
            return
        if not self._entries:
            self._desk.messages.info(self.tr("Nothing was recorded in this window that could be taken back."))
            return
        self._busy = True
        call = partial(
            take_back,
            self._store,
            tuple(self._entries),
            self._desk.notifier.person,
            self.tr("entered by mistake"),
            Language(self._desk.language()),
        )
        self._desk.tasks.write(
            call, done=self._on_taken_back, failed=self._on_refused, what=self.tr("Taking back")
        )

    @Slot(object)
    def _on_records_changed(self, change: object) -> None:
        # What F9 itself announces is no new entry, else it would undo its own undoing.
        if self._busy or not isinstance(change, Acknowledgement) or change.kind not in RECORDABLE:
            return
        self._entries.append(change)
        self.offered.emit(True)

    def _on_taken_back(self, taken: Taken | None) -> None:
        if taken is None:
            self._entries.clear()
            self._desk.messages.info(self.tr("Nothing was recorded in this window that could be taken back."))
        else:
            del self._entries[taken.left :]
            self._desk.messages.success(self.tr("Taken back: {record}").format(record=taken.line))
            self._desk.notifier.announce(taken.acknowledged)
        self._busy = False
        self.offered.emit(bool(self._entries))

    def _on_refused(self, error: DeskError) -> None:
        self._busy = False
        self._desk.messages.error(error_text(error, Language(self._desk.language())))


def take_back(
    store: Store, entries: Sequence[Acknowledgement], person: str, reason: str, language: Language
) -> Taken | None:
    """Withdraw the newest record, or give a corrected one the fields that it had before.

    What was withdrawn or corrected again since then is passed over; None when nothing is left.
    """
    for place in range(len(entries) - 1, -1, -1):
        entry = entries[place]
        chain = record_history(store, entry.id)
        here = next(at for at, record in enumerate(chain) if record.id == entry.id)
        if chain[-1].withdrawn or (entry.corrects is not None and chain[-1].id != entry.id):
            continue
        given: dict[str, object] = {
            "client_id": str(uuid4()), "person": person, "corrects": entry.id, "reason": reason,
        }  # fmt: skip
        line = record_line(entry.kind, chain[-1].fields, language)
        if entry.corrects is None:
            return Taken(withdraw(store, given), line, place)
        given["fields"] = _fields_of(chain[here - 1])
        return Taken(correct(store, given), line, place)
    return None


def _fields_of(record: StandingRecord) -> dict[str, object]:
    """A record's own fields with its day and meal, as a correction takes them."""
    fields: dict[str, object] = {field.name: record.fields[field.name] for field in KINDS[record.kind].fields}
    return fields | {"served_on": record.served_on, "meal": record.meal}
