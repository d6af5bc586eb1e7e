"""What a file says it is, read from a file that anybody may have changed. It runs in a child process of its own.

Question and answer are bytes: a password on the first line and the file after it; a word and, for a file of ours, id
and codes.
"""

import io
import zlib

import pikepdf

from fieldnote.reports import imprint
from fieldnote.reports.imprint import Said

LOCKED, READ, UNREADABLE = b"locked", b"read", b"unreadable"
_MOST_BYTES = 1 << 20
"""Of a packet: ours has four thousand."""


def question(data: bytes, password: str = "") -> bytes:
    """Put file and password together."""
    return password.replace("\n", "").encode() + b"\n" + data


def answer(asked: bytes) -> bytes:
    """Say what the file is; gives LOCKED where the password does not open it, UNREADABLE where nothing does."""
    password, _, data = asked.partition(b"\n")
    try:
        with pikepdf.open(io.BytesIO(data), password=password.decode()) as pdf:
            said = imprint.read(_packet(pdf.Root.get("/Metadata")))
    except pikepdf.PasswordError:
        return LOCKED
    except (pikepdf.PdfError, AttributeError, KeyError, ValueError, TypeError, zlib.error):
        said = imprint.read(data.decode("latin-1"))  # our packet lies open in the file, however broken that is
        if not said.document_id:
            return UNREADABLE
    return b"\n".join((READ, *(value.encode() for value in (said.document_id, said.check_code, said.content_code))))


def said(answered: bytes) -> Said | None:
    """Read an answer of `answer`; None where the file is locked or cannot be read."""
    word, *values = answered.split(b"\n")
    return Said(*(value.decode("ascii", "replace") for value in values[:3])) if word == READ else None


def _packet(metadata: object) -> str:
    """Give the packet of a file, packed or not, up to a size."""
    if not isinstance(metadata, pikepdf.Stream):
        return ""
    packed = metadata.read_raw_bytes()
    if metadata.get("/Filter") is not None:
        packed = zlib.decompressobj().decompress(packed, _MOST_BYTES)
    return packed[:_MOST_BYTES].decode("utf-8", "replace")
