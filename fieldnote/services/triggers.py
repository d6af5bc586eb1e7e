"""Triggers: writing them down, saying whether they still matter, and in which visits they came up."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from fieldnote.domain import trigger as rules
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.text import storable
from fieldnote.domain.trigger import CameUp, Trigger, TriggerCourse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import supports, triggers
from fieldnote.vault.history import Version


def add(notebook: Notebook, trigger: Trigger) -> Done[TriggerId] | Refused:
    """Write down a trigger, under a new id unless it has one; it is noted as of today unless it says another day."""
    trigger = replace(
        trigger,
        id=trigger.id or TriggerId(notebook.new_id()),
        first_noted=trigger.first_noted or notebook.clock().date(),
    )
    return _keep(notebook, trigger, "trigger.added")


def change(notebook: Notebook, trigger: Trigger) -> Done[TriggerId] | Refused:
    """Keep what changed about a trigger, with the day if it was looked at anew; raises NotFoundError."""
    if trigger.course is not get(notebook, trigger.id).course:
        trigger = rules.set_course(trigger, trigger.course, notebook.clock().date())
    return _keep(notebook, trigger, "trigger.changed")


def set_course(notebook: Notebook, trigger_id: TriggerId, course: TriggerCourse) -> Done[TriggerId] | Refused:
    """Say whether a trigger is active, managed or gone, as looked at together today."""
    trigger = rules.set_course(get(notebook, trigger_id), course, notebook.clock().date())
    return _keep(notebook, trigger, "trigger.course", course.value)


def link(notebook: Notebook, trigger_id: TriggerId, support_id: SupportId) -> Done[TriggerId] | Refused:
    """Say that a trigger and a support are the same human: one record, two faces."""
    return _keep(notebook, replace(get(notebook, trigger_id), support_id=support_id), "trigger.linked")


def unlink(notebook: Notebook, trigger_id: TriggerId) -> Done[TriggerId] | Refused:
    """Say that a trigger is nobody of the network."""
    return _keep(notebook, replace(get(notebook, trigger_id), support_id=None), "trigger.unlinked")


def get(notebook: Notebook, trigger_id: TriggerId) -> Trigger:
    """Give one trigger; raises NotFoundError."""
    trigger = triggers.get(notebook.vault.database, trigger_id)
    if trigger is None:
        raise NotFoundError("trigger", trigger_id)
    return trigger


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[Trigger, ...]:
    """Give a person's triggers, oldest first."""
    return tuple(triggers.of_person(notebook.vault.database, person_id))


def of_support(notebook: Notebook, support_id: SupportId) -> tuple[Trigger, ...]:
    """Give the triggers that are the same human as a support: its other face."""
    return tuple(triggers.of_support(notebook.vault.database, support_id))


def versions(notebook: Notebook, trigger_id: TriggerId) -> list[Version[Trigger]]:
    """Give a trigger as it stood after each change, oldest first."""
    return triggers.versions(notebook.vault.database, trigger_id)


def came_up(
    notebook: Notebook, person_id: PersonId, first: date | None = None, last: date | None = None
) -> dict[TriggerId, CameUp]:
    """Say in how many visits each trigger came up: "3 times since October"."""
    return triggers.came_up(notebook.vault.database, person_id, first, last)


def visits_of(
    notebook: Notebook, trigger_id: TriggerId, first: date | None = None, last: date | None = None
) -> list[tuple[VisitId, date]]:
    """Give the visits a trigger came up in, newest first; raises NotFoundError."""
    return triggers.visits_of(notebook.vault.database, get(notebook, trigger_id), first, last)


def problems_of_links(notebook: Notebook, person_id: PersonId, ids: Iterable[TriggerId]) -> tuple[Problem, ...]:
    """Say whether all of these are triggers of this person."""
    known = {trigger.id for trigger in triggers.of_person(notebook.vault.database, person_id)}
    return () if known.issuperset(ids) else (Problem("trigger_ids", "unknown_trigger"),)


def _keep(notebook: Notebook, trigger: Trigger, act: str, detail: str = "") -> Done[TriggerId] | Refused:
    database, trigger = notebook.vault.database, storable(trigger)
    problems = (*rules.problems_of(trigger), *_problems_of_face(notebook, trigger))
    if problems:
        return Refused(problems)
    with database.transaction():
        triggers.save(database, trigger, notebook.now_utc())
        notebook.audit(act, trigger.id, detail)
    return Done(trigger.id, Change(people=frozenset({trigger.person_id})))


def _problems_of_face(notebook: Notebook, trigger: Trigger) -> tuple[Problem, ...]:
    if trigger.support_id is None:
        return ()
    support = supports.get(notebook.vault.database, trigger.support_id)
    if support is None or support.person_id != trigger.person_id:
        return (Problem("support_id", "unknown_support"),)
    return ()
