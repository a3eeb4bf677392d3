"""The log in the data folder, and the hook that writes down what nobody caught."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOG_FOLDER = "log"
_logger = logging.getLogger("canteen_desk")


def start_log(folder: Path) -> Path:
    """Writes warnings and errors to desk.log, and a crash of the interpreter itself to crash.log."""
    place = folder / LOG_FOLDER
    place.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(place / "desk.log", maxBytes=1_000_000, backupCount=5, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _logger.addHandler(handler)
    _logger.setLevel(logging.INFO)
    faulthandler.enable((place / "crash.log").open("a", encoding="utf-8"))
    return place


def catch_uncaught(tell: Callable[[], None]) -> None:
    """Whatever nobody caught is a fault of ours: it is logged whole, and `tell` says so to the user."""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _logger.critical("uncaught", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        tell()

    def on_thread_exception(fault: threading.ExceptHookArgs) -> None:
        _logger.critical("uncaught in a thread", exc_info=fault.exc_value)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception
