"""What waits for the specialist is counted as it is listed."""

import pytest
from making import CONFIRMED, Clock, add_person, fill, sign

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.ids import PersonId
from fieldnote.domain.review import Outcome
from fieldnote.services import acts, archiving, reviews, to_sign, visits
from fieldnote.services.notebook import Notebook


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def test_the_count_is_that_of_the_list(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    assert to_sign.count(book) == to_sign.gather(book).count == 0
    fill(book, marcus)
    fill(book, marcus, response="")
    back, contested = sign(book, marcus), sign(book, marcus)
    reviews.add(book, back.id, Outcome.RETURNED, "J. Alvarez", clock.now, comment="Which goal?")
    acts.contest(book, contested.id, "I was early.", CONFIRMED)
    page = to_sign.gather(book)
    assert (len(page.ready), len(page.to_finish), len(page.sent_back), len(page.contested)) == (1, 1, 1, 1)
    assert to_sign.count(book) == page.count == 4


def test_an_addendum_takes_a_note_that_came_back_off_the_list(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    back = sign(book, marcus)
    reviews.add(book, back.id, Outcome.RETURNED, "J. Alvarez", clock.now, comment="Which goal?")
    assert to_sign.count(book) == 1
    clock.advance(minutes=1)
    visits.add_addendum(book, back.id, "Goal 1a.", CONFIRMED)
    assert to_sign.count(book) == to_sign.gather(book).count == 0


def test_a_note_sent_back_twice_waits_once_and_not_after_it_was_accepted(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    back = sign(book, marcus)
    for outcome, waiting in ((Outcome.RETURNED, 1), (Outcome.RETURNED, 1), (Outcome.ACCEPTED, 0)):
        clock.advance(minutes=1)
        reviews.add(book, back.id, outcome, "J. Alvarez", clock.now, comment="Which goal?")
        assert to_sign.count(book) == len(to_sign.gather(book).sent_back) == waiting


def test_nothing_of_a_void_note_waits(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    signed = sign(book, marcus)
    reviews.add(book, signed.id, Outcome.RETURNED, "J. Alvarez", clock.now, comment="Which goal?")
    acts.contest(book, signed.id, "I was early.", CONFIRMED)
    acts.void(book, signed.id, VoidReason.DID_NOT_HAPPEN, "", CONFIRMED)
    assert to_sign.count(book) == to_sign.gather(book).count == 0


def test_the_draft_of_somebody_archived_still_waits(book: Notebook, marcus: PersonId) -> None:
    fill(book, marcus)
    archiving.archive(book, marcus)
    assert to_sign.count(book) == to_sign.gather(book).count == 1
