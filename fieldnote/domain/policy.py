"""Policy packs: a payer's or state's rules as dated data, never as code.

The pack in force is chosen by the date of service and stays written on the note. `policy_check` says what a pack has to
be before it is used.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from fieldnote.domain.required import Asked, Detail, usual_parts
from fieldnote.domain.units import Aggregation, Rounding, UnitRule, units_for
from fieldnote.domain.visit import ContactKind, Mode, Part, Place

_TELEHEALTH_AT_HOME, _TELEHEALTH_ELSEWHERE, _OTHER_PLACE = "10", "02", "99"
_PAID_UNLESS_SAID = frozenset({ContactKind.ONE_TO_ONE, ContactKind.GROUP})


class Period(StrEnum):
    """A stretch of time that a number of units is for."""

    WEEK = "week"
    """Monday to Sunday."""
    MONTH = "month"
    YEAR = "year"
    DAYS = "days"
    """The last so many days, the day itself among them."""


class TransportRule(StrEnum):
    """What the payer says of time in a vehicle."""

    NO_RULE = "no_rule"
    ONLY_WITH_SUPPORT = "only_with_support"
    """A ride without peer support in it is not covered (12 VAC 30-130-5210; OAC 5160-27-14)."""
    ONLY_IF_PLANNED = "only_if_planned"
    """Counts only where the plan named it before and the note says what was done during it."""


class Review(StrEnum):
    """What a supervisor does with a signed note."""

    NONE = "none"
    REVIEW = "review"
    COSIGN = "cosign"


@dataclass(frozen=True, slots=True)
class PeriodLimit:
    """The most units of a service in a period."""

    units: int
    period: Period
    days: int = 0
    """The length of a period of `DAYS`."""
    first_month: int = 1
    """The month a `YEAR` begins with: 7 for a fiscal year from July."""

    def around(self, day: date) -> tuple[date, date]:
        """Give the first and last day of the period that a date of service counts in."""
        match self.period:
            case Period.WEEK:
                monday = day - timedelta(days=day.weekday())
                return monday, monday + timedelta(days=6)
            case Period.MONTH:
                return day.replace(day=1), _last_of_month(day)
            case Period.YEAR:
                first = date(day.year if day.month >= self.first_month else day.year - 1, self.first_month, 1)
                return first, first.replace(year=first.year + 1) - timedelta(days=1)
            case Period.DAYS:
                return day - timedelta(days=self.days - 1), day


@dataclass(frozen=True, slots=True)
class Service:
    """One billable service of a pack: a code with its modifiers, for single persons or groups."""

    id: str
    label: str
    code: str
    group: bool = False
    modifiers: tuple[str, ...] = ()
    """In the order they stand on a claim."""
    mode_modifiers: dict[Mode, str] = field(default_factory=dict)
    """One more modifier by mode of contact (`phone` → `KX`), after the others."""
    modes: tuple[Mode, ...] = tuple(Mode)
    """The modes of contact that are paid for."""
    unit_minutes: int = 15
    rounding: Rounding = Rounding.FLOOR_15
    unit_starts: tuple[int, ...] = ()
    """The table of a STATE_PARTIAL rounding."""
    least_minutes: int = 0
    aggregation: Aggregation = Aggregation.PER_CONTACT
    most_units_a_day: int | None = None
    most_units: tuple[PeriodLimit, ...] = ()
    age_from: int | None = None
    """The least age, where it differs from the pack's."""
    telehealth_pos: tuple[Mode, ...] = ()
    """Modes billed as place 02, or 10 when the person is at home, instead of where the person is."""
    face_to_face_days: int | None = None
    """A contact that is not in person needs one in person within so many days before it."""
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def unit_rule(self) -> UnitRule:
        """Give the rule that makes its units."""
        return UnitRule(self.rounding, self.unit_minutes, self.unit_starts, self.least_minutes, self.aggregation)

    def valid_on(self, day: date) -> bool:
        """Whether the service can be used on a date of service."""
        return _covers(self.valid_from, self.valid_to, day)

    def modifiers_for(self, mode: str) -> tuple[str, ...]:
        """Give the ordered modifiers for a mode of contact."""
        extra = self.mode_modifiers.get(Mode(mode))
        return (*self.modifiers, extra) if extra else self.modifiers

    def billed_as(self, mode: str) -> str:
        """Give code and modifiers as they stand on a claim: `H0038 HQ`."""
        return " ".join((self.code, *self.modifiers_for(mode))).strip()


@dataclass(frozen=True, slots=True)
class KindRule:
    """What the rules say of one kind of contact."""

    kind: ContactKind
    billable: bool
    why: str = ""
    """Why it has no units; printed on the internal note only."""
    also: tuple[Detail, ...] = ()
    """What the agency asks for beyond the usual parts."""
    without: tuple[Part, ...] = ()
    """Usual parts that the agency does not ask for."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Something the payer does not pay for; with places, each contact there asks why."""

    what: str
    why: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """Figures that warn and ask why. None of them blocks writing or signing."""

    group_most: int | None = None
    caseload_most: int | None = None
    supervisor_most: int | None = None
    """Specialists for each QP."""
    alert_at_percent: int = 80
    alert_days_left: int = 30


@dataclass(frozen=True, slots=True)
class Timing:
    """When a note is due, when it is labelled late, and when it stops being billable. `timing` does the sums."""

    due_hours: int | None = None
    """Counted from the end of the visit."""
    late_after_hours: int | None = None
    """Where it differs from the due time."""
    crisis_hours: int | None = None
    """The due time of a visit with a significant event, where it is shorter."""
    unbillable_days: int | None = None
    """The date of service and so many days after it are billable."""
    business_days: bool = False
    """Hours and days count on business days only: Monday to Friday without the holidays."""
    holidays: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Supervision:
    """What a supervisor has to do with a signed note, and by when."""

    review: Review = Review.NONE
    due_hours: int | None = None


