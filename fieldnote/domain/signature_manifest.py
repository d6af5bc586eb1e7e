"""What a signature says of itself, for screen, paper and export (15 USC 7001; NC G.S. 66-317)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from fieldnote.domain.acts import Replacement
from fieldnote.domain.visit import Visit

AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class SignatureManifest:
    """Who signed, as what, meaning what, when by the place's clock and by UTC, under which rules, with which proof."""

    name: str
    credential: str
    meaning: str
    signed_local: datetime
    """By the clock of the place where the visit ended."""
    signed_utc: datetime
    policy_pack: str
    policy_version: str
    version: int
    replaces: Replacement | None
    device_id: str
    sha256: str
    ed25519: str
    anchor: str
    """The head of the activity log as the signature left it."""


def manifest(visit: Visit) -> SignatureManifest:
    """Give what a note's signature says of itself."""
    signature, facts = visit.signature, visit.facts
    place = visit.draft.segments[-1].end.tzinfo if visit.draft.segments else UTC
    return SignatureManifest(
        name=signature.signer,
        credential=signature.credential,
        meaning=AUTHOR,
        signed_local=signature.signed_at.astimezone(place),
        signed_utc=signature.signed_at.astimezone(UTC),
        policy_pack=facts.policy_pack,
        policy_version=facts.policy_version,
        version=visit.version,
        replaces=visit.replaces,
        device_id=signature.device_id,
        sha256=signature.sha256,
        ed25519=signature.ed25519,
        anchor=visit.anchor,
    )
