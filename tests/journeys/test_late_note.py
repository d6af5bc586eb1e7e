"""A note that is written days after the visit, and what is added to it later."""

from pathlib import Path

import pytest
from journeys.script import CASELOAD, Words, begin_visit, caseload, confirm, first_goal, unlock, write_note
from journeys.world import World, faults

from fieldnote.services import visits

pytestmark = pytest.mark.slow

NAME = CASELOAD[1]
WORDS = Words("Sat with her at the clinic until her name was called.")
MORE = "She called afterwards: the clinic moved the next date to the morning."
DAYS = 9


def test_a_late_note_says_why_and_what_is_added_later_is_signed_by_itself(world: World, tmp_path: Path) -> None:
    folder = caseload(tmp_path / "notebook", world.clock)
    world.start(folder)
    unlock(world)
    hands = world.hands
    begin_visit(world, NAME)
    hands.go_back("date_field", DAYS)
    hands.fill("start_field", "9:00 AM")
    hands.fill("end_field", "9:50 AM")
    write_note(world, WORDS, place="Clinic by the bridge", goal=(first_goal(world, NAME),))
    hands.command("sign", "sign_button")
    hands.pick("reason_list-late_note", 1)
    confirm(world)
    world.pass_time(hours=2)
    hands.press("add_button")
    hands.write(MORE)
    confirm(world)
    hands.command("lock", world.shell.nav.lock_button)
    book = world.look_into(world.locked())
    try:
        (line,) = visits.lines(book)
        note = visits.signed(book, line.id)
        late = note.late_entry
        assert late is not None
        assert (late.signed_at.date() - late.service).days == DAYS
        assert note.draft.reasons["late_note"] == "No device allowed there"
        assert (note.facts.minutes, note.draft.what_we_did) == (50, WORDS.what)
        (added,) = note.addenda
        assert added.text == MORE
        assert (added.added_at - note.signature.signed_at).total_seconds() == 2 * 3600
        assert faults(book) == []
    finally:
        book.close()
