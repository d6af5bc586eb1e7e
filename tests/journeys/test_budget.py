"""What each task may cost in clicks and keys beside the words, counted in the running window.

A note beyond its words and signing it stand in `ui/visits/test_budget`, a group in `ui/groups/test_visit_page`, the
printed summary in `test_summary`.
"""

from datetime import time, timedelta
from pathlib import Path

import pytest
from journeys.script import CASELOAD, PIN, begin_visit, caseload, first_goal, someone, unlock
from journeys.world import SLOW, World
from making import add_person, fill, sign
from PySide6.QtCore import Qt
from services.sync.agency import Agency
from ui.showing import settle

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.planning import Appointment
from fieldnote.domain.recurrence import Recurrence
from fieldnote.domain.support import Ring, SupportKind, Tie
from fieldnote.domain.target import Format
from fieldnote.domain.trigger import TriggerGroup
from fieldnote.domain.visit import NoteState, VisitDraft
from fieldnote.services import people, planning, visits
from fieldnote.services.notebook import Notebook
from fieldnote.ui.destinations import PeoplePlace, PersonTab
from fieldnote.ui.lock.cover import HideCover

pytestmark = pytest.mark.slow

NAME = CASELOAD[0]


@pytest.fixture
def inside(world: World, tmp_path: Path) -> World:
    """The notebook is open, on Today."""
    world.start(caseload(tmp_path / "notebook", world.clock))
    unlock(world)
    return world


def begin(world: World) -> None:
    """Count from here."""
    world.hands.budget.spent = 0


def spent(world: World) -> int:
    return world.hands.budget.spent


def is_mouse(world: World) -> bool:
    return type(world.hands).__name__ == "Mouse"


def test_from_unlocking_to_typing_takes_one_click_or_two_keys(inside: World) -> None:
    hands = inside.hands
    at = inside.clock.now + timedelta(hours=1)
    inside.shell.tools.link.do(visits.save, VisitDraft(VisitId("planned"), inside.ask(someone, NAME), planned_for=at))
    settle()
    begin(inside)
    if is_mouse(inside):
        hands.press("day_button-planned")
    else:
        hands.command("new_visit", "")
        hands.budget.key(Qt.Key.Key_Return)
    hands.write("We began")
    assert spent(inside) <= (1 if is_mouse(inside) else 2)
    assert inside.shell.pages.visit.form.what_field.text() == "We began"


@pytest.mark.parametrize(("which", "left"), [("one", 2), ("all", 0)])
def test_calling_off_a_visit_that_comes_every_week_takes_five_acts(inside: World, which: str, left: int) -> None:
    person, hands, link = inside.ask(someone, NAME), inside.hands, inside.shell.tools.link
    next_week = inside.clock.now.date() + timedelta(days=7)
    weekly = Recurrence(next_week, times=3)
    link.do(planning.repeat, person, Appointment(time(10)), weekly, even_so=True)
    inside.shell.go(PeoplePlace(person, PersonTab.VISITS))
    settle()
    rows = inside.shell.pages.people.person_pane.visits.list_view.rows
    first = rows.row_at(1).title
    begin(inside)
    hands.open_row("visits_list", first)
    hands.choose_act("Call it off…")
    hands.choose("which_field", which)
    hands.choose("by_field", "person")
    hands.press("keep_button")
    assert spent(inside) <= 5 or not is_mouse(inside)
    days = [one.starts_at.date() for one in inside.ask(planning.coming, person, 9)]
    assert days == [next_week + timedelta(weeks=number) for number in (1, 2)][:left]


