"""What a person allows to be told about them, to whom and why (42 CFR 2.31), and whether it still holds.

`consent_check` says what a consent still lacks; `disclosure_gate` says what it opens.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import ConsentEndingId, ConsentId, PersonId, SupportId
from fieldnote.domain.problems import Problem
from fieldnote.domain.text import folded


class Recipient(StrEnum):
    """Whom a document is for."""

    QP = "qp"
    OWN_AGENCY = "own_agency"
    PERSON = "person"
    PAYER = "payer"
    PROVIDER = "provider"
    JUSTICE = "justice"
    SUPPORTER = "supporter"

    @property
    def inside(self) -> bool:
        """Whether the recipient usually belongs to the programme: then it is no disclosure (42 CFR 2.12(c)(3))."""
        return self in {Recipient.QP, Recipient.OWN_AGENCY}


class Content(StrEnum):
    """Kinds of what a record says: what a document holds, and what a consent names."""

    ATTENDANCE = "attendance"
    """That, when and how long the person was seen."""
    PLAN_SUMMARY = "plan_summary"
    VISIT_NOTES = "visit_notes"
    TRIGGERS = "triggers"
    SUPPORTS = "supports"
    WHOLE_CHART = "whole_chart"
    """All of the above. Never what is sensitive: that is named for itself, or it stays."""
    RETURN_TO_USE = "return_to_use"
    SENSITIVE_NOTES = "sensitive_notes"
    COUNSELLING_NOTES = "counselling_notes"
    """SUD counselling notes of a clinician (42 CFR 2.11), kept apart. Peer support notes are none."""

    @property
    def is_sensitive(self) -> bool:
        """Whether it is left out of everything unless chosen, since it can cost someone custody, parole or a home."""
        return self in {Content.RETURN_TO_USE, Content.SENSITIVE_NOTES, Content.COUNSELLING_NOTES}


_INCLUDED: dict[Content, frozenset[Content]] = {
    Content.PLAN_SUMMARY: frozenset({Content.ATTENDANCE}),
    Content.VISIT_NOTES: frozenset({Content.ATTENDANCE}),
    Content.WHOLE_CHART: frozenset(content for content in Content if not content.is_sensitive),
}


class ConsentKind(StrEnum):
    """Kinds that a consent cannot mix (42 CFR 2.31(b) and (d))."""

    GENERAL = "general"
    """To recipients by name, for a purpose."""
    TPO = "treatment_payment_operations"
    """Once for all future treatment, payment and health care operations (42 CFR 2.31(a)(4)(i))."""
    SUPPORTER = "supporter"
    """A release to talk with someone of the person's own: a sponsor, a mother."""
    COUNSELLING_NOTES = "counselling_notes"
    PROCEEDINGS = "proceedings"


class Purpose(StrEnum):
    """What it is for (42 CFR 2.31(a)(5))."""

    TPO = "treatment_payment_operations"
    TREATMENT = "treatment"
    PAYMENT = "payment"
    OPERATIONS = "operations"
    AT_REQUEST = "at_the_request_of_the_patient"
    SUPPORT = "support"
    """So that someone of the person's own can stand by them."""
    PROCEEDINGS = "proceedings"
    OTHER = "other"
    """As `purpose_words` say."""

    @property
    def of_care(self) -> bool:
        """Whether it is treatment, payment or health care operations, which have rules of their own."""
        return self in {Purpose.TPO, Purpose.TREATMENT, Purpose.PAYMENT, Purpose.OPERATIONS}

    @property
    def statement(self) -> str:
        """The purpose in words; for two of them the statement that 42 CFR 2.31(a)(5)(i) and (ii) call sufficient."""
        return {
            Purpose.TPO: "for treatment, payment, and health care operations",
            Purpose.TREATMENT: "for treatment",
            Purpose.PAYMENT: "for payment",
            Purpose.OPERATIONS: "for health care operations",
            Purpose.AT_REQUEST: "at the request of the patient",
            Purpose.SUPPORT: "so that they can stand by the patient",
            Purpose.PROCEEDINGS: "for use in proceedings",
            Purpose.OTHER: "",
        }[self]


