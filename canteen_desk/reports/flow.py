"""The mass balance as a picture: each stream as a bar of its parts, the bins against the haulage below."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from reportlab.lib.colors import Color, HexColor

from canteen_desk.domain.balance import Balance
from canteen_desk.domain.quantities import percent_text
from canteen_desk.domain.wording import word
from canteen_desk.reports import styles
from canteen_desk.reports.basis import kg_text
from canteen_desk.reports.drawing import Picture
from canteen_desk.reports.fonts import BOLD, REGULAR, text_width

_LEFT = 86.0
_ROOM = styles.WIDTH - _LEFT
_BAR = 15.0
_LINE = 11.0
_FONT = 7.5
_USED, _PALE, _BONES = HexColor("#DDE5E0"), HexColor("#FAFBFA"), HexColor("#B9C2BC")
_COLOURS: dict[str, Color] = {
    "spoiled": styles.MEASURE_LOOKS["M1"].colour,
    "rejected": styles.MEASURE_LOOKS["M2"].colour,
    "inedible": _BONES,
    "offcuts_discarded": styles.MEASURE_LOOKS["M3"].colour,
    "unsold_discarded": styles.MEASURE_LOOKS["M4"].colour,
    "plate_waste": styles.PLATE,
    "plate_inedible": _BONES,
    "unprocessed": _PALE,
}
_SERVED = (
    "eaten", "unsold_staff_meal", "unsold_reused", "unsold_donated",
    "unsold_discarded", "plate_waste", "plate_inedible",
)  # fmt: skip
_BINS = (
    "spoiled", "rejected", "inedible", "offcuts_discarded",
    "unsold_discarded", "plate_waste", "plate_inedible",
)  # fmt: skip


@dataclass(frozen=True)
class _Stream:
    """One bar: its name, its whole, the stages that it splits into."""

    name: str
    whole: int | None
    parts: tuple[str, ...]


def balance_drawing(balance: Balance) -> Picture:
    """Every stream fills the width, so shares compare within a bar; the bins have a scale of their own."""
    drawer = _Drawer(balance)
    for stream in _streams(balance):
        drawer.draw_stream(stream)
    drawer.draw_bins()
    return drawer.finished()


def _streams(balance: Balance) -> tuple[_Stream, ...]:
    served = [g for stage in ("production", "top_up") if (g := balance.stage(stage).grams) is not None]
    return (
        _Stream("购进", balance.stage("received").grams, ("trimmed", "unprocessed", "spoiled")),
        _Stream("初捡毛重", balance.stage("trimmed").grams, ("net", "rejected", "inedible")),
        _Stream("边角料", balance.stage("offcuts").grams, ("offcuts_used", "offcuts_discarded")),
        _Stream("出品与增补", sum(served) if served else None, _SERVED),
    )


class _Drawer:
    """Draws downwards from y = 0; the finished picture is raised by the height used."""

    def __init__(self, balance: Balance) -> None:
        self.balance = balance
        self.picture = Picture(styles.WIDTH, 0)
        self.y = 0.0

    def finished(self) -> Picture:
        self.picture.height = 4 - self.y
        self.picture.raised = self.picture.height - 1
        return self.picture

    def draw_stream(self, stream: _Stream) -> None:
        self.y -= _BAR
        self._name(stream.name, stream.whole)
        if stream.whole:
            # Parts outweigh their whole where a derived one is negative: the bar still has to fit.
            parts = sum(max(0, self.balance.stage(part).grams or 0) for part in stream.parts)
            self._bar(stream.parts, _ROOM / max(stream.whole, parts))
            self._list(stream.parts, stream.whole)
        else:
            self._unmeasured()
        self.y -= 13

    def draw_bins(self) -> None:
        """Recorded waste and haulage at one scale: what one is longer than the other is the gap."""
        balance, recorded = self.balance, self.balance.recorded_waste_g
        scale = _ROOM / max(recorded, balance.hauled_g or 0, 1)
        self.y -= _BAR + 4
        top = self.y + _BAR
        self._name("记录的废弃", recorded or None)
        if recorded > 0:
            self._bar(_BINS, scale)
        else:
            self._unmeasured()
        self.y -= _BAR + 12
        self._name("收运", balance.hauled_g)
        if balance.hauled_g:
            self.picture.rect(_LEFT, self.y, balance.hauled_g * scale, _BAR, _USED, styles.TEXT)
            self._gap(scale, top)
        else:
            self._unmeasured()
        self.y -= 6
        if recorded > 0:
            self._list(_BINS, recorded)

    def _gap(self, scale: float, top: float) -> None:
        """A dashed line where the recorded waste ends, and the difference in words."""
        balance = self.balance
        if balance.gap_g is None or balance.gap_share is None or not balance.recorded_waste_g:
            return
        x = _LEFT + balance.recorded_waste_g * scale
        colour = styles.RED if balance.flagged else styles.TEXT
        self.picture.line([(x, self.y), (x, top)], colour, 1, (2, 2))
        more = "多" if balance.gap_g >= 0 else "少"
        text = f"收运比记录{more} {kg_text(abs(balance.gap_g))} kg（{percent_text(abs(balance.gap_share))}）"
        start = max(_LEFT + 4, x - text_width(text, BOLD, 8) - 4)
        self.picture.text(start, self.y + 4.5, text, 8, BOLD, colour)

    def _bar(self, parts: Sequence[str], scale: float) -> None:
        x = _LEFT
        for part in parts:
            grams = self.balance.stage(part).grams or 0
            if grams > 0:
                colour = _COLOURS.get(part, _USED)
                self.picture.rect(x, self.y, grams * scale, _BAR, colour, styles.TEXT)
                x += grams * scale

    def _list(self, parts: Sequence[str], whole: int) -> None:
        """The parts in the order of the bar with weight and share, each with its colour."""
        x = _LEFT
        self.y -= _LINE
        for part in parts:
            grams = self.balance.stage(part).grams
            if not grams:
                continue
            share = percent_text(Fraction(grams, whole)) if grams > 0 else "为负，须查"
            text = f"{word(part)} {kg_text(grams)} kg（{share}）".replace("-", "−")
            width = text_width(text, REGULAR, _FONT) + 13
            if x + width - 4 > styles.WIDTH and x > _LEFT:
                x, self.y = _LEFT, self.y - _LINE
            self.picture.rect(x, self.y, 6, 6, _COLOURS.get(part, _USED), styles.TEXT)
            self.picture.text(x + 8.5, self.y, text, _FONT)
            x += width

    def _name(self, name: str, grams: int | None) -> None:
        self.picture.text(0, self.y + 5, name, 9, BOLD)
        self.picture.text(0, self.y - 6, "未称量" if grams is None else f"{kg_text(grams)} kg", 8)

    def _unmeasured(self) -> None:
        self.picture.rect(_LEFT, self.y, _ROOM, _BAR, styles.UNMEASURED, styles.BEFORE)
        self.picture.text(_LEFT + 6, self.y + 4.5, "无数据", _FONT)
