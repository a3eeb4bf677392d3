"""Every text inside the facts, to find the characters that the font lacks."""

from collections.abc import Iterator
from dataclasses import is_dataclass

from canteen_desk.domain.papers import PeriodFacts
from canteen_desk.reports.text import missing_glyphs


def missing_in(facts: PeriodFacts) -> str:
    """Characters of names and remarks that will show as a box, each once."""
    return missing_glyphs("".join(dict.fromkeys("".join(_texts(facts)))))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for part in vars(value).values():
            yield from _texts(part)
