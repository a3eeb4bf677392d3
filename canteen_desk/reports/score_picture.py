"""The score by heads as bars: earned, lost, still to be inspected."""

from dataclasses import dataclass
from itertools import groupby

from canteen_desk.domain.scheme import Rule
from canteen_desk.domain.scoring import Assessment
from canteen_desk.domain.wording import points_text
from canteen_desk.reports import styles
from canteen_desk.reports.drawing import Drawing, Line, Rect, String
from canteen_desk.reports.fonts import REGULAR
from canteen_desk.reports.text import fitted

_ROW = 14.0
_NAME = 112.0
_POINTS = 62.0
_FONT = 8


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


def heads_drawing(assessment: Assessment, width: float) -> Drawing:
    """Bars on one scale, so that the heavy heads look heavy."""
    heads = heads_of(assessment)
    drawing = Drawing(width, _ROW * len(heads) + 12)
    most = max((head.most for head in heads), default=1)
    scale = (width - _NAME - _POINTS) / most
    y = drawing.height - _ROW
    for head in heads:
        _draw_head(drawing, head, y, scale)
        y -= _ROW
    _draw_key(drawing, any(head.still_open for head in heads))
    return drawing


def _draw_head(drawing: Drawing, head: _Head, y: float, scale: float) -> None:
    drawing.add(_text(0, y + 2, fitted(head.name, _NAME - 6, REGULAR, _FONT)))
    got, still_open, whole = head.got * scale, head.still_open * scale, head.most * scale
    drawing.add(Rect(_NAME, y, whole, 9, fillColor=styles.UNMEASURED, strokeColor=None))
    drawing.add(Rect(_NAME, y, got, 9, fillColor=styles.ACCENT, strokeColor=None))
    if still_open:
        _hatched(drawing, _NAME + got, y, still_open)
    text = f"{points_text(head.got)} / {points_text(head.most)}"
    drawing.add(_text(_NAME + whole + 5, y + 2, text))


def _hatched(drawing: Drawing, x: float, y: float, width: float) -> None:
    drawing.add(
        Rect(x, y, width, 9, fillColor=styles.PAPER, strokeColor=styles.MUTED, strokeWidth=styles.HAIR)
    )
    start = x
    while start + 3 < x + width:
        end = min(start + 9, x + width)
        drawing.add(Line(start, y, end, y + end - start, strokeColor=styles.MUTED, strokeWidth=0.35))
        start += 4


def _draw_key(drawing: Drawing, with_open: bool) -> None:
    x = _NAME
    drawing.add(Rect(x, 0, 8, 6, fillColor=styles.ACCENT, strokeColor=None))
    drawing.add(_text(x + 11, 0, "得分"))
    drawing.add(Rect(x + 40, 0, 8, 6, fillColor=styles.UNMEASURED, strokeColor=None))
    drawing.add(_text(x + 51, 0, "失分"))
    if with_open:
        drawing.add(
            Rect(x + 80, 0, 8, 6, fillColor=styles.PAPER, strokeColor=styles.MUTED, strokeWidth=styles.HAIR)
        )
        drawing.add(Line(x + 80, 0, x + 86, 6, strokeColor=styles.MUTED, strokeWidth=0.35))
        drawing.add(_text(x + 91, 0, "待检查"))


def _text(x: float, y: float, text: str) -> String:
    return String(x, y, text, fontName=REGULAR, fontSize=_FONT, fillColor=styles.TEXT)
