"""The sheet of paper: margins, footer with page x of y, the demonstration mark, outline, fixed dates."""

import time
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from canteen_desk.reports import styles
from canteen_desk.reports.fonts import BOLD, REGULAR, register_fonts
from canteen_desk.reports.text import clean, fitted

_SIZE = 8.5
_NUMBER_WIDTH = 110.0
DEMONSTRATION = "演示数据 · 不作考核依据"


class _CountingCanvas(Canvas):
    """Writes `page x of y` last, into a form that each page already points to."""

    _doc: Any  # ReportLab's document behind the canvas, which its types leave out

    def set_date(self, made: date) -> None:
        """ReportLab's fixed date is the year 2000; the day of issue is as fixed and means something."""
        stamp = self._doc._timeStamp
        stamp.t = datetime(made.year, made.month, made.day, tzinfo=UTC).timestamp()
        stamp.lt = time.gmtime(stamp.t)
        stamp.YMDhms = tuple(stamp.lt)[:6]

    def save(self) -> None:
        total = self.getPageNumber() - 1
        for page in range(1, total + 1):
            self.beginForm(_number_form(page), 0, -4, _NUMBER_WIDTH, 12)
            self.setFont(REGULAR, _SIZE)
            self.setFillColor(styles.MUTED)
            self.drawRightString(_NUMBER_WIDTH, 0, f"第 {page} 页 / 共 {total} 页")
            self.endForm()
        super().save()


def _number_form(page: int) -> str:
    return f"page_number_{page}"


class _Document(BaseDocTemplate):
    """A4 with one frame, the footer and the demonstration mark on every page."""

    def __init__(self, buffer: BytesIO, title: str, subject: str, footer: str, demonstration: bool) -> None:
        super().__init__(
            buffer,
            pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
            title=title,
            subject=subject,
            author="食堂减损台",
            creator="Canteen Desk",
            lang="zh-CN",
            invariant=1,
            displayDocTitle=1,
            initialFontName=REGULAR,
        )
        self._footer = footer
        self._demonstration = demonstration
        frame = Frame(
            styles.LEFT,
            styles.BOTTOM,
            styles.WIDTH,
            styles.PAGE_HEIGHT - styles.TOP - styles.BOTTOM,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.addPageTemplates([PageTemplate("sheet", [frame], onPage=self._draw_margins)])

    def _draw_margins(self, canvas: Canvas, document: Any) -> None:
        right = styles.PAGE_WIDTH - styles.RIGHT
        base = styles.BOTTOM - 24
        canvas.setStrokeColor(styles.GRID)
        canvas.setLineWidth(styles.HAIR)
        canvas.line(styles.LEFT, base + 13, right, base + 13)
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(styles.MUTED)
        room = styles.WIDTH - _NUMBER_WIDTH
        canvas.drawString(styles.LEFT, base, fitted(self._footer, room, REGULAR, _SIZE))
        canvas.saveState()
        canvas.translate(right - _NUMBER_WIDTH, base)
        canvas.doForm(_number_form(document.page))
        canvas.restoreState()
        if self._demonstration and document.page > 1:
            canvas.setFont(BOLD, _SIZE)
            canvas.setFillColor(styles.RED)
            canvas.drawRightString(right, styles.PAGE_HEIGHT - styles.TOP + 14, DEMONSTRATION)


def build_pdf(
    story: list[Flowable],
    *,
    title: str,
    subject: str,
    footer: str,
    demonstration: bool,
    made: date | None,
) -> bytes:
    """The finished file. `made` is the only date in it, so the same story gives the same bytes."""
    register_fonts()
    buffer = BytesIO()
    document = _Document(buffer, clean(title, 200), clean(subject, 200), footer, demonstration)

    def canvas_of(*args: Any, **settings: Any) -> Canvas:
        canvas = _CountingCanvas(*args, **settings)
        if made is not None:
            canvas.set_date(made)
        canvas.showOutline()
        return canvas

    document.build(story, canvasmaker=canvas_of)
    return buffer.getvalue()
