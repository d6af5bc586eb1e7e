"""Community resources, and warm hand-offs that are followed up until somebody knows what became of them.

What a hand-off tells a place about somebody is a disclosure like any other: the gate is asked, and the log has it.
"""

from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.disclosure import Basis, Medium
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.ids import CommunityResourceId, HandOffId, PersonId
from fieldnote.domain.problems import NotFoundError, Problem, Weight
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.referral import CommunityResource, HandOff, HandOffOutcome, HandOffWay, check
from fieldnote.domain.text import storable
from fieldnote.services import disclosures, legal_notices, people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import recovery

_KIND = "hand-off"


@dataclass(frozen=True, slots=True)
class Told:
    """What a hand-off tells the place about somebody."""

    contents: frozenset[Content]
    what: str
    """In a few words, for the accounting of disclosures."""
    to: Recipient = Recipient.PROVIDER
    """What the place is to the person. Its name is that of the resource."""
    chosen: frozenset[Content] = frozenset()
    """What is sensitive in it and was chosen for this place."""
    with_notice: bool = False
    """Whether the written statement of 42 CFR 2.32 went along."""


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
    told: Told | None = None,
    words: str = "",
) -> Done[HandOff] | Refused:
    """Note a hand-off of today. Telling a place about somebody needs their consent; giving them a number does not."""
    people.get(notebook, person_id)
    resource = recovery.resource(notebook.vault.database, resource_id)
    if resource is None:
        raise NotFoundError("resource", resource_id)
    made = HandOff(
        HandOffId(notebook.new_id()),
        person_id,
        resource_id,
        notebook.clock().date(),
        way,
        follow_up_on=follow_up_on,
        words=words,
    )
    if told is None:
        if way is HandOffWay.REFERRED:
            return Refused((Problem("told", "referral_without_consent", Weight.MISSING),))
        return _keep(notebook, made, "hand_off.made")
    return _tell(notebook, made, resource, told)


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


def _tell(notebook: Notebook, made: HandOff, place: CommunityResource, told: Told) -> Done[HandOff] | Refused:
    """Keep a hand-off that tells the place something, with its line in the log of what left, or neither."""
    if not told.what.strip() or not told.contents:
        return Refused((Problem("told", "spoken_description_missing", Weight.MISSING),))
    addressee = Addressee(told.to, place.name)
    allowed = disclosures.may_give(notebook, made.person_id, addressee, told.contents, _KIND, told.chosen)
    if isinstance(allowed, Refused):
        return allowed
    written = made.way is HandOffWay.REFERRED
    if written and allowed.needs_notice and not told.with_notice:
        return Refused((Problem("told", "referral_without_notice", Weight.MISSING),))
    if allowed.basis is Basis.CONSENT and allowed.basis_id:
        made = replace(made, consent_id=allowed.basis_id)
    problems = tuple(check(made))
    if problems:
        return Refused(problems)
    given = disclosures.Given(
        _KIND,
        told.contents,
        told.what,
        Medium.PRINTED if written else Medium.SPOKEN,
        notice=legal_notices.in_force(made.on).id if told.with_notice else "",
    )
    with notebook.vault.database.transaction():
        disclosures.log(notebook, made.person_id, given, _at(place, allowed))
        return _save(notebook, made, "hand_off.made")


def _at(place: CommunityResource, allowed: Allowed) -> Allowed:
    """Say where the place is to be found, where the consent does not (45 CFR 164.528(b)(2)(ii))."""
    if allowed.addressee.address:
        return allowed
    return replace(allowed, addressee=replace(allowed.addressee, address=place.contact))


def _keep(notebook: Notebook, made: HandOff, act: str) -> Done[HandOff] | Refused:
    problems = tuple(check(made))
    return Refused(problems) if problems else _save(notebook, made, act)


def _save(notebook: Notebook, made: HandOff, act: str) -> Done[HandOff]:
    made = storable(made)
    with notebook.vault.database.transaction():
        recovery.save_hand_off(notebook.vault.database, made, notebook.now_utc())
        notebook.audit(act, made.id)
    return Done(made, Change(people=frozenset({made.person_id})))
