"""Horizontal bars: a league of ingredients, dishes or canteens."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from canteen_desk.ui.charts.values import Bar, Line
from canteen_desk.ui.colours import MEASURE_COLOURS, Scheme, scheme_of
from canteen_desk.ui.fonts import LEAST_PX

_MARGIN = 16
_ROW_PX = 40
_BAR_PX = 18
_TITLE_PX = 36
_LINES_PX = 24
_VALUE_PX = 84


class BarChart(QFrame):
    """Answer above, one row a bar: name, bar, value; up, down and Enter open one.

    Signal: bar_activated(Bar).
    """

    bar_activated = Signal(object)

    def __init__(self, unit: str, *, places: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._unit = unit
        self._places = places
        self._answer = ""
        self._bars: tuple[Bar, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._chosen = -1

    def show_bars(self, answer: str, bars: Sequence[Bar], lines: Sequence[Line] = ()) -> None:
        """The bars in the order given, with benchmarks across them."""
        self._answer, self._bars, self._lines = answer, tuple(bars), tuple(lines)
        self._chosen = -1
        self.setMinimumHeight(self.sizeHint().height())
        self.setAccessibleName(answer)
        self.updateGeometry()
        self.update()

    def chosen(self) -> Bar | None:
        return self._bars[self._chosen] if 0 <= self._chosen < len(self._bars) else None

    def sizeHint(self) -> QSize:
        return QSize(360, _TITLE_PX + self._lines_height() + len(self._bars) * _ROW_PX + _MARGIN * 2)

    def _lines_height(self) -> int:
        return _LINES_PX if self._lines else 0

    def _name_width(self) -> float:
        widest = max((self.fontMetrics().horizontalAdvance(bar.label) for bar in self._bars), default=0)
        return min(widest + 16, self.width() * 0.34)

    def _top(self) -> float:
        return _MARGIN + _TITLE_PX + self._lines_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = scheme_of(self.palette())
        font = self.font()
        font.setBold(True)
        font.setPixelSize(17)
        painter.setFont(font)
        painter.setPen(QColor(scheme.text))
        title = QRectF(_MARGIN, _MARGIN - 4, self.width() - 2 * _MARGIN, _TITLE_PX)
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._answer)
        painter.setFont(self.font())
        left = _MARGIN + self._name_width()
        width = max(40.0, self.width() - left - _VALUE_PX - _MARGIN)
        known = [bar.value for bar in self._bars if bar.value is not None] + [
            line.value for line in self._lines
        ]
        scale = width / (max(known, default=1.0) or 1.0)
        for line in self._lines:
            self._draw_line(painter, scheme, line, left + line.value * scale)
        for place, bar in enumerate(self._bars):
            self._draw_bar(painter, scheme, place, bar, QPointF(left, scale))
        painter.end()

    def _draw_bar(
        self, painter: QPainter, scheme: Scheme, place: int, bar: Bar, left_and_scale: QPointF
    ) -> None:
        left, scale = left_and_scale.x(), left_and_scale.y()
        top = self._top() + place * _ROW_PX
        row = QRectF(_MARGIN - 8, top, self.width() - 2 * _MARGIN + 16, _ROW_PX)
        if place == self._chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(scheme.soft))
            painter.drawRoundedRect(row, 6, 6)
        painter.setPen(QColor(scheme.text))
        name = QRectF(_MARGIN, top, left - _MARGIN - 8, _ROW_PX)
        short = self.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
        painter.setPen(Qt.PenStyle.NoPen)
        body = QRectF(left, top + (_ROW_PX - _BAR_PX) / 2, max(3.0, (bar.value or 0.0) * scale), _BAR_PX)
        if bar.value is None:
            body.setWidth(60)
            painter.setBrush(QBrush(QColor(scheme.unmeasured), Qt.BrushStyle.BDiagPattern))
        else:
            painter.setBrush(QColor(MEASURE_COLOURS.get(bar.measure, scheme.accent)))
        painter.drawRoundedRect(body, 3, 3)
        text = "—" if bar.value is None else f"{bar.value:,.{self._places}f} {self._unit}"
        beside = QRectF(body.right() + 8, top, self.width() - body.right() - _MARGIN, _ROW_PX)
        words = f"{text}　{bar.note}".strip()
        # A benchmark that runs behind the words would strike them through.
        ground = QRectF(
            beside.left() - 2, top + 6, painter.fontMetrics().horizontalAdvance(words) + 4, _ROW_PX - 12
        )
        painter.fillRect(ground, QColor(scheme.soft if place == self._chosen else scheme.surface))
        painter.setPen(QColor(scheme.text if bar.value is not None else scheme.unmeasured))
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_line(self, painter: QPainter, scheme: Scheme, line: Line, x: float) -> None:
        bottom = self._top() + len(self._bars) * _ROW_PX
        painter.setPen(QPen(QColor(scheme.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, self._top()), QPointF(x, bottom))
        font = self.font()
        font.setPixelSize(LEAST_PX)
        painter.setFont(font)
        painter.setPen(QColor(scheme.muted))
        width = painter.fontMetrics().horizontalAdvance(line.label) + 8
        place = min(x - width / 2, self.width() - _MARGIN - width)
        area = QRectF(place, self._top() - _LINES_PX, width, _LINES_PX)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, line.label)
        painter.setFont(self.font())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int((event.position().y() - self._top()) // _ROW_PX)
        if event.button() == Qt.MouseButton.LeftButton and 0 <= place < len(self._bars):
            self._chosen = place
            self.update()
            self.bar_activated.emit(self._bars[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._bars:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._chosen = max(0, min(self._chosen + step, len(self._bars) - 1))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen() is not None:
            self.bar_activated.emit(self.chosen())
        else:
            super().keyPressEvent(event)
