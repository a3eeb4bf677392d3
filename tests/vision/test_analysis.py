"""The whole reading, on drawn trays whose truth is known."""

import cv2
import numpy as np
import pytest

from canteen_desk.domain.estimate import TrayReason, TrayStatus
from canteen_desk.vision.analysis import analyse_tray
from canteen_desk.vision.scenes.layouts import TrayKind
from canteen_desk.vision.scenes.scene import Scene, SceneOrder, draw_scene
from canteen_desk.vision.scenes.surface import blank, lit
from canteen_desk.vision.scenes.things import lay_stick, lay_table


def drawn(kind: TrayKind, seed: int, left: float | None = None, **more: object) -> Scene:
    return draw_scene(SceneOrder(kind, seed, left=left, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", list(TrayKind))
def test_the_share_left_is_close_to_the_drawn_one(kind: TrayKind) -> None:
    errors = []
    for seed in range(50, 54):
        scene = drawn(kind, seed, left=0.4, smears=True)
        reading = analyse_tray(scene.image)
        assert reading.estimate.status is TrayStatus.OK
        guessed = (reading.mask == 1).sum() / max(1, np.isin(reading.mask, (1, 2, 3, 5)).sum())
        errors.append(abs(float(guessed) - scene.food_share))
    assert float(np.mean(errors)) < 0.08


@pytest.mark.parametrize("kind", list(TrayKind))
def test_a_full_tray_has_a_higher_level_than_an_empty_one(kind: TrayKind) -> None:
    empty = analyse_tray(drawn(kind, 61, left=0, smears=False).image).estimate
    full = analyse_tray(drawn(kind, 61, left=0.9).image).estimate
    assert empty.level == 0
    assert full.level > empty.level
    assert not full.clean_plate


def test_the_mask_has_the_size_of_the_picture_and_only_known_classes() -> None:
    scene = drawn(TrayKind.MELAMINE, 62, width=1200, height=900)
    reading = analyse_tray(scene.image)
    assert reading.mask.shape == (900, 1200)
    assert reading.mask.dtype == np.uint8
    assert reading.mask.max() <= 6
    assert reading.ms > 0


@pytest.mark.parametrize(
    ("width", "height", "turned"), [(960, 720, True), (720, 960, False), (720, 960, True)]
)
def test_the_tray_is_found_whichever_way_it_lies(width: int, height: int, turned: bool) -> None:
    scene = drawn(TrayKind.MELAMINE, 63, left=0.3, width=width, height=height, turned=turned)
    reading = analyse_tray(scene.image)
    found, truth = (filled(outline, scene) for outline in (reading.tray_polygon, scene.tray_polygon))
    assert (found & truth).sum() / (found | truth).sum() > 0.85


def test_most_compartments_of_a_tray_are_found() -> None:
    found = wanted = 0
    for seed in range(70, 75):
        scene = drawn(TrayKind.STEEL, seed, left=0.2)
        parts = analyse_tray(scene.image).estimate.compartments
        outlines = [filled(np.array(part.polygon), scene) for part in parts]
        for number in range(1, int(scene.cavity.max()) + 1):
            truth = scene.cavity == number
            wanted += 1
            found += any((truth & area).sum() / (truth | area).sum() > 0.5 for area in outlines)
    assert found / wanted > 0.7


def test_a_table_with_only_a_spoon_on_it_is_no_tray() -> None:
    seen = []
    for seed in range(900, 906):
        rng = np.random.default_rng(seed)
        table = blank(600, 800)
        lay_table(table, rng)
        lay_stick(table, rng, (300.0, 250.0), 0.4, 300.0, spoon=True)
        grain = rng.normal(0, 8, (600, 800, 1))
        image = np.clip(lit(table, rng) + grain, 0, 255).astype(np.uint8)
        estimate = analyse_tray(image).estimate
        seen.append((estimate.status, estimate.reason))
    assert seen.count((TrayStatus.NO_TRAY, TrayReason.NO_TRAY_IN_VIEW)) >= 5


def test_a_black_frame_is_too_dark() -> None:
    scene = drawn(TrayKind.STEEL, 64)
    estimate = analyse_tray((scene.image // 12).astype(np.uint8)).estimate
    assert (estimate.status, estimate.reason) == (TrayStatus.REJECTED, TrayReason.TOO_DARK)


def test_a_smudged_frame_is_blurred() -> None:
    scene = drawn(TrayKind.MELAMINE, 65)
    smudged = cv2.GaussianBlur(scene.image, (0, 0), 14)
    estimate = analyse_tray(np.asarray(smudged, np.uint8)).estimate
    assert (estimate.status, estimate.reason) == (TrayStatus.REJECTED, TrayReason.BLURRED)


def test_a_picture_before_gives_the_ratio_left() -> None:
    before, after = (drawn(TrayKind.MELAMINE, 66, left=left, smears=False, tilt=0.0) for left in (0.9, 0.3))
    ratio = analyse_tray(after.image, before=before.image).estimate.left_ratio
    assert ratio == pytest.approx(after.food_share / before.food_share, abs=0.12)


def test_a_picture_before_without_a_tray_is_said_to_be_the_fault() -> None:
    scene = drawn(TrayKind.MELAMINE, 66)
    estimate = analyse_tray(scene.image, before=np.zeros((300, 400, 3), np.uint8)).estimate
    assert (estimate.status, estimate.reason) == (TrayStatus.REJECTED, TrayReason.NO_BEFORE)


def test_the_same_picture_gives_the_same_figures() -> None:
    image = drawn(TrayKind.PLATES, 67).image
    assert analyse_tray(image).estimate == analyse_tray(image).estimate


def filled(outline: np.ndarray, scene: Scene) -> np.ndarray:
    area = np.zeros(scene.mask.shape, np.uint8)
    cv2.fillPoly(area, [np.round(outline).astype(np.int32)], 1)
    return area > 0
