"""The only place where text becomes a paragraph: cleaned, capped, never read as mark-up."""

import unicodedata
from functools import cache
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.paragraph import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from canteen_desk.reports.breaking import break_lines
from canteen_desk.reports.fonts import has_glyph, text_width

MOST_CHARACTERS = 600
MISSING = "□"
"""Stands for a character that the font lacks; the paper lists them at its end."""

_SPARE_LEFT: dict[object, float] = {TA_LEFT: 0.0, TA_CENTER: 0.5, TA_RIGHT: 1.0}
_DROPPED = {"Cc", "Cf", "Cs", "Co"}


@cache
def _shown(character: str) -> str:
    """How one character is set: a space for every white one, nothing for what has no shape."""
    if character in "\t\r\n\u2028\u2029":
        return " "
    if unicodedata.category(character) in _DROPPED:
        return ""
    return character if has_glyph(character) else MISSING


def clean(text: str, most: int = MOST_CHARACTERS) -> str:
    """Text that can be set: no control, direction or half characters, nothing beyond the cap."""
    kept = "".join(map(_shown, text)).strip(" ")
    return kept if len(kept) <= most else kept[: most - 1].rstrip() + "…"


def missing_glyphs(text: str) -> str:
    """The characters of a text that the font lacks, each once, in order."""
    found = dict.fromkeys(
        c for c in text if not c.isspace() and unicodedata.category(c) not in _DROPPED and not has_glyph(c)
    )
    return "".join(found)


def fitted(text: str, room: float, font: str, size: float) -> str:
    """One line of at most `room` points, shortened with an ellipsis."""
    plain = clean(text)
    if text_width(plain, font, size) <= room:
        return plain
    while plain and text_width(plain + "…", font, size) > room:
        plain = plain[:-1]
    return plain.rstrip() + "…"


class Text(Paragraph):
    """A paragraph of one run of plain text with our own line breaks."""

    outline: tuple[int, str] | None = None
    """Level and title of the bookmark that points here."""

    # What ReportLab's types leave out: the broken lines with their font, and the place in a wider frame.
    blPara: Any
    _hAlignAdjust: Any
    _wrapped_for: float | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """ReportLab asks three times and more for the size of every cell; the width is mostly the same."""
        if self._wrapped_for != availWidth or not hasattr(self, "blPara"):
            super().wrap(availWidth, availHeight)
            self._wrapped_for = availWidth
        return self.width, self.height

    def drawOn(self, canvas: Canvas, x: float, y: float, _sW: float = 0) -> None:
        """Straight onto the page: ReportLab would save, move and restore the page twice for each cell."""
        run, style = self.blPara, self.style
        if self.outline is not None:
            self._bookmark(canvas, x, y)
        left = self._hAlignAdjust(x, _sW) + style.leftIndent
        baseline = y + self.height - run.fontSize
        share = _SPARE_LEFT[style.alignment]
        words = canvas.beginText()
        words.setFont(run.fontName, run.fontSize)
        words.setFillColor(run.textColor)
        for spare, (text,) in run.lines:
            words.setTextOrigin(left + share * spare, baseline)
            words.textOut(text)
            baseline -= style.leading
        canvas.drawText(words)

    def _bookmark(self, canvas: Canvas, x: float, y: float) -> None:
        assert self.outline is not None
        level, title = self.outline
        key = f"p{canvas.getPageNumber()}y{y:.0f}"
        canvas.bookmarkHorizontal(key, x, y + self.height + 4)
        canvas.addOutlineEntry(title, key, level, closed=False)

    # ReportLab's name; it asks this method where the style says wordWrap="CJK".
    def breakLinesCJK(self, maxWidths: Any) -> Any:
        run = self.frags[0]
        if hasattr(self, "blPara") and getattr(self, "_splitpara", False):
            return run.clone(kind=0, lines=self.blPara.lines)
        room = maxWidths[-1] if isinstance(maxWidths, list | tuple) else maxWidths

        def width(piece: str) -> float:
            return text_width(piece, run.fontName, run.fontSize)

        text = run.text if hasattr(run, "text") else "".join(run.words)
        lines = [(room - width(line), [line]) for line in break_lines(text, room, width)]
        return run.clone(kind=0, lines=lines, ascent=run.fontSize, descent=-0.2 * run.fontSize)


def P(text: str, style: ParagraphStyle, most: int = MOST_CHARACTERS) -> Text:
    """A paragraph of exactly these characters: `<b>` is shown as `<b>`, because nothing parses it.

    The run is handed over ready-made, so there is no mark-up for escape() to miss.
    """
    run = ParaFrag(
        text=clean(text, most),
        fontName=style.fontName,
        fontSize=style.fontSize,
        textColor=style.textColor,
        rise=0,
        us_lines=[],
        link=[],
    )
    return Text("", style, frags=[run])


def heading(text: str, style: ParagraphStyle, level: int = 0, title: str = "") -> Text:
    """A paragraph that the reader's outline lists."""
    made = P(text, style)
    made.outline = (level, clean(title or text, 60))
    return made
