"""The task runner: order, threads, errors, progress and the end."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from canteen_desk.errors import Refused
from canteen_desk.progress import Cancelled, Progress
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.messages import Level


class _Heard(QObject):
    """Keeps what a runner delivers, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[object] = []
        self.threads: set[int] = set()

    def take(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def take_error(self, error: object) -> None:
        self.errors.append(error)


def _has(things: list[object], count: int) -> Callable[[], bool]:
    return lambda: len(things) == count


def _number(number: int) -> int:
    return number


def _refuse() -> None:
    raise Refused("negative_weight")


def _break() -> None:
    raise ZeroDivisionError("our own mistake")


def test_writes_are_made_in_the_order_in_which_they_were_asked_for(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    made: list[int] = []
    gate = threading.Event()

    def first() -> str:
        assert gate.wait(5)
        made.append(0)
        return "first"

    desk.tasks.write(first, done=heard.take)
    for number in range(1, 6):
        desk.tasks.write(partial(made.append, number), done=heard.take)
    gate.set()
    qtbot.waitUntil(_has(heard.results, 6))
    assert made == [0, 1, 2, 3, 4, 5]
    assert heard.results[0] == "first"


def test_computing_goes_on_while_a_write_is_under_way(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    gate = threading.Event()
    desk.tasks.write(partial(gate.wait, 5), done=heard.take)
    desk.tasks.compute(partial(_number, 7), done=heard.take)
    qtbot.waitUntil(_has(heard.results, 1))
    assert heard.results == [7]
    gate.set()
    qtbot.waitUntil(_has(heard.results, 2))


def test_results_arrive_on_the_thread_of_the_window(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    workers: set[int] = set()
    desk.tasks.compute(lambda: workers.add(threading.get_ident()), done=heard.take)
    qtbot.waitUntil(_has(heard.results, 1))
    assert heard.threads == {threading.get_ident()}
    assert threading.get_ident() not in workers


def test_no_result_arrives_before_the_caller_has_finished_asking(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    desk.tasks.write(partial(_number, 1), done=heard.take)
    threading.Event().wait(0.05)  # long enough for the worker; the result must still wait for the event loop
    assert heard.results == []
    qtbot.waitUntil(_has(heard.results, 1))


def test_a_refusal_goes_to_the_caller_that_asks_for_it(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    desk.tasks.write(_refuse, done=heard.take, failed=heard.take_error)
    qtbot.waitUntil(_has(heard.errors, 1))
    assert isinstance(heard.errors[0], Refused)
    assert heard.results == []
    assert desk.messages.shown is None


def test_a_refusal_that_nobody_asks_for_becomes_a_message(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    with qtbot.waitSignal(desk.messages.changed):
        desk.tasks.write(_refuse, done=heard.take)
    assert desk.messages.shown is not None
    assert desk.messages.shown.level is Level.ERROR
    assert "negative_weight" in desk.messages.shown.text


def test_our_own_mistake_reaches_the_crash_hook(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    with qtbot.captureExceptions() as caught:
        desk.tasks.write(_break, done=heard.take, failed=heard.take_error)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert heard.errors == []
    assert not desk.tasks.is_busy


def test_a_page_that_is_gone_is_not_told(desk: Desk, qtbot: QtBot) -> None:
    import shiboken6  # late: only this test kills an object of Qt

    gone, alive = _Heard(), _Heard()
    gate = threading.Event()
    desk.tasks.write(partial(gate.wait, 5), done=gone.take)
    shiboken6.delete(gone)
    gate.set()
    desk.tasks.write(partial(_number, 1), done=alive.take)
    qtbot.waitUntil(_has(alive.results, 1))
    assert gone.results == []


def test_work_tells_how_far_it_is(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()

    def work(progress: Progress) -> str:
        progress(3, 3, "trays")
        return "done"

    with qtbot.waitSignal(desk.tasks.progressed) as told:
        desk.tasks.compute(work, done=heard.take, what="Looking at trays")
    assert told.args == ["trays", 3, 3]
    qtbot.waitUntil(_has(heard.results, 1))


def test_cancelled_work_stops_at_its_next_step(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    started = threading.Event()

    def endless(progress: Progress) -> None:
        while True:
            progress(0, 0, "")
            started.set()

    desk.tasks.compute(endless, done=heard.take, failed=heard.take_error, cancellable=True)
    assert started.wait(5)
    assert desk.tasks.can_cancel
    desk.tasks.cancel()
    qtbot.waitUntil(_has(heard.errors, 1))
    assert isinstance(heard.errors[0], Cancelled)
    assert not desk.tasks.is_busy


def test_a_write_cannot_be_cancelled(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    gate = threading.Event()
    desk.tasks.write(partial(gate.wait, 5), done=heard.take)
    assert not desk.tasks.can_cancel
    desk.tasks.cancel()
    gate.set()
    qtbot.waitUntil(_has(heard.results, 1))
    assert heard.results == [True]


def test_the_end_waits_for_every_write(desk: Desk) -> None:
    made: list[int] = []
    gate = threading.Event()
    desk.tasks.write(partial(gate.wait, 5), done=made.append)
    for number in range(20):
        desk.tasks.write(partial(made.append, number), done=_number)
    gate.set()
    desk.tasks.shutdown()
    assert made == list(range(20))


def test_nothing_is_taken_after_the_end(desk: Desk) -> None:
    made: list[int] = []
    desk.tasks.shutdown()
    desk.tasks.write(partial(made.append, 1), done=_number)
    assert made == []
    assert not desk.tasks.is_busy


@pytest.mark.parametrize("kind", ["write", "compute"])
def test_being_busy_is_told_at_both_ends(desk: Desk, qtbot: QtBot, kind: str) -> None:
    told: list[bool] = []
    desk.tasks.busy_changed.connect(told.append)
    heard = _Heard()
    getattr(desk.tasks, kind)(partial(_number, 1), done=heard.take)
    qtbot.waitUntil(_has(heard.results, 1))
    assert told == [True, False]


def test_a_call_that_does_not_tell_its_parameters_is_made_without_progress(desk: Desk, qtbot: QtBot) -> None:
    heard = _Heard()
    desk.tasks.compute(partial(int, "7"), done=heard.take)
    qtbot.waitUntil(_has(heard.results, 1))
    assert heard.results == [7]
