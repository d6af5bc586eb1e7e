"""Groups and their sessions as they stand in the file: beside the people, since they belong to several of them."""

from datetime import date, datetime, time
from typing import Annotated

import msgspec

from fieldnote.domain.group import Presence
from fieldnote.domain.visit import Mode, Place
from fieldnote.domain.weekday import Weekday
from fieldnote.exchange.intake.strict import Strict


class FacilitatorIn(Strict, frozen=True):
    """Somebody who leads; without times they are there from start to end."""

    name: str
    role: str = ""
    leads: bool = True
    arrived_at: datetime | None = None
    left_at: datetime | None = None


class MemberIn(Strict, frozen=True):
    """That somebody usually comes; `person` is a key of the file."""

    person: str
    since: date | None = None
    ended_on: date | None = None


class GroupIn(Strict, frozen=True):
    """A circle that meets again and again; `facilitators` are those beside the specialist."""

    key: str
    name: str
    weekday: Weekday | None = None
    starts_at: time | None = None
    minutes: Annotated[int, msgspec.Meta(ge=0)] = 0
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    service: str = ""
    curriculum: str = ""
    topics: list[str] = []
    facilitators: list[FacilitatorIn] = []
    members: list[MemberIn] = []
    ended_on: date | None = None


class ParticipantIn(Strict, frozen=True):
    """Somebody on a session's list; `person` is a key of the file. Their note is a visit of theirs."""

    person: str
    presence: Presence = Presence.HERE
    arrived_at: datetime | None = None
    left_at: datetime | None = None


class GroupSessionIn(Strict, frozen=True):
    """One meeting of a group; `group` is a key of the file."""

    key: str
    starts_at: datetime
    ends_at: datetime | None = None
    group: str = ""
    name: str = ""
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    service: str = ""
    facilitators: list[FacilitatorIn] = []
    topic: str = ""
    curriculum: str = ""
    aims: str = ""
    what_we_did: str = ""
    guests: int = 0
    over_ratio_reason: str = ""
    participants: list[ParticipantIn] = []
