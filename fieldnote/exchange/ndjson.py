"""Files of one resource a line, one file for each type: what FHIR servers take for `$import`."""

import os
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Self

from fieldnote.host import files


class NdjsonFiles:
    """Writes `Patient.ndjson` and its like into a folder. All appear when they are finished, or none."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which has to be there."""
        self._folder = folder
        self._streams: dict[str, tuple[Path, BinaryIO]] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        """Begin."""
        files.sweep(self._folder)
        return self

    def __exit__(self, *_error: object) -> None:
        """Close, and drop what was not finished."""
        self._open.close()
        for part, _ in self._streams.values():
            files.discard(part)

    def add(self, kind: str, body: bytes) -> None:
        """Add a resource as one line: breaks stand only between the parts of JSON, never in a text."""
        with files.refusals():
            if kind not in self._streams:
                part = files.temporary_beside(self._folder / f"{kind}.ndjson")
                self._streams[kind] = part, self._open.enter_context(files.open_new(part))
            self._streams[kind][1].write(body.replace(b"\r", b" ").replace(b"\n", b" ") + b"\n")

    def finish(self) -> None:
        """Make all of them appear."""
        with files.refusals():
            for _, stream in self._streams.values():
                stream.flush()
                os.fsync(stream.fileno())
            for kind, (part, _) in self._streams.items():
                part.replace(self._folder / f"{kind}.ndjson")
            files.sync_folder(self._folder)
