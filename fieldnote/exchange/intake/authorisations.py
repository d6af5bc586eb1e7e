"""Authorisations and what others used of them, as they stand in the file."""

from datetime import date

from fieldnote.domain.authorisation import EntryKind, Per
from fieldnote.exchange.intake.strict import Strict


class FrequencyIn(Strict, frozen=True):
    """So many visits a week or a month."""

    times: int
    per: Per = Per.WEEK


class UnitEntryIn(Strict, frozen=True):
    """A line of the ledger that is no visit of this notebook."""

    kind: EntryKind
    on: date
    units: int
    note: str = ""


class AuthorisationIn(Strict, frozen=True):
    """Units a payer allows within a window; `service` is the id of one of the rules' services, empty for any."""

    units: int
    starts_on: date
    ends_on: date
    service: str = ""
    payer: str = ""
    number: str = ""
    frequency: FrequencyIn | None = None
    entries: list[UnitEntryIn] = []
