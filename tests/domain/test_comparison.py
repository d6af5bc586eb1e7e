from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.comparison import Contents, Differs, HeldNote, NoteDifference, compare
from fieldnote.domain.ids import VisitId

AT = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
NOTE = HeldNote(
    VisitId("visit-1"), "Marcus", date(2026, 11, 20), signed=False, version=1, additions=0, changed_at=AT,
    fingerprint=b"one",
)  # fmt: skip
LATER = replace(NOTE, changed_at=AT + timedelta(minutes=5), fingerprint=b"two")
SIGNED = replace(NOTE, signed=True, fingerprint=b"signed")
NOTES = st.builds(
    HeldNote,
    st.sampled_from("abcdefg").map(VisitId),
    st.sampled_from(("Marcus", "")),
    st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 5)),
    st.booleans(),
    st.integers(1, 2),
    st.integers(0, 2),
    st.sampled_from((AT, AT + timedelta(hours=1))),
    st.sampled_from((b"x", b"y")),
)
RECORDS = st.dictionaries(st.sampled_from("kl"), st.sampled_from((b"1", b"2")))
COPIES = st.builds(
    Contents,
    st.lists(NOTES, max_size=6, unique_by=lambda note: note.id).map(tuple),
    st.dictionaries(st.sampled_from(("goal", "plan")), RECORDS),
)


def how(copy: HeldNote | None, notebook: HeldNote | None) -> NoteDifference:
    sides = [Contents((note,) if note else ()) for note in (copy, notebook)]
    (found,) = compare(sides[0], sides[1]).notes
    return found


def test_a_note_is_told_by_where_it_is() -> None:
    assert how(NOTE, None).how is Differs.ONLY_IN_COPY
    assert how(None, NOTE).how is Differs.ONLY_IN_NOTEBOOK


def test_a_draft_that_was_written_on_since_is_newer_in_the_notebook() -> None:
    assert how(NOTE, LATER) == NoteDifference(NOTE.id, Differs.NEWER_IN_NOTEBOOK, "Marcus", NOTE.day, signed=False)
    assert how(LATER, NOTE).how is Differs.NEWER_IN_COPY


def test_a_signature_and_what_was_added_to_it_count_more_than_any_clock() -> None:
    assert how(LATER, SIGNED) == NoteDifference(NOTE.id, Differs.NEWER_IN_NOTEBOOK, "Marcus", NOTE.day, signed=True)
    added = replace(SIGNED, additions=1, changed_at=AT - timedelta(days=1), fingerprint=b"added")
    assert how(SIGNED, added).how is Differs.NEWER_IN_NOTEBOOK
    assert how(added, SIGNED).how is Differs.NEWER_IN_COPY


def test_two_states_of_one_age_are_called_different() -> None:
    assert how(SIGNED, replace(SIGNED, fingerprint=b"other words")).how is Differs.DIFFERENT


def test_a_note_that_one_of_the_two_has_voided_is_listed_without_a_name() -> None:
    assert how(SIGNED, replace(SIGNED, who="", additions=1, fingerprint=b"void")).who == ""
    assert how(replace(SIGNED, who="", additions=1, fingerprint=b"void"), SIGNED).who == ""


def test_kinds_are_counted_where_they_differ() -> None:
    copy = Contents((), {"goal": {"1": b"a", "2": b"b"}, "plan": {"1": b"a"}})
    notebook = Contents((), {"goal": {"1": b"changed", "3": b"c", "4": b"d"}, "plan": {"1": b"a"}})
    (goal,) = compare(copy, notebook).kinds
    assert goal.kind == "goal"
    assert (goal.in_copy, goal.in_notebook, goal.only_in_copy, goal.only_in_notebook, goal.different) == (2, 3, 1, 2, 1)


@given(COPIES, COPIES)
def test_each_note_and_kind_is_told_once_and_both_ways_round_the_same(one: Contents, other: Contents) -> None:
    there, back = compare(one, other), compare(other, one)
    ids = [note.id for note in there.notes]
    assert len(set(ids)) == len(ids)
    assert set(ids) == {note.id for note in back.notes}
    mirrored = {
        Differs.ONLY_IN_COPY: Differs.ONLY_IN_NOTEBOOK,
        Differs.ONLY_IN_NOTEBOOK: Differs.ONLY_IN_COPY,
        Differs.NEWER_IN_COPY: Differs.NEWER_IN_NOTEBOOK,
        Differs.NEWER_IN_NOTEBOOK: Differs.NEWER_IN_COPY,
        Differs.DIFFERENT: Differs.DIFFERENT,
    }
    assert {note.id: mirrored[note.how] for note in there.notes} == {note.id: note.how for note in back.notes}
    assert [kind.kind for kind in there.kinds] == [kind.kind for kind in back.kinds]


@given(COPIES)
def test_a_copy_differs_from_itself_in_nothing(one: Contents) -> None:
    assert compare(one, one).none
