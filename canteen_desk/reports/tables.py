"""Tables as an office files them: half-point lines, a repeated head, no row cut in two."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, LongTable, Table

from canteen_desk.reports import styles
from canteen_desk.reports.fonts import REGULAR
from canteen_desk.reports.text import P

Cell = str | Flowable | list[Flowable]
_HEADS = {"left": styles.HEAD, "right": styles.HEAD_RIGHT, "center": styles.HEAD_CENTER}
_CELLS = {"left": styles.CELL, "right": styles.CELL_RIGHT, "center": styles.CELL_CENTER}


@dataclass(frozen=True)
class Column:
    """`share`: part of the width of the page; figures stand right, their unit in the title."""

    title: str
    share: float
    align: str = "left"

    @property
    def style(self) -> ParagraphStyle:
        return _CELLS[self.align]


@dataclass
class Rows:
    """The rows of a table with the looks that single rows ask for."""

    columns: tuple[Column, ...]
    cells: list[list[Any]] = field(default_factory=list)
    looks: list[tuple[Any, ...]] = field(default_factory=list)

    def add(self, *cells: Cell) -> None:
        """One row; plain text gets its column's style."""
        row = [
            P(c, col.style) if isinstance(c, str) else c for c, col in zip(cells, self.columns, strict=True)
        ]
        self.cells.append(row)

    def band(self, text: str, right: str = "", right_columns: int = 1) -> None:
        """A shaded row that names the group below it and stays with the first row of the group."""
        place, last = len(self.cells) + 1, len(self.columns) - 1
        split = last - right_columns + 1
        blank: list[Any] = [""] * (last + 1)
        blank[0] = P(text, styles.CELL_BOLD)
        blank[split] = P(right, styles.CELL_RIGHT_BOLD)
        self.cells.append(blank)
        self.looks += [
            ("SPAN", (0, place), (split - 1, place)),
            ("SPAN", (split, place), (last, place)),
            ("BACKGROUND", (0, place), (last, place), styles.SOFT),
            ("NOSPLIT", (0, place), (last, place + 1)),
        ]

    def shade(self, first: int, last: int, colour: Any) -> None:
        """The background of some columns of the row added last."""
        place = len(self.cells)
        self.looks.append(("BACKGROUND", (first, place), (last, place), colour))

    def table(self) -> Table:
        heads = [P(column.title, _HEADS[column.align]) for column in self.columns]
        whole = sum(column.share for column in self.columns)
        widths = [styles.WIDTH * column.share / whole for column in self.columns]
        made = LongTable([heads, *self.cells], colWidths=widths, repeatRows=1, hAlign="LEFT")
        made.setStyle([*_LOOK, *self._gaps(), *self.looks])
        return made

    def _gaps(self) -> list[tuple[Any, ...]]:
        """More room where text follows figures that stand right."""
        pairs = enumerate(zip(self.columns, self.columns[1:], strict=False), start=1)
        return [
            ("LEFTPADDING", (place, 0), (place, -1), 12)
            for place, (before, here) in pairs
            if before.align == "right" and here.align == "left"
        ]


_LOOK: list[tuple[Any, ...]] = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LINEABOVE", (0, 0), (-1, 0), 1, styles.RULE),
    ("LINEBELOW", (0, 0), (-1, 0), styles.HAIR, styles.RULE),
    ("LINEBELOW", (0, 1), (-1, -1), styles.HAIR, styles.GRID),
    ("LINEBELOW", (0, -1), (-1, -1), styles.HAIR, styles.RULE),
    ("LEFTPADDING", (0, 0), (-1, -1), 4),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
]


def boxes(cells: Sequence[Sequence[Cell]], shares: Sequence[float]) -> Table:
    """A ruled form without a head: label and value side by side, or room to write."""
    rows = [[P(c, styles.CELL) if isinstance(c, str) else c for c in row] for row in cells]
    widths = [styles.WIDTH * share / sum(shares) for share in shares]
    made = Table(rows, colWidths=widths, hAlign="LEFT")
    made.setStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("GRID", (0, 0), (-1, -1), styles.HAIR, styles.GRID),
            ("BOX", (0, 0), (-1, -1), styles.HAIR, styles.RULE),
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 5),
            ("RIGHTPADDING", (0, 0), (-1, -1), 5),
            ("TOPPADDING", (0, 0), (-1, -1), 5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
    )
    return made


def seamless(
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float],
    *looks: tuple[Any, ...],
    height: float | None = None,
) -> Table:
    """Flowables side by side, without lines."""
    heights = None if height is None else [height] * len(rows)
    made = Table([list(row) for row in rows], colWidths=list(widths), rowHeights=heights, hAlign="LEFT")
    plain: list[tuple[Any, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
    made.setStyle([*plain, *looks])
    return made
