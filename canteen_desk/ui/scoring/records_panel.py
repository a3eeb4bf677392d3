"""The records behind a line, at the side of the sheet."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from canteen_desk.domain.wording import Language, word
from canteen_desk.services.looking import StandingRecord
from canteen_desk.ui.scoring.line_words import indicator_of
from canteen_desk.ui.scoring.reading import Behind
from canteen_desk.ui.scoring.record_words import record_text
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.record_table import RecordTable
from canteen_desk.ui.widgets.table_model import Column


class RecordsPanel(QWidget):
    """Day and meal, what was recorded, by whom; the newest first."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._heading = RoleLabel("", "muted", self)
        self._heading.setWordWrap(True)
        self._table = RecordTable(
            [
                Column(self.tr("Day, by whom"), partial(_day, language), width=124),
                Column(self.tr("Record"), partial(_what, language)),
            ],
            empty=self.tr("No line is opened"),
            empty_detail=self.tr("Choose a line of the sheet and press Enter."),
            parent=self,
        )
        self._table.view().setWordWrap(True)
        self._table.view().verticalHeader().setDefaultSectionSize(52)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._table, 1)
        self._heading.hide()

    def show_behind(self, behind: Behind) -> None:
        name = indicator_of(behind.scored.line, self._language)
        kinds = self.tr(", ").join(
            f"{word(kind, self._language)}\u00a0{count:,}" for kind, count in behind.by_kind
        )
        text = self.tr("{line} · {kinds}").format(line=name, kinds=kinds) if kinds else name
        if behind.count > len(behind.records):
            text += self.tr(" (the newest {shown} are listed)").format(shown=f"{len(behind.records):,}")
        self._heading.setText(text)
        self._heading.show()
        self._table.set_empty(self.tr("Nothing was recorded for this line in this period"))
        self._table.set_rows(behind.records)

    def clear(self) -> None:
        """Forget the line opened before, as when the period changes."""
        self._heading.hide()
        self._table.set_empty(
            self.tr("No line is opened"), self.tr("Choose a line of the sheet and press Enter.")
        )
        self._table.set_rows(())

    def heading(self) -> str:
        return self._heading.text()

    def table(self) -> RecordTable:
        return self._table


def _day(language: Language, record: StandingRecord) -> str:
    """Two lines, so that the weights keep their room."""
    day = f"{record.served_on:%m-%d}"
    day = f"{day} {word(record.meal, language)}" if record.meal else day
    return f"{day}\n{record.person}"


def _what(language: Language, record: StandingRecord) -> str:
    return f"{word(record.kind, language)}　{record_text(record, language)}"
