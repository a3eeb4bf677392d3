"""The first painted window, against a bare PySide6 window of the same run, each in a fresh process.

Goal: at most twice the bare window. The frame is painted first; how long it takes until the page of an
opened book is painted is told too. Run: `python -m benchmarks.first_window`.
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
from PySide6.QtWidgets import QApplication
from canteen_desk.app import OPENING, build_frame
application = QApplication(sys.argv)
window, appearance = build_frame(application, "zh")
window.wait_for_book(OPENING["zh"])
window.resize(1366, 768)
window.show()
window.grab()
"""


USABLE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from canteen_desk.app import _open_book, bring_in, build_frame, first_day
application = QApplication(sys.argv)
window, appearance = build_frame(application, "zh")
window.resize(1366, 768)
window.show()
store = _open_book(Path(sys.argv[1]))
bring_in(window, store, first_day(store))
window.show_page(0)
window.grab()
window.close()
"""


def seconds(code: str, folder: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", code, folder], check=True, env=environment, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - begun


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        data = str(Path(folder) / "data")
        for code in (BARE, OURS, USABLE):
            seconds(code, data)
        bare, ours, usable = [], [], []
        for _ in range(ROUNDS):
            bare.append(seconds(BARE, data))
            ours.append(seconds(OURS, data))
            usable.append(seconds(USABLE, data))
    plain, full = statistics.median(bare) * 1e3, statistics.median(ours) * 1e3
    print(f"bare window {plain:.0f} ms, first window {full:.0f} ms, ", end="")
    print(f"page of an opened book {statistics.median(usable) * 1e3:.0f} ms")
    print(f"ratio {full / plain:.2f}; ratio to the limit of {LIMIT:.0f}: {full / plain / LIMIT:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
