"""Tables of attachments and their bytes."""

import hashlib

from fieldnote.domain.attachment import Attachment
from fieldnote.domain.ids import AttachmentId, ConsentId, PersonId, VisitId
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_ATTACHMENTS = Mapping(Attachment, "attachment")
_CHUNK = 256 * 1024
_NOT_SEALED = "(visit_id IS NULL OR visit_id NOT IN (SELECT visit_id FROM uncounted WHERE why = 'void'))"
"""A note in the wrong chart is sealed with all that hangs on it."""
_WITH_REPLACED = (
    "visit_id IN (WITH RECURSIVE version (id) AS (SELECT ? UNION SELECT k.replaces FROM correction k JOIN version v ON "
    "k.visit_id = v.id) SELECT id FROM version)"
)
"""A correction keeps the files of the version it replaces. Nothing is copied: they stay where they were attached."""


def add(database: Database, attachment: Attachment, data: bytes) -> None:
    """Keep a file. Call it inside a transaction."""
    _ATTACHMENTS.save(database, attachment)
    pieces = range(0, len(data), _CHUNK)
    database.run_many(
        "INSERT INTO attachment_chunk (attachment_id, number, data) VALUES (?, ?, ?)",
        ((attachment.id, number, data[start : start + _CHUNK]) for number, start in enumerate(pieces)),
    )


def get(database: Database, attachment_id: str) -> Attachment | None:
    """Give one attachment, without its bytes; none of a voided note."""
    return next(iter(_ATTACHMENTS.find(database, f"id = ? AND {_NOT_SEALED}", (attachment_id,))), None)


def content(database: Database, attachment_id: AttachmentId) -> bytes:
    """Give an attachment's bytes as they are kept."""
    rows = database.all("SELECT data FROM attachment_chunk WHERE attachment_id = ? ORDER BY number", (attachment_id,))
    return b"".join(row[0] for row in rows)


def of_person(database: Database, person_id: PersonId) -> list[Attachment]:
    """Give a person's attachments, the newest first, but for those of voided notes."""
    return _ATTACHMENTS.find(database, f"person_id = ? AND {_NOT_SEALED} ORDER BY added_at DESC, id", (person_id,))


def of_visit(database: Database, visit_id: str) -> list[Attachment]:
    """Give a visit's attachments, with those of the versions it replaces, in the order they were added.

    None of a voided note.
    """
    return _ATTACHMENTS.find(database, f"{_WITH_REPLACED} AND {_NOT_SEALED} ORDER BY added_at, id", (visit_id,))


def everything(database: Database) -> list[Attachment]:
    """Give every attachment, the newest first, but for those of voided notes."""
    return _ATTACHMENTS.find(database, f"{_NOT_SEALED} ORDER BY added_at DESC, id")


def hashes(database: Database, visit_id: VisitId) -> tuple[str, ...]:
    """Give the SHA-256 of what `of_visit` gives, sealed or not: what is signed with a visit."""
    rows = database.all(f"SELECT sha256 FROM attachment WHERE {_WITH_REPLACED} ORDER BY added_at, id", (visit_id,))
    return tuple(row[0] for row in rows)


def bytes_kept(database: Database) -> int:
    """Sum the sizes of all attachments."""
    return int(database.value("SELECT coalesce(sum(size), 0) FROM attachment"))


def bind(database: Database, attachment_id: AttachmentId, consent_id: ConsentId) -> None:
    """Make an attachment the paper of a consent; from then on it stays. Two consents on one sheet bind it once."""
    database.run(
        "UPDATE attachment SET consent_id = ? WHERE id = ? AND consent_id IS NULL", (consent_id, attachment_id)
    )


def delete(database: Database, attachment_id: AttachmentId) -> None:
    """Delete an attachment for good; that of a signed note or a consent refuses."""
    database.run("DELETE FROM attachment WHERE id = ?", (attachment_id,))


def broken(database: Database) -> list[AttachmentId]:
    """List the attachments whose bytes are not those that were added."""
    rows = database.all("SELECT id, sha256 FROM attachment ORDER BY added_at, id")
    return [row[0] for row in rows if hashlib.sha256(content(database, row[0])).hexdigest() != row[1]]