class SignedHow(StrEnum):
    """How it was signed. Never by word of mouth: a consent is written, on paper or electronic (42 CFR 2.31(a))."""

    DRAWN = "drawn"
    """On this computer; the drawing is an attachment."""
    PAPER = "paper"
    """On paper that is on file, with its scan as an attachment or with words for where it lies."""


class Signer(StrEnum):
    """Who signed (42 CFR 2.31(a)(8), 2.14, 2.15)."""

    PERSON = "person"
    PARENT = "parent"
    GUARDIAN = "guardian"
    REPRESENTATIVE = "representative"
    """Another personal representative: `signer_authority` says by what."""


@dataclass(frozen=True, slots=True)
class NamedRecipient:
    """A recipient as the consent names it: one name, or a class ("my health plans and third-party payers")."""

    kind: Recipient
    name: str
    address: str = ""
    is_class: bool = False
    intermediary: bool = False
    """Whether it passes records on between others (42 CFR 2.11)."""
    participants: str = ""
    """Of an intermediary: its members by name, or the class of treating providers (42 CFR 2.31(a)(4)(ii))."""

    def is_meant(self, kind: Recipient, name: str) -> bool:
        """Whether a recipient of this kind and name is meant; without a name, whether one of this kind is."""
        if self.kind is not kind:
            return False
        return self.is_class or not name.strip() or folded(self.name) == folded(name)


@dataclass(frozen=True, slots=True)
class Consent:
    """A written consent with the elements of 42 CFR 2.31(a), each a field in the order of the rule.

    It may be kept while parts of it are missing; it opens nothing until none is. Once complete it never changes:
    what ends it is a record of its own.
    """

    id: ConsentId
    person_id: PersonId
    kind: ConsentKind = ConsentKind.GENERAL
    patient_name: str = ""
    """(a)(1), as it stands on the form."""
    discloser: str = ""
    """(a)(2): who may disclose, by name or class."""
    contents: tuple[Content, ...] = ()
    """(a)(3): what may be told, as choices."""
    contents_words: str = ""
    """(a)(3): the same as the form describes it, with its limits."""
    recipients: tuple[NamedRecipient, ...] = ()
    """(a)(4)"""
    hipaa_redisclosure_stated: bool = False
    """(a)(4)(iii): that plans and providers may pass it on under HIPAA, but not for proceedings against the patient."""
    purpose: Purpose | None = None
    """(a)(5)"""
    purpose_words: str = ""
    right_to_revoke_stated: bool = False
    """(a)(6): the right to revoke in writing, but for what was done in reliance on it."""
    how_to_revoke: str = ""
    """(a)(6)"""
    expires_on: date | None = None
    """(a)(7): the last day it holds."""
    expires_with: str = ""
    """(a)(7): the event that ends it ("end of the treatment"); that it happened is recorded as an ending."""
    never_expires: bool = False
    """(a)(7): "none", which only treatment, payment and operations allow."""
    signed_how: SignedHow | None = None
    """(a)(8)"""
    attachment_id: str | None = None
    """(a)(8): the drawn signature or the scan of the paper."""
    paper_kept_at: str = ""
    """(a)(8): where the signed paper lies."""
    signer: Signer = Signer.PERSON
    signer_name: str = ""
    """(a)(8): who signed in the person's place."""
    signer_authority: str = ""
    """(a)(8): by what they may ("legal guardian, court order of 2025-03-02")."""
    signed_on: date | None = None
    """(a)(9)"""
    no_longer_protected_stated: bool = False
    """(a)(10)(i): that a recipient may pass it on and Part 2 then no longer protects it."""
    refusal_consequences: str = ""
    """(a)(10)(ii): what follows for the person from not signing."""
    support_id: SupportId | None = None
    """The support whom a release is about."""

    @property
    def purpose_stated(self) -> str:
        """What it is for, in the form's own words where it has any."""
        return self.purpose_words.strip() or (self.purpose.statement if self.purpose else "")

    def names(self, kind: Recipient, name: str) -> NamedRecipient | None:
        """Give the recipient of this consent that is meant, one by name before a class."""
        meant = [r for r in self.recipients if r.is_meant(kind, name)]
        return next(iter(sorted(meant, key=lambda r: r.is_class)), None)

    def is_release_for(self, support_id: SupportId, name: str) -> bool:
        """Whether it is a release to talk with a support: the one it was signed about, or the one it names."""
        if self.kind is not ConsentKind.SUPPORTER:
            return False
        if self.support_id is not None:
            return self.support_id == support_id
        return bool(name.strip()) and self.names(Recipient.SUPPORTER, name) is not None

    def uncovered(self, contents: Collection[Content]) -> tuple[Content, ...]:
        """List those of `contents` that the consent does not name, in the order of `Content`."""
        return uncovered(self.contents, contents)


