"""Weights and money at the edge."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canteen_desk.domain.quantities import (
    WeightUnit,
    half_up,
    parse_money,
    parse_weight,
    percent_text,
    weight_text,
    yuan_text,
)
from canteen_desk.errors import Refused


@pytest.mark.parametrize(
    ("text", "unit", "grams"),
    [
        ("24.8", WeightUnit.KG, 24_800),
        ("２４．８", WeightUnit.KG, 24_800),
        ("12斤", WeightUnit.KG, 6_000),
        ("12", WeightUnit.JIN, 6_000),
        ("500 g", WeightUnit.JIN, 500),
        ("1,234.5kg", WeightUnit.JIN, 1_234_500),
        ("0.0005", WeightUnit.KG, 1),
        ("0", WeightUnit.KG, 0),
    ],
)
def test_typed_weights_become_grams(text: str, unit: WeightUnit, grams: int) -> None:
    assert parse_weight(text, unit) == grams


@pytest.mark.parametrize("text", ["", "abc", "NaN", "Infinity", "-1", "1e99", "12..3", "五斤"])
def test_what_is_no_weight_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        parse_weight(text)


@given(st.integers(min_value=0, max_value=50_000_000), st.sampled_from([WeightUnit.KG, WeightUnit.JIN]))
def test_a_weight_survives_being_shown_and_typed_again(grams: int, unit: WeightUnit) -> None:
    assert parse_weight(weight_text(grams, unit, places=3), unit) == grams


@given(st.integers(min_value=0, max_value=10**12))
def test_money_survives_being_shown_and_typed_again(fen: int) -> None:
    assert parse_money(yuan_text(fen)) == fen


def test_halves_are_rounded_up_not_to_even() -> None:
    assert half_up(Fraction(2675, 1000), 2) == Decimal("2.68")
    assert [half_up(Fraction(n, 2), 0) for n in (1, 3, 5)] == [Decimal(1), Decimal(2), Decimal(3)]


def test_a_share_that_was_not_measured_is_a_dash() -> None:
    assert percent_text(None) == "—"
