"""A visit and its note: what is written, and what a signature freezes. `visit_check` says what a signature needs.

A note is stored in three states only: draft, ready, signed. After signing nothing is edited in place; an addendum is a
record of its own.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from fieldnote.domain.ids import AddendumId, EpisodeId, GoalId, PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.together import Agreement, PersonSignature, TookPart

USUAL_MINUTES = 60
"""What a planned visit takes where nobody said how long."""
LONGEST_PLAN = 24 * 60


class NoteState(StrEnum):
    """The only states a note is stored in. Sent, returned, voided and so on are derived from other rows."""

    DRAFT = "draft"
    READY = "ready"
    SIGNED = "signed"


class ContactKind(StrEnum):
    """What kind of contact it was; the last two have no units."""

    ONE_TO_ONE = "one_to_one"
    GROUP = "group"
    COLLATERAL = "collateral"
    """With family or others, without the person."""
    ATTEMPTED = "attempted"
    """Nobody there, no answer, cancelled."""

    @property
    def billable(self) -> bool:
        """Whether such a contact can have units at all."""
        return self in {ContactKind.ONE_TO_ONE, ContactKind.GROUP}


class Mode(StrEnum):
    """How the contact was made. Where the person was is another field: the two differ."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"


class Place(StrEnum):
    """Where the person was. The policy pack turns it into a place-of-service code."""

    HOME = "home"
    COMMUNITY = "community"
    LIBRARY = "library"
    MEETING = "mutual_aid_meeting"
    RECOVERY_CENTER = "recovery_center"
    OFFICE = "office"
    SHELTER = "shelter"
    JAIL = "jail"
    COURT = "court"
    HOSPITAL = "hospital"
    CLINIC = "clinic"
    RESIDENCE = "residence"
    """Recovery house, group home."""
    CAR = "car"
    STREET = "street"
    WORK = "work"
    OTHER = "other"


class Owner(StrEnum):
    """Who does the next step."""

    PERSON = "person"
    SPECIALIST = "specialist"
    BOTH = "both"
    QP = "qp"


class SupportType(StrEnum):
    """The four kinds of recovery support."""

    EMOTIONAL = "emotional"
    INFORMATIONAL = "informational"
    INSTRUMENTAL = "instrumental"
    AFFILIATIONAL = "affiliational"


class Part(StrEnum):
    """The seven parts of a note, in the order of the editor."""

    TIME = "time"
    PLACE = "place"
    CODE = "code"
    GOAL = "goal"
    WHAT_WE_DID = "what_we_did"
    RESPONSE = "response"
    NEXT_STEP = "next_step"


