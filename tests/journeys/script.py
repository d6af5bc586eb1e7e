"""What journeys have in common: each part is told once, and done with the hands of the journey."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path

from journeys.world import World
from making import PASSPHRASE, Clock, new_notebook
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done
from fieldnote.domain.group import Group
from fieldnote.domain.ids import GoalId, GroupId, PersonId
from fieldnote.domain.visit import Place
from fieldnote.domain.weekday import Weekday
from fieldnote.services import groups, intake, people
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
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


CASELOAD = ("Alma R.", "Denise W.", "Keisha P.", "Luis C.", "Robert H.")
GROUP = CASELOAD[:3]


def caseload(folder: Path, clock: Clock) -> Path:
    """Make a notebook with a PIN, five people with a plan and a goal each, and a group of three of them."""
    made = new_notebook(folder, clock=clock)
    book = made.open(clock)
    day = clock.now.date()
    plan = {
        "effective_on": (day - timedelta(days=100)).isoformat(),
        "ends_on": (day + timedelta(days=100)).isoformat(),
        "outcomes": [],
    }
    goal = {"key": "1", "number": "1", "title": "Calmer evenings", "own_words": "I want to sleep."}
    listed = [{"preferred_name": name, "plans": [plan], "goals": [goal]} for name in CASELOAD]
    data = json.dumps({"format": "fieldnote", "version": 1, "people": listed}).encode()
    ids = intake.add_json(book, data).value.people
    group = Group(GroupId(""), "Friday group", Weekday.FRIDAY, time(13), 60, place=Place.RECOVERY_CENTER)
    assert isinstance(groups.keep_group(book, group, ids[: len(GROUP)]), Done)
    notebooks.set_pin(book, notebooks.hash_pin(PIN))
    book.close()
    return folder


def someone(book: Notebook, name: str) -> PersonId:
    """Find somebody by name."""
    return next(line.person.id for line in people.everyone(book) if line.person.preferred_name == name)


def first_goal(world: World, name: str) -> GoalId:
    """Give the goal somebody works on."""
    return next(iter(world.ask(people.goals, world.ask(someone, name))))


def unlock(world: World, secret: str = PASSPHRASE) -> None:
    """Open the notebook with its passphrase."""
    hands = world.hands
    world.passphrase = secret
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
    confirm(world)


def confirm(world: World) -> None:
    """Give the PIN to the sheet in front."""
    world.hands.reach("secret_field")
    world.hands.give(PIN, "confirm_button")
    world.rested()
