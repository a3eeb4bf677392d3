"""Engines with the pragmas that durability needs, read back on every connection."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine

from canteen_desk.errors import StoreTrouble

_SAFE_BRANCHES = {(3, 44): 6, (3, 50): 7}


def _sqlite_module() -> ModuleType:
    """pysqlite3 carries a SQLite without the WAL-reset bug; the standard library is the fallback."""
    try:
        from pysqlite3 import dbapi2  # not on every platform
    except ImportError:
        return sqlite3
    module: ModuleType = dbapi2
    return module


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite is free of the WAL-reset corruption (fixed in 3.51.3, 3.44.6, 3.50.7)."""
    fixed_patch = _SAFE_BRANCHES.get((version[0], version[1]))
    return version >= (3, 51, 3) or (fixed_patch is not None and version[2] >= fixed_patch)


def sqlite_engine(path: Path) -> Engine:
    """An engine on a local file. Write transactions begin IMMEDIATE; reading ones ask for it with
    `execution_options(reading=True)` and do not lock anybody out.
    """
    module = _sqlite_module()
    safe = wal_is_safe(tuple(module.sqlite_version_info))
    journal, synchronous = ("wal", 2) if safe else ("delete", 3)
    engine = sa.create_engine(
        f"sqlite+pysqlite:///{path}", module=module, connect_args={"timeout": 10, "check_same_thread": False}
    )

    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma, wanted in (
            ("busy_timeout", 10_000),
            ("journal_mode", journal),
            ("synchronous", synchronous),
            ("foreign_keys", 1),
        ):
            cursor.execute(f"PRAGMA {pragma}={wanted}")
            got = cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
            if got != wanted:
                raise StoreTrouble("pragma_refused", pragma=pragma, wanted=wanted, got=got)
        cursor.close()

    def on_begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One durable transaction: committed when the block ends, rolled back whole when it raises."""
    try:
        with engine.begin() as connection:
            yield connection
    except sa.exc.DatabaseError as error:
        if isinstance(error, sa.exc.IntegrityError):
            raise
        raise trouble_of(error) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A snapshot that never blocks a weighing."""
    try:
        with engine.execution_options(reading=True).begin() as connection:
            yield connection
    except sa.exc.DatabaseError as error:
        if isinstance(error, sa.exc.IntegrityError):
            raise
        raise trouble_of(error) from error


def trouble_of(error: sa.exc.DatabaseError) -> StoreTrouble:
    text = str(error.orig)
    if "full" in text:
        return StoreTrouble("disk_full")
    if "locked" in text or "busy" in text:
        return StoreTrouble("database_locked")
    if "readonly" in text:
        return StoreTrouble("database_readonly")
    return StoreTrouble("database_trouble", text=text)
