"""The rules that no linter knows. Each takes one source file and yields (line, what is wrong)."""

import ast
import sys
from collections.abc import Iterator

from tests.house.sources import ROOT, Source

Faults = Iterator[tuple[int, str]]

MOST_LINES = 300
_VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}

_SHARED_BY_PAGES = {"widgets", "charts", "scoring"}


def modules_are_short(source: Source) -> Faults:
    lines = source.text.count("\n")
    if lines > MOST_LINES and "/migrations/versions/" not in source.path:
        yield lines, f"{lines} lines, at most {MOST_LINES}"


def names_say_what_is_inside(source: Source) -> Faults:
    for part in source.path.removesuffix(".py").split("/"):
        if set(part.split("_")) & _VAGUE_NAMES:
            yield 1, f"the name {part} says nothing about what is inside"


def package_files_are_empty(source: Source) -> Faults:
    if source.path.endswith("/__init__.py") and source.path.count("/") > 1 and source.text.strip():
        yield 1, "an __init__.py stays empty"


def style_sheets_only_in_the_theme(source: Source) -> Faults:
    if source.path != "canteen_desk/ui/theme.py":
        yield from _named_calls(
            source, {"setStyleSheet"}, "colours belong into the palette, styles into ui/theme.py"
        )


def slots_are_methods(source: Source) -> Faults:
    for name, call in source.calls():
        if name == "connect" and any(isinstance(argument, ast.Lambda) for argument in call.args):
            yield call.lineno, "a lambda slot keeps its objects alive and has no thread: use a method"


def nobody_pumps_events(source: Source) -> Faults:
    if not source.inside("benchmarks"):
        yield from _named_calls(source, {"processEvents"}, "processEvents re-enters our own code")


def pictures_go_through_buffers(source: Source) -> Faults:
    if source.inside("training"):
        return
    for name in ("imread", "imwrite"):
        yield from _named_calls(source, {name}, f"cv2.{name} fails silently on Chinese paths on Windows")


def instants_know_their_zone(source: Source) -> Faults:
    for name, call in source.calls():
        receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
        of_datetime = isinstance(receiver, ast.Name | ast.Attribute) and ast.unparse(receiver).endswith(
            "datetime"
        )
        if of_datetime and (name == "utcnow" or (name == "now" and not call.args and not call.keywords)):
            yield call.lineno, "a moment without a time zone"


def models_keep_their_annotations(source: Source) -> Faults:
    if not source.inside("canteen_desk/models"):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            yield node.lineno, "postponed annotations break list relationships of SQLModel"


def late_imports_say_why(source: Source) -> Faults:
    """A late import is for a heavy library and has a comment on its line or above its block of imports."""
    if not source.inside("canteen_desk"):
        return
    lines = source.text.splitlines()
    for function in ast.walk(source.tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        for node in ast.walk(function):
            if not isinstance(node, ast.Import | ast.ImportFrom):
                continue
            if _roots(node) & sys.stdlib_module_names:
                yield node.lineno, "the standard library is imported at the top"
            elif not _explained(lines, node):
                yield node.lineno, "a late import needs a comment that says why"


def tests_wait_for_something(source: Source) -> Faults:
    if not source.inside("tests"):
        return
    yield from _named_calls(source, {"qWait"}, "wait for a signal or a state, not for a time")
    for name, call in source.calls():
        receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
        if name == "wait" and isinstance(receiver, ast.Name) and receiver.id == "qtbot":
            yield call.lineno, "wait for a signal or a state, not for a time"


def pages_do_not_know_each_other(source: Source) -> Faults:
    """A folder of the ui is a page, except those that pages share; none knows the window around it."""
    parts = source.path.split("/")
    if parts[:2] != ["canteen_desk", "ui"] or len(parts) < 4:
        return
    for node in ast.walk(source.tree):
        names = (node.module or "").split(".") if isinstance(node, ast.ImportFrom) else []
        if names[:2] != ["canteen_desk", "ui"] or len(names) < 3:
            continue
        is_folder = len(names) > 3 or (ROOT / "canteen_desk" / "ui" / names[2]).is_dir()
        if is_folder and names[2] not in {*_SHARED_BY_PAGES, parts[2]}:
            yield node.lineno, f"{parts[2]} imports {names[2]}: pages meet in the main window"
        if names[2] == "main_window":
            yield node.lineno, f"{parts[2]} imports the window that holds it"


def _named_calls(source: Source, names: set[str], message: str) -> Faults:
    for name, call in source.calls():
        if name in names:
            yield call.lineno, message


def _roots(node: ast.Import | ast.ImportFrom) -> set[str]:
    names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    return {name.split(".")[0] for name in names}


def _explained(lines: list[str], node: ast.stmt) -> bool:
    last = node.end_lineno or node.lineno
    if any("#" in line for line in lines[node.lineno - 1 : last]):
        return True
    above = node.lineno - 2
    while above >= 0 and lines[above].strip().startswith(("import ", "from ")):
        if "#" in lines[above]:
            return True
        above -= 1
    return above >= 0 and lines[above].strip().startswith("#")
