"""Books for the tests of the services: made once, copied for each test."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from canteen_desk.domain.meals import Period
from canteen_desk.services.correcting import correct, withdraw
from canteen_desk.services.papers import issue
from canteen_desk.services.recording import record
from canteen_desk.services.store import Store, open_store
from tests.ui.book import MANAGER, SUPERVISOR, open_book, put, put_lunch

EVENING = datetime(2026, 9, 15, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def _plain_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain") / "data"
    open_book(folder).close()
    return folder


@pytest.fixture(scope="session")
def _full_folder(_plain_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """At least one record of every kind, a correction, a withdrawal and an issued paper."""
    folder = tmp_path_factory.mktemp("full") / "data"
    store = _copy(_plain_folder, folder)
    put_lunch(store)
    put(store, "tray", status="ok", food_share_bp=500, level=1, clean_plate=False)
    put(store, "day_status", status="normal")
    done = put(store, "patrol", at="12:30")
    withdraw(store, {"person": MANAGER, "corrects": done.id, "reason": "误记"})
    wrong = put(store, "production", dish="清炒白菜", weight_g=1000)
    correct(store, {"person": MANAGER, "corrects": wrong.id, "reason": "看错", "fields": {"weight_g": 900}})
    finding = {"scheme": "quarter-default", "period": "2026Q3", "line": "ledgers", "points_hundredths": 100}
    record(store, {"kind": "finding", "served_on": "2026-09-15", "person": SUPERVISOR, **finding})
    issue(store, Period.parse("2026-09"), SUPERVISOR)
    store.close()
    return folder


def _copy(template: Path, folder: Path) -> Store:
    shutil.copytree(template, folder, dirs_exist_ok=True)
    return open_store(folder, lambda: EVENING)


@pytest.fixture
def store(_plain_folder: Path, data_dir: Path) -> Iterator[Store]:
    """A canteen with people and names, and no record yet; it is 18:00 in Shanghai on DAY."""
    opened = _copy(_plain_folder, data_dir)
    yield opened
    opened.close()


@pytest.fixture
def full_book(_full_folder: Path, data_dir: Path) -> Iterator[Store]:
    opened = _copy(_full_folder, data_dir)
    yield opened
    opened.close()
