"""Words that can hurt: a dotted line, other words below, and nothing changed by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.visits.desk import Desk

from fieldnote.domain.wording import Reason
from fieldnote.services import writing
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.note_field import NoteField


@pytest.fixture
def field(desk: Desk) -> NoteField:
    desk.start()
    return desk.page.form.what_field


def dotted(edit: NoteEdit) -> list[str]:
    """Give the words with a dotted line under them, as they stand on the screen."""
    found: list[str] = []
    block = edit.document().begin()
    while block.isValid():
        for stretch in block.layout().formats():
            if stretch.format.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine:
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + stretch.start)
                cursor.setPosition(block.position() + stretch.start + stretch.length, QTextCursor.MoveMode.KeepAnchor)
                found.append(cursor.selectedText())
        block = block.next()
    return found


def offered(field: NoteField) -> list[str]:
    return [button.text() for button in field.hint.findChildren(Button, "word_hint_button") if button.isVisible()]


def press(field: NoteField, name: str) -> None:
    next(button for button in field.hint.findChildren(Button, name) if button.isVisible()).click()


def test_a_word_that_can_hurt_is_dotted_and_others_are_offered(qtbot: QtBot, field: NoteField) -> None:
    field.edit.write("He said he met an addict there")
    assert dotted(field.edit) == ["addict"]
    assert field.hint.sentence == ""
    qtbot.waitUntil(lambda: bool(field.hint.sentence))
    assert field.hint.sentence == "“addict” puts a label before the person. You might use:"
    assert "person who uses drugs" in offered(field)
    assert field.text() == "He said he met an addict there"


def test_what_is_quoted_is_the_persons_own_word(qtbot: QtBot, field: NoteField) -> None:
    field.edit.write("“I am an addict,” he said. She was an addict, too.")
    assert dotted(field.edit) == ["addict"]
    qtbot.waitUntil(lambda: bool(field.hint.sentence))
    press(field, "word_hint_button")
    assert field.text().startswith("“I am an addict,” he said. She was a person")


def test_other_words_are_taken_in_one_step_that_can_be_undone(qtbot: QtBot, field: NoteField) -> None:
    field.edit.write("Addicts were there.")
    qtbot.waitUntil(lambda: bool(field.hint.sentence))
    press(field, "word_hint_button")
    assert field.text() == "Person who uses drugs were there."
    assert field.hint.sentence == ""
    assert field.edit.hasFocus()
    field.edit.undo()
    assert field.text() == "Addicts were there."


def test_a_word_that_is_left_stays_unmarked_in_this_note(qtbot: QtBot, field: NoteField) -> None:
    field.edit.write("An addict and another addict, and a junkie")
    before = dotted(field.edit)
    assert before.count("addict") == 2
    assert len(before) == 3
    qtbot.waitUntil(lambda: bool(field.hint.sentence))
    field.edit.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: "addict" in field.hint.sentence)
    press(field, "leave_word_button")
    assert dotted(field.edit) == ["junkie"]
    qtbot.waitUntil(lambda: "junkie" in field.hint.sentence)
    assert field.text() == "An addict and another addict, and a junkie"


@pytest.fixture
def told_of_addict(qtbot: QtBot, field: NoteField) -> NoteField:
    """A field whose hint names the second of two words."""
    field.edit.write("A junkie met an addict")
    qtbot.waitUntil(lambda: "addict" in field.hint.sentence)
    return field


def test_the_word_that_the_hint_names_is_replaced_wherever_the_caret_went(told_of_addict: NoteField) -> None:
    told_of_addict.edit.moveCursor(QTextCursor.MoveOperation.Start)
    press(told_of_addict, "word_hint_button")
    assert told_of_addict.text() == "A junkie met a person who uses drugs"


def test_the_word_that_the_hint_names_is_replaced_after_others_were_written_before_it(
    told_of_addict: NoteField,
) -> None:
    told_of_addict.edit.moveCursor(QTextCursor.MoveOperation.Start)
    told_of_addict.edit.insertPlainText("Today: ")
    press(told_of_addict, "word_hint_button")
    assert told_of_addict.text() == "Today: A junkie met a person who uses drugs"


def test_the_word_that_the_hint_names_is_replaced_while_the_line_goes_on(
    qtbot: QtBot, told_of_addict: NoteField
) -> None:
    qtbot.keyClicks(told_of_addict.edit, " there")
    press(told_of_addict, "word_hint_button")
    qtbot.keyClicks(told_of_addict.edit, ", again")
    assert told_of_addict.text() == "A junkie met a person who uses drugs, again there"


def test_the_word_that_the_hint_names_is_left_wherever_the_caret_went(told_of_addict: NoteField) -> None:
    told_of_addict.edit.moveCursor(QTextCursor.MoveOperation.Start)
    press(told_of_addict, "leave_word_button")
    assert dotted(told_of_addict.edit) == ["junkie"]


@pytest.mark.slow
@pytest.mark.parametrize("button", ["word_hint_button", "leave_word_button"])
@pytest.mark.parametrize(("at", "more"), [(0, "non"), (6, "ion"), (0, "“"), (3, "u")])
def test_a_word_that_is_another_one_by_now_stays(told_of_addict: NoteField, button: str, at: int, more: str) -> None:
    edit = told_of_addict.edit
    cursor = edit.textCursor()
    cursor.setPosition(edit.text().index("addict") + at)
    cursor.insertText(more)
    written = edit.text()
    press(told_of_addict, button)
    assert edit.text() == written
    assert "junkie" in told_of_addict.hint.sentence


def test_nothing_is_marked_once_hints_are_off(qtbot: QtBot, desk: Desk) -> None:
    desk.link.do(writing.want_hints, wanted=False)
    desk.start()
    field = desk.page.form.what_field
    field.edit.write("An addict")
    assert dotted(field.edit) == []
    qtbot.wait(800)
    assert field.hint.sentence == ""


def test_hints_are_reached_and_taken_with_the_keyboard(qtbot: QtBot, field: NoteField) -> None:
    field.edit.setFocus()
    field.edit.write("An addict")
    qtbot.waitUntil(lambda: bool(field.hint.sentence))
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.objectName() == "word_hint_button"
    assert focused.accessibleName() == "Write “person who uses drugs” instead"
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert field.text() == "A person who uses drugs"


def test_every_reason_has_a_sentence(desk: Desk) -> None:
    desk.start()
    assert set(desk.page._hints._reasons) == set(Reason)


def test_what_may_be_about_safety_is_said_also_where_it_is_quoted(qtbot: QtBot, field: NoteField) -> None:
    field.edit.write("She said: “I want to die.” We called together.")
    assert dotted(field.edit) == ["want to die"]
    qtbot.waitUntil(lambda: bool(field.hint.sentence))
    assert "may be about somebody’s safety" in field.hint.sentence
    assert "988" in field.hint.sentence
    assert offered(field) == []
    assert field.text() == "She said: “I want to die.” We called together."
