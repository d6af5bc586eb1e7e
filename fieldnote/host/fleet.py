"""The agency's file of decisions for this computer, written by its administrator and read strictly.

It is read when the window or a notebook opens. Whoever could change it could have notes sent elsewhere: on Linux and
macOS it counts only where nobody but root may write it, or put another in its place. Windows keeps that in access
lists, which the installer sets and nobody here reads.
"""

import os
import stat
import sys
from pathlib import Path

from fieldnote.domain.fleet import Fault, Fleet, safe
from fieldnote.host import paths

_MOST_BYTES = 64 * 1024
_ADMINISTRATOR = 0
_NOT_THERE = (FileNotFoundError, NotADirectoryError)
_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def of_this_computer() -> Fleet:
    """Read what the agency decided for this computer. Raises nothing."""
    return load(paths.policy_file(), _ADMINISTRATOR)


def load(path: Path, administrator: int) -> Fleet:
    """Read the decisions in a file; none where there is none, the safe ones where it cannot be followed."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as file:
            if not all(
                _is_administrators(found, administrator) for found in (os.fstat(file.fileno()), path.parent.stat())
            ):
                return safe(Fault.OPEN_TO_OTHERS)
            data = file.read(_MOST_BYTES + 1)
    except _NOT_THERE:
        return Fleet()
    except OSError:  # a link, too: what it leads to may be anybody's
        return safe(Fault.UNREADABLE)
    if len(data) > _MOST_BYTES:
        return safe(Fault.NOT_UNDERSTOOD, "longer than 64 KiB")
    from fieldnote.host import policy_file  # noqa: PLC0415 -- few computers have such a file

    try:
        return policy_file.read(data)
    except ValueError as error:
        return safe(Fault.NOT_UNDERSTOOD, str(error))


def _is_administrators(found: os.stat_result, administrator: int) -> bool:
    return sys.platform == "win32" or (found.st_uid == administrator and not found.st_mode & _OTHERS)
