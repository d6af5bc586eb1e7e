"""What a page is told of a note beside its words: by the rows themselves, whichever version is asked about."""

from dataclasses import replace

import pytest
from making import CONFIRMED, Clock, add_person, correct, fill, sign
from services.own_rules import use_rules

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId
from fieldnote.domain.review import Outcome, ReviewStanding
from fieldnote.services import acts, after_signing, reviews, visits
from fieldnote.services.notebook import Notebook


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def test_every_version_knows_the_one_that_holds_and_the_correction_under_way(book: Notebook, marcus: PersonId) -> None:
    first = sign(book, marcus)
    second = correct(book, first)
    begun = acts.start_correction(book, second.id, "The place was wrong.")
    assert isinstance(begun, Done)
    for visit in (first, second):
        told = after_signing.of_note(book, visits.signed(book, visit.id))
        assert [one.seal.visit_id for one in told.versions] == [first.id, second.id]
        assert told.holds == second.id
        assert told.correction == begun.value
    found = after_signing.corrects(book, begun.value)
    assert found is not None
    assert (found.replaces, found.reason) == (second.id, "The place was wrong.")
    assert found.signed_at == second.signature.signed_at


def test_a_version_is_replaced_by_the_later_ones_of_its_note_once_they_are_signed(
    book: Notebook, marcus: PersonId
) -> None:
    first, other = sign(book, marcus), sign(book, marcus)
    started = acts.start_correction(book, first.id, "The time was wrong.")
    assert isinstance(started, Done)
    begun = started.value
    assert not after_signing.is_replaced(book, first.id, begun)
    visits.save(book, replace(first.draft, id=begun))
    visits.sign(book, begun, CONFIRMED)
    newest = correct(book, visits.signed(book, begun))
    assert after_signing.is_replaced(book, first.id, begun)
    assert after_signing.is_replaced(book, first.id, newest.id)
    assert not after_signing.is_replaced(book, newest.id, first.id)
    assert not after_signing.is_replaced(book, other.id, newest.id)
    assert not after_signing.is_replaced(book, first.id, first.id)


def test_an_ordinary_draft_corrects_nothing(book: Notebook, marcus: PersonId) -> None:
    assert after_signing.corrects(book, fill(book, marcus).id) is None


def test_a_review_is_asked_for_by_the_rules_that_the_signature_froze(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    before = sign(book, marcus)
    use_rules(book, pack='supervision = { review = "review", due_hours = 72 }')
    after = sign(book, marcus, service="individual")
    assert not after_signing.of_note(book, before).review_asked
    told = after_signing.of_note(book, after)
    assert told.review_asked
    assert told.review is ReviewStanding.WAITING
    clock.advance(hours=73)
    assert after_signing.of_note(book, after).review is ReviewStanding.OVERDUE


def test_an_addendum_asks_for_another_look_after_a_review_came_back(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    use_rules(book, pack='supervision = { review = "review", due_hours = 72 }')
    signed = sign(book, marcus, service="individual")
    reviews.add(book, signed.id, Outcome.RETURNED, "J. Alvarez", clock.now, comment="Which goal?")
    assert after_signing.of_note(book, signed).review is ReviewStanding.RETURNED
    clock.advance(minutes=5)
    visits.add_addendum(book, signed.id, "Goal 1a.", CONFIRMED)
    told = after_signing.of_note(book, visits.signed(book, signed.id))
    assert told.review is ReviewStanding.WAITING


def test_a_void_note_leaves_its_stub_and_what_it_became(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus)
    assert after_signing.voided(book, signed.id) is None
    acts.void(book, signed.id, VoidReason.WRONG_CHART, "", CONFIRMED)
    found = after_signing.voided(book, signed.id)
    assert found is not None
    assert (found.person_id, found.stub.visit_id, found.again) == (marcus, signed.id, None)
    again = acts.write_again(book, signed.id, add_person(book, "Luz"))
    assert isinstance(again, Done)
    found = after_signing.voided(book, signed.id)
    assert found is not None
    assert found.again == again.value
