"""What can be done about a signed note: correcting, voiding, writing again, contesting and answering.

`visits` signs and adds; here is the rest. Each act is a record of its own, signed, logged and owed to agencies in one
transaction, and none of them changes what was signed before.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from fieldnote.domain import difference as differences
from fieldnote.domain import note_status
from fieldnote.domain.acts import (
    Correction,
    Decision,
    Replacement,
    Seal,
    Statement,
    StatementAnswer,
    Void,
    VoidReason,
    problems_of_answer,
    problems_of_correction,
    problems_of_statement,
    problems_of_void,
)
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.difference import Changed, Tell
from fieldnote.domain.ids import AddendumId, DeliveryId, PersonId, StatementAnswerId, StatementId, VisitId, VoidId
from fieldnote.domain.note_status import NoteStanding
from fieldnote.domain.part import Part
from fieldnote.domain.policy import Service
from fieldnote.domain.problems import NotFoundError, Problem, SealedNoteError
from fieldnote.domain.signature import Signature
from fieldnote.domain.text import storable
from fieldnote.domain.visit import Visit, VisitDraft
from fieldnote.services import handing_over, interventions, people, tongue, visit_figures
from fieldnote.services import visits as visit_service
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.services.visit_contexts import rules_of
from fieldnote.vault import (
    act_signing,
    acts,
    corrections,
    deliveries,
    signatures,
    supports,
    triggers,
    visit_lines,
    visits,
)


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """One signed version of a note, as its history lists it."""

    seal: Seal
    signature: Signature
    replaces: Replacement | None
    replaced_by: VisitId | None


@dataclass(frozen=True, slots=True)
class Stub:
    """What is left to see of a voided note: that there was one, when, who voided it, and the hashes. No word of it."""

    visit_id: VisitId
    person_id: PersonId
    day: date
    reason: VoidReason
    voided_at: datetime
    voided_by: str
    credential: str
    seals: tuple[Seal, ...]
    signature: Signature


def start_correction(notebook: Notebook, visit_id: VisitId, reason: str) -> Done[VisitId] | Refused:
    """Begin a version that replaces a signed one: an ordinary draft with all its words, signed like any other.

    Until it is signed the version before holds; deleting the draft leaves everything as it was.
    """
    database, reason = notebook.vault.database, storable(reason)
    visit = visit_service.signed(notebook, visit_id)
    problems = problems_of_correction(acts.signed_note(database, visit_id), reason)
    if problems:
        return Refused(problems)
    draft = replace(visit.draft, id=VisitId(notebook.new_id()))
    begun = Correction(draft.id, visit_id, visit.note_id, visit.version + 1, reason, notebook.now_utc())
    with database.transaction():
        corrections.add(database, begun)
        visit_service.save(notebook, draft)
        notebook.audit("correction.started", draft.id, visit_id)
    return Done(draft.id, _change(notebook, draft, visit_id))


def void(
    notebook: Notebook, visit_id: VisitId, reason: VoidReason, words: str, confirmation: Confirmation
) -> Done[Void] | Refused:
    """Seal a note that does not belong in this chart, with all its versions, and leave a stub that says so.

    What is owed of it and has not begun to leave is held back; the voiding itself is owed to every agency.
    """
    database, words = notebook.vault.database, storable(words)
    visit = visit_service.signed(notebook, visit_id)
    if handed_over := handing_over.stopped(notebook):
        return handed_over
    problems = problems_of_void(acts.signed_note(database, visit_id), reason, words)
    if problems:
        return Refused(problems)
    signer = visit_service.signer(notebook, notebook.clock().date())
    with database.transaction():
        done = act_signing.sign_void(database, VoidId(notebook.new_id()), visit_id, reason, words, signer)
        notebook.audit("visit.voided", visit_id, confirmation.method)
        held_back = deliveries.withdraw(database, visit.note_id, notebook.now_utc())
        owed = deliveries.owe(database, visit, notebook.now_utc(), notebook.new_id, act_id=done.id)
        follow = visit_figures.follow_day(notebook, visit.draft)
    sealed = (seal.visit_id for seal in done.seals)
    return Done(done, _change(notebook, visit.draft, *sealed, *follow, owed=(*held_back, *owed)))


def write_again(notebook: Notebook, visit_id: VisitId, person_id: PersonId) -> Done[VisitId] | Refused:
    """Begin a voided note again in the right chart: a draft with its words, without what belongs to the other person.

    Goals, triggers, supports, a group's list and the reasons given are left out, since they are of the other chart.
    Only the notebook knows that the two belong together; no document of either chart tells.
    """
    database = notebook.vault.database
    found = acts.void_of(database, visit_id)
    if found is None:
        visit_service.signed(notebook, visit_id)
        return Refused((Problem("note", "note_not_void"),))
    if acts.written_again(database, found.id) is not None:
        return Refused((Problem("note", "written_again"),))
    draft, right = _sealed(notebook, found.visit_id).draft, people.get(notebook, person_id).id
    if right == people.get(notebook, draft.person_id).id:
        return Refused((Problem("person", "same_chart"),))
    episode = people.current_episode(notebook, right, draft.day or notebook.clock().date())
    again = replace(
        draft,
        id=VisitId(notebook.new_id()),
        person_id=right,
        episode_id=episode.id if episode else None,
        goal_ids=(),
        trigger_ids=(),
        support_ids=(),
        session_id=None,
        reasons={},
    )
    with database.transaction():
        visit_service.save(notebook, again)
        acts.add_written_again(database, again.id, found.id)
        notebook.audit("visit.written_again", again.id, found.id)
    return Done(again.id, _change(notebook, again))


def open_sealed(notebook: Notebook, visit_id: VisitId, confirmation: Confirmation) -> Done[Visit]:
    """Open the words of a voided note. The log keeps that it was done; raises NotFoundError for any other note."""
    if acts.void_of(notebook.vault.database, visit_id) is None:
        raise NotFoundError("voided note", visit_id)
    visit = _sealed(notebook, visit_id)
    with notebook.vault.database.transaction():
        notebook.audit("visit.unsealed", visit_id, confirmation.method)
    return Done(visit, Change())


def contest(
    notebook: Notebook,
    visit_id: VisitId,
    text: str,
    confirmation: Confirmation,
    *,
    part: Part | None = None,
    form: str = "",
    received_on: date | None = None,
) -> Done[Statement] | Refused:
    """Keep the person's own statement about a part of a note or all of it. It stays, and goes with every later copy."""
    database, text, form = notebook.vault.database, storable(text), storable(form)
    today = notebook.clock().date()
    visit, received_on = visit_service.signed(notebook, visit_id), received_on or today
    if handed_over := handing_over.stopped(notebook):
        return handed_over
    problems = problems_of_statement(acts.signed_note(database, visit_id), text, form, received_on, today)
    if problems:
        return Refused(problems)
    signer = visit_service.signer(notebook, today)
    with database.transaction():
        done = act_signing.sign_statement(
            database, StatementId(notebook.new_id()), visit_id, part, text, form, received_on, signer
        )
        notebook.audit("statement.added", done.id, confirmation.method)
        owed = deliveries.owe(database, visit, notebook.now_utc(), notebook.new_id, act_id=done.id)
    return Done(done, _change(notebook, visit.draft, owed=owed))


