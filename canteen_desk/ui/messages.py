"""The one door for sentences to the user: they appear in the status strip, never in a box."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Level(StrEnum):
    """How much a message asks of the reader."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Message:
    """One sentence and its level."""

    level: Level
    text: str


class Messages(QObject):
    """Takes sentences from anywhere on the UI thread and keeps the latest.

    An error stays until it is dismissed: a later piece of news waits behind it,
    and only another error takes its place.
    Signals: changed(Message or None), posted(Message) for each sentence that came in.
    """

    changed = Signal(object)
    posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Message | None = None
        self._waiting: Message | None = None

    @property
    def shown(self) -> Message | None:
        return self._shown

    def info(self, text: str) -> None:
        self._post(Message(Level.INFO, text))

    def success(self, text: str) -> None:
        self._post(Message(Level.SUCCESS, text))

    def warning(self, text: str) -> None:
        self._post(Message(Level.WARNING, text))

    def error(self, text: str) -> None:
        self._post(Message(Level.ERROR, text))

    def dismiss(self) -> None:
        """Put the shown message away; what waited behind an error comes forward."""
        self._shown, self._waiting = self._waiting, None
        self.changed.emit(self._shown)

    def _post(self, message: Message) -> None:
        self.posted.emit(message)
        if self._shown is not None and self._shown.level is Level.ERROR and message.level is not Level.ERROR:
            self._waiting = message
            return
        self._shown, self._waiting = message, None
        self.changed.emit(message)
