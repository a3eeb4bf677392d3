"""Finds assessment schemes: those shipped, and those that the bureau put into the data folder."""

from pathlib import Path

from canteen_desk.domain.meals import Period
from canteen_desk.domain.scheme import Scheme
from canteen_desk.domain.scheme_reader import read_scheme
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
    """Every readable scheme for quarters or for months."""
    read = [read_scheme(path.read_text("utf-8")) for path in scheme_files(store).values()]
    return [scheme for scheme in read if scheme.kind == kind]


def scheme_for(store: Store, period: Period, name: str | None = None) -> Scheme:
    """The scheme of that name, or the default one; Refused when it is unknown or of the wrong kind."""
    kind = "quarter" if period.is_quarter else "month"
    wanted = name or DEFAULTS[kind]
    files = scheme_files(store)
    if wanted not in files:
        raise Refused("scheme_not_found", field="scheme", text=wanted, choices=tuple(files))
    scheme = read_scheme(files[wanted].read_text("utf-8"))
    if scheme.kind != kind:
        raise Refused("scheme_wrong_kind", field="scheme", text=wanted)
    return scheme
