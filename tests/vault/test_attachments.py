import hashlib
import random

import pytest
from files import jpeg
from making import CONFIRMED, NOW, add_person, fill, sign
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.attachment import Attachment, CleanFile, FileKind, Shows
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import AttachmentId, ConsentId, PersonId, VisitId
from fieldnote.services import attachments as service
from fieldnote.services import notebook as notebooks
from fieldnote.services import visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import attachments, checks, signing
from fieldnote.vault.checks import Area
from fieldnote.vault.database import Database

FILE = CleanFile(FileKind.JPEG, jpeg(), 1)


def attachment(person_id: PersonId, data: bytes) -> Attachment:
    sha256 = hashlib.sha256(data).hexdigest()
    return Attachment(AttachmentId("a"), person_id, "Consent", Shows.CONSENT, FileKind.PDF, 2, len(data), sha256, NOW)


@pytest.fixture
def of_signed(book: Notebook) -> AttachmentId:
    """A file under a note that is signed."""
    person_id = add_person(book)
    note = fill(book, person_id)
    added = service.add(book, person_id, FILE, "The sheet", visit_id=note.id)
    assert isinstance(added, Done)
    assert isinstance(visits.sign(book, note.id, CONFIRMED), Done)
    return added.value


@pytest.mark.parametrize("size", [1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3_000_000])
def test_the_bytes_come_back_whole_whatever_their_number(book: Notebook, database: Database, size: int) -> None:
    data = random.Random(size).randbytes(size)  # noqa: S311 -- any bytes will do
    made = attachment(add_person(book), data)
    attachments.add(database, made, data)
    assert attachments.content(database, made.id) == data
    assert attachments.get(database, made.id) == made
    assert attachments.bytes_kept(database) == size
    assert attachments.broken(database) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE attachment SET title = 'Another'",
        "UPDATE attachment SET visit_id = NULL",
        "UPDATE attachment SET sha256 = printf('%064d', 0)",
        "DELETE FROM attachment",
        "REPLACE INTO attachment SELECT * FROM attachment",
        "UPDATE attachment_chunk SET data = x'00'",
        "DELETE FROM attachment_chunk",
        "REPLACE INTO attachment_chunk SELECT * FROM attachment_chunk",
    ],
)
def test_a_file_of_a_signed_note_never_changes_or_goes(
    database: Database, of_signed: AttachmentId, change: str
) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        database.run(change)
    assert attachments.content(database, of_signed) == FILE.data


def test_a_signed_note_takes_no_more_files(book: Notebook, database: Database) -> None:
    visit = sign(book, add_person(book))
    with pytest.raises(sqlcipher.IntegrityError, match="takes no more files"):
        database.run(
            "INSERT INTO attachment VALUES ('a', ?, ?, NULL, '', 'other', 'pdf', 1, 1, printf('%064d', 0), '')",
            (visit.draft.person_id, visit.id),
        )


def test_a_file_that_was_changed_or_slipped_under_a_signed_note_is_found(
    book: Notebook, database: Database, of_signed: AttachmentId
) -> None:
    visit_id = VisitId(database.value("SELECT visit_id FROM attachment"))
    assert [f for f in notebooks.check(book) if f.faults] == []
    database.run("DROP TRIGGER attachment_chunk_stays")
    database.run("UPDATE attachment_chunk SET data = x'00'")
    (found,) = checks.check(database, (Area.ATTACHMENTS,))
    assert found.records == (of_signed,)
    database.run("DROP TRIGGER attachment_signed_comes_first")
    database.run(
        "INSERT INTO attachment SELECT 'z', person_id, visit_id, NULL, '', 'other', 'pdf', 1, 1, sha256, added_at FROM "
        "attachment"
    )
    assert signing.broken_signatures(database) == [visit_id]
    database.run("DROP TRIGGER attachment_signed_remains")
    database.run("DELETE FROM attachment WHERE id = 'z'")
    assert signing.broken_signatures(database) == []
    database.run("DELETE FROM attachment")
    assert signing.broken_signatures(database) == [visit_id]


def test_the_paper_of_a_consent_stays(book: Notebook, database: Database) -> None:
    made = attachment(add_person(book), b"x")
    attachments.add(database, made, b"x")
    attachments.bind(database, made.id, ConsentId("consent-1"))
    for change in ("DELETE FROM attachment", "UPDATE attachment SET consent_id = NULL", "DELETE FROM attachment_chunk"):
        with pytest.raises(sqlcipher.IntegrityError):
            database.run(change)
