"""The rules about words: what a person reads is translated, and what a PDF shows is escaped."""

import ast
import re

from tests.house.rules import Faults
from tests.house.sources import Source

_TEXT_TAKERS = {
    "QAction",
    "QCheckBox",
    "QDockWidget",
    "QGroupBox",
    "QLabel",
    "QMenu",
    "QPushButton",
    "QRadioButton",
    "addAction",
    "addItem",
    "addItems",
    "addMenu",
    "addRow",
    "addTab",
    "setAccessibleDescription",
    "setAccessibleName",
    "setDetailedText",
    "setHorizontalHeaderLabels",
    "setInformativeText",
    "setLabel",
    "setLabelText",
    "setPlaceholderText",
    "setPrefix",
    "setStatusTip",
    "setSuffix",
    "setTabText",
    "setTabToolTip",
    "setText",
    "setTitle",
    "setToolTip",
    "setVerticalHeaderLabels",
    "setWhatsThis",
    "setWindowTitle",
    "showMessage",
}
# Units and names of languages, which are the same in every language.
_SAME_EVERYWHERE = {"kg", "PDF", "Excel", "CO2e", "中文", "简体中文", "English"}
_WORD = re.compile(r"[A-Za-z]{2,}|[\u4e00-\u9fff]")
_UNITS = re.compile("公斤|千克|市斤")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")


def words_on_screen_are_translated(source: Source) -> Faults:
    if not source.inside("canteen_desk/ui"):
        return
    for name, call in source.calls():
        if name not in _TEXT_TAKERS:
            continue
        for text in _literals(call):
            if _WORD.search(text) and text.strip() not in _SAME_EVERYWHERE:
                yield call.lineno, f"{name} shows a text without tr(): {text!r}"


def the_window_speaks_english_in_its_sources(source: Source) -> Faults:
    if not source.inside("canteen_desk/ui"):
        return
    documentation = {id(node.value) for node in ast.walk(source.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in documentation:
            continue
        if _CHINESE.search(_UNITS.sub("", node.value)) and node.value.strip() not in _SAME_EVERYWHERE:
            yield node.lineno, f"Chinese belongs into resources/i18n: {node.value!r}"


def only_literals_are_translated(source: Source) -> Faults:
    """The extraction tool reads the sources, so a composed text would stay English for ever."""
    for name, call in source.calls():
        if name == "tr" and call.args and not _is_text(call.args[0]):
            yield call.lineno, "tr() takes a plain text; put values in with .format() afterwards"


def paragraphs_are_escaped(source: Source) -> Faults:
    """ReportLab reads mark-up in a paragraph: one module makes them, through its escaping function."""
    makes_paragraphs = [call for name, call in source.calls() if name == "Paragraph"]
    if makes_paragraphs and not (source.inside("canteen_desk/reports") and "escape(" in source.text):
        yield makes_paragraphs[0].lineno, "a Paragraph is made only where its text is escaped, in reports"


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _literals(call: ast.Call) -> list[str]:
    found: list[str] = []
    for argument in [
        *call.args,
        *(keyword.value for keyword in call.keywords if keyword.arg in {"text", "title"}),
    ]:
        parts = argument.elts if isinstance(argument, ast.List | ast.Tuple) else [argument]
        for part in parts:
            if isinstance(part, ast.JoinedStr):
                pieces = [piece.value for piece in part.values if isinstance(piece, ast.Constant)]
                found.append("".join(str(piece) for piece in pieces))
            elif isinstance(part, ast.Constant) and isinstance(part.value, str):
                found.append(part.value)
    return found