def test_adding_a_support_takes_five_acts(inside: World) -> None:
    person, hands = inside.ask(someone, NAME), inside.hands
    inside.shell.go(PeoplePlace(person, PersonTab.SUPPORTS))
    begin(inside)
    if is_mouse(inside):
        hands.press("add_support_button")
        hands.write("Ray M.")
        hands.choose("kind_field", SupportKind.SPONSOR.value)
        hands.choose("ring_field", Ring.CLOSE.value)
        hands.choose("tie_field", Tie.STRONG.value)
        hands.press("keep_button")
        assert spent(inside) <= 5
    else:  # arrows and Tab are no decisions, and are not counted as such
        hands.press("add_support_button")
        hands.write("Ray M.")
        hands.choose("kind_field", SupportKind.SPONSOR.value)
        hands.choose("ring_field", Ring.CLOSE.value)
        hands.choose("tie_field", Tie.STRONG.value)
        hands.budget.key(Qt.Key.Key_Tab)
        hands.press("keep_button")
    (support,) = inside.ask(people.overview, person).supports
    assert (support.name, support.kind, support.ring, support.tie) == (
        "Ray M.",
        SupportKind.SPONSOR,
        Ring.CLOSE,
        Tie.STRONG,
    )


def test_adding_a_trigger_from_within_a_note_takes_at_most_six_acts(inside: World) -> None:
    person, hands = inside.ask(someone, NAME), inside.hands
    begin_visit(inside, NAME)
    hands.fill("what_edit", "Payday came up")
    begin(inside)
    hands.go("people")
    hands.open_tab("triggers")
    hands.press("add_trigger_button")
    hands.write("Payday")
    hands.choose("group_field", TriggerGroup.THINGS.value)
    hands.press("keep_button")
    if is_mouse(inside):
        assert spent(inside) <= 6
    (trigger,) = inside.ask(people.overview, person).triggers
    assert (trigger.what, trigger.group) == ("Payday", TriggerGroup.THINGS)
    (line,) = inside.ask(visits.lines)
    assert inside.ask(visits.open_visit, line.id).draft.what_we_did == "Payday came up"


def test_signing_three_ready_notes_takes_five_acts_and_the_pin_once(inside: World) -> None:
    hands = inside.hands
    for name in CASELOAD[:3]:
        inside.ask(_ready, inside.ask(someone, name), first_goal(inside, name))
    hands.go("sign")
    begin(inside)
    hands.press("sign_ready_button")
    for _ in range(3):
        hands.press("next_button")
    hands.give(PIN, "confirm_button")
    inside.rested()
    if is_mouse(inside):  # Tab is no decision
        assert spent(inside) - len(PIN) <= 5
    assert {line.state for line in inside.ask(visits.lines)} == {NoteState.SIGNED}


def _ready(book: Notebook, person: PersonId, goal: str) -> None:
    fill(book, person, goal_ids=(goal,), something_else="")


def test_hiding_takes_one_act(inside: World) -> None:
    begin(inside)
    inside.hands.command("hide", inside.shell.nav.hide_button)
    assert isinstance(inside.front, HideCover)
    assert spent(inside) == 1


def test_finding_a_person_takes_five_keys(inside: World) -> None:
    hands = inside.hands
    begin(inside)
    hands.command("search", inside.shell.nav.search_button)
    hands.budget.keys("ke")
    hands.budget.key(Qt.Key.Key_Return)
    assert spent(inside) <= 5
    assert inside.shell.here == PeoplePlace(inside.ask(someone, "Keisha P."))


def test_sending_what_is_owed_takes_two_clicks(inside: World, tmp_path: Path) -> None:
    hands, agency = inside.hands, Agency(tmp_path / "agency")
    target = inside.ask(agency.set_up, form=Format.PACKAGE)
    assert target.is_set_up
    inside.ask(sign, inside.ask(add_person, "Marcus B.", "RR-10418"))
    begin(inside)
    hands.go("exports")
    page = inside.shell.pages.exports
    with inside.qtbot.waitSignal(page.runner.ended, timeout=SLOW):
        hands.press("send_button")
    assert spent(inside) <= (2 if is_mouse(inside) else 3)  # Tab is no decision
    assert len(agency.packages()) == 1
