"""Visits: starting, saving, checking and signing a note, and adding to it afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from fieldnote.domain import stretches
from fieldnote.domain.acts import SignedNote, problems_of_addendum
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import AddendumId, AgreedStepId, PersonId, VisitId
from fieldnote.domain.person import Person
from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.problems import (
    DiskFullError,
    FailedWriteError,
    NotFoundError,
    Problem,
    SealedNoteError,
    SignedNoteError,
)
from fieldnote.domain.required import filled_parts
from fieldnote.domain.support import Support
from fieldnote.domain.text import storable
from fieldnote.domain.timing import Countdown, countdown
from fieldnote.domain.trigger import Trigger
from fieldnote.domain.visit import (
    Addendum,
    NoteState,
    Part,
    Place,
    Visit,
    VisitDraft,
    VisitLine,
)
from fieldnote.domain.visit_check import check, without_answered
from fieldnote.domain.visit_context import units_of_visit
from fieldnote.domain.visit_facts import facts_for
from fieldnote.services import agreed_steps, handing_over, note_privacy, people, visit_figures
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.services.people import OpenStep
from fieldnote.services.visit_contexts import context, rules_of
from fieldnote.vault import acts as act_tables
from fieldnote.vault import attachments, ballast, corrections, deliveries, next_steps, signing, visit_lines, visits
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import supports as support_tables
from fieldnote.vault import triggers as trigger_tables
from fieldnote.vault.signing import Signer

_RECENT_STEPS = 5
_RECENT_VISITS = 10
_LINES_WITH_PLACE = 20


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """Everything the editor needs for one visit."""

    draft: VisitDraft
    state: NoteState
    changed_at: datetime
    person: Person
    goals: tuple[Goal, ...]
    """Those that can be chosen: active on the day, and any chosen already."""
    triggers: tuple[Trigger, ...]
    supports: tuple[Support, ...]
    pack: PolicyPack
    plan_ends: date | None
    step: OpenStep | None
    """The next step from an earlier visit that is not done."""
    more_steps: tuple[OpenStep, ...]
    """Other open steps that still lie ahead."""
    last: Visit | None
    """The last signed note before this one."""
    signed: Visit | None
    """The note itself once it is signed: the editor then only reads."""
    place_filled_in: bool
    """Whether the place is only the usual one, in a draft without a word of its own: nobody chose it in this one."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a draft stands: parts, units, and what there is to look at."""

    filled: tuple[Part, ...]
    required: tuple[Part, ...]
    minutes: int
    units: int
    problems: tuple[Problem, ...]
    countdown: Countdown | None = None
    """How much time the note has left; None where the rules have no limits."""

    @property
    def complete(self) -> bool:
        """Whether every part is there and nothing written is impossible."""
        return not any(p.blocks for p in self.problems)


class _UndoError(Exception):
    """Undoes a transaction because of a refusal."""

    def __init__(self, refusal: Refused) -> None:
        super().__init__()
        self.refusal = refusal


def start(notebook: Notebook, person_id: PersonId, *, planned: VisitId | None = None) -> Done[VisitId]:
    """Begin a visit now, with its timer: a planned one, or a new one with what is usual for this person filled in."""
    now = notebook.clock()
    draft = _kept(notebook, planned).draft if planned is not None else new_draft(notebook, person_id)
    return save(notebook, replace(draft, segments=stretches.begin((), now)))


def new_draft(notebook: Notebook, person_id: PersonId) -> VisitDraft:
    """Make an empty draft with smart defaults: usual place, code for one to one, the goal of the open step."""
    now = notebook.clock()
    episode = people.current_episode(notebook, person_id, now.date())
    place, place_label = _usual_place(notebook, person_id, now.date())
    earlier = _last_with_open_step(notebook, person_id)
    services = [s for s in notebook.pack_on(now.date()).services_on(now.date()) if not s.group]
    return VisitDraft(
        id=VisitId(notebook.new_id()),
        person_id=person_id,
        episode_id=episode.id if episode else None,
        place=place,
        place_label=place_label,
        service=services[0].id if services else "",
        goal_ids=earlier.draft.goal_ids[:1] if earlier else (),
    )


