"""Early warning signs: what the person notices first, long before a hard day becomes a return to use."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import PersonId, TriggerId, WarningSignId
from fieldnote.domain.problems import Problem, Weight


class SignKind(StrEnum):
    """Where it shows."""

    THOUGHT = "thought"
    FEELING = "feeling"
    BEHAVIOUR = "behaviour"


class SignStage(StrEnum):
    """How far along it is, as a traffic light: keep going, slow down, stop and get help."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class WarningSign:
    """One sign in the person's words; it may belong to several triggers or to none."""

    id: WarningSignId
    person_id: PersonId
    what: str
    kind: SignKind = SignKind.BEHAVIOUR
    stage: SignStage = SignStage.YELLOW
    trigger_ids: tuple[TriggerId, ...] = ()
    gone_on: date | None = None
    """Since when it no longer shows."""


def problems_of(sign: WarningSign) -> tuple[Problem, ...]:
    """Say what is missing in a sign."""
    return () if sign.what.strip() else (Problem("what", "sign_empty", Weight.MISSING),)
