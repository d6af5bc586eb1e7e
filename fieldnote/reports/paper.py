"""The sheet a document is printed on, and what every page of it carries so that a copy can be told from another."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from fieldnote.domain.consent import Consent


class Paper(Enum):
    """Sizes with the margin left and right, in points."""

    LETTER = (612.0, 792.0, 48.0)
    A4 = (595.28, 841.89, 45.0)

    @property
    def width(self) -> float:
        """The sheet's width."""
        return self.value[0]

    @property
    def height(self) -> float:
        """The sheet's height."""
        return self.value[1]

    @property
    def margin(self) -> float:
        """The margin left and right."""
        return self.value[2]

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin


@dataclass(frozen=True, slots=True)
class Accompanying:
    """What goes along with a copy that leaves the programme: the statement and the scope (42 CFR 2.32)."""

    statement: str
    """The long statement, byte for byte."""
    recipient: str
    consent: Consent | None = None
    grounds: str = ""
    """Why it was given without a consent: the emergency, or the court and its number."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The recorded inputs of one making: the same stamp and the same values give the same bytes."""

    document_id: str
    """`FN-` and random symbols; also the file's name. Never a record number."""
    made_at: datetime
    """Aware, in the time of the place where it is made: paper shows local time."""
    check_code: str
    """Eight symbols of the audit chain's head, `7F3A-91C2`; empty while there is no notebook yet."""
    practice: bool = False
    """Made from the practice notebook: every page says so."""
    notice: str = ""
    """The short statement of 42 CFR 2.32 for every page; empty where Part 2 does not cover the record."""
    accompanying: Accompanying | None = None
    """Set for a copy to somebody outside the programme; it takes the end of the document."""
    content_code: str = ""
    """Eight symbols of the hash of what the document says, `5F0C-91AB`: two papers with the same one say the same."""
