"""A record and its history in words, for the find panel."""

from collections.abc import Sequence
from itertools import pairwise
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from canteen_desk.domain.quantities import weight_text, yuan_text
from canteen_desk.domain.records import KINDS, Field, FieldType
from canteen_desk.domain.wording import Language, word
from canteen_desk.services.looking import StandingRecord

# Long or technical contents that a reader of a history has no use for.
_LEFT_OUT = {"content", "pdf_sha256", "picture_sha256"}


class RecordWriter(QObject):
    """One line for the record and one for each change of it."""

    def __init__(self, language: Language, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._zone = zone

    def heading(self, history: Sequence[StandingRecord]) -> str:
        """What it is, of when, and how it stands."""
        first, last = history[0], history[-1]
        parts = [f"#{first.id}", word(first.kind, self._language), last.served_on.isoformat()]
        if last.meal is not None:
            parts.append(word(last.meal, self._language))
        if last.withdrawn:
            parts.append(self.tr("withdrawn"))
        elif len(history) > 1:
            parts.append(self.tr("corrected"))
        return " · ".join(parts)

    def lines(self, history: Sequence[StandingRecord]) -> list[str]:
        """Who wrote what, oldest first; of a correction only what it changed."""
        first = history[0]
        lines = [self._line(first, "", self._contents(first))]
        for before, after in pairwise(history):
            changes = self.tr("withdrawn") if after.withdrawn else self._changes(before, after)
            lines.append(
                self._line(
                    after,
                    f"#{after.id}　",
                    self.tr("{changes}; reason: {reason}").format(changes=changes, reason=after.reason),
                )
            )
        return lines

    def _line(self, record: StandingRecord, number: str, words: str) -> str:
        moment = record.recorded_at.astimezone(self._zone)
        return f"{number}{moment:%Y-%m-%d %H:%M}　{record.person}　{words}"

    def _contents(self, record: StandingRecord) -> str:
        shown = [
            f"{word(field.name, self._language)} {self._value(field, record.fields.get(field.name))}"
            for field in KINDS[record.kind].fields
            if field.name not in _LEFT_OUT and record.fields.get(field.name) not in (None, "")
        ]
        return self.tr(", ").join(shown)

    def _changes(self, before: StandingRecord, after: StandingRecord) -> str:
        changes = [
            f"{word(field.name, self._language)} {self._value(field, before.fields.get(field.name))} → "
            f"{self._value(field, after.fields.get(field.name))}"
            for field in KINDS[after.kind].fields
            if before.fields.get(field.name) != after.fields.get(field.name)
        ]
        if before.served_on != after.served_on:
            changes.append(f"{before.served_on.isoformat()} → {after.served_on.isoformat()}")
        if before.meal != after.meal and before.meal and after.meal:
            changes.append(f"{word(before.meal, self._language)} → {word(after.meal, self._language)}")
        return self.tr(", ").join(changes)

    def _value(self, field: Field, value: object) -> str:
        if value is None or value == "":
            return "—"
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, int):
            if field.type is FieldType.GRAMS:
                return f"{weight_text(value)} kg"
            if field.type is FieldType.FEN:
                return self.tr("{amount} yuan").format(amount=yuan_text(value))
            if field.type in (FieldType.BASIS_POINTS, FieldType.HUNDREDTHS):
                return f"{value / 100:g}" + (" %" if field.type is FieldType.BASIS_POINTS else "")
            return f"{value:,}"
        return word(str(value), self._language) if field.type is FieldType.CHOICE else str(value)
