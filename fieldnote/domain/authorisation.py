"""What a payer allows, and the units that this device knows to be used. Others may bill, too: every figure is a guess.

Pure arithmetic over values: which visits count is the notebook's to say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from fieldnote.domain.ids import AuthorisationId, PersonId, UnitEntryId, VisitId
from fieldnote.domain.policy import Authorising, Limits
from fieldnote.domain.problems import Problem, Weight


class Per(StrEnum):
    """What a frequency counts in."""

    WEEK = "week"
    MONTH = "month"

    @property
    def days(self) -> int:
        """Its length; a month counts 30 days."""
        return 7 if self is Per.WEEK else 30


@dataclass(frozen=True, slots=True)
class Frequency:
    """So many visits a week or a month."""

    times: int
    per: Per = Per.WEEK


@dataclass(frozen=True, slots=True)
class Authorisation:
    """Units a payer allows within a window. What others bill is unknown here: "known to this device"."""

    id: AuthorisationId
    person_id: PersonId
    units: int
    starts_on: date
    ends_on: date
    service: str = ""
    """The id of a service of the policy pack; empty for any."""
    payer: str = ""
    number: str = ""
    """The payer's reference number."""
    frequency: Frequency | None = None

    def covers(self, day: date, service: str = "") -> bool:
        """Whether units of a service on `day` fall under it."""
        return self.starts_on <= day <= self.ends_on and self.service in {"", service}


class EntryKind(StrEnum):
    """What a typed entry of the ledger is."""

    OTHERS = "others"
    """Units that someone else billed."""
    CORRECTION = "correction"
    """Units that the ledger has too few or, below zero, too many."""


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """Units typed into the ledger. Nothing here is changed: what was wrong is put right by a correction."""

    id: UnitEntryId
    person_id: PersonId
    authorisation_id: AuthorisationId
    kind: EntryKind
    on: date
    units: int
    note: str = ""
    """Who billed, or why it is corrected."""


@dataclass(frozen=True, slots=True)
class UnitUse:
    """Units of one visit that count."""

    visit_id: VisitId
    on: date
    service: str
    units: int
    signed: bool


