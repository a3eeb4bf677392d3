"""What the computer remembers of the window: kept whole, and never an error at the start."""

from pathlib import Path

import pytest

from canteen_desk.settings import SETTINGS_NAME, Settings, read_settings, write_settings


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    kept = Settings(language="en", dark=True, maximized=False, window=(-8, 20, 1366, 768))
    write_settings(tmp_path / "new", kept)
    assert read_settings(tmp_path / "new") == kept


def test_nothing_but_the_file_is_left_behind(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings())
    write_settings(tmp_path, Settings(dark=True))
    assert [path.name for path in tmp_path.iterdir()] == [SETTINGS_NAME]


@pytest.mark.parametrize("content", [b"", b"language = ", b"\xff\xfe\x00", b"[language]\n", b"language = 7"])
def test_a_broken_file_is_as_on_the_first_day(tmp_path: Path, content: bytes) -> None:
    (tmp_path / SETTINGS_NAME).write_bytes(content)
    assert read_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    "window", ['"wide"', "[1, 2, 3]", "[0, 0, 1.5, 768]", "[0, 0, 10, 768]", "[9999999, 0, 800, 600]"]
)
def test_a_place_that_makes_no_sense_is_left_out_alone(tmp_path: Path, window: str) -> None:
    (tmp_path / SETTINGS_NAME).write_text(
        f'language = "en"\ncolour = 3\nwindow = {window}\n', encoding="utf-8"
    )
    assert read_settings(tmp_path) == Settings(language="en")


def test_a_file_that_cannot_be_replaced_stays(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_NAME).mkdir()
    with pytest.raises(IsADirectoryError):
        write_settings(tmp_path, Settings())
    assert [path.name for path in tmp_path.iterdir()] == [SETTINGS_NAME]
