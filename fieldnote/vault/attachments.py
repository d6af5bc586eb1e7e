"""Tables of attachments and their bytes."""

import hashlib

from fieldnote.domain.attachment import Attachment
from fieldnote.domain.ids import AttachmentId, PersonId, VisitId
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_ATTACHMENTS = Mapping(Attachment, "attachment")
_CHUNK = 256 * 1024


def add(database: Database, attachment: Attachment, data: bytes) -> None:
    """Keep a file. Call it inside a transaction."""
    _ATTACHMENTS.save(database, attachment)
    pieces = range(0, len(data), _CHUNK)
    database.run_many(
        "INSERT INTO attachment_chunk (attachment_id, number, data) VALUES (?, ?, ?)",
        ((attachment.id, number, data[start : start + _CHUNK]) for number, start in enumerate(pieces)),
    )


def get(database: Database, attachment_id: str) -> Attachment | None:
    """Give one attachment, without its bytes."""
    return _ATTACHMENTS.get(database, attachment_id)


def content(database: Database, attachment_id: AttachmentId) -> bytes:
    """Give an attachment's bytes as they are kept."""
    rows = database.all("SELECT data FROM attachment_chunk WHERE attachment_id = ? ORDER BY number", (attachment_id,))
    return b"".join(row[0] for row in rows)


def of_person(database: Database, person_id: PersonId) -> list[Attachment]:
    """Give a person's attachments, the newest first."""
    return _ATTACHMENTS.find(database, "person_id = ? ORDER BY added_at DESC, id", (person_id,))


def of_visit(database: Database, visit_id: str) -> list[Attachment]:
    """Give a visit's attachments in the order they were added."""
    return _ATTACHMENTS.find(database, "visit_id = ? ORDER BY added_at, id", (visit_id,))


def everything(database: Database) -> list[Attachment]:
    """Give every attachment, the newest first."""
    return _ATTACHMENTS.find(database, "1 ORDER BY added_at DESC, id")


def hashes(database: Database, visit_id: VisitId) -> tuple[str, ...]:
    """Give the SHA-256 of each file of a visit, in the order they were added: what its signature freezes."""
    return tuple(attachment.sha256 for attachment in of_visit(database, visit_id))


def bytes_kept(database: Database) -> int:
    """Sum the sizes of all attachments."""
    return int(database.value("SELECT coalesce(sum(size), 0) FROM attachment"))


def bind(database: Database, attachment_id: AttachmentId, consent_id: str) -> None:
    """Make an attachment the paper of a consent; from then on it stays."""
    database.run("UPDATE attachment SET consent_id = ? WHERE id = ?", (consent_id, attachment_id))


def delete(database: Database, attachment_id: AttachmentId) -> None:
    """Delete an attachment for good; that of a signed note or a consent refuses."""
    database.run("DELETE FROM attachment WHERE id = ?", (attachment_id,))


def broken(database: Database) -> list[AttachmentId]:
    """List the attachments whose bytes are not those that were added."""
    return [a.id for a in everything(database) if hashlib.sha256(content(database, a.id)).hexdigest() != a.sha256]
