"""The pages of an encrypted database, read one by one where SQLCipher refuses the file as a whole.

SQLCipher 4 as this notebook uses it: pages of 4096 bytes; the last 80 hold the vector of AES-256-CBC (16) and an
HMAC-SHA-512 (64) over what is encrypted, the vector and the page's number. The first 16 bytes of page 1 are the salt in
the clear. The HMAC's key is PBKDF2-HMAC-SHA-512 of the raw key, two rounds, over the salt with each byte XOR 0x3A.

A page whose seal does not fit is lost, never guessed at. Only one thing is tried: whether turning a single bit back
makes the seal fit, since then the page is the one that was written, beyond doubt.
"""

import hashlib
import hmac
import struct
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from fieldnote.host.files import refusals

PAGE = 4096
_SALT, _VECTOR, _SEAL = 16, 16, 64
USABLE = PAGE - _VECTOR - _SEAL
"""Bytes of a page that SQLite's own format fills."""
_FIRST = b"SQLite format 3\x00"
_HMAC_KEY_ROUNDS, _HMAC_SALT_MASK = 2, 0x3A
_MOST_TURNED_BACK = 48
"""Pages whose single bits are tried: about a third of a second each."""
_SEAL_BITS_FORGIVEN = 4
_FIRST_PAGES = 64
_PAGES_IN_HEADER = slice(28, 32)
_LOG_HEADER, _FRAME_HEADER = struct.Struct(">8I"), struct.Struct(">6I")
_LOG_MAGIC = 0x377F0682


@dataclass(frozen=True, slots=True)
class Sealing:
    """What pages are encrypted and sealed with."""

    key: bytes
    salt: bytes
    seal_key: bytes

    @classmethod
    def of(cls, key: bytes, salt: bytes) -> "Sealing":
        """Take a raw key and the salt that belongs to it."""
        masked = bytes(byte ^ _HMAC_SALT_MASK for byte in salt)
        return cls(key, salt, hashlib.pbkdf2_hmac("sha512", key, masked, _HMAC_KEY_ROUNDS, len(key)))

    def fits(self, number: int, page: bytes) -> bool:
        """Whether a page is what was written under this number with this key."""
        return hmac.compare_digest(self._seal(number, page), page[-_SEAL:])

    def opened(self, number: int, page: bytes) -> bytes:
        """Decrypt a page: the bytes of SQLite's own format."""
        start = _SALT if number == 1 else 0
        decryptor = Cipher(AES256(self.key), CBC(page[USABLE : USABLE + _VECTOR])).decryptor()
        return (_FIRST if start else b"") + decryptor.update(page[start:USABLE]) + decryptor.finalize()

    def turned_back(self, number: int, page: bytes) -> bytes | None:
        """Give the page as it was written if one bit of it turned, or a few of its seal; None otherwise."""
        difference = int.from_bytes(self._seal(number, page)) ^ int.from_bytes(page[-_SEAL:])
        if difference.bit_count() <= _SEAL_BITS_FORGIVEN:
            return page
        tried = bytearray(page)
        for place in range(_SALT if number == 1 else 0, PAGE - _SEAL):
            for bit in range(8):
                tried[place] ^= 1 << bit
                if self.fits(number, bytes(tried)):
                    return bytes(tried)
                tried[place] ^= 1 << bit
        return None

    def _seal(self, number: int, page: bytes) -> bytes:
        sealed = page[_SALT if number == 1 else 0 : PAGE - _SEAL] + number.to_bytes(4, "little")
        return hmac.digest(self.seal_key, sealed, "sha512")


