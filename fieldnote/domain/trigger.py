"""Triggers: people, places, things and the rest, in the person's words, with what helps."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.problems import Problem, Weight


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


class TriggerDetail(StrEnum):
    """What a trigger is more closely, where that helps. HALT (hungry, angry, lonely, tired) comes first."""

    HUNGRY = "hungry"
    ANGRY = "angry"
    LONELY = "lonely"
    TIRED = "tired"
    STRESSED = "stressed"
    BORED = "bored"
    PAIN = "pain"
    SENSE = "sense"
    """A smell, a song, a taste."""
    THOUGHT = "thought"
    MONEY = "money"
    """Payday, cash in hand."""


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
    detail: TriggerDetail | None = None
    how_often: str = ""
    avoid: str = ""
    """How to stay out of its way."""
    prepare: str = ""
    """What to have ready where it cannot be avoided."""


@dataclass(frozen=True, slots=True)
class BegunTrigger(Trigger):
    """A trigger that is being written down: a choice that nobody made yet is no fact, whatever stands in its field."""

    unchosen: tuple[str, ...] = ("group",)


@dataclass(frozen=True, slots=True)
class CameUp:
    """How often a trigger came up in visits of a period, and in which one last."""

    trigger_id: TriggerId
    times: int
    last_on: date
    last_visit: VisitId


def set_course(trigger: Trigger, course: TriggerCourse, on: date) -> Trigger:
    """Say whether a trigger still matters, as looked at together on a day."""
    return replace(trigger, course=course, reviewed_on=on)


def begun(trigger: Trigger, unchosen: Iterable[str]) -> Trigger:
    """Give a trigger as it stands while it is written down: a plain one once all that is asked for was chosen."""
    said, left = {field.name: getattr(trigger, field.name) for field in fields(Trigger)}, tuple(unchosen)
    return BegunTrigger(**said, unchosen=left) if left else Trigger(**said)


def problems_of(trigger: Trigger) -> tuple[Problem, ...]:
    """Say what is missing in a trigger."""
    problems = [] if trigger.what.strip() else [Problem("what", "trigger_empty", Weight.MISSING)]
    if isinstance(trigger, BegunTrigger):
        problems += [Problem(name, "not_chosen", Weight.MISSING) for name in trigger.unchosen]
    return tuple(problems)


def strongest_first(triggers: Iterable[Trigger]) -> list[Trigger]:
    """Put the strongest first; those of one strength stay in their order."""
    order = (Strength.A_LOT, Strength.SOME, Strength.A_LITTLE, Strength.NOT_SURE)
    return sorted(triggers, key=lambda trigger: order.index(trigger.strength))
