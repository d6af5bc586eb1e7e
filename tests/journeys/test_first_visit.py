"""From a computer that has never seen Fieldnote to the first signed visit."""

import pytest
from journeys.script import Words, make_notebook, sign, write_note
from journeys.world import World, faults, opens

from fieldnote.domain.visit import NoteState, Place
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, visits
from fieldnote.ui.language import Language

NOTES = {
    Language.ENGLISH: Words("Walked to the library and asked about the group.", "Would go once.", "Go on Tuesday"),
    Language.SPANISH: Words("Fuimos a la biblioteca a preguntar por el grupo.", "Irá una vez.", "Ir el martes"),
}
ABOUT = {Language.ENGLISH: "A room of his own", Language.SPANISH: "Un cuarto propio"}
LIBRARY = {Language.ENGLISH: "Public library", Language.SPANISH: "Biblioteca pública"}


@pytest.mark.parametrize("tongue", [Language.ENGLISH, pytest.param(Language.SPANISH, marks=pytest.mark.slow)])
def test_from_the_first_run_to_the_first_signed_visit(world: World, tongue: Language) -> None:
    world.start()
    make_notebook(world, "Marcus B.")
    folder, hands, words = world.folder, world.hands, NOTES[tongue]
    hands.command("new_visit", "visit_button")
    world.pass_time(minutes=52)
    hands.choose("goal_row", "something_else")
    hands.write(ABOUT[tongue])
    write_note(world, words, place=LIBRARY[tongue])
    sign(world)
    assert world.shell.pages.visit.frame.reads
    hands.command("lock", world.shell.nav.lock_button)
    assert world.locked() == folder
    assert opens(folder, world.passphrase)
    book = world.look_into(folder)
    try:
        (someone,) = people.everyone(book)
        assert someone.person.preferred_name == "Marcus B."
        (line,) = visits.lines(book)
        assert line.state is NoteState.SIGNED
        note = visits.signed(book, line.id)
        draft = note.draft
        assert (draft.what_we_did, draft.response, draft.next_step.text) == (
            words.what,
            words.response,
            words.next_step,
        )
        assert (draft.place, draft.something_else) == (Place.LIBRARY, ABOUT[tongue])
        assert (note.facts.minutes, note.facts.units, note.signature.signer) == (52, 3, "Dana Reyes")
        assert note.signature.signed_at == world.clock.now
        assert faults(book) == []
        assert notebooks.secret(book).pin_hash is not None
        assert "-".join(world.kit) == book.vault.root.kit
    finally:
        book.close()
