"""Weights, money and shares: integers inside, text only at the edge."""

import unicodedata
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction

from canteen_desk.errors import Refused

MOST_GRAMS = 50_000_000
"""No single weighing of a canteen exceeds 50 t; more is a slip of the keys."""


class WeightUnit(StrEnum):
    """The units a buyer may use; stored weights are always grams."""

    KG = "kg"
    JIN = "jin"
    GRAM = "g"

    @property
    def grams(self) -> int:
        return {WeightUnit.KG: 1000, WeightUnit.JIN: 500, WeightUnit.GRAM: 1}[self]


_UNIT_WORDS = {
    "kg": WeightUnit.KG,
    "公斤": WeightUnit.KG,
    "千克": WeightUnit.KG,
    "斤": WeightUnit.JIN,
    "jin": WeightUnit.JIN,
    "g": WeightUnit.GRAM,
    "克": WeightUnit.GRAM,
}


def half_up(value: Fraction | Decimal | int, places: int) -> Decimal:
    """Round half away from zero once, at the edge, as people round on paper."""
    exact = (
        value
        if isinstance(value, Decimal)
        else Decimal(Fraction(value).numerator) / Decimal(Fraction(value).denominator)
    )
    return exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def parse_weight(text: str, unit: WeightUnit = WeightUnit.KG) -> int:
    """Grams from typed text such as `24.8`, `２４．８`, `12斤` or `500 g`; Refused when it is no weight."""
    plain = unicodedata.normalize("NFKC", text).strip().lower().replace(",", "")
    for word, named in _UNIT_WORDS.items():
        if plain.endswith(word):
            plain, unit = plain[: -len(word)].strip(), named
            break
    try:
        amount = Decimal(plain)
    except InvalidOperation:
        raise Refused("not_a_weight", text=text) from None
    if not amount.is_finite():
        raise Refused("not_a_weight", text=text)
    if amount < 0:
        raise Refused("negative_weight", text=text)
    grams = amount * unit.grams
    if grams > MOST_GRAMS:
        raise Refused("weight_too_large", text=text)
    return int(grams.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def weight_text(grams: int, unit: WeightUnit = WeightUnit.KG, places: int = 2) -> str:
    """The number alone, grouped: 24800 -> `24.80` (the unit stands in the header)."""
    return f"{half_up(Fraction(grams, unit.grams), places):,}"


def parse_money(text: str) -> int:
    """Fen from typed yuan."""
    plain = unicodedata.normalize("NFKC", text).strip().rstrip("元").lstrip("¥").replace(",", "")
    try:
        amount = Decimal(plain)
    except InvalidOperation:
        raise Refused("not_money", text=text) from None
    if not amount.is_finite() or amount < 0:
        raise Refused("not_money", text=text)
    return int((amount * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def yuan_text(fen: int) -> str:
    return f"{half_up(Fraction(fen, 100), 2):,}"


def percent_text(share: Fraction | None, places: int = 1) -> str:
    """`12.5 %`, or a dash where nothing was measured."""
    return "—" if share is None else f"{half_up(share * 100, places)} %"
