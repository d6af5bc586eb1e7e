"""The sober support network: who and what stands around a person, how close, and how it stands to recovery."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import MeetingId, PersonId, SupportId
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.visit import SupportType
from fieldnote.domain.weekday import Weekday
from fieldnote.domain.yes_no import YesNo


class SupportKind(StrEnum):
    """What a support is to the person."""

    FAMILY = "family"
    FRIEND = "friend"
    SPONSOR = "sponsor"
    RECOVERY_FRIEND = "recovery_friend"
    MEETING = "mutual_aid_meeting"
    FAITH = "faith"
    WORK = "work"
    SCHOOL = "school"
    HEALTH = "health"
    HOUSING = "housing"
    SERVICE = "service"
    SPECIALIST = "peer_specialist"
    PET = "pet"
    PLACE = "place"
    OTHER = "other"


WITHOUT_STANCE = frozenset({SupportKind.MEETING, SupportKind.PET, SupportKind.PLACE})
"""Of these nobody has to be asked where they stand on sobriety."""


class SupportCircle(StrEnum):
    """The sector of the map a kind is drawn in."""

    RECOVERY = "recovery"
    SERVICES = "services"
    FAMILY = "family"
    COMMUNITY = "community"


CIRCLE_OF_KIND: dict[SupportKind, SupportCircle] = {
    SupportKind.FAMILY: SupportCircle.FAMILY,
    SupportKind.PET: SupportCircle.FAMILY,
    SupportKind.FRIEND: SupportCircle.COMMUNITY,
    SupportKind.SPONSOR: SupportCircle.RECOVERY,
    SupportKind.RECOVERY_FRIEND: SupportCircle.RECOVERY,
    SupportKind.MEETING: SupportCircle.RECOVERY,
    SupportKind.SPECIALIST: SupportCircle.RECOVERY,
    SupportKind.FAITH: SupportCircle.COMMUNITY,
    SupportKind.WORK: SupportCircle.COMMUNITY,
    SupportKind.SCHOOL: SupportCircle.COMMUNITY,
    SupportKind.PLACE: SupportCircle.COMMUNITY,
    SupportKind.OTHER: SupportCircle.COMMUNITY,
    SupportKind.HEALTH: SupportCircle.SERVICES,
    SupportKind.HOUSING: SupportCircle.SERVICES,
    SupportKind.SERVICE: SupportCircle.SERVICES,
}


class SupportRole(StrEnum):
    """What a support is more closely, where the kind alone does not say it."""

    PARTNER = "partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    OTHER_FAMILY = "other_family"
    SPONSEE = "sponsee"
    HOME_GROUP_MEMBER = "home_group_member"
    NEIGHBOUR = "neighbour"
    FAITH_LEADER = "faith_leader"
    FAITH_COMMUNITY = "faith_community"
    EMPLOYER = "employer"
    CO_WORKER = "co_worker"
    TEACHER = "teacher"
    COACH = "coach"
    COUNSELLOR = "counsellor"
    PRESCRIBER = "prescriber"
    HOUSE_MANAGER = "house_manager"
    PROBATION_OFFICER = "probation_officer"
    ATTORNEY = "attorney"

    @property
    def kinds(self) -> tuple[SupportKind, ...]:
        """The kinds that a role can belong to, the usual one first."""
        return _KINDS_OF_ROLE[self]


_KINDS_OF_ROLE = {
    SupportRole.PARTNER: (SupportKind.FAMILY,),
    SupportRole.PARENT: (SupportKind.FAMILY,),
    SupportRole.CHILD: (SupportKind.FAMILY,),
    SupportRole.SIBLING: (SupportKind.FAMILY,),
    SupportRole.OTHER_FAMILY: (SupportKind.FAMILY,),
    SupportRole.SPONSEE: (SupportKind.RECOVERY_FRIEND,),
    SupportRole.HOME_GROUP_MEMBER: (SupportKind.RECOVERY_FRIEND,),
    SupportRole.NEIGHBOUR: (SupportKind.FRIEND, SupportKind.OTHER),
    SupportRole.FAITH_LEADER: (SupportKind.FAITH,),
    SupportRole.FAITH_COMMUNITY: (SupportKind.FAITH, SupportKind.PLACE),
    SupportRole.EMPLOYER: (SupportKind.WORK,),
    SupportRole.CO_WORKER: (SupportKind.WORK,),
    SupportRole.TEACHER: (SupportKind.SCHOOL,),
    SupportRole.COACH: (SupportKind.SCHOOL, SupportKind.WORK, SupportKind.SERVICE, SupportKind.OTHER),
    SupportRole.COUNSELLOR: (SupportKind.HEALTH, SupportKind.SERVICE, SupportKind.SCHOOL),
    SupportRole.PRESCRIBER: (SupportKind.HEALTH,),
    SupportRole.HOUSE_MANAGER: (SupportKind.HOUSING,),
    SupportRole.PROBATION_OFFICER: (SupportKind.SERVICE,),
    SupportRole.ATTORNEY: (SupportKind.SERVICE,),
}


class Rhythm(StrEnum):
    """How often they are in touch."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    RARELY = "rarely"
    LOST = "lost"


class Channel(StrEnum):
    """How someone can be reached."""

    PHONE = "phone"
    TEXT = "text"
    OTHER = "other"


class Ring(StrEnum):
    """How near: who would you call at two in the morning?"""

    CLOSE = "close"
    OFTEN = "often"
    NOW_AND_THEN = "now_and_then"


