"""The folders of installer/agency.md, with accounts of their own: each may do its own part and no more."""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from exchange.packing import Laptop
from services.inbox.agency import NOW, Office

from fieldnote.services.inbox import agency_keys, places
from fieldnote.services.inbox.taking import Fate

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can act as two other accounts"
)
DANA, AGENCY, SOMEBODY = 61_001, 61_002, 61_003


def as_account(account: int, work: Callable[[], object], *groups: int) -> object:
    """Do some work as another account, in a child; give what it says, or the name of its error."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        said: object = "nothing"
        try:
            os.setgroups(groups)
            os.setgid(account)
            os.setuid(account)
            os.umask(0o077)
            said = work()
        except Exception as error:  # noqa: BLE001 -- its name is the answer
            said = type(error).__name__
        finally:
            os.write(writing, str(said).encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read().decode()
    os.waitpid(child, 0)
    return said


def folder(path: Path, owner: int, group: int, mode: int) -> Path:
    path.mkdir(parents=True)
    os.chown(path, owner, group)
    path.chmod(mode)
    return path


@pytest.fixture
def server() -> Iterator[Office]:
    """The `install` lines of the page."""
    root = Path(tempfile.mkdtemp(prefix="fieldnote-accounts-"))
    root.chmod(0o755)
    try:
        home = folder(root / "srv" / "dana", 0, 0, 0o755)
        folder(home / "inbox", DANA, AGENCY, 0o2770)
        for name in ("done", "receipts"):
            folder(home / name, AGENCY, DANA, 0o2750)
        folder(home / "refused", AGENCY, AGENCY, 0o700)
        own = folder(root / "lib", AGENCY, AGENCY, 0o700)
        opened = folder(own / "opened", AGENCY, AGENCY, 0o700)
        agency_keys.make(own / "keys", "Made-up Agency", "MADEUP", NOW)
        keys = agency_keys.read(own / "keys")
        made = Office(keys, places.of(home, opened))
        made.knows(Laptop())
        for path in (own / "keys", *(own / "keys").rglob("*")):
            os.chown(path, AGENCY, AGENCY)
        yield made
    finally:
        shutil.rmtree(root)


def test_each_account_does_its_own_part_and_no_more(server: Office) -> None:
    made = Laptop().send(server.agency)
    inbox = server.place.folder / "inbox"

    def upload() -> str:
        os.umask(0o027)
        (inbox / f"{made.name}.part").write_bytes(made.data)
        (inbox / f"{made.name}.part").rename(inbox / made.name)
        (inbox / "folder.fnx.age").mkdir()
        return "uploaded"

    assert as_account(DANA, upload) == "uploaded"
    assert stat.S_IMODE((inbox / made.name).stat().st_mode) == 0o640
    fates = as_account(AGENCY, lambda: [one.fate.value for one in server.take()])
    assert fates == str([Fate.FILED.value, Fate.REFUSED.value])
    receipt = server.place.receipts / f"{made.package_id}.json"
    opened = server.place.package(made.package_id) / "NOTICE.txt"
    assert as_account(DANA, lambda: len((server.place.done / made.name).read_bytes())) == str(len(made.data))
    assert as_account(DANA, lambda: receipt.read_bytes()[:1]) == str(b"{")
    for forbidden in (
        lambda: receipt.write_bytes(b""),
        (server.place.done / "x").touch,
        (server.place.folder / "opened").mkdir,
        opened.read_bytes,
        (server.keys.folder / "agency.fnkey").read_bytes,
        lambda: list(server.place.refused.iterdir()),
    ):
        assert as_account(DANA, forbidden) == "PermissionError"
    for hidden in (receipt.read_bytes, opened.read_bytes, lambda: list(inbox.iterdir())):
        assert as_account(SOMEBODY, hidden) == "PermissionError"
