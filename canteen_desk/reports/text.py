"""The only place where text becomes a paragraph: cleaned, capped, never read as mark-up."""

import unicodedata
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.paragraph import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from canteen_desk.reports.breaking import break_lines
from canteen_desk.reports.fonts import has_glyph, text_width

MOST_CHARACTERS = 600
MISSING = "□"
"""Stands for a character that the font lacks; the paper lists them at its end."""

_DROPPED = {"Cc", "Cf", "Cs", "Co"}


def clean(text: str, most: int = MOST_CHARACTERS) -> str:
    """Text that can be set: no control, direction or half characters, no mark above the cap."""
    spaced = "".join(" " if character in "\t\r\n\u2028\u2029" else character for character in text)
    kept = "".join(c for c in spaced if unicodedata.category(c) not in _DROPPED)
    kept = kept.strip(" ")
    if len(kept) > most:
        kept = kept[: most - 1].rstrip() + "…"
    return "".join(c if has_glyph(c) else MISSING for c in kept)


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

    _broken: tuple[float, list[tuple[float, list[str]]]] | None = None
    """The lines for a width: a table asks three times."""

    # ReportLab's name; it asks this method where the style says wordWrap="CJK".
    def breakLinesCJK(self, maxWidths: Any) -> Any:
        run = self.frags[0]
        if hasattr(self, "blPara") and getattr(self, "_splitpara", False):
            return run.clone(kind=0, lines=self.blPara.lines)
        widths = maxWidths if isinstance(maxWidths, list | tuple) else [maxWidths]
        room = widths[-1]

        def width(piece: str) -> float:
            return text_width(piece, run.fontName, run.fontSize)

        if self._broken is None or self._broken[0] != room:
            text = run.text if hasattr(run, "text") else "".join(run.words)
            lines = [(room - width(line), [line]) for line in break_lines(text, room, width)]
            self._broken = (room, lines)
        lines = self._broken[1]
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
