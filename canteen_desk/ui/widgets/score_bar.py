"""Points out of the most, as a bar with its numbers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.widgets.key_figure import FigureState

_NUMBERS_PX = 84
_BAR_PX = 10


class ScoreBar(QWidget):
    """Shows `4.0 / 6`; grey and hatched where there was nothing to judge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: float | None = None
        self._most = 0.0
        self._state = FigureState.GREY
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: float | None, most: float, state: FigureState = FigureState.OK) -> None:
        """points None is *no data*: no bar, and 0 of the most."""
        self._points, self._most = points, most
        self._state = FigureState.GREY if points is None else state
        self.setAccessibleName(self.numbers())
        self.update()

    def numbers(self) -> str:
        return f"{_short(self._points or 0.0)} / {_short(self._most)}"

    def sizeHint(self) -> QSize:
        return QSize(200, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = scheme_of(self.palette())
        bar = QRectF(0, (self.height() - _BAR_PX) / 2, max(20, self.width() - _NUMBERS_PX), _BAR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.line))
        painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
        if self._points is None:
            painter.setBrush(QBrush(QColor(scheme.unmeasured), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
        elif self._most > 0 and self._points > 0:
            colours = {FigureState.AMBER: scheme.amber, FigureState.RED: scheme.red}
            painter.setBrush(QColor(colours.get(self._state, scheme.accent)))
            bar.setWidth(max(_BAR_PX, bar.width() * min(1.0, self._points / self._most)))
            painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
        painter.setPen(QColor(scheme.unmeasured if self._points is None else scheme.text))
        area = QRectF(self.width() - _NUMBERS_PX, 0, _NUMBERS_PX, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.numbers())
        painter.end()


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
