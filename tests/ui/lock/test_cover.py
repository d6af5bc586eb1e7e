from collections.abc import Iterator

import pytest
from making import PASSPHRASE
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from ui.showing import show_active

from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.ui.lock.cover import LOCKS_AFTER_MS, HideCover
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner


@pytest.fixture
def tasks() -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.wait()


def covered(qtbot: QtBot, book: Notebook, tasks: TaskRunner) -> HideCover:
    cover = HideCover(NotebookLink(book), tasks)
    show_active(qtbot, cover, 1366, 768)
    cover.activate()
    return cover


@pytest.fixture
def by_passphrase(qtbot: QtBot, book: Notebook, tasks: TaskRunner) -> HideCover:
    return covered(qtbot, book, tasks)


@pytest.fixture
def by_pin(qtbot: QtBot, book: Notebook, tasks: TaskRunner) -> HideCover:
    notebooks.set_pin(book, notebooks.hash_pin("4711"))
    return covered(qtbot, book, tasks)


def give(qtbot: QtBot, cover: HideCover, secret: str) -> None:
    qtbot.keyClicks(cover.field.line, secret)
    qtbot.keyClick(cover.field.line, Qt.Key.Key_Return)


def miss(qtbot: QtBot, cover: HideCover, secret: str) -> None:
    give(qtbot, cover, secret)
    qtbot.waitUntil(cover.back_button.isEnabled)


def test_cover_shows_a_pause_and_a_clock_and_nothing_else(by_pin: HideCover) -> None:
    shown = [label.text() for label in by_pin.findChildren(QLabel) if label.isVisible() and label.text()]
    assert shown == [by_pin.clock_label.text(), "Fieldnote is paused", "Press any key to come back."]


def test_the_longest_time_of_day_has_room(qtbot: QtBot, by_pin: HideCover) -> None:
    by_pin.clock_label.setText("12:55\u202fp.m.")
    label = by_pin.clock_label
    qtbot.waitUntil(lambda: label.width() >= label.sizeHint().width(), timeout=1000)


def test_any_key_asks_for_the_pin_and_is_its_first_figure(qtbot: QtBot, by_pin: HideCover) -> None:
    assert by_pin.hasFocus()
    qtbot.keyClick(by_pin, Qt.Key.Key_4)
    assert by_pin.form.label.text() == "PIN"
    assert by_pin.field.text() == "4"
    with qtbot.waitSignal(by_pin.came_back):
        give(qtbot, by_pin, "711")


def test_space_only_asks(qtbot: QtBot, by_pin: HideCover) -> None:
    qtbot.keyClick(by_pin, Qt.Key.Key_Space)
    assert by_pin.field.line.hasFocus()
    assert not by_pin.field.text()


def test_a_modifier_alone_asks_nothing(qtbot: QtBot, by_pin: HideCover) -> None:
    qtbot.keyClick(by_pin, Qt.Key.Key_Control)
    assert not by_pin.form.isVisible()


def test_a_click_asks_too(qtbot: QtBot, by_pin: HideCover) -> None:
    qtbot.mouseClick(by_pin, Qt.MouseButton.LeftButton)
    assert by_pin.field.line.hasFocus()


def test_passphrase_works_in_place_of_the_pin(qtbot: QtBot, by_pin: HideCover) -> None:
    by_pin.ask()
    with qtbot.waitSignal(by_pin.came_back):
        give(qtbot, by_pin, PASSPHRASE)


def test_without_a_pin_the_passphrase_is_asked_for(qtbot: QtBot, by_passphrase: HideCover) -> None:
    by_passphrase.ask()
    assert by_passphrase.form.label.text() == "Passphrase"
    with qtbot.waitSignal(by_passphrase.came_back):
        give(qtbot, by_passphrase, PASSPHRASE)


def test_wrong_pin_is_said_and_logged(qtbot: QtBot, by_pin: HideCover, book: Notebook) -> None:
    by_pin.ask()
    miss(qtbot, by_pin, "0000")
    assert by_pin.form.problem == "That PIN did not work. Try again, or use your passphrase. Your notes are safe."
    assert book.pin_misses == 1
    assert not by_pin.field.text()


def test_three_wrong_pins_lock(qtbot: QtBot, by_pin: HideCover) -> None:
    by_pin.ask()
    miss(qtbot, by_pin, "0000")
    miss(qtbot, by_pin, "1111")
    with qtbot.waitSignal(by_pin.lock_wanted):
        give(qtbot, by_pin, "2222")


def test_cover_counts_two_minutes_and_locks_when_they_are_over(qtbot: QtBot, by_pin: HideCover) -> None:
    (end,) = [timer for timer in by_pin.findChildren(QTimer) if timer.interval() == LOCKS_AFTER_MS == 120_000]
    assert end.isActive()
    assert end.isSingleShot()
    with qtbot.waitSignal(by_pin.lock_wanted):
        end.setInterval(0)  # they have passed
    assert not end.isActive()


def test_cover_that_could_not_lock_counts_anew(by_pin: HideCover) -> None:
    (end,) = [timer for timer in by_pin.findChildren(QTimer) if timer.isSingleShot()]
    end.stop()
    by_pin.stay()
    assert end.isActive()


def test_lock_button_locks(qtbot: QtBot, by_pin: HideCover) -> None:
    by_pin.ask()
    with qtbot.waitSignal(by_pin.lock_wanted):
        qtbot.mouseClick(by_pin.lock_button, Qt.MouseButton.LeftButton)


def test_nothing_given_is_no_miss(qtbot: QtBot, by_pin: HideCover, book: Notebook) -> None:
    by_pin.ask()
    qtbot.mouseClick(by_pin.back_button, Qt.MouseButton.LeftButton)
    assert book.pin_misses == 0
    assert by_pin.field.line.hasFocus()
