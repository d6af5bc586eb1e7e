"""A command by its keys leaves no field: what is typed into one just then is meant by it all the same."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from journeys.hands import CTRL
from journeys.script import CASELOAD, PIN, Words, begin_visit, caseload, first_goal, unlock, write_note
from journeys.world import World, faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from ui.showing import settle

from fieldnote.services import visits
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
    hands.reach("secret_field")
    hands.give(PIN, "confirm_button")
    world.rested()
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
