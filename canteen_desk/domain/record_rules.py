"""What makes a record impossible: types, limits and the relations between its fields."""

import re
from collections.abc import Mapping

from canteen_desk.domain.quantities import MOST_GRAMS
from canteen_desk.domain.records import Field, FieldType, Kind
from canteen_desk.errors import Refused

Values = dict[str, object]

_NUMBERS = {
    FieldType.GRAMS,
    FieldType.FEN,
    FieldType.COUNT,
    FieldType.BASIS_POINTS,
    FieldType.HUNDREDTHS,
}
_UNSEEN = frozenset(
    "\x7f\ufeff\u200e\u200f\u061c" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
)
"""Delete, byte-order and direction marks: they turn what is read around and are never meant."""

_WATER_TOLERANCE = 1.05
"""Washed greens carry water: the parts may weigh up to 5 % more than the gross weight."""


def check_values(kind: Kind, given: Mapping[str, object]) -> Values:
    """Every field of the kind, checked and completed with its default; Refused names the field.

    Unknown keys are refused rather than dropped: a misspelt weight must not vanish.
    """
    known = {field.name for field in kind.fields}
    for key in given:
        if key not in known:
            raise Refused("unknown_field", field=key, kind=kind.name)
    values = {field.name: _check_field(field, given.get(field.name)) for field in kind.fields}
    if rule := _RELATIONS.get(kind.name):
        rule(values)
    return values


def _check_field(field: Field, value: object) -> object:
    if value is None:
        if field.required:
            raise Refused("missing_field", field=field.name)
        return field.default
    if field.type in _NUMBERS:
        return _check_number(field, value)
    if field.type is FieldType.FLAG:
        if not isinstance(value, bool):
            raise Refused("not_a_flag", field=field.name, text=value)
        return value
    if not isinstance(value, str):
        raise Refused("not_text", field=field.name, text=value)
    return _check_text(field, value.strip())


def _check_number(field: Field, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused("not_an_integer", field=field.name, text=value)
    if value < 0 <= field.least:
        raise Refused("negative_number", field=field.name, value=value)
    if value < field.least:
        raise Refused("too_small", field=field.name, value=value, least=field.least)
    most = field.most if field.most is not None else MOST_GRAMS
    if value > most:
        raise Refused("too_large", field=field.name, value=value, most=most)
    return value


def _check_text(field: Field, value: str) -> str:
    if field.type is FieldType.CLOCK and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        raise Refused("not_a_clock", field=field.name, text=value)
    if field.type is FieldType.CHOICE and value not in field.choices:
        raise Refused("not_a_choice", field=field.name, text=value, choices=field.choices)
    if field.required and not value:
        raise Refused("missing_field", field=field.name)
    if len(value) > (field.most or 80):
        raise Refused("text_too_long", field=field.name, most=field.most or 80)
    if any((ord(letter) < 32 and letter not in "\n\t") or letter in _UNSEEN for letter in value):
        raise Refused("control_letters", field=field.name)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Refused("control_letters", field=field.name) from None
    return value


def _number(values: Values, name: str) -> int:
    value = values[name]
    assert isinstance(value, int)
    return value


def _diners(values: Values) -> None:
    if values["reported"] is None and values["actual"] is None:
        raise Refused("no_diners_given", field="actual")


def _receipt(values: Values) -> None:
    if _number(values, "spoiled_g") > _number(values, "received_g"):
        raise Refused("spoiled_exceeds_received", field="spoiled_g")


def _trimming(values: Values) -> None:
    gross = _number(values, "gross_g")
    lost = _number(values, "rejected_g") + _number(values, "inedible_g")
    if lost > gross:
        raise Refused("parts_exceed_gross", field="rejected_g")


def check_net_against_gross(values: Values, standard_yield_bp: int | None) -> None:
    """Only goods that soak up water (standard yield above 100 %) may weigh more net than gross."""
    if standard_yield_bp is not None and standard_yield_bp > 10_000:
        return
    gross, net = _number(values, "gross_g"), _number(values, "net_g")
    if net > gross:
        raise Refused("net_exceeds_gross", field="net_g")
    if net + _number(values, "rejected_g") + _number(values, "inedible_g") > gross * _WATER_TOLERANCE:
        raise Refused("parts_exceed_gross", field="rejected_g")


def _plate_return(values: Values) -> None:
    if _number(values, "gross_g") < _number(values, "tare_g"):
        raise Refused("tare_exceeds_gross", field="tare_g")
    if _number(values, "gross_g") - _number(values, "tare_g") < _number(values, "inedible_g"):
        raise Refused("inedible_exceeds_net", field="inedible_g")


def _offcut(values: Values) -> None:
    if _number(values, "used_g") > _number(values, "produced_g") * 1.05:
        raise Refused("used_exceeds_produced", field="used_g")


def _tray(values: Values) -> None:
    if values["status"] == "ok" and (
        values["food_share_bp"] is None or values["level"] is None or values["clean_plate"] is None
    ):
        raise Refused("tray_without_reading", field="food_share_bp")
    if values["status"] != "ok" and not values["cause"]:
        raise Refused("tray_without_cause", field="cause")


_RELATIONS = {
    "diners": _diners,
    "receipt": _receipt,
    "trimming": _trimming,
    "plate_return": _plate_return,
    "offcut": _offcut,
    "tray": _tray,
}
