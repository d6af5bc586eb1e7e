from dataclasses import replace

import pytest
from making import CONFIRMED, NOW, SPECIALIST, add_person, fill, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import VisitId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.together import Agreement, TookPart, fingerprint
from fieldnote.domain.together_check import shown_sha256
from fieldnote.domain.visit import take_part
from fieldnote.services import notebook as notebooks
from fieldnote.services import together, visits
from fieldnote.services.notebook import Notebook

STROKES = (((10, 20), (400, 380), (900, 15)),)
WITNESS = SPECIALIST.name


def test_a_note_written_together_freezes_who_took_part_what_they_say_and_their_hand(book: Notebook) -> None:
    note = fill(book, add_person(book), person_comment="Say Biscuit helped more.")
    note = replace(take_part(note, TookPart.WROTE), agreement=Agreement.AGREES, own_story=True, own_story_why="To hope")
    visits.save(book, note)
    assert together.words(book, note.id).endswith("Say Biscuit helped more.")
    drawn = together.draw(book, note.id, STROKES, f" {WITNESS} ")
    assert isinstance(drawn, Done)
    signed = visits.sign(book, note.id, CONFIRMED)
    assert isinstance(signed, Done)
    kept = visits.signed(book, note.id)
    assert (kept.draft.took_part, kept.draft.read_together) == (TookPart.WROTE, True)
    assert (kept.draft.agreement, kept.draft.own_story_why) == (Agreement.AGREES, "To hope")
    frozen = kept.facts.person_signature
    assert frozen is not None
    assert (frozen.sha256, frozen.drawn_at, frozen.witness) == (fingerprint(STROKES), NOW, WITNESS)
    assert frozen.shown_sha256 == shown_sha256(note)
    assert together.drawing(book, note.id) == drawn.value
    assert not any(finding.faults for finding in notebooks.check(book))


def test_a_note_without_any_of_it_is_signed_like_any_other(book: Notebook) -> None:
    visit = sign(book, add_person(book))
    assert (visit.facts.person_signature, visit.facts.attachments) == (None, ())
    assert together.drawing(book, visit.id) is None


def test_drawing_again_takes_the_place_of_the_first_and_can_be_taken_away(book: Notebook) -> None:
    note = fill(book, add_person(book))
    together.draw(book, note.id, STROKES, WITNESS)
    other = (((1, 1), (2, 2)),)
    together.draw(book, note.id, other, WITNESS)
    found = together.drawing(book, note.id)
    assert found is not None
    assert found.strokes == other
    removed = together.remove_drawing(book, note.id)
    assert isinstance(removed, Done)
    assert (removed.value, together.drawing(book, note.id)) == (found, None)
    assert isinstance(together.remove_drawing(book, note.id), Done), "nothing there is no fault"


@pytest.mark.parametrize(
    ("strokes", "witness", "code"),
    [((), WITNESS, "nothing_drawn"), ((((1, 1),),), WITNESS, "nothing_drawn"), (STROKES, " ", "witness_not_named")],
)
def test_what_is_no_witnessed_signature_is_refused(
    book: Notebook, strokes: tuple[tuple[tuple[int, int], ...], ...], witness: str, code: str
) -> None:
    note = fill(book, add_person(book))
    outcome = together.draw(book, note.id, strokes, witness)
    assert isinstance(outcome, Refused)
    assert outcome.problems[0].code == code
    assert together.drawing(book, note.id) is None


def test_words_changed_after_the_drawing_are_a_caution_and_the_note_can_be_signed(book: Notebook) -> None:
    note = fill(book, add_person(book))
    together.draw(book, note.id, STROKES, WITNESS)
    changed = replace(note, response="Something he never saw.")
    visits.save(book, changed)
    standing = visits.standing(book, changed)
    assert "signed_other_words" in {p.code for p in standing.problems}
    assert standing.complete
    signed = visits.sign(book, note.id, CONFIRMED)
    assert isinstance(signed, Done)
    assert not signed.value.facts.claim_ready
    frozen = signed.value.facts.person_signature
    assert frozen is not None
    assert frozen.shown_sha256 == shown_sha256(note), "what was shown then, not what stands there now"


def test_a_signed_note_takes_no_drawing_and_gives_none_back(book: Notebook) -> None:
    visit = sign(book, add_person(book))
    for outcome in (together.draw(book, visit.id, STROKES, WITNESS), together.remove_drawing(book, visit.id)):
        assert isinstance(outcome, Refused)
        assert outcome.problems[0].code == "already_signed"
    with pytest.raises(NotFoundError):
        together.draw(book, VisitId("nothing"), STROKES, WITNESS)


def test_a_deleted_draft_takes_its_drawing_with_it(book: Notebook) -> None:
    note = fill(book, add_person(book))
    together.draw(book, note.id, STROKES, WITNESS)
    deleted = visits.delete_draft(book, note.id)
    assert isinstance(deleted, Done)
    visits.save(book, deleted.value)
    assert together.drawing(book, note.id) is None
