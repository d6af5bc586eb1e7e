"""A working day: five visits, one group, one person who did not come."""

from pathlib import Path

import pytest
from journeys.script import CASELOAD, GROUP, Words, begin_visit, caseload, confirm, first_goal, sign, unlock, write_note
from journeys.world import World, faults

from fieldnote.domain.visit import ContactKind, NoteState, Place
from fieldnote.services import visits

TOPIC, SHARED = "Evenings", "Each drew a clock of the evening and marked the hard hour."
OWN = dict(zip(GROUP, ("Marked nine.", "Drew a porch light.", "Left one hour empty."), strict=True))
WAITED = "Waited twenty minutes at the library and called twice."


@pytest.mark.slow
def test_a_day_of_five_visits_a_group_and_a_no_show(world: World, tmp_path: Path) -> None:
    folder = caseload(tmp_path / "notebook", world.clock)
    world.start(folder)
    unlock(world)
    notes = {name: Words(f"Talked through the evening, number {number}.") for number, name in enumerate(CASELOAD)}
    for name, words in notes.items():
        begin_visit(world, name)
        world.pass_time(minutes=30)
        write_note(world, words, place="Public library", goal=(first_goal(world, name),))
        sign(world)
        world.pass_time(minutes=15)
    lead_group(world)
    note_no_show(world, CASELOAD[-1])
    world.hands.command("lock", world.shell.nav.lock_button)
    assert world.locked() == folder
    book = world.look_into(folder)
    try:
        lines = visits.lines(book, most=50)
        assert {line.state for line in lines} == {NoteState.SIGNED}
        signed = [visits.signed(book, line.id) for line in lines]
        alone = {n.facts.person_name: n for n in signed if n.draft.kind is ContactKind.ONE_TO_ONE}
        assert {name: note.draft.what_we_did for name, note in alone.items()} == {
            name: words.what for name, words in notes.items()
        }
        assert {(note.facts.minutes, note.facts.units) for note in alone.values()} == {(30, 2)}
        in_group = {n.facts.person_name: n for n in signed if n.draft.kind is ContactKind.GROUP}
        assert {name: note.draft.response for name, note in in_group.items()} == OWN
        assert {(note.draft.what_we_did, note.facts.minutes) for note in in_group.values()} == {(SHARED, 60)}
        assert len({note.draft.session_id for note in in_group.values()}) == 1
        (missed,) = [note for note in signed if note.draft.kind is ContactKind.NO_SHOW]
        assert (missed.facts.person_name, missed.draft.what_we_did) == (CASELOAD[-1], WAITED)
        assert (missed.facts.units, missed.draft.place) == (0, Place.LIBRARY)
        assert len(signed) == len(CASELOAD) + len(GROUP) + 1
        assert faults(book) == []
    finally:
        book.close()


def lead_group(world: World) -> None:
    """Lead the group of the day, and sign its notes."""
    hands = world.hands
    hands.go("groups")
    hands.press("start_now_button")
    hands.press("all_came_button")
    hands.fill("topic_field", TOPIC)
    hands.fill("what_edit", SHARED)
    world.pass_time(minutes=60)
    for number, (name, response) in enumerate(OWN.items()):
        if number:
            hands.press("next_person_button")
        assert world.shell.pages.group_visit.frame.own.heading.text() == name
        hands.fill("response_edit", response)
        hands.fill("next_step_field", "Try the small light")
    hands.press("end_button")
    hands.command("sign", "sign_button")
    confirm(world)


def note_no_show(world: World, name: str) -> None:
    """Write down that somebody did not come."""
    hands = world.hands
    begin_visit(world, name)
    world.pass_time(minutes=20)
    hands.choose("service_field", "other")
    hands.choose("other_field", ContactKind.NO_SHOW.value)
    hands.fill("what_edit", WAITED)
    hands.fill("next_step_field", "Call on Monday")
    sign(world)