def answer(
    notebook: Notebook, statement_id: StatementId, decision: Decision, words: str, confirmation: Confirmation
) -> Done[StatementAnswer] | Refused:
    """Answer a statement, once: agreeing adds the words to the note as an addendum, keeping leaves it as it is."""
    database, words = notebook.vault.database, storable(words)
    found = acts.statement(database, statement_id)
    if found is None:
        raise NotFoundError("statement", statement_id)
    if handed_over := handing_over.stopped(notebook):
        return handed_over
    problems = problems_of_answer(acts.signed_note(database, found.visit_id), found, words)
    if problems:
        return Refused(problems)
    about = visit_service.signed(notebook, found.visit_id)
    newest = corrections.seals(database, found.note_id)[-1].visit_id
    signer = visit_service.signer(notebook, notebook.clock().date())
    change, addendum_id = _change(notebook, about.draft), None
    with database.transaction():
        if decision is Decision.AGREE:
            added = visit_service.add_addendum(notebook, newest, words, confirmation)
            if isinstance(added, Refused):
                return added
            addendum_id, change = AddendumId(added.value.id), change | added.change
        answer_id = StatementAnswerId(notebook.new_id())
        done = act_signing.sign_answer(database, answer_id, statement_id, decision, words, addendum_id, signer)
        notebook.audit("statement.answered", statement_id, confirmation.method)
        owed = deliveries.owe(database, about, notebook.now_utc(), notebook.new_id, act_id=done.id)
    return Done(done, change | Change(deliveries=frozenset(owed)))


