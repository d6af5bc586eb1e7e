"""The sheet for one record: what is typed is read before it is kept, also what is folded away."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from making import TODAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle, show_active

from fieldnote.domain.changes import Done, Refused
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.check_box import CheckBox
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools


class _Sheet(RecordSheet):
    """Asks for a name, and behind a line for a day."""

    def __init__(self, host: QWidget, tools: Tools) -> None:
        super().__init__(host, tools, "A step", "Save")
        self.name, self.day = LineField(), DateField(None, empty_text="No date")
        self.add_field("name", "Name", self.name)
        self.box = CheckBox("They said yes")
        self.add_field("yes", "", self.box)
        self.title, self.words = self.add_words("title", "Title", "", one_line=True), self.add_words("words", "Why", "")
        self.add_field("day", "By when", self.day)
        self.fold(("day",), "More", opened=False)
        self.tried: list[date | None] = []

    def record(self) -> tuple[str, date | None]:
        return self.name.text(), self.day.value

    def keep(self) -> Done[Any] | Refused | None:
        self.tried.append(self.day.value)
        return None


@pytest.fixture
def sheet(qtbot: QtBot, book: Notebook) -> Iterator[_Sheet]:
    host, renderer = QWidget(), Renderer()
    show_active(qtbot, host, 800, 600)
    made = _Sheet(host, Tools(NotebookLink(book), TaskRunner(), ScriptedAsk(), renderer))
    made.begin()
    settle()
    yield made
    made.give_up()
    renderer.stop()


def test_whose_record_it_is_stands_below_the_title_unless_in_it(sheet: _Sheet) -> None:
    sheet.say_whose("A step")
    assert sheet.findChild(QWidget, "whose_label") is None
    sheet.say_whose("Dee Walker")
    whose = sheet.findChild(QWidget, "whose_label")
    assert whose is not None
    settle()
    assert whose.isVisible()
    assert whose.property("text") == "Dee Walker"


def type_a_day(sheet: _Sheet, typed: str) -> None:
    """Write into the day that is folded away, and fold it away again."""
    more = sheet.findChild(Button, "more_button")
    assert isinstance(more, Button)
    more.click()
    sheet.day.setFocus()
    QTest.keyClicks(sheet.day, typed)
    more.click()
    assert not sheet.day.isVisible()


def test_a_day_that_is_none_and_is_folded_away_is_opened_and_said(sheet: _Sheet) -> None:
    type_a_day(sheet, "soon")
    sheet.button("keep").click()
    assert sheet.tried == []
    assert sheet.day.isVisible()
    assert sheet.day.hasFocus()
    assert "soon" in sheet.field("day").problem


def test_a_day_that_is_folded_away_is_read_before_it_is_kept(sheet: _Sheet) -> None:
    type_a_day(sheet, TODAY.isoformat())
    sheet.button("keep").click()
    assert sheet.tried == [TODAY]


def test_tab_comes_to_the_line_before_what_it_opens(sheet: _Sheet) -> None:
    more = sheet.findChild(Button, "more_button")
    assert isinstance(more, Button)
    more.click()
    for before, after in ((sheet.words, more), (more, sheet.day)):
        before.setFocus()
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert after.hasFocus()


def test_ctrl_enter_keeps_from_anywhere_and_ticks_nothing(sheet: _Sheet) -> None:
    stops = (sheet.name, sheet.box, sheet.title, sheet.words, sheet.button("cancel"))
    for number, stop in enumerate(stops):
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert len(sheet.tried) == number + 1
    assert sheet.isVisible()
    assert not sheet.box.isChecked()
    assert (sheet.title.text(), sheet.words.text()) == ("", "")


def test_what_is_one_line_takes_no_line_break(sheet: _Sheet) -> None:
    for edit in (sheet.title, sheet.words):
        edit.setFocus()
        QTest.keyClicks(edit, "One")
        QTest.keyClick(edit, Qt.Key.Key_Return)
        QTest.keyClicks(edit, "two")
    assert sheet.title.text() == "Onetwo"
    assert sheet.words.text() == "One\ntwo"
