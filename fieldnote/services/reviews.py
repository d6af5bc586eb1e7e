"""Supervisors' reviews of signed notes: entered by the specialist or received from the agency, and those overdue."""

from dataclasses import dataclass
from datetime import datetime

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import ReviewId, VisitId
from fieldnote.domain.policy import PolicyPack, Review
from fieldnote.domain.review import (
    Outcome,
    ReviewStanding,
    Source,
    SupervisorReview,
    problems_of_review,
    review_due,
    review_standing,
)
from fieldnote.domain.text import storable
from fieldnote.services import people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import reviews

_MOST_WAITING = 500


@dataclass(frozen=True, slots=True)
class Awaited:
    """A signed note that its rules want a supervisor to review, and nobody has accepted yet."""

    visit_id: VisitId
    standing: ReviewStanding
    due_at: datetime | None
    """UTC."""


def add(
    notebook: Notebook,
    visit_id: VisitId,
    outcome: Outcome,
    reviewer: str,
    reviewed_at: datetime,
    *,
    credential: str = "",
    comment: str = "",
    source: Source = Source.ENTERED,
) -> Done[SupervisorReview] | Refused:
    """Keep a review of a signed note. It changes nothing in the note and is never changed itself."""
    visit = visits.signed(notebook, visit_id)
    review = storable(
        SupervisorReview(
            id=ReviewId(notebook.new_id()),
            visit_id=visit_id,
            reviewer=reviewer.strip(),
            credential=credential.strip(),
            outcome=outcome,
            reviewed_at=reviewed_at,
            comment=comment,
            source=source,
            added_at=notebook.now_utc(),
        )
    )
    problems = problems_of_review(review, visit.signature.signed_at, notebook.clock())
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        reviews.add(notebook.vault.database, review)
        notebook.audit(f"review.{outcome.value}", visit_id, source.value)
    shown_with = people.get(notebook, visit.draft.person_id).id
    return Done(review, Change(people=frozenset({shown_with}), visits=frozenset({visit_id})))


def of_visit(notebook: Notebook, visit_id: VisitId) -> tuple[SupervisorReview, ...]:
    """Give the reviews of a version of a note, oldest first."""
    return reviews.of_visit(notebook.vault.database, visit_id)


def awaited(notebook: Notebook) -> tuple[Awaited, ...]:
    """Give the notes that still need a supervisor, where the rules ask for one, oldest first; at most 500."""
    now, asking = notebook.clock(), {pack.id: pack for pack in _packs(notebook)}
    found: list[Awaited] = []
    for note in reviews.waiting(notebook.vault.database, tuple(asking), notebook.now_utc(), _MOST_WAITING):
        supervision = asking[note.policy_pack].supervision
        looked_at = reviews.of_visit(notebook.vault.database, note.visit_id)
        stands = review_standing(supervision, note.ready_at, looked_at, now)
        found.append(Awaited(note.visit_id, stands, review_due(supervision, note.ready_at)))
    return tuple(found)


def overdue(notebook: Notebook) -> tuple[Awaited, ...]:
    """Give the notes whose review should have been there by now, oldest first."""
    return tuple(note for note in awaited(notebook) if note.standing is ReviewStanding.OVERDUE)


def _packs(notebook: Notebook) -> tuple[PolicyPack, ...]:
    return tuple(pack for pack in notebook.packs() if pack.supervision.review is not Review.NONE)
