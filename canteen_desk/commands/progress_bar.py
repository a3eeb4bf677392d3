"""Progress at a terminal, on standard error, so that standard output stays clean."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from canteen_desk.progress import Progress

_SECONDS_BETWEEN_LINES = 5.0


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A progress callable: one bar at a terminal, a line every few seconds where there is none."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _Lines(console)
        return
    bars = Bars(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
    )
    with bars:
        task = bars.add_task("", total=None)

        def tell(done: int, total: int, what: str) -> None:
            bars.update(task, completed=done, total=total or None, description=what)

        yield tell


class _Lines:
    """Says how far the work has come, but not more often than a log can bear."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._told = 0.0

    def __call__(self, done: int, total: int, what: str) -> None:
        now = time.monotonic()
        if done in {0, total} or now - self._told >= _SECONDS_BETWEEN_LINES:
            self._told = now
            self._console.print(f"{what} {done}/{total}" if total else what, highlight=False)