def uncovered(named: Collection[Content], contents: Collection[Content]) -> tuple[Content, ...]:
    """List those of `contents` that what is named does not include, in the order of `Content`."""
    covered = set(named).union(*(_INCLUDED.get(content, frozenset()) for content in named))
    return tuple(content for content in Content if content in contents and content not in covered)


class EndingKind(StrEnum):
    """What ended a consent."""

    REVOKED = "revoked"
    EVENT = "event"
    """The event it was to end with has happened."""
    NOT_VALID = "not_valid"
    """It is known to be false, or was entered in error (42 CFR 2.31(c)(4))."""


@dataclass(frozen=True, slots=True)
class ConsentEnding:
    """What ended a consent, and when. Appended, never changed, never taken back: a new consent is signed instead."""

    id: ConsentEndingId
    consent_id: ConsentId
    kind: EndingKind
    ended_on: date
    """The consent opens nothing from this day on."""
    how: str = ""
    """In writing to the front desk, by word to the specialist: in words."""
    relied_on_until: date | None = None
    """The last day something was given in reliance on it, which a revocation does not undo (42 CFR 2.31(a)(6))."""


class ConsentState(StrEnum):
    """How a consent stands on a day. Derived, never stored."""

    INCOMPLETE = "incomplete"
    ACTIVE = "active"
    EXPIRED = "expired"
    REVOKED = "revoked"
    NOT_VALID = "not_valid"


_STATE_OF_ENDING = {
    EndingKind.NOT_VALID: ConsentState.NOT_VALID,
    EndingKind.REVOKED: ConsentState.REVOKED,
    EndingKind.EVENT: ConsentState.EXPIRED,
}


@dataclass(frozen=True, slots=True)
class ConsentOnFile:
    """A consent with all that decides how it stands: what it lacks, and what ended it."""

    consent: Consent
    endings: tuple[ConsentEnding, ...] = ()
    lacks: tuple[Problem, ...] = ()
    """What `consent_check` found; nothing for a consent that is complete."""

    def state_on(self, day: date) -> ConsentState:
        """Say how it stands on a day.

        What is found false was never valid, whatever the day. A revocation counts from its own day on: when in doubt
        about the hour, nothing more is given.
        """
        kinds = {e.kind for e in self.endings if e.ended_on <= day or e.kind is EndingKind.NOT_VALID}
        for kind, state in _STATE_OF_ENDING.items():
            if kind in kinds:
                return state
        consent = self.consent
        if self.lacks or consent.signed_on is None or consent.signed_on > day:
            return ConsentState.INCOMPLETE
        if consent.expires_on is not None and consent.expires_on < day:
            return ConsentState.EXPIRED
        return ConsentState.ACTIVE

    def ended_on(self, day: date) -> date | None:
        """Give the day it ended, up to `day`: when something ended it, or its last day where it ran out."""
        ended = [e.ended_on for e in self.endings if e.ended_on <= day]
        last = self.consent.expires_on
        if last is not None and last < day:
            ended.append(last)
        return min(ended, default=None)
