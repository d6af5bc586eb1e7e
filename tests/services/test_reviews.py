"""A supervisor's review is a fact beside the note; where the rules ask for one, those that are missing are listed."""

import json
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from making import CONFIRMED, NOW, Clock, add_person, correct, sign
from services.own_rules import use_rules
from vault.entities import entities, storable

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.note_status import NoteStatus
from fieldnote.domain.problems import BadInputError, NotFoundError
from fieldnote.domain.review import Outcome, ReviewStanding, Source, SupervisorReview
from fieldnote.domain.visit import Visit
from fieldnote.reports.visit_note.values import VisitNote
from fieldnote.services import acts, intake, reviews, showing, visits
from fieldnote.services.documents import visit_note
from fieldnote.services.notebook import Notebook
from fieldnote.vault import reviews as tables

DUE = 72


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


@pytest.fixture
def asked(book: Notebook) -> None:
    """Rules of the agency's own that want a review within 72 hours."""
    use_rules(book, pack=f'supervision = {{ review = "review", due_hours = {DUE} }}')


def reviewed(book: Notebook, visit: Visit, outcome: Outcome = Outcome.ACCEPTED, comment: str = "") -> SupervisorReview:
    kept = reviews.add(book, visit.id, outcome, "J. Alvarez", book.clock(), credential="QP", comment=comment)
    assert isinstance(kept, Done)
    return kept.value


def test_a_review_changes_nothing_in_the_note(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus)
    review = reviewed(book, signed)
    assert reviews.of_visit(book, signed.id) == (review,)
    assert visits.signed(book, signed.id) == signed
    assert (review.source, review.added_at) == (Source.ENTERED, NOW)


def test_a_note_that_came_back_is_returned_until_a_later_review_accepts_it(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus)
    reviewed(book, signed, Outcome.RETURNED, "Name the goal.")
    assert acts.standing(book, signed.id).status is NoteStatus.RETURNED
    assert visits.lines(book)[0].since.review_returned
    visits.add_addendum(book, signed.id, "It was goal 1a.", CONFIRMED)
    reviewed(book, signed)
    assert acts.standing(book, signed.id).status is NoteStatus.SIGNED


def test_a_correction_begins_without_the_reviews_of_the_version_before(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus)
    reviewed(book, signed, Outcome.RETURNED, "Name the goal.")
    newer = correct(book, signed)
    assert reviews.of_visit(book, newer.id) == ()
    assert acts.standing(book, newer.id).status is NoteStatus.SIGNED


