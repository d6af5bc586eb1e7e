"""Looks for words in bytes, however they may have been packed on the way."""

import base64
import re
import zlib
from collections.abc import Iterable, Iterator

_ZLIB_START = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_GZIP_START = re.compile(rb"\x1f\x8b\x08")
_ZIP_MEMBER = re.compile(rb"PK\x03\x04.{22}(..)(..)", re.DOTALL)
_DEEPEST = 3
_MOST_UNPACKED = 64 * 1024 * 1024


def found(data: bytes, words: Iterable[str]) -> set[str]:
    """Give the words that stand in `data`: as UTF-8 or UTF-16, as hex or base 64, in zlib, gzip or zip streams."""
    wanted = tuple(words)
    return {word for layer in layers(data) for word in wanted if _stands_in(layer, word)}


def layers(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Give the data itself and everything that can be unpacked from it."""
    yield data
    if depth == _DEEPEST:
        return
    for start in (match.start() for match in _ZLIB_START.finditer(data)):
        yield from _unpacked(data[start:], zlib.MAX_WBITS, depth)
    for start in (match.start() for match in _GZIP_START.finditer(data)):
        yield from _unpacked(data[start:], zlib.MAX_WBITS | 16, depth)
    for member in _ZIP_MEMBER.finditer(data):
        name, extra = (int.from_bytes(size, "little") for size in member.groups())
        yield from _unpacked(data[member.end() + name + extra :], -zlib.MAX_WBITS, depth)


def _unpacked(data: bytes, window: int, depth: int) -> Iterator[bytes]:
    unpacked = bytearray()
    _unpack(zlib.decompressobj(window), data, 4096, unpacked)
    if unpacked:
        yield from layers(bytes(unpacked), depth + 1)


def _unpack(unpacker: "zlib._Decompress", data: bytes, step: int, unpacked: bytearray) -> None:
    """Unpack step by step; where a stream breaks off, byte by byte, so that it still gives what it holds."""
    for start in range(0, len(data), step):
        before = unpacker.copy() if step > 1 else unpacker
        try:
            unpacked += unpacker.decompress(data[start : start + step], _MOST_UNPACKED)
        except zlib.error:
            if step > 1:
                _unpack(before, data[start : start + step], 1, unpacked)
            return
        if unpacker.eof:
            return


def _stands_in(data: bytes, word: str) -> bool:
    small = data.lower()
    plain = word.encode()
    if any(word.encode(kind) in small for kind in ("utf-8", "utf-16-le", "utf-16-be")):
        return True
    return plain.hex().encode() in small or any(piece in data for piece in _base64(plain))


def _base64(plain: bytes) -> Iterator[bytes]:
    """Give what a word becomes at each of the three places it can have in base 64, without its uncertain ends."""
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + plain)
        yield whole[4 if before else 0 : -4]