_PARTS_OF_KIND: dict[ContactKind, tuple[Part, ...]] = {
    ContactKind.ONE_TO_ONE: tuple(Part),
    ContactKind.GROUP: tuple(Part),
    ContactKind.COLLATERAL: (Part.TIME, Part.PLACE, Part.WHAT_WE_DID, Part.NEXT_STEP),
    ContactKind.ATTEMPTED: (Part.TIME, Part.PLACE, Part.WHAT_WE_DID, Part.NEXT_STEP),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of contact. Both ends carry their UTC offset, so DST nights and midnights count right."""

    start: datetime
    end: datetime

    @property
    def minutes(self) -> int:
        """Whole minutes from start to end; negative when the end is before the start.

        Counted in UTC: Python subtracts two times of one zone as if the night of the change had 24 hours.
        """
        return int((self.end.astimezone(UTC) - self.start.astimezone(UTC)) // timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class ExcludedMinutes:
    """Minutes inside the segments that are not contact."""

    travel: int = 0
    waiting: int = 0
    writing: int = 0
    a_break: int = 0

    @property
    def total(self) -> int:
        """All of them together."""
        return self.travel + self.waiting + self.writing + self.a_break

    @property
    def least(self) -> int:
        """The smallest of them."""
        return min(self.travel, self.waiting, self.writing, self.a_break)


@dataclass(frozen=True, slots=True)
class NextStep:
    """One small, clear step, chosen by the person."""

    text: str = ""
    owner: Owner = Owner.BOTH
    due: date | None = None


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """What has been written about a visit so far; every part may still be missing.

    A draft without segments and with `planned_for` is a visit still to come.
    """

    id: VisitId
    person_id: PersonId
    episode_id: EpisodeId | None = None
    kind: ContactKind = ContactKind.ONE_TO_ONE
    planned_for: datetime | None = None
    planned_minutes: int = 0
    """How long it is meant to take; 0 where nobody said."""
    segments: tuple[Segment, ...] = ()
    excluded: ExcludedMinutes = ExcludedMinutes()
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    """The place in words ("Main St. library")."""
    service: str = ""
    """The id of a service of the policy pack; empty while not chosen."""
    with_us: str = ""
    """Others present, by role only, never another client's name (10A NCAC 26D .0703(l))."""
    group_size: int = 0
    goal_ids: tuple[GoalId, ...] = ()
    something_else: str = ""
    """Why no goal of the plan was worked on."""
    purpose: str = ""
    what_we_did: str = ""
    response: str = ""
    next_step: NextStep = NextStep()
    support_types: tuple[SupportType, ...] = ()
    trigger_ids: tuple[TriggerId, ...] = ()
    support_ids: tuple[SupportId, ...] = ()
    sensitive: bool = False
    """Return to use or another matter left out of every document unless chosen."""
    person_comment: str = ""
    read_together: bool = False
    """The person read the note or had it read to them."""
    took_part: TookPart | None = None
    """How the person took part in writing it; None where nobody said more than `read_together`."""
    agreement: Agreement | None = None
    """What the person says of the note, where they were asked."""
    own_story: bool = False
    """The specialist shared some of their own recovery."""
    own_story_why: str = ""
    """What it was for, in one line. Never what was told: that is nobody's chart."""
    reasons: dict[str, str] = field(default_factory=dict)
    """Reasons given for cautions, by problem code (`late_note` → "No device allowed in the jail")."""

    @property
    def day(self) -> date | None:
        """The date of service in the place's own time, or the planned day."""
        if self.segments:
            return self.segments[0].start.date()
        return self.planned_for.date() if self.planned_for else None

    @property
    def contact_minutes(self) -> int:
        """Minutes of contact: the segments without what is excluded. Never below zero."""
        return max(0, sum(s.minutes for s in self.segments) - self.excluded.total)

    @property
    def planned_end(self) -> datetime | None:
        """When a planned visit is meant to be over: within a day, whatever stands there."""
        minutes = self.planned_minutes if 0 < self.planned_minutes < LONGEST_PLAN else USUAL_MINUTES
        return self.planned_for + timedelta(minutes=minutes) if self.planned_for else None

    @property
    def planned(self) -> bool:
        """Whether it is still to come."""
        return self.planned_for is not None and not self.segments


def required_parts(kind: ContactKind) -> tuple[Part, ...]:
    """Give the parts a signature needs for this kind of contact."""
    return _PARTS_OF_KIND[kind]


def filled_parts(draft: VisitDraft) -> tuple[Part, ...]:
    """List the required parts that are filled in, in order."""
    there = {
        Part.TIME: bool(draft.segments),
        Part.PLACE: draft.place is not None,
        Part.CODE: bool(draft.service),
        Part.GOAL: bool(draft.goal_ids or draft.something_else.strip()),
        Part.WHAT_WE_DID: bool(draft.what_we_did.strip()),
        Part.RESPONSE: bool(draft.response.strip()),
        Part.NEXT_STEP: bool(draft.next_step.text.strip()),
    }
    return tuple(part for part in required_parts(draft.kind) if there[part])


def is_complete(draft: VisitDraft) -> bool:
    """Whether every required part is filled in."""
    return len(filled_parts(draft)) == len(required_parts(draft.kind))


@dataclass(frozen=True, slots=True)
class SignedFacts:
    """What a signature freezes beside the words: figures by the rules in force, names as they were."""

    person_name: str
    record_number: str
    minutes: int
    units: int
    unit_minutes: int
    rounding: str
    code: str
    modifiers: tuple[str, ...]
    place_of_service: str
    policy_pack: str
    policy_version: str
    entered_at: datetime
    late: bool
    claim_ready: bool
    goals: tuple[str, ...]
    """The addressed goals as they read on the day, number and title."""
    attachments: tuple[str, ...] = ()
    """SHA-256 of each file attached to the note, in the order they were added."""
    person_signature: PersonSignature | None = None
    """Of the drawing, where the person signed with their hand; nobody has to."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, as what, when, and the proof over the canonical bytes of the note."""

    signer: str
    credential: str
    signed_at: datetime
    device_id: str
    sha256: str
    ed25519: str


@dataclass(frozen=True, slots=True)
class Addendum:
    """Words added after signing, signed by themselves. The note they belong to stays as it was."""

    id: AddendumId
    visit_id: VisitId
    text: str
    added_at: datetime
    signature: Signature


@dataclass(frozen=True, slots=True)
class Visit:
    """A signed note: never edited again."""

    draft: VisitDraft
    facts: SignedFacts
    signature: Signature
    version: int = 1
    addenda: tuple[Addendum, ...] = ()

    @property
    def id(self) -> VisitId:
        """The note's id."""
        return self.draft.id

    @property
    def day(self) -> date:
        """The date of service."""
        assert self.draft.day is not None, "a signed visit has a time"  # noqa: S101 -- check() guarantees it
        return self.draft.day


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit as lists show it, whatever its state."""

    id: VisitId
    person_id: PersonId
    state: NoteState
    kind: ContactKind
    day: date | None
    starts_at: datetime | None
    """UTC, or None while neither planned nor timed."""
    planned: bool
    minutes: int
    units: int
    code: str
    place: Place | None
    place_label: str
    headline: str
    """The beginning of what we did, or the place's words where nothing is written yet."""
    filled: int
    required: int
    sensitive: bool = False


def start_now(draft: VisitDraft, now: datetime) -> VisitDraft:
    """Start a planned visit: an open segment that begins and, until it is stopped, ends now."""
    minute = now.replace(second=0, microsecond=0)
    return replace(draft, segments=(Segment(minute, minute),))


def take_part(draft: VisitDraft, how: TookPart | None) -> VisitDraft:
    """Say how the person took part in writing, which says whether they know the words."""
    return replace(draft, took_part=how, read_together=how.knows_the_words if how else draft.read_together)
