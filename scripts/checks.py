"""Runs the checks of `make test` and `make lint` one after the other, each announced by a line."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable


@dataclass(frozen=True)
class Step:
    """One check: what it is called and the command that makes it."""

    title: str
    command: Sequence[str]


def _tool(name: str) -> str:
    suffix = ".exe" if os.name == "nt" else ""
    return str(Path(PYTHON).with_name(name + suffix))


LINT = (
    Step("ruff: rules", [PYTHON, "-m", "ruff", "check", "."]),
    Step("ruff: format", [PYTHON, "-m", "ruff", "format", "--check", "."]),
    Step("mypy: strict types", [PYTHON, "-m", "mypy"]),
    Step("import-linter: who may import whom", [_tool("lint-imports"), "--no-logo"]),
    Step("translations: complete and not stale", [PYTHON, "scripts/translations.py", "check"]),
)
TESTS = (
    Step(
        "pytest: tests with coverage",
        [PYTHON, "-m", "pytest", "--cov", "--cov-report=term", "--durations=10", "-q", "-n", "2"],
    ),
)


def _run(step: Step) -> bool:
    print(f"== {step.title}", flush=True)
    started = time.monotonic()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    passed = subprocess.run(step.command, cwd=ROOT, env=environment, check=False).returncode == 0
    print(f"   {'passed' if passed else 'FAILED'} in {time.monotonic() - started:.0f} s", flush=True)
    return passed


def main() -> int:
    """Run every step, also after one that failed, and say at the end which ones failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("which", choices=("lint", "all"))
    steps = LINT if parser.parse_args().which == "lint" else LINT + TESTS
    failed = [step.title for step in steps if not _run(step)]
    print("== All checks passed." if not failed else "== Failed: " + "; ".join(failed), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
