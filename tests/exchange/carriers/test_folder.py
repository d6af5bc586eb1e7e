"""A folder that somebody else looks into: whole or not at all, once, and only in the folder we know."""

import contextlib
import errno
import os
import random
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from faults.disks import fill, frozen, mounted, read_only

from fieldnote.domain.outcome import Result
from fieldnote.domain.target import FolderPlace
from fieldnote.exchange.carriers import drop
from fieldnote.exchange.carriers.carrier import Parcel, ParcelKind, Received
from fieldnote.exchange.carriers.folder import MARK, Folder, mark
from fieldnote.host import files

PARCEL = Parcel("FN_agency_7f3a_00000012.fnx.age", random.Random(1).randbytes(700_000), ParcelKind.PACKAGE)  # noqa: S311
TESTS = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="disks, limits and signals are POSIX")


def quiet(_done: int, _all: int) -> None:
    """Nobody looks at the progress."""


def never() -> bool:
    """Nobody stops it."""
    return False


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder of the agency."""
    place = tmp_path / "share"
    place.mkdir()
    return place


def known(place: Path) -> Folder:
    """Make a folder known, and give the carrier to it."""
    probe = mark(str(place), "4f1c9a")
    assert probe.outcome.result is Result.TAKEN
    return Folder(FolderPlace(str(place), probe.identity))


def inside(place: Path) -> set[str]:
    return {entry.name for entry in place.iterdir()}


def test_parcel_arrives_whole_under_its_name(place: Path) -> None:
    carrier, seen = known(place), list[tuple[int, int]]()
    assert carrier.send(PARCEL, lambda done, of: seen.append((done, of)), never).result is Result.TAKEN
    assert (place / PARCEL.name).read_bytes() == PARCEL.data
    assert inside(place) == {MARK, PARCEL.name}
    assert seen[-1] == (700_000, 700_000)
    assert seen == sorted(seen)
    assert len(seen) > 1
    assert carrier.confirm(PARCEL).result is Result.CONFIRMED


def test_parcel_has_the_rights_of_its_folder(place: Path) -> None:
    place.chmod(0o750)
    known(place).send(PARCEL, quiet, never)
    assert (place / PARCEL.name).stat().st_mode & 0o777 == 0o640


def test_same_parcel_again_changes_nothing(place: Path) -> None:
    carrier = known(place)
    carrier.send(PARCEL, quiet, never)
    before = (place / PARCEL.name).stat()
    again = carrier.send(PARCEL, quiet, never)
    assert (again.result, again.code) == (Result.TAKEN, "there already")
    after = (place / PARCEL.name).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_parcel_that_the_agency_took_away_is_not_brought_again(place: Path) -> None:
    carrier = known(place)
    carrier.send(PARCEL, quiet, never)
    (place / "done").mkdir()
    (place / PARCEL.name).rename(place / "done" / PARCEL.name)
    assert carrier.send(PARCEL, quiet, never).code == "there already"
    assert carrier.confirm(PARCEL).result is Result.CONFIRMED
    assert not (place / PARCEL.name).exists()


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_another_file_of_this_name_is_never_overwritten(place: Path, kind: str) -> None:
    carrier, taken = known(place), place / PARCEL.name
    if kind == "folder":
        taken.mkdir()
    elif kind == "link":
        (place / "other").write_bytes(PARCEL.data)
        taken.symlink_to(place / "other")
    else:
        taken.write_bytes(b"theirs")
    before = inside(place)
    outcome = carrier.send(PARCEL, quiet, never)
    assert (outcome.result, outcome.code, outcome.issues[0].where) == (Result.REFUSED, "EEXIST", PARCEL.name)
    assert carrier.confirm(PARCEL).result is Result.REFUSED
    assert inside(place) == before


def test_what_is_not_there_is_not_confirmed(place: Path) -> None:
    assert known(place).confirm(PARCEL).result is Result.NOT_THERE


def test_missing_folder_is_never_made(place: Path, tmp_path: Path) -> None:
    carrier = known(place)
    place.rename(tmp_path / "unplugged")
    for outcome in (carrier.send(PARCEL, quiet, never), carrier.confirm(PARCEL), carrier.probe().outcome):
        assert outcome.result is Result.UNREACHED
    assert mark(str(place), "fresh").outcome.result is Result.UNREACHED
    assert carrier.receipts(1000) == ()
    assert not place.exists()


def test_empty_folder_where_the_stick_was_gets_nothing(place: Path) -> None:
    carrier = known(place)
    (place / MARK).unlink()
    assert carrier.send(PARCEL, quiet, never).result is Result.UNREACHED
    assert inside(place) == set()


def test_another_stick_at_the_same_place_gets_nothing(place: Path) -> None:
    carrier = known(place)
    (place / MARK).unlink()
    assert mark(str(place), "another").identity == "another"
    assert carrier.send(PARCEL, quiet, never).result is Result.DISTRUSTED
    assert (carrier.probe().outcome.result, carrier.probe().identity) == (Result.DISTRUSTED, "another")
    assert inside(place) == {MARK}


def test_folder_that_nobody_made_known_gets_nothing(place: Path) -> None:
    known(place)
    assert Folder(FolderPlace(str(place), "")).send(PARCEL, quiet, never).result is Result.DISTRUSTED


def test_two_notebooks_share_the_mark_of_one_folder(place: Path) -> None:
    assert mark(str(place), "first").identity == "first"
    assert mark(str(place), "second").identity == "first"


def test_mark_that_says_nothing_is_not_written_over(place: Path) -> None:
    (place / MARK).write_text("somebody's notes\n")
    assert mark(str(place), "fresh").outcome.result is Result.DISTRUSTED
    assert (place / MARK).read_text() == "somebody's notes\n"


@pytest.mark.parametrize("name", ["../away.pdf", "/away.pdf", "a/b", "..", MARK + ".part", "", "x\0y"])
def test_no_name_escapes_from_the_folder(place: Path, name: str) -> None:
    before = inside(place.parent)
    outcome = known(place).send(Parcel(name, b"x", ParcelKind.DOCUMENT), quiet, never)
    assert (outcome.result, outcome.code) == (Result.REFUSED, "name")
    assert inside(place) == {MARK}
    assert inside(place.parent) == before


@pytest.mark.parametrize("path", ["/no\0path", "relative\ud800"])
def test_path_that_no_system_has_is_an_outcome(path: str) -> None:
    assert Folder(FolderPlace(path, "x")).send(PARCEL, quiet, never).result is Result.UNREACHED
    assert mark(path, "x").outcome.result is Result.UNREACHED


def test_stopping_leaves_nothing_behind(place: Path) -> None:
    carrier, asked = known(place), iter([False, False, True])
    assert carrier.send(PARCEL, quiet, lambda: next(asked)).result is Result.STOPPED
    assert inside(place) == {MARK}


def test_probe_says_what_can_be_done_and_leaves_nothing(place: Path) -> None:
    carrier = known(place)
    assert carrier.probe().can == {"write"}
    (place / "receipts").mkdir()
    assert carrier.probe().can == {"write", "receipts"}
    assert inside(place) == {MARK, "receipts"}


# What disks refuse ──────────────────────────────────────────────────────────────────────────────────────


def test_full_disk_is_no_room_and_nothing_half_is_left(tmp_path: Path) -> None:
    with mounted(tmp_path / "stick", 1) as place:
        carrier = known(place)
        (place / "theirs").write_bytes(bytes(500_000))
        outcome = carrier.send(PARCEL, quiet, never)
        assert (outcome.result, outcome.code) == (Result.NO_ROOM, "ENOSPC")
        assert inside(place) == {MARK, "theirs"}
        fill(place / "filler")
        assert carrier.probe().outcome.result is Result.NO_ROOM
        (place / "theirs").unlink()
        (place / "filler").unlink()
        assert carrier.send(PARCEL, quiet, never).result is Result.TAKEN


def test_file_that_may_not_grow_is_no_room(place: Path) -> None:
    carrier, before = known(place), resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, before[1]))
    try:
        outcome = carrier.send(PARCEL, quiet, never)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert (outcome.result, outcome.code) == (Result.NO_ROOM, "EFBIG")
    assert inside(place) == {MARK}


def test_read_only_stick_is_no_room(tmp_path: Path) -> None:
    with mounted(tmp_path / "stick", 2) as place:
        carrier = known(place)
        with read_only(place):
            assert (carrier.send(PARCEL, quiet, never).code, carrier.probe().outcome.code) == ("EROFS", "EROFS")
            assert carrier.send(PARCEL, quiet, never).result is Result.NO_ROOM
            assert carrier.confirm(PARCEL).result is Result.NOT_THERE


def test_read_only_share_is_no_room(place: Path) -> None:
    carrier = known(place)
    with frozen(place):
        assert carrier.send(PARCEL, quiet, never).result is Result.NO_ROOM


def test_folder_that_is_not_ours_to_write_on_is_no_room(disk_folder: Path) -> None:
    disk_folder.chmod(0o755)
    (disk_folder / "share").mkdir()
    carrier = known(disk_folder / "share")
    (disk_folder / "share").chmod(0o555)
    with as_nobody():
        outcomes = carrier.send(PARCEL, quiet, never), carrier.probe().outcome, carrier.confirm(PARCEL)
    assert [outcome.result for outcome in outcomes] == [Result.NO_ROOM, Result.NO_ROOM, Result.NOT_THERE]
    assert inside(disk_folder / "share") == {MARK}


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """Be an account without rights for a while, where we are the one with all of them."""
    with_all_rights = os.geteuid() == 0
    if with_all_rights:
        os.seteuid(65534)
    try:
        yield
    finally:
        if with_all_rights:
            os.seteuid(0)


@pytest.mark.parametrize(
    ("number", "result"),
    [
        (errno.ENODEV, Result.UNREACHED), (errno.ESTALE, Result.UNREACHED), (errno.EHOSTDOWN, Result.UNREACHED),
        (errno.EDQUOT, Result.NO_ROOM), (errno.EIO, Result.LATER), (errno.EINTR, Result.LATER),
    ],
)  # fmt: skip
def test_what_the_system_says_while_writing_is_an_outcome(
    place: Path, monkeypatch: pytest.MonkeyPatch, number: int, result: Result
) -> None:
    carrier = known(place)

    def refuse(_handle: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    outcome = carrier.send(PARCEL, quiet, never)
    assert (outcome.result, outcome.code) == (result, errno.errorcode[number])
    assert inside(place) == {MARK}


def test_stick_that_is_pulled_while_writing_gets_nothing_on_the_disk_below(tmp_path: Path) -> None:
    with mounted(tmp_path / "stick", 2) as place:
        carrier = known(place)

        def pull_once() -> bool:
            if inside(place):
                subprocess.run(["umount", "-l", str(place)], check=True)
            return False

        outcome = carrier.send(PARCEL, quiet, pull_once)
        assert outcome.result is Result.UNREACHED
        assert inside(place) == set()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], check=True)  # plugged in


def test_stick_that_is_pulled_before_the_file_is_opened_gets_nothing_on_the_disk_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with mounted(tmp_path / "stick", 2) as place:
        carrier, opened = known(place), files.open_new

        def pull_and_open(part: Path) -> BinaryIO:
            subprocess.run(["umount", "-l", str(place)], check=True)
            return opened(part)

        monkeypatch.setattr(files, "open_new", pull_and_open)
        assert carrier.send(PARCEL, quiet, never).result is Result.UNREACHED
        assert inside(place) == set()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], check=True)  # plugged in


def test_bytes_that_read_back_otherwise_are_not_called_there(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    carrier, replace = known(place), Path.replace

    def tear(part: Path, target: Path) -> Path:
        part.write_bytes(part.read_bytes()[:-1] + b"?")
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", tear)
    assert carrier.send(PARCEL, quiet, never).result is Result.LATER
    assert inside(place) == {MARK}


# Receipts ───────────────────────────────────────────────────────────────────────────────────────────────


def test_receipts_are_read_and_stay_where_they_are(place: Path) -> None:
    carrier, lying = known(place), place / "receipts"
    assert carrier.receipts(1000) == ()
    lying.mkdir()
    for age, name in enumerate(["a.json", "b.json"]):
        (lying / name).write_bytes(name.encode())
        os.utime(lying / name, (age, age))
    assert carrier.receipts(1000) == (Received("b.json", b"b.json"), Received("a.json", b"a.json"))
    assert inside(lying) == {"a.json", "b.json"}


def test_receipts_that_are_too_large_links_pipes_and_folders_are_passed_over(place: Path, tmp_path: Path) -> None:
    carrier, lying = known(place), place / "receipts"
    lying.mkdir()
    (tmp_path / "secret").write_bytes(b"not for them")
    (lying / "link.json").symlink_to(tmp_path / "secret")
    (lying / "large.json").write_bytes(bytes(1001))
    (lying / "half.json.part").write_bytes(b"half")
    (lying / "folder.json").mkdir()
    os.mkfifo(lying / "pipe.json")
    (lying / "good.json").write_bytes(bytes(1000))
    assert [receipt.name for receipt in carrier.receipts(1000)] == ["good.json"]


def test_receipts_are_bounded_in_number_and_in_all(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    carrier, lying = known(place), place / "receipts"
    lying.mkdir()
    for number in range(20):
        (lying / f"{number:02}.json").write_bytes(bytes(100))
    monkeypatch.setattr(drop, "_MOST_RECEIPTS", 10)
    assert len(carrier.receipts(1000)) == 10
    monkeypatch.setattr(drop, "_MOST_BYTES_OF_RECEIPTS", 350)
    assert len(carrier.receipts(1000)) == 3


# kill -9 ────────────────────────────────────────────────────────────────────────────────────────────────

SENDER = """
import sys
from pathlib import Path
from exchange.carriers.test_folder import Folder, FolderPlace, never, numbered
carrier = Folder(FolderPlace(sys.argv[1], "4f1c9a"))
def told(done, of):
    print("piece", flush=True)
