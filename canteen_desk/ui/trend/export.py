"""Writes what the page shows as a CSV file that spreadsheets open, or as a picture."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from canteen_desk.errors import Refused

# A spreadsheet takes a cell that begins with one of these for a formula and runs it.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """A text that no spreadsheet runs; numbers below zero stay numbers."""
    if text.startswith(_FORMULA_STARTS) and not _is_number(text):
        return f"'{text}"
    return text


def csv_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """UTF-8 with a byte-order mark, without which Excel garbles Chinese."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def write_csv(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    return _write(path, csv_bytes(rows))


def write_picture(path: Path, picture: QImage) -> Path:
    """Save a picture in the format that the name ends in."""
    _make_folder(path)
    if not picture.save(str(path)):
        raise Refused("file_not_written", path=str(path), text=path.suffix)
    return path


def _write(path: Path, content: bytes) -> Path:
    _make_folder(path)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Refused("file_not_written", path=str(path), text=str(error)) from error
    return path


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused("file_not_written", path=str(path), text=str(error)) from error


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
