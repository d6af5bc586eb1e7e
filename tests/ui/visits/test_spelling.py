"""Words that are in no dictionary: marked when typing rests, left in peace while they are written."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from ui.visits.desk import Desk

from fieldnote.domain.changes import Done
from fieldnote.services import spelling
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.visits.spelling import Spelling


def marked(edit: NoteEdit) -> list[str]:
    """Give the words with a line under them, as they stand on the screen."""
    found: list[str] = []
    block = edit.document().begin()
    while block.isValid():
        for stretch in block.layout().formats():
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + stretch.start)
            cursor.setPosition(block.position() + stretch.start + stretch.length, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor.selectedText())
        block = block.next()
    return found


def typed(qtbot: QtBot, edit: NoteEdit, text: str) -> None:
    edit.setFocus()
    for char in text:
        qtbot.keyClick(edit, Qt.Key.Key_Return) if char == "\n" else qtbot.keyClicks(edit, char)


@pytest.fixture
def edit(desk: Desk) -> NoteEdit:
    desk.start()
    return desk.page.form.what_field.edit


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[list[QMenu]]:
    opened: list[QMenu] = []
    yield opened
    for one in opened:
        one.close()


def open_menu(edit: NoteEdit, word: str, opened: list[QMenu]) -> QMenu:
    """Open the menu of the first place of a word, as the right button does."""
    place = edit.toPlainText().index(word) + 1
    cursor = QTextCursor(edit.document())
    cursor.setPosition(place)
    point = edit.cursorRect(cursor).center()
    edit.menu_opened.connect(lambda found, _: opened.append(found))
    QApplication.sendEvent(
        edit.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, edit.viewport().mapToGlobal(point))
    )
    return opened[-1]


def suggestions(found: QMenu) -> list[str]:
    return [action.text() for action in found.actions() if action.objectName() == "suggestion_action"]


def test_a_wrong_word_is_marked_once_the_caret_has_left_it(qtbot: QtBot, edit: NoteEdit) -> None:
    typed(qtbot, edit, "Talked about recovry")
    qtbot.wait(450)
    assert marked(edit) == [], "it may become another word yet"
    typed(qtbot, edit, " and sponsers. ")
    qtbot.waitUntil(lambda: marked(edit) == ["recovry", "sponsers"])


def test_names_of_the_person_and_around_them_are_no_mistakes(qtbot: QtBot, edit: NoteEdit, desk: Desk) -> None:
    edit.write("Marcus’s zzyx H0038 QP ana@zzyx.org zzyx ")
    qtbot.waitUntil(lambda: marked(edit) == ["zzyx", "zzyx"])
    spelling.add_own_word(desk.book, "zzyx")
    assert desk.page.visit_id is not None
    desk.open(desk.page.visit_id)
    qtbot.wait(450)
    assert marked(edit) == []


def test_words_beyond_the_basic_plane_move_no_mark(qtbot: QtBot, edit: NoteEdit) -> None:
    edit.write("😀 𐍈 fine recovry 😀\nand recovry here ")
    qtbot.waitUntil(lambda: marked(edit) == ["recovry", "recovry"])


def test_marks_are_no_change_and_nothing_to_undo(qtbot: QtBot, edit: NoteEdit, desk: Desk) -> None:
    typed(qtbot, edit, "Talked about recovry today ")
    assert desk.page.save_now()
    steps, said = edit.document().availableUndoSteps(), edit.toPlainText()
    with qtbot.assertNotEmitted(edit.edited, wait=600):
        qtbot.waitUntil(lambda: marked(edit) == ["recovry"])
    assert (edit.document().availableUndoSteps(), edit.toPlainText()) == (steps, said)
    assert desk.kept().what_we_did == said


def test_the_menu_of_a_word_replaces_it_as_one_step(
    qtbot: QtBot, edit: NoteEdit, desk: Desk, menu: list[QMenu]
) -> None:
    typed(qtbot, edit, "Talked about recovry today ")
    qtbot.waitUntil(lambda: marked(edit) == ["recovry"])
    found = open_menu(edit, "recovry", menu)
    qtbot.waitUntil(lambda: "recovery" in suggestions(found))
    next(action for action in found.actions() if action.text() == "recovery").trigger()
    assert edit.toPlainText() == "Talked about recovery today "
    assert marked(edit) == []
    edit.undo()
    assert edit.toPlainText() == "Talked about recovry today "
    assert desk.page.save_now()


def test_a_word_is_never_marked_again_in_this_notebook(
    qtbot: QtBot, edit: NoteEdit, desk: Desk, menu: list[QMenu]
) -> None:
    typed(qtbot, edit, "Recovry and recovry now ")
    qtbot.waitUntil(lambda: len(marked(edit)) == 2)
    found = open_menu(edit, "recovry", menu)
    next(action for action in found.actions() if action.objectName() == "add_own_word_action").trigger()
    assert spelling.own_words(desk.book) == ("recovry",)
    assert marked(edit) == [], "with and without its capital"


def test_a_word_that_is_right_has_the_usual_menu(qtbot: QtBot, edit: NoteEdit, menu: list[QMenu]) -> None:
    typed(qtbot, edit, "Talked about recovery today ")
    qtbot.wait(450)
    found = open_menu(edit, "recovery", menu)
    assert not any(action.objectName() == "add_own_word_action" for action in found.actions())


def test_f7_goes_from_hint_to_hint_through_both_fields_and_round(qtbot: QtBot, edit: NoteEdit, desk: Desk) -> None:
    other = desk.page.form.response_field.edit
    typed(qtbot, edit, "Firrst thing and seccond. ")
    typed(qtbot, other, "Thirrd thing. ")
    qtbot.waitUntil(lambda: (len(marked(edit)), len(marked(other))) == (2, 1))
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.setFocus()
    seen: list[str] = []
    for _ in range(3):
        desk.page.next_spelling_hint()
        focused = QApplication.focusWidget()
        assert isinstance(focused, NoteEdit)
        seen.append(focused.textCursor().selectedText())
    assert seen == ["Firrst", "seccond", "Firrst"]
    other.setFocus()
    desk.page.next_spelling_hint()
    assert other.textCursor().selectedText() == "Thirrd"
    assert QPoint() is not None


def test_a_note_that_got_too_long_to_look_at_is_looked_at_again_when_it_is_short(
    qtbot: QtBot, edit: NoteEdit, desk: Desk
) -> None:
    typed(qtbot, edit, "Talked about recovry today ")
    qtbot.waitUntil(lambda: marked(edit) == ["recovry"])
    edit.write("line\n" * 20_000)
    edit.undo()
    assert edit.toPlainText() == "Talked about recovry today "
    qtbot.waitUntil(lambda: marked(edit) == ["recovry"])
    assert desk.page.visit_id is not None
    edit.write("line\n" * 20_000)
    assert desk.page.flush()
    desk.start()
    typed(qtbot, edit, "Another recovry thing ")
    qtbot.waitUntil(lambda: marked(edit) == ["recovry"])
    assert desk.page.save_now()


def test_where_spelling_is_switched_off_nothing_is_looked_up(qtbot: QtBot, edit: NoteEdit, desk: Desk) -> None:
    assert isinstance(spelling.choose_languages(desk.book, ()), Done)
    assert desk.page.visit_id is not None
    desk.open(desk.page.visit_id)
    typed(qtbot, edit, "Talked about recovry today ")
    qtbot.wait(450)
    assert marked(edit) == []


def test_no_word_stays_when_the_note_is_put_away(qtbot: QtBot, edit: NoteEdit, desk: Desk) -> None:
    typed(qtbot, edit, "Talked about recovry today ")
    qtbot.waitUntil(lambda: marked(edit) == ["recovry"])
    desk.page.clear()
    found = desk.page.findChild(Spelling)
    assert isinstance(found, Spelling)
    assert (found._right, found._asked, found._known) == ({}, set(), frozenset())