class LineKind(StrEnum):
    """What used the units of a line."""

    VISIT = "visit"
    OTHERS = "others"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line of the ledger with the units left after it."""

    on: date
    kind: LineKind
    units: int
    left: int
    visit_id: VisitId | None = None
    entry_id: UnitEntryId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """How an authorisation stands, as far as this device knows."""

    authorisation: Authorisation
    lines: tuple[LedgerLine, ...] = ()
    drafts: tuple[UnitUse, ...] = ()
    """Units of notes that are not signed yet: they count apart."""

    @property
    def authorised(self) -> int:
        """The units the payer allows."""
        return self.authorisation.units

    @property
    def ends_on(self) -> date:
        """The last day of the window."""
        return self.authorisation.ends_on

    @property
    def used(self) -> int:
        """Units of signed visits, of others and of corrections."""
        return sum(line.units for line in self.lines)

    @property
    def drafted(self) -> int:
        """Units of drafts."""
        return sum(use.units for use in self.drafts)

    @property
    def left(self) -> int:
        """Units left; below zero when more were used than allowed."""
        return self.authorised - self.used


@dataclass(frozen=True, slots=True)
class FreeUnits:
    """Units a payer allows in a fiscal year before there is an authorisation."""

    units: int
    starts_on: date
    ends_on: date
    used: int

    @property
    def left(self) -> int:
        """Units left; below zero when more were used than allowed."""
        return self.units - self.used


@dataclass(frozen=True, slots=True)
class Delivered:
    """Visits the authorised frequency means until a day, and the signed ones with units."""

    authorised: int
    delivered: int


def check_authorisation(found: Authorisation, services: Iterable[str]) -> tuple[Problem, ...]:
    """List what keeps an authorisation from being recorded; `services` are those of the rules."""
    problems: list[Problem] = []
    if found.units <= 0:
        problems.append(Problem("units", "no_units"))
    if found.ends_on < found.starts_on:
        problems.append(Problem("ends_on", "window_ends_before_start"))
    if found.service and found.service not in services:
        problems.append(Problem("service", "unknown_service", facts={"service": found.service}))
    if found.frequency is not None and found.frequency.times <= 0:
        problems.append(Problem("frequency", "no_times"))
    return tuple(problems)


def check_entry(entry: UnitEntry, authorisation: Authorisation) -> tuple[Problem, ...]:
    """List what keeps a typed entry out of the ledger."""
    if entry.units == 0 or (entry.kind is EntryKind.OTHERS and entry.units < 0):
        return (Problem("units", "no_units"),)
    if not authorisation.starts_on <= entry.on <= authorisation.ends_on:
        window = {"starts_on": authorisation.starts_on.isoformat(), "ends_on": authorisation.ends_on.isoformat()}
        return (Problem("on", "outside_window", facts=window),)
    if entry.kind is EntryKind.CORRECTION and not entry.note.strip():
        return (Problem("note", "correction_reason_missing", Weight.MISSING),)
    return ()


def balances(
    authorisations: Sequence[Authorisation], uses: Sequence[UnitUse], entries: Sequence[UnitEntry]
) -> tuple[Balance, ...]:
    """Put every unit under one authorisation and give each with its ledger, in the order of their windows.

    Where several cover a visit, it goes to the one that ends first and still has room for it, or else to the one that
    ends last. Signed visits are placed before drafts.
    """
    order = sorted(authorisations, key=lambda a: (a.ends_on, a.starts_on, a.id))
    left = {a.id: a.units - sum(e.units for e in entries if e.authorisation_id == a.id) for a in order}
    placed: dict[AuthorisationId, list[UnitUse]] = {a.id: [] for a in order}
    for use in sorted(uses, key=lambda u: (not u.signed, u.on, u.visit_id)):
        covering = [a for a in order if a.covers(use.on, use.service)]
        if not covering:
            continue
        chosen = next((a for a in covering if left[a.id] >= use.units), covering[-1])
        left[chosen.id] -= use.units
        placed[chosen.id].append(use)
    of_each = {a.id: [e for e in entries if e.authorisation_id == a.id] for a in order}
    found = [_balance(a, placed[a.id], of_each[a.id]) for a in order]
    return tuple(sorted(found, key=lambda b: (b.authorisation.starts_on, b.ends_on, b.authorisation.id)))


def running(found: Sequence[Balance], day: date) -> Balance | None:
    """Give the balance whose window holds `day`: of several the one that ends first; without one, the last begun."""
    covering = [b for b in found if b.authorisation.covers(day, b.authorisation.service)]
    if covering:
        return min(covering, key=lambda b: (b.ends_on, b.authorisation.id))
    begun = [b for b in found if b.authorisation.starts_on <= day]
    return max(begun or found, key=lambda b: (b.ends_on, b.authorisation.id), default=None)


def delivered(balance: Balance, day: date) -> Delivered | None:
    """Compare the authorised frequency with what was delivered until the end of `day`; None where none is known."""
    window, frequency = balance.authorisation, balance.authorisation.frequency
    last = min(day, window.ends_on)
    if frequency is None or last < window.starts_on:
        return None
    days = (last - window.starts_on).days + 1
    held = sum(line.kind is LineKind.VISIT and line.on <= last for line in balance.lines)
    return Delivered(frequency.times * days // frequency.per.days, held)


def free_period(rules: Authorising, episode_started_on: date | None, day: date) -> tuple[date, date]:
    """Give the first and last day that share the units before an authorisation.

    It is the fiscal year around `day`, together with the days of the episode before it where the rules give them once.
    """
    first, last = fiscal_year(day, rules.free_year_month)
    return (min(first, episode_started_on) if rules.free_once and episode_started_on else first), last


def free_units(
    rules: Authorising,
    authorisations: Sequence[Authorisation],
    uses: Sequence[UnitUse],
    period: tuple[date, date],
) -> FreeUnits | None:
    """Count the signed units of a `free_period` that no authorisation covers; None without such a rule."""
    if rules.free_units is None:
        return None
    first, last = period
    used = sum(
        use.units
        for use in uses
        if use.signed and first <= use.on <= last and not any(a.covers(use.on, use.service) for a in authorisations)
    )
    return FreeUnits(rules.free_units, first, last, used)


def fiscal_year(day: date, month: int) -> tuple[date, date]:
    """Give the first and last day of the year around `day` that begins with the first of a month."""
    year = day.year if day.month >= month else day.year - 1
    return date(year, month, 1), date(year + 1, month, 1) - timedelta(days=1)


def alerts(balance: Balance, limits: Limits, today: date) -> tuple[Problem, ...]:
    """Say what about an authorisation needs a look: not begun, most or all units used, ends soon, or is over."""
    if today < balance.authorisation.starts_on:
        begins = {"starts_on": balance.authorisation.starts_on.isoformat()}
        return (Problem("authorisation", "authorisation_to_come", Weight.CAUTION, begins),)
    days = (balance.ends_on - today).days
    facts = {
        "percent": str(_percent(balance.used, balance.authorised)),
        "units_left": str(max(0, balance.left)),
        "days_left": str(max(0, days)),
        "ends_on": balance.ends_on.isoformat(),
    }
    if days < 0:
        return (Problem("authorisation", "authorisation_over", Weight.CAUTION, facts),)
    found: list[Problem] = []
    if balance.left <= 0:
        found.append(Problem("authorisation", "units_all_used", Weight.CAUTION, facts))
    elif balance.used * 100 >= balance.authorised * limits.alert_at_percent:
        found.append(Problem("authorisation", "units_mostly_used", Weight.CAUTION, facts))
    if days <= limits.alert_days_left:
        found.append(Problem("authorisation", "authorisation_ends", Weight.CAUTION, facts))
    return tuple(found)


def free_alerts(found: FreeUnits, limits: Limits) -> tuple[Problem, ...]:
    """Say when most of the units before an authorisation are used."""
    if found.used * 100 < found.units * limits.alert_at_percent:
        return ()
    facts = {
        "percent": str(_percent(found.used, found.units)),
        "units_left": str(max(0, found.left)),
        "ends_on": found.ends_on.isoformat(),
    }
    return (Problem("authorisation", "free_units_mostly_used", Weight.CAUTION, facts),)


def _balance(authorisation: Authorisation, uses: Sequence[UnitUse], entries: Sequence[UnitEntry]) -> Balance:
    lines = [LedgerLine(u.on, LineKind.VISIT, u.units, 0, visit_id=u.visit_id) for u in uses if u.signed]
    lines += [LedgerLine(e.on, LineKind(e.kind.value), e.units, 0, entry_id=e.id, note=e.note) for e in entries]
    return Balance(authorisation, _run(authorisation.units, lines), tuple(u for u in uses if not u.signed))


def _run(units: int, lines: Sequence[LedgerLine]) -> tuple[LedgerLine, ...]:
    """Put lines in the order of their days and note what is left after each."""
    run: list[LedgerLine] = []
    for line in sorted(lines, key=lambda found: found.on):
        units -= line.units
        run.append(replace(line, left=units))
    return tuple(run)


def _percent(used: int, of: int) -> int:
    """Give whole percent, rounded down so that 100 means all."""
    return used * 100 // of if of else 100