def unanswered(notebook: Notebook) -> tuple[Statement, ...]:
    """Give the statements that wait for an answer, the one due first at the top."""
    return tuple(acts.unanswered(notebook.vault.database))


def standing(notebook: Notebook, visit_id: VisitId) -> NoteStanding:
    """Say how a note stands, whichever version; lists have the same beside each line."""
    found = visit_lines.since_signed(notebook.vault.database, visit_id)
    if found is None:
        raise NotFoundError("visit", visit_id)
    return note_status.standing(*found)


def versions(notebook: Notebook, visit_id: VisitId) -> tuple[NoteVersion, ...]:
    """Give the signed versions of a note, by any of them, the first one first. Each can be opened and read."""
    database = notebook.vault.database
    visit_service.signed(notebook, visit_id)
    seals = corrections.seals(database, corrections.note_of(database, visit_id))
    return tuple(
        NoteVersion(
            seal,
            signatures.of(database, seal.visit_id),
            corrections.replacement_of(database, seal.visit_id),
            seals[number].visit_id if number < len(seals) else None,
        )
        for number, seal in enumerate(seals, 1)
    )


def difference(notebook: Notebook, visit_id: VisitId, tell: Tell = lambda _: None) -> tuple[Changed, ...]:
    """Say what a version changed in the one it replaces, field by field and word by word; nothing for a first one.

    `tell` says how a value reads where it is not as it is written.
    """
    database = notebook.vault.database
    visit = visit_service.signed(notebook, visit_id)
    if visit.replaces is None:
        return ()
    person_id = visit.draft.person_id
    names: dict[str, str] = {item.id: item.what for item in triggers.of_person(database, person_id)}
    names.update((item.id, item.name) for item in supports.of_person(database, person_id))
    names.update((item.id, item.words) for item in interventions.everything(notebook))
    before = visit_service.signed(notebook, visit.replaces.replaced.visit_id)
    for version in (before, visit):
        names.update((found.id, _service(found)) for found in rules_of(notebook, version.draft).services)
    return differences.difference(before, visit, names, tell)


def _service(found: Service) -> str:
    return f"{' '.join((found.code, *found.modifiers)).strip()}  {tongue.of_rules(found.label)}"


def stub(notebook: Notebook, visit_id: VisitId) -> Stub:
    """Give what is left to see of a voided note; raises NotFoundError for any other."""
    found = acts.void_of(notebook.vault.database, visit_id)
    if found is None:
        raise NotFoundError("voided note", visit_id)
    return _stub(notebook, found)


def stubs(notebook: Notebook, person_id: PersonId | None = None) -> tuple[Stub, ...]:
    """Give the stubs in a person's chart, or all, the newest day of service first."""
    return tuple(_stub(notebook, found) for found in acts.voids(notebook.vault.database, person_id))


def _stub(notebook: Notebook, found: Void) -> Stub:
    visit = _sealed(notebook, found.visit_id)
    return Stub(
        visit_id=found.visit_id,
        person_id=people.get(notebook, visit.draft.person_id).id,
        day=visit.day,
        reason=found.reason,
        voided_at=found.signature.signed_at,
        voided_by=found.signature.signer,
        credential=found.signature.credential,
        seals=found.seals,
        signature=found.signature,
    )


def _sealed(notebook: Notebook, visit_id: VisitId) -> Visit:
    visit = visits.signed(notebook.vault.database, visit_id, sealed=True)
    if visit is None:
        raise SealedNoteError
    return visit


def _change(notebook: Notebook, draft: VisitDraft, *also: VisitId, owed: Iterable[DeliveryId] = ()) -> Change:
    shown_with = people.get(notebook, draft.person_id).id  # a signed note keeps the id of a person merged since
    return Change(frozenset({shown_with}), frozenset({draft.id, *also}), frozenset(owed))
