"""What a cover page is made from. It names the recipient and the sender, and never whom the record is about."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.consent import Content, Purpose, Recipient
from fieldnote.domain.disclosure import Basis, Medium, Redisclosure


@dataclass(frozen=True, slots=True)
class CoverPage:
    """To whom, from whom, what, why, on what grounds, and the statement of 42 CFR 2.32."""

    to_kind: Recipient
    to_name: str
    to_address: str
    sender: str
    title: str
    agency: str
    programme: str
    given_at: datetime
    """Aware, in the time of the place."""
    medium: Medium
    contents: tuple[Content, ...]
    given_document: str
    """The id that stands at the foot of the document that was given; empty for what was told by word."""
    basis: Basis
    redisclosure: Redisclosure
    purpose: Purpose | None = None
    purpose_words: str = ""
    """The purpose as the consent or the court has it."""
    consent_ref: str = ""
    """The beginning of the consent's id, by which the sender finds it."""
    signed_on: date | None = None
    expires_on: date | None = None
    expires_with: str = ""
    how_to_revoke: str = ""
    pages: int | None = None
    """How many pages there are with this one; room to write them where nobody said."""
    statement: str = ""
    """The long statement of 42 CFR 2.32(a)(1), byte for byte; empty where Part 2 does not cover the record."""
    language: str = "en"
