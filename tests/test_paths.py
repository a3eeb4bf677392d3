"""The resources are found wherever the program runs from, the data folder where the user wants it."""

import sys
from pathlib import Path

import pytest

from canteen_desk import paths


def test_a_source_checkout_finds_its_resources() -> None:
    assert paths.resource("fonts", "NotoSansSC-Regular.ttf").is_file()


def test_an_installed_package_finds_the_resources_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "canteen_desk" / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "canteen_desk")
    assert paths.resources_dir() == tmp_path / "canteen_desk" / "resources"


def test_a_frozen_program_finds_what_it_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources_dir() == tmp_path / "resources"


def test_missing_resources_are_named_with_the_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "canteen_desk")
    with pytest.raises(FileNotFoundError, match="resources"):
        paths.resources_dir()


def test_the_chosen_data_folder_is_made(tmp_path: Path) -> None:
    chosen = tmp_path / "食堂" / "data"
    assert paths.data_dir(chosen) == chosen.resolve()
    assert chosen.is_dir()


def test_the_usual_data_folder_bears_the_name_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert paths.default_data_dir().name == "canteen-desk"


def test_without_a_choice_the_usual_folder_is_used() -> None:
    assert paths.data_dir() == paths.default_data_dir().resolve()
