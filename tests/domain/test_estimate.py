"""The rules that turn counted pixels into a level, a clean plate and a ratio."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canteen_desk.domain.estimate import (
    LEVEL_BOUNDS,
    Compartment,
    CompartmentKind,
    TrayAreas,
    TrayReason,
    TrayStatus,
    estimate_tray,
    is_clean_plate,
    left_ratio,
    level_of,
    not_measured,
)

pixels = st.integers(min_value=0, max_value=1_000_000)


def test_an_empty_tray_is_level_0_and_a_full_one_level_5() -> None:
    assert level_of(0.0) == 0
    assert level_of(1.0) == 5


@pytest.mark.parametrize(("level", "bound"), list(enumerate(LEVEL_BOUNDS)))
def test_a_bound_belongs_to_the_lower_level(level: int, bound: float) -> None:
    assert level_of(bound) == level
    assert level_of(bound + 1e-9) == level + 1


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_food_never_means_a_lower_level(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert level_of(low) <= level_of(high)


@given(pixels, pixels, pixels, pixels)
def test_shares_stay_between_0_and_1_and_do_not_exceed_the_tray(
    food: int, liquid: int, residue: int, surface: int
) -> None:
    estimate = estimate_tray(TrayAreas(food, liquid, residue, surface), (), 0.9)
    parts = (estimate.food_share, estimate.liquid_share, estimate.residue_share)
    assert all(0 <= part <= 1 for part in parts)
    assert sum(parts) <= 1 + 1e-9


def test_a_tray_without_a_pixel_of_dish_has_no_share() -> None:
    assert estimate_tray(TrayAreas(0, 0, 0, 0), (), 0.0).food_share == 0.0


def test_soup_alone_leaves_the_plate_clean() -> None:
    assert is_clean_plate(TrayAreas(food=0, liquid=4_000, residue=100, surface=6_000))


def test_one_visible_piece_makes_the_plate_not_clean() -> None:
    specks = TrayAreas(food=30, liquid=0, residue=0, surface=9_970, largest_piece=8)
    piece = TrayAreas(food=30, liquid=0, residue=0, surface=9_970, largest_piece=30)
    assert is_clean_plate(specks)
    assert not is_clean_plate(piece)


def test_a_plate_full_of_smears_is_not_clean() -> None:
    assert not is_clean_plate(TrayAreas(food=0, liquid=0, residue=2_000, surface=8_000))


def test_the_ratio_left_is_taken_to_the_picture_before() -> None:
    assert estimate_tray(TrayAreas(100, 0, 0, 900), (), 1.0, before_share=0.4).left_ratio == pytest.approx(
        0.25
    )
    assert estimate_tray(TrayAreas(100, 0, 0, 900), (), 1.0).left_ratio is None


def test_a_ratio_is_capped_and_not_made_from_an_empty_picture_before() -> None:
    assert left_ratio(0.1, 0.9) == 2.0
    assert left_ratio(0.001, 0.2) is None


def test_a_picture_that_gave_nothing_carries_its_reason_and_no_figures() -> None:
    estimate = not_measured(TrayStatus.REJECTED, TrayReason.BLURRED)
    assert (estimate.status, estimate.reason, estimate.food_share) == ("rejected", "blurred", 0.0)
    assert not estimate.clean_plate


def test_a_compartment_knows_its_own_level() -> None:
    square = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0))
    assert Compartment(square, 0.4, CompartmentKind.DISH).level == level_of(0.4)
