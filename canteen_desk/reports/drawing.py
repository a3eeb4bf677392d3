"""Pictures drawn straight onto the page: lines, bars, marks and words in points from the lower left."""

from collections.abc import Callable, Sequence
from typing import Literal

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from canteen_desk.reports.fonts import REGULAR
from canteen_desk.reports.styles import HAIR, MUTED, TEXT

Spot = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


class Picture(Flowable):
    """Collects what is to be drawn; `width` and `height` are the room that it takes on the page."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self.width = width
        self.height = height
        self.raised = 0.0
        self._strokes: list[Callable[[Canvas], object]] = []

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.translate(0, self.raised)
        self.canv.setLineJoin(1)
        for stroke in self._strokes:
            stroke(self.canv)
        self.canv.restoreState()

    def rect(
        self, x: float, y: float, width: float, height: float, fill: Color, edge: Color | None = None
    ) -> None:
        def stroke(canvas: Canvas) -> None:
            canvas.setFillColor(fill)
            if edge is not None:
                canvas.setStrokeColor(edge)
                canvas.setLineWidth(HAIR)
            canvas.rect(x, y, width, height, stroke=int(edge is not None), fill=1)

        self._strokes.append(stroke)

    def line(
        self,
        spots: Sequence[Spot],
        colour: Color,
        width: float = HAIR,
        dash: tuple[float, ...] | None = None,
    ) -> None:
        """A line through two or more spots."""

        def stroke(canvas: Canvas) -> None:
            canvas.setStrokeColor(colour)
            canvas.setLineWidth(width)
            canvas.setDash(list(dash) if dash else [])
            path = canvas.beginPath()
            path.moveTo(*spots[0])
            for spot in spots[1:]:
                path.lineTo(*spot)
            canvas.drawPath(path, stroke=1, fill=0)
            canvas.setDash([])

        self._strokes.append(stroke)

    def disc(self, x: float, y: float, radius: float, fill: Color, edge: Color) -> None:
        def stroke(canvas: Canvas) -> None:
            canvas.setFillColor(fill)
            canvas.setStrokeColor(edge)
            canvas.setLineWidth(HAIR)
            canvas.circle(x, y, radius, stroke=1, fill=1)

        self._strokes.append(stroke)

    def shape(self, corners: Sequence[Spot], fill: Color, edge: Color) -> None:
        """A closed shape with the given corners."""

        def stroke(canvas: Canvas) -> None:
            canvas.setFillColor(fill)
            canvas.setStrokeColor(edge)
            canvas.setLineWidth(HAIR)
            path = canvas.beginPath()
            path.moveTo(*corners[0])
            for corner in corners[1:]:
                path.lineTo(*corner)
            path.close()
            canvas.drawPath(path, stroke=1, fill=1)

        self._strokes.append(stroke)

    def hatched(self, x: float, y: float, width: float, height: float, colour: Color, gap: float = 5) -> None:
        """Slanted lines, cut at the edges of the box."""
        offset = x - height
        while offset < x + width:
            start, end = max(offset, x), min(offset + height, x + width)
            if start < end:
                self.line([(start, y + start - offset), (end, y + end - offset)], colour, 0.35)
            offset += gap

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        font: str = REGULAR,
        colour: Color = TEXT,
        anchor: Anchor = "start",
    ) -> None:
        def stroke(canvas: Canvas) -> None:
            canvas.setFont(font, size)
            canvas.setFillColor(colour)
            if anchor == "start":
                canvas.drawString(x, y, text)
            elif anchor == "end":
                canvas.drawRightString(x, y, text)
            else:
                canvas.drawCentredString(x, y, text)

        self._strokes.append(stroke)

    def note(self, x: float, y: float, text: str, size: float = 7.5, anchor: Anchor = "start") -> None:
        self.text(x, y, text, size, colour=MUTED, anchor=anchor)
