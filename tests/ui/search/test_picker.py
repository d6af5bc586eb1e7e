import pytest
from making import Clock, Closed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.layouts import settle
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.search.picker import PersonPicker


@pytest.fixture
def picker(host: QWidget, link: NotebookLink) -> PersonPicker:
    opened = PersonPicker(host, link, "Who is the visit with?")
    opened.begin()
    return opened


def titles(picker: PersonPicker) -> list[str]:
    return [picker.list.rows.row_at(place).title for place in range(picker.list.rows.rowCount())]


def narrowed(qtbot: QtBot, picker: PersonPicker, words: str) -> list[str]:
    qtbot.keyClicks(picker.field, words)
    qtbot.waitUntil(lambda: not picker._debounce.isActive())
    return titles(picker)


def test_everyone_is_listed_at_once(picker: PersonPicker) -> None:
    assert sorted(titles(picker)) == ["Luz Ángeles", "Marcus"]


def test_typing_narrows_without_accents_or_case(qtbot: QtBot, picker: PersonPicker) -> None:
    assert narrowed(qtbot, picker, "ANGELES luz") == ["Luz Ángeles"]


def test_enter_picks(qtbot: QtBot, picker: PersonPicker) -> None:
    narrowed(qtbot, picker, "marc")
    key = picker.list.current_key
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert picked.args == [key]


def test_nobody_of_that_name_is_said(qtbot: QtBot, picker: PersonPicker) -> None:
    assert narrowed(qtbot, picker, "zoe") == []
    assert picker.empty_label.text() == "Nobody here is called “zoe”."


def test_the_way_to_somebody_new_stands_clear_of_the_edge(host: QWidget, link: NotebookLink) -> None:
    opened = PersonPicker(host, link, "Who else is here?")
    opened.offer_new()
    opened.begin()
    settle()
    button, panel = opened.button("new"), opened.heading.parentWidget()
    assert panel is not None
    left = panel.height() - button.mapTo(panel, QPoint(0, button.height())).y()
    assert left == opened.heading.mapTo(panel, QPoint(0, 0)).y() == 24


def test_empty_notebook_invites(qtbot: QtBot, host: QWidget, closed: Closed) -> None:
    book = closed.open(Clock())
    picker = PersonPicker(host, NotebookLink(book), "Who is the visit with?")
    picker.begin()
    assert picker.empty_label.text() == "No people yet. Add the first person you walk with."
    book.close()
