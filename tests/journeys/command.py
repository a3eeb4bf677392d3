"""Runs the program's own main() as a shell would, in this process, so that its coverage counts."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from canteen_desk.cli import main


@dataclass(frozen=True)
class Ran:
    """Exit code and what was said."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def object(self) -> dict[str, object]:
        found = self.lines
        assert len(found) == 1, self.out
        return found[0]


class Command:
    """`canteen-desk --data-dir FOLDER …`"""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Ran:
        self._capsys.readouterr()
        self._monkeypatch.setattr(sys, "argv", ["canteen-desk", "--data-dir", str(self.folder), *arguments])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = 0
        try:
            main()
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1 if left.code else 0
        said = self._capsys.readouterr()
        return Ran(code, said.out, said.err)
