"""Runs every benchmark, one after the other: `python -m benchmarks`."""

import subprocess
import sys
from pathlib import Path


def main() -> int:
    names = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))
    failed = 0
    for name in names:
        print(f"\n{name}", flush=True)
        failed |= subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
