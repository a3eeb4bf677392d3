"""Progress at a terminal, on standard error, so that standard output stays clean."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from canteen_desk.progress import Progress


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A progress callable that draws one bar for each piece of work; Ctrl+C stops the work."""
    bars = Bars(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    )
    with bars:
        task = bars.add_task("", total=None)

        def tell(done: int, total: int, what: str) -> None:
            bars.update(task, completed=done, total=total or None, description=what)

        yield tell
