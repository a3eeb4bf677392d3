"""The command line on a small canteen."""

import shutil
from pathlib import Path

import pytest

from tests.journeys.command import Command
from tests.ui.book import open_book, put_lunch


@pytest.fixture(scope="session")
def _lunch_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lunch") / "data"
    store = open_book(folder)
    put_lunch(store)
    store.close()
    return folder


@pytest.fixture
def command(
    _lunch_folder: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    shutil.copytree(_lunch_folder, data_dir, dirs_exist_ok=True)
    return Command(data_dir, monkeypatch, capsys)


@pytest.fixture
def nowhere(data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """The command line on a folder that holds nothing."""
    return Command(data_dir / "empty", monkeypatch, capsys)
