"""What a period summary is made from: frozen values, gathered elsewhere from signed notes only."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.at_once import AtOnce
from fieldnote.domain.consent import Content
from fieldnote.domain.goal import Course, Ladder, LadderMove
from fieldnote.domain.person import Episode, Person, Specialist
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.domain.referral import HandOffOutcome, HandOffWay
from fieldnote.domain.strategy import Tally
from fieldnote.domain.support import Support
from fieldnote.domain.visit import Progress, SupportType
from fieldnote.reports.plan_summary.values import NextStepLine
from fieldnote.reports.stretches import Contact


@dataclass(frozen=True, slots=True)
class PeriodGoal:
    """A goal over the period: where it stood, how it moved, how often it was worked on."""

    number: str
    """Empty for a goal the plan does not have yet."""
    title: str
    own_words: str = ""
    course: Course = Course.ACTIVE
    """As it was on the last day."""
    then: Ladder | None = None
    """The step before the first day; None for a goal that began later."""
    now: Ladder | None = None
    """The step at the end of the last day; None where none was named."""
    moves: tuple[LadderMove, ...] = ()
    """Those of the period, oldest first."""
    contacts: int = 0
    minutes: int = 0
    progress: tuple[tuple[Progress, int], ...] = ()
    """What the person said of it in how many notes."""
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class PeriodOther:
    """What contacts were about beside the goals."""

    minutes: int = 0
    about: tuple[tuple[date, str], ...] = ()
    """Day and line of each contact, oldest first; the line is empty where it may not stand here."""


@dataclass(frozen=True, slots=True)
class PeriodTriggers:
    """Triggers over the period, in the person's words, and what became of what was tried."""

    new: tuple[str, ...] = ()
    resolved: tuple[str, ...] = ()
    """Managed now, or gone, as looked at together in the period."""
    active: int = 0
    came_up: tuple[tuple[str, int], ...] = ()
    """The most frequent, with the contacts in which each came up."""
    tried: tuple[Tally, ...] = ()


@dataclass(frozen=True, slots=True)
class PeriodNetwork:
    """The support network at the end of the period, and what came into it."""

    size: int = 0
    sober: int = 0
    """Those who support sobriety."""
    in_crisis: int = 0
    """Those who may be called on a hard night."""
    new: tuple[Support, ...] = ()
    ended: int = 0
    meetings: int = 0
    """Mutual aid meetings attended, of whatever fellowship."""
    together: int = 0
    """Those of them that the specialist went along to."""
    unsure: int = 0
    """Those of whom it is not known, though it is asked of their kind."""


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """A hand-off to a place in the community that was made or closed in the period."""

    on: date
    resource: str
    way: HandOffWay
    outcome: HandOffOutcome = HandOffOutcome.OPEN
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """A return to use: the day and what was agreed to follow, and no more."""

    day: date
    follow_up: str = ""
    follow_up_on: date | None = None


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """An authorization as this device knows it."""

    authorised: int
    used: int
    left: int
    starts_on: date
    ends_on: date
    meant: int | None = None
    """Visits the authorized frequency means until now."""
    delivered: int | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """The longest time without a contact in person while the person was in peer support."""

    days: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class PeriodSummary:
    """Everything a period summary says."""

    person: Person
    specialist: Specialist
    first_day: date
    last_day: date
    episode: Episode | None = None
    plan: PlanSnapshot | None = None
    contacts: tuple[Contact, ...] = ()
    """Oldest first."""
    support_types: tuple[tuple[SupportType, int], ...] = ()
    """In how many contacts each kind of support was given, the most frequent first."""
    barriers: int = 0
    """Contacts in which something stood in the way."""
    gap: Gap | None = None
    most_days: int | None = None
    """Within how many days the rules ask for a contact in person; None where they do not."""
    goals: tuple[PeriodGoal, ...] = ()
    other: PeriodOther = PeriodOther()
    triggers: PeriodTriggers = PeriodTriggers()
    network: PeriodNetwork = PeriodNetwork()
    resources: tuple[ResourceLine, ...] = ()
    returns: tuple[ReturnLine, ...] | None = None
    """None unless they were chosen for whom the copy is for."""
    next_steps: tuple[NextStepLine, ...] = ()
    units: UnitFacts | None = None
    supports_as_initials: bool = False
    signed_at: datetime | None = None
    """When the specialist signed this summary in Fieldnote; without it the line is left for a pen."""
    with_sensitive: bool = False
    """Whether notes marked sensitive were chosen to be counted."""
    leaves_out: tuple[Content, ...] = ()
    """Triggers, supports: what this copy is not to hold."""
    language: str = "en"
    quote_language: str = ""
    """Of the person's own words, when it is another."""
    at_once: tuple[AtOnce, ...] = ()

    @property
    def qp(self) -> str:
        """The Qualified Professional it is for."""
        return (self.episode.qp if self.episode else "") or self.specialist.qp
