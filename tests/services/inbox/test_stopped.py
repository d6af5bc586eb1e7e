"""`inbox take` killed at each call that changes a disk, and run again: filed once, nothing lost, the same answer."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from exchange.packing import NOTES, Laptop, note
from services.inbox.agency import Office, office

from fieldnote.domain.package import PackageResult
from fieldnote.services.inbox import ledger, loading
from fieldnote.services.inbox.taking import Fate

pytestmark = [pytest.mark.skipif(sys.platform == "win32", reason="forks and signals are POSIX"), pytest.mark.slow]
CHANGES = ("os.rename", "os.mkdir", "os.remove", "open", "os.chmod", "os.rmdir")


def killed_at(change: int, work: Callable[[], object]) -> bool:
    """Do some work in a child that kills itself just before its n-th change; say whether it lived to the end."""
    child = os.fork()
    if child == 0:
        seen = 0

        def watch(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal seen
            if event not in CHANGES or (event == "open" and not _writes(arguments)):
                return
            if seen == change:
                os.kill(os.getpid(), signal.SIGKILL)
            seen += 1

        code = 1
        try:
            sys.addaudithook(watch)
            work()
            code = 0
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert not os.WIFEXITED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFEXITED(status)


def _writes(arguments: tuple[object, ...]) -> bool:
    flags = arguments[2] if len(arguments) > 2 else 0
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def is_whole(here: Office, sent: list[tuple[str, str]]) -> bool:
    """Whether each package is filed once, opened whole and answered, and nothing half made is left."""
    entries = ledger.every(here.keys.folder)
    left = [path for path in here.place.folder.rglob("*") if ".part" in path.name]
    opened = sorted(path.name for path in here.place.opened.iterdir())
    return (
        [(one.package_id, one.manifest_sha256) for one in entries] == sent
        and opened == sorted(package_id for package_id, _ in sent)
        and {one.result for one in entries} == {PackageResult.FILED}
        and here.place.arrived() == []
        and not left
    )


def test_taking_that_is_killed_before_any_change_is_made_up_for(tmp_path: Path) -> None:
    change, lived = 0, False
    answers: set[bytes] = set()
    while not lived:
        here = office(tmp_path / str(change))
        laptop = Laptop()
        here.knows(laptop)
        sent = [here.gets(laptop, note(), note(NOTES[1])), here.gets(laptop, note("n3"))]
        lived = killed_at(change, here.take)
        arrived = {one.name for one in here.place.arrived()} | {path.name for path in _in(here.place.done)}
        assert arrived == {one.name for one in sent}, f"lost at change {change}"
        assert all(one.fate in {Fate.FILED, Fate.AGAIN} for one in here.take())
        assert is_whole(here, [(one.package_id, one.manifest_sha256) for one in sent]), f"not whole after {change}"
        for one in sent:
            assert here.receipt(one).result is PackageResult.FILED
        answers.add(b"".join(str(here.receipt(one).items).encode() for one in sent))
        files = loading.into_files(here.place.folder, here.place.folder.parent / "out", lambda _done, _all: None)
        assert files.rows == 6
        change += 1
    assert change > 40, "every step was killed once"
    assert len(answers) == 1


def _in(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []
