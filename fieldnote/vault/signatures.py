"""The table of signatures: for each signed record its canonical bytes, exactly as signed, and the proof over them."""

from datetime import datetime

from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.domain.signature import Signature
from fieldnote.vault.database import Database, Value


def add(database: Database, record_id: str, signature: Signature, canonical: bytes) -> None:
    """Keep the signature of a record."""
    values: tuple[Value, ...] = (
        record_id, canonical, signature.sha256, signature.ed25519, signature.device_id, signature.signer,
        signature.credential, signature.signed_at.isoformat(),
    )  # fmt: skip
    database.run("INSERT INTO signature VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)


def of(database: Database, record_id: str) -> Signature:
    """Give the signature of a record that has one; raises DamagedNotebookError when it is gone."""
    row = database.one(
        "SELECT signer, credential, signed_at, device_id, sha256, ed25519 FROM signature WHERE record_id = ?",
        (record_id,),
    )
    if row is None:
        raise DamagedNotebookError("a signature is gone")
    return Signature(row[0], row[1], datetime.fromisoformat(row[2]), row[3], row[4], row[5])


def canonical_of(database: Database, record_id: str) -> tuple[bytes, Signature] | None:
    """Give the bytes that were signed for a record, with the signature."""
    row = database.one("SELECT canonical FROM signature WHERE record_id = ?", (record_id,))
    return (row[0], of(database, record_id)) if row else None


def digests(database: Database) -> list[tuple[str, str]]:
    """Give the id and the SHA-256 of everything that is signed."""
    return [(row[0], row[1]) for row in database.all("SELECT record_id, sha256 FROM signature")]


def anchor_of(database: Database, visit_id: str) -> str:
    """Give the head of the log as the signature of a note left it; empty when the log does not know the note."""
    found = database.value("SELECT hash FROM audit WHERE kind = 'visit.signed' AND subject = ?", (visit_id,))
    return str(found or "")
