"""Receipts: what the agency answers to a package, signed with its key. Made on its side, believed on ours only so."""

from datetime import datetime
from typing import Annotated, Final

import msgspec
import rfc8785

from fieldnote.domain.package import ItemResult, PackageResult, Receipt, ReceiptFault, ReceiptItem
from fieldnote.domain.problems import RefusedReceiptError
from fieldnote.exchange.package import keys
from fieldnote.exchange.package.keys import AgencyKey
from fieldnote.exchange.package.limits import MOST_ENTRIES

FORMAT: Final = "fieldnote-receipt"
FOLDER = "receipts"
MOST_BYTES = 4 << 20
LONGEST_REASON = 500
_SIGNED_AS = b"fieldnote-receipt-v1\0"


class _Item(msgspec.Struct, frozen=True, omit_defaults=True):
    item: Annotated[str, msgspec.Meta(max_length=200)]
    result: ItemResult
    reason: Annotated[str, msgspec.Meta(max_length=LONGEST_REASON)] = ""


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    package_id: Annotated[str, msgspec.Meta(max_length=64)]
    manifest_sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    result: PackageResult
    per_item: Annotated[list[_Item], msgspec.Meta(max_length=MOST_ENTRIES)]
    received_at: datetime
    key_id: Annotated[str, msgspec.Meta(max_length=32)]
    revision: Annotated[int, msgspec.Meta(ge=1)]
    missing: Annotated[list[tuple[int, int]], msgspec.Meta(max_length=MOST_ENTRIES)] = []


class _File(msgspec.Struct, frozen=True):
    format: str
    version: int
    receipt: msgspec.Raw
    signature: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{128}$")]


def file_name(package_id: str) -> str:
    """Name the receipt of a package, in the folder `receipts`."""
    return f"{package_id}.json"


def write(receipt: Receipt, signing_pem: bytes) -> bytes:
    """Give a signed receipt. The same receipt gives the same bytes."""
    answer = _Answer(
        package_id=receipt.package_id,
        manifest_sha256=receipt.manifest_sha256,
        result=receipt.result,
        per_item=[_Item(one.item, one.result, one.reason) for one in receipt.items],
        received_at=receipt.received_at,
        key_id=receipt.key_id,
        revision=receipt.revision,
        missing=list(receipt.missing),
    )
    canonical = rfc8785.dumps(msgspec.to_builtins(answer))
    signature = keys.signing_key(signing_pem).sign(_SIGNED_AS + canonical)
    return msgspec.json.encode(_File(FORMAT, 1, msgspec.Raw(canonical), signature.hex())) + b"\n"


def read(data: bytes, agency: AgencyKey, package_id: str, manifest_sha256: str) -> Receipt:
    """Believe a receipt for one of our packages, or raise RefusedReceiptError.

    The pinned agency key has to have signed it, about this package with these contents. What it says of single notes is
    given as it stands: ask whether the package held them.
    """
    if len(data) > MOST_BYTES:
        raise RefusedReceiptError
    try:
        file = msgspec.json.decode(data, type=_File)
        if file.format != FORMAT or file.version != 1:
            raise RefusedReceiptError
        if not keys.verifies(agency.ed25519, file.signature, _SIGNED_AS + bytes(file.receipt)):
            raise RefusedReceiptError(ReceiptFault.NOT_SIGNED)
        answer = msgspec.json.decode(file.receipt, type=_Answer)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise RefusedReceiptError from error
    if (answer.package_id, answer.manifest_sha256) != (package_id, manifest_sha256):
        raise RefusedReceiptError(ReceiptFault.OTHER_PACKAGE)
    return Receipt(
        package_id=answer.package_id,
        manifest_sha256=answer.manifest_sha256,
        result=answer.result,
        items=tuple(ReceiptItem(one.item, one.result, one.reason) for one in answer.per_item),
        received_at=answer.received_at,
        key_id=answer.key_id,
        revision=answer.revision,
        missing=tuple((first, last) for first, last in answer.missing),
    )
