"""What a page shows of a note beside its words: what happened since it was signed, or what a draft corrects."""

from dataclasses import dataclass, replace
from datetime import datetime

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.person import Person
from fieldnote.domain.policy import Review, Supervision
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.review import ReviewStanding, SupervisorReview, review_due, review_standing
from fieldnote.domain.visit import Visit
from fieldnote.domain.visit_check import check
from fieldnote.services import acts, people, reviews, visit_contexts
from fieldnote.services.acts import NoteVersion, Stub
from fieldnote.services.notebook import Notebook
from fieldnote.vault import acts as act_tables
from fieldnote.vault import corrections, signatures


@dataclass(frozen=True, slots=True)
class AfterSigning:
    """What happened to a signed note; its statements and addenda are parts of the `Visit` itself."""

    versions: tuple[NoteVersion, ...]
    """All that were signed, the first one first."""
    correction: VisitId | None
    """The draft that will replace the version that holds, once it is signed."""
    reviews: tuple[SupervisorReview, ...]
    review: ReviewStanding
    review_asked: bool
    """Whether the rules of the note want a supervisor to look at it."""
    review_due: datetime | None

    @property
    def holds(self) -> VisitId:
        """The version that holds."""
        return self.versions[-1].seal.visit_id


@dataclass(frozen=True, slots=True)
class Corrects:
    """What a draft corrects, and why."""

    replaces: VisitId
    reason: str
    signed_at: datetime
    signer: str


@dataclass(frozen=True, slots=True)
class Voided:
    """A voided note: whose chart it stood in, its stub, and the note it became in the right chart."""

    person: Person
    stub: Stub
    again: VisitId | None

    @property
    def person_id(self) -> PersonId:
        """Whose chart it stood in."""
        return self.person.id


def of_note(notebook: Notebook, visit: Visit) -> AfterSigning:
    """Gather what happened to a note since it was signed, whichever of its versions is looked at."""
    versions = acts.versions(notebook, visit.id)
    begun = corrections.begun(notebook.vault.database, versions[-1].seal.visit_id)
    supervision, looked_at = _supervision(notebook, visit), reviews.of_visit(notebook, visit.id)
    own = (visit.signature, *(added.signature for added in visit.addenda if added.visit_id == visit.id))
    ready_at = max(signature.signed_at for signature in own)
    return AfterSigning(
        versions=versions,
        correction=begun,
        reviews=looked_at,
        review=review_standing(supervision, ready_at, looked_at, notebook.clock()),
        review_asked=supervision.review is not Review.NONE,
        review_due=review_due(supervision, ready_at),
    )


def off_claim(notebook: Notebook, visit: Visit) -> tuple[Problem, ...]:
    """Give what keeps a signed note off a claim, as it was at the signature by what is known now.

    Nothing where it may go on one, and nothing where what was missing has been taken in since.
    """
    if visit.facts.claim_ready:
        return ()
    known = replace(
        visit_contexts.context(notebook, visit.draft),
        now=visit.signature.signed_at.astimezone(notebook.clock().tzinfo),
        clock_seen=None,
        drawn=visit.facts.person_signature,
    )
    found = check(visit.draft, known)
    return tuple(problem for problem in found if not problem.blocks and "reason" not in problem.facts)


def corrects(notebook: Notebook, visit_id: VisitId) -> Corrects | None:
    """Say what a draft corrects; None for an ordinary one."""
    found = corrections.of(notebook.vault.database, visit_id)
    if found is None:
        return None
    signature = signatures.of(notebook.vault.database, found.replaces)
    return Corrects(found.replaces, found.reason, signature.signed_at, signature.signer)


def is_replaced(notebook: Notebook, version: VisitId, by: VisitId) -> bool:
    """Say whether a signed version was replaced by a later one of the same note."""
    database = notebook.vault.database
    signed = [seal.visit_id for seal in corrections.seals(database, corrections.note_of(database, by))]
    return by in signed and version in signed[: signed.index(by)]


def voided(notebook: Notebook, visit_id: VisitId) -> Voided | None:
    """Give what is left to see of a voided note; None for every other."""
    try:
        stub = acts.stub(notebook, visit_id)
    except NotFoundError:
        return None
    found = act_tables.void_of(notebook.vault.database, visit_id)
    again = act_tables.written_again(notebook.vault.database, found.id) if found else None
    return Voided(people.get(notebook, stub.person_id), stub, again)


def _supervision(notebook: Notebook, visit: Visit) -> Supervision:
    """Give what the rules that the signature froze want of a supervisor."""
    pack = next((pack for pack in notebook.packs() if pack.id == visit.facts.policy_pack), None)
    return pack.supervision if pack else Supervision()
