"""One record in one line of words, for the table of what stands behind a figure."""

from fractions import Fraction

from canteen_desk.domain.quantities import percent_text, weight_text, yuan_text
from canteen_desk.domain.records import KINDS, Field, FieldType
from canteen_desk.domain.wording import Language, points_text, word
from canteen_desk.services.looking import StandingRecord

_LEFT_OUT = frozenset(
    {"scheme", "period", "line", "picture_sha256", "source", "standard_yield_bp", "perishable"}
)


def record_text(record: StandingRecord, language: Language) -> str:
    """`土豆　毛重 24.80 kg，净料 23.40 kg`: the name first, then what was weighed or counted."""
    names, amounts = [], []
    for field in KINDS[record.kind].fields:
        value = record.fields.get(field.name)
        if field.name in _LEFT_OUT or _says_nothing(field, value):
            continue
        if field.type.is_name:
            names.append(str(value))
        else:
            amounts.append(_field_text(field, value, language))
    separator = "，" if language is Language.ZH else ", "
    return "　".join(part for part in (" ".join(names), separator.join(amounts)) if part)


def _says_nothing(field: Field, value: object) -> bool:
    return value is None or value == "" or (value == 0 and not field.required)


def _field_text(field: Field, value: object, language: Language) -> str:
    if field.type in {FieldType.TEXT, FieldType.CLOCK}:
        return str(value)
    if field.type is FieldType.CHOICE:
        return word(str(value), language)
    label = word(field.name, language)
    if field.type is FieldType.FLAG:
        return label
    assert isinstance(value, int)
    if field.type is FieldType.GRAMS:
        return f"{label}\u00a0{weight_text(value)}\u00a0kg"
    if field.type is FieldType.FEN:
        return f"{label} {yuan_text(value)}"
    if field.type is FieldType.BASIS_POINTS:
        return f"{label} {percent_text(Fraction(value, 10_000))}"
    if field.type is FieldType.HUNDREDTHS:
        return f"{label} {points_text(value)}"
    return f"{label}\u00a0{value:,}"
