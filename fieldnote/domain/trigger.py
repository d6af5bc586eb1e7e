"""Triggers: people, places, things and the rest, in the person's words, with what helps."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import PersonId, SupportId, TriggerId


class TriggerGroup(StrEnum):
    """Where a trigger belongs. The first three are the ones every sheet prints."""

    PEOPLE = "people"
    PLACES = "places"
    THINGS = "things"
    FEELINGS = "feelings"
    BODY = "body"
    """Hungry, angry, lonely, tired."""
    TIMES = "times"
    SITUATIONS = "situations"


class Strength(StrEnum):
    """How strong, in words. Never a score."""

    A_LITTLE = "a_little"
    SOME = "some"
    A_LOT = "a_lot"
    NOT_SURE = "not_sure"


class TriggerCourse(StrEnum):
    """Whether it still matters."""

    ACTIVE = "active"
    MANAGED = "managed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One trigger. A person who is also a support points there, so that one human is one record."""

    id: TriggerId
    person_id: PersonId
    group: TriggerGroup
    what: str
    early_sign: str = ""
    what_helps: str = ""
    who_to_call: str = ""
    strength: Strength = Strength.NOT_SURE
    course: TriggerCourse = TriggerCourse.ACTIVE
    first_noted: date | None = None
    reviewed_on: date | None = None
    support_id: SupportId | None = None
