"""The mass balance as a picture: each stream as a bar of its parts, the bins against the haulage below."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor

from canteen_desk.domain.balance import Balance
from canteen_desk.domain.wording import word
from canteen_desk.reports import styles
from canteen_desk.reports.basis import kg_text
from canteen_desk.reports.drawing import Drawing, Line, Rect, String
from canteen_desk.reports.fonts import BOLD, REGULAR, text_width

_LABEL = 92.0
_BAR = 15.0
_ROW = 49.0
_FONT = 7.5
_KEPT, _PALE = HexColor("#DDE5E0"), HexColor("#F4F6F4")


@dataclass(frozen=True)
class _Stream:
    """One bar: its name, the stages that it splits into, and what its whole is."""

    name: str
    whole: int | None
    parts: tuple[str, ...]


_COLOURS: dict[str, Color] = {
    "spoiled": styles.MEASURE_LOOKS["M1"].colour,
    "rejected": styles.MEASURE_LOOKS["M2"].colour,
    "inedible": HexColor("#B9C2BC"),
    "offcuts_discarded": styles.MEASURE_LOOKS["M3"].colour,
    "unsold_discarded": styles.MEASURE_LOOKS["M4"].colour,
    "plate_waste": styles.PLATE,
    "plate_inedible": HexColor("#B9C2BC"),
    "unprocessed": _PALE,
    "eaten": _KEPT,
}


def balance_drawing(balance: Balance) -> Drawing:
    """Every bar fills the width, so shares compare within a bar; the last two share one scale."""
    streams = _streams(balance)
    drawing = Drawing(styles.WIDTH, _ROW * (len(streams) + 2) + 4)
    y = drawing.height - _BAR - 4
    for stream in streams:
        _draw_stream(drawing, balance, stream, y)
        y -= _ROW
    _draw_bins(drawing, balance, y)
    return drawing


def _streams(balance: Balance) -> tuple[_Stream, ...]:
    made = _sum(balance, ("production", "top_up"))
    return (
        _Stream("购进", balance.stage("received").grams, ("trimmed", "unprocessed", "spoiled")),
        _Stream("初捡毛重", balance.stage("trimmed").grams, ("net", "rejected", "inedible")),
        _Stream("边角料", balance.stage("offcuts").grams, ("offcuts_used", "offcuts_discarded")),
        _Stream(
            "出品与增补",
            made,
            (
                "eaten", "unsold_staff_meal", "unsold_reused", "unsold_donated",
                "unsold_discarded", "plate_waste", "plate_inedible",
            ),
        ),
    )  # fmt: skip


_BINS = (
    "spoiled",
    "rejected",
    "inedible",
    "offcuts_discarded",
    "unsold_discarded",
    "plate_waste",
    "plate_inedible",
)


def _sum(balance: Balance, stages: Sequence[str]) -> int | None:
    weighed = [grams for stage in stages if (grams := balance.stage(stage).grams) is not None]
    return sum(weighed) if weighed else None


def _draw_stream(drawing: Drawing, balance: Balance, stream: _Stream, y: float) -> None:
    _name(drawing, y, stream.name, stream.whole)
    room = styles.WIDTH - _LABEL
    if not stream.whole:
        _draw_unmeasured(drawing, y, room)
        return
    _draw_parts(drawing, balance, stream.parts, y, room / stream.whole)
    _list_parts(drawing, balance, stream.parts, stream.whole, y - 10)


def _draw_bins(drawing: Drawing, balance: Balance, y: float) -> None:
    """Recorded waste above, hauled weight below, both at the same scale: the difference is the gap."""
    most = max(balance.recorded_waste_g, balance.hauled_g or 0)
    room = styles.WIDTH - _LABEL
    recorded = balance.recorded_waste_g
    _name(drawing, y, "记录的废弃", recorded or None)
    if recorded > 0:
        _draw_parts(drawing, balance, _BINS, y, room / most)
        _list_parts(drawing, balance, _BINS, recorded, y - 10)
    else:
        _draw_unmeasured(drawing, y, room)
    y -= _ROW
    _name(drawing, y, "收运", balance.hauled_g)
    if not balance.hauled_g:
        _draw_unmeasured(drawing, y, room)
        return
    drawing.add(
        Rect(
            _LABEL, y, room * balance.hauled_g / most, _BAR,
            fillColor=_KEPT, strokeColor=styles.TEXT, strokeWidth=styles.HAIR,
        )
    )  # fmt: skip
    if recorded > 0 and balance.gap_g is not None:
        x = _LABEL + room * recorded / most
        drawing.add(
            Line(
                x, y - 4, x, y + _ROW + _BAR, strokeColor=styles.RED, strokeWidth=0.8, strokeDashArray=(2, 2)
            )
        )


def _draw_parts(drawing: Drawing, balance: Balance, parts: Sequence[str], y: float, scale: float) -> None:
    x = _LABEL
    for part in parts:
        grams = balance.stage(part).grams or 0
        if grams <= 0:
            continue
        width = grams * scale
        drawing.add(
            Rect(
                x, y, width, _BAR, fillColor=_COLOURS.get(part, _KEPT),
                strokeColor=styles.TEXT, strokeWidth=styles.HAIR,
            )
        )  # fmt: skip
        x += width


def _list_parts(drawing: Drawing, balance: Balance, parts: Sequence[str], whole: int, y: float) -> None:
    """The parts in their order with weight and share, wrapped under the bar, each with its colour."""
    x = _LABEL
    for part in parts:
        grams = balance.stage(part).grams
        if grams is None or grams == 0:
            continue
        share = f" {100 * grams / whole:.1f} %" if grams > 0 else "（为负，须查）"
        text = f"{word(part)} {kg_text(grams)}{share}".replace("-", "−")
        width = text_width(text, REGULAR, _FONT) + 17
        if x + width > styles.WIDTH and x > _LABEL:
            x, y = _LABEL, y - 10.5
        drawing.add(
            Rect(x, y, 6, 6, fillColor=_COLOURS.get(part, _KEPT), strokeColor=styles.TEXT, strokeWidth=0.35)
        )
        drawing.add(String(x + 8.5, y, text, fontName=REGULAR, fontSize=_FONT, fillColor=styles.TEXT))
        x += width


def _name(drawing: Drawing, y: float, name: str, grams: int | None) -> None:
    drawing.add(String(0, y + 5, name, fontName=BOLD, fontSize=9, fillColor=styles.TEXT))
    amount = "未称量" if grams is None else f"{kg_text(grams)} kg"
    drawing.add(String(0, y - 7, amount, fontName=REGULAR, fontSize=8.5, fillColor=styles.MUTED))


def _draw_unmeasured(drawing: Drawing, y: float, room: float) -> None:
    drawing.add(
        Rect(
            _LABEL, y, room, _BAR, fillColor=styles.UNMEASURED, strokeColor=styles.BEFORE,
            strokeWidth=styles.HAIR, strokeDashArray=(2, 2),
        )
    )  # fmt: skip
    drawing.add(
        String(_LABEL + 6, y + 4.5, "无数据", fontName=REGULAR, fontSize=_FONT, fillColor=styles.MUTED)
    )
