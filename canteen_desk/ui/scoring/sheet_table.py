"""The sheet: every line of the scheme with its points, where they come from and why."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from canteen_desk.domain.scoring import LineScore, LineStatus
from canteen_desk.domain.wording import Language, reason_text
from canteen_desk.ui.scoring.line_words import indicator_of, status_of
from canteen_desk.ui.scoring.sheet_cells import IndicatorCell, PointsCell
from canteen_desk.ui.widgets.record_table import RecordTable
from canteen_desk.ui.widgets.table_model import Column, Kind

translate = QCoreApplication.translate

_ROW_PX = 46
_SOURCE_PX = {Language.ZH: 84, Language.EN: 108}
_INDICATOR_COLUMN, _POINTS_COLUMN = 0, 1


class SheetTable(QWidget):
    """Arrows choose a line, Enter opens it; sorted by a column like every table.

    Signals: line_chosen(LineScore), line_opened(LineScore).
    """

    line_chosen = Signal(object)
    line_opened = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineScore, ...] = ()
        self._chosen_id = ""
        self._table = RecordTable(_columns(language), empty=self.tr("This table has no lines"), parent=self)
        view = self._table.view()
        view.setWordWrap(True)
        view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        view.setItemDelegateForColumn(_INDICATOR_COLUMN, IndicatorCell(language, view))
        view.setItemDelegateForColumn(_POINTS_COLUMN, PointsCell(view))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table)
        self.setFocusProxy(self._table)
        self._table.row_chosen.connect(self._on_table_row_chosen)
        self._table.row_activated.connect(self.line_opened)

    def show_lines(self, lines: tuple[LineScore, ...]) -> None:
        """Show the lines; the line chosen before stays chosen, the first one otherwise."""
        wanted = self._chosen_id
        self._lines = lines
        self._table.set_rows(lines)
        self.choose(wanted if any(each.line.id == wanted for each in lines) else "")

    def choose(self, line_id: str) -> None:
        """Stand on a line; without an id on the first."""
        for scored in self._lines:
            if not line_id or scored.line.id == line_id:
                self._table.choose(scored)
                return

    def choose_next_open(self) -> bool:
        """Stand on the next line that an inspector still has to fill, going round once."""
        ids = [scored.line.id for scored in self._lines]
        start = ids.index(self._chosen_id) + 1 if self._chosen_id in ids else 0
        for scored in (*self._lines[start:], *self._lines[:start]):
            if not scored.filled:
                self.choose(scored.line.id)
                return True
        return False

    def chosen(self) -> LineScore | None:
        return next((scored for scored in self._lines if scored.line.id == self._chosen_id), None)

    def table(self) -> RecordTable:
        return self._table

    @Slot(object)
    def _on_table_row_chosen(self, scored: LineScore | None) -> None:
        if scored is not None:
            self._chosen_id = scored.line.id
            self.line_chosen.emit(scored)


def _columns(language: Language) -> list[Column]:
    return [
        Column(translate("SheetTable", "Indicator"), partial(_indicator, language)),
        Column(translate("SheetTable", "Points"), _points, kind=Kind.NUMBER, width=164),
        Column(translate("SheetTable", "Source"), status_of, width=_SOURCE_PX[language], state=_tone),
        Column(translate("SheetTable", "Reason"), partial(_reason, language), state=_tone),
    ]


def _indicator(language: Language, scored: LineScore) -> str:
    return indicator_of(scored.line, language)


def _reason(language: Language, scored: LineScore) -> str:
    return reason_text(scored, language)


def _points(scored: LineScore) -> int:
    return scored.points_hundredths


def _tone(scored: LineScore) -> str:
    return "grey" if scored.status is LineStatus.NO_DATA or not scored.filled else ""
