"""A signature over a record's canonical bytes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, as what, when, and the proof over the canonical bytes of the record."""

    signer: str
    credential: str
    signed_at: datetime
    device_id: str
    sha256: str
    ed25519: str
