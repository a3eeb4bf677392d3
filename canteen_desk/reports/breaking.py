"""Breaks Chinese text into lines: no comma starts one, no bracket ends one, a figure keeps its unit."""

import re
from collections.abc import Callable, Iterator

NO_START = frozenset("，。、；：？！）》〉」』】〕｝”’％‰℃…—～·!),.:;?]}%")
NO_END = frozenset("（《〈「『【〔｛“‘￥¥([{$#")

# A figure with its unit, a Latin word, a gap, or one Chinese character.
_ATOM = re.compile(
    r"(?:第 )?[−+≤≥]?\d[\d,.]*(?: ?(?:%|kg|g|人次|[分元点天餐条项盘人次批年月日周页版倍号])(?![A-Za-z]))?"
    r"|[^ \d\u2e80-\uffff\U00020000-\U0003ffff]+"
    r"|[ ]+"
    r"|."
)
Width = Callable[[str], float]


def atoms(text: str) -> Iterator[str]:
    """The pieces of a line that stay whole, marks already joined to what they belong to."""
    held = ""
    for piece in _ATOM.findall(text):
        joins = held and (piece[0] in NO_START or held[-1] in NO_END)
        if held and not joins:
            yield held
            held = ""
        held += " " if piece[0] == " " else piece
    if held:
        yield held


def break_lines(text: str, room: float, width: Width) -> list[str]:
    """Lines that fit into `room`; an atom wider than a whole line is cut between characters."""
    lines: list[str] = []
    line, used = "", 0.0
    for atom in atoms(text):
        size = width(atom)
        if used + width(atom.rstrip(" ")) <= room:
            line, used = line + atom, used + size
            continue
        if line.strip():
            lines.append(line.rstrip(" "))
        *full, line = _cut(atom.lstrip(" "), room, width)
        lines.extend(full)
        used = width(line)
    if line.strip() or not lines:
        lines.append(line.rstrip(" "))
    return lines


def _cut(atom: str, room: float, width: Width) -> list[str]:
    pieces, piece, used = [], "", 0.0
    for character in atom:
        size = width(character)
        # A closing mark hangs over the edge rather than starting a line.
        if piece and used + size > room and character not in NO_START:
            pieces.append(piece)
            piece, used = "", 0.0
        piece, used = piece + character, used + size
    return [*pieces, piece]
