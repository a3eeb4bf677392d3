"""Runs service calls away from the UI thread and brings their results back to it."""

import inspect
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

from canteen_desk.errors import DeskError
from canteen_desk.progress import Cancelled
from canteen_desk.ui.messages import Messages

# More than ten repaints of a progress bar in a second tell the reader nothing.
_SHORTEST_STEP_S = 0.1


@dataclass(eq=False)
class _Task:
    """One call under way, with whom to tell when it is over."""

    call: Callable[..., object]
    done: Callable[..., object]
    failed: Callable[..., object] | None
    what: str
    cancellable: bool
    report: SignalInstance
    stop: Event = field(default_factory=Event)
    last_step: float = 0.0

    def progress(self, done: int, total: int, what: str) -> None:
        """The Progress that the call receives; it runs on the worker's thread."""
        if self.stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done >= total > 0 or now - self.last_step >= _SHORTEST_STEP_S:
            self.last_step = now
            self.report.emit(what or self.what, done, total)


class TaskRunner(QObject):
    """Runs writes one at a time in their order, and computing beside them.

    The worker threads get only the call and signals of this object, which the UI thread owns:
    a signal owned by the worker would die on the wrong thread.
    Signals: busy_changed(bool), progressed(what, done, total).
    """

    busy_changed = Signal(bool)
    progressed = Signal(str, int, int)
    _finished = Signal(object, object, object)
    _reported = Signal(str, int, int)

    def __init__(
        self,
        messages: Messages,
        explain: Callable[[DeskError], str] = str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._explain = explain
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="write")
        self._computers = ThreadPoolExecutor(2, thread_name_prefix="compute")
        self._running: list[_Task] = []
        self._closed = False
        # Always queued: a task may be over before its caller has finished asking for it.
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return bool(self._running)

    @property
    def can_cancel(self) -> bool:
        return any(task.cancellable for task in self._running)

    @property
    def what(self) -> str:
        """What the oldest call under way is doing, in the user's words."""
        return next((task.what for task in self._running if task.what), "")

    def write(
        self,
        call: Callable[..., object],
        *,
        done: Callable[..., object],
        failed: Callable[..., object] | None = None,
        what: str = "",
    ) -> None:
        """Run a call that changes records, after all writes asked for before.

        done(result) or failed(error) runs on the UI thread. A DeskError without failed becomes a message.
        A call that has a parameter named progress receives a Progress.
        """
        self._start(self._writer, call, done, failed, what, cancellable=False)

    def compute(
        self,
        call: Callable[..., object],
        *,
        done: Callable[..., object],
        failed: Callable[..., object] | None = None,
        what: str = "",
        cancellable: bool = False,
    ) -> None:
        """Run a call that changes nothing, beside the writes; see write()."""
        self._start(self._computers, call, done, failed, what, cancellable=cancellable)

    @Slot()
    def cancel(self) -> None:
        """Ask every call that may be stopped to stop at its next step."""
        for task in self._running:
            if task.cancellable:
                task.stop.set()

    def shutdown(self) -> None:
        """Stop computing, wait until every write asked for is done, and take no more."""
        self._closed = True
        for task in self._running:
            if task.cancellable:
                task.stop.set()
        self._computers.shutdown(wait=False, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._computers.shutdown(wait=True)

    def _start(
        self,
        pool: ThreadPoolExecutor,
        call: Callable[..., object],
        done: Callable[..., object],
        failed: Callable[..., object] | None,
        what: str,
        *,
        cancellable: bool,
    ) -> None:
        if self._closed:
            return
        task = _Task(call, done, failed, what, cancellable, self._reported)
        self._running.append(task)
        pool.submit(_run, task, self._finished)
        if len(self._running) == 1:
            self.busy_changed.emit(True)

    @Slot(object, object, object)
    def _on_finished(self, task: _Task, result: object, error: BaseException | None) -> None:
        self._running.remove(task)
        if not self._running:
            self.busy_changed.emit(False)
        if error is None:
            if _is_alive(task.done):
                task.done(result)
        elif isinstance(error, DeskError | Cancelled):
            self._tell(task, error)
        else:
            raise error  # our own mistake: the crash hook takes it

    def _tell(self, task: _Task, error: DeskError | Cancelled) -> None:
        if task.failed is not None:
            if _is_alive(task.failed):
                task.failed(error)
        elif isinstance(error, DeskError):
            self._messages.error(self._explain(error))
        else:
            self._messages.info(self.tr("Stopped: {what}").format(what=task.what))


def _run(task: _Task, finished: SignalInstance) -> None:
    """Make the call on a worker's thread; whatever comes of it travels back as a value."""
    try:
        result = task.call(progress=task.progress) if _takes_progress(task.call) else task.call()
    except BaseException as error:  # noqa: BLE001 - the task boundary: raised again on the UI thread
        finished.emit(task, None, error)
    else:
        finished.emit(task, result, None)


def _takes_progress(call: Callable[..., object]) -> bool:
    try:
        return "progress" in inspect.signature(call).parameters
    except ValueError:  # some functions written in C do not tell
        return False


def _is_alive(call: Callable[..., object]) -> bool:
    """Whether the widget that wanted the answer is still there: pages are rebuilt while work goes on."""
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
