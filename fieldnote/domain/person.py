"""The person walked with, their time in a programme, and the specialist who writes."""

from dataclasses import dataclass
from datetime import date

from fieldnote.domain.ids import EpisodeId, PersonId
from fieldnote.domain.text import initials


@dataclass(frozen=True, slots=True)
class RecordId:
    """A number that one system knows the person by: `agency`, `medicaid`, or any other system's name."""

    system: str
    value: str


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in recovery, in the words they gave.

    Every personal field may be empty (not asked); `declined` names the fields the person chose not to answer, because
    peer support is voluntary and a refusal is an answer.
    """

    id: PersonId
    preferred_name: str
    given_name: str = ""
    family_name: str = ""
    pronouns: str = ""
    birth_date: date | None = None
    languages: tuple[str, ...] = ("en",)
    record_ids: tuple[RecordId, ...] = ()
    what_matters: str = ""
    """The person's own words; printed as a quotation."""
    strengths: tuple[str, ...] = ()
    for_the_team: str = ""
    """What the person wants the team to know, in their own words."""
    contact_rules: str = ""
    """How to reach the person safely ("Text first. No messages at the cousin's place")."""
    phone: str = ""
    declined: tuple[str, ...] = ()
    archived_on: date | None = None

    @property
    def full_name(self) -> str:
        """The name as given, or the preferred name where no other is known."""
        return f"{self.given_name} {self.family_name}".strip() or self.preferred_name

    @property
    def initials(self) -> str:
        """Two letters for avatars and discreet mode."""
        return initials(self.preferred_name)

    @property
    def first_name(self) -> str:
        """What the person is called in a sentence: the first word of the preferred name."""
        return self.preferred_name.split()[0] if self.preferred_name.split() else self.preferred_name

    def record_number(self, system: str = "agency") -> str:
        """Give the number that `system` uses, or an empty text."""
        return next((r.value for r in self.record_ids if r.system == system), "")


@dataclass(frozen=True, slots=True)
class Episode:
    """A stretch of time in one programme."""

    id: EpisodeId
    person_id: PersonId
    programme: str
    started_on: date
    ended_on: date | None = None
    part2: bool = True
    """Whether 42 CFR Part 2 covers the programme. On unless a privacy officer switched it off."""
    qp: str = ""
    """The Qualified Professional who writes this person's plan."""
    payer: str = ""
    intercept: int | None = None
    """Sequential Intercept Model stage 0 to 5 for people in the justice system."""

    def active_on(self, day: date) -> bool:
        """Whether the episode covers `day`."""
        return self.started_on <= day and (self.ended_on is None or day <= self.ended_on)


@dataclass(frozen=True, slots=True)
class Credential:
    """A certificate with the dates between which it holds."""

    title: str
    number: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def valid_on(self, day: date) -> bool:
        """Whether the certificate holds on a date of service."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Specialist:
    """The one person who writes in this notebook. No private phone or address, anywhere, ever."""

    name: str
    credentials: tuple[Credential, ...] = ()
    agency: str = ""
    agency_contact: str = ""
    qp: str = ""
    """The QP that new episodes start with."""

    @property
    def title(self) -> str:
        """The credentials as they stand behind a signature: `NCCPSS`."""
        return ", ".join(c.title for c in self.credentials)

    def credential_on(self, day: date) -> Credential | None:
        """Give the first credential that holds on `day`."""
        return next((c for c in self.credentials if c.valid_on(day)), None)
