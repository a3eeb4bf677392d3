"""The documents name every kind, field and error that the program knows, with the limits that it checks."""

import ast
import re

import pytest

from canteen_desk.domain.error_wording import error_text, known_codes
from canteen_desk.domain.measures import KPI_IDS
from canteen_desk.domain.quantities import MOST_GRAMS
from canteen_desk.domain.records import KINDS, RECORDABLE, Field, FieldType
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.services.recording import SOURCES
from tests.house.sources import ROOT, python_sources, tracked_files

_ERRORS = {"Refused", "NotAllowed", "StoreTrouble"}
_NUMBERS = {
    FieldType.GRAMS,
    FieldType.FEN,
    FieldType.COUNT,
    FieldType.BASIS_POINTS,
    FieldType.HUNDREDTHS,
}


def document(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def section(text: str, title: str) -> str:
    """What stands under a heading, up to the next one of its level or above."""
    found = re.search(rf"^(#+) {re.escape(title)}$(.*?)(?=^#{{1,3}} |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"no heading “{title}”"
    return found[2]


def limits(field: Field) -> str:
    if field.type in _NUMBERS:
        most = field.most if field.most is not None else MOST_GRAMS
        return f"{field.least:,} to {most:,}"
    if field.type is FieldType.CHOICE:
        return ", ".join(f"`{choice}`" for choice in field.choices)
    if field.type is FieldType.FLAG:
        return "`true`, `false`"
    if field.type is FieldType.CLOCK:
        return "00:00 to 23:59"
    return f"up to {field.most or 80:,} characters"


def field_row(field: Field, copied: bool = False) -> str:
    """The row of a field as docs/records.md has it, without its meaning."""
    if copied:
        return f"| `{field.name}` | {field.type} | copied | | {limits(field)} |"
    default = "" if field.required else "none" if field.default is None else f"`{field.default}`"
    default = "empty" if default == "``" else default
    needed = "yes" if field.required else "no"
    return f"| `{field.name}` | {field.type} | {needed} | {default} | {limits(field)} |"


def error_row(code: str) -> str:
    """The row of an error as docs/records.md has it, up to its Chinese sentence."""
    return f"| `{code}` | {blank_sentence(code, Language.ZH)} |"


def blank_sentence(code: str, language: Language) -> str:
    names = ("text", "field", "kind", "most", "least", "choices", "day", "id", "entity", "person")
    more = ("operation", "pragma", "path", "revision", "name", "points", "total", "line", "scheme", "period")
    error = DeskError(code)
    error.data = {name: f"{{{name}}}" for name in (*names, *more)}
    return error_text(error, language)


def raised_codes() -> dict[str, str]:
    """Each code with one place that raises it; the fields of the window have sentences of their own."""
    found: dict[str, str] = {}
    for file in python_sources():
        if not file.inside("canteen_desk") or file.inside("canteen_desk/ui"):
            continue
        for name, call in file.calls():
            if name in _ERRORS:
                code = call.args[0] if call.args else None
                assert isinstance(code, ast.Constant), f"{file.path}:{call.lineno}: the code is no literal"
                found[str(code.value)] = f"{file.path}:{call.lineno}"
    return found


def test_every_error_that_is_raised_has_a_sentence() -> None:
    assert not {code: place for code, place in raised_codes().items() if code not in known_codes()}


def test_every_sentence_belongs_to_an_error_that_is_raised() -> None:
    assert not known_codes() - set(raised_codes())


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_kind_stands_in_the_document_with_its_limits(kind: str) -> None:
    text = section(document("records.md"), kind)
    form = KINDS[kind]
    rows = [field_row(field, field in form.copied) for field in form.columns]
    missing = [row for row in rows if row not in text]
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("kind", RECORDABLE)
def test_every_kind_that_can_be_recorded_has_an_example(kind: str) -> None:
    assert f'{{"kind": "{kind}"' in section(document("records.md"), kind)


def test_the_document_names_no_field_that_is_not_there() -> None:
    for kind in KINDS:
        named = set(re.findall(r"^\| `(\w+)` \|", section(document("records.md"), kind), re.MULTILINE))
        assert named == {field.name for field in KINDS[kind].columns}


def test_every_error_stands_in_the_document_with_its_sentence() -> None:
    text = document("records.md")
    missing = [row for code in sorted(known_codes()) if (row := error_row(code)) not in text]
    assert not missing, "\n".join(missing)


def test_every_source_stands_in_the_document() -> None:
    text = document("records.md")
    assert not [source for source in SOURCES if f"`{source}`" not in text]


def test_every_key_figure_stands_in_the_document() -> None:
    text = document("key-figures.md")
    assert not [kpi for kpi in KPI_IDS if f"| `{kpi}` |" not in text]


def test_every_command_and_option_stands_in_the_document() -> None:
    text = document("command-line.md")
    missing = [
        word
        for file in python_sources()
        if file.inside("canteen_desk/commands") and not file.path.endswith("/window.py")
        for name, call in file.calls()
        if name in {"command", "Option"}
        for argument in call.args
        if isinstance(argument, ast.Constant)
        for word in str(argument.value).split("/")
        if word not in text and word != "--window"
    ]
    assert not missing


def test_links_between_documents_lead_somewhere() -> None:
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in tracked_files()
        if path.suffix == ".md"
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
        if not target.startswith("http") and not (path.parent / target).exists()
    ]
    assert not broken, "\n".join(broken)
