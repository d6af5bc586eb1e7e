from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.scroll import PageScroll


@pytest.fixture
def page(show: Callable[..., None]) -> PageScroll:
    """A page with thirty buttons and an edit at the end, too high for its window."""
    content = QWidget()
    column = Column(content, margins=10, spacing=10)
    for number in range(30):
        column.addWidget(QPushButton(f"Button {number}"))
    column.addWidget(NoteEdit())
    made = PageScroll(content, fill="bg_app")
    show(made, 400, 300)
    return made


def in_sight(page: PageScroll, widget: QWidget) -> bool:
    """Say whether all of a widget is inside the page."""
    corner = widget.mapTo(page.viewport(), QPoint(0, 0))
    return corner.y() >= 0 and corner.y() + widget.height() <= page.viewport().height()


def test_what_gets_the_focus_comes_into_sight(qtbot: QtBot, page: PageScroll) -> None:
    buttons = page.findChildren(QPushButton)
    for place in (20, 3, 29, 0):
        buttons[place].setFocus()
        assert in_sight(page, buttons[place])
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert in_sight(page, focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)


def test_the_caret_stays_in_sight_while_a_note_grows(qtbot: QtBot, page: PageScroll) -> None:
    edit = page.findChild(NoteEdit)
    assert edit is not None
    edit.setFocus()
    for _ in range(6):
        qtbot.keyClicks(edit, "line")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        QApplication.processEvents()
    caret = edit.viewport().mapTo(page.viewport(), edit.cursorRect().bottomLeft())
    assert 0 < caret.y() <= page.viewport().height()


def test_of_what_is_higher_than_the_page_its_top_is_shown_or_what_has_the_focus_in_it(
    show: Callable[..., None],
) -> None:
    content, part = QWidget(), QWidget()
    above, first, last = QPushButton("Above"), QPushButton("First"), QPushButton("Last")
    column, inner = Column(content, spacing=300), Column(part)
    column.addWidget(above)
    column.addWidget(part)
    inner.addWidget(first)
    inner.add_gap(500)
    inner.addWidget(last)
    page = PageScroll(content)
    show(page, 400, 300)
    above.setFocus()
    page.show_widget(part)
    assert in_sight(page, first)
    last.setFocus()
    page.show_widget(part)
    assert in_sight(page, last)


def test_an_edit_that_is_gone_is_not_followed(qtbot: QtBot, page: PageScroll) -> None:
    edit, first = page.findChild(NoteEdit), page.findChild(QPushButton)
    assert edit is not None
    assert first is not None
    edit.setFocus()
    edit.deleteLater()
    qtbot.waitUntil(lambda: page.findChild(NoteEdit) is None)
    first.setFocus()
    assert in_sight(page, first)


def test_a_page_never_scrolls_sideways(page: PageScroll) -> None:
    page.resize(200, 300)
    assert page.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    outside = QPushButton("elsewhere")
    page.show_widget(outside)
    assert page.verticalScrollBar().value() == 0


def grow(above: QWidget, height: int) -> None:
    """Let what stands above take another height, as a page does that is laid out after the focus came."""
    above.setFixedHeight(height)
    QApplication.processEvents()


def test_what_has_the_focus_stays_in_sight_while_the_page_finds_its_size(page: PageScroll) -> None:
    first, *_, focused = page.findChildren(QPushButton)[:5]
    focused.setFocus()
    assert page.verticalScrollBar().value() == 0
    grow(first, 600)
    assert in_sight(page, focused)
    grow(first, 30)
    assert in_sight(page, focused)
    assert page.verticalScrollBar().value() == 0


def test_a_note_that_fits_stays_in_sight_as_a_whole_while_the_page_finds_its_size(page: PageScroll) -> None:
    first, edit = page.findChildren(QPushButton)[0], page.findChild(NoteEdit)
    assert edit is not None
    edit.setFocus()
    for height in (900, 30):
        grow(first, height)
        assert in_sight(page, edit)


def test_nobody_who_scrolled_is_taken_back(page: PageScroll) -> None:
    first, focused = page.findChildren(QPushButton)[:2]
    focused.setFocus()
    page.verticalScrollBar().setValue(400)
    grow(first, 60)
    assert page.verticalScrollBar().value() == 400
    page.show_top()
    grow(first, 900)
    assert page.verticalScrollBar().value() == 0


def test_what_is_hidden_is_no_longer_shown(page: PageScroll) -> None:
    first, *_, shown = page.findChildren(QPushButton)[:30]
    page.show_widget(shown)
    shown.hide()
    page.show_top()
    grow(first, 90)
    assert page.verticalScrollBar().value() == 0
