"""Whole-health goals with their weekly plan and log."""

from dataclasses import replace
from datetime import date

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.goal import Course
from fieldnote.domain.ids import PersonId, WholeHealthId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.text import storable
from fieldnote.domain.whole_health import HealthFactor, WeekLog, WholeHealthGoal, check, monday_of, with_day
from fieldnote.services.notebook import Notebook
from fieldnote.vault import recovery


def start(notebook: Notebook, person_id: PersonId, factor: HealthFactor, want: str) -> Done[WholeHealthGoal] | Refused:
    """Begin a whole-health goal with what the person wants, in their words."""
    goal = WholeHealthGoal(
        WholeHealthId(notebook.new_id()), person_id, factor, want, started_on=notebook.clock().date()
    )
    return _keep(notebook, goal, "health_goal.added")


def update(notebook: Notebook, goal: WholeHealthGoal) -> Done[WholeHealthGoal] | Refused:
    """Keep a changed plan for the week."""
    return _keep(notebook, goal, "health_goal.changed")


def set_course(notebook: Notebook, goal_id: WholeHealthId, course: Course) -> Done[WholeHealthGoal] | Refused:
    """Pause a goal, call it met or set it aside, or take it up again."""
    return _keep(notebook, replace(get(notebook, goal_id), course=course), f"health_goal.{course.value}")


def get(notebook: Notebook, goal_id: WholeHealthId) -> WholeHealthGoal:
    """Give one goal; raises NotFoundError."""
    found = recovery.health_goal(notebook.vault.database, goal_id)
    if found is None:
        raise NotFoundError("whole-health goal", goal_id)
    return found


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[WholeHealthGoal, ...]:
    """Give a person's goals, oldest first."""
    return tuple(recovery.health_goals(notebook.vault.database, person_id))


def check_off(notebook: Notebook, goal_id: WholeHealthId, day: date, *, done: bool = True) -> Done[WeekLog]:
    """Check a day off in its week, or take that back."""
    return _keep_week(notebook, with_day(week(notebook, goal_id, day), day, done=done))


def say_about_week(notebook: Notebook, goal_id: WholeHealthId, day: date, words: str) -> Done[WeekLog]:
    """Keep a word about the week that a day lies in."""
    return _keep_week(notebook, replace(week(notebook, goal_id, day), words=storable(words)))


def week(notebook: Notebook, goal_id: WholeHealthId, day: date) -> WeekLog:
    """Give the week that a day lies in, an empty one if nothing is logged."""
    monday = monday_of(day)
    logs = {log.monday: log for log in recovery.weeks(notebook.vault.database, goal_id)}
    return logs.get(monday) or WeekLog(goal_id, get(notebook, goal_id).person_id, monday)


def weeks(notebook: Notebook, goal_id: WholeHealthId) -> tuple[WeekLog, ...]:
    """Give the weeks that were logged, oldest first: "did 3 of 4" is `times` of the goal's `times_a_week`."""
    return tuple(recovery.weeks(notebook.vault.database, goal_id))


def _keep(notebook: Notebook, goal: WholeHealthGoal, act: str) -> Done[WholeHealthGoal] | Refused:
    goal = storable(goal)
    problems = tuple(check(goal))
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        recovery.save_health_goal(notebook.vault.database, goal, notebook.now_utc())
        notebook.audit(act, goal.id)
    return Done(goal, Change(people=frozenset({goal.person_id})))


def _keep_week(notebook: Notebook, log: WeekLog) -> Done[WeekLog]:
    with notebook.vault.database.transaction():
        recovery.save_week(notebook.vault.database, log)
        notebook.audit("health_week.logged", log.goal_id)
    return Done(log, Change(people=frozenset({log.person_id})))
