"""Gathering the chart copy of a signed note, or the stub that stands in the place of a voided one."""

from collections.abc import Collection
from datetime import date

from fieldnote.domain.consent import Content
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.plan import PlanSnapshot, plan_on
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.review import Outcome
from fieldnote.domain.visit import NoteState, Visit
from fieldnote.reports.visit_note.values import AddressedGoal, Review, VisitNote
from fieldnote.reports.void_stub.values import VoidStub
from fieldnote.services import acts as act_service
from fieldnote.services import people
from fieldnote.services.documents.document import Document, left_out, stamp
from fieldnote.services.documents.wanted import PARTS
from fieldnote.services.notebook import Notebook
from fieldnote.vault import acts, plans, reviews, signatures, supports, triggers, visit_lines, visits
from fieldnote.vault import goals as goal_tables

_ALL = 1_000_000


def gather(
    notebook: Notebook,
    visit_id: VisitId,
    *,
    language: str = "en",
    parts: Collection[Content] = PARTS,
    with_record: bool = False,
) -> Document:
    """Gather the chart copy of one version of a signed note, with all that was added and stated since.

    `with_record` puts the JSON that was signed inside the file. Of a voided note there is a stub instead. Raises
    NotFoundError while it is not signed.
    """
    database = notebook.vault.database
    note = acts.signed_note(database, visit_id)
    if note.void:
        return _void_stub(notebook, visit_id, language)
    visit = visits.signed(database, visit_id)
    if visit is None:
        raise NotFoundError("signed visit", visit_id)
    person, draft = people.get(notebook, visit.draft.person_id), visit.draft
    person_id = person.id
    plan = _plan_at_signing(notebook, visit, person_id)
    outcomes = {outcome.id: outcome for outcome in (plan.outcomes if plan else ())}
    goals = {goal.id: goal for goal in goal_tables.of_person(database, person_id)}
    addressed = [goals[goal_id] for goal_id in draft.goal_ids if goal_id in goals]
    values = VisitNote(
        visit=visit,
        person=person,
        specialist=notebook.specialist,
        episode=people.current_episode(notebook, person_id, visit.day),
        plan=plan,
        goals=tuple(
            AddressedGoal(g, outcomes.get(g.outcome_id) if g.outcome_id else None, g.step_on(visit.day))
            for g in addressed
        ),
        triggers=tuple(
            t
            for t in triggers.of_person(database, person_id)
            if t.id in draft.trigger_ids and Content.TRIGGERS in parts
        ),
        supports=tuple(
            s
            for s in supports.ever_of_person(database, person_id)
            if s.id in draft.support_ids and Content.SUPPORTS in parts
        ),
        replaced=note.replaced,
        review=_review(notebook, visit_id),
        leaves_out=left_out(parts),
        language=language,
        as_signed=_as_signed(notebook, visit) if with_record else (),
    )
    return Document(
        "visit-note",
        (person_id,),
        values,
        stamp(notebook, person_id),
        contents=PARTS.intersection(parts) | _kinds_of_notes(sensitive=draft.sensitive),
        description=f"Visit note of {visit.day}",
        visit_ids=(visit_id,),
    )


def _plan_at_signing(notebook: Notebook, visit: Visit, person_id: PersonId) -> PlanSnapshot | None:
    """Give the plan that was in effect on the day of the visit, or had ended by then, as the signature knew it.

    A plan that came later is for a later version: what was signed may say that there was none.
    """
    signed_at = visit.signature.signed_at
    found = plans.of_person(notebook.vault.database, person_id)
    known = [plan for plan in found if plan.taken_at is None or plan.taken_at <= signed_at]
    ended = next((plan for plan in known if plan.ends_on < visit.day), None)
    return plan_on(known, visit.day) or ended


def _as_signed(notebook: Notebook, visit: Visit) -> tuple[str, ...]:
    """Give the bytes that were signed as the text they are: it is looked through before it leaves, as all words are."""
    signed_ids = (visit.id, *(addendum.id for addendum in visit.addenda))
    found = (signatures.canonical_of(notebook.vault.database, signed_id) for signed_id in signed_ids)
    return tuple(canonical.decode() for canonical, _ in filter(None, found))


def _void_stub(notebook: Notebook, visit_id: VisitId, language: str) -> Document:
    found = act_service.stub(notebook, visit_id)
    sealed = visits.kept(notebook.vault.database, visit_id, sealed=True)
    values = VoidStub(
        person=people.get(notebook, found.person_id),
        specialist=notebook.specialist,
        day=found.day,
        reason=found.reason,
        seals=found.seals,
        signature=found.signature,
        episode=people.current_episode(notebook, found.person_id, found.day),
        language=language,
    )
    return Document(
        "void-stub",
        (found.person_id,),
        values,
        stamp(notebook, found.person_id),
        contents=_kinds_of_notes(sensitive=sealed is not None and sealed.draft.sensitive),
        description=f"Stub of a voided note of {found.day}",
    )


def _kinds_of_notes(*, sensitive: bool) -> frozenset[Content]:
    """Say what a note is, as consents name it; what is left of a sensitive one is sensitive, too."""
    return frozenset({Content.VISIT_NOTES, Content.SENSITIVE_NOTES} if sensitive else {Content.VISIT_NOTES})


def _review(notebook: Notebook, visit_id: VisitId) -> Review | None:
    found = reviews.of_visit(notebook.vault.database, visit_id)
    if not found:
        return None
    latest = found[-1]
    reviewer = ", ".join(part for part in (latest.reviewer, latest.credential) if part)
    return Review(reviewer, latest.reviewed_at, latest.comment, returned=latest.outcome is Outcome.RETURNED)


def person_of(notebook: Notebook, visit_id: VisitId) -> PersonId:
    """Give whose note it is, voided or not; raises NotFoundError while it is not signed."""
    visit = visits.signed(notebook.vault.database, visit_id, sealed=True)
    if visit is None:
        raise NotFoundError("signed visit", visit_id)
    return visit.draft.person_id


def signed_between(
    notebook: Notebook, first: date | None, last: date | None, person_id: PersonId | None = None
) -> tuple[VisitId, ...]:
    """Give the signed notes of some dates of service, the oldest first, of a person or of everybody."""
    found = visit_lines.newest(
        notebook.vault.database, person_id=person_id, first=first, last=last, states=(NoteState.SIGNED,), most=_ALL
    )
    return tuple(line.id for line in reversed(found))


def newest_signed(notebook: Notebook, person_id: PersonId) -> VisitId:
    """Give a person's newest signed note; raises NotFoundError when there is none."""
    found = visit_lines.newest(notebook.vault.database, person_id=person_id, states=(NoteState.SIGNED,), most=1)
    if not found:
        raise NotFoundError("signed visit", person_id)
    return found[0].id
