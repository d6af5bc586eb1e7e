"""Writing together: how the person took part in a note, what they say of it, and their drawn signature.

A note is never held up by any of it: voices are heard, nobody has to sign. `together_check` looks at a note with it.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fieldnote.domain.ids import PersonId, VisitId

MOST_STROKES, MOST_POINTS = 400, 20_000
LARGEST_COORDINATE = 10_000

Stroke = tuple[tuple[int, int], ...]
"""Where the pen went between touching down and lifting: x and y in ten-thousandths of the field's width."""


class TookPart(StrEnum):
    """How the person took part in writing the note."""

    WROTE = "wrote_together"
    READ = "read_together"
    WAS_READ_TO = "read_to_them"
    DECLINED = "declined"
    NOT_THERE = "not_there"

    @property
    def knows_the_words(self) -> bool:
        """Whether the person read the note or heard it."""
        return self in {TookPart.WROTE, TookPart.READ, TookPart.WAS_READ_TO}


class Agreement(StrEnum):
    """What the person says of the note."""

    AGREES = "agrees"
    WANTS_CHANGES = "wants_changes"
    CONTESTS = "contests"


@dataclass(frozen=True, slots=True)
class PersonSignature:
    """What a note's own signature freezes of the person's drawing."""

    sha256: str
    """Of the strokes, see `fingerprint`."""
    drawn_at: datetime
    witness: str
    shown_sha256: str
    """Of the words that were on the screen, see `together_check.shown_words`."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A signature drawn by the person under a note."""

    visit_id: VisitId
    person_id: PersonId
    strokes: tuple[Stroke, ...]
    drawn_at: datetime
    witness: str
    """Who saw it: the specialist, by name and as what."""
    shown_sha256: str

    @property
    def to_freeze(self) -> PersonSignature:
        """What the note's own signature keeps of it."""
        return PersonSignature(fingerprint(self.strokes), self.drawn_at, self.witness, self.shown_sha256)


def fingerprint(strokes: tuple[Stroke, ...]) -> str:
    """Give the SHA-256 of strokes written as text: a line for each, its points as `x,y` with spaces between them."""
    lines = (" ".join(f"{x},{y}" for x, y in stroke) + "\n" for stroke in strokes)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def is_drawing(strokes: tuple[Stroke, ...]) -> bool:
    """Whether strokes can be a signature: at least one line, within the field, of a size a hand can make."""
    points = [point for stroke in strokes for point in stroke]
    return (
        any(len(stroke) > 1 for stroke in strokes)
        and len(strokes) <= MOST_STROKES
        and len(points) <= MOST_POINTS
        and all(0 <= value <= LARGEST_COORDINATE for point in points for value in point)
    )
