"""Packages: what was frozen and may not have arrived goes again, then what waits is frozen and goes."""

from dataclasses import replace

from fieldnote.domain import delivery as rules
from fieldnote.domain.delivery import DeliveryState, Package
from fieldnote.domain.outcome import Result
from fieldnote.exchange.carriers.carrier import Parcel, ParcelKind
from fieldnote.services.sync import leaving, packing
from fieldnote.services.sync.course import Course
from fieldnote.services.sync.jobs import Send
from fieldnote.services.sync.leaving import Steps, ask
from fieldnote.vault import deliveries, packages

_UNSENT = frozenset({DeliveryState.READY, DeliveryState.MAYBE_SENT})


def send(course: Course) -> Steps[None]:
    """Send again what was frozen and may not have arrived, then freeze and send what waits."""
    for package in course.untaken():
        if _is_whole(course, package) and not (yield from _send(course, package, again=True)):
            return
    while share := (yield from _next_share(course)):
        made = yield from packing.pack(course.notebook, course.target, share)
        if made is not None and not (yield from _send(course, made, again=False)):
            return


def _is_whole(course: Course, package: Package) -> bool:
    """Whether all that is in a package may leave still; if not, the rest of it waits for another one."""
    database, inside = course.notebook.vault.database, deliveries.in_package(course.notebook.vault.database, package.id)
    waiting = [delivery for delivery in inside if delivery.state in _UNSENT]
    cleared = [one for one in waiting if leaving.cleared(course.notebook, course.target, one) is not None]
    may_leave = len(cleared) == len(inside) and packing.may_still_tell(course.notebook, course.target, package)
    if inside and may_leave and packages.is_sound(database, package):
        return all(one.is_due(course.notebook.now_utc(), asked=course.asked) for one in cleared)
    with database.transaction():
        for delivery in cleared:
            again = rules.moved(delivery, DeliveryState.READY, course.notebook.now_utc())
            deliveries.keep(database, replace(again, package_id=None))
    return False


def _next_share(course: Course) -> Steps[list[packing.Packed]]:
    """Clear and freeze as many of those that wait as fit into one package."""
    share: list[packing.Packed] = []
    for delivery in course.candidates():
        if delivery.package_id is not None:
            course.wait(delivery)
            continue
        found = yield from course.made(delivery)
        if found is None:
            continue
        packed = packing.packed(course.notebook, found.delivery, found.record)
        if packed is None:
            continue
        if not packing.has_room(share, packed):
            break
        share.append(packed)
    return share


def _send(course: Course, package: Package, *, again: bool) -> Steps[bool]:
    """Send one package; whether the next one may follow it."""
    database = course.notebook.vault.database
    inside = deliveries.in_package(database, package.id)
    if again:
        with database.transaction():
            inside = [course.leave(delivery) for delivery in inside]
    parcel = Parcel(package.name, packages.body(database, package), ParcelKind.PACKAGE)
    outcome = yield from ask(Send(course.line, parcel))
    # That the file lies there whole is no word of the agency: its receipt is.
    outcome = replace(outcome, result=Result.TAKEN) if outcome.result is Result.CONFIRMED else outcome
    with database.transaction():
        for delivery in inside:
            course.came_to(delivery, outcome)
        if outcome.result is Result.TAKEN:
            packages.taken(database, package.id, course.notebook.now_utc())
        course.tried(outcome)
    return outcome.result is Result.TAKEN
