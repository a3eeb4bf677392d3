"""The kinds of records and their fields: one table that drives checking, storing, listing and correcting."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class FieldType(StrEnum):
    """What a field holds; the last five name an item of the catalogue."""

    GRAMS = "grams"
    FEN = "fen"
    COUNT = "count"
    BASIS_POINTS = "basis_points"
    HUNDREDTHS = "hundredths"
    FLAG = "flag"
    TEXT = "text"
    CLOCK = "clock"
    CHOICE = "choice"
    INGREDIENT = "ingredient"
    DISH = "dish"
    SUPPLIER = "supplier"
    HAULER = "hauler"
    PERSON = "person"

    @property
    def is_name(self) -> bool:
        return self in NAMES


NAMES = frozenset(
    {FieldType.INGREDIENT, FieldType.DISH, FieldType.SUPPLIER, FieldType.HAULER, FieldType.PERSON}
)


@dataclass(frozen=True)
class Field:
    """One field of a kind: its stable name, type, whether it must be given, and its limits."""

    name: str
    type: FieldType
    required: bool = True
    default: object = None
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int | None = None

    @property
    def column(self) -> str:
        return f"{self.name}_id" if self.type.is_name else self.name


@dataclass(frozen=True)
class Kind:
    """A kind of record; `measure` is M1 to M4 or empty, `copied` are columns the desk fills itself."""

    name: str
    measure: str
    fields: tuple[Field, ...]
    needs_meal: bool = True
    copied: tuple[Field, ...] = field(default=())

    @property
    def columns(self) -> Iterator[Field]:
        yield from self.fields
        yield from self.copied


def _grams(name: str, *, required: bool = True, least: int = 0) -> Field:
    return Field(name, FieldType.GRAMS, required, None if required else 0, least=least)


DESTINATIONS = ("discarded", "staff_meal", "reused", "donated")
TRAY_STATUSES = ("ok", "no_tray", "rejected")

_KINDS = (
    Kind(
        "diners",
        "",
        (
            Field("reported", FieldType.COUNT, required=False, most=100_000),
            Field("actual", FieldType.COUNT, required=False, most=100_000),
        ),
    ),
    Kind(
        "receipt",
        "M1",
        (
            Field("ingredient", FieldType.INGREDIENT),
            Field("batch", FieldType.COUNT, required=False, default=1, least=1, most=50),
            _grams("needed_g"),
            _grams("ordered_g", required=False),
            _grams("received_g"),
            _grams("spoiled_g", required=False),
            Field("unit_price_fen_per_kg", FieldType.FEN, required=False, default=0, most=10_000_000),
            Field("supplier", FieldType.SUPPLIER),
        ),
        copied=(Field("perishable", FieldType.FLAG, default=False),),
    ),
    Kind(
        "trimming",
        "M2",
        (
            Field("ingredient", FieldType.INGREDIENT),
            _grams("gross_g", least=1),
            _grams("net_g"),
            _grams("rejected_g", required=False),
            _grams("inedible_g", required=False),
        ),
        copied=(Field("standard_yield_bp", FieldType.BASIS_POINTS, required=False, most=1_000_000),),
    ),
    Kind(
        "offcut",
        "M3",
        (
            Field("ingredient", FieldType.INGREDIENT),
            _grams("produced_g"),
            _grams("used_g", required=False),
            Field("used_in", FieldType.TEXT, required=False, default="", most=200),
            _grams("discarded_g", required=False),
        ),
    ),
    Kind("production", "M4", (Field("dish", FieldType.DISH), _grams("weight_g", least=1))),
    Kind(
        "top_up",
        "M4",
        (Field("dish", FieldType.DISH), _grams("weight_g", least=1), Field("at", FieldType.CLOCK)),
    ),
    Kind(
        "unsold",
        "M4",
        (
            Field("dish", FieldType.DISH),
            _grams("weight_g"),
            Field("destination", FieldType.CHOICE, choices=DESTINATIONS),
        ),
    ),
    Kind(
        "patrol",
        "M4",
        (
            Field("at", FieldType.CLOCK),
            Field("note", FieldType.TEXT, required=False, default="", most=500),
        ),
    ),
    Kind("plate_return", "M4", (_grams("gross_g"), _grams("tare_g"), _grams("inedible_g", required=False))),
    Kind(
        "haulage",
        "",
        (
            Field("category", FieldType.TEXT, required=False, default="厨余垃圾", most=50),
            _grams("weight_g", least=1),
            Field("hauler", FieldType.HAULER),
        ),
    ),
    Kind(
        "tray",
        "M4",
        (
            Field("status", FieldType.CHOICE, choices=TRAY_STATUSES),
            Field("cause", FieldType.TEXT, required=False, default="", most=200),
            Field("food_share_bp", FieldType.BASIS_POINTS, required=False, most=10_000),
            Field("level", FieldType.COUNT, required=False, most=5),
            Field("clean_plate", FieldType.FLAG, required=False),
            Field("picture_sha256", FieldType.TEXT, required=False, default="", most=64),
        ),
    ),
    Kind(
        "day_status",
        "",
        (
            Field("status", FieldType.CHOICE, choices=("normal", "half", "official", "closed")),
            Field("note", FieldType.TEXT, required=False, default="", most=200),
        ),
        needs_meal=False,
    ),
    Kind(
        "finding",
        "",
        (
            Field("scheme", FieldType.TEXT, most=80),
            Field("period", FieldType.TEXT, most=7),
            Field("line", FieldType.TEXT, most=80),
            Field("points_hundredths", FieldType.HUNDREDTHS, least=-10_000, most=10_000),
            Field("remark", FieldType.TEXT, required=False, default="", most=1000),
        ),
        needs_meal=False,
    ),
    Kind(
        "issue",
        "",
        (
            Field("document", FieldType.CHOICE, choices=("assessment", "contractor_month")),
            Field("scheme", FieldType.TEXT, most=80),
            Field("period", FieldType.TEXT, most=7),
            Field("total_hundredths", FieldType.HUNDREDTHS, most=100_000),
            Field("grade", FieldType.TEXT, required=False, default="", most=20),
            Field("content", FieldType.TEXT, most=1_000_000),
            Field("pdf_sha256", FieldType.TEXT, most=64),
        ),
        needs_meal=False,
    ),
    Kind(
        "catalogue",
        "",
        (
            Field("entity", FieldType.TEXT, most=20),
            Field("name", FieldType.TEXT, most=80),
            Field("content", FieldType.TEXT, most=20_000),
        ),
        needs_meal=False,
    ),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _KINDS}

RECORDABLE = tuple(name for name in KINDS if name not in {"issue", "catalogue"})
"""Kinds that a person records; the rest are written by the desk in the course of a task."""

FOUR_WEIGHTS = ("receipt", "trimming", "offcut", "plate_return")
"""A meal's data are complete when each of these was weighed at least once (one a measure)."""
