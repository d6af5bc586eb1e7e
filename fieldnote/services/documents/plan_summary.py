"""Gathering the summary for the plan from signed notes, and its text to paste."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from fieldnote.domain.at_once import at_once
from fieldnote.domain.authorisation import Balance
from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content
from fieldnote.domain.goal import Course, Goal
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.policy import Limits
from fieldnote.domain.problems import Problem
from fieldnote.domain.strategy import Tally, for_trigger, with_helps
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import TriggerCourse
from fieldnote.domain.visit import ContactKind, NoteState, Owner, Visit
from fieldnote.reports import accompaniment_words
from fieldnote.reports.plan_summary import paste
from fieldnote.reports.plan_summary.paste import PasteBlock as PasteBlock  # noqa: PLC0414 -- given to screens
from fieldnote.reports.plan_summary.values import (
    Figures,
    GoalProgress,
    Measure,
    NextStepLine,
    OtherWork,
    PlanSummary,
    SourceNote,
)
from fieldnote.services import authorisations, instruments, people
from fieldnote.services import supports as support_service
from fieldnote.services.documents.calling import as_agreed, who_to_call
from fieldnote.services.documents.document import Document, left_out, short_id, stamp
from fieldnote.services.documents.wanted import PARTS
from fieldnote.services.notebook import Notebook
from fieldnote.services.people import OpenStep
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import strategies, supports, triggers, visits, warning_signs

DAYS_COVERED = 90
_MOST_STEPS = 3
_WITH_THE_PERSON = frozenset({ContactKind.ONE_TO_ONE, ContactKind.GROUP})
"""What the figures count minutes of."""


def gather(
    notebook: Notebook,
    person_id: PersonId,
    first: date | None = None,
    last: date | None = None,
    *,
    initials: bool = False,
    language: str = "en",
    parts: Collection[Content] = PARTS,
) -> Document | Refused:
    """Gather the summary for the QP from signed notes; by default the last 90 days, with all of PARTS.

    Where `parts` names visit notes, the words of those that no goal sums up stand in it.
    """
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
    everybody = supports.ever_of_person(database, person_id)
    tallies = strategies.tallies(database, person_id) if Content.TRIGGERS in parts else []
    shown = [
        replace(
            t,
            early_sign=as_agreed(t.early_sign, everybody, initials=initials),
            what_helps=as_agreed(with_helps(t.what_helps, for_trigger(tallies, t.id)), everybody, initials=initials),
            who_to_call=who_to_call(
                t.who_to_call, parts, everybody, initials=initials, agency=notebook.specialist.agency_contact
            ),
        )
        for t in (shown if Content.TRIGGERS in parts else [])
    ]
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
        signs=tuple(warning_signs.of_person(database, person_id)) if Content.TRIGGERS in parts else (),
        helps=_helps(tallies, everybody, initials=initials),
        measures=_measures(notebook, person_id, first, last),
        supports=tuple(supports.of_person(database, person_id)) if Content.SUPPORTS in parts else (),
        next_steps=next_steps(notebook, person_id, goals),
        next_steps_written=max(
            (v.day for v in signed if v.draft.next_step.text and not v.draft.kind.missed), default=None
        ),
        requests=_requests(notebook, person_id),
        review_due=plan is not None and (plan.ends_on - last).days <= people.PLAN_ALERT_DAYS,
        units_low=units is not None and _is_low(units, notebook.pack.limits),
        sources=tuple(_source(visit) for visit in signed),
        at_once=at_once(visit.draft for visit in signed if visit.draft.kind in _WITH_THE_PERSON),
        supports_as_initials=initials,
        other_work=_other_work(signed, goals, everybody, parts, initials=initials),
        leaves_out=left_out(parts),
        language=language,
        quote_language=person.languages[0] if person.languages else "",
    )
    return Document(
        "plan-summary",
        (person_id,),
        summary,
        stamp(notebook, person_id),
        contents=PARTS.intersection(parts) | {Content.PLAN_SUMMARY} | _of_notes(summary),
        description=f"Summary for the plan, {first} to {last}",
        visit_ids=tuple(visit.id for visit in signed),
    )


def without_words_of_notes(document: Document) -> Document | None:
    """Give a plan summary that only names what no goal sums up; None for every other document.

    A note the person has made a statement about is left out whole: what it was about may be what they contest.
    """
    if not isinstance(document.values, PlanSummary) or Content.VISIT_NOTES not in document.contents:
        return None
    named = tuple(_named_only(work) for work in document.values.other_work if not work.stated)
    values = replace(document.values, other_work=named)
    return replace(document, values=values, contents=document.contents - {Content.VISIT_NOTES})


def paste_blocks(document: Document) -> tuple[PasteBlock, ...]:
    """Give a plan summary as plain text, box by box, at most 600 characters each."""
    if not isinstance(document.values, PlanSummary):
        return ()
    return paste.paste_blocks(document.values)


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


def _measures(notebook: Notebook, person_id: PersonId, first: date, last: date) -> tuple[Measure, ...]:
    """Give the newest total of each questionnaire within the dates."""
    found: list[Measure] = []
    for instrument in instruments.available():
        within = [
            (on, total) for on, total in instruments.totals(notebook, person_id, instrument.id) if first <= on <= last
        ]
        if within:
            found.append(Measure(instrument.label, *within[-1], instrument.highest))
    return tuple(found)


def _figures(
    notebook: Notebook, signed: list[Visit], goals: list[Goal], balance: Balance | None, first: date, last: date
) -> Figures:
    alone = [v for v in signed if v.draft.kind is ContactKind.ONE_TO_ONE]
    groups = [v for v in signed if v.draft.kind is ContactKind.GROUP]
    return Figures(
        visits=len(alone),
        group_sessions=len(groups),
        units=_units(notebook, alone),
        group_units=_units(notebook, groups),
        minutes=sum(v.facts.minutes for v in alone + groups),
        by_mode=tuple(Counter(v.draft.mode for v in alone + groups).most_common()),
        missed=sum(v.draft.kind.missed for v in signed),
        new_supports=len(support_service.new_between(notebook, signed[0].draft.person_id, first, last)),
        goals_moved=sum(_moved_up(goal, first, signed[-1].day) for goal in goals),
        goals=len(goals),
        units_authorised=balance.authorised if balance else None,
        units_used=balance.used if balance else None,
        authorisation_ends=balance.ends_on if balance else None,
        authorisation_starts=balance.authorisation.starts_on if balance else None,
    )


def _units(notebook: Notebook, given: Iterable[Visit]) -> tuple[tuple[str, int], ...]:
    units: Counter[str] = Counter()
    for visit in given:
        units[_service_label(notebook, visit)] += visit.facts.units
    return tuple((label, count) for label, count in units.most_common() if label)


def _service_label(notebook: Notebook, visit: Visit) -> str:
    service = notebook.pack_on(visit.day).service(visit.draft.service)
    return " ".join((service.code, *service.modifiers)).strip() if service else visit.facts.code


def _moved_up(goal: Goal, first: date, last: date) -> bool:
    """Whether it stands higher than at the start, or than on the first step that somebody named since."""
    named = [goal.step_on(first), *(move.step for move in goal.moves if first < move.on <= last)]
    way = [step.number for step in named if step is not None]
    return bool(way) and way[-1] > way[0]


def _helps(found: Iterable[Tally], everybody: Sequence[Support], *, initials: bool) -> tuple[Tally, ...]:
    """What helps may name who helps: they stand there as they agreed to, as everywhere on this paper."""
    return tuple(
        replace(
            tally, strategy=replace(tally.strategy, what=as_agreed(tally.strategy.what, everybody, initials=initials))
        )
        for tally in found
    )


def _progress(notebook: Notebook, goal: Goal, signed: list[Visit], first: date, last: date) -> GoalProgress:
    worked = [v for v in signed if goal.id in v.draft.goal_ids and not v.draft.kind.missed]
    return GoalProgress(
        goal=goal,
        then=goal.step_on(first),
        now=goal.step_on(last) or (goal.step if goal.moves else None),
        visits=sum(v.draft.kind is not ContactKind.GROUP for v in worked),
        groups=sum(v.draft.kind is ContactKind.GROUP for v in worked),
        last_on=max((v.day for v in worked), default=None),
        status_word=notebook.pack_on(last).statuses.get(goal.suggested_status, ""),
    )


def _other_work(
    signed: Sequence[Visit],
    goals: Sequence[Goal],
    everybody: Sequence[Support],
    parts: Collection[Content],
    *,
    initials: bool,
) -> tuple[OtherWork, ...]:
    """Give what signed notes say was worked on outside the goals. What is sensitive stands in no summary of many."""
    numbers = {goal.id: goal.number for goal in goals}

    def said(text: str) -> str:
        return as_agreed(text, everybody, initials=initials)

    found = tuple(
        OtherWork(
            day=visit.day,
            kind=visit.draft.kind,
            about=said(visit.draft.something_else),
            goals=tuple(numbers[goal_id] for goal_id in visit.draft.goal_ids if goal_id in numbers),
            own_words=said(visit.draft.person_comment),
            what_we_did=said(visit.draft.what_we_did),
            response=said(visit.draft.response),
            added=tuple(said(addendum.text) for addendum in visit.addenda),
            stated=tuple(said("\n".join(filter(None, (one.text, one.form)))) for one in visit.statements),
        )
        for visit in signed
        if visit.draft.something_else.strip() and not visit.draft.kind.missed and not visit.draft.sensitive
    )
    if Content.VISIT_NOTES in parts:
        return found
    return tuple(_named_only(work) for work in found if not work.stated)


def _named_only(work: OtherWork) -> OtherWork:
    return OtherWork(work.day, work.kind, work.about, work.goals, is_told=False)


def _of_notes(summary: PlanSummary) -> frozenset[Content]:
    """Say whether words of notes stand in a summary: then a consent has to name them."""
    return frozenset({Content.VISIT_NOTES} if any(work.is_told for work in summary.other_work) else ())


def next_steps(notebook: Notebook, person_id: PersonId, goals: list[Goal]) -> tuple[NextStepLine, ...]:
    """Give the few next steps that may stand on paper, each with the goals of the visit it was agreed in."""
    numbers = {goal.id: goal.number for goal in goals}
    steps: list[NextStepLine] = []
    for step in _fresh_steps(notebook, person_id):
        kept = visits.kept(notebook.vault.database, step.visit_id) if step.visit_id else None
        worked = kept.draft.goal_ids if kept else ()
        served = tuple(dict.fromkeys(numbers[goal_id] for goal_id in worked if goal_id in numbers))
        steps.append(NextStepLine(step.step.text, step.step.owner, step.step.due, served, step.agreed))
    return tuple(steps)


def _fresh_steps(notebook: Notebook, person_id: PersonId) -> list[OpenStep]:
    """Give the next steps that still lie ahead: those agreed outside a note, and those of signed notes.

    A note that is not signed may still say something else. What was due long ago is for the notebook, not for the plan.
    """
    today = notebook.clock().date()
    fresh = [step for step in people.open_steps(notebook, person_id) if step.lies_ahead(today)]
    return [step for step in fresh if step.visit_id is None or _may_be_told(notebook, step.visit_id)][:_MOST_STEPS]


def _may_be_told(notebook: Notebook, visit_id: VisitId) -> bool:
    """Whether words of a note may stand in a summary of many: it is signed and not sensitive."""
    kept = visits.kept(notebook.vault.database, visit_id)
    return kept is not None and kept.state is NoteState.SIGNED and not kept.draft.sensitive


def _requests(notebook: Notebook, person_id: PersonId) -> tuple[str, ...]:
    return tuple(step.step.text for step in _fresh_steps(notebook, person_id) if step.step.owner is Owner.QP)


def _is_low(balance: Balance, limits: Limits) -> bool:
    return balance.used * 100 >= balance.authorised * limits.alert_at_percent


def _source(visit: Visit) -> SourceNote:
    code = " ".join((visit.facts.code, *visit.facts.modifiers)).strip()
    return SourceNote(short_id(visit.id), visit.day, code if visit.facts.units else "", visit.facts.units)
