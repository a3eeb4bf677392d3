"""The look of a paper: colours, line styles and paragraph styles, the same as on the screen."""

from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from canteen_desk.reports.fonts import BOLD, REGULAR

TEXT = HexColor("#1B2420")
MUTED = HexColor("#566059")
PAPER = HexColor("#FFFFFF")
FAINT = HexColor("#DDE2DE")
GRID = HexColor("#AEB8B1")
RULE = HexColor("#1B2420")
SOFT = HexColor("#EEF2EF")
ACCENT = HexColor("#1B6B49")
RED = HexColor("#B3261E")
AMBER = HexColor("#8A5600")
UNMEASURED = HexColor("#E3E6E4")
BEFORE = HexColor("#6F7872")
HAIR = 0.5

LEFT, RIGHT, TOP, BOTTOM = 25 * mm, 20 * mm, 25 * mm, 20 * mm
PAGE_WIDTH, PAGE_HEIGHT = 210 * mm, 297 * mm
WIDTH = PAGE_WIDTH - LEFT - RIGHT


@dataclass(frozen=True)
class MeasureLook:
    """Colour, dashes and marker of a measure: told apart without colour too."""

    colour: Color
    dash: tuple[float, ...] | None
    marker: str


MEASURE_LOOKS = {
    "M1": MeasureLook(HexColor("#0072B2"), None, "disc"),
    "M2": MeasureLook(HexColor("#E69F00"), (5, 2.5), "square"),
    "M3": MeasureLook(HexColor("#009E73"), (1.2, 2), "triangle"),
    "M4": MeasureLook(HexColor("#D55E00"), (6, 2, 1.2, 2), "diamond"),
}
PLATE = HexColor("#CC79A7")


def look_of(measure: str) -> MeasureLook:
    return MEASURE_LOOKS.get(measure, MeasureLook(TEXT, None, "disc"))


def _style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    settings: dict[str, Any] = {
        "fontName": REGULAR,
        "fontSize": size,
        "leading": leading,
        "textColor": TEXT,
        "wordWrap": "CJK",
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    return ParagraphStyle(name, **(settings | more))


ALARM = _style("alarm", 9, 13, fontName=BOLD, textColor=RED, alignment=TA_CENTER)
CAUTION = _style("caution", 9, 13, fontName=BOLD, textColor=AMBER, alignment=TA_CENTER)
BODY = _style("body", 10.5, 17, spaceAfter=3)
BODY_BOLD = _style("body-bold", 10.5, 17, fontName=BOLD, spaceAfter=3)
LEAD = _style("lead", 12.5, 20, fontName=BOLD, spaceAfter=4)
LEAD_ALARM = _style("lead-alarm", 12.5, 20, fontName=BOLD, textColor=RED, spaceAfter=4)
TITLE = _style("title", 22, 31, fontName=BOLD, alignment=TA_CENTER)
SUBTITLE = _style("subtitle", 12, 19, alignment=TA_CENTER, textColor=MUTED)
H1 = _style("h1", 14, 21, fontName=BOLD, spaceBefore=13, spaceAfter=5, keepWithNext=1)
H2 = _style("h2", 11, 17, fontName=BOLD, spaceBefore=8, spaceAfter=3, keepWithNext=1)
CELL = _style("cell", 9, 13)
CELL_BOLD = _style("cell-bold", 9, 13, fontName=BOLD)
CELL_RIGHT = _style("cell-right", 9, 13, alignment=TA_RIGHT)
CELL_RIGHT_BOLD = _style("cell-right-bold", 9, 13, alignment=TA_RIGHT, fontName=BOLD)
CELL_CENTER = _style("cell-center", 9, 13, alignment=TA_CENTER)
HEAD = _style("head", 8.5, 12, fontName=BOLD)
HEAD_RIGHT = _style("head-right", 8.5, 12, fontName=BOLD, alignment=TA_RIGHT)
HEAD_CENTER = _style("head-center", 8.5, 12, fontName=BOLD, alignment=TA_CENTER)
GUIDE = _style("guide", 7.5, 10.5, textColor=MUTED)
NOTE = _style("note", 8.5, 13, textColor=MUTED, spaceBefore=3)
SMALL_RIGHT = _style("small-right", 7.5, 10, textColor=MUTED, alignment=TA_RIGHT)
SMALL_RIGHT_BOLD = _style("small-right-bold", 7.5, 10, fontName=BOLD, alignment=TA_RIGHT)
SCORE = _style("score", 44, 48, fontName=BOLD, textColor=ACCENT)
GRADE = _style("grade", 12, 19, fontName=BOLD)
STAMP = _style("stamp", 12, 18, fontName=BOLD, textColor=RED, alignment=TA_CENTER)
KEY = _style("key", 15, 20, fontName=BOLD)
CODE = _style("code", 8.5, 14)
WARNING = _style("warning", 10.5, 17, fontName=BOLD, textColor=RED, spaceAfter=3)
