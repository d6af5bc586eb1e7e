from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.text import LONGEST_TEXT
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.note_field import NoteField
from fieldnote.ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier


def phrase_button(field: NoteField, phrase: str) -> QPushButton:
    """Give the button of a phrase."""
    return next(one for one in field.findChildren(QPushButton) if one.accessibleName() == phrase)


@pytest.fixture
def edit(show: Callable[..., None]) -> Iterator[NoteEdit]:
    """An edit in a page of its own."""
    page = QWidget()
    column = QVBoxLayout(page)
    made = NoteEdit()
    column.addWidget(made)
    column.addWidget(QLineEdit())
    column.addStretch(1)
    show(page, 500, 400)
    made.setFocus()
    yield made
    page.close()


def paste(edit: NoteEdit, data: QMimeData) -> None:
    """Paste by key what was copied elsewhere."""
    QApplication.clipboard().setMimeData(data)
    edit.paste()
    QApplication.clipboard().clear()


def test_a_note_grows_with_what_is_written_from_two_lines_to_eight(edit: NoteEdit) -> None:
    empty = edit.height()
    edit.load("one line")
    assert edit.height() == empty
    heights = []
    for lines in range(3, 12):
        edit.load("\n".join(["line"] * lines))
        heights.append(edit.height())
    assert heights[:6] == sorted(set(heights[:6]))
    assert heights[5] == heights[8]
    assert edit.verticalScrollBar().maximum() > 0


def test_lines_are_one_and_a_third_of_the_fonts_own_apart(edit: NoteEdit) -> None:
    edit.load("one\ntwo")
    first, second = QTextCursor(edit.document()), QTextCursor(edit.document())
    second.movePosition(QTextCursor.MoveOperation.End)
    apart = edit.cursorRect(second).top() - edit.cursorRect(first).top()
    assert apart == pytest.approx(edit.fontMetrics().height() * 1.35, abs=1)


def test_lines_keep_their_distance_while_typing(qtbot: QtBot, edit: NoteEdit) -> None:
    qtbot.keyClicks(edit, "one")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "two")
    assert edit.document().lastBlock().blockFormat().lineHeight() == 135


def test_tab_goes_on_and_ctrl_tab_writes_a_tab(qtbot: QtBot, edit: NoteEdit) -> None:
    qtbot.keyClick(edit, Qt.Key.Key_Tab, CONTROL)
    assert edit.text() == "\t"
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_pasted_markup_becomes_plain_text(edit: NoteEdit) -> None:
    data = QMimeData()
    data.setHtml("<b style='color:red'>Bold</b> words")
    data.setText("Bold words\r\nnext\0")
    paste(edit, data)
    assert edit.text() == "Bold words\nnext\ufffd"
    assert "font-weight:700" not in edit.toHtml()


def test_pictures_and_files_are_not_taken(edit: NoteEdit) -> None:
    data = QMimeData()
    data.setData("image/png", b"not a picture")
    assert not edit.canInsertFromMimeData(data)
    edit.insertFromMimeData(data)
    assert edit.text() == ""


def test_what_is_copied_is_plain_text(edit: NoteEdit) -> None:
    edit.load("one\ntwo")
    edit.selectAll()
    data = edit.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "one\ntwo"


