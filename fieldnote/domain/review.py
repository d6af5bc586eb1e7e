"""A supervisor's review of a signed note: a fact that is entered or received, never a second login.

A note that comes back is put right by an addendum or a correction; nothing unlocks it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fieldnote.domain.ids import ReviewId, VisitId
from fieldnote.domain.policy import Review, Supervision
from fieldnote.domain.problems import Problem, Weight


class Outcome(StrEnum):
    """How a review ended."""

    ACCEPTED = "accepted"
    RETURNED = "returned"


class Source(StrEnum):
    """How the notebook knows of it."""

    ENTERED = "entered"
    """The specialist wrote down what the supervisor said or signed."""
    RECEIVED = "received"
    """It came from the agency as a file."""


class ReviewStanding(StrEnum):
    """Where a note stands with its supervisor."""

    NOT_ASKED = "not_asked"
    WAITING = "waiting"
    OVERDUE = "overdue"
    RETURNED = "returned"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class SupervisorReview:
    """Who looked at a note, as what, when, and how it ended. Only ever added."""

    id: ReviewId
    visit_id: VisitId
    reviewer: str
    credential: str
    outcome: Outcome
    reviewed_at: datetime
    comment: str = ""
    source: Source = Source.ENTERED
    added_at: datetime | None = None
    """UTC: when the notebook learnt of it."""


def problems_of_review(review: SupervisorReview, signed_at: datetime, now: datetime) -> tuple[Problem, ...]:
    """List what keeps a review from being kept."""
    found: list[Problem] = []
    if not review.reviewer.strip():
        found.append(Problem("reviewer", "reviewer_missing", Weight.MISSING))
    if review.outcome is Outcome.RETURNED and not review.comment.strip():
        found.append(Problem("comment", "review_comment_missing", Weight.MISSING))
    if review.reviewed_at > now:
        found.append(Problem("reviewed_at", "review_in_the_future"))
    elif review.reviewed_at < signed_at.replace(second=0, microsecond=0):
        found.append(Problem("reviewed_at", "review_before_signature"))
    return tuple(found)


def review_due(supervision: Supervision, since: datetime) -> datetime | None:
    """Give when a review is due that can be made since a moment; None where the rules have no time or no review."""
    if supervision.review is Review.NONE or supervision.due_hours is None:
        return None
    return since + timedelta(hours=supervision.due_hours)


def review_standing(
    supervision: Supervision, ready_at: datetime, reviews: Sequence[SupervisorReview], now: datetime
) -> ReviewStanding:
    """Say where a note stands. `ready_at` is its signature, or what was added to it last; `reviews` oldest first.

    What was added after a review came back asks for another look.
    """
    latest = reviews[-1] if reviews else None
    if latest is not None and latest.outcome is Outcome.ACCEPTED:
        return ReviewStanding.ACCEPTED
    if latest is not None and ready_at <= (latest.added_at or latest.reviewed_at):
        return ReviewStanding.RETURNED
    if latest is None and supervision.review is Review.NONE:
        return ReviewStanding.NOT_ASKED
    due = review_due(supervision, ready_at)
    return ReviewStanding.OVERDUE if due is not None and now > due else ReviewStanding.WAITING
