"""How much a package may hold. Ours stay far below; what is above is refused before it takes memory or time."""

from typing import Final

MOST_SEALED: Final = 24 << 20
"""Bytes of the sealed file."""
MOST_HEADER: Final = 8 << 10
"""Bytes of the part of a seal that names its keys."""
MOST_ENTRY: Final = 16 << 20
"""Bytes of one file."""
MOST_ENTRIES: Final = 4000
MOST_MANIFEST: Final = 2 << 20
LONGEST_NAME: Final = 200
DEEPEST: Final = 40
"""Levels of JSON in each other."""
MOST_VALUES: Final = 200_000
"""Signs that begin a value of JSON, in one file: a bound on the memory it takes to read."""
MOST_VALUES_IN_ALL: Final = 2_000_000
"""In all files: a bound on the time."""

SHARE_NOTES: Final = 500
SHARE_BYTES: Final = 8 << 20
"""Where a writer begins the next package: more are lost together if one is."""
