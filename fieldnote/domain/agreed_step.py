"""A next step that was agreed outside a visit; those of a visit are part of its note."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.ids import AgreedStepId, MeetingId, PersonId
from fieldnote.domain.visit import NextStep


@dataclass(frozen=True, slots=True)
class AgreedStep:
    """What was agreed, when (UTC), and what it is about."""

    id: AgreedStepId
    person_id: PersonId
    step: NextStep
    agreed_on: date
    """The day where the specialist is."""
    agreed_at: datetime
    meeting_id: MeetingId | None = None
    """The meeting they go to together."""
    done_at: datetime | None = None
