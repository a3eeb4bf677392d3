"""A durable weighing through the service layer, against an fdatasync of the same disk in the same run.

Goal: at most 4 times the fdatasync, with a floor of 3 ms. Run: `python -m benchmarks.weighing [FOLDER]`.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from canteen_desk.domain.catalogue import Entity
from canteen_desk.services.catalogue import Change, change
from canteen_desk.services.recording import record
from canteen_desk.services.store import Store, open_store

ROUNDS, EACH = 9, 100
TIMES_THE_DISK, FLOOR_MS = 4, 3.0
PERSON = "仓管"


def set_up(folder: Path) -> Store:
    store = open_store(folder)
    change(store, Change(Entity.CANTEEN, "测速食堂", {}))
    change(store, Change(Entity.PERSON, PERSON, {"role": "manager"}))
    change(store, Change(Entity.INGREDIENT, "土豆", {"standard_yield_bp": 9400}, PERSON))
    return store


def weigh(store: Store, number: int) -> None:
    """A trimming: 25 on each lunch, as a kitchen makes them."""
    day = f"2025-{1 + number // 25 // 28 % 12:02d}-{1 + number // 25 % 28:02d}"
    record(
        store,
        {
            "kind": "trimming", "client_id": f"b-{number}", "served_on": day, "meal": "lunch",
            "person": PERSON, "ingredient": "土豆", "gross_g": 24800, "net_g": 23400, "rejected_g": 400,
            "inedible_g": 1000,
        },
    )  # fmt: skip


def sync_times(path: Path) -> list[float]:
    """Seconds for each append of 4 KB with fdatasync."""
    times = []
    with path.open("ab", buffering=0) as file:
        for _ in range(EACH):
            begun = time.perf_counter()
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - begun)
    return times


def weigh_times(store: Store, first: int) -> list[float]:
    times = []
    for number in range(first, first + EACH):
        begun = time.perf_counter()
        weigh(store, number)
        times.append(time.perf_counter() - begun)
    return times


def main() -> int:
    parent = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=parent) as folder:
        store = set_up(Path(folder))
        weigh_times(store, 0)
        syncs: list[float] = []
        weighings: list[float] = []
        for round_number in range(1, ROUNDS + 1):
            syncs += sync_times(Path(folder) / "sync.bin")
            weighings += weigh_times(store, round_number * EACH)
        store.close()
    disk, ours = statistics.median(syncs) * 1e3, statistics.median(weighings) * 1e3
    limit = max(TIMES_THE_DISK * disk, FLOOR_MS)
    print(f"fdatasync {disk:.2f} ms, weighing {ours:.2f} ms (99 %: {sorted(weighings)[-9] * 1e3:.1f} ms)")
    print(f"limit {limit:.2f} ms; ratio to the limit {ours / limit:.2f}; ratio to the disk {ours / disk:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
