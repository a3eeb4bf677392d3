"""The drawn trays and their truth."""

import numpy as np
import pytest

from canteen_desk.vision.scenes.layouts import TrayKind
from canteen_desk.vision.scenes.scene import SceneOrder, draw_scene
from canteen_desk.vision.scenes.surface import DISH, FOOD


def test_the_same_order_gives_the_same_picture() -> None:
    one, other = (draw_scene(SceneOrder(TrayKind.STEEL, 7, width=480, height=360)) for _ in range(2))
    assert np.array_equal(one.image, other.image)
    assert np.array_equal(one.mask, other.mask)


def test_another_seed_gives_another_picture() -> None:
    one, other = (draw_scene(SceneOrder(TrayKind.STEEL, seed, width=480, height=360)) for seed in (7, 8))
    assert not np.array_equal(one.image, other.image)


@pytest.mark.parametrize("kind", list(TrayKind))
def test_the_truth_has_the_size_of_the_picture_and_known_classes(kind: TrayKind) -> None:
    scene = draw_scene(SceneOrder(kind, 3, width=480, height=360))
    assert scene.image.shape == (360, 480, 3)
    assert scene.mask.shape == scene.cavity.shape == (360, 480)
    assert scene.mask.max() <= 6
    assert (scene.mask == DISH).mean() > 0.1


@pytest.mark.parametrize("kind", list(TrayKind))
def test_more_left_means_more_food_in_the_truth(kind: TrayKind) -> None:
    shares = [
        draw_scene(SceneOrder(kind, 5, left=left, width=480, height=360)).food_share for left in (0, 0.2, 0.9)
    ]
    assert shares[0] == 0
    assert shares[0] < shares[1] < shares[2]


def test_food_lies_in_dishes() -> None:
    scene = draw_scene(SceneOrder(TrayKind.MELAMINE, 11, left=0.5, width=480, height=360))
    food = scene.mask == FOOD
    assert (scene.cavity[food] > 0).mean() > 0.95


def test_a_portrait_order_gives_a_portrait_picture_of_the_same_tray() -> None:
    lying = draw_scene(SceneOrder(TrayKind.STEEL, 4, tilt=0, width=480, height=360))
    standing = draw_scene(SceneOrder(TrayKind.STEEL, 4, tilt=0, width=360, height=480))
    wide, high = np.ptp(lying.tray_polygon, axis=0)
    assert np.ptp(standing.tray_polygon, axis=0) == pytest.approx([high, wide], rel=0.08)
