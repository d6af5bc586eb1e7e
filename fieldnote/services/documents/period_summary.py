"""Gathering the summary of a period from signed notes: a month, a quarter, the window of an authorization."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from fieldnote.domain.at_once import at_once
from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content
from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.meeting import Companion
from fieldnote.domain.person import Episode
from fieldnote.domain.problems import Problem
from fieldnote.domain.strategy import Helped, Strategy, StrategyUse, Tally
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import TriggerCourse
from fieldnote.domain.visit import Progress, Visit
from fieldnote.reports.period_summary.values import (
    Gap,
    PeriodGoal,
    PeriodNetwork,
    PeriodOther,
    PeriodSummary,
    PeriodTriggers,
    ResourceLine,
    ReturnLine,
    UnitFacts,
)
from fieldnote.reports.stretches import Contact
from fieldnote.services import authorisations, meetings, people, referrals, returns_to_use
from fieldnote.services import supports as support_service
from fieldnote.services.documents import plan_summary
from fieldnote.services.documents.calling import as_agreed
from fieldnote.services.documents.document import Document, left_out, short_id, stamp
from fieldnote.services.documents.wanted import PARTS, UsualSpan
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import recovery, strategies, supports, triggers, visits

MOST_FREQUENT = 5
"""How many of the triggers that came up are named."""


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
    """Gather what a period held, from signed notes; by default the one that `usual_dates` gives.

    Notes marked sensitive are neither counted nor told of, and returns to use are not read, unless `parts` names them.
    """
    database = notebook.vault.database
    person = people.get(notebook, person_id)
    person_id = person.id
    first, last = _dates(notebook, person_id, first, last)
    with_sensitive = Content.SENSITIVE_NOTES in parts
    found = visits.signed_between(database, person_id, first, last)
    signed = [visit for visit in found if with_sensitive or not visit.draft.sensitive]
    if not signed:
        return Refused((Problem("dates", "nothing_signed"),))
    goals = [goal for goal in goal_tables.of_person(database, person_id) if _concerns(goal, signed, first, last)]
    told = {visit.id for visit in signed}
    episode = people.current_episode(notebook, person_id, last)
    summary = PeriodSummary(
        person=person,
        specialist=notebook.specialist,
        first_day=first,
        last_day=last,
        episode=episode,
        plan=people.current_plan(notebook, person_id, last),
        contacts=_contacts(signed, goals),
        support_types=tuple(Counter(one for v in signed for one in v.draft.support_types).most_common()),
        barriers=sum(bool(visit.draft.barriers.strip()) for visit in signed),
        at_once=at_once(visit.draft for visit in signed),
        gap=_gap(signed, *_in_peer_support(episode, signed, first, last)),
        most_days=_most_days(notebook, signed, last),
        goals=tuple(_goal(goal, signed, first, last) for goal in goals),
        other=_other(signed, supports.ever_of_person(database, person_id), initials=initials),
        triggers=(
            _triggers(notebook, person_id, signed, first, last) if Content.TRIGGERS in parts else PeriodTriggers()
        ),
        network=(_network(notebook, person_id, told, first, last) if Content.SUPPORTS in parts else PeriodNetwork()),
        resources=_resources(notebook, person_id, told, first, last),
        returns=_returns(notebook, person_id, first, last) if Content.RETURN_TO_USE in parts else None,
        next_steps=plan_summary.next_steps(notebook, person_id, goals),
        units=_units(notebook, person_id, last),
        supports_as_initials=initials,
        with_sensitive=with_sensitive,
        leaves_out=left_out(parts),
        language=language,
        quote_language=person.languages[0] if person.languages else "",
    )
    chosen = {content for content in (Content.SENSITIVE_NOTES, Content.RETURN_TO_USE) if content in parts}
    return Document(
        "period-summary",
        (person_id,),
        summary,
        stamp(notebook, person_id),
        contents=PARTS.intersection(parts) | chosen | {Content.PLAN_SUMMARY},
        description=f"Period summary, {first} to {last}",
        visit_ids=tuple(visit.id for visit in signed),
    )


def usual_span(notebook: Notebook, person_id: PersonId) -> UsualSpan:
    """Say which dates to offer first: those it covers by itself, but this month where only that holds a note."""
    today = notebook.clock().date()
    if _running_since(notebook, person_id, today):
        return UsualSpan.AUTHORISATION
    database = notebook.vault.database
    if visits.signed_between(database, person_id, *last_full_month(today)):
        return UsualSpan.LAST_MONTH
    is_this_month = visits.signed_between(database, person_id, today.replace(day=1), today)
    return UsualSpan.THIS_MONTH if is_this_month else UsualSpan.LAST_MONTH


def usual_dates(notebook: Notebook, person_id: PersonId) -> tuple[date, date]:
    """Give the window of the authorization that runs today, up to today; without one the last full month."""
    today = notebook.clock().date()
    since = _running_since(notebook, person_id, today)
    return (since, today) if since else last_full_month(today)


def _running_since(notebook: Notebook, person_id: PersonId, today: date) -> date | None:
    running = authorisations.ledger(notebook, person_id, today).running
    if running and running.authorisation.starts_on <= today <= running.ends_on:
        return running.authorisation.starts_on
    return None


def last_full_month(today: date) -> tuple[date, date]:
    """Give the first and the last day of the month before this one."""
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _dates(notebook: Notebook, person_id: PersonId, first: date | None, last: date | None) -> tuple[date, date]:
    """Fill in what was not said: up to today from a day on, or the month up to a day."""
    if first is None and last is None:
        return usual_dates(notebook, person_id)
    last = last or notebook.clock().date()
    return first or last.replace(day=1), last


# ── Contacts ──


def _contacts(signed: Sequence[Visit], goals: Sequence[Goal]) -> tuple[Contact, ...]:
    numbers = {goal.id: goal.number for goal in goals}
    return tuple(
        Contact(
            day=visit.day,
            kind=visit.draft.kind,
            mode=visit.draft.mode,
            minutes=0 if visit.draft.kind.missed else visit.facts.minutes,
            units=visit.facts.units,
            code=" ".join((visit.facts.code, *visit.facts.modifiers)).strip() if visit.facts.units else "",
            goals=tuple(numbers[goal_id] for goal_id in visit.draft.goal_ids if goal_id in numbers),
            other=bool(visit.draft.something_else.strip()) and not visit.draft.kind.missed,
            note=short_id(visit.id),
        )
        for visit in signed
    )


def _in_peer_support(episode: Episode | None, signed: Sequence[Visit], first: date, last: date) -> tuple[date, date]:
    """Give the days of a period on which there was peer support: before it began nobody could be met, nor after it."""
    if episode is None:
        return first, last
    began = min(episode.started_on, signed[0].day)
    ended = max(episode.ended_on or last, signed[-1].day)
    return max(first, began), min(last, ended)


def _gap(signed: Sequence[Visit], first: date, last: date) -> Gap | None:
    """Give the longest time between two contacts in person, both ends of these days counted as such."""
    days = sorted({c.day for c in _contacts(signed, ()) if c.counts_in_person})
    ends = [first, *days, last]
    return max(
        (Gap((after - before).days, before, after) for before, after in pairwise(ends)),
        key=lambda gap: gap.days,
        default=None,
    )


def _most_days(notebook: Notebook, signed: Sequence[Visit], last: date) -> int | None:
    """Give within how many days the rules ask for a contact in person, by the services that were given."""
    pack = notebook.pack_on(last)
    used = {visit.draft.service for visit in signed}
    limits = [service.face_to_face_days for service in pack.services if service.id in used]
    return min((limit for limit in limits if limit is not None), default=None)


# ── Goals ──


def _concerns(goal: Goal, signed: Iterable[Visit], first: date, last: date) -> bool:
    """Whether a goal belongs into the period: worked on or moved in it, or open in it."""
    if any(goal.id in visit.draft.goal_ids for visit in signed):
        return True
    if any(first <= move.on <= last for move in goal.moves):
        return True
    return goal.course_on(last).is_open and goal.step_on(last) is not None


def _goal(goal: Goal, signed: Iterable[Visit], first: date, last: date) -> PeriodGoal:
    worked = [v for v in signed if goal.id in v.draft.goal_ids and not v.draft.kind.missed]
    said = Counter(v.draft.progress for v in worked if v.draft.progress is not None)
    return PeriodGoal(
        number=goal.number,
        title=goal.title,
        own_words=goal.own_words,
        course=goal.course_on(last),
        then=goal.step_on(first - timedelta(days=1)),
        now=goal.step_on(last),
        moves=tuple(move for move in goal.moves if first <= move.on <= last),
        contacts=len(worked),
        minutes=sum(v.facts.minutes for v in worked),
        progress=tuple((one, said[one]) for one in Progress if said[one]),
        last_on=max((v.day for v in worked), default=None),
    )


def _other(signed: Iterable[Visit], everybody: Sequence[Support], *, initials: bool) -> PeriodOther:
    """Give what contacts were about beside the goals: a line of each, with names as they may be told.

    Of a note that the person has made a statement about it has none: the line may be what they contest, and what they
    state goes along wherever that is told (10A NCAC 26B .0106), which is in the note.
    """
    found = [v for v in signed if v.draft.something_else.strip() and not v.draft.kind.missed]
    about = tuple(
        (v.day, "" if v.statements else as_agreed(v.draft.something_else, everybody, initials=initials)) for v in found
    )
    return PeriodOther(sum(v.facts.minutes for v in found), about)


# ── Triggers, network, resources, returns ──


def _triggers(
    notebook: Notebook, person_id: PersonId, signed: Sequence[Visit], first: date, last: date
) -> PeriodTriggers:
    found = triggers.of_person(notebook.vault.database, person_id)
    words = {trigger.id: trigger.what for trigger in found}
    came_up = Counter(one for visit in signed for one in set(visit.draft.trigger_ids) if one in words)
    most = sorted(came_up.items(), key=lambda item: (-item[1], words[item[0]]))[:MOST_FREQUENT]
    return PeriodTriggers(
        new=tuple(t.what for t in found if t.first_noted and first <= t.first_noted <= last),
        resolved=tuple(
            t.what
            for t in found
            if t.course is not TriggerCourse.ACTIVE and t.reviewed_on and first <= t.reviewed_on <= last
        ),
        active=sum(t.course is TriggerCourse.ACTIVE for t in found),
        came_up=tuple((words[one], times) for one, times in most),
        tried=_tried(notebook, person_id, {visit.id for visit in signed}, first, last),
    )


def _tried(
    notebook: Notebook, person_id: PersonId, told: Collection[VisitId], first: date, last: date
) -> tuple[Tally, ...]:
    """Count what became of each strategy's tries of the period, what helped most first."""
    database = notebook.vault.database
    known = {strategy.id: strategy for strategy in strategies.of_person(database, person_id, retired=True)}
    uses: dict[str, list[StrategyUse]] = {}
    for use in strategies.uses(database, person_id, first):
        if use.tried and use.day <= last and use.strategy_id in known and _may_be_told(use.visit_id, told):
            uses.setdefault(use.strategy_id, []).append(use)
    tallies = [_tally(known[mine[0].strategy_id], mine) for mine in uses.values()]
    return tuple(sorted(tallies, key=lambda t: (-t.yes, -t.partly, t.no, t.strategy.what)))


