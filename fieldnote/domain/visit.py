"""A visit and its note: what is written, and what a signature freezes.

`required` and `visit_check` say what a signature needs, `visit_facts` what it freezes.

A note is stored in three states only: draft, ready, signed. After signing nothing is edited in place: `acts` says what
can be done, and each act is a record of its own.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from fieldnote.domain.acts import Replacement, Statement
from fieldnote.domain.ids import (
    AddendumId,
    EpisodeId,
    GoalId,
    InterventionId,
    PersonId,
    SessionId,
    SupportId,
    TriggerId,
    VisitId,
)
from fieldnote.domain.part import Part as Part  # noqa: PLC0414 -- a part of the visit
from fieldnote.domain.signature import Signature as Signature  # noqa: PLC0414 -- likewise
from fieldnote.domain.since_signed import SinceSigned
from fieldnote.domain.together import Agreement, PersonSignature, TookPart
from fieldnote.domain.units import Aggregation, Rounding, UnitRule

USUAL_MINUTES = 60
"""What a planned visit takes where nobody said how long."""
LONGEST_PLAN = 24 * 60


class NoteState(StrEnum):
    """The only states a note is stored in. `note_status` derives given, returned, void and so on from other rows."""

    DRAFT = "draft"
    READY = "ready"
    SIGNED = "signed"


class ContactKind(StrEnum):
    """What kind of contact it was. How it was made is its `Mode`; whether it can have units is for the rules to say."""

    ONE_TO_ONE = "one_to_one"
    GROUP = "group"
    COLLATERAL = "collateral"
    """With family or others, without the person."""
    ATTEMPTED = "attempted"
    """The specialist tried to reach the person: nobody there, no answer, cancelled."""
    NO_SHOW = "no_show"
    """A visit was planned, and the person did not come."""
    OUTREACH = "outreach"
    """Looking for someone or keeping in touch outside a service: on the street, before a programme begins."""

    @property
    def missed(self) -> bool:
        """Whether nobody was met."""
        return self in {ContactKind.ATTEMPTED, ContactKind.NO_SHOW}

    @property
    def met(self) -> bool:
        """Whether the person was seen for a service: what "seen" means wherever it is said."""
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


class Progress(StrEnum):
    """How the addressed goal went since the last visit, by the person's own view. A note may do without."""

    FORWARD = "forward"
    STEADY = "steady"
    HARDER = "harder"
    NOT_SURE = "not_sure"


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


def step_that_holds(step: NextStep, kind: ContactKind) -> NextStep:
    """Give a next step as it holds: nobody was met to agree on what both are to do, so it is the specialist's own."""
    own = kind.missed and step.owner is Owner.BOTH
    return replace(step, owner=Owner.SPECIALIST) if own else step