class Tie(StrEnum):
    """The tie as an ecomap draws it (Hartman): double, single, dashed or wavy line; none while nobody said it."""

    STRONG = "strong"
    STEADY = "steady"
    NEW = "new"
    STRAINED = "strained"
    NOT_SURE = "not_sure"

    @property
    def is_said(self) -> bool:
        """Whether somebody said how it is."""
        return self is not Tie.NOT_SURE


class Stance(StrEnum):
    """Whether they support sobriety."""

    YES = "yes"
    MIXED = "mixed"
    NOT_RIGHT_NOW = "not_right_now"
    NOT_SURE = "not_sure"


@dataclass(frozen=True, slots=True)
class Reach:
    """When and how a support can be reached."""

    days: tuple[Weekday, ...] = ()
    hours: str = ""
    """In words: after six, not before noon."""
    channels: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """One support: a person, a meeting, a place, a pet."""

    id: SupportId
    person_id: PersonId
    name: str
    """As the person says it, or initials. Members of a fellowship never have a last name here."""
    kind: SupportKind = SupportKind.OTHER
    ring: Ring = Ring.OFTEN
    tie: Tie = Tie.NOT_SURE
    stance: Stance = Stance.NOT_SURE
    how_they_help: str = ""
    reach_out_when: str = ""
    best_time: str = ""
    contact: str = ""
    """Phone or other address; kept only while `may_keep_contact` is true."""
    may_keep_contact: bool = False
    may_be_listed: bool = False
    """Whether the support agreed to be named on paper; initials are printed otherwise."""
    fellowship: str = ""
    """AA, NA, Celebrate Recovery …; printed only with `may_be_listed`: membership is the fellow's own secret."""
    meets: str = ""
    """Day, time and place of a meeting."""
    go_together_first: bool = False
    """Whether the specialist goes along the first time."""
    since: date | None = None
    ended_on: date | None = None
    ended_why: str = ""
    role: SupportRole | None = None
    relation: str = ""
    """What they are to the person, in the person's words: my mother's sister."""
    gives: tuple[SupportType, ...] = ()
    reach: Reach = Reach()
    may_call_in_crisis: bool = False
    knows_about_recovery: YesNo = YesNo.NOT_ASKED
    last_contact_on: date | None = None
    rhythm: Rhythm | None = None
    safety_flag: bool = False
    """Being in touch with them may not be safe."""
    safety_note: str = ""
    meeting_id: MeetingId | None = None
    """The meeting that this support is."""
    home_group: bool = False
    first_together_on: date | None = None
    """When the specialist first went along."""

    @property
    def circle(self) -> SupportCircle:
        """The sector of the map it belongs to."""
        return CIRCLE_OF_KIND[self.kind]

    @property
    def in_fellowship(self) -> bool:
        """Whether this is somebody of a fellowship, whose membership is their own secret."""
        return self.kind in {SupportKind.SPONSOR, SupportKind.RECOVERY_FRIEND} or (
            self.kind is not SupportKind.MEETING and bool(self.fellowship.strip())
        )


@dataclass(frozen=True, slots=True)
class BegunSupport(Support):
    """A support that is being written down: a choice that nobody made yet is no fact, whatever stands in its field."""

    unchosen: tuple[str, ...] = ("kind", "ring")


def move(support: Support, ring: Ring) -> Support:
    """Bring a support nearer, or let it be farther away."""
    return replace(support, ring=ring)


def end(support: Support, on: date, why: str = "") -> Support:
    """Take a support off the map; it stays readable."""
    return replace(support, ended_on=on, ended_why=why)


def bring_back(support: Support) -> Support:
    """Put a support on the map again."""
    return replace(support, ended_on=None, ended_why="")


def withdraw_contact(support: Support) -> Support:
    """Forget how to reach a support, and that it may be kept."""
    return replace(support, contact="", may_keep_contact=False)


def begun(support: Support, unchosen: Iterable[str]) -> Support:
    """Give a support as it stands while it is written down: a plain one once all that is asked for was chosen."""
    said, left = {field.name: getattr(support, field.name) for field in fields(Support)}, tuple(unchosen)
    return BegunSupport(**said, unchosen=left) if left else Support(**said)


def problems_of(support: Support, today: date) -> tuple[Problem, ...]:
    """Say what is missing or cannot be true, and what to look at (cautions)."""
    problems: list[Problem] = []
    if not support.name.strip():
        problems.append(Problem("name", "name_missing", Weight.MISSING))
    if isinstance(support, BegunSupport):
        problems += [Problem(name, "not_chosen", Weight.MISSING) for name in support.unchosen]
    if support.contact and not support.may_keep_contact:
        problems.append(Problem("contact", "contact_not_permitted"))
    if support.role is not None and support.kind not in support.role.kinds:
        problems.append(Problem("role", "role_of_other_kind"))
    if support.since and support.ended_on and support.ended_on < support.since:
        problems.append(Problem("ended_on", "ended_before_since"))
    if support.last_contact_on is not None and support.last_contact_on > today:
        problems.append(Problem("last_contact_on", "day_to_come"))
    if support.in_fellowship and _has_last_name(support.name):
        problems.append(Problem("name", "last_name_in_fellowship", Weight.CAUTION))
    return tuple(problems)


def _has_last_name(name: str) -> bool:
    """Whether more than a first name and an initial stand there: "Ray M." is fine, "Ray Mitchell" is not."""
    words = name.split()
    return len(words) > 1 and sum(char.isalpha() for char in words[-1]) > 1
