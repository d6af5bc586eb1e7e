import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fieldnote.ui.tasks import Cancelled, Progress, TaskRunner


class Listener(QObject):
    """Hears how work ended, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.problems: list[Exception] = []
        self.steps: list[tuple[int, int]] = []
        self.threads: set[int] = set()

    def on_done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def on_failed(self, problem: Exception) -> None:
        self.problems.append(problem)
        self.threads.add(threading.get_ident())

    def on_progress(self, done: int, total: int) -> None:
        self.steps.append((done, total))
        self.threads.add(threading.get_ident())

    @property
    def calls(self) -> int:
        return len(self.results) + len(self.problems)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.wait()
    qtbot.waitUntil(lambda: not made.busy)


def test_work_is_done_elsewhere_and_its_result_comes_back_here(qtbot: QtBot, runner: TaskRunner) -> None:
    listener, here = Listener(), threading.get_ident()

    def work(progress: Progress) -> int:
        progress(1, 2)
        progress(2, 2)
        return threading.get_ident()

    runner.run(listener, work, listener.on_done, listener.on_failed, listener.on_progress)
    qtbot.waitUntil(lambda: not runner.busy)
    assert listener.results != [here]
    assert listener.steps == [(1, 2), (2, 2)]
    assert listener.threads == {here}
    assert listener.calls == 1


def test_what_went_wrong_is_handed_to_the_one_who_asked(qtbot: QtBot, runner: TaskRunner) -> None:
    listener = Listener()

    def work(_: Progress) -> None:
        raise OSError("full")

    runner.run(listener, work, listener.on_done, listener.on_failed)
    qtbot.waitUntil(lambda: not runner.busy)
    assert [str(problem) for problem in listener.problems] == ["full"]
    assert not listener.results


def test_cancelled_work_stops_at_its_next_report(qtbot: QtBot, runner: TaskRunner) -> None:
    listener, begun, go_on = Listener(), threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        begun.set()
        go_on.wait(5)
        progress(1, 2)
        return "too late"

    task = runner.run(listener, work, listener.on_done, listener.on_failed)
    assert begun.wait(5)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert task.cancelled
    assert [type(problem) for problem in listener.problems] == [Cancelled]
    assert not listener.results


def test_nobody_is_called_once_the_owner_is_gone(qtbot: QtBot, runner: TaskRunner) -> None:
    listener, owner = Listener(), QObject()
    begun, go_on, stopped = threading.Event(), threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(5)
        try:
            progress(1, 1)
        except Cancelled:
            stopped.set()
            raise

    runner.run(owner, work, listener.on_done, listener.on_failed)
    assert begun.wait(5)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    go_on.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert stopped.is_set()
    assert listener.calls == 0


def test_a_thousand_reports_are_enough_for_a_million_steps(qtbot: QtBot, runner: TaskRunner) -> None:
    listener = Listener()

    def work(progress: Progress) -> None:
        for step in range(100_000):
            progress(step, 100_000)

    runner.run(listener, work, listener.on_done, listener.on_failed, listener.on_progress)
    qtbot.waitUntil(lambda: not runner.busy, timeout=10_000)
    assert len(listener.steps) <= 1001


def test_each_of_many_pieces_of_work_ends_exactly_once(qtbot: QtBot, runner: TaskRunner) -> None:
    listener = Listener()

    def good(_: Progress) -> str:
        return "good"

    def bad(_: Progress) -> None:
        raise ValueError("bad")

    for _ in range(200):
        runner.run(listener, good, listener.on_done, listener.on_failed)
        runner.run(listener, bad, listener.on_done, listener.on_failed)
    qtbot.waitUntil(lambda: not runner.busy, timeout=10_000)
    assert (len(listener.results), len(listener.problems)) == (200, 200)
