"""Registers the bundled Noto Sans SC once: the only font that a paper uses, in two weights."""

import threading

from reportlab import rl_config

# ReportLab writes an unembedded Helvetica into every file unless these are set before the canvas and the
# graphics are imported; the names are those registered below.
REGULAR = "NotoSansSC"
BOLD = "NotoSansSC-Bold"
rl_config.canvas_basefontname = REGULAR
rl_config.defaultGraphicsFontName = REGULAR

from reportlab.pdfbase import pdfmetrics  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402

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


def has_glyph(character: str, font: str = REGULAR) -> bool:
    register_fonts()
    return ord(character) in pdfmetrics.getFont(font).face.charToGlyph


def char_width(character: str, font: str, size: float) -> float:
    """Width in points; ReportLab's own function is ten times slower for single characters."""
    face = pdfmetrics.getFont(font).face
    width: float = face.charWidths.get(ord(character), face.defaultWidth)
    return width * size / 1000


def text_width(text: str, font: str, size: float) -> float:
    return sum(char_width(character, font, size) for character in text)
