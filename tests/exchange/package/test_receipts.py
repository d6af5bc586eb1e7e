"""A receipt is believed when the pinned agency signed it about this very package, and in no other case."""

import json
import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from exchange.packing import agency

from fieldnote.domain.package import (
    ItemResult,
    PackageFault,
    PackageResult,
    Receipt,
    ReceiptFault,
    ReceiptItem,
    item_name,
)
from fieldnote.domain.problems import RefusedPackageError, RefusedReceiptError
from fieldnote.exchange.package import receipts
from fieldnote.exchange.package.keys import AgencyKey
from fieldnote.services import sentences

HERE, ELSEWHERE = agency(), agency("Another Agency", "OTHER")
SHA = "ab" * 32
ITEMS = (
    ReceiptItem(item_name("n1", 1), ItemResult.FILED),
    ReceiptItem(item_name("n2", 3, "a1"), ItemResult.RETURNED, "The goal’s number is missing."),
    ReceiptItem(item_name("n3", 1), ItemResult.REFUSED, "No transaction."),
)
RECEIPT = Receipt(
    "p-1", SHA, PackageResult.GAP, ITEMS, datetime(2026, 11, 20, 22, 0, tzinfo=UTC), HERE.key.fingerprint, 2, ((2, 4),)
)


def written(receipt: Receipt = RECEIPT) -> bytes:
    return receipts.write(receipt, HERE.secrets.signing_pem)


def fault_of(data: bytes, package_id: str = "p-1", sha: str = SHA, by: AgencyKey = HERE.key) -> ReceiptFault:
    with pytest.raises(RefusedReceiptError) as refused:
        receipts.read(data, by, package_id, sha)
    return refused.value.fault


def test_a_receipt_comes_back_as_it_was_given() -> None:
    assert receipts.read(written(), HERE.key, "p-1", SHA) == RECEIPT
    assert item_name("n2", 3, "a1") == "n2-v3-a1"


def test_a_receipt_of_another_agency_is_not_believed() -> None:
    assert fault_of(written(), by=ELSEWHERE.key) is ReceiptFault.NOT_SIGNED


@pytest.mark.parametrize(("package_id", "sha"), [("p-2", SHA), ("p-1", "cd" * 32)])
def test_a_receipt_about_another_package_is_not_believed(package_id: str, sha: str) -> None:
    assert fault_of(written(), package_id, sha) is ReceiptFault.OTHER_PACKAGE


def test_a_returned_note_cannot_be_made_a_filed_one() -> None:
    changed = written().replace(b'"result":"returned"', b'"result":"filed"')
    assert changed != written()
    assert fault_of(changed) is ReceiptFault.NOT_SIGNED


def test_no_receipt_is_believed_with_any_byte_changed() -> None:
    data, chance = written(), random.Random(3)  # noqa: S311 -- where to change a bit
    for _ in range(300):
        at = chance.randrange(len(data) - 1)
        changed = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
        try:
            found = receipts.read(changed, HERE.key, "p-1", SHA)
        except RefusedReceiptError:
            continue
        assert found == RECEIPT  # a change outside of what is signed, as in the name of a field nobody reads


@pytest.mark.parametrize("data", [b"", b"null", b"{}", b"[" * 5000, b"\xff" * 9, b" " * (receipts.MOST_BYTES + 1)])
def test_what_is_no_receipt_is_none(data: bytes) -> None:
    assert fault_of(data) is ReceiptFault.NOT_A_RECEIPT


def test_a_receipt_of_a_later_format_is_not_read() -> None:
    plain = {**json.loads(written()), "version": 2}
    assert fault_of(json.dumps(plain).encode()) is ReceiptFault.NOT_A_RECEIPT


def test_an_answer_that_was_given_again_says_so() -> None:
    again = replace(RECEIPT, revision=3)
    assert receipts.read(written(again), HERE.key, "p-1", SHA).revision == 3


@pytest.mark.parametrize("fault", PackageFault)
def test_every_fault_of_a_package_has_a_calm_sentence(fault: PackageFault) -> None:
    said = sentences.of_error(RefusedPackageError(fault))
    assert said.endswith(".")
    assert "!" not in said


@pytest.mark.parametrize("fault", [*ReceiptFault, *PackageResult])
def test_every_answer_has_a_calm_sentence(fault: ReceiptFault | PackageResult) -> None:
    assert sentences.of_package(fault).endswith(".")
