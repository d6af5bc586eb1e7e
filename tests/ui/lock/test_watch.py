from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.lock.clocks import Clocks
from fieldnote.ui.lock.watch import Watch


@dataclass
class StillClocks:
    """Clocks that stand still until they are moved."""

    now: float = 1000.0
    asleep: float = 5.0

    def awake(self) -> float:
        return self.now

    def slept(self) -> float:
        return self.asleep


@pytest.fixture
def clocks() -> StillClocks:
    return StillClocks()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def watch(qtbot: QtBot, window: QWidget, clocks: StillClocks) -> Watch:
    made = Watch(2, clocks, window)
    made.start()
    return made


def test_watch_locks_after_the_minutes_that_were_chosen(qtbot: QtBot, watch: Watch, clocks: StillClocks) -> None:
    clocks.now += 119
    with qtbot.assertNotEmitted(watch.timed_out):
        watch.look()
    clocks.now += 1
    with qtbot.waitSignal(watch.timed_out):
        watch.look()


def test_watch_warns_twenty_seconds_before(qtbot: QtBot, watch: Watch, clocks: StillClocks) -> None:
    clocks.now += 99
    with qtbot.assertNotEmitted(watch.warned):
        watch.look()
    clocks.now += 1
    with qtbot.waitSignal(watch.warned) as warned:
        watch.look()
    assert warned.args == [20]
    clocks.now += 5
    with qtbot.waitSignal(watch.warned) as warned:
        watch.look()
    assert warned.args == [15]


def test_any_key_calms_the_watch(qtbot: QtBot, watch: Watch, clocks: StillClocks, window: QWidget) -> None:
    clocks.now += 110
    watch.look()
    with qtbot.waitSignal(watch.calmed):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    clocks.now += 90
    with qtbot.assertNotEmitted(watch.warned):
        watch.look()


def test_moving_the_mouse_counts_as_being_here(watch: Watch, clocks: StillClocks, window: QWidget) -> None:
    clocks.now += 60
    QTest.mouseMove(window.windowHandle(), QPoint(5, 5))
    QTest.mouseMove(window.windowHandle(), QPoint(9, 9))
    QApplication.processEvents()
    assert watch._last_input == clocks.now


def test_input_in_a_dialog_counts_too(qtbot: QtBot, watch: Watch, clocks: StillClocks) -> None:
    dialog = QWidget()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    watch.look()
    clocks.now += 60
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)
    assert watch._last_input == clocks.now


def test_longer_time_can_be_chosen(qtbot: QtBot, watch: Watch, clocks: StillClocks) -> None:
    watch.set_minutes(10)
    clocks.now += 9 * 60
    with qtbot.assertNotEmitted(watch.timed_out):
        watch.look()


def test_sleep_is_noticed_by_the_gap_between_the_clocks(qtbot: QtBot, watch: Watch, clocks: StillClocks) -> None:
    clocks.asleep += 10
    with qtbot.assertNotEmitted(watch.slept):
        watch.look()
    clocks.asleep += 11
    with qtbot.waitSignal(watch.slept):
        watch.look()


def test_nothing_is_painted_between_waking_and_locking(
    qtbot: QtBot, watch: Watch, clocks: StillClocks, window: QWidget
) -> None:
    clocks.asleep += 3600
    with qtbot.waitSignal(watch.slept):
        held_back = watch.eventFilter(window.windowHandle(), QEvent(QEvent.Type.UpdateRequest))
    assert held_back


def test_key_that_wakes_the_computer_reaches_nothing(
    qtbot: QtBot, watch: Watch, clocks: StillClocks, window: QWidget
) -> None:
    clocks.asleep += 3600
    with qtbot.waitSignal(watch.slept):
        held_back = watch.eventFilter(window.windowHandle(), QEvent(QEvent.Type.KeyPress))
    assert held_back


def test_watch_that_stopped_says_nothing(qtbot: QtBot, watch: Watch, clocks: StillClocks, window: QWidget) -> None:
    watch.stop()
    assert not watch.running
    before = watch._last_input
    clocks.now += 50
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert watch._last_input == before


def test_real_clocks_run_and_agree_while_nobody_sleeps() -> None:
    clocks = Clocks()
    slept, awake = clocks.slept(), clocks.awake()
    QTest.qWait(20)
    assert clocks.awake() - awake >= 0.02
    assert abs(clocks.slept() - slept) < 1