@dataclass(frozen=True, slots=True)
class Retention:
    """How long the records of a person are kept after the last contact. Without `adult_years` the pack has no rule."""

    adult_years: int | None = None
    minor_until_age: int | None = None
    """Records of someone who was a minor at the last contact are kept until this age."""
    adult_age: int = 18
    source: str = ""


@dataclass(frozen=True, slots=True)
class Authorising:
    """Units a payer allows without asking, and what an authorisation usually gives."""

    free_units: int | None = None
    """Units in a fiscal year before there is an authorisation."""
    free_year_month: int = 1
    """The month whose first day begins that year."""
    free_once: bool = False
    """Whether a fiscal year that begins within an episode gives no units anew."""
    window_units: int | None = None
    window_days: int | None = None


@dataclass(frozen=True, slots=True)
class PolicyPack:
    """One set of rules with its dates and its source."""

    id: str
    label: str
    version: str
    jurisdiction: str
    source: str
    payer: str = ""
    family: str = ""
    """Packs of one family follow each other: a date of service finds the one that was valid on it."""
    confirmed_by: str = ""
    """Who at the agency confirmed the values; empty while nobody did."""
    plan_label: str = "person-centered plan"
    person_label: str = "person"
    credential_label: str = ""
    services: tuple[Service, ...] = ()
    kinds: tuple[KindRule, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    transport: TransportRule = TransportRule.NO_RULE
    limits: Limits = Limits()
    timing: Timing = Timing()
    supervision: Supervision = Supervision()
    retention: Retention = Retention()
    auth: Authorising = Authorising()
    plan_required: bool = False
    """Whether a service with a code has to stand in a plan that is in effect on the day."""
    statuses: dict[str, str] = field(default_factory=dict)
    """Plan status codes with their words (`O` → `ongoing`)."""
    closing_statuses: tuple[str, ...] = ()
    """Those of them that end a goal (`A`, `D`)."""
    modifier_labels: dict[str, str] = field(default_factory=dict)
    """What a modifier means here: the same one means something else elsewhere."""
    places_of_service: dict[Place, str] = field(default_factory=dict)
    """CMS place-of-service code by place; 99 where a place is not named."""
    overdose_law: dict[str, str] = field(default_factory=dict)
    """What the state's law says to those who call for help at an overdose, in plain words, by language."""
    age_from: int | None = None
    incident_hours: int = 72
    """Within how many hours of becoming aware an incident is reported (10A NCAC 27G .0604: 72)."""
    reflections: bool = True
    """Whether specialists may keep notes for supervision in the notebook."""
    valid_from: date | None = None
    valid_to: date | None = None

    def valid_on(self, day: date) -> bool:
        """Whether the pack is in force on a date of service."""
        return _covers(self.valid_from, self.valid_to, day)

    def services_on(self, day: date) -> tuple[Service, ...]:
        """Give the services that can be used on a date of service."""
        return tuple(s for s in self.services if s.valid_on(day))

    def service(self, service_id: str) -> Service | None:
        """Find a service by its id, whatever its dates."""
        return next((s for s in self.services if s.id == service_id), None)

    def kind_rule(self, kind: ContactKind) -> KindRule:
        """Give what the rules say of a kind of contact."""
        return next((r for r in self.kinds if r.kind is kind), KindRule(kind, kind in _PAID_UNLESS_SAID))

    def billable(self, kind: ContactKind) -> bool:
        """Whether such a contact can have units at all."""
        return self.kind_rule(kind).billable

    def asked_of(self, kind: ContactKind) -> Asked:
        """Give what a signature needs for a kind of contact."""
        rule = self.kind_rule(kind)
        usual = usual_parts(billable=rule.billable)
        return Asked(tuple(part for part in usual if part not in rule.without), self._details_of(rule))

    def _details_of(self, rule: KindRule) -> tuple[Detail, ...]:
        """Give what is asked for beyond the parts; a limit for groups cannot be looked at without their size."""
        counted = rule.kind is ContactKind.GROUP and self.limits.group_most is not None
        return tuple(dict.fromkeys((*rule.also, *((Detail.GROUP_SIZE,) if counted else ()))))

    def exclusion_at(self, place: Place) -> Exclusion | None:
        """Give the exclusion that a place falls under."""
        return next((e for e in self.exclusions if place in e.places), None)

    def place_of_service(self, place: Place, mode: Mode = Mode.IN_PERSON, service: Service | None = None) -> str:
        """Give the CMS code of a place: where the person was, or telehealth where the service is billed so."""
        if service is not None and mode in service.telehealth_pos:
            return _TELEHEALTH_AT_HOME if place is Place.HOME else _TELEHEALTH_ELSEWHERE
        return self.places_of_service.get(place, _OTHER_PLACE)


def units_of(minutes: int, service: Service | None) -> int:
    """Give the units of a contact by itself; without a service there are none."""
    return units_for(minutes, service.unit_rule) if service else 0


def in_force(chosen: PolicyPack, family: Iterable[PolicyPack], day: date) -> PolicyPack:
    """Give the rules of a date of service: those chosen, or the pack of the same family that was valid then.

    Where there is none, the chosen rules are as good as any; a check says that they were not in force.
    """
    if chosen.valid_on(day):
        return chosen
    others = (pack for pack in family if chosen.family and pack.family == chosen.family and pack.valid_on(day))
    return next(others, chosen)


def _covers(first: date | None, last: date | None, day: date) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)


def _last_of_month(day: date) -> date:
    next_month = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return next_month - timedelta(days=1)
