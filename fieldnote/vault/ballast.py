"""Some real bytes kept aside beside a notebook, to be given back when the disk is full and a note has to be saved."""

import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from fieldnote.domain.problems import FieldnoteError
from fieldnote.host.files import refusals, write_whole

BYTES = 16 * 1024 * 1024
_NAME = "ballast"
_SPARE = 4
"""It is filled again only where the disk has so many times its size free."""


def fill(folder: Path) -> None:
    """Keep the bytes aside. They are random: no file system can keep them as nothing."""
    write_whole(folder / _NAME, secrets.token_bytes(BYTES))


def free(folder: Path) -> bool:
    """Give the kept bytes back to the disk and say whether there were any."""
    try:
        (folder / _NAME).unlink()
    except OSError:
        return False
    return True


def refill(folder: Path) -> None:
    """Keep bytes aside again after they were needed, once the disk has room."""
    with suppress(FieldnoteError), refusals():
        if not (folder / _NAME).exists() and shutil.disk_usage(folder).free > _SPARE * BYTES:
            fill(folder)
