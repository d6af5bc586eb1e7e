"""What came of reading a damaged notebook row by row into a new one: counts, and the fate of each note."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import PersonId, VisitId


class NoteFate(StrEnum):
    """What became of one note."""

    WHOLE = "whole"
    FROM_SIGNED_COPY = "from_signed_copy"
    """Rows of it were lost; the bytes that were signed hold all of it, and it was written anew from them."""
    SIGNATURE_LOST = "signature_lost"
    """Words and figures are there; what proves that they were signed is not."""
    WORDS_MISSING = "words_missing"
    """Its times and choices are there, its words are not."""
    FIGURES_MISSING = "figures_missing"
    """Its words are there; time, place and choices are not. It stands as a draft."""
    LOST = "lost"
    """Only that it was there is known."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the note is missing."""
        return self in {NoteFate.WHOLE, NoteFate.FROM_SIGNED_COPY}


@dataclass(frozen=True, slots=True)
class NoteLeft:
    """One note of the damaged notebook; `person_id` and `day` where they are known."""

    id: VisitId
    fate: NoteFate
    person_id: PersonId | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class TableLeft:
    """One table: rows read, rows lost, and rows that came back from another place of the notebook."""

    table: str
    read: int
    lost: int = 0
    restored: int = 0
    uncertain: bool = False
    """A page of it is lost whose rows nobody knows: there may have been more than `lost` says."""
    disputed: int = 0
    """Rows that an index has otherwise: they, or the index, may be of an earlier day."""

    @property
    def is_whole(self) -> bool:
        """Whether all rows are in the new notebook, as they were."""
        return self.lost == 0 and not self.uncertain and not self.disputed


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A row that refers to one that is lost."""

    table: str
    record_id: str
    parent: str


@dataclass(frozen=True, slots=True)
class Rescued:
    """What a rescue found and what the new notebook holds."""

    tables: tuple[TableLeft, ...]
    notes: tuple[NoteLeft, ...]
    pages: int = 0
    pages_lost: int = 0
    pages_mended: int = 0
    """Pages in which one bit had turned, and was turned back."""
    rows_unplaced: int = 0
    """Rows that could be read and not be told from those of another table."""
    log_unread: int = 0
    """Pages at the end of the write-ahead log that could not be read: the last things done before the damage."""
    gaps: tuple[tuple[int, int], ...] = ()
    """First and last number of the acts that are missing in the activity log."""
    left_behind: tuple[LeftBehind, ...] = ()
    nameless: tuple[PersonId, ...] = ()
    """People whose record is lost. They stand under a name like “Name lost 1”, so that their notes can be found."""
    specialist_lost: bool = False
    disagrees: tuple[str, ...] = ()
    """Areas in which the damaged notebook contradicts itself though every page of it can be read."""
    faults: tuple[str, ...] = ()
    """Areas in which the check of the new notebook finds faults."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing at all is missing."""
        missing = (self.rows_unplaced, self.log_unread, self.gaps, self.left_behind, self.disagrees, self.faults)
        return not any(missing) and all(table.is_whole for table in self.tables)

    @property
    def notes_not_whole(self) -> tuple[NoteLeft, ...]:
        """The notes of which something is missing."""
        return tuple(note for note in self.notes if not note.fate.is_whole)
