"""Checks the book with the words of the window in its progress, and says the verdict in sentences."""

from PySide6.QtCore import QObject

from canteen_desk.progress import Progress
from canteen_desk.services.store import Store
from canteen_desk.services.verifying import Fault, Verdict, verify

_GROUP = 8


class CheckBook:
    """A call for the task runner: its steps carry our words, not the service's."""

    def __init__(self, store: Store, words: str) -> None:
        self._store = store
        self._words = words

    def __call__(self, progress: Progress) -> Verdict:
        def say(done: int, total: int, what: str) -> None:
            progress(done, total, self._words)

        return verify(self._store, say)


class VerdictWriter(QObject):
    """The verdict and each fault as a sentence."""

    def answer(self, verdict: Verdict) -> str:
        if not verdict.records:
            return self.tr("The book is still empty: there is nothing to check yet.")
        count = f"{verdict.records:,}"
        if verdict.sound:
            return self.tr("The book is sound: {count} records, none missing, none changed.").format(
                count=count
            )
        words = self.tr("The book does not hold: {faults} of the checks on {count} records failed.")
        return words.format(faults=len(verdict.faults), count=count)

    def fault(self, fault: Fault) -> str:
        words = self._words().get(fault.code, fault.code)
        return words.format(id="—" if fault.id is None else fault.id, text=fault.text)

    def _words(self) -> dict[str, str]:
        return {
            "schema_old": self.tr("The tables are of an older version."),
            "guard_missing": self.tr("The guard against changes was taken off: {text}"),
            "file_damaged": self.tr("The file is damaged: {text}"),
            "reference_broken": self.tr("Record {id} points to something that is not there ({text})."),
            "number_missing": self.tr("Before record {id} a number is missing."),
            "detail_missing": self.tr("The content of record {id} is missing or should not be there."),
            "chain_broken": self.tr("Record {id} does not follow the one before it."),
            "content_changed": self.tr("Record {id} was changed after it was stored."),
            "detail_orphan": self.tr("Content {id} belongs to no record."),
            "projection_wrong": self.tr("Record {id} counts for a wrong day, meal or state."),
            "catalogue_wrong": self.tr("A name differs from its last change, record {id}."),
            "sum_wrong": self.tr("The sums of {text} differ from the records."),
        }


def hash_lines(head: str) -> str:
    """The head hash in groups that two people can read to each other."""
    groups = [head[start : start + _GROUP] for start in range(0, len(head), _GROUP)]
    return " ".join(groups)
