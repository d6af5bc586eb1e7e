"""Small disks of our own: full ones and read-only ones, where this account may mount them."""

import errno
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

NO_MOUNT = "this account may not mount a small disk of its own"


@cache
def can_mount() -> bool:
    """Whether this account may mount a disk in memory."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            _mount(Path(folder), 1)
            subprocess.run(["umount", folder], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            return False
    return True


@contextmanager
def mounted(place: Path, mebibytes: int) -> Iterator[Path]:
    """Mount an empty disk in memory; skips the test where that is not allowed."""
    if not can_mount():
        pytest.skip(NO_MOUNT)
    place.mkdir()
    _mount(place, mebibytes)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@contextmanager
def read_only(place: Path) -> Iterator[None]:
    """Make a mounted disk read-only for a while."""
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    try:
        yield
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)


@contextmanager
def frozen(folder: Path) -> Iterator[None]:
    """Make one folder of any disk read-only for a while; skips the test where that is not allowed."""
    if not can_mount():
        pytest.skip(NO_MOUNT)
    subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def filled(place: Path) -> Iterator[None]:
    """Fill a disk to its last byte for a while."""
    filler = place / "filler"
    fill(filler)
    try:
        yield
    finally:
        filler.unlink()


def fill(filler: Path) -> None:
    """Write into a file until not one byte more fits on its disk."""
    with filler.open("ab", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise


def _mount(place: Path, mebibytes: int) -> None:
    command = ["mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", str(place)]
    subprocess.run(command, check=True, capture_output=True)
