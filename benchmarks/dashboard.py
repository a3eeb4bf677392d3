"""The month dashboard over ten years of one canteen: about 7.7 million records.

Goals: at most 20 ms by SQL over the records, 1 ms from the summary. The book is made once, with the
program's own schema, in FOLDER (default: the system's temporary folder), and kept for the next run.
Run: `python -m benchmarks.dashboard [FOLDER]`.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from canteen_desk.domain.catalogue import Entity
from canteen_desk.models.engine import reading
from canteen_desk.services.catalogue import Change, change
from canteen_desk.services.store import DATABASE_NAME, Store, open_store
from canteen_desk.services.summaries import ALL_KINDS, rebuild
from canteen_desk.services.sums import kind_sums, total_sums

FIRST, DAYS = date(2016, 1, 1), 3650
MEALS = ("breakfast", "lunch", "dinner")
TRAYS, HAND_RECORDS = 600, 105
SQL_MS, SUMMARY_MS = 20.0, 1.0
MONTH = (date(2025, 3, 1), date(2025, 3, 31))


def make_book(folder: Path) -> None:
    """Schema and names by the program, rows straight into its tables (hashes are counters here)."""
    store = open_store(folder)
    change(store, Change(Entity.CANTEEN, "十年食堂", {}))
    change(store, Change(Entity.PERSON, "仓管", {"role": "manager"}))
    for entity, name in ((Entity.INGREDIENT, "土豆"), (Entity.DISH, "米饭"), (Entity.SUPPLIER, "供应商")):
        change(store, Change(entity, name, {}, "仓管"))
    store.close()
    raw = sqlite3.connect(folder / DATABASE_NAME)
    raw.execute("PRAGMA synchronous=OFF")
    raw.execute("PRAGMA cache_size=-1000000")
    number = 100
    for offset in range(DAYS):
        day = (FIRST + timedelta(days=offset)).isoformat()
        for meal in MEALS:
            number = fill_meal(raw, number, day, meal)
        if offset % 100 == 0:
            raw.commit()
            print(f"\r{offset}/{DAYS} days", end="", file=sys.stderr)
    raw.commit()
    raw.execute("ANALYZE")
    raw.commit()
    raw.close()
    store = open_store(folder)
    with store.engine.begin() as connection:
        rebuild(connection, FIRST, FIRST + timedelta(days=DAYS))
    store.close()


def fill_meal(raw: sqlite3.Connection, number: int, day: str, meal: str) -> int:
    """One meal: 600 trays and 105 records by hand; the next free number."""
    kinds = list(kinds_of_meal())
    raw.executemany(
        "INSERT INTO record VALUES (?,?,?,?,?,2,?,0,'camera',NULL,'',0,?,?,?)",
        (
            (
                n,
                kind,
                f"c{n}",
                day,
                meal,
                f"{day} 04:00:00.000000",
                b"\0" * 32,
                n.to_bytes(32),
                n.to_bytes(32),
            )
            for n, kind in enumerate(kinds, number)
        ),
    )
    rows: dict[str, list[tuple[object, ...]]] = {}
    for n, kind in enumerate(kinds, number):
        rows.setdefault(kind, []).append((n, day, meal, 1, *DETAILS[kind](n)))
    for kind, details in rows.items():
        marks = ",".join("?" * len(details[0]))
        raw.executemany(f"INSERT INTO {kind} VALUES ({marks})", details)
    return number + len(kinds)


def kinds_of_meal() -> Iterator[str]:
    for kind, count in COUNTS.items():
        for _ in range(count):
            yield kind


COUNTS = {
    "diners": 1, "receipt": 20, "trimming": 20, "offcut": 15, "production": 14, "top_up": 10, "unsold": 14,
    "patrol": 6, "plate_return": 4, "haulage": 1, "tray": TRAYS,
}  # fmt: skip

DETAILS = {
    "diners": lambda n: (480, 455),
    "receipt": lambda n: (3, 1 + n % 2, 24000, 25000, 24800, n % 100, 320, 5, 1),
    "trimming": lambda n: (3, 24800, 23400 - n % 200, 400, 1000, 9400),
    "offcut": lambda n: (3, 1200, 700, "", 500),
    "production": lambda n: (4, 60000 + n % 1000),
    "top_up": lambda n: (4, 2000, "11:52"),
    "unsold": lambda n: (4, 1500, "discarded" if n % 3 else "staff_meal"),
    "patrol": lambda n: ("11:50", ""),
    "plate_return": lambda n: (9800, 1200, 900),
    "haulage": lambda n: ("厨余垃圾", 38000, 5),
    "tray": lambda n: ("ok", "", n % 3000, 1, n % 4 == 0, ""),
}


def median_ms(store: Store, call: str, times: int = 15) -> float:
    durations = []
    for _ in range(times):
        with reading(store.engine) as connection:
            begun = time.perf_counter()
            if call == "sql":
                kind_sums(connection, ALL_KINDS, *MONTH)
            else:
                total_sums(connection, *MONTH)
            durations.append(time.perf_counter() - begun)
    return statistics.median(durations) * 1e3


def main() -> int:
    parent = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.gettempdir())
    folder = parent / "canteen-desk-ten-years"
    if not (folder / "done").exists():
        make_book(folder)
        (folder / "done").touch()
    store = open_store(folder)
    with reading(store.engine) as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM record").scalar_one()
        size = (folder / DATABASE_NAME).stat().st_size
    by_sql, by_summary = median_ms(store, "sql"), median_ms(store, "summary")
    store.close()
    print(f"{count:,} records, {size / 1e6:,.0f} MB, {size / count:.0f} bytes a record")
    print(f"month by SQL {by_sql:.1f} ms; ratio to the limit of {SQL_MS:.0f} ms: {by_sql / SQL_MS:.2f}")
    print(f"month from the summary {by_summary:.2f} ms; ratio to the limit: {by_summary / SUMMARY_MS:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
