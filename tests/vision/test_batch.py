"""One object a file, whatever the file is."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from canteen_desk.domain.estimate import PictureRefused
from canteen_desk.vision.batch import analyse_files
from canteen_desk.vision.pictures import write_png
from canteen_desk.vision.scenes.layouts import TrayKind
from canteen_desk.vision.scenes.scene import SceneOrder, draw_scene


@pytest.fixture(scope="module")
def tray(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("trays") / "托盘.png"
    write_png(path, draw_scene(SceneOrder(TrayKind.MELAMINE, 91, left=0.4)).image)
    return path


def test_each_file_has_one_line_that_json_can_carry(tray: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff")
    lines = [json.loads(json.dumps(line)) for line in analyse_files([tray, broken, tmp_path / "none.png"])]
    assert [line["status"] for line in lines] == ["ok", "rejected", "rejected"]
    assert [line["reason"] for line in lines] == ["", "unreadable", "unreadable"]
    assert lines[0]["file"] == str(tray)


def test_a_good_picture_carries_every_agreed_field(tray: Path) -> None:
    (line,) = analyse_files([tray])
    assert 0 < line["food_share"] < 1
    assert line["level"] in range(6)
    assert line["clean_plate"] is False
    assert line["ms"] > 0
    for part in line["compartments"]:
        assert len(part["polygon"]) >= 3
        assert 0 <= part["food_share"] <= 1


def test_masks_of_files_with_one_name_do_not_overwrite_each_other(tray: Path, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    twin = folder / tray.name
    twin.write_bytes(tray.read_bytes())
    names = [line["mask_file"] for line in analyse_files([tray, twin], masks_dir=tmp_path)]
    assert len(set(names)) == 2
    for name in names:
        mask = cv2.imdecode(np.fromfile(tmp_path / name, np.uint8), cv2.IMREAD_UNCHANGED)
        assert mask.shape == (720, 960)


def test_progress_counts_the_files(tray: Path) -> None:
    seen: list[int] = []
    list(analyse_files([tray, tray], progress=seen.append))
    assert seen == [1, 2]


def test_a_picture_before_adds_a_ratio(tray: Path) -> None:
    (line,) = analyse_files([tray], before=tray)
    assert line["left_ratio"] == pytest.approx(1.0)


def test_a_missing_picture_before_is_said_at_once(tray: Path, tmp_path: Path) -> None:
    with pytest.raises(PictureRefused):
        next(analyse_files([tray], before=tmp_path / "none.jpg"))
