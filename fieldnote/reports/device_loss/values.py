"""What the report of a lost laptop is made from: counts, days and ids. It tells of nobody."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.person import Specialist


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop this notebook was on; times are aware, in the time of the place."""

    id: str
    since: datetime
    until: datetime | None = None
    """When a restored copy took its place; None for the present one."""
    last_opened: datetime | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """How much is in the notebook this report is made from."""

    people: int = 0
    part2_people: int = 0
    """Those whose record 42 CFR Part 2 covers."""
    signed_notes: int = 0
    unsigned_notes: int = 0
    group_sessions: int = 0
    files: int = 0
    supports: int = 0
    supports_to_reach: int = 0
    """People around them whose phone or address is kept."""
    first_day: date | None = None
    last_day: date | None = None
    saved: int = 0
    """Documents saved as files, which no notebook protects."""
    printed: int = 0


@dataclass(frozen=True, slots=True)
class Lock:
    """What one guess at the passphrase costs."""

    argon2id: bool = True
    memory_mib: int = 0
    passes: int = 0
    lanes: int = 0
    iterations: int = 0
    """With PBKDF2-HMAC-SHA-512."""


@dataclass(frozen=True, slots=True)
class Backups:
    """How the copies stand; times are aware, in the time of the place."""

    last: datetime | None = None
    changed_since: bool = False
    copied_at: datetime | None = None
    """When the last copy went to a second place."""
    on_another_disk: bool = False


@dataclass(frozen=True, slots=True)
class DeviceLoss:
    """Everything the report says."""

    specialist: Specialist
    day: date
    devices: tuple[Device, ...]
    """The present one first."""
    held: Held = Held()
    lock: Lock | None = None
    """None where the header could not be read."""
    backups: Backups = Backups()
    agency_key: str = ""
    """The end of the agency's key that opens the notebook, too."""
    kits: int = 0
    """How often the recovery kit was saved or printed as a document."""
    incident_hours: int | None = None
    language: str = "en"
