"""What a policy pack has to be before it is used: nothing in it contradicts itself, and nothing is taken away.

Each fault names its place as it stands in the file: `services[1].unit_starts`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from fieldnote.domain.policy import Period, PeriodLimit, PolicyPack, Review, Service
from fieldnote.domain.required import lasting_parts
from fieldnote.domain.units import Rounding

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_POS = re.compile(r"\d{2}")
_MODIFIER = re.compile(r"[A-Z0-9]{2}")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that cannot be as it is."""

    where: str
    what: str


def faults(pack: PolicyPack) -> tuple[Fault, ...]:
    """List what keeps a pack from being used."""
    return (
        *_general(pack),
        *_services(pack),
        *_kinds(pack),
        *_timing(pack),
        *_authorising(pack),
        *_positive("retention", pack.retention, "adult_years", "minor_until_age", "adult_age"),
        *_positive("limits", pack.limits, "group_most", "caseload_most", "supervisor_most", "alert_at_percent"),
        *_codes(pack),
    )


def family_faults(packs: Iterable[PolicyPack]) -> tuple[Fault, ...]:
    """List the packs of a family that are in force on the same day: a date of service must find one."""
    return tuple(
        Fault(one.id, f"is in force on the same days as {other.id} of its family")
        for one, other in combinations(packs, 2)
        if one.family and one.family == other.family and _meet(one, other)
    )


def _general(pack: PolicyPack) -> Iterator[Fault]:
    if not _ID.fullmatch(pack.id):
        yield Fault("id", "is not made of small letters, digits and single hyphens")
    for name in ("label", "version", "source"):
        if not getattr(pack, name).strip():
            yield Fault(name, "is empty")
    yield from _dates("", pack.valid_from, pack.valid_to)
    yield from _positive("", pack, "age_from", "incident_hours")
    yield from _positive("supervision", pack.supervision, "due_hours")
    if pack.supervision.review is Review.NONE and pack.supervision.due_hours is not None:
        yield Fault("supervision.due_hours", "is there, but nothing is due")


def _services(pack: PolicyPack) -> Iterator[Fault]:
    yield from _twice("services", [service.id for service in pack.services])
    for number, service in enumerate(pack.services):
        where = f"services[{number}]"
        yield from _dates(where, service.valid_from, service.valid_to)
        yield from _positive(where, service, "unit_minutes", "most_units_a_day", "age_from", "face_to_face_days")
        yield from _unit_table(where, service)
        if not service.modes:
            yield Fault(f"{where}.modes", "is empty: nothing could be billed")
        for modifier in (*service.modifiers, *service.mode_modifiers.values()):
            if not _MODIFIER.fullmatch(modifier):
                yield Fault(f"{where}.modifiers", f"{modifier!r} is not two capital letters or digits")
            elif modifier not in pack.modifier_labels:
                yield Fault("modifier_labels", f"does not say what {modifier} means here")
        for at, limit in enumerate(service.most_units):
            yield from _period(f"{where}.most_units[{at}]", limit)


def _unit_table(where: str, service: Service) -> Iterator[Fault]:
    table = service.unit_starts
    if (service.rounding is Rounding.STATE_PARTIAL) != bool(table):
        yield Fault(f"{where}.unit_starts", "belongs to STATE_PARTIAL, and STATE_PARTIAL needs it")
    if any(start <= 0 for start in table) or any(later <= earlier for earlier, later in pairwise(table)):
        yield Fault(f"{where}.unit_starts", "does not rise from minute to minute")
    if service.least_minutes < 0:
        yield Fault(f"{where}.least_minutes", "is below zero")
    if service.least_minutes and table:  # a state's table is void where a code has a minimum time (MaineCare, 2025)
        yield Fault(f"{where}.least_minutes", "does not go with a table of unit_starts")


def _period(where: str, limit: PeriodLimit) -> Iterator[Fault]:
    yield from _positive(where, limit, "units")
    if (limit.period is Period.DAYS) != (limit.days > 0):
        yield Fault(f"{where}.days", "belongs to a period of days, which needs it")
    if limit.first_month not in range(1, 13) or (limit.first_month != 1 and limit.period is not Period.YEAR):
        yield Fault(f"{where}.first_month", "is a month from 1 to 12, of a year")


def _authorising(pack: PolicyPack) -> Iterator[Fault]:
    yield from _positive("auth", pack.auth, "free_units", "window_units", "window_days")
    if pack.auth.free_year_month not in range(1, 13):
        yield Fault("auth.free_year_month", "is a month from 1 to 12")


def _kinds(pack: PolicyPack) -> Iterator[Fault]:
    yield from _twice("kinds", [rule.kind.value for rule in pack.kinds])
    for number, rule in enumerate(pack.kinds):
        for part in rule.without:
            if part in lasting_parts(billable=rule.billable):
                yield Fault(f"kinds[{number}].without", f"no rules can do without {part.value}")
        if rule.billable == bool(rule.why.strip()):
            yield Fault(f"kinds[{number}].why", "says why a kind is not billable, and only that")
    for number, exclusion in enumerate(pack.exclusions):
        if not (exclusion.what.strip() and exclusion.why.strip()):
            yield Fault(f"exclusions[{number}]", "needs both what and why")


def _timing(pack: PolicyPack) -> Iterator[Fault]:
    timing = pack.timing
    yield from _positive("timing", timing, "due_hours", "late_after_hours", "crisis_hours", "unbillable_days")
    due, late = timing.due_hours, timing.late_after_hours
    if due is not None and late is not None and late < due:
        yield Fault("timing.late_after_hours", "is before the note is due")
    if timing.holidays and not timing.business_days:
        yield Fault("timing.holidays", "are there, but business days do not count")


def _codes(pack: PolicyPack) -> Iterator[Fault]:
    for place, code in pack.places_of_service.items():
        if not _POS.fullmatch(code):
            yield Fault(f"places_of_service.{place.value}", f"{code!r} is not two digits")
    for code in pack.closing_statuses:
        if code not in pack.statuses:
            yield Fault("closing_statuses", f"{code} is no status")
    for code, words in pack.statuses.items():
        if not code.strip() or not words.strip():
            yield Fault("statuses", "a code or its words are empty")


def _dates(where: str, first: date | None, last: date | None) -> Iterator[Fault]:
    if first is not None and last is not None and last < first:
        yield Fault(f"{where}.valid_to".lstrip("."), "is before valid_from")


def _positive(where: str, value: object, *names: str) -> Iterator[Fault]:
    for name in names:
        number = getattr(value, name)
        if number is not None and number <= 0:
            yield Fault(f"{where}.{name}".lstrip("."), "is not above zero")


def _twice(where: str, names: Sequence[str]) -> Iterator[Fault]:
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Fault(where, f"{name} stands there twice")


def _meet(one: PolicyPack, other: PolicyPack) -> bool:
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    last = min(one.valid_to or date.max, other.valid_to or date.max)
    return first <= last
