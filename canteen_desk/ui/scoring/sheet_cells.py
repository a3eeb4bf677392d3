"""The two painted cells of the sheet: the indicator with its head under it, and the points as a bar."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from canteen_desk.domain.scheme import Rule
from canteen_desk.domain.scoring import LineScore
from canteen_desk.domain.wording import Language
from canteen_desk.ui.colours import Scheme, scheme_of
from canteen_desk.ui.fonts import LEAST_PX
from canteen_desk.ui.scoring.line_words import head_of, indicator_of, points_of_most, tone_of
from canteen_desk.ui.widgets.key_figure import FigureState
from canteen_desk.ui.widgets.table_model import ROW_ROLE

_Index = QModelIndex | QPersistentModelIndex
_BAR_PX = 8
_NUMBERS_PX = 76
_MARGIN_PX = 12
_TEXT_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Painted(QStyledItemDelegate):
    """Lets the style draw the ground of the cell, and the subclass what stands on it."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        return ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        scored = index.data(ROW_ROLE)
        widget = option.widget
        assert isinstance(scored, LineScore)
        assert isinstance(widget, QWidget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(widget.font())
        scheme = scheme_of(widget.palette())
        # The stylesheet leaves the line under the row out where there is no text of its own to draw.
        painter.fillRect(
            QRectF(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), scheme.line
        )
        room = QRectF(option.rect).adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0)
        self.draw(painter, scheme, scored, room)
        painter.restore()

    def draw(self, painter: QPainter, scheme: Scheme, scored: LineScore, room: QRectF) -> None:
        raise NotImplementedError


class IndicatorCell(_Painted):
    """The indicator, and in small letters the head that it belongs to."""

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language

    def draw(self, painter: QPainter, scheme: Scheme, scored: LineScore, room: QRectF) -> None:
        upper = QRectF(room.left(), room.top() + 4, room.width(), room.height() * 0.52)
        lower = QRectF(room.left(), upper.bottom() - 2, room.width(), room.bottom() - upper.bottom())
        painter.setPen(QColor(scheme.text))
        painter.drawText(upper, _TEXT_FLAGS, _short(painter, indicator_of(scored.line, self._language), room))
        small = QFont(painter.font())
        small.setPixelSize(LEAST_PX)
        painter.setFont(small)
        painter.setPen(QColor(scheme.muted))
        painter.drawText(lower, _TEXT_FLAGS, _short(painter, head_of(scored.line, self._language), room))


class PointsCell(_Painted):
    """The bar and `4 / 6`, grey and hatched where nothing was judged."""

    def draw(self, painter: QPainter, scheme: Scheme, scored: LineScore, room: QRectF) -> None:
        tone = tone_of(scored)
        if scored.line.rule is not Rule.VETO:
            _draw_bar(painter, scheme, scored, room)
        colours = {FigureState.GREY: scheme.unmeasured, FigureState.RED: scheme.red}
        painter.setPen(QColor(colours.get(tone, scheme.text)))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, points_of_most(scored)
        )


def _draw_bar(painter: QPainter, scheme: Scheme, scored: LineScore, room: QRectF) -> None:
    bar = QRectF(room.left(), room.center().y() - _BAR_PX / 2, room.width() - _NUMBERS_PX, _BAR_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(scheme.line))
    painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
    tone = tone_of(scored)
    if tone is FigureState.GREY:
        painter.setBrush(QBrush(QColor(scheme.unmeasured), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
        return
    share = min(1.0, max(0.0, scored.points_hundredths / scored.line.max_hundredths))
    if share > 0:
        painter.setBrush(QColor(scheme.amber if tone is FigureState.AMBER else scheme.accent))
        bar.setWidth(max(_BAR_PX, bar.width() * share))
        painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)


def _short(painter: QPainter, text: str, room: QRectF) -> str:
    return QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
