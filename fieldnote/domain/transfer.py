"""A person who goes to another specialist's notebook, and the earlier chart that comes with one who came."""

from dataclasses import dataclass
from datetime import datetime

from fieldnote.domain.ids import PersonId, ReleaseId, TransferId


@dataclass(frozen=True, slots=True)
class Transfer:
    """One giving of a person's chart to another notebook."""

    id: TransferId
    person_id: PersonId
    to_name: str
    to_key: str
    """The other notebook's fingerprint, as it was compared."""
    release_id: ReleaseId
    sha256: str
    """Of the sealed file."""
    at: datetime
    failed_at: datetime | None = None
    """When its file could not be given its name after all: nothing left then."""


@dataclass(frozen=True, slots=True)
class EarlierChart:
    """What came with a person from another notebook. It is read, and never written to."""

    id: TransferId
    person_id: PersonId
    giver: str
    credential: str
    device_id: str
    device_key: str
    given_at: datetime
    taken_at: datetime
    notice: str
    """The statement of 42 CFR 2.32 that came along; empty inside the programme."""
    goes_on: bool
    """Whether the person came with it: their goals, triggers, supports and plans go on here."""


@dataclass(frozen=True, slots=True)
class SignedElsewhere:
    """A record that another specialist signed, exactly as signed, with the key that verifies it."""

    record_id: str
    canonical: bytes
    device_id: str
    public_key: str
    """Ed25519, hex; so is the signature."""
    ed25519: str


@dataclass(frozen=True, slots=True)
class FileElsewhere:
    """A file that hung on a record of another notebook."""

    attachment_id: str
    visit_id: str
    """Empty for the person's own."""
    title: str
    kind: str
    data: bytes
