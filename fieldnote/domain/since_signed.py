"""What other rows say happened to a note; `note_status` reads the note's standing from it."""

from dataclasses import dataclass

from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.ids import VisitId


@dataclass(frozen=True, slots=True)
class SinceSigned:
    """Facts beside a note that nobody writes into it: its signature froze it."""

    version: int = 1
    corrects: VisitId | None = None
    """The version that this one replaces, or will replace once it is signed."""
    replaced: bool = False
    void: bool = False
    late: bool = False
    addenda: int = 0
    """What was added to this version and to those before it."""
    statements: int = 0
    """The person's own statements about any version of the note."""
    released: bool = False
    deliveries: tuple[DeliveryState, ...] = ()
    """The states, once each, of what is owed to agencies of this version and of what was added to it."""
    review_returned: bool | None = None
    """How the latest review by a supervisor ended; None without one."""