def is_usual_place(notebook: Notebook, draft: VisitDraft) -> bool:
    """Say whether the place of a draft is the one that was filled in for its person; one that was planned never is."""
    if draft.place is None or draft.planned_for is not None or draft.session_id is not None:
        return False
    day = draft.day or notebook.clock().date()
    return (draft.place, draft.place_label) == _usual_place(notebook, draft.person_id, day, besides=draft.id)


def open_visit(notebook: Notebook, visit_id: VisitId) -> OpenVisit:
    """Gather what the editor needs, and log that the note was looked at."""
    database = notebook.vault.database
    kept = _kept(notebook, visit_id)
    person_id, day = kept.draft.person_id, kept.draft.day or notebook.clock().date()
    plan = people.current_plan(notebook, person_id, day)
    signed_already = kept.state is NoteState.SIGNED
    notebook.looked_at("visit.viewed", visit_id)
    correction = corrections.of(database, visit_id)
    own = correction.replaces if correction else visit_id  # the step of a note that is corrected is in its draft, too
    step, more_steps = (None, ()) if signed_already else people.steps_ahead(notebook, person_id, besides=own)
    return OpenVisit(
        draft=kept.draft,
        state=kept.state,
        changed_at=kept.changed_at,
        person=people.get(notebook, person_id),
        goals=tuple(
            g for g in goal_tables.of_person(database, person_id) if g.id in kept.draft.goal_ids or g.active_on(day)
        ),
        triggers=tuple(trigger_tables.of_person(database, person_id)),
        supports=tuple(support_tables.of_person(database, person_id)),
        pack=rules_of(notebook, kept.draft),
        plan_ends=plan.ends_on if plan else None,
        step=step,
        more_steps=more_steps,
        last=_last_before(notebook, kept.draft),
        signed=visits.signed(database, visit_id),
        place_filled_in=not signed_already and not kept.draft.has_words and is_usual_place(notebook, kept.draft),
    )


def save(notebook: Notebook, draft: VisitDraft) -> Done[VisitId]:
    """Keep a draft as it is. The same draft may be saved again after any failure: nothing is doubled.

    Raises DiskFullError only after the reserve was given back and a second try failed as well, and SignedNoteError for
    a note that was signed meanwhile.
    """
    draft = storable(draft)
    part_of_more = notebook.vault.database.in_transaction()
    try:
        _save(notebook, draft)
    except (DiskFullError, FailedWriteError):  # a quota shows as a failed write
        # A full disk undoes the whole transaction: what this is part of has to begin again as a whole.
        if part_of_more or not ballast.free(notebook.vault.folder):
            raise
        _save(notebook, draft)
    return Done(draft.id, _change(notebook, draft))


def standing(notebook: Notebook, draft: VisitDraft) -> Standing:
    """Say how a draft stands."""
    around = context(notebook, draft)
    asked = around.pack.asked_of(draft.kind)
    return Standing(
        filled=filled_parts(draft, asked.parts),
        required=asked.parts,
        minutes=draft.contact_minutes,
        units=units_of_visit(draft, around.pack, around.day_uses),
        problems=check(draft, around),
        countdown=countdown(draft, around.pack, around.now),
    )


def sign(notebook: Notebook, visit_id: VisitId, confirmation: Confirmation) -> Done[Visit] | Refused:
    """Sign a note: visit, signature, audit event and what is owed to agencies, in one transaction.

    The draft of a correction becomes the version that holds; the one before stays readable. A timer that still runs
    ends with the minute that it was saved with last.
    """
    database = notebook.vault.database
    kept = _kept(notebook, visit_id)
    if kept.state is NoteState.SIGNED:
        return Refused((Problem("note", "already_signed"),))
    if handed_over := handing_over.stopped(notebook):
        return handed_over
    correction = corrections.of(database, visit_id)
    if correction and (gone := _overtaken(act_tables.signed_note(database, correction.replaces))):
        return gone
    draft = replace(kept.draft, segments=stretches.closed(kept.draft.segments))
    around = context(notebook, draft, kept.entered_at)
    problems = check(draft, around)
    if any(p.blocks for p in problems):
        return Refused(problems)
    draft = without_answered(draft, problems)
    person = people.get(notebook, draft.person_id)
    facts = facts_for(draft, person, around, kept.entered_at)
    facts = replace(facts, attachments=attachments.hashes(database, visit_id), person_signature=around.drawn)
    with database.transaction():
        if draft != kept.draft:
            save(notebook, draft)
        visit = signing.sign_note(database, draft, facts, signer(notebook, draft.day))
        notebook.audit("visit.signed", visit_id, confirmation.method)
        if correction:
            notebook.audit("visit.corrected", correction.replaces, visit_id)
            corrections.carry_step_over(database, correction)
        owed = deliveries.owe(database, visit, notebook.now_utc(), notebook.new_id)
        if correction:
            owed += deliveries.supersede(database, correction.replaces, notebook.now_utc())
        follow = visit_figures.follow_day(notebook, draft)
        if correction:
            replaced = signed(notebook, correction.replaces)
            follow |= {replaced.id} | visit_figures.follow_day(notebook, replaced.draft)
    change = Change(deliveries=frozenset(owed))
    return Done(signed(notebook, visit_id), _change(notebook, draft, follow) | change)


