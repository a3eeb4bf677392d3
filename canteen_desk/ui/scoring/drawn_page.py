"""A page of a paper as a picture, made on a worker's thread."""

from collections.abc import Callable
from dataclasses import dataclass

from canteen_desk.services.papers import preview


@dataclass(frozen=True)
class DrawnPage:
    """A page as a picture; `turn` tells an answer that came too late from the one that is awaited."""

    turn: int
    pdf: bytes
    png: bytes
    page: int
    pages: int


def make_and_draw(make: Callable[[], bytes], turn: int, page: int, width: int) -> DrawnPage:
    """Makes the paper and draws one of its pages."""
    return draw_page(turn, make(), page, width)


def draw_page(turn: int, pdf: bytes, page: int, width: int) -> DrawnPage:
    png, pages = preview(pdf, page, width)
    return DrawnPage(turn, pdf, png, min(page, pages - 1), pages)
