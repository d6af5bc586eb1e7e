"""Goals: what the person says of them, the ladder, the course, the way into the plan, and small steps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.goal import (
    LONGEST_FOR_PLAN,
    Course,
    Dimension,
    Goal,
    Ladder,
    Offer,
    SmallStep,
    Stage,
    change_course,
    change_target,
    move,
    name_stage,
    offer,
    take_up,
)
from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, SmallStepId
from fieldnote.domain.plan import same_number
from fieldnote.domain.problems import NotFoundError, Problem, Weight
from fieldnote.domain.text import storable
from fieldnote.domain.visit import Owner
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals
from fieldnote.vault.history import Version

_NEED_A_REASON = frozenset({Course.PAUSED, Course.SET_ASIDE})


@dataclass(frozen=True, slots=True)
class GoalWords:
    """The words of a goal that may be written anew at any time; what they were before stays readable."""

    title: str
    own_words: str = ""
    dimensions: tuple[Dimension, ...] = ()
    what_changed: str = ""
    to_add_to_plan: str = ""
    suggested_status: str = ""
    """A status code of the policy pack, suggested to the QP; empty for none."""


def add(
    notebook: Notebook, person_id: PersonId, words: GoalWords, *, target_date: date | None = None
) -> Done[GoalId] | Refused:
    """Add a goal the person stated. The plan does not have it yet: it can be offered to the QP."""
    words, today = storable(words), notebook.clock().date()
    goal = _worded(Goal(GoalId(notebook.new_id()), person_id, "", "", started_on=today), words)
    problems = (*_problems_of(notebook, words), *_problems_of_target(goal, target_date))
    if problems:
        return Refused(problems)
    return _keep(notebook, replace(goal, target_date=target_date), "goal.added")


def word(notebook: Notebook, goal_id: GoalId, words: GoalWords) -> Done[GoalId] | Refused:
    """Write what is said of a goal. The text of a goal of the plan stays the QP's."""
    return change(notebook, goal_id, words, get(notebook, goal_id).target_date)


def change(notebook: Notebook, goal_id: GoalId, words: GoalWords, target_date: date | None) -> Done[GoalId] | Refused:
    """Write what is said of a goal, and by when it is to be reached from today on; the date before stays readable."""
    goal, words = get(notebook, goal_id), storable(words)
    problems = _problems_of(notebook, words)
    if goal.number and words.title != goal.title:
        problems = (Problem("title", "goal_of_the_plan"), *problems)
    moves = target_date != goal.target_date
    if moves:
        problems = (*problems, *_problems_of_target(goal, target_date))
    if problems:
        return Refused(problems)
    changed = _worded(goal, words)
    if not moves:
        return _keep(notebook, changed, "goal.worded")
    with notebook.vault.database.transaction():
        notebook.audit("goal.target", goal_id)
        return _keep(notebook, change_target(changed, notebook.clock().date(), target_date), "goal.worded")


def move_on_ladder(
    notebook: Notebook, goal_id: GoalId, step: Ladder | None, on: date, words: str = ""
) -> Done[GoalId] | Refused:
    """Move a goal on the ladder, forward or back, with the person's words if they gave any; no step is refused."""
    if step is None:
        return Refused((Problem("step", "not_chosen", Weight.MISSING),))
    if refusal := _to_come(notebook, on):
        return refusal
    return _keep(notebook, move(get(notebook, goal_id), on, step, storable(words)), "goal.moved")


def take_course(
    notebook: Notebook, goal_id: GoalId, course: Course, on: date, reason: str = ""
) -> Done[GoalId] | Refused:
    """Let a goal be active, paused, met or set aside from a day on; pausing and setting aside want a reason."""
    goal, reason = get(notebook, goal_id), storable(reason)
    if refusal := _to_come(notebook, on):
        return refusal
    if course is goal.course_on(on):
        return Refused((Problem("course", "course_same"),))
    if course in _NEED_A_REASON and not reason.strip():
        return Refused((Problem("reason", "course_reason_missing", Weight.MISSING),))
    return _keep(notebook, change_course(goal, on, course, reason), "goal.course", course.value)


def set_target(
    notebook: Notebook, goal_id: GoalId, target_date: date | None, on: date, reason: str = ""
) -> Done[GoalId] | Refused:
    """Let a goal have another target date from a day on."""
    goal = get(notebook, goal_id)
    if refusal := _to_come(notebook, on):
        return refusal
    problems = _problems_of_target(goal, target_date)
    if problems:
        return Refused(problems)
    return _keep(notebook, change_target(goal, on, target_date, storable(reason)), "goal.target")


def name_stage_of_change(notebook: Notebook, goal_id: GoalId, stage: Stage, on: date) -> Done[GoalId] | Refused:
    """Note the stage of change that the person names for themselves."""
    if refusal := _to_come(notebook, on):
        return refusal
    return _keep(notebook, name_stage(get(notebook, goal_id), on, stage), "goal.stage")


def offer_to_qp(notebook: Notebook, goal_id: GoalId, on: date) -> Done[GoalId] | Refused:
    """Note that a self-stated goal was offered to the QP."""
    goal = get(notebook, goal_id)
    if refusal := _to_come(notebook, on):
        return refusal
    if goal.number:
        return Refused((Problem("offer", "offer_not_needed"),))
    if goal.offer is Offer.OFFERED:
        return Refused((Problem("offer", "offered_already"),))
    return _keep(notebook, offer(goal, on), "goal.offered")


def take_offer_back(notebook: Notebook, goal_id: GoalId) -> Done[GoalId]:
    """Note that a goal was not offered to the QP after all; that it was noted stays readable."""
    return _keep(notebook, replace(get(notebook, goal_id), offered_on=None), "goal.offer_taken_back")


