"""How a note stands: never stored, always read from the rows beside it.

A note is stored as draft, ready or signed only, so that a database can refuse every change of a signed one.
"""

from dataclasses import dataclass
from enum import StrEnum

from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.since_signed import SinceSigned
from fieldnote.domain.visit import NoteState


class NoteStatus(StrEnum):
    """The one word for a note."""

    DRAFT = "draft"
    READY = "ready"
    SIGNED = "signed"
    GIVEN = "given"
    """A copy left the notebook, or an agency's system took it."""
    RETURNED = "returned"
    """A supervisor or an agency asks for more. It is put right by an addendum or a correction."""
    ACCEPTED = "accepted"
    """Every agency it is owed to took it."""
    CONFIRMED = "confirmed"
    """Every agency it is owed to said that it is in the chart."""
    REPLACED = "replaced"
    VOID = "void"


class NoteMark(StrEnum):
    """What stands beside the word, in this order."""

    LATE = "late"
    CORRECTED = "corrected"
    ADDED_TO = "added_to"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True)
class NoteStanding:
    """A note's word and marks."""

    status: NoteStatus
    marks: tuple[NoteMark, ...] = ()


_CONFIRMED = frozenset({DeliveryState.CONFIRMED, DeliveryState.FILED})
_TAKEN = _CONFIRMED | {DeliveryState.ACCEPTED}
_OVER = frozenset({DeliveryState.SUPERSEDED, DeliveryState.WITHDRAWN})


def standing(state: NoteState, since: SinceSigned) -> NoteStanding:
    """Read a note's standing from its stored state and what happened since it was signed."""
    if state is not NoteState.SIGNED:
        return NoteStanding(NoteStatus(state.value))
    marks = {
        NoteMark.LATE: since.late,
        NoteMark.CORRECTED: since.version > 1,
        NoteMark.ADDED_TO: since.addenda > 0,
        NoteMark.CONTESTED: since.statements > 0,
    }
    return NoteStanding(_status(since), tuple(mark for mark in NoteMark if marks[mark]))


def _status(since: SinceSigned) -> NoteStatus:
    owed = set(since.deliveries) - _OVER
    first_that_holds = (
        (NoteStatus.VOID, since.void),
        (NoteStatus.REPLACED, since.replaced),
        (NoteStatus.RETURNED, since.review_returned or DeliveryState.RETURNED in owed),
        (NoteStatus.CONFIRMED, owed and owed <= _CONFIRMED),
        (NoteStatus.ACCEPTED, owed and owed <= _TAKEN),
        (NoteStatus.GIVEN, since.released or owed & _TAKEN),
    )
    return next((status for status, holds in first_that_holds if holds), NoteStatus.SIGNED)
