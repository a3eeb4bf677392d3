"""The pictures that wait to be looked at, in their order."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from canteen_desk.domain.estimate import TrayStatus
from canteen_desk.domain.quantities import half_up
from canteen_desk.services.trays import TrayAnalysis
from canteen_desk.ui.tray.tray_words import cause_word


@dataclass(frozen=True)
class Waiting:
    """A picture, and its reading once it was analysed. `number` tells two of one name apart.

    A sample was drawn by the program and is no tray of this meal.
    """

    number: int
    path: Path
    analysis: TrayAnalysis | None = None
    sample: bool = False


class PictureList(QListWidget):
    """Up and down go through the pictures, Enter confirms, Delete discards.

    Signals: chosen(Waiting or None), confirmed(), discarded().
    """

    chosen = Signal(object)
    confirmed = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Waiting] = []
        self._made = 0
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._on_current_row_changed)

    def add(self, paths: list[Path], *, sample: bool = False) -> None:
        for path in paths:
            self._made += 1
            self._waiting.append(Waiting(self._made, path, sample=sample))
            item = QListWidgetItem(self._text(self._waiting[-1]))
            item.setToolTip(path.name)
            self.addItem(item)
        if self.currentRow() < 0 and self._waiting:
            self.setCurrentRow(0)

    def current(self) -> Waiting | None:
        row = self.currentRow()
        return self._waiting[row] if 0 <= row < len(self._waiting) else None

    def waiting(self) -> tuple[Waiting, ...]:
        return tuple(self._waiting)

    def next_unread(self) -> Waiting | None:
        """The next picture to analyse."""
        return next((each for each in self._waiting if each.analysis is None), None)

    def set_analysis(self, number: int, analysis: TrayAnalysis) -> None:
        """Give a picture its reading; one that was discarded meanwhile is not missed."""
        for row, each in enumerate(self._waiting):
            if each.number == number:
                self._waiting[row] = replace(each, analysis=analysis)
                self.item(row).setText(self._text(self._waiting[row]))
                if row == self.currentRow():
                    self.chosen.emit(self._waiting[row])

    def remove(self, number: int) -> None:
        """Take a picture out; the one after it comes into view."""
        for row, each in enumerate(self._waiting):
            if each.number == number:
                here = self.currentRow()
                self.blockSignals(True)
                del self._waiting[row]
                self.takeItem(row)
                if here == row and self._waiting:
                    self.setCurrentRow(min(row, len(self._waiting) - 1))
                self.blockSignals(False)
                self.chosen.emit(self.current())
                return

    def remove_unread(self) -> int:
        """Take out what was not analysed yet; how many there were."""
        numbers = [each.number for each in self._waiting if each.analysis is None]
        for number in numbers:
            self.remove(number)
        return len(numbers)

    def _text(self, waiting: Waiting) -> str:
        name = waiting.path.stem
        if waiting.analysis is None:
            return self.tr("waiting · {name}").format(name=name)
        estimate = waiting.analysis.estimate
        if estimate.status is not TrayStatus.OK:
            return f"{cause_word(str(estimate.reason))} · {name}"
        share = half_up(round(estimate.food_share * 1000), 0) / 10
        return self.tr("level {level}, {share} % · {name}").format(
            name=name, level=estimate.level, share=share
        )

    @Slot(int)
    def _on_current_row_changed(self, _row: int) -> None:
        self.chosen.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.discarded.emit()
        else:
            super().keyPressEvent(event)
