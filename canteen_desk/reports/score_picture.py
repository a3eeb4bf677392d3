"""The score by heads as bars: earned, lost, still to be inspected."""

from dataclasses import dataclass
from itertools import groupby

from canteen_desk.domain.scheme import Rule
from canteen_desk.domain.scoring import Assessment
from canteen_desk.domain.wording import points_text
from canteen_desk.reports import styles
from canteen_desk.reports.drawing import Picture
from canteen_desk.reports.fonts import REGULAR
from canteen_desk.reports.text import fitted

_ROW = 14.0
_NAME = 112.0
_POINTS = 62.0
_FONT = 8
_BAR = 9.0


@dataclass(frozen=True)
class _Head:
    name: str
    got: int
    still_open: int
    most: int


def heads_of(assessment: Assessment) -> list[_Head]:
    heads = []
    counted = [s for s in assessment.lines if not s.line.bonus and s.line.rule is not Rule.VETO]
    for name, group in groupby(counted, key=lambda scored: scored.line.head):
        lines = list(group)
        heads.append(
            _Head(
                name,
                sum(s.points_hundredths for s in lines),
                sum(s.line.max_hundredths for s in lines if not s.filled),
                sum(s.line.max_hundredths for s in lines),
            )
        )
    return heads


def heads_drawing(assessment: Assessment, width: float) -> Picture:
    """Bars on one scale, so that the heavy heads look heavy."""
    heads = heads_of(assessment)
    picture = Picture(width, _ROW * len(heads) + 12)
    most = max((head.most for head in heads), default=1)
    scale = (width - _NAME - _POINTS) / most
    y = picture.height - _ROW
    for head in heads:
        _draw_head(picture, head, y, scale)
        y -= _ROW
    _draw_key(picture, any(head.still_open for head in heads))
    return picture


def _draw_head(picture: Picture, head: _Head, y: float, scale: float) -> None:
    picture.text(0, y + 2, fitted(head.name, _NAME - 6, REGULAR, _FONT), _FONT)
    got, still_open, whole = head.got * scale, head.still_open * scale, head.most * scale
    picture.rect(_NAME, y, whole, _BAR, styles.UNMEASURED)
    picture.rect(_NAME, y, got, _BAR, styles.ACCENT)
    if still_open:
        _draw_open(picture, _NAME + got, y, still_open, _BAR)
    points = f"{points_text(head.got)} / {points_text(head.most)}"
    picture.text(_NAME + whole + 5, y + 2, points, _FONT)


def _draw_open(picture: Picture, x: float, y: float, width: float, height: float) -> None:
    picture.rect(x, y, width, height, styles.PAPER, styles.MUTED)
    picture.hatched(x, y, width, height, styles.MUTED, 4)


def _draw_key(picture: Picture, with_open: bool) -> None:
    picture.rect(_NAME, 0, 8, 6, styles.ACCENT)
    picture.text(_NAME + 11, 0, "得分", _FONT)
    picture.rect(_NAME + 40, 0, 8, 6, styles.UNMEASURED)
    picture.text(_NAME + 51, 0, "失分", _FONT)
    if with_open:
        _draw_open(picture, _NAME + 80, 0, 8, 6)
        picture.text(_NAME + 91, 0, "待检查", _FONT)
