"""The Qt model over frozen rows, and the columns that say how to read them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
_NO_INDEX = QModelIndex()


class Kind(StrEnum):
    """What a column holds: numbers stand at the right, words at the left."""

    TEXT = "text"
    NUMBER = "number"


@dataclass(frozen=True)
class Column:
    """One column: its header with the unit, how a row's value is read, shown, sorted and coloured.

    read gives the value (None shows a dash and sorts last); show its text; state "", "amber", "red",
    "grey" for the text's colour. Width 0 takes what is left.
    """

    header: str
    read: Callable[[Any], Any]
    show: Callable[[Any], str] = str
    kind: Kind = Kind.TEXT
    width: int = 0
    state: Callable[[Any], str] | None = None


class RecordModel(QAbstractTableModel):
    """Frozen rows under typed columns."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[Any, ...] = ()
        self._colours: dict[str, QColor] = {}
        self._flashed: object = None

    def set_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def set_colours(self, colours: dict[str, QColor]) -> None:
        """The text colour of each state, and "flash" for the ground of the row just saved."""
        self._colours = colours
        self._repaint()

    def flash(self, row: object) -> None:
        """Mark a row, or none."""
        self._flashed = row
        self._repaint()

    def row_at(self, place: int) -> Any:
        return self._rows[place]

    def find(self, wanted: object) -> int | None:
        """Where a row stands; None when it is not here."""
        return self._rows.index(wanted) if wanted in self._rows else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].header
        return self._alignment(self._columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            value = column.read(row)
            return "—" if value is None else column.show(value)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == SORT_ROLE:
            return column.read(row)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ForegroundRole and column.state is not None:
            return self._colours.get(column.state(row))
        if role == Qt.ItemDataRole.BackgroundRole and self._flashed is not None and row == self._flashed:
            return self._colours.get("flash")
        return None

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    @staticmethod
    def _alignment(column: Column) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.kind is Kind.NUMBER else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
