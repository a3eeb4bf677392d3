"""What a record was, who changed it and why."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from canteen_desk.domain.records import KINDS
from canteen_desk.domain.wording import Language
from canteen_desk.services.looking import StandingRecord
from canteen_desk.ui.capture.words import author_line, label, record_line, value_words


class HistoryView(QWidget):
    """The chain of a record, oldest first, each change with its reason."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._lines = QLabel(self)
        self._lines.setProperty("role", "muted")
        self._lines.setWordWrap(True)
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._lines)

    def show_history(self, chain: Sequence[StandingRecord], zone: ZoneInfo) -> None:
        """One line for the first weighing and one for each change of it."""
        self._lines.setText("\n".join(self._line(chain, place, zone) for place in range(len(chain))))

    def text(self) -> str:
        return self._lines.text()

    def _line(self, chain: Sequence[StandingRecord], place: int, zone: ZoneInfo) -> str:
        record = chain[place]
        who = author_line(record, zone)
        if place == 0:
            what = record_line(record.kind, record.fields, self._language)
        elif record.withdrawn:
            what = self.tr("withdrawn: {reason}").format(reason=record.reason)
        else:
            what = self.tr("{changes}: {reason}").format(
                changes=self._changes(chain[place - 1], record), reason=record.reason
            )
        return f"{who}　{what}"

    def _changes(self, before: StandingRecord, after: StandingRecord) -> str:
        pairs = [
            f"{label(field.name, self._language)} "
            f"{value_words(after.kind, field.name, before.fields.get(field.name), self._language)} → "
            f"{value_words(after.kind, field.name, after.fields.get(field.name), self._language)}"
            for field in KINDS[after.kind].fields
            if before.fields.get(field.name) != after.fields.get(field.name)
        ]
        return self.tr(", ").join(pairs) or self.tr("day or meal changed")
