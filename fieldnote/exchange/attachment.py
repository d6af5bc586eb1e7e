"""A file from outside on its way into the notebook: known by its content, taken apart, and written anew.

What comes out looks like the file, and says nothing of where it came from: no place, camera or author, no script, no
file within the file. Bytes in, bytes out; slow for large files, may run on any thread.
"""

from dataclasses import dataclass

import msgspec

from fieldnote.domain.attachment import MEGABYTE, MOST_BYTES, CleanFile, FileKind
from fieldnote.domain.problems import Problem
from fieldnote.exchange import attached_pdf, attached_picture

MOST_BYTES_OF_AN_OUTCOME = MOST_BYTES + 4096
_PDF_STARTS_WITHIN = 1024
"""Bytes: where readers of PDF look for its mark; scanners put a few of their own before it."""


def kind_of(data: bytes) -> FileKind | None:
    """Say what a file is by its first bytes; its name says nothing."""
    if data.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG
    return FileKind.PDF if b"%PDF-" in data[:_PDF_STARTS_WITHIN] else None


def refused_unread(data: bytes) -> Problem | None:
    """Say why a file cannot come in, if its size and its first bytes are reason enough."""
    if not data:
        return Problem("file", "file_empty")
    if kind_of(data) is None:
        return Problem("file", "file_of_other_kind")
    return _too_large(len(data)) if len(data) > MOST_BYTES else None


def cleaned(data: bytes) -> CleanFile | Problem:
    """Write a file anew without what it says of its origin, or say why it cannot come in."""
    kind = kind_of(data)
    refused = refused_unread(data)
    if refused or kind is None:
        return refused or Problem("file", "file_of_other_kind")
    made = attached_pdf.cleaned(data) if kind is FileKind.PDF else attached_picture.cleaned(data, kind)
    if isinstance(made, CleanFile) and len(made.data) > MOST_BYTES:
        return _too_large(len(made.data))
    return made


_REFUSALS: dict[str, set[str]] = {
    "file_empty": set(), "file_of_other_kind": set(), "file_damaged": set(), "file_locked": set(), "file_unsafe": set(),
    "file_too_large": {"size", "most"}, "too_many_pages": {"pages", "most"}, "picture_too_large": {"pixels", "most"},
}  # fmt: skip
"""What `cleaned` refuses, with the figures it gives."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a file, on its way between two processes."""

    file: CleanFile | None = None
    problem: Problem | None = None


def cleaned_outcome(data: bytes) -> bytes:
    """Do as `cleaned`, in a process that nobody trusts: give bytes that `outcome` reads."""
    made = cleaned(data)
    return msgspec.msgpack.encode(_Outcome(problem=made) if isinstance(made, Problem) else _Outcome(file=made))


def outcome(said: bytes) -> CleanFile | Problem:
    """Read what came of a file, as if the file itself had written it."""
    try:
        read = msgspec.msgpack.decode(said, type=_Outcome)
    except msgspec.DecodeError:
        return Problem("file", "file_unsafe")
    made = read.problem or read.file
    if isinstance(made, Problem):
        figures = made.facts.keys() == _REFUSALS.get(made.code) and all(map(str.isdecimal, made.facts.values()))
        return Problem("file", made.code, facts=made.facts) if figures else Problem("file", "file_unsafe")
    if made is None or kind_of(made.data) is not made.kind or len(made.data) > MOST_BYTES:
        return Problem("file", "file_unsafe")
    return made if 1 <= made.pages <= attached_pdf.MOST_PAGES else Problem("file", "file_unsafe")


def _too_large(size: int) -> Problem:
    facts = {"size": str(-(-size // MEGABYTE)), "most": str(MOST_BYTES // MEGABYTE)}
    return Problem("file", "file_too_large", facts=facts)
