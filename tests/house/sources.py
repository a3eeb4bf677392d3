"""The files of the repository as the house rules read them."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_OURS = ("canteen_desk", "tests", "benchmarks", "scripts", "training")
_IGNORED = {".git", ".venv", "demo-out", "build", "dist", "__pycache__"}


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the repository root with slashes, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    def inside(self, *folders: str) -> bool:
        return any(self.path.startswith(f"{folder}/") for folder in folders)

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call with the last part of its name."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                if isinstance(node.func, ast.Attribute):
                    yield node.func.attr, node
                elif isinstance(node.func, ast.Name):
                    yield node.func.id, node


def source(path: str, text: str) -> Source:
    return Source(path, text, ast.parse(text))


@cache
def python_sources() -> tuple[Source, ...]:
    """All Python files that belong to the project."""
    paths = [path for folder in _OURS for path in sorted((ROOT / folder).rglob("*.py"))]
    return tuple(
        source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths
    )


@cache
def tracked_files() -> tuple[Path, ...]:
    """What git keeps; in an unpacked archive everything but what tools leave behind."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.decode().split("\0")
        return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())
    found = (path for path in ROOT.rglob("*") if path.is_file())
    return tuple(path for path in found if not _IGNORED & set(path.relative_to(ROOT).parts))
