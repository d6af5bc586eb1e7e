"""A notebook's records as the file that `fieldnote add` takes in: what goes out this way can come in again.

Identifiers become keys of the file. Signed notes go out as what was written: a signature belongs to its notebook and
its device and cannot be copied. Groups go out with everybody's records alone, since their lists name several people.
Returns to use and sensitive notes go out only when they are asked for; incidents, reflections, private facts, keys and
the log never do.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

import msgspec

from fieldnote.domain.group import Membership, Participant
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import Person
from fieldnote.domain.visit import NoteState, VisitDraft
from fieldnote.exchange.intake.agreed_steps import AgreedStepIn
from fieldnote.exchange.intake.authorisations import AuthorisationIn, UnitEntryIn
from fieldnote.exchange.intake.consents import ConsentIn, CourtOrderIn, EmergencyIn, EndingIn, NoticeGivenIn
from fieldnote.exchange.intake.groups import GroupIn, GroupSessionIn, MemberIn, ParticipantIn
from fieldnote.exchange.intake.meetings import AttendanceIn, MeetingIn
from fieldnote.exchange.intake.people import EpisodeIn, PersonIn
from fieldnote.exchange.intake.plans import CourseChangeIn, GoalIn, OutcomeIn, PlanIn, SmallStepIn, TargetChangeIn
from fieldnote.exchange.intake.reading import FORMAT, VERSION, Intake, LogHead
from fieldnote.exchange.intake.recovery import (
    AnswersIn,
    HandOffIn,
    HealthGoalIn,
    MilestoneIn,
    ResourceIn,
    WeekIn,
)
from fieldnote.exchange.intake.returns_to_use import ReturnToUseIn
from fieldnote.exchange.intake.safety_sheets import SafetySheetIn
from fieldnote.exchange.intake.strategies import StrategyIn, StrategyUseIn
from fieldnote.exchange.intake.strict import Strict
from fieldnote.exchange.intake.supports import SupportIn
from fieldnote.exchange.intake.triggers import TriggerIn
from fieldnote.exchange.intake.visits import VisitIn
from fieldnote.exchange.intake.warning_signs import WarningSignIn
from fieldnote.services.notebook import Notebook
from fieldnote.vault import (
    agreed_steps,
    audit,
    authorisations,
    consents,
    court_orders,
    emergencies,
    goals,
    groups,
    meetings,
    people,
    plans,
    recovery,
    returns_to_use,
    safety_sheets,
    strategies,
    supports,
    triggers,
    visit_lines,
    visits,
    warning_signs,
)
from fieldnote.vault.database import Database

_EVERY_VISIT = 1_000_000
_S = TypeVar("_S", bound=Strict)
_P = TypeVar("_P", Membership, Participant)


def records(notebook: Notebook, person_id: PersonId | None = None, *, with_sensitive: bool = False) -> Intake:
    """Give the records of one person or of all, and log that they were looked at."""
    database = notebook.vault.database
    found = [p for p in people.everyone(database, archived=True) if person_id in {None, p.id}]
    given = Intake(
        format=FORMAT,
        version=VERSION,
        people=[
            _person(database, person, with_sensitive=with_sensitive, with_groups=person_id is None) for person in found
        ],
        meetings=[_as(MeetingIn, m, key=m.id, id="") for m in meetings.everything(database)],
        resources=[_as(ResourceIn, r, key=r.id) for r in recovery.all_resources(database)],
        **_groups(database, [person.id for person in found] if person_id is None else []),
    )
    notebook.looked_at("records.viewed", person_id or "", "records, sensitive" if with_sensitive else "records")
    return msgspec.structs.replace(given, log=LogHead(*audit.standing(database)))


def _person(database: Database, person: Person, *, with_sensitive: bool, with_groups: bool) -> PersonIn:
    whose = person.id
    uses, entries = strategies.uses(database, whose), authorisations.entries(database, whose)
    sheet = safety_sheets.of_person(database, whose)
    return _as(
        PersonIn,
        person,
        id="",
        key=whose if with_groups else "",
        episodes=[_as(EpisodeIn, e) for e in reversed(people.episodes(database, whose))],
        plans=_plans(database, whose),
        goals=_goals(database, whose),
        authorisations=[
            _as(AuthorisationIn, a, entries=[_as(UnitEntryIn, e) for e in entries if e.authorisation_id == a.id])
            for a in authorisations.of_person(database, whose)
        ],
        supports=[
            _as(SupportIn, s, key=s.id, meeting=s.meeting_id or "") for s in supports.ever_of_person(database, whose)
        ],
        triggers=[_as(TriggerIn, t, key=t.id, support=t.support_id or "") for t in triggers.of_person(database, whose)],
        warning_signs=[
            _as(WarningSignIn, s, triggers=s.trigger_ids) for s in warning_signs.of_person(database, whose, gone=True)
        ],
        strategies=[
            _as(
                StrategyIn,
                s,
                triggers=s.trigger_ids,
                uses=[_as(StrategyUseIn, u, trigger=u.trigger_id or "") for u in uses if u.strategy_id == s.id],
            )
            for s in strategies.of_person(database, whose, retired=True)
        ],
        returns_to_use=[
            _as(ReturnToUseIn, e, triggers=e.trigger_ids) for e in returns_to_use.of_person(database, whose)
        ]
        if with_sensitive
        else [],
        safety_sheet=_as(SafetySheetIn, sheet, call=sheet.call_ids) if sheet else None,
        attendance=[
            _as(AttendanceIn, a, meeting=a.meeting_id, support=a.support_id or "")
            for a in meetings.attended(database, whose)
        ],
        agreed_steps=[
            _as(AgreedStepIn, a.step, agreed_on=a.agreed_on, meeting=a.meeting_id or "", done_at=a.done_at)
            for a in agreed_steps.of_person(database, whose)
        ],
        visits=_visits(database, whose, with_sensitive=with_sensitive, with_groups=with_groups),
        **_recovery(database, whose),
        **_consents(database, whose, with_sensitive=with_sensitive),
    )


def _plans(database: Database, whose: PersonId) -> list[PlanIn]:
    """Give the plans, oldest first. Two plans may hold the same outcome: a key says which plan's it is."""
    return [
        _as(PlanIn, plan, outcomes=[_as(OutcomeIn, o, key=f"{plan.id}/{o.id}") for o in plan.outcomes])
        for plan in reversed(plans.of_person(database, whose))
    ]


