"""Records and fields in the words of the kitchen, as a capture page says them."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.quantities import WeightUnit, weight_text, yuan_text
from canteen_desk.domain.records import KINDS, FieldType
from canteen_desk.domain.wording import Language, word
from canteen_desk.services.looking import StandingRecord


def label(name: str, language: Language) -> str:
    """A field's or kind's word with a capital where the language has them."""
    text = word(name, language)
    return text[:1].upper() + text[1:]


def kilograms(grams: object) -> str:
    """24800 as `24.80`; a weight finer than 10 g keeps its grams in view."""
    if not isinstance(grams, int):
        return "—"
    return weight_text(grams, WeightUnit.KG, 3 if grams % 10 else 2)


def value_words(kind: str, name: str, value: object, language: Language) -> str:
    """A field's value as people say it, with its unit."""
    if value is None or value == "":
        return "—"
    form = next((field for field in KINDS[kind].fields if field.name == name), None)
    if form is None:
        return str(value)
    if form.type is FieldType.GRAMS:
        return f"{kilograms(value)} kg"
    if form.type is FieldType.FEN and isinstance(value, int):
        return QCoreApplication.translate("CaptureWords", "{amount} yuan/kg").format(amount=yuan_text(value))
    if form.type is FieldType.CHOICE:
        return word(str(value), language)
    return str(value)


def record_line(kind: str, fields: Mapping[str, object], language: Language) -> str:
    """A record in one short line: what and how much."""
    parts = (_part(kind, name, fields, language) for name in _LINES[kind])
    return " ".join(part for part in parts if part)


def _part(kind: str, name: str, fields: Mapping[str, object], language: Language) -> str:
    value = fields.get(name)
    if name == "net_g" or (name == "tare_g" and value):
        sign = "→" if name == "net_g" else "−"
        return f"{sign} {kilograms(value)} kg"
    if kind == "diners":
        return "" if value is None else f"{label(name, language)} {value}"
    return "" if value is None else value_words(kind, name, value, language) if value != "" else ""


_LINES = {
    "diners": ("reported", "actual"),
    "receipt": ("ingredient", "received_g"),
    "trimming": ("ingredient", "gross_g", "net_g"),
    "offcut": ("ingredient", "produced_g"),
    "production": ("dish", "weight_g"),
    "top_up": ("at", "dish", "weight_g"),
    "unsold": ("dish", "weight_g", "destination"),
    "patrol": ("at", "note"),
    "plate_return": ("gross_g", "tare_g"),
    "haulage": ("category", "weight_g"),
}


def clock_text(moment: datetime, zone: ZoneInfo) -> str:
    """The time of day in the canteen's own zone."""
    return f"{moment.astimezone(zone):%H:%M}"


def moment_text(moment: datetime, zone: ZoneInfo) -> str:
    """Day and time in the canteen's own zone."""
    return f"{moment.astimezone(zone):%m-%d %H:%M}"


def author_line(record: StandingRecord, zone: ZoneInfo) -> str:
    """Who wrote a record and when."""
    return f"{moment_text(record.recorded_at, zone)} {record.person}"