class Pages:
    """A database file and its write-ahead log, read only. Close it after use."""

    def __init__(self, database: Path, sealings: Sequence[Sealing]) -> None:
        """Look at every page once. Of several keys (a re-keying was broken off) each page is read with its own."""
        self._stream = database.open("rb")
        self._sealings = tuple(sealings)
        self._log, self.unread_frames, in_log = _frames(database.with_name(f"{database.name}-wal"), self._sealings)
        self._mended: dict[int, bytes] = {}
        in_file = database.stat().st_size // PAGE
        first = self._read(1)
        said = int.from_bytes(first[_PAGES_IN_HEADER]) if first else 0
        self.count = in_log or said or max(in_file, *self._log, 0)
        self.lost = frozenset(number for number in range(1, self.count + 1) if self._read(number) is None)
        self._turn_back()

    @property
    def mended(self) -> int:
        """How many pages were put right by turning a bit back."""
        return len(self._mended)

    def page(self, number: int) -> bytes | None:
        """Give a page's bytes in SQLite's own format; None for one that is lost or not there."""
        if not 1 <= number <= self.count or number in self.lost:
            return None
        return self._read(number)

    def close(self) -> None:
        """Close the file."""
        self._stream.close()

    def _read(self, number: int) -> bytes | None:
        found = self._mended.get(number) or self._raw(number)
        for sealing in self._sealings:
            if len(found) == PAGE and sealing.fits(number, found):
                return sealing.opened(number, found)
        return None

    def _raw(self, number: int) -> bytes:
        return self._log.get(number) or _bytes_at(self._stream, (number - 1) * PAGE)

    def _turn_back(self) -> None:
        if len(self.lost) == self.count:  # the wrong key: no bit is to blame
            return
        for number in sorted(self.lost)[:_MOST_TURNED_BACK]:
            found = self._raw(number)
            if len(found) != PAGE or not any(found):
                continue
            for sealing in self._sealings:
                if (mended := sealing.turned_back(number, found)) is not None:
                    seal = sealing._seal(number, mended)  # noqa: SLF001 -- of this module's own class
                    self._mended[number] = mended[:-_SEAL] + seal
                    break
        self.lost -= self._mended.keys()


def best_salt(database: Path, key: bytes, salts: Sequence[bytes]) -> bytes:
    """Give the salt that the most of the first pages fit; the first one when none does."""
    return max(salts, key=lambda salt: fitting(database, Sealing.of(key, salt)))


def fitting(database: Path, sealing: Sealing) -> int:
    """Count the pages that were written with a key, among the first in the file and all in the write-ahead log."""
    found = _frames(database.with_name(f"{database.name}-wal"), (sealing,))[0]
    with refusals(), database.open("rb") as stream:
        pages = [(number, _bytes_at(stream, (number - 1) * PAGE)) for number in range(1, _FIRST_PAGES + 1)]
    return len(found) + sum(len(page) == PAGE and sealing.fits(number, page) for number, page in pages)


def first_page_fits(database: Path, sealing: Sealing) -> bool:
    """Whether the first page, in the write-ahead log where it stands there, was written with this key and salt."""
    log = _frames(database.with_name(f"{database.name}-wal"), (sealing,))[0]
    if 1 in log:
        return True
    with refusals(), database.open("rb") as stream:
        page = _bytes_at(stream, 0)
    return len(page) == PAGE and sealing.fits(1, page)


def unread_in_log(database: Path, sealing: Sealing) -> int:
    """Count the pages at the end of the write-ahead log that do not fit: SQLite would drop them."""
    return _frames(database.with_name(f"{database.name}-wal"), (sealing,))[1]


def _bytes_at(stream: BinaryIO, place: int) -> bytes:
    """Read a page's bytes; a place that the disk cannot read is as good as empty."""
    with suppress(OSError):
        stream.seek(place)
        return stream.read(PAGE)
    return b""


def _frames(log: Path, sealings: Sequence[Sealing]) -> tuple[dict[int, bytes], int, int]:
    """Give the pages that were committed to the write-ahead log, the frames not read, and the size it tells in pages.

    As SQLite does it: frames of the present round up to the last commit before the first that does not fit. (Its own
    checksum is weaker than the seal of the page in it, and the page's number is under that seal.) What comes after is
    counted: a torn end is what a power cut leaves, more than that is damage.
    """
    committed: dict[int, bytes] = {}
    pending: dict[int, bytes] = {}
    unread = size = 0
    data = b""
    with suppress(OSError):
        data = log.read_bytes()
    if len(data) < _LOG_HEADER.size:
        return committed, 0, 0
    magic, _, page_size, _, *salts, _, _ = _LOG_HEADER.unpack_from(data)
    if magic & ~1 != _LOG_MAGIC or page_size != PAGE:
        return committed, len(data) // (PAGE + _FRAME_HEADER.size), 0
    holds = True
    for start in range(_LOG_HEADER.size, len(data), _FRAME_HEADER.size + PAGE):
        if start + _FRAME_HEADER.size + PAGE > len(data):
            break
        number, pages, *frame_salts, _, _ = _FRAME_HEADER.unpack_from(data, start)
        page = data[start + _FRAME_HEADER.size : start + _FRAME_HEADER.size + PAGE]
        if frame_salts != salts:
            break
        holds = holds and any(sealing.fits(number, page) for sealing in sealings)
        if not holds:
            unread += 1
            continue
        pending[number] = page
        if pages:
            committed |= pending
            pending, size = {}, pages
    return committed, unread, size