def _goals(database: Database, whose: PersonId) -> list[GoalIn]:
    newest = {o.id: f"{p.id}/{o.id}" for p in reversed(plans.of_person(database, whose)) for o in p.outcomes}
    steps = goals.steps(database, whose)
    return [
        _as(
            GoalIn,
            goal,
            key=goal.id,
            outcome=newest.get(goal.outcome_id, "") if goal.outcome_id else "",
            course=goal.courses[0].course if goal.courses else goal.course,
            target_date=goal.targets[0].target_date if goal.targets else goal.target_date,
            courses=[_as(CourseChangeIn, c) for c in goal.courses if c.on is not None],
            targets=[_as(TargetChangeIn, t) for t in goal.targets if t.on is not None],
            steps=[_as(SmallStepIn, s) for s in steps if s.goal_id == goal.id],
        )
        for goal in goals.of_person(database, whose)
    ]


def _recovery(database: Database, whose: PersonId) -> dict[str, Sequence[Strict]]:
    known = {consent.id for consent in consents.of_person(database, whose)}
    return {
        "health_goals": [
            _as(HealthGoalIn, goal, logs=[_as(WeekIn, week) for week in recovery.weeks(database, goal.id)])
            for goal in recovery.health_goals(database, whose)
        ],
        "milestones": [_as(MilestoneIn, stone) for stone in recovery.ever_milestones(database, whose)],
        "answers": [_as(AnswersIn, given) for given in recovery.all_answers(database, whose)],
        "hand_offs": [
            _as(HandOffIn, told, resource=told.resource_id, consent=told.consent_id if told.consent_id in known else "")
            for told in reversed(recovery.hand_offs(database, whose))
        ],
    }


