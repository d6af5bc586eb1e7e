"""Consents, and what stands in for one, as they stand in the file."""

from datetime import date, datetime

from fieldnote.domain.consent import ConsentKind, Content, EndingKind, Purpose, Recipient, SignedHow, Signer
from fieldnote.domain.court_order import OrderRule
from fieldnote.exchange.intake.strict import Strict


class NamedRecipientIn(Strict, frozen=True):
    """A recipient as the consent names it, or a class of them."""

    kind: Recipient
    name: str
    address: str = ""
    is_class: bool = False
    intermediary: bool = False
    participants: str = ""


class EndingIn(Strict, frozen=True):
    """What ended a consent: revoked, its event happened, or found not valid."""

    kind: EndingKind
    ended_on: date
    how: str = ""
    relied_on_until: date | None = None


class ConsentIn(Strict, frozen=True):
    """A written consent (42 CFR 2.31); `support` is the key of the support a release is about."""

    key: str = ""
    kind: ConsentKind = ConsentKind.GENERAL
    patient_name: str = ""
    discloser: str = ""
    contents: list[Content] = []
    contents_words: str = ""
    recipients: list[NamedRecipientIn] = []
    hipaa_redisclosure_stated: bool = False
    purpose: Purpose | None = None
    purpose_words: str = ""
    right_to_revoke_stated: bool = False
    how_to_revoke: str = ""
    expires_on: date | None = None
    expires_with: str = ""
    never_expires: bool = False
    signed_how: SignedHow | None = None
    paper_kept_at: str = ""
    signer: Signer = Signer.PERSON
    signer_name: str = ""
    signer_authority: str = ""
    signed_on: date | None = None
    no_longer_protected_stated: bool = False
    refusal_consequences: str = ""
    support: str = ""
    endings: list[EndingIn] = []


class EmergencyIn(Strict, frozen=True):
    """A medical emergency in which medical personnel were told (42 CFR 2.51); `at` with its UTC offset."""

    at: datetime
    told_to: str
    facility: str
    told_by: str
    nature: str
    contents: list[Content]


class CourtOrderIn(Strict, frozen=True):
    """A court order (42 CFR 2.64, 2.65)."""

    rule: OrderRule
    court: str
    reference: str
    ordered_on: date
    contents: list[Content]
    scope: str
    holds_until: date | None = None


class NoticeGivenIn(Strict, frozen=True):
    """The notice of confidentiality the person was given (42 CFR 2.22)."""

    given_on: date
    version: str = ""
    how: str = ""
