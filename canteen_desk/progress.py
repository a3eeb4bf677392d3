"""How long work tells how far it has come, and how it is asked to stop: without Qt."""

from typing import Protocol


class Progress(Protocol):
    """A callable that long work calls between steps; it raises Cancelled when the user asked to stop.

    total is 0 while the amount of work is not known yet.
    """

    def __call__(self, done: int, total: int, what: str) -> None: ...


class Cancelled(Exception):
    """Not an error but a wish: the user asked long work to stop; nothing half done may remain."""


def silent(done: int, total: int, what: str) -> None:
    """Take progress and show it nowhere."""
