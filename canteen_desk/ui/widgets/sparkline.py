"""A line of a few days without axes, for the inside of a card."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from canteen_desk.ui.colours import scheme_of

_MARGIN = 5.0


class Sparkline(QWidget):
    """Draws values from the oldest to the newest; None is a gap, the newest has a dot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float | None, ...] = ()
        self._target: float | None = None
        self._colour = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(
        self, values: Sequence[float | None], target: float | None = None, colour: str = ""
    ) -> None:
        """The target is a dashed line; without a colour the line has the accent."""
        self._values, self._target, self._colour = tuple(values), target, colour
        self.update()

    def points(self) -> list[QPointF | None]:
        """Where each value stands, None for a gap."""
        low, span = self._range()
        width = max(1.0, self.width() - 2 * _MARGIN)
        height = max(1.0, self.height() - 2 * _MARGIN)
        step = width / max(1, len(self._values) - 1)
        return [
            None
            if value is None
            else QPointF(_MARGIN + place * step, _MARGIN + height * (1 - (value - low) / span))
            for place, value in enumerate(self._values)
        ]

    def _range(self) -> tuple[float, float]:
        """The lowest value and the span: without an axis there is no zero to stand on."""
        known = [value for value in (*self._values, self._target) if value is not None] or [0.0]
        return min(known), (max(known) - min(known)) or 1.0

    def sizeHint(self) -> QSize:
        return QSize(120, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not any(value is not None for value in self._values):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = scheme_of(self.palette())
        self._draw_target(painter, QColor(scheme.muted))
        colour = QColor(self._colour or scheme.accent)
        painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        points = self.points()
        for first, second in pairwise(points):
            if first is not None and second is not None:
                painter.drawLine(first, second)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        last = next(point for point in reversed(points) if point is not None)
        alone = [
            point
            for place, point in enumerate(points)
            if point is not None
            and (place == 0 or points[place - 1] is None)
            and (place == len(points) - 1 or points[place + 1] is None)
        ]
        for point in alone:
            painter.drawEllipse(point, 2, 2)
        painter.drawEllipse(last, 3.5, 3.5)
        painter.end()

    def _draw_target(self, painter: QPainter, colour: QColor) -> None:
        if self._target is None:
            return
        low, span = self._range()
        area = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        level = area.bottom() - area.height() * (self._target - low) / span
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
