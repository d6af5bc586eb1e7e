"""Reading one signed note out of the notebook: as the record that every format is made from, and as its paper.

One note at a time, so that ten thousand of them need no more memory than one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from fieldnote.domain.acts import Statement, Void
from fieldnote.domain.consent import Content
from fieldnote.domain.delivery import Delivery
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.goal import Course
from fieldnote.domain.ids import GoalId, SupportId, TriggerId, VisitId
from fieldnote.domain.person import Person
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.support import Support
from fieldnote.domain.visit import Visit
from fieldnote.exchange.note_record import (
    ONE_HUMAN,
    Added,
    AddedKind,
    Author,
    ChosenSupport,
    ChosenTrigger,
    CitedGoal,
    ConsentGiven,
    Earlier,
    NoteRecord,
    Voided,
)
from fieldnote.reports import naming
from fieldnote.reports.visit_note.values import VisitNote
from fieldnote.services import disclosures, legal_notices, people
from fieldnote.services.documents import visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.notebook import Notebook
from fieldnote.vault import acts, corrections, signatures, supports, triggers, visits
from fieldnote.vault import goals as goal_tables

_MEETING = "Mutual aid meeting"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which triggers and supports the person wants told, each by itself. Nothing by default."""

    trigger_ids: frozenset[TriggerId] = frozenset()
    support_ids: frozenset[SupportId] = frozenset()

    @property
    def parts(self) -> frozenset[Content]:
        """What that is, as consents name it."""
        found = {Content.TRIGGERS} if self.trigger_ids else set()
        return frozenset(found | ({Content.SUPPORTS} if self.support_ids else set()))


NOTHING_CHOSEN = Chosen()


def of_delivery(notebook: Notebook, delivery: Delivery, allowed: Allowed | None = None) -> NoteRecord:
    """Give the record of what a delivery owes.

    An addendum or an act is owed as the note that it belongs to, as it stands now: whoever gets the newest has all.
    """
    return note_record(notebook, delivery.visit_id, allowed=allowed)


def note_record(
    notebook: Notebook, visit_id: VisitId, chosen: Chosen = NOTHING_CHOSEN, allowed: Allowed | None = None
) -> NoteRecord:
    """Give the record of one version of a signed note; raises NotFoundError while it is not signed.

    `allowed` is what the gate said of its recipient. It puts the consent and the long notice in.
    """
    database = notebook.vault.database
    visit = visits.signed(database, visit_id, sealed=True)
    if visit is None:
        raise NotFoundError("signed visit", visit_id)
    person = people.get(notebook, visit.draft.person_id)
    bare = _bare(notebook, visit, person, allowed)
    void = acts.void_of(database, visit_id)
    if void is not None:
        return replace(bare, goals=_goal_ids(visit), void=_voided(visit, void))
    return _with_words(notebook, bare, visit, person, chosen)


def paper(notebook: Notebook, visit_id: VisitId, chosen: Chosen = NOTHING_CHOSEN, *, language: str = "en") -> Document:
    """Gather the note's paper, or the stub of a voided one, with those triggers and supports alone that were chosen."""
    document = visit_note.gather(notebook, visit_id, language=language, parts=chosen.parts)
    values = document.values
    if not isinstance(values, VisitNote):
        return document
    kept = replace(
        values,
        triggers=tuple(t for t in values.triggers if t.id in chosen.trigger_ids),
        supports=tuple(s for s in values.supports if s.id in chosen.support_ids),
    )
    return replace(document, values=kept)


# ── What is known of every note, a void one too ──


def _bare(notebook: Notebook, visit: Visit, person: Person, allowed: Allowed | None) -> NoteRecord:
    covered = disclosures.part2_covers(notebook, person.id)
    notice = legal_notices.in_force(notebook.clock().date())
    return NoteRecord(
        note_id=visit.note_id,
        visit_id=visit.id,
        version=visit.version,
        person_id=person.id,
        client_id=person.record_number() or visit.facts.record_number,
        author=_author(notebook, visit),
        day=visit.day,
        kind=visit.draft.kind,
        signature=visit.signature,
        medicaid_id=person.record_number("medicaid"),
        consent=_consent(allowed),
        part2=covered,
        notice=(notice.long if allowed and allowed.needs_notice else notice.short) if covered else "",
        practice=notebook.is_practice,
    )


def _author(notebook: Notebook, visit: Visit) -> Author:
    specialist = notebook.specialist
    credential = specialist.credential_on(visit.day)
    return Author(
        id=notebook.vault.vault_id(),
        name=visit.signature.signer,
        credential=visit.signature.credential,
        credential_number=credential.number if credential else "",
        agency=specialist.agency,
    )


def _consent(allowed: Allowed | None) -> ConsentGiven | None:
    if allowed is None or allowed.consent is None:
        return None
    consent = allowed.consent
    return ConsentGiven(
        id=consent.id,
        recipient=allowed.addressee.kind,
        recipient_name=allowed.addressee.name,
        contents=consent.contents,
        contents_words=consent.contents_words,
        purpose=consent.purpose,
        purpose_words=consent.purpose_stated,
        signed_on=consent.signed_on,
        expires_on=consent.expires_on,
    )