def test_a_very_long_paste_is_asked_about_first(qtbot: QtBot, edit: NoteEdit) -> None:
    data = QMimeData()
    data.setText("word " * (LONGEST_TEXT // 5 + 1))
    edit.load("before")
    with qtbot.waitSignal(edit.long_paste_offered) as told:
        paste(edit, data)
    assert edit.text() == "before"
    first, count = told.args
    assert (len(first), count) == (LONGEST_TEXT - len("before"), LONGEST_TEXT + 5)
    edit.write(first)
    assert len(edit.text()) == LONGEST_TEXT
    more = QMimeData()
    more.setText("x")
    with qtbot.waitSignal(edit.long_paste_offered) as told:
        edit.insertFromMimeData(more)
    assert told.args == ["", 1]


def test_what_is_selected_makes_room_for_a_paste(edit: NoteEdit) -> None:
    edit.load("a" * LONGEST_TEXT)
    assert edit.room() == 0
    edit.selectAll()
    assert edit.room() == LONGEST_TEXT


def test_letters_without_end_are_broken_anywhere_and_words_never(edit: NoteEdit) -> None:
    edit.load("word " * 2000)
    assert edit.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    edit.load("")
    edit.write("x" * 4999)
    assert edit.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    edit.write("x")
    assert edit.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    edit.load("another note")
    assert edit.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_a_paste_that_is_just_short_enough_is_taken(edit: NoteEdit) -> None:
    data = QMimeData()
    data.setText("long-word " * (LONGEST_TEXT // 10))
    paste(edit, data)
    assert len(edit.text()) == LONGEST_TEXT
    assert edit.horizontalScrollBar().maximum() == 0


def test_a_word_without_end_is_broken_instead_of_scrolled_to(edit: NoteEdit) -> None:
    edit.load("x" * 3000)
    assert edit.horizontalScrollBar().maximum() == 0
    assert edit.verticalScrollBar().maximum() > 0


def test_a_loaded_note_cannot_be_undone_into_the_one_before(qtbot: QtBot, edit: NoteEdit) -> None:
    edit.load("Marcus")
    qtbot.keyClicks(edit, "!")
    edit.load("Luis")
    edit.undo()
    assert edit.text() == "Luis"
    assert not edit.document().isUndoAvailable()


def test_loading_tells_nobody_and_typing_does(qtbot: QtBot, edit: NoteEdit) -> None:
    with qtbot.assertNotEmitted(edit.edited):
        edit.load("words")
    with qtbot.waitSignal(edit.edited):
        qtbot.keyClicks(edit, "x")


def test_the_wheel_with_ctrl_is_left_to_the_window(edit: NoteEdit) -> None:
    before = edit.fontMetrics().height()
    edit.setReadOnly(True)
    middle = QPointF(20, 20)
    event = QWheelEvent(
        middle,
        middle,
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(edit.viewport(), event)
    assert edit.fontMetrics().height() == before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_context_menu_can_be_added_to(qtbot: QtBot, edit: NoteEdit) -> None:
    menus: list[QMenu] = []

    def added(menu: QMenu, _: QPoint) -> None:
        menu.addAction("Save as phrase")
        menus.append(menu)

    edit.menu_opened.connect(added)
    place = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, edit.mapToGlobal(place))
    QApplication.sendEvent(edit, event)
    qtbot.waitUntil(lambda: bool(menus) and menus[0].isVisible())
    assert "Save as phrase" in [action.text() for action in menus[0].actions()]
    menus[0].close()


def test_a_phrase_goes_to_the_caret_and_one_undo_takes_it_back(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = NoteField("What we did", "Your part in the visit", phrases=("Went with Marcus to…", "Practiced…"))
    show(field, 600, 300)
    field.setFocus()
    qtbot.keyClicks(field.edit, "Hello.")
    with qtbot.waitSignal(field.edited):
        qtbot.mouseClick(phrase_button(field, "Went with Marcus to…"), Qt.MouseButton.LeftButton)
    assert field.text() == "Hello. Went with Marcus to "
    assert QApplication.focusWidget() is field.edit
    qtbot.keyClicks(field.edit, "court")
    assert field.text() == "Hello. Went with Marcus to court"
    field.load("Hello.")
    field.edit.moveCursor(QTextCursor.MoveOperation.End)
    field.edit.write_phrase("Practiced…")
    field.edit.undo()
    assert field.text() == "Hello."


def test_the_caret_goes_where_the_ellipsis_was(qtbot: QtBot, edit: NoteEdit) -> None:
    edit.write_phrase("Said, “…”")
    qtbot.keyClicks(edit, "Okay.")
    assert edit.text() == "Said, “Okay.”"


def test_a_phrase_goes_around_what_is_selected(edit: NoteEdit) -> None:
    edit.load("Okay.")
    edit.selectAll()
    edit.write_phrase("Said, “...”")
    assert edit.text() == "Said, “Okay.”"
    edit.undo()
    assert edit.text() == "Okay."


def test_a_phrase_at_the_start_of_a_line_gets_no_space_before_it(edit: NoteEdit) -> None:
    edit.load("one\n")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.write_phrase("Chose to…")
    assert edit.text() == "one\nChose to "


def test_all_phrases_are_asked_for(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = NoteField("What we did", phrases=("Practiced…",), all_phrases="Phrases")
    show(field, 600, 300)
    button = next(one for one in field.findChildren(QPushButton) if one.text() == "Phrases")
    with qtbot.waitSignal(field.phrases_asked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    field.set_phrases(("Chose to…",))
    qtbot.waitUntil(phrase_button(field, "Chose to…").isVisible)


def test_a_question_names_its_answer(qtbot: QtBot) -> None:
    field = NoteField("How Marcus responded", "In his own words if you can")
    qtbot.addWidget(field)
    told = QAccessible.queryAccessibleInterface(field.edit)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "How Marcus responded"
    assert told.text(QAccessible.Text.Description) == "In his own words if you can"
    field.set_words("How Alma responded", "")
    assert told.text(QAccessible.Text.Name) == "How Alma responded"


def test_a_signed_part_can_be_read_but_not_changed(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = NoteField("What we did", phrases=("Practiced…",))
    show(field, 600, 300)
    field.load("Signed words")
    field.set_read_only(read_only=True)
    qtbot.keyClicks(field.edit, "x")
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab, CONTROL)
    assert field.text() == "Signed words"
    assert not phrase_button(field, "Practiced…").isVisible()


def test_a_note_gets_higher_with_larger_text(qapp: QApplication, edit: NoteEdit) -> None:
    before = edit.height()
    Theme(scale=2.0).apply(qapp)
    assert edit.height() > before * 1.8


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_words_end_as_far_from_the_border_as_they_begin(qapp: QApplication, edit: NoteEdit, scale: float) -> None:
    Theme(scale=scale).apply(qapp)
    edit.load("A word and another. " * 6)
    QApplication.processEvents()
    bar, inside = edit.verticalScrollBar(), edit.viewport().geometry()
    assert not bar.isVisible()
    assert inside.left() == edit.width() - inside.left() - inside.width() > 12 * scale
    edit.load("line\n" * 40)
    QApplication.processEvents()
    inside, right = edit.viewport().geometry(), bar.mapTo(edit, bar.rect().bottomRight()).x()
    assert bar.isVisible()
    assert inside.right() < bar.mapTo(edit, QPoint(0, 0)).x()
    assert edit.width() - right < 8 * scale