def _tally(strategy: Strategy, uses: Sequence[StrategyUse]) -> Tally:
    counts = Counter(use.helped for use in uses)
    last_on = max(use.day for use in uses)
    return Tally(strategy, len(uses), counts[Helped.YES], counts[Helped.PARTLY], counts[Helped.NO], last_on)


def _may_be_told(visit_id: VisitId | None, told: Collection[VisitId]) -> bool:
    """Whether what was noted in a visit may stand in the summary: its note is signed, and not held back."""
    return visit_id is None or visit_id in told


def _network(
    notebook: Notebook, person_id: PersonId, told: Collection[VisitId], first: date, last: date
) -> PeriodNetwork:
    measured = support_service.measures_on(notebook, person_id, last)
    ever = support_service.of_person(notebook, person_id, ended=True)
    attended = [one for one in meetings.attended(notebook, person_id, first, last) if _may_be_told(one.visit_id, told)]
    return PeriodNetwork(
        size=measured.size,
        sober=measured.sober,
        unsure=measured.unsure,
        in_crisis=measured.in_crisis,
        new=support_service.new_between(notebook, person_id, first, last),
        ended=sum(s.ended_on is not None and first <= s.ended_on <= last for s in ever),
        meetings=len(attended),
        together=sum(one.companion is Companion.SPECIALIST for one in attended),
    )


