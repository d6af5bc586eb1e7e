from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from making import NOW, at, draft, goal, segment

from fieldnote.domain.difference import Changed, Piece, Stretch, difference, word_by_word
from fieldnote.domain.ids import SupportId, VisitId
from fieldnote.domain.part import Part
from fieldnote.domain.signature import Signature
from fieldnote.domain.visit import NextStep, Owner, SignedFacts, Visit, VisitDraft

SIGNATURE = Signature("Dana Reyes", "NCCPSS", NOW, "device", "00", "00")
FACTS = SignedFacts(
    "M", "", 52, 3, 15, "FLOOR_15", "H0038", (), "99", "p", "1", NOW, late=False, claim_ready=True, goals=()
)
texts = st.text(st.sampled_from("ab .\n-é"), max_size=30) | st.text(max_size=20)


def version(made: VisitDraft, **facts: object) -> Visit:
    return Visit(made, replace(FACTS, **facts), SIGNATURE)  # type: ignore[arg-type]


def read(stretches: tuple[Stretch, ...], besides: Piece) -> str:
    return "".join(s.text for s in stretches if s.piece is not besides)


@given(texts, texts)
def test_the_stretches_hold_every_character_of_both_texts(before: str, after: str) -> None:
    found = word_by_word(before, after)
    assert read(found, Piece.PUT_IN) == before
    assert read(found, Piece.TAKEN_OUT) == after
    assert all(stretch.text for stretch in found)


@given(texts)
def test_a_text_that_did_not_change_is_one_stretch(text: str) -> None:
    assert {stretch.piece for stretch in word_by_word(text, text)} <= {Piece.SAME}


def test_a_word_in_the_middle_is_taken_out_and_another_put_in() -> None:
    assert word_by_word("We met on Monday at noon.", "We met on Tuesday at noon.") == (
        Stretch(Piece.SAME, "We met on "),
        Stretch(Piece.TAKEN_OUT, "Monday"),
        Stretch(Piece.PUT_IN, "Tuesday"),
        Stretch(Piece.SAME, " at noon."),
    )


def test_the_longest_texts_are_compared_in_bounds() -> None:
    before, after = "one two " * 25_000, "three four " * 18_000
    found = word_by_word(before, after)
    assert read(found, Piece.PUT_IN) == before
    assert read(found, Piece.TAKEN_OUT) == after


def test_two_versions_that_say_the_same_do_not_differ() -> None:
    made = draft()
    assert difference(version(made), version(replace(made, id=VisitId("other"), reasons={"late_note": "x"})), {}) == ()


def test_every_field_that_changed_is_told_in_the_order_of_the_editor() -> None:
    before = draft()
    after = replace(
        before,
        segments=(segment(at(9, 45), 40),),
        what_we_did="Looked up three meetings.",
        next_step=NextStep("Text Ray on Sunday", Owner.PERSON, (NOW + timedelta(days=2)).date()),
        sensitive=True,
    )
    found = difference(version(before), version(after), {})
    assert [changed.field for changed in found] == ["segments", "what_we_did", "next_step", "sensitive"]
    assert [changed.part for changed in found] == [Part.TIME, Part.WHAT_WE_DID, Part.NEXT_STEP, None]
    times, _, step, sensitive = found
    assert times.before == "2026-11-20 09:30-05:00, 2026-11-20 10:22-05:00"
    assert times.after == "2026-11-20 09:45-05:00, 2026-11-20 10:25-05:00"
    assert step.after == "Text Ray on Sunday, owner person, due 2026-11-22"
    assert (sensitive.before, sensitive.after) == ("no", "yes")


def test_values_read_as_somebody_tells_them_unless_they_would_read_the_same() -> None:
    before, after = draft(), replace(draft(), segments=(segment(at(9, 45), 40),), sensitive=True)
    times, sensitive = difference(
        version(before), version(after), {}, lambda value: "a time" if isinstance(value, tuple) else None
    )
    assert (times.before, times.after) == (
        "2026-11-20 09:30-05:00, 2026-11-20 10:22-05:00",
        "2026-11-20 09:45-05:00, 2026-11-20 10:25-05:00",
    )
    assert (sensitive.before, sensitive.after) == ("no", "yes")
    told = difference(version(before), version(after), {}, lambda value: "on" if value is True else None)
    assert told[1].after == "on"


def test_goals_read_as_each_signature_froze_them_and_other_ids_by_their_names() -> None:
    before, after = draft(goal_ids=(goal().id,)), draft(goal_ids=(), support_ids=(SupportId("s"),))
    found = difference(version(before, goals=("1a Find a home group",)), version(after), {"s": "Ray"})
    told = {changed.field: (changed.before, changed.after) for changed in found}
    assert told == {"goal_ids": ("1a Find a home group", ""), "support_ids": ("", "Ray")}


def test_no_field_of_a_note_is_left_out_of_the_comparison() -> None:
    compared: tuple[Changed, ...] = difference(
        version(draft()),
        version(VisitDraft(draft().id, draft().person_id, person_comment="x", with_us="his aunt", purpose="p")),
        {},
    )
    assert {"person_comment", "with_us", "purpose", "response", "place", "service"} <= {c.field for c in compared}
