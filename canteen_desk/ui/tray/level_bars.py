"""How many trays of a meal stand at each level, as small bars."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from canteen_desk.ui.colours import MEASURE_COLOURS, scheme_of
from canteen_desk.ui.tray.tray_words import level_word

_ROW_PX = 24
_BAR_PX = 12
_COUNT_PX = 44


class LevelBars(QWidget):
    """One row a level, 0 at the top; empty rows stay, so that the picture keeps its shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_levels(self, counts: Sequence[int]) -> None:
        self._counts = tuple(counts)
        self.setAccessibleName(", ".join(f"{level}: {count}" for level, count in enumerate(counts)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, _ROW_PX * max(1, len(self._counts)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = scheme_of(self.palette())
        labels = [f"{level}　{level_word(level)}" for level in range(len(self._counts))]
        widest = max((self.fontMetrics().horizontalAdvance(label) for label in labels), default=0)
        left = widest + 12.0
        room = max(20.0, self.width() - left - _COUNT_PX)
        most = max((*self._counts, 1))
        for place, (label, count) in enumerate(zip(labels, self._counts, strict=True)):
            top = place * _ROW_PX
            painter.setPen(QColor(scheme.text))
            upright = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, left, _ROW_PX), Qt.AlignmentFlag.AlignLeft | upright, label)
            number = QRectF(self.width() - _COUNT_PX, top, _COUNT_PX, _ROW_PX)
            painter.drawText(number, Qt.AlignmentFlag.AlignRight | upright, f"{count:,}")
            painter.setPen(Qt.PenStyle.NoPen)
            bar = QRectF(left, top + (_ROW_PX - _BAR_PX) / 2, room, _BAR_PX)
            painter.setBrush(QColor(scheme.line))
            painter.drawRoundedRect(bar, 3, 3)
            if count:
                bar.setWidth(max(3.0, room * count / most))
                painter.setBrush(QColor(MEASURE_COLOURS["plate"]))
                painter.drawRoundedRect(bar, 3, 3)
        painter.end()
