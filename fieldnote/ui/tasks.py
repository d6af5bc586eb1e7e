"""Slow work off the screen's thread, its end back on it.

Work is a function that takes finished values and a `Progress`. It never sees a widget, and callbacks never leave the
screen's thread.
"""

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from threading import Event
from typing import Any, Final, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QThreadPool, Signal

from fieldnote.ui import lasting

lasting.keep_constants()

Result = TypeVar("Result")
Progress = Callable[[int, int], None]

_PER_MILLE: Final = 1000


class Cancelled(Exception):  # noqa: N818 - it is no error: someone asked for it
    """The work was asked to stop, and did."""


class Task:
    """The handle of a piece of work under way, which stops too when its owner is gone.

    It looks whether the owner is there instead of connecting to `destroyed`: PySide6 6.12 calls a method of a plain
    object even after that object is gone, and crashes.
    """

    def __init__(self, owner: QObject) -> None:
        self._stop = Event()
        self._owner = weakref.ref(owner)

    def cancel(self) -> None:
        """Ask the work to stop: its next report of progress raises `Cancelled`."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work is to stop: someone asked for it, or nobody waits for its end any more."""
        owner = self._owner()
        return self._stop.is_set() or owner is None or not shiboken6.isValid(owner)

    def raise_if_cancelled(self) -> None:
        """Stop here when someone asked for it; raises `Cancelled`."""
        if self.cancelled:
            raise Cancelled


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Whom a task's end belongs to; stays on the screen's thread, and keeps the owner's Python side there."""

    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    progress: Progress | None


class _Relay(QObject):
    """Carries words of workers to the screen's thread; outlives them all, so no worker sends through a dead object."""

    progressed = Signal(int, int, int)
    ended = Signal(int, object, object)


class TaskRunner(QObject):
    """Runs work in workers; exactly one of two callbacks comes back, as long as the owner lives."""

    def __init__(self, parent: QObject | None = None, *, workers: int | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        if workers is not None:
            self._pool.setMaxThreadCount(workers)
        self._relay = _Relay(self)
        self._relay.progressed.connect(self._on_progressed)
        self._relay.ended.connect(self._on_ended)
        self._numbers = count(1)
        self._waiting: dict[int, _Waiting] = {}

    def run(
        self,
        owner: QObject,
        work: Callable[[Progress], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progress: Progress | None = None,
    ) -> Task:
        """Start work; `done` gets its result, or `failed` what it raised (`Cancelled` after `cancel`).

        All callbacks run on the screen's thread. When the owner is destroyed first, the task is cancelled and none
        runs.
        """
        task, number = Task(owner), next(self._numbers)
        self._waiting[number] = _Waiting(owner, done, failed, progress)
        self._pool.start(_Errand(work, task, number, self._relay))
        return task

    @property
    def busy(self) -> bool:
        """Whether work is under way, or its end has not been told yet."""
        return bool(self._waiting)

    def wait(self, milliseconds: int = -1) -> bool:
        """Wait for the workers, as must be done before the program ends; callbacks still come by the event loop."""
        return self._pool.waitForDone(milliseconds)

    def _on_progressed(self, number: int, done: int, total: int) -> None:
        waiting = self._waiting.get(number)
        if waiting is not None and waiting.progress is not None and shiboken6.isValid(waiting.owner):
            waiting.progress(done, total)

    def _on_ended(self, number: int, result: object, problem: Exception | None) -> None:
        waiting = self._waiting.pop(number)
        if not shiboken6.isValid(waiting.owner):
            return
        if problem is None:
            waiting.done(result)
        else:
            waiting.failed(problem)


class _Errand:
    """What a worker carries: the work, the handle to look at, and the relay for its words."""

    def __init__(self, work: Callable[[Progress], object], task: Task, number: int, relay: _Relay) -> None:
        self._work = work
        self._task = task
        self._number = number
        self._relay = relay
        self._told = -1

    def __call__(self) -> None:
        try:
            self._task.raise_if_cancelled()
            result = self._work(self._report)
        except Exception as problem:  # noqa: BLE001 - whatever went wrong belongs to the one who asked
            self._relay.ended.emit(self._number, None, problem)
        else:
            self._relay.ended.emit(self._number, result, None)

    def _report(self, done: int, total: int) -> None:
        """Pass progress on, at most a thousand times."""
        self._task.raise_if_cancelled()
        told = done * _PER_MILLE // total if total > 0 else done
        if told != self._told:
            self._told = told
            self._relay.progressed.emit(self._number, done, total)
