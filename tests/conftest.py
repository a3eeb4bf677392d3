"""What every test gets: Qt without a screen, its own data folder, failure on unexpected warnings."""

import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt: the xcb platform aborts the whole run where there is no display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

from canteen_desk import paths

pytest_plugins = ["pytester"]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty data folder that only this test sees."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def _no_way_to_the_real_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a test that forgets `--data-dir` away from the records of whoever runs it."""
    monkeypatch.setattr(paths, "default_data_dir", lambda: tmp_path / "usual-data")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg-data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg-config"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))


class _WarningCollector(logging.Handler):
    """Keeps what our loggers say at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _only_expected_log_messages(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on a warning of our loggers without `expects_log`, and on an `expects_log` that never came."""
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    collector = _WarningCollector()
    logger = logging.getLogger("canteen_desk")
    logger.addHandler(collector)
    yield
    logger.removeHandler(collector)
    surprises = [line for line in collector.said if not any(re.search(pattern, line) for pattern in expected)]
    missing = [
        pattern for pattern in expected if not any(re.search(pattern, line) for line in collector.said)
    ]
    if surprises:
        pytest.fail("unexpected log messages:\n" + "\n".join(surprises), pytrace=False)
    if missing:
        pytest.fail("expected log messages that never came: " + ", ".join(missing), pytrace=False)
