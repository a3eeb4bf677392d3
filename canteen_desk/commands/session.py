"""What every command shares: the data folder, the language, and how the book is opened."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import typer

from canteen_desk.domain.wording import Language
from canteen_desk.errors import StoreTrouble
from canteen_desk.paths import default_data_dir
from canteen_desk.services.store import DATABASE_NAME, Store, open_store


@dataclass(frozen=True)
class Session:
    """The global options of one call; `named` is the language only where the call names one."""

    data_dir: Path | None
    language: Language
    named: Language | None = None

    @property
    def folder(self) -> Path:
        return (self.data_dir or default_data_dir()).expanduser().resolve()


def session_of(context: typer.Context) -> Session:
    session = context.find_object(Session)
    assert session is not None
    return session


@contextmanager
def open_book(context: typer.Context) -> Iterator[Store]:
    """The book of the session's folder; StoreTrouble when there is none yet."""
    folder = session_of(context).folder
    if not (folder / DATABASE_NAME).exists():
        raise StoreTrouble("no_database", path=str(folder))
    store = open_store(folder)
    try:
        yield store
    finally:
        store.close()


def print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False))
