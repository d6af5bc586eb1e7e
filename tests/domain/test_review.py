from dataclasses import replace
from datetime import timedelta

from making import NOW

from fieldnote.domain.ids import ReviewId, VisitId
from fieldnote.domain.policy import Review, Supervision
from fieldnote.domain.review import (
    Outcome,
    ReviewStanding,
    SupervisorReview,
    problems_of_review,
    review_due,
    review_standing,
)

ASKED = Supervision(Review.REVIEW, due_hours=72)
ACCEPTED = SupervisorReview(ReviewId("r"), VisitId("v"), "J. Alvarez", "QP", Outcome.ACCEPTED, NOW, added_at=NOW)
RETURNED = replace(ACCEPTED, outcome=Outcome.RETURNED, comment="Name the goal.")
HOUR = timedelta(hours=1)


def codes(review: SupervisorReview) -> list[str]:
    return [problem.code for problem in problems_of_review(review, NOW - HOUR, NOW)]


def test_a_review_names_who_looked_and_one_that_returns_says_what_for() -> None:
    assert codes(ACCEPTED) == []
    assert codes(replace(ACCEPTED, reviewer=" ")) == ["reviewer_missing"]
    assert codes(replace(RETURNED, comment="")) == ["review_comment_missing"]


def test_a_review_lies_between_the_signature_and_now() -> None:
    assert codes(replace(ACCEPTED, reviewed_at=NOW + HOUR)) == ["review_in_the_future"]
    assert codes(replace(ACCEPTED, reviewed_at=NOW - 2 * HOUR)) == ["review_before_signature"]
    assert codes(replace(ACCEPTED, reviewed_at=NOW - HOUR)) == []


def test_where_the_rules_ask_for_none_nobody_waits_for_one() -> None:
    assert review_standing(Supervision(), NOW, (), NOW + 1000 * HOUR) is ReviewStanding.NOT_ASKED
    assert review_due(Supervision(due_hours=24), NOW) is None


def test_a_review_is_overdue_after_the_hours_of_the_rules() -> None:
    assert review_standing(ASKED, NOW, (), NOW + 72 * HOUR) is ReviewStanding.WAITING
    assert review_standing(ASKED, NOW, (), NOW + 73 * HOUR) is ReviewStanding.OVERDUE
    without_time = Supervision(Review.REVIEW)
    assert review_standing(without_time, NOW, (), NOW + 1000 * HOUR) is ReviewStanding.WAITING


def test_the_latest_review_counts() -> None:
    assert review_standing(ASKED, NOW - HOUR, (RETURNED,), NOW) is ReviewStanding.RETURNED
    assert review_standing(ASKED, NOW - HOUR, (RETURNED, ACCEPTED), NOW) is ReviewStanding.ACCEPTED
    assert review_standing(ASKED, NOW - HOUR, (ACCEPTED, RETURNED), NOW) is ReviewStanding.RETURNED


def test_what_is_added_after_a_return_asks_for_another_look() -> None:
    added = NOW + HOUR
    assert review_standing(ASKED, added, (RETURNED,), added) is ReviewStanding.WAITING
    assert review_standing(ASKED, added, (RETURNED,), added + 73 * HOUR) is ReviewStanding.OVERDUE
