"""A file from outside on its way into the notebook: known by its content, taken apart, and written anew.

What comes out looks like the file, and says nothing of where it came from: no place, camera or author, no script, no
file within the file. Bytes in, bytes out; slow for large files, may run on any thread.
"""

from fieldnote.domain.attachment import MEGABYTE, MOST_BYTES, CleanFile, FileKind
from fieldnote.domain.problems import Problem
from fieldnote.exchange import attached_pdf, attached_picture

_PDF_STARTS_WITHIN = 1024
"""Bytes: where readers of PDF look for its mark; scanners put a few of their own before it."""


def kind_of(data: bytes) -> FileKind | None:
    """Say what a file is by its first bytes; its name says nothing."""
    if data.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG
    return FileKind.PDF if b"%PDF-" in data[:_PDF_STARTS_WITHIN] else None


def cleaned(data: bytes) -> CleanFile | Problem:
    """Write a file anew without what it says of its origin, or say why it cannot come in."""
    kind = kind_of(data)
    if not data:
        return Problem("file", "file_empty")
    if kind is None:
        return Problem("file", "file_of_other_kind")
    if len(data) > MOST_BYTES:
        return _too_large(len(data))
    made = attached_pdf.cleaned(data) if kind is FileKind.PDF else attached_picture.cleaned(data, kind)
    if isinstance(made, CleanFile) and len(made.data) > MOST_BYTES:
        return _too_large(len(made.data))
    return made


def _too_large(size: int) -> Problem:
    facts = {"size": str(-(-size // MEGABYTE)), "most": str(MOST_BYTES // MEGABYTE)}
    return Problem("file", "file_too_large", facts=facts)
