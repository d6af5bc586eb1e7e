"""Policy packs: a payer's or state's rules as dated data, never as code.

The pack in force is chosen by the date of service and stays written on the note.
"""

from dataclasses import dataclass, field
from datetime import date

from fieldnote.domain.units import Rounding


@dataclass(frozen=True, slots=True)
class Service:
    """One billable service of a pack: a code with its modifiers, for single persons or groups."""

    id: str
    label: str
    code: str
    group: bool = False
    modifiers: tuple[str, ...] = ()
    """In the order they stand on a claim."""
    mode_modifiers: dict[str, str] = field(default_factory=dict)
    """One more modifier by mode of contact (`phone` → `KX`)."""
    unit_minutes: int = 15
    rounding: Rounding = Rounding.FLOOR_15
    valid_from: date | None = None
    valid_to: date | None = None
    most_units_a_day: int | None = None

    def valid_on(self, day: date) -> bool:
        """Whether the service can be used on a date of service."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def modifiers_for(self, mode: str) -> tuple[str, ...]:
        """Give the ordered modifiers for a mode of contact."""
        extra = self.mode_modifiers.get(mode)
        return (*self.modifiers, extra) if extra else self.modifiers


@dataclass(frozen=True, slots=True)
class Limits:
    """Figures that warn and ask why. None of them blocks writing or signing."""

    group_most: int | None = None
    caseload_most: int | None = None
    alert_at_percent: int = 80
    alert_days_left: int = 30


@dataclass(frozen=True, slots=True)
class Timing:
    """When a note is due, when it is labelled late, and when it stops being billable."""

    due_hours: int | None = None
    unbillable_days: int | None = None


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
    plan_label: str = "person-centered plan"
    person_label: str = "person"
    credential_label: str = ""
    services: tuple[Service, ...] = ()
    limits: Limits = Limits()
    timing: Timing = Timing()
    retention: Retention = Retention()
    auth: Authorising = Authorising()
    plan_required: bool = False
    """Whether a service with a code has to stand in a plan that is in effect on the day."""
    statuses: dict[str, str] = field(default_factory=dict)
    """Plan status codes with their words (`O` → `ongoing`)."""
    closing_statuses: tuple[str, ...] = ()
    """Those of them that end a goal (`A`, `D`)."""
    places_of_service: dict[str, str] = field(default_factory=dict)
    """CMS place-of-service code by place; 99 where a place is not named."""
    age_from: int | None = None
    incident_hours: int = 72
    """Within how many hours of becoming aware an incident is reported (10A NCAC 27G .0604: 72)."""
    reflections: bool = True
    """Whether specialists may keep notes for supervision in the notebook."""
    valid_from: date | None = None
    valid_to: date | None = None

    def services_on(self, day: date) -> tuple[Service, ...]:
        """Give the services that can be used on a date of service."""
        return tuple(s for s in self.services if s.valid_on(day))

    def service(self, service_id: str) -> Service | None:
        """Find a service by its id, whatever its dates."""
        return next((s for s in self.services if s.id == service_id), None)

    def place_of_service(self, place: str) -> str:
        """Give the CMS code of a place."""
        return self.places_of_service.get(place, "99")
