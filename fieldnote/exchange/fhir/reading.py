"""What of a note's own transaction is read again: the paper in it."""

import base64
import binascii

import msgspec

_PDF = "application/pdf"


class _Attachment(msgspec.Struct, frozen=True):
    kind: str = msgspec.field(default="", name="contentType")
    data: str = ""


class _Content(msgspec.Struct, frozen=True):
    attachment: _Attachment = _Attachment()


class _Entry(msgspec.Struct, frozen=True):
    resource: msgspec.Raw


class _Bundle(msgspec.Struct, frozen=True):
    entry: list[_Entry] = []


class _Typed(msgspec.Struct, frozen=True):
    kind: str = msgspec.field(default="", name="resourceType")


class _Document(msgspec.Struct, frozen=True):
    content: list[_Content] = []


def paper(bundle: bytes) -> bytes:
    """Give the PDF of the note that a bundle tells of, the first in it; nothing where it has none."""
    for entry in msgspec.json.decode(bundle, type=_Bundle).entry:
        if msgspec.json.decode(entry.resource, type=_Typed).kind != "DocumentReference":
            continue
        for content in msgspec.json.decode(entry.resource, type=_Document).content:
            if content.attachment.kind == _PDF:
                return _bytes_of(content.attachment.data)
    return b""


def _bytes_of(encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except binascii.Error:
        return b""
