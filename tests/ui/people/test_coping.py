"""Triggers and what helps, written down and changed on the person's tab, by keyboard; no word typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.budget import focused

from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import DiskFullError
from fieldnote.domain.strategy import Helped, Way
from fieldnote.domain.trigger import Strength, Trigger, TriggerCourse, TriggerGroup
from fieldnote.services import strategies, triggers, unfinished
from fieldnote.services.notebook import Notebook
from fieldnote.services.unfinished import Form
from fieldnote.ui import words
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.records.recorder import Recorder
from fieldnote.ui.visit_words import SEPARATOR
from fieldnote.vault import unfinished as table

OpenPeople = Callable[..., Any]
MakePerson = Callable[..., PersonId]


class Coping:
    """The tab of someone, with what it opens."""

    def __init__(self, opened: Any, marcus: PersonId) -> None:
        self.opened, self.marcus = opened, marcus
        self.tab = opened.page.person_pane.triggers

    @property
    def sheet(self) -> Any:
        """The one sheet that is open."""
        return self.opened.sheet

    def toasts(self) -> Any:
        """The words at the bottom."""
        return self.opened.toasts()

    def press_toast(self) -> None:
        """Go the way back that is offered."""
        self.opened.press_toast()

    def begin(self, name: str) -> Any:
        """Press the first button of a name."""
        return self.opened.begin(name, self.tab)

    def keep(self) -> None:
        """Press the button that keeps."""
        self.opened.keep()

    def said(self) -> list[str]:
        """Everything that the tab says."""
        texts: list[str] = self.opened.texts(self.tab)
        return texts


@pytest.fixture
def tab(open_people: OpenPeople, whole: MakePerson) -> Coping:
    marcus = whole()
    return Coping(open_people(marcus, "triggers"), marcus)


def test_a_trigger_is_added_without_a_mouse(book: Notebook, tab: Coping) -> None:
    tab.begin("add_trigger_button")
    QTest.keyClicks(focused(), "Payday, cash in hand")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Plans one stop")
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tab.opened.sheets() == []
    added = next(t for t in triggers.of_person(book, tab.marcus) if t.what == "Payday, cash in hand")
    assert (added.group, added.early_sign) == (TriggerGroup.THINGS, "Plans one stop")
    assert "Payday, cash in hand" in tab.said()
    assert tab.toasts()[0].label.text() == "Trigger added."


def test_what_is_missing_is_said_beside_its_field(book: Notebook, tab: Coping) -> None:
    sheet = tab.begin("add_trigger_button")
    tab.keep()
    assert sheet.field("what").problem
    assert sheet.field("group").problem, "no kind is chosen for whoever writes"
    assert focused() is sheet.field("what").focusProxy()
    assert len(triggers.of_person(book, tab.marcus)) == 2


def test_a_change_can_be_undone(book: Notebook, tab: Coping) -> None:
    before = triggers.of_person(book, tab.marcus)
    sheet = tab.begin("change_button")
    changed = sheet.record().id
    sheet.strength.option("some").click()
    sheet.course.option("gone").click()
    tab.keep()
    now = triggers.get(book, changed)
    assert (now.strength, now.course) == (Strength.SOME, TriggerCourse.GONE)
    assert now.reviewed_on == book.clock().date()
    assert now.what not in tab.said()
    tab.press_toast()
    assert [(t.id, t.strength, t.course) for t in triggers.of_person(book, tab.marcus)] == [
        (t.id, t.strength, t.course) for t in before
    ]
    assert now.what in tab.said()


def test_lines_and_signs_of_a_text_stay_as_they_were_typed(book: Notebook, tab: Coping) -> None:
    sheet = tab.begin("add_trigger_button")
    sheet.what.load("  one\n\n two <b>&amp; ")
    sheet.group.option("things").click()
    tab.keep()
    assert "  one\n\n two <b>&amp; " in [t.what for t in triggers.of_person(book, tab.marcus)]


def test_what_was_typed_and_not_kept_is_there_the_next_time(book: Notebook, tab: Coping) -> None:
    tab.begin("add_trigger_button")
    QTest.keyClicks(focused(), "Elm Street at night")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert tab.opened.sheets() == []
    assert len(triggers.of_person(book, tab.marcus)) == 2
    tab.press_toast()
    assert tab.sheet.record().what == "Elm Street at night"
    assert tab.sheet.again_bar.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    tab.toasts()[0].put_away()
    sheet = tab.begin("add_trigger_button")
    assert sheet.record().what == "Elm Street at night", "also without the word at the bottom"
    QTest.mouseClick(sheet.again_bar.action_button("anew"), Qt.MouseButton.LeftButton)
    assert tab.sheet.record().what == ""
    assert not tab.sheet.again_bar.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert tab.begin("add_trigger_button").record().what == "", "and it is gone for good"


def test_what_was_kept_does_not_come_back(book: Notebook, tab: Coping) -> None:
    tab.begin("add_trigger_button")
    QTest.keyClicks(focused(), "Elm Street at night")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    tab.press_toast()
    tab.sheet.group.option("places").click()
    tab.keep()
    assert tab.begin("add_trigger_button").record().what == ""
    assert "Elm Street at night" in [t.what for t in triggers.of_person(book, tab.marcus)]


def test_nothing_is_said_where_nothing_was_typed(tab: Coping) -> None:
    tab.begin("add_trigger_button")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert tab.toasts() == []


def test_what_helps_is_added_for_triggers_and_its_tries_are_counted(book: Notebook, tab: Coping) -> None:
    sheet = tab.begin("add_helps_button")
    QTest.keyClicks(focused(), "Walk the river path")
    sheet.way.option("body").click()
    first = triggers.of_person(book, tab.marcus)[0]
    sheet.good_for.option(first.id).click()
    tab.keep()
    (added,) = strategies.of_person(book, tab.marcus)
    assert (added.what, added.way, added.trigger_ids) == ("Walk the river path", Way.BODY, (first.id,))
    assert "Not tried yet" in tab.said()
    told = tab.begin("tried_button")
    assert told.outcome.chosen() == (), "nobody said yet whether it helped"
    told.outcome.option("yes").click()
    tab.keep()
    assert "Tried once: it helped" in tab.said()
    (use,) = strategies.uses(book, tab.marcus)
    assert (use.helped, use.day) == (Helped.YES, book.clock().date())
    tab.press_toast()
    assert "Not tried yet" in tab.said()


def test_a_try_that_nobody_said_anything_of_says_nothing(book: Notebook, tab: Coping) -> None:
    tab.begin("add_helps_button")
    QTest.keyClicks(focused(), "Call Ray")
    tab.keep()
    tab.begin("tried_button")
    tab.keep()
    (use,) = strategies.uses(book, tab.marcus)
    assert (use.tried, use.helped) == (True, None)


def test_a_try_that_was_meant_and_not_made_is_noted_as_that(book: Notebook, tab: Coping) -> None:
    tab.begin("add_helps_button")
    QTest.keyClicks(focused(), "Call Ray")
    tab.keep()
    tried = tab.begin("tried_button")
    tried.outcome.option("untried").click()
    tab.keep()
    (use,) = strategies.uses(book, tab.marcus)
    assert (use.tried, use.helped) == (False, None)


def test_words_in_an_open_form_are_saved_before_a_lock_and_stay_where_that_fails(
    book: Notebook, tab: Coping, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab.begin("add_trigger_button")
    QTest.keyClicks(focused(), "Elm Street at night")
    assert {r.flush() for r in tab.opened.page.findChildren(Recorder)} == {True}

    def full(*_: object) -> None:
        raise DiskFullError

    form = Form(tab.marcus, "trigger")
    kept = unfinished.typed(book, form, Trigger)
    assert kept is not None
    assert kept.what == "Elm Street at night", "flushed, with the form still open"
    monkeypatch.setattr(table, "put", full)
    QTest.keyClicks(focused(), " and day")
    assert not all(r.flush() for r in tab.opened.page.findChildren(Recorder))
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert tab.begin("add_trigger_button").record().what == "Elm Street at night and day", "it is still here"
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    monkeypatch.undo()
    assert all(r.flush() for r in tab.opened.page.findChildren(Recorder))
    kept = unfinished.typed(book, form, Trigger)
    assert kept is not None
    assert kept.what == "Elm Street at night and day"


def test_with_initials_on_a_trigger_says_of_what_kind_it_is(book: Notebook, tab: Coping) -> None:
    first = triggers.of_person(book, tab.marcus)[0]
    discretion.turn(on=True)
    try:
        sheet = tab.begin("add_helps_button")
        said = sheet.good_for.option(first.id).text()
    finally:
        discretion.turn(on=False)
    assert said.startswith(f"{words.of(first.group)}{SEPARATOR}")
    assert first.what not in said
