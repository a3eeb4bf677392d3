"""Pictures of every page, for the documentation and the demonstration."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from canteen_desk.ui.main_window import MainWindow

_QUIET_MS = 60
_LONGEST_MS = 20_000


def grab_pages(window: MainWindow, out_dir: Path, prefix: str) -> list[Path]:
    """Show every page, wait until its records are there, and save it as PREFIX-NN-KEY.png."""
    out_dir.mkdir(parents=True, exist_ok=True)
    window.show()
    paths = []
    for place, key in enumerate(window.keys()):
        window.show_page(place)
        wait_until_idle(window)
        path = out_dir / f"{prefix}-{place + 1:02d}-{key}.png"
        if not window.grab().save(str(path)):
            raise OSError(f"cannot write {path}")
        paths.append(path)
    return paths


def wait_until_idle(window: MainWindow) -> None:
    """Let the window work until nothing has been under way for a moment, at most 20 seconds."""
    loop = QEventLoop()
    idle = _IdleWatch(window, loop)
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(_LONGEST_MS)
    idle.start()
    loop.exec()
    QCoreApplication.sendPostedEvents()


class _IdleWatch(QTimer):
    """Ends a loop when the tasks have rested for two looks in a row."""

    def __init__(self, window: MainWindow, loop: QEventLoop) -> None:
        super().__init__()
        self._window = window
        self._loop = loop
        self._rested = 0
        self.setInterval(_QUIET_MS)
        self.timeout.connect(self._on_timeout)

    def _on_timeout(self) -> None:
        self._rested = 0 if self._window.desk.tasks.is_busy else self._rested + 1
        if self._rested >= 2:
            self.stop()
            self._loop.quit()
