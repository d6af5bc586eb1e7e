"""The encrypted pages of an open notebook, as bytes for a backup: any thread may read them, none needs a key."""

import os
from pathlib import Path
from threading import Lock

from fieldnote.host.files import refusals


class Pages:
    """The bytes of the open database's file.

    The file is opened once and closed after the connection: closing it sooner, anywhere in this process, would drop
    SQLite's own locks on it.
    """

    def __init__(self, path: Path) -> None:
        """Take the file."""
        with refusals():
            self._file = path.open("rb", buffering=0)
        self._turn = Lock()

    def size(self) -> int:
        """Give how many bytes there are now."""
        with refusals():
            return os.fstat(self._file.fileno()).st_size

    def read(self, offset: int, length: int) -> bytes:
        """Give up to so many bytes from a place on; none once the notebook is closed."""
        with self._turn, refusals():
            if self._file.closed:
                return b""
            self._file.seek(offset)
            return self._file.read(length) or b""

    def close(self) -> None:
        """Close the file, after the connection."""
        with self._turn:
            self._file.close()