for number in range(int(sys.argv[2]), 1000):
    print("done", number, carrier.send(numbered(number), told, never).result, flush=True)
"""


def numbered(number: int) -> Parcel:
    """A parcel that is the same each time it is made."""
    data = random.Random(number).randbytes(900_000)  # noqa: S311
    return Parcel(f"FN_agency_7f3a_{number:08}.fnx.age", data, ParcelKind.PACKAGE)


@pytest.mark.slow
def test_kill_at_any_moment_leaves_whole_files_or_none(disk_folder: Path) -> None:
    place, chance = disk_folder, random.Random(7)  # noqa: S311
    carrier, first, torn = known(place), 0, 0
    for _ in range(12):
        said = killed_sender(place, first, chance.randint(2, 14))
        whole = {path.name for path in place.iterdir() if path.suffix == ".age"}
        torn += any(path.suffix == ".part" for path in place.iterdir())
        for number in range(first, 1000):
            if numbered(number).name not in whole:
                break
            assert (place / numbered(number).name).read_bytes() == numbered(number).data
        promised = [int(line.split()[1]) for line in said if line.startswith("done")]
        assert {numbered(number).name for number in promised} <= whole
        first = max([first, *promised])
    assert torn > 0, "no kill fell into the middle of a file"
    for number in range(first + 2):
        assert carrier.send(numbered(number), quiet, never).result is Result.TAKEN
    assert inside(place) == {MARK, *(numbered(number).name for number in range(first + 2))}


def killed_sender(place: Path, first: int, after: int) -> list[str]:
    """Let another process send, kill it after so many lines, and give what it said."""
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    command = [sys.executable, "-c", SENDER, str(place), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout
        said = [child.stdout.readline() for _ in range(after)]
        child.kill()
        return said + child.stdout.readlines()
