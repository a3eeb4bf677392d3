"""What was acknowledged survives a kill, and two windows cannot fork the chain."""

import json
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from canteen_desk.errors import StoreTrouble
from canteen_desk.models.engine import wal_is_safe
from canteen_desk.services.looking import standing_records
from canteen_desk.services.recording import record
from canteen_desk.services.store import DATABASE_NAME, Store, open_store
from canteen_desk.services.verifying import verify
from tests.services.conftest import EVENING
from tests.ui.book import DAY, MANAGER


def patrol(client_id: str) -> dict[str, object]:
    shared = {"kind": "patrol", "served_on": "2026-09-15", "meal": "lunch", "person": MANAGER}
    return {**shared, "at": "11:50", "client_id": client_id}


def test_a_book_opens_and_reads_while_another_process_writes(store: Store) -> None:
    done = record(store, patrol("before"))
    writer = sqlite3.connect(store.folder / DATABASE_NAME, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    try:
        beside = open_store(store.folder)
        found = standing_records(beside, "patrol", DAY, DAY)
        beside.close()
    finally:
        writer.close()
    assert done.id in {each.id for each in found}


@pytest.mark.parametrize("after", [1, 7, 23])
def test_a_kill_loses_no_acknowledged_record_and_doubles_none(store: Store, after: int) -> None:
    command = [sys.executable, "-m", "canteen_desk", "--data-dir", str(store.folder), "record", "--stdin"]
    writer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    assert writer.stdin is not None
    assert writer.stdout is not None
    sent = [patrol(f"k-{number}") for number in range(after + 20)]
    writer.stdin.write("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in sent))
    writer.stdin.flush()
    acknowledged = [json.loads(writer.stdout.readline())["id"] for _ in range(after)]
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    found = [row.id for row in standing_records(store, "patrol", DAY, DAY)]
    assert set(acknowledged) <= set(found)
    for one in sent:
        record(store, one)
    assert len(standing_records(store, "patrol", DAY, DAY)) == len(sent)
    assert verify(store).sound


def test_windows_that_write_at_once_neither_fail_nor_fork(store: Store) -> None:
    faults: list[BaseException] = []

    def write(window: int) -> None:
        mine = open_store(store.folder, lambda: EVENING)
        try:
            for number in range(40):
                record(mine, patrol(f"w{window}-{number}"))
        except StoreTrouble as trouble:
            faults.append(trouble)
        finally:
            mine.close()

    threads = [threading.Thread(target=write, args=(window,)) for window in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert len(standing_records(store, "patrol", DAY, DAY)) == 160
    assert verify(store).sound


def test_the_engine_runs_with_the_pragmas_that_durability_needs(store: Store) -> None:
    with store.engine.connect() as connection:
        version = tuple(
            int(part)
            for part in connection.exec_driver_sql("SELECT sqlite_version()").scalar_one().split(".")
        )
        wanted = ("wal", 2) if wal_is_safe(version) else ("delete", 3)
        journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
        assert (journal, connection.exec_driver_sql("PRAGMA synchronous").scalar_one()) == wanted
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


@pytest.mark.parametrize(
    ("version", "safe"),
    [((3, 40, 1), False), ((3, 44, 6), True), ((3, 50, 6), False), ((3, 50, 7), True), ((3, 51, 2), False),
     ((3, 51, 3), True), ((3, 53, 4), True)],
)  # fmt: skip
def test_the_wal_reset_bug_is_known_by_version(version: tuple[int, ...], safe: bool) -> None:
    assert wal_is_safe(version) is safe


def test_a_book_of_a_newer_version_is_refused_and_left_as_it_is(store: Store) -> None:
    store.close()
    path = Path(store.folder) / DATABASE_NAME
    raw = sqlite3.connect(path)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(StoreTrouble, match="newer_database"):
        open_store(store.folder)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused(data_dir: Path) -> None:
    raw = sqlite3.connect(data_dir / DATABASE_NAME)
    raw.execute("CREATE TABLE invoices (id INTEGER)")
    raw.commit()
    raw.close()
    with pytest.raises(StoreTrouble, match="not_a_database"):
        open_store(data_dir)


def test_a_first_start_that_ended_too_early_is_begun_again(data_dir: Path) -> None:
    raw = sqlite3.connect(data_dir / DATABASE_NAME)
    raw.execute("PRAGMA journal_mode=wal")
    raw.execute("CREATE TABLE begun (id INTEGER)")
    raw.execute("DROP TABLE begun")
    raw.commit()
    raw.close()
    assert (data_dir / DATABASE_NAME).stat().st_size > 0
    store = open_store(data_dir)
    assert verify(store).sound
    store.close()
    open_store(data_dir).close()
