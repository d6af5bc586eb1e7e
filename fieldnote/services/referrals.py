"""Community resources, and warm hand-offs that are followed up until somebody knows what became of them."""

from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import CommunityResourceId, HandOffId, PersonId
from fieldnote.domain.problems import NotFoundError, Problem, Weight
from fieldnote.domain.referral import CommunityResource, HandOff, HandOffOutcome, HandOffWay, check
from fieldnote.domain.text import storable
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import recovery


@dataclass(frozen=True, slots=True)
class OpenLoop:
    """A hand-off nobody has heard back from, with the names a list needs."""

    hand_off: HandOff
    person_name: str
    resource_name: str
    overdue: bool


def add_resource(notebook: Notebook, name: str) -> Done[CommunityResource] | Refused:
    """Add a place or service that helps."""
    resource = CommunityResource(CommunityResourceId(notebook.new_id()), name, last_checked=notebook.clock().date())
    return update_resource(notebook, resource)


def update_resource(notebook: Notebook, resource: CommunityResource) -> Done[CommunityResource] | Refused:
    """Keep what changed about a resource, or that it is closed."""
    resource = storable(resource)
    if not resource.name.strip():
        return Refused((Problem("name", "resource_without_name", Weight.MISSING),))
    with notebook.vault.database.transaction():
        recovery.save_resource(notebook.vault.database, resource)
        notebook.audit("resource.kept", resource.id)
    return Done(resource, Change(notebook=True))


def resources(notebook: Notebook) -> tuple[CommunityResource, ...]:
    """Give the resources that are still there, by name."""
    return tuple(recovery.resources(notebook.vault.database))


def hand_off(
    notebook: Notebook,
    person_id: PersonId,
    resource_id: CommunityResourceId,
    way: HandOffWay,
    *,
    follow_up_on: date | None = None,
    consent_id: str = "",
    words: str = "",
) -> Done[HandOff] | Refused:
    """Note a hand-off of today. Telling a place about somebody needs their consent; giving them a number does not."""
    people.get(notebook, person_id)
    if recovery.resource(notebook.vault.database, resource_id) is None:
        raise NotFoundError("resource", resource_id)
    made = HandOff(
        HandOffId(notebook.new_id()),
        person_id,
        resource_id,
        notebook.clock().date(),
        way,
        follow_up_on=follow_up_on,
        consent_id=consent_id,
        words=words,
    )
    return _keep(notebook, made, "hand_off.made")


def close_loop(
    notebook: Notebook, hand_off_id: HandOffId, outcome: HandOffOutcome, words: str = ""
) -> Done[HandOff] | Refused:
    """Say what became of a hand-off. A waiting list keeps it open."""
    found = recovery.hand_off(notebook.vault.database, hand_off_id)
    if found is None:
        raise NotFoundError("hand-off", hand_off_id)
    told = replace(found, outcome=outcome, words=words or found.words)
    closed = replace(told, closed_on=None if told.is_open else notebook.clock().date())
    return _keep(notebook, closed, "hand_off.outcome")


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[HandOff, ...]:
    """Give a person's hand-offs, newest first."""
    return tuple(recovery.hand_offs(notebook.vault.database, person_id))


def open_loops(notebook: Notebook) -> tuple[OpenLoop, ...]:
    """Give the hand-offs to follow up, the most urgent first."""
    database, today = notebook.vault.database, notebook.clock().date()
    names = {resource.id: resource.name for resource in recovery.resources(database)}
    people_names = {line.person.id: line.person.preferred_name for line in people.everyone(notebook)}
    return tuple(
        OpenLoop(
            loop,
            people_names[loop.person_id],
            names.get(loop.resource_id, ""),
            overdue=loop.follow_up_on is not None and loop.follow_up_on < today,
        )
        for loop in recovery.open_loops(database)
        if loop.person_id in people_names
    )


def _keep(notebook: Notebook, made: HandOff, act: str) -> Done[HandOff] | Refused:
    made = storable(made)
    problems = tuple(check(made))
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        recovery.save_hand_off(notebook.vault.database, made, notebook.now_utc())
        notebook.audit(act, made.id)
    return Done(made, Change(people=frozenset({made.person_id})))
