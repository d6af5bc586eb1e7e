"""A visit and its note: what is written, what a signature needs, and what a signature freezes.

A note is stored in three states only: draft, ready, signed. After signing nothing is edited in place; an addendum is a
record of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from fieldnote.domain.ids import AddendumId, EpisodeId, GoalId, PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.person import Person, Specialist
from fieldnote.domain.plan import Goal
from fieldnote.domain.policy import PolicyPack, Service
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.units import next_unit_at, units_for


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
class VisitContext:
    """What a check has to know beside the draft."""

    pack: PolicyPack
    specialist: Specialist
    goals: tuple[Goal, ...]
    now: datetime
    """Aware; the moment of checking."""
    others: tuple[tuple[str, Segment], ...] = ()
    """Other individual visits around this time: a neutral label and each segment, for the overlap guard."""


def check(draft: VisitDraft, context: VisitContext) -> tuple[Problem, ...]:
    """List everything to look at before signing: missing parts, impossible values, cautions without a reason yet."""
    return (
        *_missing(draft),
        *_time_problems(draft, context),
        *_service_problems(draft, context),
        *_goal_problems(draft, context),
        *_cautions(draft, context),
    )


def _missing(draft: VisitDraft) -> Iterable[Problem]:
    filled = filled_parts(draft)
    for part in required_parts(draft.kind):
        if part not in filled:
            yield Problem(part.value, f"{part.value}_missing", Weight.MISSING)


def _time_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    for segment in draft.segments:
        if segment.minutes < 0:
            yield Problem("time", "end_before_start")
        elif segment.start > context.now:
            yield Problem("time", "in_the_future")
        elif segment.end > context.now:
            yield Problem("time", "ends_in_the_future")
    stretches = sorted(draft.segments, key=lambda s: s.start)
    if any(later.start < earlier.end for earlier, later in pairwise(stretches)):
        yield Problem("time", "segments_overlap")  # the shared minutes would count twice
    if draft.excluded.least < 0:
        yield Problem("time", "excluded_below_zero")
    elif draft.segments and draft.excluded.total > sum(s.minutes for s in draft.segments) >= 0:
        yield Problem("time", "more_excluded_than_time")
    if draft.kind is ContactKind.GROUP:
        return
    for label, other in context.others:
        if any(s.start < other.end and other.start < s.end for s in draft.segments):
            facts = {"with": label, "start": other.start.isoformat(), "end": other.end.isoformat()}
            yield _caution(draft, "time", "overlap", facts)


def _service_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    if not draft.service or not draft.kind.billable:
        return
    service = context.pack.service(draft.service)
    if service is None:
        yield Problem("code", "unknown_service", facts={"service": draft.service})
        return
    if draft.day and not service.valid_on(draft.day):
        until = service.valid_to.isoformat() if service.valid_to else ""
        yield Problem("code", "service_not_valid", facts={"service": service.code, "until": until})
    if service.group != (draft.kind is ContactKind.GROUP):
        yield Problem("code", "service_of_other_kind", facts={"service": service.code})
    minutes = draft.contact_minutes
    units = units_for(minutes, service.rounding, service.unit_minutes)
    if draft.segments and units == 0:
        needed = next_unit_at(minutes, service.rounding, service.unit_minutes)
        yield Problem("time", "too_short", Weight.CAUTION, {"minutes": str(minutes), "needed": str(needed)})
    if service.most_units_a_day is not None and units > service.most_units_a_day:
        yield _caution(draft, "time", "over_daily_units", {"units": str(units), "most": str(service.most_units_a_day)})


def _goal_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    known = {g.id: g for g in context.goals}
    for goal_id in draft.goal_ids:
        goal = known.get(goal_id)
        if goal is None:
            yield Problem("goal", "unknown_goal")
        elif draft.day and not goal.active_on(draft.day):
            yield _caution(draft, "goal", "goal_not_active", {"goal": goal.title})


def _cautions(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    day, pack = draft.day, context.pack
    if day and pack.timing.due_hours is not None and is_late(draft, pack, context.now):
        days = (context.now.astimezone(draft.segments[-1].end.tzinfo).date() - day).days
        yield _caution(draft, "time", "late_note", {"days": str(days)})
    if day and context.specialist.credentials and context.specialist.credential_on(day) is None:
        yield _caution(draft, "code", "credential_lapsed")
    most = pack.limits.group_most
    if draft.kind is ContactKind.GROUP and most is not None and draft.group_size > most:
        yield _caution(draft, "code", "group_too_large", {"size": str(draft.group_size), "most": str(most)})
    if draft.place is Place.JAIL and draft.kind.billable:
        yield _caution(draft, "place", "jail_not_billable")


def _caution(draft: VisitDraft, where: str, code: str, facts: dict[str, str] | None = None) -> Problem:
    given = draft.reasons.get(code, "").strip()
    return Problem(where, code, Weight.CAUTION, {**(facts or {}), **({"reason": given} if given else {})})


def is_late(draft: VisitDraft, pack: PolicyPack, now: datetime) -> bool:
    """Whether the note is written or signed after the pack's due time, counted from the end of the visit."""
    if not draft.segments or pack.timing.due_hours is None:
        return False
    return now - draft.segments[-1].end > timedelta(hours=pack.timing.due_hours)


def is_claim_ready(problems: Iterable[Problem]) -> bool:
    """Whether nothing is left that keeps the note off a claim: every caution has its reason, none blocks."""
    return all(not p.blocks and ("reason" in p.facts or p.code == "too_short") for p in problems)


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


def facts_for(draft: VisitDraft, person: Person, context: VisitContext, entered_at: datetime) -> SignedFacts:
    """Compute what a signature freezes. `draft` must have passed `check` without a blocking problem."""
    pack = context.pack
    service = pack.service(draft.service) if draft.kind.billable else None
    minutes = draft.contact_minutes
    units = units_of(minutes, service)
    by_id = {g.id: g for g in context.goals}
    return SignedFacts(
        person_name=person.full_name,
        record_number=person.record_number(),
        minutes=minutes,
        units=units,
        unit_minutes=service.unit_minutes if service else 0,
        rounding=service.rounding.value if service else "",
        code=service.code if service else "",
        modifiers=service.modifiers_for(draft.mode.value) if service else (),
        place_of_service=pack.place_of_service(draft.place.value) if draft.place else "",
        policy_pack=pack.id,
        policy_version=pack.version,
        entered_at=entered_at,
        late=is_late(draft, pack, context.now),
        claim_ready=units > 0 and is_claim_ready(check(draft, context)),
        goals=tuple(f"{g.number} {g.title}".strip() for i in draft.goal_ids if (g := by_id.get(i))),
    )


def units_of(minutes: int, service: Service | None) -> int:
    """Give the units of a contact; without a service there are none."""
    return units_for(minutes, service.rounding, service.unit_minutes) if service else 0


def start_now(draft: VisitDraft, now: datetime) -> VisitDraft:
    """Start a planned visit: an open segment that begins and, until it is stopped, ends now."""
    minute = now.replace(second=0, microsecond=0)
    return replace(draft, segments=(Segment(minute, minute),))
