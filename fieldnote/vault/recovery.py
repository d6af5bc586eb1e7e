"""Tables of recovery work beside visits and plans: whole health, milestones, answers, resources and hand-offs."""

from datetime import date, datetime

from fieldnote.domain.ids import PersonId, WholeHealthId
from fieldnote.domain.instrument import Answers
from fieldnote.domain.milestone import Milestone
from fieldnote.domain.referral import CommunityResource, HandOff
from fieldnote.domain.whole_health import WeekLog, WholeHealthGoal
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded, Version
from fieldnote.vault.mapping import Mapping, from_json, to_json

_HEALTH = Recorded(WholeHealthGoal, "whole_health")
_MILESTONES = Recorded(Milestone, "milestone")
_ANSWERS = Recorded(Answers, "answers")
_RESOURCES = Mapping(CommunityResource, "community_resource")
_HAND_OFFS = Recorded(HandOff, "hand_off")
_OPEN = "outcome IN ('open', 'waiting_list')"


def save_health_goal(database: Database, goal: WholeHealthGoal, at: datetime) -> None:
    """Add a whole-health goal or keep what changed about it."""
    _HEALTH.keep(database, goal, at)


def health_goals(database: Database, person_id: PersonId) -> list[WholeHealthGoal]:
    """Give a person's whole-health goals, oldest first."""
    return _HEALTH.find(database, "person_id = ? ORDER BY started_on, id", (person_id,))


def health_goal(database: Database, goal_id: str) -> WholeHealthGoal | None:
    """Give one whole-health goal."""
    return _HEALTH.get(database, goal_id)


def save_week(database: Database, log: WeekLog) -> None:
    """Keep how a week went, with the person its goal was written for (a merge may show another)."""
    database.run(
        "INSERT INTO week_log SELECT id, person_id, ?, ?, ? FROM whole_health WHERE id = ? ON CONFLICT (goal_id, "
        "monday) DO UPDATE SET done_on = excluded.done_on, words = excluded.words",
        (log.monday.isoformat(), to_json(log.done_on), log.words, log.goal_id),
    )


def weeks(database: Database, goal_id: WholeHealthId) -> list[WeekLog]:
    """Give the weeks of a goal, oldest first."""
    rows = database.all("SELECT * FROM week_log WHERE goal_id = ? ORDER BY monday", (goal_id,))
    return [
        WeekLog(row[0], row[1], date.fromisoformat(row[2]), from_json(row[3], tuple[date, ...]), row[4]) for row in rows
    ]


def save_milestone(database: Database, milestone: Milestone, at: datetime) -> None:
    """Add a milestone or keep what changed about it."""
    _MILESTONES.keep(database, milestone, at)


def milestones(database: Database, person_id: PersonId) -> list[Milestone]:
    """Give the milestones that count for a person."""
    return _MILESTONES.find(database, "person_id = ? AND ended_on IS NULL ORDER BY since, id", (person_id,))


def ever_milestones(database: Database, person_id: PersonId) -> list[Milestone]:
    """Give all milestones of a person, those that no longer count too."""
    return _MILESTONES.find(database, "person_id = ? ORDER BY since, id", (person_id,))


def all_milestones(database: Database) -> list[Milestone]:
    """Give the milestones that count, of everyone who is not archived."""
    return _MILESTONES.find(
        database,
        "ended_on IS NULL AND person_id IN (SELECT id FROM person WHERE archived_on IS NULL) ORDER BY since, id",
    )


def milestone(database: Database, milestone_id: str) -> Milestone | None:
    """Give one milestone."""
    return _MILESTONES.get(database, milestone_id)


def milestone_versions(database: Database, milestone_id: str) -> list[Version[Milestone]]:
    """Give what a milestone was before."""
    return _MILESTONES.versions(database, milestone_id)


def save_answers(database: Database, answers: Answers, at: datetime) -> None:
    """Keep what somebody answered."""
    _ANSWERS.keep(database, answers, at)


def answers(database: Database, person_id: PersonId, instrument: str) -> list[Answers]:
    """Give a person's answers to an instrument, oldest first."""
    return _ANSWERS.find(database, 'person_id = ? AND instrument = ? ORDER BY "on", id', (person_id, instrument))


def all_answers(database: Database, person_id: PersonId) -> list[Answers]:
    """Give a person's answers to all instruments, oldest first."""
    return _ANSWERS.find(database, 'person_id = ? ORDER BY "on", id', (person_id,))


def save_resource(database: Database, resource: CommunityResource) -> None:
    """Add a community resource or keep what changed about it."""
    _RESOURCES.save(database, resource)


def resources(database: Database) -> list[CommunityResource]:
    """Give the community resources that are still there, by name."""
    return _RESOURCES.find(database, "closed_on IS NULL ORDER BY name COLLATE NOCASE, id")


def all_resources(database: Database) -> list[CommunityResource]:
    """Give every community resource, those that closed too."""
    return _RESOURCES.find(database, "1 ORDER BY name COLLATE NOCASE, id")


def resource(database: Database, resource_id: str) -> CommunityResource | None:
    """Give one community resource."""
    return _RESOURCES.get(database, resource_id)


def save_hand_off(database: Database, hand_off: HandOff, at: datetime) -> None:
    """Add a hand-off or keep what became of it."""
    _HAND_OFFS.keep(database, hand_off, at)


def hand_off(database: Database, hand_off_id: str) -> HandOff | None:
    """Give one hand-off."""
    return _HAND_OFFS.get(database, hand_off_id)


def hand_offs(database: Database, person_id: PersonId) -> list[HandOff]:
    """Give a person's hand-offs, newest first."""
    return _HAND_OFFS.find(database, 'person_id = ? ORDER BY "on" DESC, id', (person_id,))


def open_loops(database: Database) -> list[HandOff]:
    """Give the hand-offs nobody has heard back from, by the day to follow up, those without one last."""
    return _HAND_OFFS.find(database, f'{_OPEN} ORDER BY follow_up_on IS NULL, follow_up_on, "on", id')
