"""What the checks of a visit have to know beside the draft, and the units that follow from it."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.goal import Goal
from fieldnote.domain.group import SessionFacts
from fieldnote.domain.intervention import Intervention
from fieldnote.domain.likeness import Likeness
from fieldnote.domain.names import NamedOther
from fieldnote.domain.person import Specialist
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.domain.policy import PeriodLimit, PolicyPack, Service
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.together import PersonSignature
from fieldnote.domain.units import Counted, units_by_day
from fieldnote.domain.visit import Segment, VisitDraft
from fieldnote.domain.visit_days import minutes_by_day


@dataclass(frozen=True, slots=True)
class DayUse:
    """What the person's other signed contacts of one date have already."""

    day: date
    same_code: Counted
    """Those by the same code with the same modifiers: what a rule per day rounds together."""
    units: int = 0
    """Units of the same service, whatever the modifiers: what a limit per day counts."""


@dataclass(frozen=True, slots=True)
class PeriodUse:
    """Units of the service that the person's other signed contacts have in the period of a limit."""

    limit: PeriodLimit
    units: int


@dataclass(frozen=True, slots=True)
class VisitContext:
    """What a check has to know beside the draft."""

    pack: PolicyPack
    """The rules of the date of service."""
    specialist: Specialist
    goals: tuple[Goal, ...]
    now: datetime
    """Aware; the moment of checking."""
    plans: tuple[PlanSnapshot, ...] = ()
    """All of the person's, whatever their dates."""
    others: tuple[tuple[str, Segment], ...] = ()
    """Other individual visits around this time: a neutral label and each segment, for the overlap guard."""
    at_once: tuple[Segment, ...] = ()
    """Other services of the same person around this time, where one of the two is a group."""
    age: int | None = None
    """The person's age on the date of service, None while it is not known."""
    day_uses: tuple[DayUse, ...] = ()
    period_uses: tuple[PeriodUse, ...] = ()
    in_person_on: date | None = None
    """The last day before this visit that the person was met in person; the first contact where there is none."""
    clock_seen: datetime | None = None
    """The latest moment that the notebook has seen: a clock before it was set back."""
    interventions: tuple[Intervention, ...] = ()
    """The catalogue, hidden items too."""
    template: str = ""
    """The id of the template that the notebook uses."""
    first_signed_at: datetime | None = None
    """When the first version of the note was signed; None for a note that corrects nothing."""
    named: tuple[NamedOther, ...] = ()
    """Places in the note's words that may name somebody else who is served."""
    alike: Likeness | None = None
    """Another response that this one reads like."""
    session: SessionFacts | None = None
    """Of the group session this is a note of."""
    groups: tuple[tuple[str, Segment], ...] = ()
    """Other group sessions around this time: the group's name and how long it met."""
    drawn: PersonSignature | None = None
    """Of the person's own signature under the note, where there is one."""

    @property
    def written_at(self) -> datetime:
        """The moment that time limits look at: correcting a note that was in time does not make it late."""
        return self.first_signed_at or self.now


def service_of(draft: VisitDraft, pack: PolicyPack) -> Service | None:
    """Give the service a draft is billed by; none for a kind of contact that is not paid for."""
    return pack.service(draft.service) if pack.billable(draft.kind) else None


def units_on_days(draft: VisitDraft, pack: PolicyPack, day_uses: tuple[DayUse, ...] = ()) -> dict[date, int]:
    """Give the units of a visit on each calendar date it touches, by the rule of its service."""
    service = service_of(draft, pack)
    if service is None:
        return {}
    return units_by_day(minutes_by_day(draft), service.unit_rule, {use.day: use.same_code for use in day_uses})


def units_of_visit(draft: VisitDraft, pack: PolicyPack, day_uses: tuple[DayUse, ...] = ()) -> int:
    """Give the units of a visit: with a rule per day, the day's total without what earlier contacts had.

    Earlier are those signed before: a draft may still change or go, and must not take a unit from a signed note.
    """
    return sum(units_on_days(draft, pack, day_uses).values())


def caution(draft: VisitDraft, where: str, code: str, facts: dict[str, str] | None = None) -> Problem:
    """Make a caution, with the reason that the draft gives for it."""
    given = draft.reasons.get(code, "").strip()
    return Problem(where, code, Weight.CAUTION, {**(facts or {}), **({"reason": given} if given else {})})
