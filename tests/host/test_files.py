import errno
import os
import stat
from pathlib import Path

import pytest

from fieldnote.domain.problems import (
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    FieldnoteError,
    PlaceGoneError,
    ReadOnlyError,
)
from fieldnote.host.files import is_temporary, private_folder, reading, refusals, sweep, temporary_beside, write_whole


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_written_whole_and_replaces_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "note"
    write_whole(target, b"old")
    write_whole(target, b"new and longer")
    assert target.read_bytes() == b"new and longer"
    assert list(tmp_path.iterdir()) == [target]


def test_a_written_file_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_whole(tmp_path / "note", b"words")
        private_folder(tmp_path / "deep" / "folder")
    finally:
        os.umask(before)
    assert mode(tmp_path / "note") == 0o600
    assert mode(tmp_path / "deep" / "folder") == 0o700


def test_a_folder_that_is_there_already_is_fine(tmp_path: Path) -> None:
    (tmp_path / "note").write_text("kept")
    private_folder(tmp_path)
    assert (tmp_path / "note").read_text() == "kept"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "note"
    target.mkdir()  # a rename cannot replace a folder by a file
    with pytest.raises(FailedWriteError):
        write_whole(target, b"words")
    assert list(tmp_path.iterdir()) == [target]


def test_a_write_into_a_folder_that_is_not_there_is_a_failed_write(tmp_path: Path) -> None:
    with pytest.raises(FailedWriteError):
        write_whole(tmp_path / "gone" / "note", b"words")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EACCES, ReadOnlyError),
        (errno.EPERM, ReadOnlyError),
        (errno.EROFS, ReadOnlyError),
        (errno.EIO, FailedWriteError),
        (errno.EMFILE, FailedWriteError),
        (errno.ENOENT, PlaceGoneError),
        (errno.ENODEV, PlaceGoneError),
    ],
)
def test_what_the_system_refuses_has_its_own_name(number: int, expected: type[FieldnoteError]) -> None:
    with pytest.raises(expected) as caught, refusals():
        raise OSError(number, os.strerror(number), "/home/dana/Marcus Hale.pdf")
    assert "Marcus" not in str(caught.value)


def test_a_drive_that_cannot_be_read_is_damage_and_no_failed_save() -> None:
    with pytest.raises(DamagedNotebookError), refusals(), reading():
        raise OSError(errno.EIO, os.strerror(errno.EIO), "/home/dana/Marcus Hale.pdf")
    with pytest.raises(ReadOnlyError), refusals(), reading():
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_device_or_pipe_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ReadOnlyError):
        write_whole(pipe, b"words")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_other_faults_pass_as_they_are() -> None:
    with pytest.raises(KeyError), refusals():
        raise KeyError("ours")


def test_a_full_device_is_a_full_disk() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(DiskFullError), refusals(), Path("/dev/full").open("wb", buffering=0) as device:
        device.write(b"words")


def test_leftovers_of_a_killed_process_are_swept_and_nothing_else(tmp_path: Path) -> None:
    kept = tmp_path / "vault.json"
    kept.write_bytes(b"{}")
    leftover = temporary_beside(kept)
    leftover.write_bytes(b"half")
    (tmp_path / ".vault.json.part-0123abcd").mkdir()  # not ours: a folder cannot be in anyone's way
    sweep(tmp_path)
    assert kept.exists()
    assert not leftover.exists()
    assert is_temporary(leftover)
    assert not is_temporary(kept)


def test_two_temporary_names_are_never_the_same(tmp_path: Path) -> None:
    names = {temporary_beside(tmp_path / "note").name for _ in range(50)}
    assert len(names) == 50
