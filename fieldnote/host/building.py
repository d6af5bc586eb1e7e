"""A folder that is built under a temporary name beside its place; its lock tells it from what a killed process left."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fieldnote.domain.problems import FieldnoteError, NotebookExistsError
from fieldnote.host.files import discard, private_folder, refusals, sync_folder, temporary_beside
from fieldnote.host.instance_lock import InstanceLock

_LOCK = "lock"


@contextmanager
def building(target: Path) -> Iterator[Path]:
    """Give a private folder of our own beside `target`; it is gone after the block, unless the block renamed it.

    What a killed process left of building the same target is swept first.
    """
    sweep_beside(target)
    folder = temporary_beside(target)
    private_folder(folder)
    try:
        lock = InstanceLock(folder / _LOCK)
        try:
            yield folder
        finally:
            lock.release()
    finally:
        _clear(folder)


@contextmanager
def building_new(target: Path) -> Iterator[Path]:
    """Give a private folder that is at `target` when the block has ended well, and is gone when it has not.

    Never overwrites: raises NotebookExistsError at once where `target` is there and not an empty folder.
    """
    with refusals():
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise NotebookExistsError
    private_folder(target.parent)
    with building(target) as folder:
        yield folder
        with refusals():
            if target.exists():
                target.rmdir()
            folder.rename(target)
            sync_folder(target.parent)


def sweep_beside(target: Path) -> None:
    """Delete what a killed process left of making `target`, file or folder, and nothing of anybody else's."""
    ours = re.compile(re.escape(f".{target.name}.part-") + "[0-9a-f]{8}")
    try:
        found = [path for path in target.parent.iterdir() if ours.fullmatch(path.name)]
    except OSError:
        return
    for leftover in found:
        if leftover.is_symlink() or not leftover.is_dir():
            discard(leftover)
        elif not _is_alive(leftover):
            _clear(leftover)


def _is_alive(folder: Path) -> bool:
    """Whether another process is building in it right now."""
    try:
        InstanceLock(folder / _LOCK).release()
    except FieldnoteError:
        return True
    return False


def _clear(folder: Path) -> None:
    with suppress(OSError):  # a fault in closing a folder is not among those that rmtree ignores
        shutil.rmtree(folder, ignore_errors=True)
