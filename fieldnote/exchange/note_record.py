"""All that any format has to know of one signed note: frozen values that were read from the notebook once.

A record tells of the note as it stands: with what was added and stated since, with the version it replaces, or as a
void without a word. It knows the person by the agency's number alone. What is most the person's own, triggers and
supports, is in it only where each of them was chosen.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.consent import Content, Purpose, Recipient
from fieldnote.domain.goal import Achievement, Course, Ladder
from fieldnote.domain.ids import ConsentId, GoalId, PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.signature import Signature
from fieldnote.domain.support import SupportKind, SupportRole
from fieldnote.domain.trigger import Strength, TriggerGroup
from fieldnote.domain.visit import ContactKind, Mode, Place, Progress


class NoteStanding(StrEnum):
    """What has become of a note, as a reader of records asks it."""

    FINAL = "final"
    AMENDED = "amended"
    """Words were added, or it replaces an earlier version."""
    REPLACED = "replaced"
    """A later version holds."""
    IN_ERROR = "entered_in_error"


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote the note. Staff data, never a private fact."""

    id: str
    """The notebook's own id: one notebook, one specialist."""
    name: str
    credential: str
    credential_number: str = ""
    agency: str = ""

    @property
    def staff_id(self) -> str:
        """What an agency knows a specialist by: the number of the certificate, where there is one."""
        return self.credential_number


@dataclass(frozen=True, slots=True)
class CitedGoal:
    """A goal the visit was for, as it stood when the record was read; `step` as it stood on the day."""

    id: GoalId
    number: str
    """The QP's; empty for a goal that the person stated and no plan has yet."""
    title: str
    own_words: str
    course: Course
    step: Ladder | None = None
    achievement: Achievement | None = None
    started_on: date | None = None
    target_date: date | None = None


class AddedKind(StrEnum):
    """What was added to a note after it was signed."""

    ADDENDUM = "addendum"
    STATEMENT = "statement"
    """The person's own words about the note."""
    ANSWER = "answer"
    """What the specialist answered to them."""


@dataclass(frozen=True, slots=True)
class Added:
    """Words that belong to a note and were signed by themselves; `to` is what they were added to."""

    id: str
    kind: AddedKind
    to: str
    text: str
    signature: Signature


@dataclass(frozen=True, slots=True)
class Earlier:
    """The version that a correction replaces."""

    visit_id: VisitId
    version: int
    signature: Signature
    goal_ids: tuple[GoalId, ...] = ()
    """Of all earlier versions: a goal that is no longer cited has to be taken back."""


@dataclass(frozen=True, slots=True)
class Voided:
    """That a note does not belong where it stands. None of its words, here or anywhere a record goes."""

    id: str
    reason: VoidReason
    signature: Signature
    document_ids: tuple[str, ...]
    """Every version, addendum, statement and answer that may have been sent."""


@dataclass(frozen=True, slots=True)
class ChosenTrigger:
    """A trigger that the person wants told, chosen by itself."""

    id: TriggerId
    group: TriggerGroup
    what: str
    early_sign: str = ""
    what_helps: str = ""
    strength: Strength = Strength.NOT_SURE


ONE_HUMAN = frozenset(
    {
        SupportKind.FAMILY,
        SupportKind.FRIEND,
        SupportKind.SPONSOR,
        SupportKind.RECOVERY_FRIEND,
        SupportKind.OTHER,
    }
)
"""Kinds of supports that are one human being to the person; the rest are places, groups, services and pets."""


@dataclass(frozen=True, slots=True)
class ChosenSupport:
    """A support that the person wants told, chosen by itself; `called` is a first name, initials or what it is."""

    id: SupportId
    called: str
    kind: SupportKind
    role: SupportRole | None = None


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """The consent that a disclosure outside the programme rests on; with it goes what it covers (42 CFR 2.32)."""

    id: ConsentId
    recipient: Recipient
    recipient_name: str
    contents: tuple[Content, ...]
    contents_words: str
    purpose: Purpose | None
    purpose_words: str
    signed_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """One version of a signed note with all that a format may need."""

    note_id: VisitId
    """The first version: the same for all of them."""
    visit_id: VisitId
    """This version."""
    version: int
    person_id: PersonId
    """For finding the agency's own record of the person; it does not leave."""
    client_id: str
    """The agency's number for the person; empty where the notebook has none."""
    author: Author
    day: date
    kind: ContactKind
    signature: Signature
    medicaid_id: str = ""
    start: datetime | None = None
    """With the offset of the place."""
    end: datetime | None = None
    zone: str = ""
    """The IANA name of the place's zone where the notebook knows it; the offset is always with the times."""
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_of_service: str = ""
    minutes: int = 0
    units: int = 0
    code: str = ""
    modifiers: tuple[str, ...] = ()
    claim_ready: bool = False
    late: bool = False
    goals: tuple[CitedGoal, ...] = ()
    progress: Progress | None = None
    added: tuple[Added, ...] = ()
    """Oldest first."""
    replaces: Earlier | None = None
    replaced: bool = False
    void: Voided | None = None
    triggers: tuple[ChosenTrigger, ...] = ()
    supports: tuple[ChosenSupport, ...] = ()
    consent: ConsentGiven | None = None
    part2: bool = True
    """Whether 42 CFR Part 2 covers the record."""
    notice: str = ""
    """The statement of 42 CFR 2.32 that goes along."""
    language: str = "en"
    practice: bool = False
    """Whether everybody in it is made up."""

    @property
    def standing(self) -> NoteStanding:
        """What has become of the note."""
        if self.void is not None:
            return NoteStanding.IN_ERROR
        if self.replaced:
            return NoteStanding.REPLACED
        return NoteStanding.AMENDED if self.added or self.replaces else NoteStanding.FINAL

    @property
    def edition(self) -> str:
        """Say in a word what happened to this version since it was signed; empty for the note alone.

        Things only happen on, so with id and version it names what a file holds: the same is never written twice.
        """
        if self.void is not None:
            return "void"
        more = str(len(self.added)) if self.added else ""
        return f"{more}replaced" if self.replaced else more
