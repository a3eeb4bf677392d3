"""Reads a paper back: its text without line breaks, its fonts, its outline."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def packed(text: str) -> str:
    """Without any white space, because the paper breaks its lines where it likes."""
    return "".join(text.split())


def text_of(pdf: bytes) -> str:
    return packed("".join(page.extract_text() for page in reader(pdf).pages))


def lines_of(pdf: bytes) -> list[str]:
    return [line for page in reader(pdf).pages for line in page.extract_text().splitlines() if line.strip()]


def fonts_of(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every font that any page or form names."""
    document = reader(pdf)
    for number in range(1, len(document.xref[0]) + 1 if document.xref else 1):
        found = document.get_object(IndirectObject(number, 0, document))
        if isinstance(found, DictionaryObject) and found.get("/Type") == "/Font":
            yield found


def outline_of(pdf: bytes) -> list[str]:
    def walk(entries: Sequence[object]) -> Iterator[str]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry)
            else:
                yield str(getattr(entry, "title", ""))

    return list(walk(reader(pdf).outline))