def _resources(
    notebook: Notebook, person_id: PersonId, told: Collection[VisitId], first: date, last: date
) -> tuple[ResourceLine, ...]:
    lines: list[ResourceLine] = []
    for made in reversed(referrals.of_person(notebook, person_id)):
        days = [made.on, *([made.closed_on] if made.closed_on else [])]
        place = recovery.resource(notebook.vault.database, made.resource_id)
        if place and _may_be_told(made.visit_id, told) and any(first <= day <= last for day in days):
            lines.append(ResourceLine(made.on, place.name, made.way, made.outcome, made.closed_on))
    return tuple(lines)


def _returns(notebook: Notebook, person_id: PersonId, first: date, last: date) -> tuple[ReturnLine, ...]:
    events = [event for event in returns_to_use.of_person(notebook, person_id) if first <= event.day <= last]
    return tuple(ReturnLine(event.day, event.follow_up, event.follow_up_on) for event in reversed(events))


# ── Units ──


def _units(notebook: Notebook, person_id: PersonId, last: date) -> UnitFacts | None:
    """Give the authorization that runs on the last day."""
    ledger = authorisations.ledger(notebook, person_id, last)
    balance, visits_meant = ledger.running, ledger.delivered
    if balance is None or not balance.authorisation.starts_on <= last <= balance.ends_on:
        return None
    return UnitFacts(
        authorised=balance.authorised,
        used=balance.used,
        left=balance.left,
        starts_on=balance.authorisation.starts_on,
        ends_on=balance.ends_on,
        meant=visits_meant.authorised if visits_meant else None,
        delivered=visits_meant.delivered if visits_meant else None,
    )
