from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import NOW, context, draft

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import Weight
from fieldnote.domain.together import (
    LARGEST_COORDINATE,
    MOST_POINTS,
    MOST_STROKES,
    Agreement,
    Drawing,
    TookPart,
    fingerprint,
    is_drawing,
)
from fieldnote.domain.together_check import LONGEST_WHY, shown_sha256, shown_words
from fieldnote.domain.visit import NextStep, VisitDraft, take_part
from fieldnote.domain.visit_check import check

LINE = ((10, 20), (400, 380), (900, 15))
strokes = st.lists(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=4).map(tuple), max_size=4)


def signed_under(note: VisitDraft) -> Drawing:
    return Drawing(VisitId("visit-1"), PersonId("person-1"), (LINE,), NOW, "Dana Reyes", shown_sha256(note))


def codes(note: VisitDraft, drawing: Drawing | None = None) -> dict[str, Weight]:
    around = context(drawn=drawing.to_freeze if drawing else None)
    return {p.code: p.weight for p in check(note, around)}


@given(strokes.map(tuple), strokes.map(tuple))
def test_two_drawings_have_one_fingerprint_only_if_they_are_the_same(one: tuple[object], other: tuple[object]) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (one == other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "drawn",
    [
        (),
        (((5, 5),),),
        (((5, 5), (LARGEST_COORDINATE + 1, 5)),),
        (((5, 5), (5, -1)),),
        (LINE,) * (MOST_STROKES + 1),
        (((1, 1),) * (MOST_POINTS + 1),),
    ],
    ids=["nothing", "a dot", "beside the field", "below it", "too many strokes", "too many points"],
)
def test_what_no_hand_draws_is_no_signature(drawn: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    assert not is_drawing(drawn)
    assert is_drawing((LINE,))


def test_how_the_person_took_part_says_whether_they_know_the_words() -> None:
    read = {how: take_part(draft(read_together=False), how).read_together for how in TookPart}
    assert [how for how, knows in read.items() if knows] == [TookPart.WROTE, TookPart.READ, TookPart.WAS_READ_TO]
    assert take_part(draft(read_together=True), TookPart.DECLINED).read_together is False
    assert take_part(draft(read_together=True), None).read_together is True


@pytest.mark.parametrize("how", [None, *TookPart])
@pytest.mark.parametrize("says", [None, *Agreement])
def test_nothing_of_it_is_ever_needed_to_sign(how: TookPart | None, says: Agreement | None) -> None:
    assert codes(replace(take_part(draft(), how), agreement=says)) == codes(draft())


def test_a_signature_under_other_words_is_a_caution_that_a_reason_answers() -> None:
    note = draft()
    assert codes(note, signed_under(note)) == codes(note)
    for changed in (
        replace(note, response="He left."),
        replace(note, next_step=NextStep("Nothing")),
        replace(note, person_comment="Not so."),
    ):
        assert codes(changed, signed_under(note))["signed_other_words"] is Weight.CAUTION
        reasoned = replace(changed, reasons={"signed_other_words": "A typo, shown to him"})
        (problem,) = check(reasoned, context(drawn=signed_under(note).to_freeze))
        assert problem.facts["reason"] == "A typo, shown to him"


def test_the_words_shown_are_those_of_the_note_in_its_order_and_no_name_of_a_place() -> None:
    note = draft(purpose="The bus", person_comment="All right.", place_label="Main St. library")
    words = shown_words(note)
    order = ("The bus", note.what_we_did, note.response, note.next_step.text, "All right.")
    assert [words.index(part) for part in order] == sorted(words.index(part) for part in order)
    assert "library" not in words
    assert shown_sha256(note) != shown_sha256(replace(note, what_we_did=note.response, response=note.what_we_did))


def test_the_specialists_own_story_needs_its_purpose_and_has_no_room_for_the_story() -> None:
    assert codes(draft(own_story=True))["own_story_without_why"] is Weight.MISSING
    assert codes(draft(own_story=True, own_story_why="To show that a slip is not the end")) == codes(draft())
    assert codes(draft(own_story=True, own_story_why="x" * (LONGEST_WHY + 1)))["own_story_too_long"] is Weight.WRONG
    assert "own_story_too_long" in codes(draft(own_story=True, own_story_why="One line.\nAnd then I told him that"))