# ── A void one: ids, and no word ──


def _voided(visit: Visit, void: Void) -> Voided:
    answers = (statement.answer for statement in visit.statements)
    ids = (
        *(seal.visit_id for seal in void.seals),
        *(addendum.id for addendum in visit.addenda),
        *(statement.id for statement in visit.statements),
        *(answer.id for answer in answers if answer is not None),
    )
    return Voided(void.id, void.reason, void.signature, ids)


def _goal_ids(visit: Visit) -> tuple[CitedGoal, ...]:
    return tuple(CitedGoal(goal_id, "", "", "", Course.ACTIVE) for goal_id in visit.draft.goal_ids)


# ── One that holds, or was replaced ──


def _with_words(notebook: Notebook, bare: NoteRecord, visit: Visit, person: Person, chosen: Chosen) -> NoteRecord:
    database, draft, facts = notebook.vault.database, visit.draft, visit.facts
    start = draft.segments[0].start if draft.segments else draft.planned_for
    return replace(
        bare,
        start=start,
        end=draft.segments[-1].end if draft.segments else draft.planned_end,
        zone=_zone(notebook, start),
        mode=draft.mode,
        place=draft.place,
        place_of_service=facts.place_of_service,
        minutes=facts.minutes,
        units=facts.units,
        code=facts.code,
        modifiers=facts.modifiers,
        claim_ready=facts.claim_ready,
        late=facts.late,
        goals=_goals(notebook, visit),
        progress=draft.progress,
        added=tuple(_added(visit)),
        replaces=_earlier(notebook, visit),
        replaced=acts.signed_note(database, visit.id).replaced,
        triggers=tuple(
            ChosenTrigger(t.id, t.group, t.what, t.early_sign, t.what_helps, t.strength)
            for t in triggers.of_person(database, person.id)
            if t.id in chosen.trigger_ids and t.id in draft.trigger_ids
        ),
        supports=tuple(
            _support(s)
            for s in supports.ever_of_person(database, person.id)
            if s.id in chosen.support_ids and s.id in draft.support_ids
        ),
    )


def _zone(notebook: Notebook, start: datetime | None) -> str:
    """Name the zone, where the notebook is set to one and it has the offset that the visit has."""
    zone = notebook.zone
    if start is None or not isinstance(zone, ZoneInfo) or start.astimezone(zone).utcoffset() != start.utcoffset():
        return ""
    return zone.key


def _goals(notebook: Notebook, visit: Visit) -> tuple[CitedGoal, ...]:
    known = {goal.id: goal for goal in goal_tables.of_person(notebook.vault.database, visit.draft.person_id)}
    cited = (known[goal_id] for goal_id in visit.draft.goal_ids if goal_id in known)
    return tuple(
        CitedGoal(
            goal.id,
            goal.number,
            goal.title,
            goal.own_words,
            goal.course,
            goal.step_on(visit.day),
            goal.achievement,
            goal.started_on,
            goal.target_date,
        )
        for goal in cited
    )


def _added(visit: Visit) -> Iterator[Added]:
    found = [
        *(Added(a.id, AddedKind.ADDENDUM, a.visit_id, a.text, a.signature) for a in visit.addenda),
        *(Added(s.id, AddedKind.STATEMENT, s.visit_id, _stated(s), s.signature) for s in visit.statements),
        *(
            Added(s.answer.id, AddedKind.ANSWER, s.id, s.answer.words, s.answer.signature)
            for s in visit.statements
            if s.answer is not None
        ),
    ]
    yield from sorted(found, key=lambda one: (one.signature.signed_at, one.id))


def _stated(statement: Statement) -> str:
    return statement.text if statement.text.strip() else f"On paper: {statement.form.strip()}"


def _earlier(notebook: Notebook, visit: Visit) -> Earlier | None:
    """Say which version came before, and which goals any earlier one was for."""
    if visit.replaces is None:
        return None
    database, before = notebook.vault.database, visit.replaces.replaced
    goal_ids: dict[GoalId, None] = {}
    for seal in corrections.seals(database, visit.note_id):
        kept = visits.kept(database, seal.visit_id) if seal.version < visit.version else None
        goal_ids.update(dict.fromkeys(kept.draft.goal_ids if kept else ()))
    return Earlier(before.visit_id, before.version, signatures.of(database, before.visit_id), tuple(goal_ids))


def _support(support: Support) -> ChosenSupport:
    """Name a support as paper does: a person by the first name where they agreed to be named, else by initials."""
    named = naming.is_named(support, as_initials=False)
    words = support.name.split()
    first = words[0] if words and support.kind in ONE_HUMAN else support.name
    return ChosenSupport(
        support.id, first if named else naming.called(support, _MEETING, as_initials=True), support.kind, support.role
    )
