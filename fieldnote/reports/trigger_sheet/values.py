"""What the trigger sheet is made from, in the person's words. No name, number or agency is in it."""

from dataclasses import dataclass
from datetime import date

from fieldnote.domain.strategy import Way
from fieldnote.domain.trigger import TriggerGroup
from fieldnote.domain.warning_sign import SignKind, SignStage
from fieldnote.reports.take_home.values import Caller, OwnPaper


@dataclass(frozen=True, slots=True)
class TriggerLine:
    """One trigger and what the person does about it."""

    group: TriggerGroup
    what: str
    sign: str = ""
    avoid: str = ""
    prepare: str = ""
    cope: str = ""
    call: str = ""


@dataclass(frozen=True, slots=True)
class SignLine:
    """One early sign."""

    what: str
    stage: SignStage
    kind: SignKind


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One thing that helps."""

    what: str
    way: Way


@dataclass(frozen=True, slots=True)
class BackLine:
    """A time the person used again, as they tell it; only where they want it on the paper."""

    day: date
    called: str = ""
    before: str = ""
    helped: str = ""


@dataclass(frozen=True, slots=True)
class TriggerSheet(OwnPaper):
    """Everything the sheet says."""

    reasons: str = ""
    triggers: tuple[TriggerLine, ...] = ()
    """The strongest first."""
    signs: tuple[SignLine, ...] = ()
    helps: tuple[HelpLine, ...] = ()
    """What helped most first."""
    callers: tuple[Caller, ...] = ()
    besides: str = ""
    safe_place: str = ""
    naloxone: str = ""
    """Where it is."""
    law: str = ""
    """What the state's law says to those who call for help, from the policy pack."""
    after: str = ""
    """Whom they tell after a slip, and where they go."""
    safety_plan: str = ""
    """Where a plan made with somebody else is kept."""
    wellness_plan: str = ""
    back: tuple[BackLine, ...] = ()
    reviewed_on: date | None = None
