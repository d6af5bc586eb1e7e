"""The sober support network: who and what stands around a person, how close, and how it stands to recovery."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import PersonId, SupportId


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


class Ring(StrEnum):
    """How near: who would you call at two in the morning?"""

    CLOSE = "close"
    OFTEN = "often"
    NOW_AND_THEN = "now_and_then"


class Tie(StrEnum):
    """The tie as an ecomap draws it (Hartman): double, single, dashed or wavy line."""

    STRONG = "strong"
    STEADY = "steady"
    NEW = "new"
    STRAINED = "strained"


class Stance(StrEnum):
    """Whether they support sobriety."""

    YES = "yes"
    MIXED = "mixed"
    NOT_RIGHT_NOW = "not_right_now"
    NOT_SURE = "not_sure"


@dataclass(frozen=True, slots=True)
class Support:
    """One support: a person, a meeting, a place, a pet."""

    id: SupportId
    person_id: PersonId
    name: str
    """As the person says it, or initials. Members of a fellowship never have a last name here."""
    kind: SupportKind = SupportKind.OTHER
    ring: Ring = Ring.OFTEN
    tie: Tie = Tie.STEADY
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
    release_on_file: bool = False
    since: date | None = None
    ended_on: date | None = None

    @property
    def circle(self) -> SupportCircle:
        """The sector of the map it belongs to."""
        return CIRCLE_OF_KIND[self.kind]