def sign_all(
    notebook: Notebook, ids: Sequence[VisitId], confirmation: Confirmation
) -> Done[tuple[Visit, ...]] | Refused:
    """Sign several notes, all or none: the first refusal undoes the others."""
    done: list[Visit] = []
    change = Change()
    try:
        with notebook.vault.database.transaction():
            for visit_id in ids:
                outcome = sign(notebook, visit_id, confirmation)
                if isinstance(outcome, Refused):
                    raise _UndoError(outcome)
                done.append(outcome.value)
                change |= outcome.change
    except _UndoError as undone:
        return undone.refusal
    return Done(tuple(done), change)


def add_addendum(
    notebook: Notebook, visit_id: VisitId, text: str, confirmation: Confirmation
) -> Done[Addendum] | Refused:
    """Add words to a signed note; the note itself stays as it is."""
    database, text = notebook.vault.database, storable(text)
    visit = signed(notebook, visit_id)
    if handed_over := handing_over.stopped(notebook):
        return handed_over
    problems = (
        *problems_of_addendum(act_tables.signed_note(database, visit_id), text),
        *note_privacy.problems_of_words(notebook, visit.draft, text),
    )
    if problems:
        return Refused(problems)
    with database.transaction():
        addendum = signing.sign_addendum(
            database, AddendumId(notebook.new_id()), visit_id, text, signer(notebook, notebook.clock().date())
        )
        notebook.audit("visit.addendum", visit_id, confirmation.method)
        owed = deliveries.owe(database, visit, notebook.now_utc(), notebook.new_id, addendum_id=addendum.id)
    return Done(addendum, replace(_change(notebook, visit.draft), deliveries=frozenset(owed)))


def signed(notebook: Notebook, visit_id: VisitId) -> Visit:
    """Give a signed note; raises NotFoundError when there is none, SealedNoteError for one that was voided."""
    database = notebook.vault.database
    visit = visits.signed(database, visit_id)
    if visit is not None:
        return visit
    if act_tables.signed_note(database, visit_id).void:
        raise SealedNoteError
    raise NotFoundError("signed visit", visit_id)


def delete_draft(notebook: Notebook, visit_id: VisitId) -> Done[VisitDraft] | Refused:
    """Delete a draft and give it back, so that saving it again undoes the deletion."""
    kept = _kept(notebook, visit_id)
    if kept.state is NoteState.SIGNED:
        return Refused((Problem("note", "already_signed"),))
    with notebook.vault.database.transaction():
        visits.delete_draft(notebook.vault.database, visit_id)
        notebook.audit("visit.deleted", visit_id)
    return Done(kept.draft, _change(notebook, kept.draft))


def mark_step_done(notebook: Notebook, visit_id: VisitId, *, done: bool = True) -> Done[VisitId]:
    """Mark the next step of a visit as done, or as open again; raises NotFoundError and SealedNoteError."""
    draft = _kept(notebook, visit_id).draft
    with notebook.vault.database.transaction():
        next_steps.mark_done(notebook.vault.database, visit_id, notebook.now_utc() if done else None)
        notebook.audit("step.done" if done else "step.open", visit_id)
    return Done(visit_id, _change(notebook, draft))


def mark_open_step_done(notebook: Notebook, step: OpenStep, *, done: bool = True) -> Done[VisitId] | Done[AgreedStepId]:
    """Mark a next step as done, or as open again, wherever it was agreed."""
    if step.agreed_id is not None:
        return agreed_steps.mark_done(notebook, step.agreed_id, done=done)
    assert step.visit_id is not None, "a step comes from a visit or was agreed outside of one"  # noqa: S101
    return mark_step_done(notebook, step.visit_id, done=done)


