"""What the list of who has seen a record is made from."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.disclosure import Sight


@dataclass(frozen=True, slots=True)
class WhoHasSeen:
    """Each time a record, or one note of it, was opened or given to somebody, the newest first."""

    name: str
    record: str
    specialist: str
    agency: str
    programme: str
    asked_at: datetime
    """Aware; all times are printed in its UTC offset."""
    sights: tuple[Sight, ...]
    note_of: date | None = None
    """The day of the note, where it is about one."""
    most_openings: int = 0
    """How many openings the list has at most; 0 where it has them all."""
    language: str = "en"
