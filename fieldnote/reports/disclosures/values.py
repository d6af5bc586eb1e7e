"""What the accounting of disclosures is made from."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.disclosure import Release


@dataclass(frozen=True, slots=True)
class Line:
    """One disclosure, and which rule asks for it to be in the accounting."""

    release: Release
    signed_on: date | None = None
    """When the consent was signed that it rests on."""
    under_part2: bool = False
    """42 CFR 2.25: three years of what was given with the person's consent."""
    under_hipaa: bool = False
    """45 CFR 164.528: six years of what was given without one."""


@dataclass(frozen=True, slots=True)
class Disclosures:
    """Everything that left the programme about a person, the newest first."""

    name: str
    record: str
    born: date | None
    specialist: str
    agency: str
    programme: str
    asked_at: datetime
    """Aware; all times are printed in its UTC offset."""
    lines: tuple[Line, ...]
    first: date | None = None
    last: date | None = None
    """The days asked for; everything on file where there are none."""
    language: str = "en"
