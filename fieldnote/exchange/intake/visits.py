"""Visits as they stand in the file."""

from datetime import date, datetime

from fieldnote.domain.together import Agreement, TookPart
from fieldnote.domain.visit import ContactKind, Mode, Owner, Place, Progress, SupportType
from fieldnote.exchange.intake.strict import Strict


class SegmentIn(Strict, frozen=True):
    """A stretch of contact, both ends with their UTC offset (`2026-11-20T10:32:00-05:00`)."""

    start: datetime
    end: datetime


class ExcludedIn(Strict, frozen=True):
    """Minutes inside the segments that are not contact."""

    travel: int = 0
    waiting: int = 0
    writing: int = 0
    a_break: int = 0


class NextStepIn(Strict, frozen=True):
    """The next step, chosen by the person."""

    text: str
    owner: Owner = Owner.BOTH
    due: date | None = None


class VisitIn(Strict, frozen=True):
    """A visit. It comes in as a draft; `fieldnote add --sign` signs what is complete.

    `interventions` are ids of the notebook's catalogue, `competencies` numbers from 1 to 12 beside theirs.
    """

    segments: list[SegmentIn] = []
    planned_for: datetime | None = None
    excluded: ExcludedIn = ExcludedIn()
    kind: ContactKind = ContactKind.ONE_TO_ONE
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    service: str = ""
    group_size: int = 0
    session: str = ""
    with_us: str = ""
    goals: list[str] = []
    something_else: str = ""
    purpose: str = ""
    what_we_did: str = ""
    response: str = ""
    next_step: NextStepIn | None = None
    support_types: list[SupportType] = []
    interventions: list[str] = []
    competencies: list[int] = []
    progress: Progress | None = None
    barriers: str = ""
    new_needs: list[str] = []
    triggers: list[str] = []
    supports: list[str] = []
    sensitive: bool = False
    significant_event: bool = False
    read_together: bool = False
    person_comment: str = ""
    planned_minutes: int = 0
    took_part: TookPart | None = None
    agreement: Agreement | None = None
    own_story: bool = False
    own_story_why: str = ""
    reasons: dict[str, str] = {}
