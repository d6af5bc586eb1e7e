"""Copies do not stay, and histories are asked to leave them out."""

import gc
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui import clipboard as clipboards
from fieldnote.ui.clipboard import Clipboard, Copies
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.note_edit import NoteEdit

WORDS = "Marcus told me about Elm Street."
HINT = "x-kde-passwordManagerHint"


MakeCopies = Callable[[int], Copies]


@pytest.fixture
def watched(qapp: object) -> Iterator[MakeCopies]:
    """Watch copies for as long as a test runs, and nobody else besides."""
    if QGuiApplication.clipboard().receivers(SIGNAL("dataChanged()")):
        gc.collect()  # windows of other tests that are gone, but for their cycles
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made: list[Copies] = []

    def make(stays: int) -> Copies:
        made.append(Copies(stays=stays))
        return made[-1]

    yield make
    for copies in made:
        shiboken6.delete(copies)
    QGuiApplication.clipboard().clear()


def kept() -> str:
    return QGuiApplication.clipboard().text()


def formats() -> list[str]:
    return QGuiApplication.clipboard().mimeData().formats()


def copy_all(field: QWidget) -> None:
    field.show()
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("kind", [NoteEdit, LineField])
def test_what_a_person_copies_is_marked_as_plain_text_and_taken_off_again(
    qtbot: QtBot, watched: MakeCopies, kind: type[NoteEdit] | type[LineField]
) -> None:
    watched(50)
    field = kind()
    qtbot.addWidget(field)
    field.setText(WORDS)
    copy_all(field)
    assert kept() == WORDS
    assert formats()[:2] == ["text/plain", HINT]
    assert "ExcludeClipboardContentFromMonitorProcessing" in formats()
    qtbot.waitUntil(lambda: kept() == "", timeout=2000)


def test_another_copy_counts_anew(watched: MakeCopies) -> None:
    copies = watched(60_000)
    QGuiApplication.clipboard().setText("one")
    timer = copies._timers[QClipboard.Mode.Clipboard]
    timer.start(10_000)
    QGuiApplication.clipboard().setText("two")
    assert timer.remainingTime() > 9_000


def test_clear_takes_it_off_at_once(watched: MakeCopies) -> None:
    copies = watched(60_000)
    QGuiApplication.clipboard().setText(WORDS)
    copies.clear()
    assert kept() == ""
    assert not copies._timers[QClipboard.Mode.Clipboard].isActive()


def test_copy_of_a_page_stays_as_long_as_the_page_says(watched: MakeCopies) -> None:
    copies = watched(20)
    Clipboard(stays=60_000).copy(WORDS)
    QTest.qWait(60)
    assert kept() == WORDS
    copies.clear()
    assert kept() == "", "but not longer than the notebook is in front"


def test_what_another_program_copied_is_left_alone(watched: MakeCopies, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboards, "_is_ours", lambda _: False)
    copies = watched(20)
    QGuiApplication.clipboard().setText("a shopping list")
    copies.clear()
    QTest.qWait(60)
    assert kept() == "a shopping list"
    assert HINT not in formats()


def test_what_is_no_text_is_left_alone(watched: MakeCopies) -> None:
    watched(60_000)
    data = QMimeData()
    data.setData("application/x-other", b"1")
    QGuiApplication.clipboard().setMimeData(data)
    assert formats() == ["application/x-other"]
