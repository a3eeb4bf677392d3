"""Breaks Chinese text into lines: no comma starts one, no bracket ends one, a figure keeps its unit."""

import re
from collections.abc import Callable, Iterator

NO_START = frozenset("，。、；：？！）》〉」』】〕｝”’％‰℃…—～·!),.:;?]}%")
LEAST_LAST = 4
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
    lines: list[list[str]] = [[]]
    used = 0.0
    for atom in atoms(text):
        if used + width(atom.rstrip(" ")) <= room:
            lines[-1].append(atom)
            used += width(atom)
            continue
        *full, rest = _cut(atom.lstrip(" "), room, width)
        pieces = [[piece] for piece in (*full, rest)]
        lines = [*lines, *pieces] if lines[-1] else [*lines[:-1], *pieces]
        used = width(rest)
    _keep_company(lines, room, width)
    return ["".join(line).strip(" ") for line in lines]


def _keep_company(lines: list[list[str]], room: float, width: Width) -> None:
    """A last line of one or two characters gets a few more from the line above."""
    if len(lines) < 2:
        return
    last, above = lines[-1], lines[-2]
    while sum(map(len, last)) < LEAST_LAST and len(above) > 2 and width(above[-1] + "".join(last)) <= room:
        last.insert(0, above.pop())


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
