"""What the chart copy of a visit note is made from: the signed note and what it refers to, as frozen values."""

from dataclasses import dataclass
from datetime import datetime

from fieldnote.domain.consent import Content
from fieldnote.domain.goal import Goal, Ladder
from fieldnote.domain.person import Episode, Person, Specialist
from fieldnote.domain.plan import LongRangeOutcome, PlanSnapshot
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import Trigger
from fieldnote.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class AddressedGoal:
    """A goal the visit served. Its number and title are printed as the signature froze them."""

    goal: Goal
    outcome: LongRangeOutcome | None = None
    step: Ladder | None = None
    """Where it stood at the end of the visit's day."""


@dataclass(frozen=True, slots=True)
class Review:
    """A supervisor's review, entered or received. It changes nothing in the note."""

    reviewer: str
    reviewed_at: datetime
    comment: str = ""
    returned: bool = False


@dataclass(frozen=True, slots=True)
class VisitNote:
    """Everything the chart copy says."""

    visit: Visit
    person: Person
    specialist: Specialist
    episode: Episode | None = None
    plan: PlanSnapshot | None = None
    """The plan in effect on the day of the visit, or ended by then, that was here when the note was signed."""
    goals: tuple[AddressedGoal, ...] = ()
    """In the order of `visit.draft.goal_ids`."""
    triggers: tuple[Trigger, ...] = ()
    supports: tuple[Support, ...] = ()
    next_contact: datetime | None = None
    """Aware, in local time."""
    replaced: bool = False
    """Whether a newer version holds."""
    review: Review | None = None
    supports_as_initials: bool = False
    leaves_out: tuple[Content, ...] = ()
    """Triggers, supports: what this copy is not to hold."""
    language: str = "en"
    quote_language: str = ""
    """Of the person's comment, when it is not the document's."""
    as_signed: tuple[str, ...] = ()
    """Where the record goes along: the JSON that was signed, of the note and then of each addendum."""
