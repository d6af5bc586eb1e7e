"""Where signed notes go: an agency's folder, SFTP server or FHIR server, and what is known of the last attempt."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import TargetId
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.recipient import Addressee

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=6)
_GROUPS, _GROUP = 6, 4
Chance = Callable[[], float]
"""Gives a number from 0 up to 1, a new one each time."""


class TargetKind(StrEnum):
    """The way to the other end."""

    FOLDER = "folder"
    """A USB stick, a network share, a folder that another program synchronises."""
    SFTP = "sftp"
    FHIR = "fhir"
    PRACTICE = "practice"
    """The made-up agency of a practice notebook: a folder beside it."""


class Format(StrEnum):
    """What is written for it."""

    PACKAGE = "package"
    """Signed and sealed, for the agency's own `fieldnote inbox`."""
    FHIR = "fhir"
    """One FHIR transaction Bundle for each note version."""
    DOCUMENT = "document"
    """A PDF for each note, and a contact log, for a document queue. Nothing is sealed."""
    MESSAGE = "message"
    """One HL7 v2.5.1 MDM^T02 message for each note."""


FORMATS: dict[TargetKind, tuple[Format, ...]] = {
    TargetKind.FOLDER: tuple(Format),
    TargetKind.SFTP: tuple(Format),
    TargetKind.FHIR: (Format.FHIR,),
    TargetKind.PRACTICE: (Format.PACKAGE,),
}
"""What each way takes, the usual one first."""


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """A folder on this computer or a share."""

    path: str


@dataclass(frozen=True, slots=True)
class SftpSettings:
    """An SFTP server. It is asked for nothing before its host key was compared by a person."""

    host: str
    user: str
    port: int = 22
    folder: str = ""
    """Where files are put, from the folder that the server shows first."""
    receipts: str = ""
    """Where its answers lie; empty for `receipts` beside."""
    host_key: str = ""
    """The fingerprint that was compared, as OpenSSH writes it: `SHA256:…`."""


@dataclass(frozen=True, slots=True)
class FhirSettings:
    """A FHIR R4 server over HTTPS, signed in to as SMART Backend Services ask."""

    base_url: str
    token_url: str = ""
    """Empty where the server says it itself, in `.well-known/smart-configuration`."""
    client_id: str = ""
    scope: str = ""
    authority: str = ""
    """The agency's own certificate authority, as PEM; empty for those that this computer trusts."""
    pins: tuple[str, ...] = ()
    """SHA-256 of the server's public key, base64, and of its spare."""
    person_system: str = ""
    """The naming system of the client numbers that people are known by over there."""


@dataclass(frozen=True, slots=True)
class AgencyKey:
    """An agency's public keys: what packages are sealed to, and what its receipts are signed with."""

    age: str
    """`age1…`"""
    signing: str
    """Ed25519, 32 bytes in hex."""
    escrow: str = ""
    """A second `age1…` that opens packages when the first is lost."""

    @property
    def fingerprint(self) -> str:
        """Give the groups that two people compare in person or on the phone."""
        digest = hashlib.sha256(f"fieldnote-agency-key-v1\0{self.age}\0{self.signing}\0{self.escrow}".encode())
        shown = digest.hexdigest()[: _GROUPS * _GROUP]
        return " ".join(shown[i : i + _GROUP] for i in range(0, len(shown), _GROUP))


@dataclass(frozen=True, slots=True)
class Attempt:
    """The last time that this target was tried, and what follows from it for the next."""

    at: datetime
    result: Result
    code: str = ""
    failures: int = 0
    """How often in a row the target itself could not be worked with."""
    not_before: datetime | None = None
    """Until then the other end asked us to stay away; a person cannot change that."""
    next_try: datetime | None = None
    """Until then we wait of our own accord; a person who asks does not have to."""
    clock_ahead: int | None = None
    """Seconds this computer's clock is ahead of theirs, where they told the time."""


OWN_AGENCY = Addressee(Recipient.OWN_AGENCY)


@dataclass(frozen=True, slots=True)
class Target:
    """An agency system that signed notes are owed to."""

    id: TargetId
    name: str
    owed_from: datetime
    """What was signed from then on is owed to it."""
    kind: TargetKind = TargetKind.FOLDER
    format: Format = Format.PACKAGE
    recipient: Addressee = OWN_AGENCY
    folder: FolderSettings | None = None
    sftp: SftpSettings | None = None
    fhir: FhirSettings | None = None
    agency: AgencyKey | None = None
    can: tuple[str, ...] = ()
    """What the other end was found to be able to do, in the carrier's words."""
    last: Attempt | None = None
    removed_at: datetime | None = None

    @property
    def is_set_up(self) -> bool:
        """Whether all is there that sending needs; where it leads to is known, and who can open it."""
        place = {
            TargetKind.FOLDER: self.folder is not None,
            TargetKind.SFTP: self.sftp is not None and bool(self.sftp.host_key),
            TargetKind.FHIR: self.fhir is not None,
            TargetKind.PRACTICE: self.folder is not None,
        }[self.kind]
        return place and (self.format is not Format.PACKAGE or self.agency is not None)

    def may_be_tried(self, now: datetime, *, asked: bool) -> bool:
        """Say whether it may be tried now: `asked` by a person, or by itself."""
        if self.last is None:
            return True
        waits = (self.last.not_before,) if asked else (self.last.not_before, self.last.next_try)
        return all(moment is None or moment <= now for moment in waits)


def after(target: Target, outcome: Outcome, now: datetime, chance: Chance) -> Target:
    """Say what is known of a target after an attempt, and when to try it again."""
    failed = outcome.result.stops_target and outcome.result is not Result.STOPPED
    failures = (target.last.failures if target.last else 0) + 1 if failed else 0
    # Only who is busy says when to come back; the others are waited for.
    asked = outcome.wait if outcome.result is Result.BUSY else None
    attempt = Attempt(
        at=now,
        result=outcome.result,
        code=outcome.code,
        failures=failures,
        not_before=now + asked if asked is not None else None,
        next_try=now + (asked if asked is not None else wait(failures, chance)) if failed else None,
        clock_ahead=round(outcome.clock_ahead.total_seconds()) if outcome.clock_ahead is not None else _clock(target),
    )
    return replace(target, last=attempt)


def wait(attempts: int, chance: Chance) -> timedelta:
    """Give how long to wait after so many attempts: twice as long each time, and anywhere up to that (full jitter)."""
    longest: timedelta = FIRST_WAIT * 2.0 ** min(max(attempts - 1, 0), 16)
    return min(longest, LONGEST_WAIT) * chance()


def _clock(target: Target) -> int | None:
    return target.last.clock_ahead if target.last else None
