"""Documents: gathering what goes in.

Each step runs where it may: `plan_summary` and `visit_note` gather frozen values from the notebook, for anyone who may
look; `giving.address` asks the gate and makes them fit for a recipient outside; `rendering.make` turns the values into
bytes on any thread or process; `giving.release` asks the gate again and logs the document before it is given away.
"""

import hashlib
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from fieldnote.domain.authorisation import Balance
from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.goal import Course, Goal
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.review import Outcome
from fieldnote.domain.trigger import TriggerCourse
from fieldnote.domain.visit import ContactKind, NoteState, Owner, Visit
from fieldnote.reports import accompaniment_words, plan_summary_paste
from fieldnote.reports.paper import Stamp
from fieldnote.reports.plan_summary_paste import PasteBlock as PasteBlock  # noqa: PLC0414 -- given to screens
from fieldnote.reports.plan_summary_values import Figures, GoalProgress, NextStepLine, PlanSummary, SourceNote
from fieldnote.reports.visit_note_values import AddressedGoal, Review, VisitNote
from fieldnote.reports.void_stub_values import VoidStub
from fieldnote.services import acts as act_service
from fieldnote.services import authorisations, disclosures, legal_notices, people
from fieldnote.services import supports as support_service
from fieldnote.services.notebook import Notebook
from fieldnote.services.people import OpenStep
from fieldnote.vault import acts, audit, reviews, supports, triggers, visit_lines, visits
from fieldnote.vault import goals as goal_tables

DAYS_COVERED = 90
PARTS = frozenset({Content.TRIGGERS, Content.SUPPORTS})
"""What a document holds or leaves out as its recipient may have it."""
_MOST_STEPS = 3
_STALE_DAYS = 7
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ID_SYMBOLS = 10


@dataclass(frozen=True, slots=True)
class Document:
    """A document before it is made: its values and the stamp that makes it repeatable."""

    kind: str
    person_id: PersonId
    values: PlanSummary | VisitNote | VoidStub
    stamp: Stamp
    contents: frozenset[Content]
    """What is in it, as consents name it."""
    description: str
    """In a few words, for the accounting of disclosures."""
    visit_ids: tuple[VisitId, ...] = ()
    """The notes it holds or rests on."""
    chosen: frozenset[Content] = frozenset()
    """What is sensitive in it and was chosen for its recipient."""
    allowed: Allowed | None = None
    """Whom it was made for and on what grounds; None while it is only looked at."""


def plan_summary(
    notebook: Notebook,
    person_id: PersonId,
    first: date | None = None,
    last: date | None = None,
    *,
    initials: bool = False,
    language: str = "en",
    parts: Collection[Content] = PARTS,
) -> Document | Refused:
    """Gather the summary for the QP from signed notes; by default the last 90 days, with all of PARTS."""
    database, today = notebook.vault.database, notebook.clock().date()
    person = people.get(notebook, person_id)
    person_id = person.id
    last = last or today
    first = first or last - timedelta(days=DAYS_COVERED)
    signed = visits.signed_between(database, person_id, first, last)
    if not signed:
        return Refused((Problem("dates", "nothing_signed"),))
    plan = people.current_plan(notebook, person_id, last)
    units = authorisations.ledger(notebook, person_id, last).running
    goals = [g for g in goal_tables.of_person(database, person_id) if g.course is not Course.SET_ASIDE]
    shown = [t for t in triggers.of_person(database, person_id) if t.course is TriggerCourse.ACTIVE]
    shown = shown if Content.TRIGGERS in parts else []
    summary = PlanSummary(
        person=person,
        specialist=notebook.specialist,
        first_day=first,
        last_day=last,
        episode=people.current_episode(notebook, person_id, last),
        plan=plan,
        figures=_figures(notebook, signed, goals, units, first, last),
        goals=tuple(_progress(notebook, goal, signed, first, last) for goal in goals),
        triggers=tuple(shown),
        triggers_reviewed=max((t.reviewed_on for t in shown if t.reviewed_on), default=None),
        supports=tuple(supports.of_person(database, person_id)) if Content.SUPPORTS in parts else (),
        next_steps=_next_steps(notebook, person_id, goals),
        next_steps_agreed=max((v.day for v in signed if v.draft.next_step.text), default=None),
        requests=_requests(notebook, person_id, plan, units, last),
        sources=tuple(_source(visit) for visit in signed),
        supports_as_initials=initials,
        leaves_out=_left_out(parts),
        signed_at=notebook.clock(),
        language=language,
        quote_language=person.languages[0] if person.languages else "",
    )
    return Document(
        "plan-summary",
        person_id,
        summary,
        _stamp(notebook, person_id),
        contents=PARTS.intersection(parts) | {Content.PLAN_SUMMARY},
        description=f"Summary for the plan, {first} to {last}",
        visit_ids=tuple(visit.id for visit in signed),
    )


def visit_note(
    notebook: Notebook, visit_id: VisitId, *, language: str = "en", parts: Collection[Content] = PARTS
) -> Document:
    """Gather the chart copy of one version of a signed note, with all that was added and stated since.

    Of a voided note there is a stub instead. Raises NotFoundError while it is not signed.
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
    plan = people.current_plan(notebook, person_id, visit.day)
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
        leaves_out=_left_out(parts),
        language=language,
    )
    holds = {Content.VISIT_NOTES, Content.SENSITIVE_NOTES} if draft.sensitive else {Content.VISIT_NOTES}
    return Document(
        "visit-note",
        person_id,
        values,
        _stamp(notebook, person_id),
        contents=PARTS.intersection(parts) | holds,
        description=f"Visit note of {visit.day}",
        visit_ids=(visit_id,),
    )


def _void_stub(notebook: Notebook, visit_id: VisitId, language: str) -> Document:
    found = act_service.stub(notebook, visit_id)
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
        found.person_id,
        values,
        _stamp(notebook, found.person_id),
        contents=frozenset({Content.VISIT_NOTES}),
        description=f"Stub of a voided note of {found.day}",
    )


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


def newest_signed(notebook: Notebook, person_id: PersonId) -> VisitId:
    """Give a person's newest signed note; raises NotFoundError when there is none."""
    found = visit_lines.newest(notebook.vault.database, person_id=person_id, states=(NoteState.SIGNED,), most=1)
    if not found:
        raise NotFoundError("signed visit", person_id)
    return found[0].id


def paste_blocks(document: Document) -> tuple[PasteBlock, ...]:
    """Give a plan summary as plain text, box by box, at most 600 characters each."""
    if not isinstance(document.values, PlanSummary):
        return ()
    return plan_summary_paste.paste_blocks(document.values)


def paste_text(document: Document) -> str:
    """Give the paste blocks as one text, each under its title, with what has to go along."""
    blocks = [f"{block.title}\n{block.text}" for block in paste_blocks(document)]
    along = accompanying_text(document)
    return "\n\n".join([*blocks, *([along] if along else [])]) + "\n"


def accompanying_text(document: Document) -> str:
    """Give the statement of 42 CFR 2.32 and the scope of the consent as text; nothing where none has to go along."""
    if document.stamp.accompanying is None:
        return ""
    return accompaniment_words.text(document.stamp.accompanying, document.values.language)


def _left_out(parts: Collection[Content]) -> tuple[Content, ...]:
    return tuple(sorted(PARTS.difference(parts)))


def _stamp(notebook: Notebook, person_id: PersonId) -> Stamp:
    head = audit.head(notebook.vault.database)
    number = int(hashlib.sha256(notebook.new_id().encode()).hexdigest(), 16)
    symbols = "".join(_SYMBOLS[number >> 5 * place & 31] for place in range(_ID_SYMBOLS))
    now = notebook.clock().replace(microsecond=0)
    return Stamp(
        document_id=f"FN-{symbols}",
        made_at=now,
        check_code=audit.code_of(head),
        practice=notebook.is_practice,
        notice=legal_notices.in_force(now.date()).short if disclosures.part2_covers(notebook, person_id) else "",
    )


def _figures(
    notebook: Notebook, signed: list[Visit], goals: list[Goal], balance: Balance | None, first: date, last: date
) -> Figures:
    alone = [v for v in signed if v.draft.kind is ContactKind.ONE_TO_ONE]
    groups = [v for v in signed if v.draft.kind is ContactKind.GROUP]
    units: Counter[str] = Counter()
    for visit in alone + groups:
        units[_service_label(notebook, visit)] += visit.facts.units
    return Figures(
        visits=len(alone),
        group_sessions=len(groups),
        units=tuple((label, count) for label, count in units.most_common() if label),
        minutes=sum(v.facts.minutes for v in alone + groups),
        by_mode=tuple(Counter(v.draft.mode for v in alone + groups).most_common()),
        missed=sum(v.draft.kind.missed for v in signed),
        new_supports=len(support_service.new_between(notebook, signed[0].draft.person_id, first, last)),
        goals_moved=sum(_moved_up(goal, first, signed[-1].day) for goal in goals),
        goals=len(goals),
        units_authorised=balance.authorised if balance else None,
        units_used=balance.used if balance else None,
        authorisation_ends=balance.ends_on if balance else None,
    )


