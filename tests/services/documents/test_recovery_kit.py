"""The recovery kit: shown to whoever gives the passphrase, logged, and nowhere else."""

from pathlib import Path

import pytest
from making import CONFIRMED, NOW, Clock, Closed
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.reports.recovery_kit.values import RecoveryKit
from fieldnote.services import backups, giving, rendering
from fieldnote.services import notebook as notebooks
from fieldnote.services.documents import kinds, recovery_kit
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.vault import audit

PASSPHRASE_GIVEN = Confirmation("passphrase")
AGENCY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


def kit_of(book: Notebook) -> Document:
    document = recovery_kit.gather(book, PASSPHRASE_GIVEN)
    assert isinstance(document, Document)
    return document


def acts(book: Notebook) -> list[tuple[str, str, str]]:
    return [(e.kind, e.subject, e.detail) for e in audit.entries(book.vault.database)]


@pytest.mark.parametrize("confirmation", [None, CONFIRMED], ids=["nothing", "a PIN"])
def test_without_the_passphrase_nobody_sees_the_kit(book: Notebook, confirmation: Confirmation | None) -> None:
    refused = kinds.gather(book, Wanted(Kind.RECOVERY_KIT, confirmed=confirmation))
    assert refused == Refused((Problem("passphrase", "kit_asks_for_passphrase"),))
    assert "kit.shown" not in {kind for kind, _, _ in acts(book)}


def test_that_it_was_shown_and_that_it_left_is_in_the_log(book: Notebook) -> None:
    document = kit_of(book)
    assert acts(book)[-1] == ("kit.shown", "", "")
    assert isinstance(giving.release(book, document, b"pdf", Recipient.OWN_AGENCY), Done)
    kind, subject, detail = acts(book)[-1]
    assert (kind, subject) == ("document.released", document.stamp.document_id)
    assert detail.startswith("recovery-kit - "), "it went to nobody"


def test_the_paper_has_the_code_that_opens_the_notebook(book: Notebook) -> None:
    said = squashed(extracted(rendering.make(kit_of(book)).data))
    assert all(group in said for group in book.vault.kit.split("-"))


def test_neither_log_nor_any_file_has_anything_of_it(book: Notebook, closed: Closed) -> None:
    groups = book.vault.kit.split("-")
    document = kit_of(book)
    pdf = rendering.make(document)
    giving.release(book, document, pdf.data, Recipient.QP)
    assert not [act for act in acts(book) for group in groups if group in " ".join(act)]
    assert not [group for group in groups if group in repr(document)]
    assert book.vault.database.value("SELECT count(*) FROM release") == 0
    for path in closed.folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert not [group for group in groups if group.encode() in content], path


@pytest.mark.parametrize("recipient", [r for r in Recipient if not r.inside])
def test_it_goes_to_nobody_outside(book: Notebook, recipient: Recipient) -> None:
    document, stays = kit_of(book), Refused((Problem("recipient", "document_stays_inside"),))
    assert giving.address(book, document, Addressee(recipient)) == stays
    assert giving.release(book, document, b"pdf", recipient) == stays


def test_it_says_whether_the_agencys_key_opens_the_notebook_too(book: Notebook) -> None:
    values = kit_of(book).values
    assert isinstance(values, RecoveryKit)
    assert not values.agency_key
    notebooks.set_escrow(book, AGENCY)
    values = kit_of(book).values
    assert isinstance(values, RecoveryKit)
    assert values.agency_key


def test_looking_at_it_asks_for_no_new_backup(book: Notebook, clock: Clock) -> None:
    backups.back_up(book)
    kit_of(book)
    assert not backups.standing(book).changed


def test_the_kit_of_a_notebook_that_is_not_made_yet_opens_it_afterwards(tmp_path: Path) -> None:
    key = notebooks.fresh_root()
    document = recovery_kit.of_new(key, NOW, language="es")
    said = squashed(extracted(rendering.make(document).data))
    assert all(group in said for group in key.kit.split("-"))
    assert document.stamp.check_code == ""
    assert document.stamp.document_id.startswith("FN-")
    assert document.inside_only
    assert recovery_kit.of_new(key, NOW).stamp.document_id != document.stamp.document_id
    assert not list(tmp_path.iterdir())
