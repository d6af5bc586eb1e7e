"""What a package for an agency and the agency's answer to it say, and why one is not taken."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PackageFault(StrEnum):
    """Why a package is not opened. Nothing of such a package is kept."""

    NOT_SEALED = "not_sealed"
    """It is no age file."""
    OTHER_KEY = "other_key"
    """It is sealed for keys that are not these."""
    NOT_READABLE = "not_readable"
    """The computer does not let it be read."""
    DAMAGED = "damaged"
    """It is cut off or changed: the seal does not hold."""
    TOO_LARGE = "too_large"
    """It is, or would become, more than any package of ours."""
    NOT_A_PACKAGE = "not_a_package"
    """What is in the seal is no package, or holds names that none has."""
    UNREADABLE = "unreadable"
    """A file in it is not the JSON it has to be."""
    NEWER = "newer"
    """A newer Fieldnote made it."""
    MISFIT = "misfit"
    """Its files are not those that its list names."""
    UNSIGNED = "unsigned"
    """The signature does not fit the list."""
    OTHER_RECIPIENT = "other_recipient"
    """It was written for somebody else, and sealed again for these keys."""
    OTHER_DEVICE_KEY = "other_device_key"
    """A laptop we know is named, and another key signed."""
    REVOKED = "revoked"
    """The laptop was struck off."""


class ReceiptFault(StrEnum):
    """Why a receipt is not believed."""

    NOT_A_RECEIPT = "not_a_receipt"
    """It is no receipt that this Fieldnote reads."""
    NOT_SIGNED = "not_signed"
    """It was changed, or somebody else than the agency signed it."""
    OTHER_PACKAGE = "other_package"
    """It is about another package, or about other contents."""


class PackageResult(StrEnum):
    """What became of a whole package."""

    FILED = "filed"
    GAP = "gap"
    """Filed; packages before it are missing."""
    FORK = "fork"
    """Not filed: another package with this number is here. Two copies of one notebook are at work."""
    ROLLBACK = "rollback"
    """Not filed: the laptop went back to a number it had long passed. An old copy of a notebook is at work."""


class ItemResult(StrEnum):
    """What became of one note in a package."""

    FILED = "filed"
    RETURNED = "returned"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ReceiptItem:
    """The answer about one note version, addendum or act: `item` is its name in the package, see `item_name`."""

    item: str
    result: ItemResult
    reason: str = ""
    """Why it came back or was refused, in the agency's words. Data, never markup."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The agency's answer to one package."""

    package_id: str
    manifest_sha256: str
    result: PackageResult
    items: tuple[ReceiptItem, ...]
    received_at: datetime
    """UTC."""
    key_id: str
    """The fingerprint of the agency key that signed."""
    revision: int = 1
    """Rises when the agency answers again, as when a note is returned later: the highest one holds."""
    missing: tuple[tuple[int, int], ...] = ()
    """First and last number of each run of packages that never arrived."""


def item_name(note_id: str, version: int, about: str = "") -> str:
    """Name what a package holds of a note; `about` is the id of the addendum or act, if it is one."""
    return f"{note_id}-v{version}" + (f"-{about}" if about else "")
