"""What left the notebook, on what grounds, and the accounting of it that a person can ask for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import PersonId, ReleaseId

HIPAA_YEARS, PART2_YEARS = 6, 3
_NOTHING = "-"
"""Stands for a word that is not there in the log's detail."""


class Medium(StrEnum):
    """The way it left."""

    PRINTED = "printed"
    SAVED = "saved"
    COPIED = "copied"
    PACKAGE = "package"
    SPOKEN = "spoken"


class Basis(StrEnum):
    """Why it was allowed to leave."""

    INTERNAL = "internal"
    """Inside the programme, for those who need to know it (42 CFR 2.12(c)(3))."""
    THE_PERSON = "the_person"
    """To the person themself (42 CFR 2.23)."""
    CONSENT = "consent"
    EMERGENCY = "medical_emergency"
    """To medical personnel (42 CFR 2.51)."""
    COURT_ORDER = "court_order"
    """By an order under 42 CFR part 2, subpart E."""


class Redisclosure(StrEnum):
    """What the recipient may do with it."""

    WITHIN_PROGRAMME = "within_programme"
    THEIR_OWN = "their_own"
    """It is the person's own."""
    AS_HIPAA_BUT_NOT_IN_PROCEEDINGS = "as_hipaa_but_not_in_proceedings"
    """Plans and providers who have it for treatment, payment or operations (42 CFR 2.33(b)(1))."""
    AS_CONSENT_SAYS = "as_consent_says"
    AS_ORDER_SAYS = "as_order_says"
    FOR_THE_EMERGENCY = "for_the_emergency"
    NOT_PART_2 = "not_part_2"
    """42 CFR Part 2 does not cover the record; what HIPAA and the state say holds."""


@dataclass(frozen=True, slots=True)
class Release:
    """One document or word that left the notebook. It is a disclosure when its recipient is outside the programme."""

    id: ReleaseId
    person_id: PersonId
    kind: str
    document_id: str
    recipient: Recipient
    at: datetime
    sha256: str
    """Of the document's bytes; empty for what was spoken."""
    recipient_name: str = ""
    recipient_address: str = ""
    inside: bool = True
    """Whether the recipient belonged to the programme when it was given."""
    description: str = ""
    purpose: str = ""
    contents: tuple[Content, ...] = ()
    basis: Basis = Basis.INTERNAL
    basis_id: str | None = None
    """Of the consent, the emergency or the order it rests on."""
    of_care: bool = False
    """Whether it was for treatment, payment or health care operations."""
    notice: str = ""
    """The version of the notice that went along; empty where none had to."""
    redisclosure: Redisclosure = Redisclosure.WITHIN_PROGRAMME
    medium: Medium = Medium.SAVED

    @property
    def is_disclosure(self) -> bool:
        """Whether the accounting of disclosures lists it. Most kinds of recipients are never inside."""
        return not (self.inside and self.recipient.inside)


@dataclass(frozen=True, slots=True)
class Handing:
    """What the log itself keeps of a document that left: enough to know it again by its bytes or by its paper.

    It stays when the records of the person have gone.
    """

    kind: str
    recipient: Recipient | None
    """None where it went to nobody: the specialist's own."""
    document_id: str = ""
    sha256: str = ""
    check_code: str = ""
    """As printed: where the log stood when the document was made."""
    content_code: str = ""
    """As printed: the short hash of what it says."""

    @property
    def detail(self) -> str:
        """Write it as the log's detail; what was spoken has no document."""
        proof = (self.document_id, self.sha256, self.check_code, self.content_code)
        words = (self.kind, self.recipient or "", *(proof if any(proof) else ()))
        return " ".join(word or _NOTHING for word in words)


def handing(detail: str) -> Handing | None:
    """Read the log's detail, also of the time when it named kind and recipient only; None where it is neither."""
    match detail.split():
        case [kind, recipient, *proof] if recipient in {*Recipient, _NOTHING} and len(proof) in {0, 4}:
            told = ("" if word == _NOTHING else word for word in proof)
            return Handing(kind, None if recipient == _NOTHING else Recipient(recipient), *told)
    return None


@dataclass(frozen=True, slots=True)
class Accounting:
    """Every disclosure about a person, newest first, as asked for at a moment; what stays inside is none."""

    person_id: PersonId
    asked_at: datetime
    """Aware, with the UTC offset of the place: years are counted in its days."""
    everything: tuple[Release, ...]

    @property
    def under_hipaa(self) -> tuple[Release, ...]:
        """What 45 CFR 164.528 owes: six years, without the person's own copies and what they signed for.

        Care and payment are exempt, too; here they need a consent anyway. An emergency is listed although it is care.
        """
        exempt = {Basis.THE_PERSON, Basis.CONSENT}
        return tuple(r for r in self._within(HIPAA_YEARS) if r.basis not in exempt)

    @property
    def under_part2(self) -> tuple[Release, ...]:
        """What 42 CFR 2.25(a) owes: three years of what was disclosed with the person's consent, care included."""
        return tuple(r for r in self._within(PART2_YEARS) if r.basis is Basis.CONSENT)

    def _within(self, years: int) -> Iterator[Release]:
        first = datetime.combine(years_before(self.asked_at.date(), years), time.min, self.asked_at.tzinfo)
        return (release for release in self.everything if release.at >= first)


def accounting(person_id: PersonId, releases: Sequence[Release], asked_at: datetime) -> Accounting:
    """Gather the disclosures among a person's releases."""
    found = (release for release in releases if release.is_disclosure)
    return Accounting(person_id, asked_at, tuple(sorted(found, key=lambda r: r.at, reverse=True)))


def years_before(day: date, years: int) -> date:
    """Give the same day some years ago; for a February 29 the 28th, so that no day falls out."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


class SeenHow(StrEnum):
    """How somebody came to see a record."""

    OPENED = "opened"
    """In this notebook."""
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Sight:
    """One time a record was seen: when (UTC), how, and by whom."""

    at: datetime
    how: SeenHow
    who: str
    """The specialist by name; a recipient by name or, where none was written down, by kind."""
    release: Release | None = None