def is_own_step(step: NextStep, kind: ContactKind) -> bool:
    """Say whether nobody was met and a next step is the specialist's own, so that it is told as that."""
    return kind.missed and step.owner is Owner.SPECIALIST


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
    session_id: SessionId | None = None
    """The group session this is one person's note of."""
    goal_ids: tuple[GoalId, ...] = ()
    something_else: str = ""
    """Why no goal of the plan was worked on."""
    purpose: str = ""
    what_we_did: str = ""
    response: str = ""
    next_step: NextStep = NextStep()
    support_types: tuple[SupportType, ...] = ()
    intervention_ids: tuple[InterventionId, ...] = ()
    """Items of the catalogue; a signature freezes their words."""
    competencies: tuple[int, ...] = ()
    """Core competencies (1 to 12) beside those of the interventions."""
    progress: Progress | None = None
    barriers: str = ""
    """What stood in the way."""
    new_needs: tuple[str, ...] = ()
    """Needs and goals that came up: suggestions for the QP."""
    trigger_ids: tuple[TriggerId, ...] = ()
    support_ids: tuple[SupportId, ...] = ()
    sensitive: bool = False
    """Return to use or another matter left out of every document unless chosen."""
    significant_event: bool = False
    """Something that wants an incident worksheet of its own, never told in the note (10A NCAC 27G .0604)."""
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
        """Minutes of contact: the segments without what is excluded. Never below zero; none where nobody was met."""
        return 0 if self.kind.missed else max(0, sum(s.minutes for s in self.segments) - self.excluded.total)

    @property
    def has_words(self) -> bool:
        """Whether something of the note itself was written: more than what a plan holds."""
        written = (self.what_we_did, self.response, self.next_step.text, self.person_comment, self.barriers)
        return any(text.strip() for text in (*written, *self.new_needs))

    @property
    def has_own_step(self) -> bool:
        """Whether its next step is told as the specialist's own."""
        return is_own_step(self.next_step, self.kind)

    @property
    def planned_end(self) -> datetime | None:
        """When a planned visit is meant to be over: within a day, whatever stands there."""
        minutes = self.planned_minutes if 0 < self.planned_minutes < LONGEST_PLAN else USUAL_MINUTES
        return self.planned_for + timedelta(minutes=minutes) if self.planned_for else None

    @property
    def planned(self) -> bool:
        """Whether it is still to come."""
        return self.planned_for is not None and not self.segments


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What a visit has on one calendar date."""

    day: date
    minutes: int
    units: int
    minutes_before: int = 0
    """Minutes of the date's contacts signed earlier, where the rule counts all of them together."""


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
    aggregation: str = ""
    unit_starts: tuple[int, ...] = ()
    """The table of a STATE_PARTIAL rule."""
    least_minutes: int = 0
    by_day: tuple[DayFigures, ...] = ()
    """The same by calendar date: two dates where the visit crossed midnight."""
    not_billable_because: str = ""
    """Why the rules give this kind of contact no units. For the internal note only."""
    interventions: tuple[str, ...] = ()
    """The chosen items of the catalogue as they read on the day."""
    competencies: tuple[int, ...] = ()
    template: str = ""
    """The id of the template that the note was written in."""
    entered_before_service: bool = False
    """The note was first saved before the visit ended, and no visit was planned: set-back clocks show like this."""
    attachments: tuple[str, ...] = ()
    """SHA-256 of each file attached to the note, in the order they were added."""
    person_signature: PersonSignature | None = None
    """Of the drawing, where the person signed with their hand; nobody has to."""

    @property
    def unit_rule(self) -> UnitRule | None:
        """Give the rule that made the units, or None for a contact without any."""
        if not self.rounding or not self.unit_minutes:
            return None
        return UnitRule(
            Rounding(self.rounding),
            self.unit_minutes,
            self.unit_starts,
            self.least_minutes,
            Aggregation(self.aggregation or Aggregation.PER_CONTACT),
        )


@dataclass(frozen=True, slots=True)
class Addendum:
    """Words added after signing, signed by themselves. The note they belong to stays as it was."""

    id: AddendumId
    visit_id: VisitId
    text: str
    added_at: datetime
    signature: Signature


@dataclass(frozen=True, slots=True)
class LateEntry:
    """The three dates of a late entry. It is a label, computed when the note is signed and frozen with it."""

    service: date
    entered_at: datetime
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class Visit:
    """A signed note: never edited again."""

    draft: VisitDraft
    facts: SignedFacts
    signature: Signature
    version: int = 1
    addenda: tuple[Addendum, ...] = ()
    """Those of earlier versions, too: what was added once is never lost by a correction."""
    replaces: Replacement | None = None
    """The version before, and why; None for the first."""
    statements: tuple[Statement, ...] = ()
    """The person's own, about any version. Every copy that leaves has them (10A NCAC 26B .0106)."""
    anchor: str = ""
    """The head of the activity log as the signature left it: on paper it dates all that stood before."""

    @property
    def note_id(self) -> VisitId:
        """The note itself, whatever its versions: the id of the first one."""
        return self.replaces.note_id if self.replaces else self.draft.id

    @property
    def id(self) -> VisitId:
        """The note's id."""
        return self.draft.id

    @property
    def late_entry(self) -> LateEntry | None:
        """The dates that a late entry is labelled with; None when it was in time."""
        if not self.facts.late:
            return None
        return LateEntry(self.day, self.facts.entered_at, self.signature.signed_at)

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
    """The beginning of what we did; of a visit to come, what it is for."""
    filled: int
    required: int
    sensitive: bool = False
    since: SinceSigned = field(default_factory=SinceSigned)

    @property
    def in_vain(self) -> bool:
        """Whether it is signed and the person was not seen."""
        return self.state is NoteState.SIGNED and not self.kind.met


def take_part(draft: VisitDraft, how: TookPart | None) -> VisitDraft:
    """Say how the person took part in writing, which says whether they know the words."""
    return replace(draft, took_part=how, read_together=how.knows_the_words if how else draft.read_together)
