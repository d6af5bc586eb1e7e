"""The person walked with, their time in a programme, and the specialist who writes.

What is asked of a person, and what they chose not to answer, is in `answer`; the acts on an episode are in `episode`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from fieldnote.domain.ids import EpisodeId, PersonId
from fieldnote.domain.text import initials


@dataclass(frozen=True, slots=True)
class RecordId:
    """A number that one system knows the person by: `agency`, `medicaid`, or any other system's name."""

    system: str
    value: str
    since: date | None = None
    until: date | None = None
    """The day it was replaced. An old number stays: letters and claims still carry it."""

    @property
    def current(self) -> bool:
        """Whether the system still uses it."""
        return self.until is None


class ContactWay(StrEnum):
    """A way to reach someone."""

    CALL = "call"
    TEXT = "text"
    VOICEMAIL = "voicemail"
    EMAIL = "email"
    LETTER = "letter"
    AT_HOME = "at_home"


class RepresentativeRole(StrEnum):
    """Why someone may speak for the person (42 CFR 2.14 and 2.15)."""

    GUARDIAN = "guardian"
    PARENT = "parent"
    HEALTH_CARE_AGENT = "health_care_agent"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Representative:
    """A guardian, or someone else the law lets speak for the person."""

    name: str
    role: RepresentativeRole = RepresentativeRole.GUARDIAN
    contact: str = ""
    signs_consents: bool = False
    """Whether their signature is needed on a consent (42 CFR 2.31(a))."""
    since: date | None = None
    until: date | None = None

    def active_on(self, day: date) -> bool:
        """Whether they speak for the person on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class LegalHold:
    """A duty to keep a person's records whatever the retention rule says: a lawsuit, an audit, an investigation."""

    ordered_by: str
    why: str
    since: date


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
    languages: tuple[str, ...] = ()
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
    """Names of fields, each a `PersonalField`; read them through `answer.answer_of`."""
    archived_on: date | None = None
    other_names: tuple[str, ...] = ()
    """Nicknames, earlier and other family names: for finding, and for keeping them out of other people's notes."""
    safety_rules: str = ""
    """What keeps the person or the specialist safe ("Never at the house on Fridays"). Never on paper that goes out."""
    no_contact_by: tuple[ContactWay, ...] = ()
    """Ways the person does not want to be reached."""
    representative: Representative | None = None
    legal_hold: LegalHold | None = None
    not_family_on: date | None = None
    """The day the specialist attested not to be a family member of this person; None while it was never asked."""

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
        """Give the number that `system` uses now, or an empty text."""
        return next((r.value for r in self.record_ids if r.system == system and r.current), "")

    def age_on(self, day: date) -> int | None:
        """Give the age in whole years on a day, None without a birth date.

        Someone born on 29 February is a year older on 1 March where the year has no 29 February.
        """
        born = self.birth_date
        return None if born is None else day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@dataclass(frozen=True, slots=True)
class QpTerm:
    """A QP who wrote the person's plan up to and including a day."""

    name: str
    until: date


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
    part2_off_by: str = ""
    """The privacy officer who switched Part 2 off; empty while it is on."""
    part2_off_reason: str = ""
    earlier_qps: tuple[QpTerm, ...] = ()
    """QPs before the present one, oldest first."""
    end_reason: str = ""
    caseload_reason: str = ""
    """Why it was begun although the caseload was full."""

    def active_on(self, day: date) -> bool:
        """Whether the episode covers `day`."""
        return self.started_on <= day and (self.ended_on is None or day <= self.ended_on)

    def qp_on(self, day: date) -> str:
        """Give the QP who was responsible on `day`."""
        return next((term.name for term in self.earlier_qps if day <= term.until), self.qp)


def episode_on(episodes: Iterable[Episode], day: date) -> Episode | None:
    """Give the episode that covers a day; of several, the one that started last."""
    covering = [e for e in episodes if e.active_on(day)]
    return max(covering, key=lambda e: e.started_on, default=None)


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

    def ending_within(self, days: int, today: date) -> tuple[Credential, ...]:
        """Give the credentials that lapsed or end within some days, unless another of the same title goes on longer."""
        last = today + timedelta(days=days)
        longer = {c.title for c in self.credentials if c.valid_to is None or c.valid_to > last}
        ending = [c for c in self.credentials if c.valid_to and c.valid_to <= last and c.title not in longer]
        latest = {c.title: c for c in sorted(ending, key=lambda c: c.valid_to or date.min)}
        return tuple(latest.values())
