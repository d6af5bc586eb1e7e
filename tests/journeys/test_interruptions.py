"""In the middle of typing something else happens. No word is lost, and none is left to be seen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from journeys.script import CASELOAD, begin_visit, caseload, first_goal, sign, unlock
from journeys.world import QuietDesktop, World, faults
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from ui.budget import focused
from ui.showing import settle

from fieldnote.domain.visit import NoteState
from fieldnote.services import visits
from fieldnote.services.notebook import Notebook

NAME = CASELOAD[2]
BEFORE, AFTER = "We had just begun to talk about", " the evenings, and went on."


@pytest.fixture
def typing(world: World, tmp_path: Path) -> Path:
    """Somebody is in the middle of a sentence."""
    folder = caseload(tmp_path / "notebook", world.clock)
    world.start(folder)
    unlock(world)
    begin_visit(world, NAME)
    world.hands.fill("what_edit", BEFORE)
    return folder


def kept(book: Notebook) -> str:
    """Give the words of the only note."""
    (line,) = visits.lines(book)
    return visits.open_visit(book, line.id).draft.what_we_did


def by_command(world: World) -> None:
    world.hands.command("lock", world.shell.nav.lock_button)


def by_the_lid(world: World) -> None:
    world.qtbot.waitUntil(lambda: world.application.window.findChild(QuietDesktop) is not None)
    desktop = world.application.window.findChild(QuietDesktop)
    assert desktop is not None
    desktop.left.emit()


def test_another_window_takes_the_keys_and_gives_them_back(world: World, typing: Path) -> None:
    other = QWidget()
    world.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    world.qtbot.waitUntil(other.isActiveWindow)
    world.qtbot.waitUntil(lambda: world.ask(kept) == BEFORE)
    world.strays.clear()  # this one was meant
    other.hide()
    world.be_active()
    world.hands.write(AFTER)
    by_command(world)
    book = world.look_into(world.locked())
    assert kept(book) == BEFORE + AFTER
    book.close()


@pytest.mark.parametrize(
    "leave", [by_command, pytest.param(by_the_lid, marks=pytest.mark.slow)], ids=["locked", "lid closed"]
)
def test_a_note_is_gone_on_with_after_a_lock_in_the_middle_of_a_sentence(
    world: World, typing: Path, leave: Callable[[World], None]
) -> None:
    leave(world)
    assert world.locked() == typing
    settle()
    shown = [one for one in QApplication.allWidgets() if isinstance(one, QLabel) and one.isVisible()]
    assert not any(NAME in label.text() for label in shown)
    world.start(typing)
    unlock(world)
    hands = world.hands
    (line,) = world.ask(visits.lines)
    hands.press(f"day_button-{line.id}")
    assert focused().objectName() == "what_edit"
    hands.write(AFTER)
    world.pass_time(minutes=40)
    hands.fill("where_field", "Public library")
    hands.choose("goal_row", first_goal(world, NAME))
    hands.fill("response_edit", "Nodded.")
    hands.fill("next_step_field", "Try the small light")
    sign(world)
    by_command(world)
    book = world.look_into(world.locked())
    try:
        (line,) = visits.lines(book)
        assert line.state is NoteState.SIGNED
        assert visits.signed(book, line.id).draft.what_we_did == BEFORE + AFTER
        assert faults(book) == []
    finally:
        book.close()
