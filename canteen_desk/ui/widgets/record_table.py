"""The table of records: sorted, filtered and opened without a mouse."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.labels import EmptyState
from canteen_desk.ui.widgets.table_model import ROW_ROLE, SORT_ROLE, Column, RecordModel

_FLASH_MS = 1200
_Index = QModelIndex | QPersistentModelIndex


class _Sorted(QSortFilterProxyModel):
    """Sorts by the values rather than by their text, and what was not measured last."""

    def lessThan(self, left: _Index, right: _Index) -> bool:
        first, second = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if first is None or second is None:
            return (second is None) if self.sortOrder() == Qt.SortOrder.AscendingOrder else (first is None)
        return bool(first < second)


class _RowPainter(QStyledItemDelegate):
    """A faint line under each row, and the ground of a row that the model gives."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        scheme = scheme_of(option.palette)
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if option.state & QStyle.StateFlag.State_Selected:
            ground = QColor(scheme.soft)
        if ground is not None:
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)
        painter.setPen(QColor(scheme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class _View(QTableView):
    """The view proper, with the keys that sort and open."""

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            order = Qt.SortOrder.AscendingOrder
            if event.key() == Qt.Key.Key_Down:
                order = Qt.SortOrder.DescendingOrder
            self.sortByColumn(max(0, self.currentIndex().column()), order)
        else:
            super().keyPressEvent(event)


class RecordTable(QWidget):
    """Rows under typed columns; arrows move, Enter opens, Ctrl+Up and Ctrl+Down sort by the column.

    Signals: row_activated(row) by Enter or double click, row_chosen(row or None), emptied_acted()
    when the way on of the empty state is taken.
    """

    row_activated = Signal(object)
    row_chosen = Signal(object)
    emptied_acted = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        empty: str,
        empty_detail: str = "",
        empty_action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = RecordModel(columns, self)
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setFilterKeyColumn(-1)
        self._view = _View(self)
        self._view.setModel(self._sorted)
        self._view.setItemDelegate(_RowPainter(self._view))
        self._empty = EmptyState("list", empty, empty_detail, empty_action, self)
        self._empty.acted.connect(self.emptied_acted)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self._flash_end = QTimer(self)
        self._flash_end.setSingleShot(True)
        self._flash_end.setInterval(_FLASH_MS)
        self._flash_end.timeout.connect(self._on_flash_end_timeout)
        self._set_up_view(columns)
        self._read_colours()
        self.set_rows(())

    def _set_up_view(self, columns: Sequence[Column]) -> None:
        view = self._view
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(TARGET_PX)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setFixedHeight(TARGET_PX)
        for place, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, mode)
            if column.width:
                header.resizeSection(place, column.width)
        view.setSortingEnabled(True)
        header.setSortIndicatorClearable(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        view.opened.connect(self._on_view_opened)
        view.doubleClicked.connect(self._on_view_opened)
        view.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.setFocusProxy(view)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; the same row stays chosen where it is still here."""
        chosen = self.current_row()
        self._model.set_rows(rows)
        self._stack.setCurrentWidget(self._view if rows else self._empty)
        if chosen is not None:
            self.choose(chosen)

    def set_empty(self, text: str, detail: str = "", action: str = "") -> None:
        self._empty.set_text(text, detail, action)

    def set_filter(self, text: str) -> None:
        """Show only rows in which some column holds the text."""
        self._sorted.setFilterFixedString(text)

    def row_count(self) -> int:
        """How many rows are shown."""
        return self._sorted.rowCount()

    def shown_text(self, row: int, column: int) -> str:
        """The text of a cell as it stands on the screen."""
        return str(self._sorted.index(row, column).data())

    def current_row(self) -> Any:
        """The chosen row, or None."""
        index = self._view.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def choose(self, row: object) -> None:
        """Stand on a row, if it is here."""
        place = self._model.find(row)
        if place is not None:
            index = self._sorted.mapFromSource(self._model.index(place, 0))
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)

    def flash(self, row: object) -> None:
        """Light up the row that was just saved, once."""
        place = self._model.find(row)
        if place is not None:
            self._view.scrollTo(self._sorted.mapFromSource(self._model.index(place, 0)))
            self._model.flash(row)
            self._flash_end.start()

    def view(self) -> QTableView:
        return self._view

    @Slot(QModelIndex)
    def _on_view_opened(self, index: QModelIndex) -> None:
        self.row_activated.emit(index.data(ROW_ROLE))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(index.data(ROW_ROLE) if index.isValid() else None)

    @Slot()
    def _on_flash_end_timeout(self) -> None:
        self._model.flash(None)

    def _read_colours(self) -> None:
        scheme = scheme_of(self.palette())
        names = {
            "flash": scheme.soft,
            "amber": scheme.amber,
            "red": scheme.red,
            "ok": scheme.ok,
            "grey": scheme.unmeasured,
        }
        self._model.set_colours({name: QColor(value) for name, value in names.items()})

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_model"):
            self._read_colours()
