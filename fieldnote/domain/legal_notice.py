"""The words the law sends along with a record, and the fact that a person was told how theirs is protected."""

from dataclasses import dataclass
from datetime import date

from fieldnote.domain.ids import NoticeGivenId, PersonId


@dataclass(frozen=True, slots=True)
class LegalNotice:
    """One version of the statements that go with records of a Part 2 programme (42 CFR 2.32(a))."""

    id: str
    valid_from: date
    source: str
    short: str
    """Statement 2: on each page of whatever leaves the notebook."""
    long: str
    """Statement 1: with each disclosure outside the programme."""


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """The person got the written summary of the confidentiality rules, at admission or later (42 CFR 2.22)."""

    id: NoticeGivenId
    person_id: PersonId
    given_on: date
    version: str = ""
    """Which text of the agency's it was, as the agency names it."""
    how: str = ""
    """On paper, read aloud, by mail: in words."""
