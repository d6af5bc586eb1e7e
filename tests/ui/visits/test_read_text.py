"""Text to read looks like it: no caret, and no box where a box means that one can write."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import show_active

from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import HIGH_CONTRAST, LIGHT, contrast
from fieldnote.ui.visits.fields import ReadBox
from fieldnote.ui.visits.read_text import let_read, let_write, read_only


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[tuple[NoteEdit, NoteEdit, ReadBox]]:
    """A text to read, one to write, and a fact, on one page."""
    around = QWidget()
    read, written, fact = read_only("We walked.", "What we did"), NoteEdit(), ReadBox("Units", "3")
    column = Column(around)
    for widget in (read, written, fact):
        column.addWidget(widget)
    show_active(qtbot, around, 500, 300)
    yield read, written, fact
    around.close()


def test_a_text_to_read_shows_its_caret_once_keys_move_it(
    qtbot: QtBot, page: tuple[NoteEdit, NoteEdit, ReadBox]
) -> None:
    read, written, _ = page
    read.setFocus()
    assert read.cursorWidth() == 0
    qtbot.keyClick(read, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert read.cursorWidth() == 1
    assert read.textCursor().selectedText() == "W"
    written.setFocus()
    assert written.cursorWidth() == 1
    read.setFocus()
    assert read.cursorWidth() == 0


def test_a_text_that_may_be_written_in_again_has_its_caret(page: tuple[NoteEdit, NoteEdit, ReadBox]) -> None:
    read, _, _ = page
    read.setFocus()
    let_write(read)
    assert read.cursorWidth() == 1
    let_read(read, "What we did")
    assert read.cursorWidth() == 0


def test_in_high_contrast_what_can_be_written_in_has_by_far_the_stronger_box(
    qapp: QApplication, page: tuple[NoteEdit, NoteEdit, ReadBox]
) -> None:
    def edge(widget: QWidget) -> float:
        picture = widget.grab().toImage()
        ground, line = picture.pixelColor(picture.width() // 2, 4), picture.pixelColor(picture.width() // 2, 0)
        return contrast(ground.name(), line.name())

    Theme(HIGH_CONTRAST).apply(qapp)
    read, written, fact = page
    read.clearFocus()
    assert edge(read) == edge(fact) > 3
    assert edge(written) > 4 * edge(read)
    Theme(LIGHT).apply(qapp)
    assert edge(read) > 1
    assert edge(fact) > 1
