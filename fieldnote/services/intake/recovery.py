"""Whole health, milestones, questionnaires and hand-offs from the file."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from fieldnote.domain import instrument, referral, whole_health
from fieldnote.domain.ids import (
    AnswerId,
    CommunityResourceId,
    HandOffId,
    MilestoneId,
    PersonId,
    WholeHealthId,
)
from fieldnote.domain.instrument import Answers
from fieldnote.domain.milestone import Milestone
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.referral import CommunityResource, HandOff
from fieldnote.domain.whole_health import WeekLog, WholeHealthGoal, monday_of
from fieldnote.exchange.intake.people import PersonIn
from fieldnote.exchange.intake.recovery import HealthGoalIn, ResourceIn
from fieldnote.services import instruments
from fieldnote.services.intake.keys import Keys, fields_of, look_up, new, refuse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import recovery

_T = TypeVar("_T")


def take_resources(notebook: Notebook, found: Sequence[ResourceIn]) -> dict[str, CommunityResourceId]:
    """Keep the community resources of a file and give what their keys stand for."""
    known: dict[str, CommunityResourceId] = {}
    for place, resource in _placed(found, "resources"):
        if not resource.name.strip():
            raise BadInputError("a resource needs a name", place)
        kept = CommunityResource(
            id=new(known, resource.key, CommunityResourceId(notebook.new_id()), place),
            languages=tuple(resource.languages),
            **fields_of(resource, "key", "languages"),
        )
        recovery.save_resource(notebook.vault.database, kept)
    return known


def take(notebook: Notebook, person_id: PersonId, found: PersonIn, keys: Keys, where: str) -> None:
    """Keep what a person does for their health, marks, answered and was handed off to."""
    database, now = notebook.vault.database, notebook.now_utc()
    for place, goal in _placed(found.health_goals, f"{where}.health_goals"):
        _take_health_goal(notebook, person_id, goal, place)
    for _, stone in _placed(found.milestones, f"{where}.milestones"):
        kept = Milestone(MilestoneId(notebook.new_id()), person_id, **fields_of(stone))
        recovery.save_milestone(database, kept, now)
    for place, given in _placed(found.answers, f"{where}.answers"):
        answers = Answers(
            AnswerId(notebook.new_id()), person_id, values=tuple(given.values), **fields_of(given, "values")
        )
        refuse(instrument.check(answers, instruments.load(given.instrument)), place)
        recovery.save_answers(database, answers, now)
    for place, told in _placed(found.hand_offs, f"{where}.hand_offs"):
        hand_off = HandOff(
            id=HandOffId(notebook.new_id()),
            person_id=person_id,
            resource_id=look_up(keys.resources, told.resource, "resource", place),
            consent_id=look_up(keys.consents, told.consent, "consent", place) if told.consent else "",
            **fields_of(told, "resource", "consent"),
        )
        refuse(referral.check(hand_off), place)
        recovery.save_hand_off(database, hand_off, now)


def _take_health_goal(notebook: Notebook, person_id: PersonId, found: HealthGoalIn, place: str) -> None:
    goal = WholeHealthGoal(WholeHealthId(notebook.new_id()), person_id, **fields_of(found, "logs"))
    refuse(whole_health.check(goal), place)
    recovery.save_health_goal(notebook.vault.database, goal, notebook.now_utc())
    mondays: set[date] = set()
    for where, week in _placed(found.logs, f"{place}.logs"):
        if week.monday.weekday() != 0 or any(monday_of(day) != week.monday for day in week.done_on):
            raise BadInputError("a week begins on its Monday, and its days lie within it", where)
        if week.monday in mondays:
            raise BadInputError("the week stands there twice", where)
        mondays.add(week.monday)
        days = tuple(sorted(set(week.done_on)))
        recovery.save_week(notebook.vault.database, WeekLog(goal.id, person_id, week.monday, days, week.words))


def _placed(found: Sequence[_T], where: str) -> Iterable[tuple[str, _T]]:
    return ((f"{where}[{number}]", item) for number, item in enumerate(found))
