"""Authorisations and the ledger of units: what this device knows to be used, and what needs a look in time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fieldnote.domain.authorisation import (
    Authorisation,
    Balance,
    Delivered,
    EntryKind,
    FreeUnits,
    UnitEntry,
    UnitUse,
    alerts,
    balances,
    check_authorisation,
    check_entry,
    delivered,
    free_alerts,
    free_period,
    free_units,
    running,
)
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import AuthorisationId, PersonId, UnitEntryId
from fieldnote.domain.person import episode_on
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.text import storable
from fieldnote.services.notebook import Notebook
from fieldnote.vault import authorisations, people, visit_counts

_A_DAY = timedelta(days=1)
_DAYS_OF_A_YEAR = 365
_OF_THE_END = frozenset({"authorisation_ends", "authorisation_over"})


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything about a person's units on a day."""

    day: date
    balances: tuple[Balance, ...]
    """Each authorisation with its lines, in the order of their windows."""
    running: Balance | None
    free: FreeUnits | None
    """The units before an authorisation, where the rules have any."""
    delivered: Delivered | None
    """The authorised frequency of the running one beside what was delivered."""
    alerts: tuple[Problem, ...]
    """What needs a look, of every authorisation that holds the day."""
    running_alerts: tuple[Problem, ...]
    """Those of the running one, or of the units before it."""

    @property
    def before(self) -> FreeUnits | None:
        """The units before an authorisation, while they are what is used up."""
        if self.free is None or (self.running is not None and not self.is_to_come):
            return None
        return self.free if self.free.used or self.is_to_come else None

    @property
    def is_to_come(self) -> bool:
        """Whether no authorisation has begun, and one is known that will."""
        return self.running is not None and self.running.authorisation.starts_on > self.day


def new_authorisation(notebook: Notebook, person_id: PersonId) -> Authorisation:
    """Give an authorisation to fill in: from today or after the last, for as many days as the rules usually give.

    How many units there are is for the payer to say. Its id is made when it is added.
    """
    rules, today = notebook.pack.auth, notebook.clock().date()
    known = authorisations.of_person(notebook.vault.database, person_id)
    starts_on = max([today, *(a.ends_on + _A_DAY for a in known)])
    return Authorisation(
        id=AuthorisationId(""),
        person_id=person_id,
        units=0,
        starts_on=starts_on,
        ends_on=starts_on + (rules.window_days or _DAYS_OF_A_YEAR) * _A_DAY - _A_DAY,
    )


def add(notebook: Notebook, authorisation: Authorisation) -> Done[AuthorisationId] | Refused:
    """Add an authorisation; its id is made here."""
    authorisation = storable(replace(authorisation, id=AuthorisationId(notebook.new_id())))
    return _keep(notebook, authorisation, "authorisation.added")


def change(notebook: Notebook, authorisation: Authorisation) -> Done[AuthorisationId] | Refused:
    """Keep what the payer changed about an authorisation; what it said before stays readable."""
    before = get(notebook, authorisation.id)
    return _keep(notebook, storable(replace(authorisation, person_id=before.person_id)), "authorisation.changed")


def get(notebook: Notebook, authorisation_id: AuthorisationId) -> Authorisation:
    """Give one authorisation; raises NotFoundError."""
    found = authorisations.get(notebook.vault.database, authorisation_id)
    if found is None:
        raise NotFoundError("authorisation", authorisation_id)
    return found


def note_others(
    notebook: Notebook, authorisation_id: AuthorisationId, units: int, on: date, note: str = ""
) -> Done[UnitEntryId] | Refused:
    """Note units that others billed on a day."""
    return _enter(notebook, get(notebook, authorisation_id), EntryKind.OTHERS, units, on, note)


def correct(
    notebook: Notebook, authorisation_id: AuthorisationId, units: int, on: date, reason: str
) -> Done[UnitEntryId] | Refused:
    """Put the ledger right by so many units, below zero where it has too many. No line is ever changed."""
    return _enter(notebook, get(notebook, authorisation_id), EntryKind.CORRECTION, units, on, reason)


def ledger(notebook: Notebook, person_id: PersonId, day: date | None = None) -> Ledger:
    """Give everything about a person's units, seen from a day (today)."""
    day = day or notebook.clock().date()
    rules = notebook.pack_on(day).auth
    episode = episode_on(people.episodes(notebook.vault.database, person_id), day)
    period = free_period(rules, episode.started_on if episode else None, day)
    known, uses = _known(notebook, person_id, period)
    found = balances(known, uses, authorisations.entries(notebook.vault.database, person_id))
    current, free = running(found, day), free_units(rules, known, uses, period)
    told = _alerts(notebook, found, current, free, day)
    return Ledger(
        day=day,
        balances=found,
        running=current,
        free=free,
        delivered=delivered(current, day) if current else None,
        alerts=tuple(problem for problems in told for problem in problems),
        running_alerts=told[0],
    )


def _keep(notebook: Notebook, authorisation: Authorisation, act: str) -> Done[AuthorisationId] | Refused:
    problems = check_authorisation(authorisation, [s.id for s in notebook.pack_on(authorisation.starts_on).services])
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        authorisations.save(notebook.vault.database, authorisation, notebook.now_utc())
        notebook.audit(act, authorisation.id)
    return Done(authorisation.id, Change(people=frozenset({authorisation.person_id})))


def _enter(
    notebook: Notebook, authorisation: Authorisation, kind: EntryKind, units: int, on: date, note: str
) -> Done[UnitEntryId] | Refused:
    entry_id = UnitEntryId(notebook.new_id())
    entry = storable(UnitEntry(entry_id, authorisation.person_id, authorisation.id, kind, on, units, note))
    problems = check_entry(entry, authorisation)
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        authorisations.add_entry(notebook.vault.database, entry)
        notebook.audit(f"units.{kind.value}", entry.id)
    return Done(entry.id, Change(people=frozenset({entry.person_id})))


def _known(
    notebook: Notebook, person_id: PersonId, period: tuple[date, date]
) -> tuple[list[Authorisation], list[UnitUse]]:
    """Give the authorisations and the units of every window, and of a period."""
    known = authorisations.of_person(notebook.vault.database, person_id)
    first = min([period[0], *(a.starts_on for a in known)])
    last = max([period[1], *(a.ends_on for a in known)])
    return known, visit_counts.units_that_count(notebook.vault.database, person_id, first, last)


def _alerts(
    notebook: Notebook, found: Sequence[Balance], current: Balance | None, free: FreeUnits | None, day: date
) -> list[tuple[Problem, ...]]:
    """Say what needs a look: of the running window, or before any of the free units; then of others of the day."""
    limits = notebook.pack_on(day).limits
    if free and (current is None or current.authorisation.starts_on > day):
        return [free_alerts(free, limits)]
    if current is None:
        return [()]
    covering = [current, *(b for b in found if b.authorisation.starts_on <= day <= b.ends_on and b is not current)]
    return [
        tuple(
            problem
            for problem in alerts(balance, limits, day)
            if problem.code not in _OF_THE_END or not _is_followed(balance.authorisation, found)
        )
        for balance in covering
    ]


def _is_followed(one: Authorisation, found: Sequence[Balance]) -> bool:
    """Whether another authorisation of the same service goes on after it: then its end needs no look."""
    return any(b.ends_on > one.ends_on and b.authorisation.service in {"", one.service} for b in found)
