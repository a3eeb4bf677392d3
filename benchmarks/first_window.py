"""The first painted window, against a bare PySide6 window of the same run, each in a fresh process.

Goal: at most twice the bare window. Run: `python -m benchmarks.first_window`.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 9
LIMIT = 2.0

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("食堂"))
window.resize(1366, 768)
window.show()
window.grab()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from canteen_desk.app import build_window, first_day
from canteen_desk.services.store import open_store
application = QApplication(sys.argv)
store = open_store(Path(sys.argv[1]))
window, appearance = build_window(application, store, "zh", first_day(store))
window.resize(1366, 768)
window.show_page(0)
window.show()
window.grab()
window.close()
"""


def seconds(code: str, folder: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, folder], check=True, env=environment)
    return time.perf_counter() - begun


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        data = str(Path(folder) / "data")
        for code in (BARE, OURS):
            seconds(code, data)
        bare, ours = [], []
        for _ in range(ROUNDS):
            bare.append(seconds(BARE, data))
            ours.append(seconds(OURS, data))
    plain, full = statistics.median(bare) * 1e3, statistics.median(ours) * 1e3
    print(f"bare window {plain:.0f} ms, first window {full:.0f} ms")
    print(f"ratio {full / plain:.2f}; ratio to the limit of {LIMIT:.0f}: {full / plain / LIMIT:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
