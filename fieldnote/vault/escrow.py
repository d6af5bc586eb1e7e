"""The agency's way in, where an agency asks for one: the recovery kit's code, locked for the agency's age key.

Whoever has the agency's secret key can open the notebook with any program that reads age, so it is shown to the
specialist and logged when it is set. That it was used elsewhere cannot be seen here.
"""

from typing import Annotated

import msgspec

from fieldnote.domain.problems import BadInputError, WrongPassphraseError
from fieldnote.vault.keys import Root

_LONGEST = 2048


class EscrowSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="escrow"):
    """The way to the root secret with the agency's key: an age file, in hex."""

    recipient: Annotated[str, msgspec.Meta(pattern="^age1[0-9a-z]{58}$")]
    ct: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{2})+$", max_length=_LONGEST)]

    @property
    def fingerprint(self) -> str:
        """The end of the agency's public key, in groups that can be read out on the phone."""
        tail = self.recipient[-16:]
        return " ".join(tail[i : i + 4] for i in range(0, len(tail), 4))


def lock(root: Root, recipient: str) -> EscrowSlot:
    """Lock a root secret for the agency's public key (`age1…`); raises BadInputError for anything else."""
    import pyrage  # noqa: PLC0415 -- heavy, and most notebooks have no escrow

    try:
        key = pyrage.x25519.Recipient.from_str(recipient.strip())
    except pyrage.RecipientError:
        raise BadInputError("this is not a public age key (it begins with age1)", "escrow") from None
    return EscrowSlot(recipient.strip(), pyrage.encrypt(root.kit.encode(), [key]).hex())


def unlock(slot: EscrowSlot, secret_key: str) -> Root:
    """Open with the agency's secret key (`AGE-SECRET-KEY-…`); raises WrongPassphraseError(given="escrow")."""
    import pyrage  # noqa: PLC0415 -- as above

    try:
        identity = pyrage.x25519.Identity.from_str(secret_key.strip())
        return Root.of_kit(pyrage.decrypt(bytes.fromhex(slot.ct), [identity]).decode())
    except (pyrage.IdentityError, pyrage.DecryptError):
        raise WrongPassphraseError(given="escrow") from None
