"""One by one: each note alone, its person looked up first where a server has to know them, then a look at it there.

Who takes papers gets a contact log of them, too, as long as it stays inside the programme.
"""

from collections.abc import Iterable
from dataclasses import replace

from fieldnote.domain import delivery as rules
from fieldnote.domain.delivery import Delivery, DeliveryState, Package
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.ids import PersonId
from fieldnote.domain.outcome import Result
from fieldnote.domain.target import Format, TargetKind
from fieldnote.exchange.carriers.carrier import Parcel, ParcelKind
from fieldnote.exchange.fhir import codes
from fieldnote.services import people
from fieldnote.services.documents import visit_note
from fieldnote.services.handover import contact_logs, gather
from fieldnote.services.sync import leaving, packing
from fieldnote.services.sync.course import THERE, Course
from fieldnote.services.sync.jobs import AskWho, Confirm, Send
from fieldnote.services.sync.leaving import Steps, ask
from fieldnote.vault import deliveries, packages, targets

_PARCELS = {
    Format.FHIR: ParcelKind.BUNDLE,
    Format.DOCUMENT: ParcelKind.DOCUMENT,
    Format.MESSAGE: ParcelKind.MESSAGE,
}


def send(course: Course) -> Steps[None]:
    """Send what waits, one after the other; who is refused does not hold up the others."""
    for delivery in course.candidates():
        if course.target.kind is TargetKind.FHIR and not (yield from _knows_person(course, delivery)):
            if not course.goes_on:
                return
            continue
        found = yield from course.made(delivery)
        if found is None:
            continue
        frozen = leaving.body(course.notebook, found.delivery)
        if frozen is None:
            continue
        parcel = Parcel(frozen.name, frozen.data, _PARCELS[course.target.format])
        left = course.leave(found.delivery)
        outcome = yield from ask(Send(course.line, parcel))
        with course.notebook.vault.database.transaction():
            if course.came_to(left, outcome).state is DeliveryState.MAYBE_SENT:
                course.wait(left)
            course.tried(outcome)
        if outcome.result.stops_target:
            return
    if course.target.format is Format.DOCUMENT:
        yield from _send_contacts(course)


def _knows_person(course: Course, delivery: Delivery) -> Steps[bool]:
    """Look up once who somebody is over there, and pin it: a note never goes to a number that means two people.

    Only for a note that may leave: the question itself tells the other end that somebody is served.
    """
    database = course.notebook.vault.database
    person_id = visit_note.person_of(course.notebook, delivery.visit_id)
    place = course.target.fhir
    number = people.get(course.notebook, person_id).record_number()
    if delivery.body_sha256 or not number or targets.person_there(database, course.target.id, person_id) or not place:
        return True
    waiting = course.next_up(delivery)
    if waiting is None:
        return False
    if leaving.allowed(course.notebook, course.target, waiting) is None:
        course.wait(waiting)
        return False
    who = yield from ask(AskWho(course.line, place.person_system or codes.CLIENT_NUMBER, number))
    if who.outcome.result is not Result.TAKEN:
        course.tried(who.outcome)
        course.wait(waiting)
        return False
    if len(who.ids) != 1:
        if deliveries.get(database, waiting.id) == waiting:  # nobody voided or replaced it meanwhile
            leaving.keep_from_leaving(
                course.notebook, waiting, "person_twice_there" if who.ids else "person_unknown_there"
            )
        course.wait(waiting)
        return False
    with database.transaction():
        targets.pin_person(database, course.target.id, person_id, f"Patient/{who.ids[0]}", course.notebook.now_utc())
        course.notebook.audit("target.person_pinned", person_id, course.target.id)
    return True


def _send_contacts(course: Course) -> Steps[None]:
    """Send the contact log of the documents that are there, after them: inside the programme alone, as by hand."""
    database = course.notebook.vault.database
    logs = [package for package in course.untaken() if _may_go_again(course, package)]
    there = deliveries.of_target(database, course.target.id, (DeliveryState.ACCEPTED, DeliveryState.CONFIRMED))
    unlogged = [one for one in there if one.package_id is None and not course.is_by_others(one)]
    grounds = _grounds(course, unlogged)
    records = (
        (one, gather.of_delivery(course.notebook, one))
        for one in unlogged
        if visit_note.person_of(course.notebook, one.visit_id) in grounds
    )
    told = [(one, record) for one, record in records if packing.is_billed(one, record)]
    if told:
        logs.append(packing.log_of_contacts(course.notebook, course.target, told, grounds))
    for package in logs:
        parcel = Parcel(package.name, packages.body(database, package), ParcelKind.CONTACT_LOG)
        outcome = yield from ask(Send(course.line, parcel))
        with database.transaction():
            if outcome.result in THERE:
                packages.taken(database, package.id, course.notebook.now_utc())
            course.tried(outcome)
        if outcome.result.stops_target:
            return


def _may_go_again(course: Course, package: Package) -> bool:
    """Whether a log may leave as it was frozen; if not, those of whom may still be told come into another one."""
    database = course.notebook.vault.database
    inside = deliveries.in_package(database, package.id)
    if not inside:  # it was let go of
        return False
    is_logged = bool(contact_logs.told_of(course.notebook, package.id))
    may_tell = is_logged and packing.may_still_tell(course.notebook, course.target, package)
    if may_tell and packages.is_sound(database, package):
        return True
    with database.transaction():
        for one in inside:
            deliveries.keep(database, replace(one, package_id=None))
        course.notebook.audit("contacts.let_go", package.id, str(len(inside)))
    return False


def _grounds(course: Course, told: Iterable[Delivery]) -> dict[PersonId, Allowed]:
    """Ask the gate of whose notes a contact log may tell now."""
    people = (visit_note.person_of(course.notebook, one.visit_id) for one in told)
    return contact_logs.grounds_for(course.notebook, course.target.recipient, people)


def confirm(course: Course) -> Steps[None]:
    """Look whether what was accepted is there whole."""
    database, now = course.notebook.vault.database, course.notebook.now_utc
    accepted = deliveries.of_target(database, course.target.id, (DeliveryState.ACCEPTED,))
    places = targets.places(database, course.target.id) if accepted else ()
    for delivery in accepted:
        if not delivery.is_due(now(), asked=course.asked):
            continue
        frozen = leaving.body(course.notebook, delivery)
        if frozen is None:
            continue
        parcel = Parcel(frozen.name, frozen.data, _PARCELS[course.target.format], places)
        outcome = yield from ask(Confirm(course.line, parcel))
        if deliveries.get(database, delivery.id) != delivery:
            continue
        with database.transaction():
            found = rules.after_looking(delivery, outcome, now(), course.chance)
            course.keep(found, outcome)
            course.tried(outcome)
        if outcome.result.stops_target:
            return
