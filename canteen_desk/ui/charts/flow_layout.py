"""Where the parts of the mass balance stand: plain geometry, so that it can be tested without painting."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from canteen_desk.ui.charts.values import FlowLoss, FlowStage

STAGE_PX = 16.0
_UNKNOWN_SHARE = 0.35
_LEAST_PX = 2.0


@dataclass(frozen=True)
class PlacedLoss:
    """A loss with its ribbon and the place under which its words stand."""

    loss: FlowLoss
    ribbon: QPainterPath
    words: QRectF


@dataclass(frozen=True)
class PlacedStage:
    """A stage with its bar, the ribbon to the next stage, the place of its words, and its losses."""

    stage: FlowStage
    bar: QRectF
    ribbon: QPainterPath | None
    words: QRectF
    losses: tuple[PlacedLoss, ...]


def place_flow(
    stages: Sequence[FlowStage], area: QRectF, words_height: float, loss_words_height: float
) -> list[PlacedStage]:
    """Lay the stages from left to right: words above the bars, losses running down to words below."""
    if not stages:
        return []
    column = area.width() / len(stages)
    bars_top = area.top() + words_height
    room = max(20.0, (area.height() - words_height - loss_words_height) * 0.62)
    most = max((stage.grams or 0 for stage in stages), default=0) or 1
    heights = _heights(stages, room, most)
    placed = []
    for place, stage in enumerate(stages):
        left = area.left() + place * column
        bar = QRectF(left, bars_top, STAGE_PX, heights[place])
        following = None
        if place + 1 < len(stages):
            following = QRectF(left + column, bars_top, STAGE_PX, heights[place + 1])
        lost = [max(_LEAST_PX, room * (loss.grams or 0) / most) for loss in stage.losses]
        words = QRectF(left, area.top(), column - 8, words_height)
        floor = area.bottom() - loss_words_height
        losses = _place_losses(stage, bar, lost, QRectF(left, floor, column, loss_words_height))
        ribbon = None if following is None else _ribbon_across(bar, bar.height() - sum(lost), following)
        placed.append(PlacedStage(stage, bar, ribbon, words, losses))
    return placed


def _heights(stages: Sequence[FlowStage], room: float, most: int) -> list[float]:
    """A stage that was not weighed is as high as what the stage before passed on."""
    heights: list[float] = []
    passed_on = room * _UNKNOWN_SHARE
    for stage in stages:
        height = passed_on if stage.grams is None else room * stage.grams / most
        heights.append(max(_LEAST_PX, height))
        passed_on = height - room * sum(loss.grams or 0 for loss in stage.losses) / most
    return heights


def _place_losses(
    stage: FlowStage, bar: QRectF, thicknesses: Sequence[float], words: QRectF
) -> tuple[PlacedLoss, ...]:
    placed = []
    start = bar.bottom() - sum(thicknesses)
    slot = (words.width() - STAGE_PX - 4) / max(1, len(stage.losses))
    # The outermost loss turns down last, so that the ribbons never cross.
    for place, (loss, thickness) in enumerate(zip(stage.losses, thicknesses, strict=True)):
        turn = words.left() + STAGE_PX + 4 + (len(stage.losses) - 1 - place) * slot
        middle = turn + min(slot / 2, 44)
        ribbon = _ribbon_down(bar.right(), max(bar.top(), start), thickness, QPointF(middle, words.top() - 4))
        placed.append(PlacedLoss(loss, ribbon, QRectF(turn, words.top(), slot - 4, words.height())))
        start += thickness
    return tuple(placed)


def _ribbon_across(bar: QRectF, thickness: float, following: QRectF) -> QPainterPath:
    """The band of what goes on, growing or shrinking to the next bar."""
    thickness = max(_LEAST_PX, thickness)
    middle = (bar.right() + following.left()) / 2
    path = QPainterPath(QPointF(bar.right(), bar.top()))
    path.cubicTo(
        QPointF(middle, bar.top()),
        QPointF(middle, following.top()),
        QPointF(following.left(), following.top()),
    )
    path.lineTo(following.left(), following.bottom())
    low = bar.top() + thickness
    path.cubicTo(QPointF(middle, following.bottom()), QPointF(middle, low), QPointF(bar.right(), low))
    path.closeSubpath()
    return path


def _ribbon_down(left: float, top: float, thickness: float, end: QPointF) -> QPainterPath:
    """The band of what leaves: it runs out of the bar and bends down to a point above its words."""
    half = max(1.5, min(thickness / 2, 14.0))
    path = QPainterPath(QPointF(left, top))
    path.quadTo(QPointF(end.x() + half, top), QPointF(end.x() + half, end.y()))
    path.lineTo(end.x() - half, end.y())
    path.quadTo(QPointF(end.x() - half, top + thickness), QPointF(left, top + thickness))
    path.closeSubpath()
    return path