def take_into_plan(
    notebook: Notebook, goal_id: GoalId, number: str, on: date, outcome_id: OutcomeId | None = None
) -> Done[GoalId] | Refused:
    """Note that the QP took a self-stated goal into the plan, under this number."""
    goal, number = get(notebook, goal_id), storable(number).strip()
    if refusal := _to_come(notebook, on):
        return refusal
    if goal.number:
        return Refused((Problem("offer", "offer_not_needed"),))
    if not number:
        return Refused((Problem("number", "taken_up_number_missing", Weight.MISSING),))
    others = (g for g in of_person(notebook, goal.person_id) if g.course.is_open)
    if any(same_number(other.number, number) for other in others):
        return Refused((Problem("number", "goal_number_taken", facts={"number": number}),))
    return _keep(notebook, take_up(goal, on, number, outcome_id), "goal.taken_up")


def add_step(
    notebook: Notebook, goal_id: GoalId, text: str, owner: Owner = Owner.BOTH, due: date | None = None
) -> Done[SmallStepId] | Refused:
    """Add a small step towards a goal."""
    goal, text = get(notebook, goal_id), storable(text)
    if not text.strip():
        return Refused((Problem("text", "small_step_missing", Weight.MISSING),))
    today = notebook.clock().date()
    step = SmallStep(SmallStepId(notebook.new_id()), goal.person_id, goal.id, text, owner, due, added_on=today)
    return _keep_step(notebook, step, "small_step.added")


def change_step(
    notebook: Notebook, step_id: SmallStepId, text: str, owner: Owner, due: date | None
) -> Done[SmallStepId] | Refused:
    """Change what a small step says; what it said before stays readable."""
    text = storable(text)
    if not text.strip():
        return Refused((Problem("text", "small_step_missing", Weight.MISSING),))
    changed = replace(get_step(notebook, step_id), text=text, owner=owner, due=due)
    return _keep_step(notebook, changed, "small_step.changed")


def finish_step(notebook: Notebook, step_id: SmallStepId, on: date | None) -> Done[SmallStepId] | Refused:
    """Note the day a small step was done, or with None that it is open again."""
    if on is not None and (refusal := _to_come(notebook, on)):
        return refusal
    done = replace(get_step(notebook, step_id), done_on=on)
    return _keep_step(notebook, done, "small_step.done" if on else "small_step.open")


def get(notebook: Notebook, goal_id: GoalId) -> Goal:
    """Give one goal; raises NotFoundError."""
    goal = goals.get(notebook.vault.database, goal_id)
    if goal is None:
        raise NotFoundError("goal", goal_id)
    return goal


def of_person(notebook: Notebook, person_id: PersonId) -> Sequence[Goal]:
    """Give a person's goals in the plan's order, self-stated ones last."""
    return goals.of_person(notebook.vault.database, person_id)


def versions(notebook: Notebook, goal_id: GoalId) -> Sequence[Version[Goal]]:
    """Give a goal as it stood after each change, oldest first."""
    return goals.versions(notebook.vault.database, goal_id)


def get_step(notebook: Notebook, step_id: SmallStepId) -> SmallStep:
    """Give one small step; raises NotFoundError."""
    step = goals.get_step(notebook.vault.database, step_id)
    if step is None:
        raise NotFoundError("small step", step_id)
    return step


def steps(notebook: Notebook, person_id: PersonId) -> Sequence[SmallStep]:
    """Give a person's small steps by goal, those still to do first."""
    return goals.steps(notebook.vault.database, person_id)


def _worded(goal: Goal, words: GoalWords) -> Goal:
    return replace(
        goal,
        title=words.title,
        own_words=words.own_words,
        dimensions=words.dimensions,
        what_changed=words.what_changed,
        to_add_to_plan=words.to_add_to_plan,
        suggested_status=words.suggested_status,
    )


def _problems_of(notebook: Notebook, words: GoalWords) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    if not words.title.strip():
        problems.append(Problem("title", "goal_title_missing", Weight.MISSING))
    if len(words.to_add_to_plan) > LONGEST_FOR_PLAN:
        problems.append(Problem("to_add_to_plan", "text_too_long", facts={"most": str(LONGEST_FOR_PLAN)}))
    if words.suggested_status and words.suggested_status not in notebook.pack.statuses:
        problems.append(Problem("suggested_status", "status_unknown", facts={"status": words.suggested_status}))
    return tuple(problems)


def _problems_of_target(goal: Goal, target_date: date | None) -> tuple[Problem, ...]:
    if target_date is not None and goal.started_on is not None and target_date < goal.started_on:
        return (Problem("target_date", "target_before_start"),)
    return ()


def _to_come(notebook: Notebook, on: date) -> Refused | None:
    """Refuse a day that is still to come: what happened, happened."""
    return Refused((Problem("on", "day_to_come"),)) if on > notebook.clock().date() else None


def _keep(notebook: Notebook, goal: Goal, act: str, detail: str = "") -> Done[GoalId]:
    with notebook.vault.database.transaction():
        goals.save(notebook.vault.database, goal, notebook.now_utc())
        notebook.audit(act, goal.id, detail)
    return Done(goal.id, Change(people=frozenset({goal.person_id})))


def _keep_step(notebook: Notebook, step: SmallStep, act: str) -> Done[SmallStepId]:
    with notebook.vault.database.transaction():
        goals.save_step(notebook.vault.database, step, notebook.now_utc())
        notebook.audit(act, step.id)
    return Done(step.id, Change(people=frozenset({step.person_id})))
