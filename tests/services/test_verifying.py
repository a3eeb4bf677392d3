"""Whoever alters the file is found; whoever did not is left in peace."""

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from canteen_desk.domain.records import KINDS
from canteen_desk.errors import StoreTrouble
from canteen_desk.models.tables import DETAILS, RECORD
from canteen_desk.services.looking import standing_records
from canteen_desk.services.store import DATABASE_NAME, Store
from canteen_desk.services.verifying import verify

Tamper = Callable[[sqlite3.Connection], object]


def tamper(store: Store, change: Tamper) -> None:
    """As someone who owns the file would: past the triggers, with a tool of their own."""
    store.engine.dispose()
    raw = sqlite3.connect(Path(store.folder) / DATABASE_NAME)
    guards = raw.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'").fetchall()
    for name, _ in guards:
        raw.execute(f'DROP TRIGGER "{name}"')
    change(raw)
    for _, sql in guards:
        raw.execute(sql)
    raw.commit()
    raw.close()


def test_a_torn_file_is_told_as_a_fault_and_reading_it_as_trouble(full_book: Store) -> None:
    full_book.engine.dispose()
    path = Path(full_book.folder) / DATABASE_NAME
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = raw.execute(
            "SELECT rootpage FROM sqlite_master WHERE name IN ('record', 'patrol', 'meal_summary')"
        ).fetchall()
        size = raw.execute("PRAGMA page_size").fetchone()[0]
    raw.close()
    with path.open("r+b") as file:
        for (page,) in pages:
            file.seek((page - 1) * size)
            file.write(b"\xa5" * size)
    verdict = verify(full_book)
    assert [fault.code for fault in verdict.faults] == ["file_damaged"]
    with pytest.raises(StoreTrouble) as trouble:
        standing_records(full_book, "patrol", date(2026, 9, 1), date(2026, 9, 30))
    assert trouble.value.code == "database_trouble"


def test_an_honest_book_is_sound(full_book: Store) -> None:
    verdict = verify(full_book)
    assert verdict.faults == ()
    assert verdict.records == verdict.head_id


def columns() -> list[tuple[str, str]]:
    """Every stored column of the spine and of every detail table."""
    found = [("record", column.name) for column in RECORD.columns]
    found += [(table.name, column.name) for table in DETAILS.values() for column in table.columns]
    return found


@pytest.mark.parametrize(("table", "column"), columns())
def test_a_change_of_any_column_is_found(full_book: Store, table: str, column: str) -> None:
    def change(raw: sqlite3.Connection) -> None:
        key = "id" if table == "record" else "record_id"
        row = raw.execute(f'SELECT {key}, "{column}" FROM "{table}" ORDER BY {key} DESC LIMIT 1').fetchone()
        assert row is not None, "the full book lacks this kind"
        number, old = row
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE {key} = ?', (altered(column, old), number))

    tamper(full_book, change)
    assert not verify(full_book).sound


def altered(column: str, old: object) -> object:
    if column in {"hash", "prev", "content_sha256"}:
        return b"\x01" * 32
    if column == "served_on":
        return "2026-09-14"
    if column == "recorded_at":
        return "2026-09-14 10:00:00.000000"
    if column == "meal":
        return "dinner"
    if column in {"stands", "withdrawn", "active", "perishable", "clean_plate"}:
        return 0 if old else 1
    if isinstance(old, str):
        return old + "x"
    return (old if isinstance(old, int) else 0) + 1


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM trimming",
        "DELETE FROM record WHERE id = 20",
        "UPDATE record SET id = 1000 WHERE id = 20",
        "INSERT INTO patrol SELECT record_id + 500, served_on, meal, stands, at, note FROM patrol LIMIT 1",
        "UPDATE catalogue_item SET content = '{}' WHERE name = '土豆'",
        "UPDATE catalogue_item SET name = '洋芋' WHERE name = '土豆'",
        "UPDATE meal_summary SET plate_gross_g = plate_gross_g - 1000",
        "DELETE FROM meal_summary",
        "UPDATE alembic_version SET version_num = '0001'",
    ],
)
def test_what_was_removed_swapped_or_forged_is_found(full_book: Store, statement: str) -> None:
    def change(raw: sqlite3.Connection) -> None:
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute(statement)

    tamper(full_book, change)
    assert not verify(full_book).sound


def test_two_swapped_weighings_are_found(full_book: Store) -> None:
    def change(raw: sqlite3.Connection) -> None:
        raw.execute("UPDATE production SET weight_g = 105000 - weight_g WHERE weight_g IN (60000, 45000)")

    tamper(full_book, change)
    assert "content_changed" in {fault.code for fault in verify(full_book).faults}


def test_the_database_itself_refuses_to_change_a_record(full_book: Store) -> None:
    full_book.engine.dispose()
    raw = sqlite3.connect(Path(full_book.folder) / DATABASE_NAME)
    for statement in (
        "UPDATE trimming SET net_g = 1",
        "DELETE FROM record",
        "UPDATE record SET reason = 'x'",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute(statement)
    raw.close()


def test_a_removed_guard_is_found(full_book: Store) -> None:
    tamper(full_book, lambda raw: None)
    assert verify(full_book).sound
    full_book.engine.dispose()
    raw = sqlite3.connect(Path(full_book.folder) / DATABASE_NAME)
    raw.execute("DROP TRIGGER trimming_no_update")
    raw.close()
    assert [(fault.code, fault.text) for fault in verify(full_book).faults] == [("guard_missing", "trimming")]


def test_every_kind_of_record_was_tried(full_book: Store) -> None:
    with full_book.engine.connect() as connection:
        kinds = {row[0] for row in connection.exec_driver_sql("SELECT DISTINCT kind FROM record")}
    assert kinds == set(KINDS)
