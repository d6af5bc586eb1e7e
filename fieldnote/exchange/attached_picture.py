"""Pictures that are attached: their pixels, upright, and nothing else.

Only the two decoders that are needed are asked, by name: Pillow's habit of trying every format it knows would let a
file choose its decoder.
"""

import io
import struct
from typing import TYPE_CHECKING

from fieldnote.domain.attachment import MOST_BYTES, CleanFile, FileKind
from fieldnote.domain.problems import Problem
from fieldnote.exchange import attached_stream

if TYPE_CHECKING:
    from PIL.Image import Image

PIXELS_KEPT = 9_000_000
"""A letter page at 300 dots per inch. Larger pictures are made smaller."""
_MILLION = 1_000_000
_QUALITY = 88
_NOT_A_PICTURE = (OSError, SyntaxError, ValueError, AssertionError, struct.error)
"""What Pillow raises for files that are not what they say: OSError where pixels end too soon, SyntaxError for a broken
head, ValueError and AssertionError (its PNG reader, for pixels without a head) for parts that do not fit together.
struct.error is ours, for a part that is cut short. It has no class of its own for them."""


def cleaned(data: bytes, kind: FileKind) -> CleanFile | Problem:
    """Decode a picture and encode its pixels anew: upright, on white, without EXIF, profile or text."""
    try:
        picture, orientation = _opened(data, kind)
        width, height = picture.size
        if width * height > attached_stream.MOST_PIXELS:
            facts = {"pixels": str(width * height // _MILLION), "most": str(attached_stream.MOST_PIXELS // _MILLION)}
            return Problem("file", "picture_too_large", facts=facts)
        return _encoded(_upright(_of_right_size(_plain(picture)), orientation), kind)
    except (MemoryError, attached_stream.TooLargeError):
        return Problem("file", "file_unsafe")
    except _NOT_A_PICTURE:
        return Problem("file", "file_damaged")


def _opened(data: bytes, kind: FileKind) -> "tuple[Image, int]":
    """Read the head of a picture, and which way up it was taken; nothing is decoded yet."""
    # Here, since only who attaches a file waits for it.
    from PIL.JpegImagePlugin import JpegImageFile  # noqa: PLC0415
    from PIL.PngImagePlugin import PngImageFile  # noqa: PLC0415

    # The decoders see nothing but the picture: what they would make of words and profiles is no matter then.
    if kind is FileKind.JPEG:
        bare, orientation = attached_stream.jpeg_without_words(data), attached_stream.jpeg_orientation(data)
        return JpegImageFile(io.BytesIO(bare)), orientation
    bare, orientation = attached_stream.png_without_words(data), attached_stream.png_orientation(data)
    return PngImageFile(io.BytesIO(bare)), orientation


def _plain(picture: "Image") -> "Image":
    """Give the pixels alone, in grey or colour, as seen on white paper; of large ones there are never three copies."""
    from PIL import Image  # noqa: PLC0415

    if picture.mode.startswith("I"):  # 16 bits of grey: the upper eight are what a screen shows
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    if "transparency" in picture.info or picture.has_transparency_data:
        seen = picture.convert("RGBA")
        plain = Image.new("RGB", seen.size, "white")
        plain.paste(seen, mask=seen.getchannel("A"))
        return plain
    plain = picture.convert("L" if picture.mode in {"1", "L"} else "RGB")
    plain.info = {}
    return plain


def _upright(picture: "Image", orientation: int) -> "Image":
    from PIL.Image import Transpose  # noqa: PLC0415

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT, 3: Transpose.ROTATE_180, 4: Transpose.FLIP_TOP_BOTTOM, 5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270, 7: Transpose.TRANSVERSE, 8: Transpose.ROTATE_90,
    }  # fmt: skip
    return picture.transpose(turns[orientation]) if orientation in turns else picture


def _of_right_size(picture: "Image") -> "Image":
    from PIL.Image import Resampling  # noqa: PLC0415

    width, height = picture.size
    if width * height <= PIXELS_KEPT:
        return picture
    scale = (PIXELS_KEPT / (width * height)) ** 0.5
    return picture.resize((max(1, int(width * scale)), max(1, int(height * scale))), Resampling.LANCZOS)


def _encoded(picture: "Image", kind: FileKind) -> CleanFile:
    if kind is FileKind.PNG:
        out = io.BytesIO()
        picture.save(out, "PNG", optimize=True)
        if out.tell() <= MOST_BYTES:
            return CleanFile(FileKind.PNG, out.getvalue(), 1)
    out = io.BytesIO()  # a photo saved as PNG is larger than any scan has to be
    picture.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return CleanFile(FileKind.JPEG, out.getvalue(), 1)