def _service_label(notebook: Notebook, visit: Visit) -> str:
    service = notebook.pack_on(visit.day).service(visit.draft.service)
    return " ".join((service.code, *service.modifiers)).strip() if service else visit.facts.code


def _moved_up(goal: Goal, first: date, last: date) -> bool:
    then, now = goal.step_on(first), goal.step_on(last)
    return now is not None and now.number > (then.number if then else 1)


def _progress(notebook: Notebook, goal: Goal, signed: list[Visit], first: date, last: date) -> GoalProgress:
    worked = [v for v in signed if goal.id in v.draft.goal_ids]
    return GoalProgress(
        goal=goal,
        then=goal.step_on(first),
        now=goal.step_on(last) or goal.step,
        visits=sum(v.draft.kind is not ContactKind.GROUP for v in worked),
        groups=sum(v.draft.kind is ContactKind.GROUP for v in worked),
        last_on=max((v.day for v in worked), default=None),
        status_word=notebook.pack_on(last).statuses.get(goal.suggested_status, ""),
    )


def _next_steps(notebook: Notebook, person_id: PersonId, goals: list[Goal]) -> tuple[NextStepLine, ...]:
    numbers = {goal.id: goal.number for goal in goals}
    steps: list[NextStepLine] = []
    for step in _fresh_steps(notebook, person_id):
        kept = visits.kept(notebook.vault.database, step.visit_id) if step.visit_id else None
        worked = kept.draft.goal_ids if kept else ()
        served = tuple(number for goal_id in worked if (number := numbers.get(goal_id, "")))
        steps.append(NextStepLine(step.step.text, step.step.owner, step.step.due, served))
    return tuple(steps)


def _fresh_steps(notebook: Notebook, person_id: PersonId) -> list[OpenStep]:
    """Give the next steps that still lie ahead: those agreed outside a note, and those of signed notes.

    A note that is not signed may still say something else. What was due long ago is for the notebook, not for the plan.
    """
    oldest = notebook.clock().date() - timedelta(days=_STALE_DAYS)
    found = people.open_steps(notebook, person_id, most=_MOST_STEPS * 4)
    fresh = [step for step in found if (step.step.due or step.agreed_on) >= oldest]
    return [step for step in fresh if step.visit_id is None or _may_be_told(notebook, step.visit_id)][:_MOST_STEPS]


def _may_be_told(notebook: Notebook, visit_id: VisitId) -> bool:
    """Whether words of a note may stand in a summary of many: it is signed and not sensitive."""
    kept = visits.kept(notebook.vault.database, visit_id)
    return kept is not None and kept.state is NoteState.SIGNED and not kept.draft.sensitive


def _requests(
    notebook: Notebook, person_id: PersonId, plan: PlanSnapshot | None, balance: Balance | None, last: date
) -> tuple[str, ...]:
    requests = [step.step.text for step in _fresh_steps(notebook, person_id) if step.step.owner is Owner.QP]
    if plan and (plan.ends_on - last).days <= people.PLAN_ALERT_DAYS:
        requests.append(f"The plan ends on {plan.ends_on:%b} {plan.ends_on.day}, {plan.ends_on.year}. Set the review.")
    if balance and balance.used * 100 >= balance.authorised * notebook.pack.limits.alert_at_percent:
        requests.append(f"{balance.used} of {balance.authorised} authorised units are used. Ask for more in time.")
    return tuple(requests)


def _source(visit: Visit) -> SourceNote:
    code = " ".join((visit.facts.code, *visit.facts.modifiers)).strip()
    return SourceNote(short_id(visit.id), visit.day, code if visit.facts.units else "", visit.facts.units)


def short_id(visit_id: VisitId) -> str:
    """Give the beginning of a note's id, as documents print it."""
    return visit_id[:8]
