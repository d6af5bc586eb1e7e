"""The seal: an age file for the agency's key and its escrow key, that the `age` program opens too."""

from collections.abc import Iterable

from fieldnote.domain.package import PackageFault
from fieldnote.domain.problems import RefusedPackageError
from fieldnote.exchange.package.limits import MOST_HEADER, MOST_SEALED

_BEGINS = b"age-encryption.org/v1\n"


def seal(data: bytes, recipients: Iterable[str]) -> bytes:
    """Seal for public age keys."""
    import pyrage  # noqa: PLC0415 -- a day that sends nothing does not load it

    return bytes(pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(one) for one in recipients]))


def unseal(data: bytes, identities: Iterable[str], most: int = MOST_SEALED) -> bytes:
    """Open with any of some secret age keys; raises RefusedPackageError. A changed bit anywhere is noticed."""
    import pyrage  # noqa: PLC0415 -- as above

    if len(data) > most:
        raise RefusedPackageError(PackageFault.TOO_LARGE)
    if not data.startswith(_BEGINS):
        raise RefusedPackageError(PackageFault.NOT_SEALED)
    if b"\n--- " not in data[:MOST_HEADER]:
        raise RefusedPackageError(PackageFault.DAMAGED)
    try:
        return bytes(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(one) for one in identities]))
    except pyrage.DecryptError as error:
        fault = PackageFault.OTHER_KEY if "No matching keys" in str(error) else PackageFault.DAMAGED
        raise RefusedPackageError(fault) from error
