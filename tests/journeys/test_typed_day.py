"""A command by its keys leaves no field: what is typed into one just then is meant by it all the same."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from journeys.hands import CTRL
from journeys.script import CASELOAD, Words, begin_visit, caseload, confirm, first_goal, someone, unlock, write_note
from journeys.world import World, faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from ui.budget import focused
from ui.showing import settle

from fieldnote.services import visits
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.visits.page import VisitPage

NAME = CASELOAD[1]


@pytest.fixture
def page(world: World, tmp_path: Path) -> VisitPage:
    """Somebody has written a whole note."""
    world.start(caseload(tmp_path / "notebook", world.clock))
    unlock(world)
    page = begin_visit(world, NAME)
    world.hands.fill("start_field", "7:00 AM")
    world.hands.fill("end_field", "7:40 AM")
    write_note(world, Words(), place="Clinic by the bridge", goal=(first_goal(world, NAME),))
    return page


@pytest.mark.usefixtures("page")
def test_the_day_and_the_times_in_the_line_are_the_ones_that_are_signed(world: World) -> None:
    hands = world.hands
    hands.fill("date_field", "11/19")
    hands.budget.key(Qt.Key.Key_Return, CTRL)
    assert "Nov 19" in summary(world)
    hands.budget.key(Qt.Key.Key_Escape)
    hands.fill("end_field", "7:50 AM")
    hands.budget.key(Qt.Key.Key_Return, CTRL)
    assert "7:00–7:50 AM" in summary(world)
    confirm(world)
    hands.command("lock", world.shell.nav.lock_button)
    book = world.look_into(world.locked())
    try:
        (line,) = visits.lines(book)
        (stretch,) = visits.signed(book, line.id).draft.segments
        assert stretch.start.date() == date(2026, 11, 19)
        assert stretch.end.strftime("%H:%M") == "07:50"
        assert faults(book) == []
    finally:
        book.close()


def summary(world: World) -> str:
    """Give what the sheet says of the note that is to be signed."""
    return str(world.hands.find("summary_label").property("text"))


def by_hiding(world: World) -> None:
    world.hands.command("hide", world.shell.nav.hide_button)


def by_minimising(world: World) -> None:
    world.application.window.minimised.emit()


@pytest.mark.slow
@pytest.mark.parametrize("leave", [by_hiding, by_minimising])
def test_what_is_no_day_is_still_in_the_line_after_hiding(
    world: World, page: VisitPage, leave: Callable[[World], None]
) -> None:
    hands = world.hands
    hands.fill("date_field", "Nov 42")
    leave(world)
    settle()
    line = page.form.facts.times.date_field
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.readable, line.value) == ("Nov 42", False, date(2026, 11, 20))


def by_the_rail(world: World) -> None:
    world.hands.go("people")


def by_the_search(world: World) -> None:
    hands = world.hands
    shortcut(world, "search")
    hands.write("Robert")
    hands.budget.key(Qt.Key.Key_Return)


def by_a_new_visit(world: World) -> None:
    shortcut(world, "new_visit")


def by_the_next_note(world: World) -> None:
    shortcut(world, "next_note")


def shortcut(world: World, command: str) -> None:
    """Press the keys of a command."""
    keys = world.application.window.menus.action(command).shortcut()[0]  # type: ignore[index]  # the stubs forget it
    world.hands.budget.key(keys.key(), keys.keyboardModifiers())


def test_a_note_is_not_left_while_a_day_in_it_is_none(world: World, page: VisitPage) -> None:
    hands, form = world.hands, page.form
    visit_id = page.visit_id
    assert visit_id is not None
    world.ask(visits.start, world.ask(someone, NAME))  # another note of the same person, to step to
    for leave, name in (
        (by_the_rail, "date_field"),
        (by_the_search, "due_field"),
        (by_a_new_visit, "date_field"),
        (by_the_next_note, "due_field"),
        (by_the_rail, "due_field"),
    ):
        line = form.facts.times.date_field if name == "date_field" else form.next_step.due_field
        hands.fill(name, "Nov 42")
        notes = len(world.ask(visits.lines))
        leave(world)
        assert (world.shell.here, focused()) == (VisitPlace(visit_id), line), leave
        assert line.text() == "Nov 42"
        assert len(world.ask(visits.lines)) == notes
        hands.budget.key(Qt.Key.Key_Escape)
        leave(world)
        assert world.shell.here != VisitPlace(visit_id), leave
        world.shell.go(VisitPlace(visit_id))
        settle()


@pytest.mark.slow
def test_a_note_is_not_moved_while_a_day_in_it_is_none(world: World, page: VisitPage) -> None:
    hands, line = world.hands, page.form.facts.times.date_field
    hands.fill("date_field", "Nov 42")
    page.frame.header.move_action.trigger()
    assert not open_sheets(world.application.window)
    assert (focused(), line.text()) == (line, "Nov 42")
    hands.budget.key(Qt.Key.Key_Escape)
    page.frame.header.move_action.trigger()
    hands.write("Robert")
    hands.budget.key(Qt.Key.Key_Return)
    assert page.person_id == world.ask(someone, "Robert H.")


@pytest.mark.slow
def test_a_day_that_is_none_is_still_in_the_line_with_initials_on(world: World, page: VisitPage) -> None:
    line = page.form.facts.times.date_field
    world.hands.fill("date_field", "Nov 42")
    try:
        shortcut(world, "discreet")
        assert discretion.on
        assert (line.text(), line.readable) == ("Nov 42", False)
        world.hands.go("people")
        assert focused() is line
    finally:
        discretion.turn(on=False)


@pytest.mark.slow
def test_the_window_shows_a_day_that_is_none_once_before_it_is_closed(world: World, page: VisitPage) -> None:
    line, window = page.form.facts.times.date_field, world.application.window
    world.hands.fill("date_field", "Nov 42")
    world.hands.reach("what_edit")
    assert not window.close()
    assert (focused(), line.text()) == (line, "Nov 42")
    window.close()  # what is in no backup yet goes into one first
    world.qtbot.waitUntil(lambda: world.application.shell is None, timeout=20_000)


@pytest.mark.slow
def test_the_window_is_closed_at_once_while_it_is_hidden(world: World, page: VisitPage) -> None:
    world.hands.fill("date_field", "Nov 42")
    by_hiding(world)
    assert world.application.window.close()
