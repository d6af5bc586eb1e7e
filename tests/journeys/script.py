"""What journeys have in common: each part is told once, and done with the hands of the journey."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeys.world import World
from making import PASSPHRASE
from PySide6.QtWidgets import QLabel, QWidget

from fieldnote.ui.visits.page import VisitPage

PIN = "4711"


@dataclass(frozen=True)
class Words:
    """What is written into one note."""

    what: str = "We went through the week and picked one small thing."
    response: str = "Said that Tuesday is the hard day."
    next_step: str = "Call before noon on Tuesday"


def make_notebook(world: World, first_person: str) -> None:
    """Go through the first run: passphrase, kit, who writes; then the name of the first person."""
    hands = world.hands
    world.passphrase = PASSPHRASE
    hands.fill("new_passphrase_field", PASSPHRASE)
    hands.fill("again_field", PASSPHRASE)
    hands.press("next_button")
    world.kit = tuple(_on_tile(hands.find(f"kit_tile_{number}")) for number in range(1, 8))
    for number in range(1, 8):
        if hands.sees(f"typed_group_{number}"):
            hands.fill(f"typed_group_{number}", world.kit[number - 1])
    hands.press("next_button")
    hands.fill("name_field", "Dana Reyes")
    hands.fill("agency_field", "Riverbend Recovery Partners")
    hands.fill("qp_field", "J. Alvarez")
    hands.fill("pin_field", PIN)
    hands.fill("pin_again_field", PIN)
    hands.press("next_button")
    hands.press("next_button")
    world.opened()
    hands.fill("name_field", first_person)
    hands.press("add_person_button")


def _on_tile(tile: QWidget) -> str:
    """Read a group of the kit as it is spoken: "Group 1: A 2 B 4 C"."""
    return tile.accessibleName().partition(": ")[2].replace(" ", "")


def unlock(world: World, secret: str = PASSPHRASE) -> None:
    """Open the notebook with its passphrase."""
    hands = world.hands
    hands.fill("passphrase_field", secret)
    hands.press("unlock_button")
    world.opened()


def begin_visit(world: World, name: str) -> VisitPage:
    """Begin a visit with somebody of the list."""
    hands = world.hands
    hands.go("people")
    hands.open_row("list_view", name)
    hands.command("new_visit", "visit_button")
    return world.shell.pages.visit


def write_note(world: World, words: Words, *, place: str = "", goal: Sequence[str] = ()) -> None:
    """Write all parts of the note in front, beginning where the caret is."""
    hands = world.hands
    if place:
        hands.fill("where_field", place)
    for key in goal:
        hands.choose("goal_row", key)
    hands.fill("what_edit", words.what)
    hands.fill("response_edit", words.response)
    hands.fill("next_step_field", words.next_step)


def sign(world: World) -> None:
    """Sign the note in front with the PIN."""
    world.hands.command("sign", "sign_button")
    world.hands.give(PIN, "confirm_button")
    world.rested()


def told(around: QWidget) -> str:
    """Give everything that is written on the labels of something."""
    return "\n".join(label.text() for label in around.findChildren(QLabel) if label.isVisible())
