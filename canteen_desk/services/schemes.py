"""Finds assessment schemes: those shipped, and those that the bureau put into the data folder."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from canteen_desk.domain.meals import Period
from canteen_desk.domain.scheme import Rule, Scheme
from canteen_desk.domain.scheme_reader import read_scheme
from canteen_desk.domain.wording import points_text
from canteen_desk.errors import Refused
from canteen_desk.paths import resource
from canteen_desk.services.store import Store

SCHEMES_FOLDER = "schemes"
DEFAULTS = {"quarter": "quarter-default", "month": "contractor-default"}


def scheme_files(store: Store) -> dict[str, Path]:
    """Scheme files by name; one in the data folder takes the place of a shipped one of the same name."""
    found = {path.stem: path for path in sorted(resource("schemes").glob("*.toml"))}
    own = store.folder / SCHEMES_FOLDER
    return found | {path.stem: path for path in sorted(own.glob("*.toml"))}


def schemes_of(store: Store, kind: str) -> list[Scheme]:
    """Every readable scheme for quarters or for months; a faulty file is told when it is asked for."""
    read = []
    for path in scheme_files(store).values():
        with suppress(Refused):
            read.append(_read(path))
    return [scheme for scheme in read if scheme.kind == kind]


def _read(path: Path) -> Scheme:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("scheme_not_toml", field="scheme", text=f"{path.name}: {error}") from error
    return read_scheme(text)


def scheme_for(store: Store, period: Period, name: str | None = None) -> Scheme:
    """The scheme of that file name or id, or the default one; Refused when unknown or of the wrong kind."""
    kind = "quarter" if period.is_quarter else "month"
    wanted = name or DEFAULTS[kind]
    files = scheme_files(store)
    if wanted in files:
        scheme = _read(files[wanted])
    else:
        named = [found for found in schemes_of(store, kind) if found.id == wanted]
        if not named:
            raise Refused("scheme_not_found", field="scheme", text=wanted, choices=tuple(files))
        scheme = named[-1]
    if scheme.kind != kind:
        raise Refused("scheme_wrong_kind", field="scheme", text=wanted)
    return scheme


def check_finding(store: Store, values: Mapping[str, object]) -> None:
    """An inspector's points must fit the line: no automatic line, nothing beyond its maximum."""
    period = Period.parse(str(values["period"]))
    kind = "quarter" if period.is_quarter else "month"
    scheme = next((s for s in schemes_of(store, kind) if s.id == values["scheme"]), None)
    if scheme is None:
        raise Refused(
            "scheme_not_found", field="scheme", text=values["scheme"], choices=tuple(scheme_files(store))
        )
    line = scheme.line(str(values["line"]))
    if line is None:
        raise Refused("finding_unknown_line", field="line", scheme=scheme.name, line=values["line"])
    if line.automatic:
        raise Refused("finding_not_inspected", field="line", line=line.indicator)
    points = values["points_hundredths"]
    assert isinstance(points, int)
    veto = line.rule is Rule.VETO
    if points > (0 if veto else line.max_hundredths):
        most = points_text(0 if veto else line.max_hundredths)
        raise Refused("finding_too_many_points", field="points_hundredths", line=line.indicator, most=most)
    if points < 0 and not veto:
        raise Refused("negative_number", field="points_hundredths", value=points)
