"""Watches a program from outside: strace writes down every byte that goes to a file, so that files which are deleted
again are seen as well.
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from faults.recording import can_trace

CALLS = "openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,write,pwrite64,writev,pwritev,connect"

TESTS = Path(__file__).parent.parent


WATCHED = pytest.mark.skipif(not can_trace(), reason="strace is not here, or may not watch")
CALL = re.compile(rb"(\w+)\((.*)", re.DOTALL)
HANDLE = re.compile(rb"\d+<(.*?)>, ")
CARRIER = re.compile(
    r"/fieldnote/exchange/carriers/(?:__pycache__/)?(?!__init__|carrier\.|settings\.)(\w+)\."
    r"|/site-packages/(httpx|httpcore|paramiko|psycopg|psycopg_binary)/"
)
"""What opens connections, and what it stands on; the carriers' contract and settings do not."""
QUOTED = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


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
                self.connected.append(unescaped(rest).decode("utf-8", "replace"))
            elif "write" in name:
                handle = HANDLE.match(rest)
                place = unescaped(handle[1]).decode("utf-8", "replace") if handle else "?"
                self.written.setdefault(place, bytearray()).extend(b"".join(text for text, _ in texts))
            else:
                self.names |= {text.decode("utf-8", "replace") for text, _ in texts}

    def carriers(self) -> set[str]:
        """Name the carriers and network libraries that were loaded."""
        return {found[1] or found[2] for name in self.names if (found := CARRIER.search(name))}

    def files(self) -> dict[str, bytes]:
        """Give what was written to each file, deleted or not; pipes and terminals are none."""
        return {place: bytes(data) for place, data in self.written.items() if place.startswith("/")}


def unescaped(text: bytes) -> bytes:
    return re.sub(rb"\\x([0-9a-f]{2})", lambda pair: bytes.fromhex(pair[1].decode()), text)


def home_of(tmp_path: Path) -> dict[str, str]:
    """Give the environment of a person whose home is empty."""
    home = tmp_path / "home"
    names = ("TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    places = {name: str(home / name.lower()) for name in names}
    for place in places.values():
        Path(place).mkdir(parents=True)
    modules = os.pathsep.join(str(path) for path in (TESTS.parent, TESTS))
    kept = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": modules}
    return {**kept, **places}


def ran(script: Path, arguments: list[str], tmp_path: Path, *, says: str = "", under: Sequence[str] = ()) -> None:
    """Run a script in a home of its own."""
    done = subprocess.run(
        [*under, sys.executable, str(script), *arguments],
        input=says, capture_output=True, text=True, check=False, env=home_of(tmp_path), timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""


def watched(script: Path, arguments: list[str], tmp_path: Path, *, says: str = "") -> Seen:
    """Run a script under strace in a home of its own, and give what it did."""
    logs = tmp_path / "watch"
    logs.mkdir()
    strace = ["strace", "-ff", "-y", "-xx", "-s", str(1 << 26), "-e", f"trace={CALLS}", "-o", str(logs / "log")]
    ran(script, arguments, tmp_path, says=says, under=strace)
    seen = Seen()
    for log in logs.iterdir():
        seen.read(log)
    if not seen.files():
        pytest.skip("this account may not look into a hardened process, even its own child")
    return seen


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
