"""Registers the bundled Noto Sans SC once: the only font that a paper uses, in two weights."""

import threading
from functools import cache, lru_cache

from reportlab import rl_config

# ReportLab writes an unembedded Helvetica into every file unless these are set before the canvas and the
# graphics are imported; the names are those registered below.
REGULAR = "NotoSansSC"
BOLD = "NotoSansSC-Bold"
rl_config.canvas_basefontname = REGULAR
rl_config.defaultGraphicsFontName = REGULAR
# Plain bytes instead of letters: a fifth smaller, and no time lost on the spelling.
rl_config.useA85 = 0

from reportlab.pdfbase import pdfmetrics  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace  # noqa: E402

from canteen_desk.paths import resource  # noqa: E402

# The names alone, for modules that ask for them while they are imported; the files are read later.
pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)

_FILES = {REGULAR: "NotoSansSC-Regular.ttf", BOLD: "NotoSansSC-Bold.ttf"}
_lock = threading.Lock()


def register_fonts() -> None:
    """Both weights, from the resources; a second call costs nothing."""
    with _lock:
        if REGULAR in pdfmetrics.getRegisteredFontNames():
            return
        for name, file in reversed(_FILES.items()):
            pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))


@cache
def _face(font: str) -> TTFontFace:
    register_fonts()
    registered = pdfmetrics.getFont(font)
    assert isinstance(registered, TTFont)
    return registered.face


def has_glyph(character: str, font: str = REGULAR) -> bool:
    return ord(character) in _face(font).charToGlyph


@lru_cache(maxsize=20_000)
def _units(text: str, font: str) -> float:
    """Width in thousandths of the font size; the same words come again on every page."""
    face = _face(font)
    widths, default = face.charWidths, face.defaultWidth
    total: float = sum([widths.get(ord(character), default) for character in text])
    return total


def text_width(text: str, font: str, size: float) -> float:
    """Width in points."""
    return _units(text, font) * size / 1000
