"""What pictures say of camera, place and author is cut out of their bytes before a decoder sees or a PDF keeps them.

No pixel is touched by it. Which way up a photo was taken is read first, since that is seen.
"""

import re
import struct
from collections.abc import Callable, Iterator
from typing import Any

MOST_PIXELS = 60_000_000
"""That are decoded: a small file can claim to be a picture that fills the memory."""
MOST_SCANS = 100
"""Of one JPEG; a camera makes about ten. Each goes over all its pixels, and takes a few bytes."""
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_JFIF, _EXIF, _ADOBE = 0xE0, 0xE1, 0xEE
_DRAWING = frozenset({*range(0xC0, 0xD0), *range(0xDA, 0xDE), _ADOBE}) - {0xC8}
"""Markers of a JPEG that draw: frames, tables, scans, and APP14, which says what its colours are."""
_PLAIN_JFIF = bytes.fromhex("ffe0 0010 4a46494600 0101 00 0001 0001 0000")
"""Takes the place of APP0, which may hold a small picture of what was cut off or covered later."""
_AFTER_A_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)
_PNG_MARK = 8
_CHUNKS_THAT_DRAW = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_ORIENTATION_TAG = 0x0112
_FRAMES = frozenset({*range(0xC0, 0xD0)}) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG that say how large it is."""
_BOXES_THAT_DRAW = frozenset({b"jP  ", b"ftyp", b"jp2h", b"jp2c"})
_CODE_STREAM, _SIZE, _REMARK, _TILE = b"jp2c", 0xFF51, 0xFF64, 0xFF90
"""Of a JPEG 2000."""


class TooLargeError(ValueError):
    """A file unpacks to more than a page can need."""


def check_pixels(width: int, height: int) -> None:
    """Raise TooLargeError for a picture that is larger than we decode."""
    if width * height > MOST_PIXELS:
        raise TooLargeError


def strip(stream: Any) -> None:  # noqa: ANN401 -- pikepdf ships no types
    """Cut the descriptions out of a stream that holds a JPEG or a JPEG 2000; leave any other as it is."""
    import pikepdf  # noqa: PLC0415 -- only who attaches a file waits for it

    filters, parameters = listed(stream.get("/Filter")), listed(stream.get("/DecodeParms"))
    if any(str(name) not in _FILTERS for name in filters):
        raise ValueError("packed in a way that no reader knows")
    cut = _CUTS.get(str(filters[-1])) if filters else None
    if cut is None:
        return
    data = stream.read_raw_bytes()
    if len(filters) > 1:  # what is packed around the picture comes off; the picture stays as it was encoded
        around = pikepdf.Array(parameters[:-1]) if len(parameters) == len(filters) else None
        stream.write(data, filter=pikepdf.Array(filters[:-1]), decode_parms=around)
        data = stream.read_bytes()
    own = parameters[-1] if parameters and len(parameters) == len(filters) else None
    stream.write(cut(data), filter=filters[-1], decode_parms=own)


def jpeg_without_words(data: bytes) -> bytes:
    """Copy a JPEG with nothing but what draws, up to its end; raises ValueError for what is none, or is too large."""
    kept, scans = [data[:2]], 0
    for marker, start, end in _segments(data):
        scans += marker == _SCAN
        if scans > MOST_SCANS:
            raise TooLargeError
        if marker in _FRAMES:
            check_pixels(*struct.unpack_from(">HH", data, start + 5))
        if marker == _JFIF and len(kept) == 1:
            kept.append(_PLAIN_JFIF)
        elif marker in _DRAWING:
            kept.append(data[start:end])
    return b"".join((*kept, bytes((0xFF, _END))))


def png_without_words(data: bytes) -> bytes:
    """Copy a PNG with nothing but the chunks that draw; raises ValueError for what is none."""
    drawing = [data[start:end] for name, start, end in _chunks(data) if name in _CHUNKS_THAT_DRAW]
    return data[:_PNG_MARK] + b"".join(drawing)


def jpeg_orientation(data: bytes) -> int:
    """Say which way up a JPEG was taken: 1 to 8 as EXIF counts, 1 where it does not say."""
    exif = next((data[start + 4 : end] for marker, start, end in _segments(data) if marker == _EXIF), b"")
    return _orientation(exif.removeprefix(b"Exif\0\0"))


def png_orientation(data: bytes) -> int:
    """Say which way up a PNG is meant to be shown, likewise."""
    return _orientation(next((data[start + 8 : end - 4] for name, start, end in _chunks(data) if name == b"eXIf"), b""))


def jp2_without_words(data: bytes) -> bytes:
    """Copy a JPEG 2000 without the boxes and remarks that do not draw; raises TooLargeError."""
    if data[4:8] != b"jP  ":
        return _code_stream_without_words(data)
    kept, at = [], 0
    while at + 8 <= len(data):
        length, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        head = 16 if length == 1 else 8
        if length == 1:
            length = int.from_bytes(data[at + 8 : at + 16])
        end = len(data) if length == 0 else at + max(length, head)
        if name == _CODE_STREAM:
            bare = _code_stream_without_words(data[at + head : end])
            kept.append(struct.pack(">I4s", 8 + len(bare), name) + bare)
        elif name in _BOXES_THAT_DRAW:
            kept.append(data[at:end])
        at = end
    return b"".join(kept)


def _code_stream_without_words(data: bytes) -> bytes:
    """Leave the remarks out of the head of a JPEG 2000's code stream, up to its first tile."""
    kept, at = [data[:2]], 2
    while at + 4 <= len(data):
        marker, length = struct.unpack_from(">HH", data, at)
        if marker == _TILE:
            break
        if marker == _SIZE:
            check_pixels(*struct.unpack_from(">II", data, at + 6))
        if marker != _REMARK:
            kept.append(data[at : at + 2 + length])
        at += 2 + length
    return b"".join((*kept, data[at:]))


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Give marker, start and end of each segment of a JPEG; a scan's has its packed pixels with it."""
    if data[:2] != bytes((0xFF, _START)):
        raise ValueError("no JPEG")
    at = 2
    while at + 2 <= len(data):
        marker = data[at + 1]
        if data[at] != 0xFF or marker == 0:
            raise ValueError("no marker where one has to be")
        if marker == _END:
            return
        if marker == 0xFF:  # padding
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if marker == _SCAN:
            following = _AFTER_A_SCAN.search(data, end)
            end = following.start() if following else len(data)
        yield marker, at, end
        at = end
    raise ValueError("a JPEG without an end")


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Give name, start and end of each chunk of a PNG."""
    at = _PNG_MARK
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4])
        yield data[at + 4 : at + 8], at, end
        at = end


def _orientation(tiff: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for number in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
            if tag == _ORIENTATION_TAG:
                return int(value) if value in range(1, 9) else 1
    except struct.error:
        return 1  # cut short: as it stands in the file
    return 1


def listed(found: Any) -> list[Any]:  # noqa: ANN401 -- pikepdf ships no types
    """Give the filters or parameters of a stream, which stand alone or in a list."""
    import pikepdf  # noqa: PLC0415

    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


_CUTS: dict[str, Callable[[bytes], bytes]] = {
    "/DCTDecode": jpeg_without_words, "/JPXDecode": jp2_without_words, "/CCITTFaxDecode": bytes, "/JBIG2Decode": bytes,
}  # fmt: skip
"""The ways to pack a picture; the last two have no place for words."""
_FILTERS = frozenset(
    {*_CUTS, "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode"}
)  # fmt: skip