def _consents(database: Database, whose: PersonId, *, with_sensitive: bool) -> dict[str, Sequence[Strict]]:
    """Give consents with what ended them, oldest first. A drawn signature stays behind: it is an attachment.

    What an emergency was is often a return to use.
    """
    told = reversed(emergencies.of_person(database, whose)) if with_sensitive else ()
    endings = consents.endings(database, whose)
    return {
        "consents": [
            _as(
                ConsentIn,
                consent,
                key=consent.id,
                support=consent.support_id or "",
                endings=[_as(EndingIn, ending) for ending in endings if ending.consent_id == consent.id],
            )
            for consent in reversed(consents.of_person(database, whose))
        ],
        "emergencies": [_as(EmergencyIn, emergency) for emergency in told],
        "court_orders": [_as(CourtOrderIn, order) for order in reversed(court_orders.of_person(database, whose))],
        "notices_given": [_as(NoticeGivenIn, notice) for notice in reversed(consents.notices(database, whose))],
    }


def _visits(database: Database, whose: PersonId, *, with_sensitive: bool, with_groups: bool) -> list[VisitIn]:
    lines = reversed(visit_lines.newest(database, person_id=whose, most=_EVERY_VISIT))
    # A correction under way is no visit of its own: the version that it will replace goes out, or it once it is signed.
    holding = [line for line in lines if line.state is NoteState.SIGNED or line.since.corrects is None]
    drafts = [kept.draft for line in holding if (kept := visits.kept(database, line.id))]
    return [_visit(draft, with_groups=with_groups) for draft in drafts if with_sensitive or not draft.sensitive]


def _visit(draft: VisitDraft, *, with_groups: bool) -> VisitIn:
    return _as(
        VisitIn,
        draft,
        goals=draft.goal_ids,
        triggers=draft.trigger_ids,
        supports=draft.support_ids,
        interventions=draft.intervention_ids,
        next_step=draft.next_step if draft.next_step.text else None,
        session=draft.session_id or "" if with_groups else "",
    )


def _groups(database: Database, order: Sequence[PersonId]) -> dict[str, Any]:
    """Give the groups and their sessions, the lists in the order of the people; nothing without people."""
    if not order:
        return {}
    places = {person_id: number for number, person_id in enumerate(order)}
    return {
        "groups": [
            _as(
                GroupIn,
                group,
                key=group.id,
                members=[
                    _as(MemberIn, m, person=m.person_id) for m in _in_order(groups.ever_in(database, group.id), places)
                ],
            )
            for group in groups.groups(database, ended=True)
        ],
        "group_sessions": [
            _as(
                GroupSessionIn,
                session,
                key=session.id,
                group=session.group_id or "",
                participants=[
                    _as(ParticipantIn, p, person=p.person_id)
                    for p in _in_order(groups.participants(database, session.id), places)
                ],
            )
            for session in reversed(groups.sessions(database))
        ],
    }


def _in_order(found: Sequence[_P], places: dict[PersonId, int]) -> list[_P]:
    return sorted(found, key=lambda someone: places[someone.person_id])


def _as(kind: type[_S], value: object, **instead: object) -> _S:
    """Give a value as a part of the file: the fields they share, and those that are named here."""
    plain = {**msgspec.to_builtins(value), **msgspec.to_builtins(instead)}
    return msgspec.convert(_fitting(plain, kind), kind)


def _fitting(plain: dict[str, Any], kind: type[Strict]) -> dict[str, Any]:
    """Leave out what the format does not have, in parts of parts, too."""
    return {name: _inner(plain[name], of) for name, of in _parts(kind).items() if name in plain}


def _inner(value: Any, kind: type[Strict] | None) -> Any:  # noqa: ANN401 -- any JSON value
    if kind is None:
        return value
    if isinstance(value, list):
        return [_inner(item, kind) for item in value]
    return _fitting(value, kind) if isinstance(value, dict) else value


@cache
def _parts(kind: type[Strict]) -> dict[str, type[Strict] | None]:
    """Give the fields of a part of the file, with the part each one is made of, if it is."""
    info = msgspec.inspect.type_info(kind)
    assert isinstance(info, msgspec.inspect.StructType)  # noqa: S101 -- it is called with structs alone
    return {field.name: _struct_in(field.type) for field in info.fields}


def _struct_in(found: Any) -> type[Strict] | None:  # noqa: ANN401 -- msgspec's own description of a type
    if isinstance(found, msgspec.inspect.StructType):
        return found.cls  # type: ignore[return-value]
    if isinstance(found, msgspec.inspect.ListType):
        return _struct_in(found.item_type)
    if isinstance(found, msgspec.inspect.UnionType):
        return next((struct for part in found.types if (struct := _struct_in(part))), None)
    return None
