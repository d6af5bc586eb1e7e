"""Files that Qt reads from memory.

Qt's style sheets take pictures only by file name and cannot tint them. Tinted copies in the user's folders would be
litter that a privacy-minded person asks about, and one more thing that can go stale. So they are handed to Qt as an
in-memory resource (the format that `rcc` writes), under `:/`.
"""

import struct
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import qRegisterResourceData

_FORMAT: Final = 1
_FOLDER: Final = 2
_PLAIN_FILE: Final = 0
_ANY_TERRITORY: Final = 0
_ANY_LANGUAGE: Final = 1  # QLocale's C, which rcc writes for "no language"

# Qt reads these bytes as long as the program runs and does not copy them.
_kept: Final[list[tuple[bytes, bytes, bytes]]] = []


def offer(folder: str, files: Mapping[str, bytes]) -> None:
    """Let Qt read each of the files as `:/<folder>/<file name>`, until the program ends."""
    # Qt finds children by halving: they must be in order of their hash.
    leaves = sorted(files, key=_hash)
    names, places = _names([folder, *leaves])
    data, starts = _contents([files[name] for name in leaves])
    tree = _folder_entry(0, children=1, first=1) + _folder_entry(places[0], children=len(leaves), first=2)
    for place, start in zip(places[1:], starts, strict=True):
        tree += struct.pack(">IHHHI", place, _PLAIN_FILE, _ANY_TERRITORY, _ANY_LANGUAGE, start)
    _kept.append((tree, names, data))
    qRegisterResourceData(_FORMAT, tree, names, data)


def _folder_entry(name: int, *, children: int, first: int) -> bytes:
    return struct.pack(">IHII", name, _FOLDER, children, first)


def _names(names: Sequence[str]) -> tuple[bytes, list[int]]:
    packed, places = b"", []
    for name in names:
        places.append(len(packed))
        packed += struct.pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be")
    return packed, places


def _contents(files: Sequence[bytes]) -> tuple[bytes, list[int]]:
    packed, starts = b"", []
    for content in files:
        starts.append(len(packed))
        packed += struct.pack(">I", len(content)) + content
    return packed, starts


def _hash(name: str) -> int:
    """Hash a file name as Qt's resource system does."""
    value = 0
    for letter in name:
        value = (value << 4) + ord(letter)
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value