def lines(
    notebook: Notebook,
    *,
    person_id: PersonId | None = None,
    first: date | None = None,
    last: date | None = None,
    states: Sequence[NoteState] = tuple(NoteState),
    before: VisitLine | None = None,
    most: int = 100,
) -> list[VisitLine]:
    """Give visits newest first, a page at a time; `before` is the last line already shown."""
    return visit_lines.newest(
        notebook.vault.database, person_id=person_id, first=first, last=last, states=states, before=before, most=most
    )


def history(
    notebook: Notebook, person_id: PersonId, *, before: VisitLine | None = None, most: int = 100
) -> list[VisitLine]:
    """Give a person's visits newest first, a page at a time, without what is still to come: see `planning.coming`."""
    yesterday = notebook.clock().date() - timedelta(days=1)
    return visit_lines.newest(
        notebook.vault.database, person_id=person_id, planned_until=yesterday, before=before, most=most
    )


def _save(notebook: Notebook, draft: VisitDraft) -> None:
    database = notebook.vault.database
    with database.transaction():
        before = visits.kept(database, draft.id, sealed=True)
        if before is not None and before.state is NoteState.SIGNED:
            raise SignedNoteError
        visits.save_draft(database, draft, visit_figures.of_draft(notebook, draft), notebook.now_utc())
        if before is None:
            notebook.audit("visit.created", draft.id)


def _kept(notebook: Notebook, visit_id: VisitId) -> visits.Kept:
    kept = visits.kept(notebook.vault.database, visit_id)
    if kept is not None:
        return kept
    if act_tables.signed_note(notebook.vault.database, visit_id).void:
        raise SealedNoteError
    raise NotFoundError("visit", visit_id)


def _overtaken(replaced: SignedNote) -> Refused | None:
    """Refuse to sign a correction of a version that no longer holds."""
    if replaced.void:
        return Refused((Problem("note", "note_void"),))
    return Refused((Problem("note", "note_replaced"),)) if replaced.replaced else None


def _usual_place(notebook: Notebook, person_id: PersonId, day: date, *, besides: str = "") -> tuple[Place | None, str]:
    """Give where a person was met last on this weekday, else where they were met last."""
    found = visit_lines.newest(notebook.vault.database, person_id=person_id, most=_LINES_WITH_PLACE)
    recent = [line for line in found if not line.planned and line.place and line.id != besides]
    same_day = [line for line in recent if line.day and line.day.weekday() == day.weekday()]
    usual = next(iter(same_day or recent), None)
    return (usual.place, usual.place_label) if usual else (None, "")


def _last_with_open_step(notebook: Notebook, person_id: PersonId) -> visits.Kept | None:
    steps = people.open_steps(notebook, person_id, most=_RECENT_STEPS)
    visit_id = next((step.visit_id for step in steps if step.visit_id), None)
    return visits.kept(notebook.vault.database, visit_id) if visit_id else None


def _last_before(notebook: Notebook, draft: VisitDraft) -> Visit | None:
    """Give the signed visit before this one, which no other version of the same note is."""
    database, day = notebook.vault.database, draft.day or notebook.clock().date()
    found = visit_lines.newest(
        database, person_id=draft.person_id, last=day, states=(NoteState.SIGNED,), most=_RECENT_VISITS
    )
    own = {draft.id} | {seal.visit_id for seal in corrections.seals(database, corrections.note_of(database, draft.id))}
    begins = draft.segments[0].start if draft.segments else None
    held = (
        line
        for line in found
        if line.id not in own
        and not line.kind.missed
        and not (begins is not None and line.starts_at is not None and line.starts_at > begins)
    )
    newest = next(held, None)
    return visits.signed(database, newest.id) if newest else None


def signer(notebook: Notebook, day: date | None) -> Signer:
    """Give who signs now, with the credential of a day."""
    specialist = notebook.specialist
    credential = specialist.credential_on(day) if day else None
    return Signer(specialist.name, credential.title if credential else specialist.title, notebook.now_utc())


def _change(notebook: Notebook, draft: VisitDraft, follow: frozenset[VisitId] = frozenset()) -> Change:
    shown_with = people.get(notebook, draft.person_id).id  # a signed note keeps the id of a person merged since
    return Change(people=frozenset({shown_with}), visits=follow | {draft.id})
