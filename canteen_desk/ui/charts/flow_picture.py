"""The mass balance of a meal as a flow that loses at each stage, with the gap that nobody can explain."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from canteen_desk.domain.quantities import weight_text
from canteen_desk.ui.charts.flow_layout import PlacedLoss, PlacedStage, place_flow
from canteen_desk.ui.charts.values import FlowLoss, FlowStage
from canteen_desk.ui.colours import MEASURE_COLOURS, Scheme, scheme_of
from canteen_desk.ui.fonts import LEAST_PX

_MARGIN = 16
_TITLE_PX = 32
_WORDS_PX = 50
_LOSS_WORDS_PX = 42
_LEFT_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FlowPicture(QFrame):
    """Stages from left to right in kilograms, losses running down, the gap hatched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(220)
        self._answer = ""
        self._stages: tuple[FlowStage, ...] = ()
        self._gap: FlowLoss | None = None
        self._alarm = False

    def show_flow(
        self, answer: str, stages: Sequence[FlowStage], gap_g: int | None = None, *, alarm: bool = False
    ) -> None:
        """gap_g None: it cannot be told. A negative gap means that more came out than went in."""
        self._answer, self._stages, self._alarm = answer, tuple(stages), alarm
        self._gap = FlowLoss(self.tr("Gap"), gap_g)
        self.setAccessibleName(answer)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(900, 260)

    def _all_stages(self) -> list[FlowStage]:
        """The gap leaves at the last stage, after its own losses."""
        stages = list(self._stages)
        if stages and self._gap is not None and self._gap.grams:
            last = stages[-1]
            size = FlowLoss(self._gap.label, abs(self._gap.grams))
            stages[-1] = FlowStage(last.label, last.grams, (*last.losses, size))
        return stages

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = scheme_of(self.palette())
        self._write_answer(painter, scheme)
        area = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN + _TITLE_PX, -_MARGIN, -_MARGIN)
        for placed in place_flow(self._all_stages(), area, _WORDS_PX, _LOSS_WORDS_PX):
            self._draw_stage(painter, scheme, placed)
        painter.end()

    def _write_answer(self, painter: QPainter, scheme: Scheme) -> None:
        font = self.font()
        font.setBold(True)
        font.setPixelSize(17)
        painter.setFont(font)
        painter.setPen(QColor(scheme.text))
        title = QRectF(_MARGIN, _MARGIN - 4, self.width() - 2 * _MARGIN, _TITLE_PX)
        painter.drawText(title, _LEFT_TOP, self._answer)

    def _draw_stage(self, painter: QPainter, scheme: Scheme, placed: PlacedStage) -> None:
        known = placed.stage.grams is not None
        painter.setPen(Qt.PenStyle.NoPen)
        if placed.ribbon is not None:
            painter.setBrush(QColor(scheme.soft))
            painter.drawPath(placed.ribbon)
        for loss in placed.losses:
            self._draw_loss(painter, scheme, loss)
        painter.setPen(Qt.PenStyle.NoPen)
        if known:
            painter.setBrush(QColor(scheme.accent))
        else:
            painter.setPen(QPen(QColor(scheme.unmeasured), 1, Qt.PenStyle.DashLine))
            painter.setBrush(QBrush(QColor(scheme.unmeasured), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(placed.bar)
        name = QRectF(placed.words.left(), placed.words.top(), placed.words.width(), 20)
        number = QRectF(placed.words.left(), placed.words.top() + 20, placed.words.width(), 26)
        self._write(painter, name, placed.stage.label, scheme.muted, LEAST_PX)
        grams = placed.stage.grams
        weight = self.tr("not weighed") if grams is None else _kilograms(grams)
        colour = scheme.text if known else scheme.unmeasured
        self._write(painter, number, weight, colour, 17 if known else LEAST_PX, bold=known)

    def _draw_loss(self, painter: QPainter, scheme: Scheme, placed: PlacedLoss) -> None:
        is_gap = self._gap is not None and placed.loss.label == self._gap.label and not placed.loss.measure
        colour = QColor(MEASURE_COLOURS.get(placed.loss.measure, scheme.muted))
        words = scheme.text
        if is_gap:
            words = scheme.red if self._alarm else scheme.muted
            colour = QColor(words)
        hatched = is_gap or placed.loss.grams is None
        painter.setPen(QPen(colour, 1) if hatched else Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern) if hatched else colour)
        painter.drawPath(placed.ribbon)
        name = QRectF(placed.words.left(), placed.words.top(), placed.words.width(), 20)
        number = name.translated(QPointF(0, 19))
        self._write(painter, name, placed.loss.label, scheme.muted, LEAST_PX)
        grams = self._gap.grams if is_gap and self._gap is not None else placed.loss.grams
        self._write(painter, number, "—" if grams is None else _kilograms(grams), words, 14)

    def _write(
        self, painter: QPainter, area: QRectF, text: str, colour: str, pixels: int, *, bold: bool = False
    ) -> None:
        font = self.font()
        font.setPixelSize(pixels)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)


def _kilograms(grams: int) -> str:
    sign = "−" if grams < 0 else ""
    return f"{sign}{weight_text(abs(grams), places=1)} kg"
