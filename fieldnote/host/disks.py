"""Which disk a folder is on, asked so that a disk that is gone is an answer and not a fault."""

from pathlib import Path


def same(one: Path, other: Path) -> bool:
    """Whether two folders are on one disk; false when one of them is not there."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder that can be listed: a disk that was pulled out may leave a name behind."""
    try:
        next(path.iterdir(), None)
    except OSError:
        return False
    return True
