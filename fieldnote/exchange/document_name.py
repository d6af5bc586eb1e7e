"""The name of a note's file in somebody else's folder: enough to file it by, and no name of a person."""

import hashlib
import re

from fieldnote.domain.recipient import Addressee
from fieldnote.domain.text import folded
from fieldnote.exchange.note_record import NoteRecord

LONGEST_NUMBER = 40
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]+")


def document_name(record: NoteRecord, kind: str = "pdf") -> str:
    """Give `20261120_RR-10418_peernote_8a1f0e9d3c5b.pdf`: the day, the agency's number, what it is, which note.

    A correction says its version, and what was added since counts on: no name is ever used for other bytes.
    """
    parts = [record.day.strftime("%Y%m%d"), _number(record.client_id), "peernote", _short(record)]
    return "_".join(part for part in parts if part) + f".{kind}"


def bundle_name(record: NoteRecord) -> str:
    """Give the name of a note's bundle: its ids alone, since it lies beside others in packages, too."""
    return f"{record.note_id}-v{record.version}{_edition(record)}.json"


def name_for(name: str, addressee: Addressee) -> str:
    """Give a file its own name for somebody: what was made for another is never taken for theirs, nor replaced by it.

    The name of the recipient does not stand in it.
    """
    stem, dot, kind = name.rpartition(".")
    theirs = hashlib.sha256(f"{addressee.kind}\n{folded(addressee.name.strip())}".encode()).hexdigest()[:8]
    return f"{stem}_for-{theirs}{dot}{kind}"


def _short(record: NoteRecord) -> str:
    """Give the end of the version's id, which is random in every kind of UUID; the beginning may be a time."""
    version = f"-v{record.version}" if record.version > 1 else ""
    return record.visit_id.replace("-", "")[-12:] + version + _edition(record)


def _edition(record: NoteRecord) -> str:
    return f"-{record.edition}" if record.edition else ""


def _number(client_id: str) -> str:
    """Make a number safe for every disk. What has no digit in it may be a name, and is left out."""
    plain = _NOT_PLAIN.sub("-", client_id).strip("-")[:LONGEST_NUMBER].strip("-")
    return plain if any(char.isdigit() for char in plain) else ""
