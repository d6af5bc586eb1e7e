"""The letters of a text file: UTF-8 where they fit, UTF-16 and Windows-1252 where they must be, said where guessed."""

import codecs
import re

from fieldnote.domain.problems import BadInputError, Problem
from fieldnote.domain.text import clean
from fieldnote.exchange.sheets.sheet import Encoding, guessed

_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_BETWEEN = re.compile(r"[,;\t\"\r\n]")
_MOSTLY = 0.4
"""Of every second byte being zero: English text in UTF-16 without its mark has nearly all of them."""
_EXAMPLE = 40


def read(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Give the text of a file and, where its letters had to be guessed, a note with a word to look at.

    Raises BadInputError for what is no text, or text that can be read in no way that is known here.
    """
    if data.startswith(_UTF_32):
        raise BadInputError(
            "the file is written in UTF-32, which Fieldnote does not read. Save it again as “CSV UTF-8”"
        )
    if data.startswith(codecs.BOM_UTF8):
        return _decoded(data, "utf-8-sig"), ()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16"), ()
    if b"\x00" in data:
        return _without_mark(data)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _of_windows(data)


def _decoded(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        named = codec.removesuffix("-sig").upper()
        raise BadInputError(
            "the file says it is {code}, and is not", "byte {byte}", code=named, byte=error.start
        ) from None


def _without_mark(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Read UTF-16 whose mark is missing, by where the zero bytes stand."""
    half = max(len(data) // 2, 1)
    even, odd = data[0::2].count(0) / half, data[1::2].count(0) / half
    if len(data) % 2 or max(even, odd) < _MOSTLY or min(even, odd) > _MOSTLY / 4:
        raise BadInputError("the file is not text: it holds zero bytes")
    text = _decoded(data, "utf-16-le" if odd > even else "utf-16-be")
    return text, (guessed(Encoding.UTF_16, _example(text)),)


def _of_windows(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise BadInputError(
            "the letters of the file can be read neither as UTF-8 nor as Windows-1252. Save it again as “CSV UTF-8”",
            "byte {byte}",
            byte=error.start,
        ) from None
    return text, (guessed(Encoding.WINDOWS_1252, _example(text)),)


def _example(text: str) -> str:
    """Give one cell with a letter beyond ASCII, where a wrong guess shows. No more of the line than that."""
    found = _BEYOND_ASCII.search(text)
    middle = found.start() if found else 0
    before = _BETWEEN.split(text[max(0, middle - _EXAMPLE) : middle])[-1]
    after = _BETWEEN.split(text[middle : middle + _EXAMPLE])[0]
    return clean(f"{before}{after}".strip())
