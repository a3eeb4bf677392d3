"""Pictures for people and pictures for keeping."""

import numpy as np
import pytest

from canteen_desk.vision.analysis import TrayReading, analyse_tray
from canteen_desk.vision.overlay import crop_to_tray, draw_overlay
from canteen_desk.vision.scenes.layouts import TrayKind
from canteen_desk.vision.scenes.scene import Scene, SceneOrder, draw_scene


@pytest.fixture(scope="module")
def scene() -> Scene:
    return draw_scene(SceneOrder(TrayKind.STEEL, 81, left=0.5))


@pytest.fixture(scope="module")
def reading(scene: Scene) -> TrayReading:
    return analyse_tray(scene.image)


def test_an_overlay_marks_the_food_and_leaves_the_picture_alone(scene: Scene, reading: TrayReading) -> None:
    kept = scene.image.copy()
    drawn = draw_overlay(scene.image, reading)
    assert np.array_equal(scene.image, kept)
    assert drawn.shape == scene.image.shape
    assert (drawn != scene.image).any(axis=2)[reading.mask == 1].mean() > 0.9


def test_the_kept_picture_shows_nothing_outside_the_tray(scene: Scene, reading: TrayReading) -> None:
    bright = np.maximum(scene.image, 1)
    alone = crop_to_tray(bright, reading)
    left, top = np.round(reading.tray_polygon).astype(int).min(axis=0)
    assert alone.shape[0] < scene.image.shape[0]
    shown = alone.any(axis=2)
    assert 0.7 < shown.mean() < 1
    assert np.array_equal(alone[shown], bright[top:, left:][: shown.shape[0], : shown.shape[1]][shown])


def test_a_rejected_picture_is_neither_marked_nor_kept() -> None:
    black = np.zeros((300, 400, 3), np.uint8)
    reading = analyse_tray(black)
    assert np.array_equal(draw_overlay(black, reading), black)
    assert crop_to_tray(black, reading).size == 3
