"""The columns of the meal's records, for each kind."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.measures import KPI_FORMS, alarm_state
from canteen_desk.domain.quantities import percent_text, yuan_text
from canteen_desk.domain.wording import Language, word
from canteen_desk.services.looking import StandingRecord
from canteen_desk.ui.capture.live_figures import plate_waste
from canteen_desk.ui.capture.words import clock_text, kilograms, label
from canteen_desk.ui.widgets.table_model import Column, Kind

_NARROW, _NUMBER, _WIDE = 72, 84, 104


def columns(kind: str, language: Language, zone: ZoneInfo) -> list[Column]:
    """The columns of one kind; weights in kg, the time of writing in the canteen's zone."""
    translate = QCoreApplication.translate
    written = Column(translate("CaptureColumns", "Noted"), partial(_written, zone), width=_NARROW)
    return [written, *_OF_KIND[kind](language)]


def _written(zone: ZoneInfo, record: StandingRecord) -> str:
    return clock_text(record.recorded_at, zone)


def _field(name: str, record: StandingRecord) -> Any:
    return record.fields.get(name)


def _name(name: str, record: StandingRecord) -> str:
    text = str(record.fields.get(name) or "—")
    if record.corrects is not None:
        text = QCoreApplication.translate("CaptureColumns", "{name} (corr.)").format(name=text)
    return text


def _text(name: str, language: Language, width: int = 0) -> Column:
    return Column(label(name, language), partial(_name, name), width=width)


def _weight(name: str, language: Language, width: int = _NUMBER) -> Column:
    return Column(label(name, language), partial(_field, name), kilograms, Kind.NUMBER, width)


def _receipt(language: Language) -> list[Column]:
    price = Column(
        label("unit_price_fen_per_kg", language), partial(_field, "unit_price_fen_per_kg"), yuan_text,
        Kind.NUMBER, _WIDE,
    )  # fmt: skip
    return [
        Column(label("ingredient", language), _lot),
        _weight("needed_g", language),
        Column(label("received_g", language), partial(_field, "received_g"), kilograms, Kind.NUMBER, _WIDE,
               _received_state),
        _weight("spoiled_g", language),
        price,
    ]  # fmt: skip


def _lot(record: StandingRecord) -> str:
    batch = record.fields.get("batch")
    name = _name("ingredient", record)
    if batch == 1:
        return name
    return QCoreApplication.translate("CaptureColumns", "{name}, batch {batch}").format(
        name=name, batch=batch
    )


def _received_state(record: StandingRecord) -> str:
    needed, received = record.fields.get("needed_g"), record.fields.get("received_g")
    if not isinstance(needed, int) or not isinstance(received, int) or not needed:
        return ""
    return _shade("purchase_deviation", Fraction(received - needed, needed))


def _shade(kpi: str, value: Fraction | None) -> str:
    state = alarm_state(KPI_FORMS[kpi], value)
    return state if state in ("amber", "red") else ""


def _trimming(language: Language) -> list[Column]:
    return [
        _text("ingredient", language),
        _weight("gross_g", language),
        _weight("net_g", language),
        Column(label("rejected_g", language), partial(_field, "rejected_g"), kilograms, Kind.NUMBER, _NUMBER,
               _rejected_state),
        _weight("inedible_g", language),
        Column(label("net_yield", language), _net_yield, _percent, Kind.NUMBER, 88, _yield_state),
    ]  # fmt: skip


def _percent(value: Any) -> str:
    return percent_text(value)


def _net_yield(record: StandingRecord) -> Fraction | None:
    net, gross = record.fields.get("net_g"), record.fields.get("gross_g")
    return Fraction(net, gross) if isinstance(net, int) and isinstance(gross, int) and gross else None


def _yield_state(record: StandingRecord) -> str:
    net_yield, standard = _net_yield(record), record.fields.get("standard_yield_bp")
    if net_yield is None or not isinstance(standard, int):
        return ""
    return _shade("net_yield_delta", Fraction(standard, 10_000) - net_yield)


def _rejected_state(record: StandingRecord) -> str:
    rejected, gross = record.fields.get("rejected_g"), record.fields.get("gross_g")
    if not isinstance(rejected, int) or not isinstance(gross, int) or not gross:
        return ""
    return _shade("rejected_rate", Fraction(rejected, gross))


def _offcut(language: Language) -> list[Column]:
    return [
        _text("ingredient", language, 112),
        _weight("produced_g", language, 92),
        _weight("used_g", language, 72),
        Column(label("used_in", language), partial(_field, "used_in"), _or_dash),
        _weight("discarded_g", language, 100),
        Column(QCoreApplication.translate("CaptureColumns", "Open"), _still_open, kilograms, Kind.NUMBER, 72,
               _open_state),
    ]  # fmt: skip


def _or_dash(text: Any) -> str:
    return str(text) or "—"


def _still_open(record: StandingRecord) -> int:
    produced, used, discarded = (record.fields.get(name) for name in ("produced_g", "used_g", "discarded_g"))
    assert isinstance(produced, int)
    assert isinstance(used, int)
    assert isinstance(discarded, int)
    return produced - used - discarded


def _open_state(record: StandingRecord) -> str:
    produced = record.fields.get("produced_g")
    return "amber" if isinstance(produced, int) and abs(_still_open(record)) * 20 > produced else ""


def _production(language: Language) -> list[Column]:
    return [_text("dish", language), _weight("weight_g", language, 112)]


def _top_up(language: Language) -> list[Column]:
    at = Column(label("at", language), partial(_field, "at"), width=_NARROW)
    return [at, _text("dish", language), _weight("weight_g", language, 112)]


def _unsold(language: Language) -> list[Column]:
    destination = Column(
        label("destination", language), partial(_field, "destination"), partial(_word, language), width=128
    )
    return [_text("dish", language), _weight("weight_g", language, 112), destination]


def _word(language: Language, key: Any) -> str:
    return word(str(key), language)


def _patrol(language: Language) -> list[Column]:
    return [Column(label("at", language), partial(_name, "at"), width=136), _note(language)]


def _note(language: Language) -> Column:
    return Column(label("note", language), partial(_field, "note"), _or_dash)


def _plate_return(language: Language) -> list[Column]:
    waste = Column(label("plate_waste", language), _waste, kilograms, Kind.NUMBER)
    parts = [_weight(name, language, 0) for name in ("gross_g", "tare_g", "inedible_g")]
    return [*parts, waste]


def _waste(record: StandingRecord) -> int:
    return plate_waste(record.fields)


def _haulage(language: Language) -> list[Column]:
    category = Column(label("category", language), partial(_name, "category"))
    return [category, _weight("weight_g", language, 112), _text("hauler", language)]


_OF_KIND: dict[str, Callable[[Language], list[Column]]] = {
    "receipt": _receipt,
    "trimming": _trimming,
    "offcut": _offcut,
    "production": _production,
    "top_up": _top_up,
    "unsold": _unsold,
    "patrol": _patrol,
    "plate_return": _plate_return,
    "haulage": _haulage,
}
