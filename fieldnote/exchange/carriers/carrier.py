"""What every carrier can do, whatever is at its other end. Here nothing connects: the carriers beside this do."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from fieldnote.domain.outcome import Outcome, Place

Progress = Callable[[int, int], None]
"""Told the bytes done and the bytes in all."""
Stopped = Callable[[], bool]
"""Asked between two pieces whether the person wants to stop."""


class ParcelKind(StrEnum):
    """What a parcel is, which a carrier may have to know: a FHIR server takes bundles, a folder takes files."""

    BUNDLE = "bundle"
    PACKAGE = "package"
    DOCUMENT = "document"
    CONTACT_LOG = "contact_log"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Parcel:
    """Bytes that leave once, whole, under one name. `name` is a file name that says nothing of a person."""

    name: str
    data: bytes
    kind: ParcelKind
    places: tuple[Place, ...] = ()
    """Where its parts lie, as the other end said when it took them: for a look at them."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What the other end is able to do, as it told and as was tried."""

    outcome: Outcome
    can: frozenset[str] = frozenset()
    """Words of the carrier's own, kept with the target: `transaction`, `update-create`, `resume` …"""
    identity: str = ""
    """What a person compares: the fingerprint of a host key or of a certificate's key."""


@dataclass(frozen=True, slots=True)
class Received:
    """A file that lies for us over there: a receipt, a returned note, a caseload. Untrusted until it is verified."""

    name: str
    data: bytes


class Carrier(Protocol):
    """One way to one other end. No method raises for what the world does: the outcome says it."""

    def probe(self) -> Probe:
        """Ask what the other end can do, without sending anything of a person."""

    def send(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:
        """Bring one parcel there, whole or not at all. The same parcel again changes nothing over there."""

    def confirm(self, parcel: Parcel) -> Outcome:
        """Look whether the parcel is there whole, without sending it."""

    def receipts(self, limit: int) -> tuple[Received, ...]:
        """Give what lies for us over there, each file at most `limit` bytes; nothing is taken away."""

    def close(self) -> None:
        """Let go of the connection that is held between two calls, if there is one; the next call makes a new one."""
