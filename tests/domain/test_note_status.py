from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vault.entities import entities

from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.ids import VisitId
from fieldnote.domain.note_status import NoteMark, NoteStatus, standing
from fieldnote.domain.since_signed import SinceSigned
from fieldnote.domain.visit import NoteState

SIGNED = NoteState.SIGNED


def status(**since: object) -> NoteStatus:
    return standing(SIGNED, replace(SinceSigned(), **since)).status  # type: ignore[arg-type]


@pytest.mark.parametrize("state", [NoteState.DRAFT, NoteState.READY])
@given(since=entities(SinceSigned))
def test_a_draft_is_a_draft_whatever_stands_beside_it(state: NoteState, since: SinceSigned) -> None:
    assert standing(state, since).status.value == state.value
    assert standing(state, since).marks == ()


def test_a_note_just_signed_is_signed_and_nothing_else() -> None:
    assert standing(SIGNED, SinceSigned()) == standing(SIGNED, SinceSigned(deliveries=(DeliveryState.READY,)))
    assert standing(SIGNED, SinceSigned()).status is NoteStatus.SIGNED
    assert standing(SIGNED, SinceSigned()).marks == ()


def test_a_copy_that_left_makes_it_given_and_so_does_one_agency_of_two() -> None:
    assert status(released=True) is NoteStatus.GIVEN
    assert status(deliveries=(DeliveryState.ACCEPTED, DeliveryState.READY)) is NoteStatus.GIVEN


def test_it_is_accepted_or_confirmed_once_every_agency_says_so() -> None:
    assert status(deliveries=(DeliveryState.ACCEPTED,)) is NoteStatus.ACCEPTED
    assert status(deliveries=(DeliveryState.ACCEPTED, DeliveryState.CONFIRMED)) is NoteStatus.ACCEPTED
    assert status(deliveries=(DeliveryState.CONFIRMED, DeliveryState.FILED)) is NoteStatus.CONFIRMED
    assert status(deliveries=(DeliveryState.CONFIRMED, DeliveryState.SUPERSEDED)) is NoteStatus.CONFIRMED


def test_what_a_supervisor_or_one_agency_returned_is_returned() -> None:
    assert status(review_returned=True, deliveries=(DeliveryState.CONFIRMED,)) is NoteStatus.RETURNED
    assert status(deliveries=(DeliveryState.CONFIRMED, DeliveryState.RETURNED)) is NoteStatus.RETURNED
    assert status(review_returned=False) is NoteStatus.SIGNED


@given(entities(SinceSigned))
def test_void_comes_before_replaced_and_replaced_before_all_else(since: SinceSigned) -> None:
    found = standing(SIGNED, since).status
    if since.void:
        assert found is NoteStatus.VOID
    elif since.replaced:
        assert found is NoteStatus.REPLACED
    else:
        assert found not in {NoteStatus.VOID, NoteStatus.REPLACED}


@given(entities(SinceSigned, version=st.integers(1, 9), addenda=st.integers(0, 9), statements=st.integers(0, 9)))
def test_each_mark_stands_exactly_where_its_row_does(since: SinceSigned) -> None:
    marks = standing(SIGNED, since).marks
    assert (NoteMark.LATE in marks) == since.late
    assert (NoteMark.CORRECTED in marks) == (since.version > 1)
    assert (NoteMark.ADDED_TO in marks) == (since.addenda > 0)
    assert (NoteMark.CONTESTED in marks) == (since.statements > 0)


def test_a_version_under_way_says_what_it_corrects() -> None:
    since = SinceSigned(version=2, corrects=VisitId("one"))
    assert standing(NoteState.READY, since).status is NoteStatus.READY
