"""A whole day leaves no readable word behind: in no file, no deleted file, no file name, no setting.

The day runs in a process of its own under strace, which writes down every byte that goes to a file; so files that are
deleted again are scanned as well.
"""

import base64
import gzip
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import pypdf
import pytest
from faults.day import CANARIES, PASSPHRASE, PIN
from faults.scanner import found
from making import FAST, SPECIALIST

from fieldnote.services import notebook as notebooks

DAY = Path(__file__).parent / "day.py"
CALLS = "openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,write,pwrite64,writev,pwritev,connect"


def can_watch() -> bool:
    strace = shutil.which("strace")
    return bool(strace) and subprocess.run([str(strace), "-o", os.devnull, "true"], check=False).returncode == 0


WATCHED = pytest.mark.skipif(not can_watch(), reason="strace is not here, or may not watch")
CALL = re.compile(rb"(\w+)\((.*)", re.DOTALL)
HANDLE = re.compile(rb"\d+<(.*?)>, ")
QUOTED = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
NEVER_ON_PAPER = (PIN, "vermilionheron", "tamarackowl")
SECRETS = (*CANARIES, "create table", "sqlite format 3")


@dataclass
class Seen:
    """What strace saw a process do."""

    written: dict[str, bytearray] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    connected: list[str] = field(default_factory=list)

    def read(self, log: Path) -> None:
        """Take in the log of one process or thread."""
        for line in log.read_bytes().splitlines():
            call = CALL.match(line)
            if call is None:
                continue
            name, rest = call[1].decode(), call[2]
            texts = [(unescaped(quoted[1]), quoted[2]) for quoted in QUOTED.finditer(rest)]
            assert not any(cut for _, cut in texts), "strace cut a text short"
            if name == "connect":
                self.connected.append(rest.decode("utf-8", "replace"))
            elif "write" in name:
                handle = HANDLE.match(rest)
                place = unescaped(handle[1]).decode("utf-8", "replace") if handle else "?"
                self.written.setdefault(place, bytearray()).extend(b"".join(text for text, _ in texts))
            else:
                self.names |= {text.decode("utf-8", "replace") for text, _ in texts}

    def files(self) -> dict[str, bytes]:
        """Give what was written to each file, deleted or not; pipes and terminals are none."""
        return {place: bytes(data) for place, data in self.written.items() if place.startswith("/")}


def unescaped(text: bytes) -> bytes:
    return re.sub(rb"\\x([0-9a-f]{2})", lambda pair: bytes.fromhex(pair[1].decode()), text)


def watched(arguments: list[str], tmp_path: Path, *, says: str = "") -> Seen:
    """Run day.py under strace in a home of its own, and give what it did."""
    logs = tmp_path / "watch"
    logs.mkdir()
    home = tmp_path / "home"
    names = ("TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    places = {name: str(home / name.lower()) for name in names}
    for place in places.values():
        Path(place).mkdir(parents=True)
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", **places}
    strace = ["strace", "-ff", "-y", "-xx", "-s", str(1 << 26), "-e", f"trace={CALLS}", "-o", str(logs / "log")]
    done = subprocess.run(
        [*strace, sys.executable, str(DAY), *arguments],
        input=says, capture_output=True, text=True, check=False, env=environment, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    seen = Seen()
    for log in logs.iterdir():
        seen.read(log)
    if not seen.files():
        pytest.skip("this account may not look into a hardened process, even its own child")
    return seen


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@WATCHED
def test_a_whole_day_leaves_no_readable_word_in_any_file_it_wrote(tmp_path: Path) -> None:
    exports, folder = tmp_path / "exports", tmp_path / "home" / "notebook"
    exports.mkdir()
    notebooks.create(folder, PASSPHRASE, SPECIALIST, cost=FAST)
    seen = watched([str(folder), str(exports)], tmp_path, says=f"{PASSPHRASE}\n")

    written = {place: data for place, data in seen.files().items() if not place.startswith(str(exports))}
    assert any(place.endswith("vault.db-wal") for place in written), "the watch saw the notebook being written"
    assert any("backup.fnb" in place for place in written)
    for place, data in written.items():
        assert found(data, SECRETS) == set(), f"readable in what was written to {place}"
    for path in files_in(tmp_path):
        if not path.is_relative_to(exports) and not path.is_relative_to(tmp_path / "watch"):
            assert found(path.read_bytes(), SECRETS) == set(), f"readable in {path}"
    assert {name for name in seen.names if found(name.encode(), CANARIES)} == set(), "readable in a file name"
    assert not [call for call in seen.connected if "AF_INET" in call]

    pdfs = files_in(exports)
    assert len(pdfs) == 2
    for pdf in pdfs:
        on_paper = found("".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages).encode(), CANARIES)
        assert on_paper, "a document that was asked for can be read"
        assert not on_paper & set(NEVER_ON_PAPER)


@WATCHED
def test_the_watch_sees_a_file_that_is_written_and_deleted_again(tmp_path: Path) -> None:
    leak = tmp_path / "home" / f"draft-{CANARIES[1]}.txt"
    seen = watched(["--leak", str(leak)], tmp_path)
    assert not leak.exists()
    assert found(seen.files()[str(leak)], CANARIES) == {CANARIES[0]}
    assert {name for name in seen.names if found(name.encode(), CANARIES)} == {str(leak)}


def zipped(text: bytes, how: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as archive:
        archive.writestr("folder/note.txt", text)
    return target.getvalue()


TEXT = f"before {CANARIES[0]} after, and more words so that packing is worth it ".encode() * 3


@pytest.mark.parametrize(
    "packed",
    [
        pytest.param(TEXT, id="plain"),
        pytest.param(TEXT.upper(), id="in capitals"),
        pytest.param(TEXT.decode().encode("utf-16-le"), id="UTF-16 little-endian"),
        pytest.param(TEXT.decode().encode("utf-16-be"), id="UTF-16 big-endian"),
        pytest.param(TEXT.hex().encode(), id="hex"),
        pytest.param(base64.b64encode(TEXT), id="base 64"),
        pytest.param(base64.b64encode(b"x" + TEXT), id="base 64, one off"),
        pytest.param(base64.b64encode(b"xx" + TEXT), id="base 64, two off"),
        pytest.param(zlib.compress(TEXT), id="zlib"),
        pytest.param(zlib.compress(TEXT, 9), id="zlib, best"),
        pytest.param(zlib.compress(TEXT)[:-6], id="zlib, cut short"),
        pytest.param(gzip.compress(TEXT), id="gzip"),
        pytest.param(zipped(TEXT, zipfile.ZIP_DEFLATED), id="zip, deflated"),
        pytest.param(zipped(TEXT, zipfile.ZIP_STORED), id="zip, stored"),
        pytest.param(zlib.compress(zipped(TEXT, zipfile.ZIP_DEFLATED)), id="zip in zlib"),
        pytest.param(zlib.compress(TEXT.decode().encode("utf-16-le")), id="UTF-16 in zlib"),
    ],
)
def test_the_scanner_finds_a_word_however_it_is_packed(packed: bytes) -> None:
    noise = bytes(range(256)) * 40
    assert found(noise + packed + noise, CANARIES) == {CANARIES[0]}
    assert found(noise, CANARIES) == set()