def test_what_cannot_be_is_refused_and_nothing_is_kept(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    signed = sign(book, marcus)
    for reviewer, at, comment, code in (
        (" ", clock.now, "x", "reviewer_missing"),
        ("J. Alvarez", clock.now, " ", "review_comment_missing"),
        ("J. Alvarez", clock.now + timedelta(hours=1), "x", "review_in_the_future"),
        ("J. Alvarez", clock.now - timedelta(hours=1), "x", "review_before_signature"),
    ):
        outcome = reviews.add(book, signed.id, Outcome.RETURNED, reviewer, at, comment=comment)
        assert isinstance(outcome, Refused)
        assert [problem.code for problem in outcome.problems] == [code]
    assert reviews.of_visit(book, signed.id) == ()
    with pytest.raises(NotFoundError):
        reviews.add(book, VisitId("none"), Outcome.ACCEPTED, "J. Alvarez", clock.now)


def test_without_a_rule_nobody_waits_for_a_review(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    sign(book, marcus)
    clock.advance(days=100)
    assert reviews.awaited(book) == ()


@pytest.mark.usefixtures("asked")
def test_a_note_waits_until_its_time_is_over_and_is_overdue_then(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    first = sign(book, marcus)
    clock.advance(hours=1)
    second = sign(book, marcus)
    clock.advance(hours=DUE - 1, seconds=1)
    waiting = reviews.awaited(book)
    assert [(note.visit_id, note.standing) for note in waiting] == [
        (first.id, ReviewStanding.OVERDUE),
        (second.id, ReviewStanding.WAITING),
    ]
    assert waiting[0].due_at == first.signature.signed_at + timedelta(hours=DUE)
    assert reviews.overdue(book) == waiting[:1]


@pytest.mark.usefixtures("asked")
def test_what_was_accepted_replaced_or_voided_waits_no_more(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    accepted, old, wrong = sign(book, marcus), sign(book, marcus), sign(book, marcus)
    reviewed(book, accepted)
    newer = correct(book, old)
    assert isinstance(acts.void(book, wrong.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    clock.advance(days=10)
    assert [note.visit_id for note in reviews.overdue(book)] == [newer.id]


@pytest.mark.usefixtures("asked")
def test_what_came_back_is_the_specialists_turn_until_something_is_added(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    signed = sign(book, marcus)
    clock.advance(hours=1)
    reviewed(book, signed, Outcome.RETURNED, "Name the goal.")
    clock.advance(days=10)
    assert [note.standing for note in reviews.awaited(book)] == [ReviewStanding.RETURNED]
    visits.add_addendum(book, signed.id, "It was goal 1a.", CONFIRMED)
    clock.advance(hours=1)
    (note,) = reviews.awaited(book)
    assert note.standing is ReviewStanding.WAITING
    assert note.due_at == clock.now + timedelta(hours=DUE - 1)


def test_the_latest_review_stands_on_the_chart_copy(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus)
    reviewed(book, signed, Outcome.RETURNED, "Name the goal.")
    values = visit_note.gather(book, signed.id).values
    assert isinstance(values, VisitNote)
    assert values.review is not None
    assert (values.review.reviewer, values.review.comment, values.review.returned) == (
        "J. Alvarez, QP", "Name the goal.", True
    )  # fmt: skip


@given(entities(SupervisorReview, id="the only one", reviewer=storable.filter(bool), comment=storable.filter(bool)))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_review_comes_back_as_it_was_kept(book: Notebook, review: SupervisorReview) -> None:
    signed = sign(book, add_person(book))
    kept = replace(review, id=book.new_id(), visit_id=signed.id, added_at=review.added_at or NOW)  # type: ignore[arg-type]
    tables.add(book.vault.database, kept)
    assert tables.of_visit(book.vault.database, signed.id) == (kept,)


# From the agency's file ───────────────────────────────────────────────────────────────────────────


def file_of(person: str, **review: object) -> bytes:
    given_review = {
        "outcome": "accepted",
        "reviewer": "J. Alvarez",
        "reviewed_at": "2026-11-20T14:30:00-05:00",
    } | review
    return json.dumps(
        {"format": "fieldnote", "version": 1, "people": [{"id": person, "reviews": [given_review]}]}
    ).encode()


def test_a_review_comes_in_from_a_file_and_is_shown(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus)
    taken = intake.add_json(book, file_of(marcus, visit=signed.id, credential="QP", comment="Read.")).value
    assert taken.counts["reviews"] == 1
    (review,) = reviews.of_visit(book, signed.id)
    assert (review.source, review.reviewer, review.comment) == (Source.RECEIVED, "J. Alvarez", "Read.")
    shown = showing.show(book, "acts", marcus)
    assert [row[0] for row in shown.rows] == ["review"]
    assert msgspec.to_builtins(shown.records)[0]["outcome"] == "accepted"


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"visit": "none"}, "people[0].reviews[0].visit"),
        ({"reviewed_at": "2026-11-20T14:30:00"}, "people[0].reviews[0].reviewed_at"),
        ({"outcome": "returned"}, "people[0].reviews[0]"),
        ({"outcome": "burnt"}, "people[0].reviews[0].outcome"),
        ({"reviewed_at": "2031-11-20T14:30:00-05:00"}, "people[0].reviews[0]"),
    ],
)
def test_a_fault_in_the_file_is_named_and_nothing_comes_in(
    book: Notebook, marcus: PersonId, changes: dict[str, object], where: str
) -> None:
    signed = sign(book, marcus)
    with pytest.raises(BadInputError) as refused:
        intake.add_json(book, file_of(marcus, **({"visit": signed.id} | changes)))
    assert refused.value.where == where
    assert reviews.of_visit(book, signed.id) == ()


def test_a_review_of_another_persons_note_does_not_come_in(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    signed = sign(book, marcus)
    with pytest.raises(BadInputError):
        intake.add_json(book, file_of(luz, visit=signed.id))
