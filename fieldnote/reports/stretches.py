"""Contacts over a period, and the weeks or months it falls into: what calendars, trends and counts rest on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fieldnote.domain.visit import ContactKind, Mode

MOST_WEEKS = 60
"""Up to so many weeks are told week by week; beyond, by the month."""
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact of a signed note, as it is counted."""

    day: date
    kind: ContactKind
    mode: Mode = Mode.IN_PERSON
    minutes: int = 0
    units: int = 0
    code: str = ""
    """Code and modifiers; empty where there are no units."""
    goals: tuple[str, ...] = ()
    """Numbers of the goals it served, as they are printed; empty for one that the plan does not have."""
    note: str = ""
    """The beginning of the note's id."""
    other: bool = False
    """Whether something else was worked on."""

    @property
    def counts_in_person(self) -> bool:
        """Whether the person was met face to face."""
        return self.mode is Mode.IN_PERSON and self.kind in {ContactKind.ONE_TO_ONE, ContactKind.GROUP}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A week (Sunday to Saturday) or a month, cut to the dates covered, with what was done in it."""

    first: date
    last: date
    visits: int = 0
    """Contacts with one person alone, or about them."""
    groups: int = 0
    minutes: int = 0
    units: int = 0
    missed: int = 0


def by_month(first: date, last: date) -> bool:
    """Whether a period is too long to be told by the week."""
    return (last - first).days >= MOST_WEEKS * 7


def divided(first: date, last: date) -> tuple[Stretch, ...]:
    """Divide a period into its weeks, or into its months where it is long."""
    found: list[Stretch] = []
    day = first
    while day <= last:
        end = min(last, _end_of_month(day) if by_month(first, last) else _end_of_week(day))
        found.append(Stretch(day, end))
        day = end + _A_DAY
    return tuple(found)


def counted(first: date, last: date, contacts: Iterable[Contact]) -> tuple[Stretch, ...]:
    """Count the contacts of each week or month."""
    found = list(divided(first, last))
    at = 0
    for contact in sorted(contacts, key=lambda one: one.day):
        while found[at].last < contact.day:
            at += 1
        found[at] = _with(found[at], contact)
    return tuple(found)


def months(first: date, last: date) -> tuple[date, ...]:
    """Give the first day of each month that a period touches."""
    found = [first.replace(day=1)]
    while (following := _end_of_month(found[-1]) + _A_DAY) <= last:
        found.append(following)
    return tuple(found)


def _with(stretch: Stretch, contact: Contact) -> Stretch:
    if contact.kind.missed:
        return replace(stretch, missed=stretch.missed + 1)
    is_group = contact.kind is ContactKind.GROUP
    return replace(
        stretch,
        visits=stretch.visits + (not is_group),
        groups=stretch.groups + is_group,
        minutes=stretch.minutes + contact.minutes,
        units=stretch.units + contact.units,
    )


def _end_of_week(day: date) -> date:
    return day + timedelta(days=(5 - day.weekday()) % 7)


def _end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - _A_DAY
