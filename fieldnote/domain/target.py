"""Where signed notes go: an agency's folder, SFTP server or FHIR server, and what is known of the last attempt."""

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
class FolderPlace:
    """A folder on a stick or a share, and the mark it is known by."""

    path: str
    identity: str = ""
    """What its mark says, as `folder.mark` gave it; empty: not known yet, and nothing is brought."""
    receipts: str = "receipts"
    done: str = "done"


@dataclass(frozen=True, slots=True)
class SftpPlace:
    """An account on an SFTP server. This device's key for it is kept apart."""

    host: str
    user: str
    port: int = 22
    host_key: str = ""
    """The fingerprint that a person compared, as OpenSSH writes it (`SHA256:…`); empty: nothing is brought."""
    inbox: str = "inbox"
    done: str = "done"
    receipts: str = "receipts"


@dataclass(frozen=True, slots=True)
class FhirPlace:
    """A FHIR R4 server over HTTPS. This device's keys for it are kept apart."""

    base_url: str
    client_id: str = ""
    """As the agency registered this device for SMART Backend Services; empty: no token is asked for."""
    key_id: str = ""
    token_url: str = ""
    scopes: tuple[str, ...] = ()
    authority: str = ""
    """Certificates of the agency's own authority, PEM."""
    pins: tuple[str, ...] = ()
    """`sha256/…` of the keys that may stand in its certificate."""
    person_system: str = ""
    """The naming system of the agency's client numbers; empty: ours."""
    organization: str = ""
    """The agency's own place there, `Organization/1`."""
    certificate: str = ""
    """Where the server asks for one (mutual TLS): what the agency issued for this device's key, PEM."""


@dataclass(frozen=True, slots=True)
class AgencyKey:
    """An agency's public keys, whose fingerprint a person has compared: what packages are sealed to and answered by."""

    name: str
    code: str
    """Stands in the names of packages."""
    age: str
    escrow: str
    ed25519: str
    """Signs its receipts; hex."""
    fingerprint: str
    """As it was compared."""


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
    folder: FolderPlace | None = None
    sftp: SftpPlace | None = None
    fhir: FhirPlace | None = None
    agency: AgencyKey | None = None
    can: tuple[str, ...] = ()
    """What the other end was found to be able to do, in the carrier's words."""
    last: Attempt | None = None
    removed_at: datetime | None = None

    @property
    def is_set_up(self) -> bool:
        """Whether all is there that sending needs; where it leads to is known, and who can open it."""
        place = {
            TargetKind.FOLDER: self.folder is not None and bool(self.folder.identity),
            TargetKind.SFTP: self.sftp is not None and bool(self.sftp.host_key),
            TargetKind.FHIR: self.fhir is not None and bool(self.fhir.authority or self.fhir.pins),
            TargetKind.PRACTICE: self.folder is not None and bool(self.folder.identity),
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
