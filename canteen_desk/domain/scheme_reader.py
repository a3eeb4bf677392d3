"""Reads a scheme from TOML and says, line by line, what is wrong with it."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from canteen_desk.domain.measures import KPI_IDS
from canteen_desk.domain.scheme import Band, Grade, Line, Payment, Rule, Scheme
from canteen_desk.errors import Refused

_KPI_LINES = {Rule.BANDS, Rule.REFERENCE}
Table = Mapping[str, object]


def read_scheme(text: str) -> Scheme:
    """The scheme of a TOML text; Refused names the line and what is wrong in it."""
    try:
        table = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise Refused("scheme_not_toml", text=str(error)) from None
    lines = tuple(_line(entry) for entry in _tables(table, "lines"))
    scheme = Scheme(
        id=_text(table, "id"),
        version=_text(table, "version"),
        name=_text(table, "name"),
        name_en=_text(table, "name_en", ""),
        kind=_text(table, "kind"),
        source=_text(table, "source", ""),
        lines=lines,
        grades=tuple(_grade(entry) for entry in _tables(table, "grades")),
        payment=_payment(table),
    )
    _check_whole(scheme, _hundredths(table, "total"))
    return scheme


def _check_whole(scheme: Scheme, total: int) -> None:
    if scheme.kind not in {"quarter", "month"}:
        raise Refused("scheme_kind", text=scheme.kind)
    ids = [line.id for line in scheme.lines]
    for line_id in ids:
        if ids.count(line_id) > 1:
            raise Refused("scheme_line_twice", line=line_id)
    if scheme.max_hundredths != total:
        raise Refused("scheme_total", points=scheme.max_hundredths / 100, total=total / 100)
    floors = [grade.at_least_hundredths for grade in scheme.grades]
    if not floors or floors != sorted(floors, reverse=True) or floors[-1] != 0:
        raise Refused("scheme_grades")


def _line(table: Table) -> Line:
    line_id = _text(table, "id")
    try:
        rule = Rule(_text(table, "rule"))
    except ValueError:
        raise Refused("scheme_rule", line=line_id, text=table.get("rule")) from None
    most = _hundredths(table, "points", 0)
    kpi = _text(table, "kpi", "")
    if rule in _KPI_LINES and kpi not in KPI_IDS:
        raise Refused("scheme_kpi", line=line_id, text=kpi)
    reverse = table.get("better", "low") == "high"
    bands = _bands(table, line_id, rule, most, reverse)
    benchmark = table.get("benchmark")
    return Line(
        id=line_id,
        head=_text(table, "head"),
        indicator=_text(table, "indicator"),
        max_hundredths=most,
        rule=rule,
        measure=_text(table, "measure", ""),
        kpi=kpi,
        bands=bands,
        reverse=reverse,
        benchmark=_fraction(benchmark, line_id) if benchmark is not None else None,
        guide=_text(table, "guide", ""),
        bonus=bool(table.get("bonus", False)),
        contractor_answers=bool(table.get("contractor_answers", True)),
        indicator_en=_text(table, "indicator_en", ""),
        head_en=_text(table, "head_en", ""),
    )


def _bands(table: Table, line_id: str, rule: Rule, most: int, reverse: bool) -> tuple[Band, ...]:
    """Bands in the file are `[limit, points]`, for the reference rule `[ratio, percent of the points]`."""
    if rule in {Rule.INSPECTOR, Rule.VETO}:
        return ()
    entries = table.get("bands")
    if not isinstance(entries, list) or not entries:
        raise Refused("scheme_bands", line=line_id)
    bands = []
    for entry in entries:
        if not isinstance(entry, list) or len(entry) != 2:
            raise Refused("scheme_bands", line=line_id)
        limit, worth = _fraction(entry[0], line_id), _fraction(entry[1], line_id)
        points = worth * most / 100 if rule is Rule.REFERENCE else worth * 100
        bands.append(Band(limit, int(points + Fraction(1, 2))))
    limits = [band.limit for band in bands]
    if limits != sorted(set(limits), reverse=reverse):
        raise Refused("scheme_band_order", line=line_id)
    points_run = [band.points_hundredths for band in bands]
    if points_run != sorted(points_run, reverse=True) or points_run[0] > most or points_run[-1] < 0:
        raise Refused("scheme_band_points", line=line_id)
    return tuple(bands)


def _grade(table: Table) -> Grade:
    return Grade(_text(table, "name"), _text(table, "name_en", ""), _hundredths(table, "at_least"))


def _payment(table: Table) -> Payment | None:
    payment = table.get("payment")
    if not isinstance(payment, dict):
        return None
    months = payment.get("alert_months", 2)
    if not isinstance(months, int) or months < 1:
        raise Refused("scheme_field", name="alert_months")
    return Payment(
        coefficient_line=_text(payment, "coefficient_line", ""),
        alert_below_hundredths=_hundredths(payment, "alert_below", 80),
        alert_months=months,
    )


def _tables(table: Table, name: str) -> list[Table]:
    entries = table.get(name)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise Refused("scheme_field", name=name)
    return entries


def _text(table: Table, name: str, default: str | None = None) -> str:
    value = table.get(name, default)
    if not isinstance(value, str):
        raise Refused("scheme_field", name=name)
    return value


def _hundredths(table: Table, name: str, default: int | None = None) -> int:
    value = table.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Refused("scheme_field", name=name)
    return int(Fraction(value) * 100 + Fraction(1, 2))


def _fraction(value: object, line_id: str) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Refused("scheme_bands", line=line_id)
    return Fraction(value)
