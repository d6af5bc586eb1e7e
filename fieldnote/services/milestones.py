"""Milestones: marked as the person tells them, begun anew without a word of judgement."""

from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import MilestoneId, PersonId
from fieldnote.domain.milestone import Milestone, MilestoneKind, anniversary_on
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.text import storable
from fieldnote.services.notebook import Notebook
from fieldnote.vault import recovery


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A milestone that is a number of whole months old today."""

    milestone: Milestone
    months: int


def mark(
    notebook: Notebook, person_id: PersonId, kind: MilestoneKind, since: date, words: str = ""
) -> Done[Milestone] | Refused:
    """Mark a milestone."""
    return _keep(notebook, Milestone(MilestoneId(notebook.new_id()), person_id, kind, since, words), "milestone.marked")


def begin_anew(notebook: Notebook, milestone_id: MilestoneId, since: date) -> Done[Milestone] | Refused:
    """Let a milestone count from another day. What it was stays in its history and is shown to nobody by itself."""
    return _keep(notebook, replace(get(notebook, milestone_id), since=since), "milestone.marked")


def stop_counting(notebook: Notebook, milestone_id: MilestoneId) -> Done[Milestone] | Refused:
    """Take a milestone off; no reason is asked for."""
    ended = replace(get(notebook, milestone_id), ended_on=notebook.clock().date())
    return _keep(notebook, ended, "milestone.ended")


def get(notebook: Notebook, milestone_id: MilestoneId) -> Milestone:
    """Give one milestone; raises NotFoundError."""
    found = recovery.milestone(notebook.vault.database, milestone_id)
    if found is None:
        raise NotFoundError("milestone", milestone_id)
    return found


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[Milestone, ...]:
    """Give the milestones that count for a person."""
    return tuple(recovery.milestones(notebook.vault.database, person_id))


def anniversaries(notebook: Notebook, day: date) -> tuple[Anniversary, ...]:
    """Give what can be celebrated on a day, of everyone who likes to be reminded."""
    marked = ((m, anniversary_on(m, day)) for m in recovery.all_milestones(notebook.vault.database))
    return tuple(Anniversary(milestone, months) for milestone, months in marked if months is not None)


def _keep(notebook: Notebook, milestone: Milestone, act: str) -> Done[Milestone] | Refused:
    milestone = storable(milestone)
    if milestone.since > notebook.clock().date():
        return Refused((Problem("since", "milestone_in_the_future"),))
    with notebook.vault.database.transaction():
        recovery.save_milestone(notebook.vault.database, milestone, notebook.now_utc())
        notebook.audit(act, milestone.id)
    return Done(milestone, Change(people=frozenset({milestone.person_id})))
