"""Opens the canteen's database: creates it, brings it up to date, refuses what a newer version wrote."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection, Engine

from canteen_desk.errors import StoreTrouble
from canteen_desk.models.engine import sqlite_engine, trouble_of

APPLICATION_ID = 0x43444553
"""`CDES` in the file header, so that no other SQLite file is taken for a canteen's book."""


def open_database(path: Path) -> Engine:
    """The engine on an up-to-date database; StoreTrouble when the file is foreign or newer."""
    fresh = not path.exists() or path.stat().st_size == 0
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = sqlite_engine(path)
    try:
        if not fresh and not _is_blank(engine):
            # Opened for reading first: a book that is up to date opens beside a writer and on a full disk.
            with engine.execution_options(reading=True).connect() as connection:
                _check_ours(connection, path)
                if current_revision(connection) == newest_revision():
                    return engine
        with engine.connect() as connection:
            _upgrade(connection)
    except StoreTrouble:
        engine.dispose()
        raise
    except sa.exc.OperationalError as error:
        # A full disk, a lock or a read-only folder says nothing against the file.
        engine.dispose()
        raise trouble_of(error) from error
    except sa.exc.DatabaseError as error:
        engine.dispose()
        raise StoreTrouble("not_a_database", path=str(path), text=str(error.orig)) from error
    return engine


def _is_blank(engine: Engine) -> bool:
    """A file in which nothing was ever made: the first start ended before its tables were there."""
    with engine.execution_options(reading=True).connect() as connection:
        return connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None


def current_revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def newest_revision() -> str:
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None
    return head


def _check_ours(connection: Connection, path: Path) -> None:
    found = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    revision = current_revision(connection)
    connection.rollback()
    if found != APPLICATION_ID or revision is None:
        raise StoreTrouble("not_a_database", path=str(path), text="application_id")
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision not in known:
        raise StoreTrouble("newer_database", path=str(path), revision=revision)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def _upgrade(connection: Connection) -> None:
    """All steps and our mark in one transaction: a kill in the middle leaves the old version whole."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.commit()
