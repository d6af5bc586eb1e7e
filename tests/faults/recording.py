"""Records what a process does to a folder: every write, sync and rename that strace sees, in order, with all bytes."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

NO_STRACE = "strace is not here, or may not watch a process"
_CALLS = (
    "openat,open,creat,close,write,pwrite64,lseek,ftruncate,fsync,fdatasync,"
    "rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat"
)
_LINE = re.compile(rb"(\d+) +(.*)")
_CALL = re.compile(rb"(\w+)\((.*)\) += (-?\d+)", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\w\\])\d+(?![\w\\])")
_HANDLE = re.compile(rb"(?:(\d+)|AT_FDCWD)(?:<((?:\\x[0-9a-f]{2})*)>)?")
_UNFINISHED, _RESUMED = b" <unfinished ...>", re.compile(rb"<\.\.\. \w+ resumed>")


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes went into a file."""

    node: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resize:
    """A file was cut or stretched."""

    node: int
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """All that was done to a file or folder before is on the disk for good."""

    node: int


@dataclass(frozen=True, slots=True)
class Link:
    """A new file or folder has a name."""

    folder: int
    name: str
    node: int
    is_folder: bool


@dataclass(frozen=True, slots=True)
class Rename:
    """What has a name has another one in the same folder."""

    folder: int
    name: str
    new: str


@dataclass(frozen=True, slots=True)
class Unlink:
    """A name is gone."""

    folder: int
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """The process promised something."""

    kind: str
    value: str | tuple[str, ...]


Operation = Write | Resize | Sync | Link | Rename | Unlink | Said
ROOT = 0
"""The node of the folder that is watched."""


@dataclass(frozen=True, slots=True)
class Recording:
    """What was there before, and what was done to it. Folders are nodes without content."""

    names: Mapping[int, Mapping[str, int]]
    """What stands in each folder at the start."""
    contents: Mapping[int, bytes]
    operations: Sequence[Operation]


@dataclass(frozen=True, slots=True)
class Call:
    """One system call that succeeded."""

    name: str
    texts: tuple[bytes, ...]
    """Its quoted arguments: paths, or the data."""
    others: bytes
    """Its other arguments: handles with their paths, flags, numbers."""
    numbers: tuple[int, ...]
    result: int


@cache
def can_trace() -> bool:
    """Whether strace is here and allowed to watch."""
    strace = shutil.which("strace")
    return bool(strace) and subprocess.run([str(strace), "-o", os.devnull, "true"], check=False).returncode == 0


def calls_of(command: Sequence[str], log: Path, environment: Mapping[str, str]) -> list[Call]:
    """Run a Python program under strace and give the calls that touch files; its output is read from them."""
    strace = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", str(1 << 26), "-e", f"trace={_CALLS}", "-o", str(log)]
    subprocess.run(
        [*strace, sys.executable, *command], check=True, env=dict(environment), stdout=subprocess.DEVNULL, timeout=600
    )
    return list(_calls(log.read_bytes().splitlines()))


def _calls(lines: Sequence[bytes]) -> Iterator[Call]:
    begun: dict[bytes, bytes] = {}
    for line in lines:
        split = _LINE.fullmatch(line)
        assert split
        process, text = split[1], split[2]
        if text.endswith(_UNFINISHED):
            begun[process] = text.removesuffix(_UNFINISHED)
            continue
        if resumed := _RESUMED.match(text):
            text = begun.pop(process) + text[resumed.end() :]
        call = _CALL.match(text)
        if call and int(call[3]) >= 0:
            pieces = call[2].split(b'"')  # all else is written in hex, so that a quote begins a text or ends it
            texts, others = tuple(map(_unescaped, pieces[1::2])), b"".join(pieces[::2])
            numbers = tuple(int(number) for number in _NUMBER.findall(others))
            yield Call(call[1].decode(), texts, others, numbers, int(call[3]))


def _unescaped(text: bytes) -> bytes:
    return bytes.fromhex(text.replace(b"\\x", b"").decode())


@dataclass
class _Handle:
    node: int
    position: int = 0


@dataclass
class Follower:
    """Follows the calls of a process as far as they concern one folder, and makes operations of them."""

    root: Path
    session: str
    names: dict[int, dict[str, int]] = field(default_factory=dict)
    contents: dict[int, bytes] = field(default_factory=dict)
    handles: dict[int, _Handle] = field(default_factory=dict)
    nodes: int = 0

    def __post_init__(self) -> None:
        self._take(self.root, ROOT)

    def _take(self, folder: Path, node: int) -> None:
        """Take in what is there before."""
        self.names[node] = {}
        for path in sorted(folder.iterdir()):
            self.nodes += 1
            child = self.nodes
            self.names[node][path.name] = child
            if path.is_dir():
                self._take(path, child)
            else:
                self.contents[child] = path.read_bytes()

    def recording(self, calls: Sequence[Call]) -> Recording:
        """Follow all calls."""
        names = {folder: dict(held) for folder, held in self.names.items()}
        operations = [operation for call in calls for operation in self._follow(call)]
        return Recording(names, dict(self.contents), operations)

    def _follow(self, call: Call) -> Iterator[Operation]:
        if call.name == "write" and call.numbers[0] == 1:
            yield from self._said(call.texts[0])
        elif call.name in {"open", "openat", "creat"}:
            yield from self._opened(call)
        elif call.name in {"rename", "renameat", "renameat2"}:
            yield from self._renamed(call)
        elif call.name in {"unlink", "unlinkat", "rmdir"}:
            if found := self._found(call):
                folder, name = found
                del self.names[folder][name]
                yield Unlink(folder, name)
        elif call.name in {"mkdir", "mkdirat"}:
            if found := self._found(call):
                yield self._new(*found, is_folder=True)
        else:
            yield from self._by_handle(call)

    def _said(self, text: bytes) -> Iterator[Operation]:
        said = json.loads(text)
        if said["session"] == self.session:
            value = said["value"]
            yield Said(said["kind"], tuple(value) if isinstance(value, list) else value)

    def _by_handle(self, call: Call) -> Iterator[Operation]:
        number = call.numbers[0]
        handle = self.handles.get(number)
        if handle is None:
            return
        match call.name:
            case "close":
                del self.handles[number]
            case "lseek":
                handle.position = call.result
            case "write":
                yield Write(handle.node, handle.position, call.texts[0][: call.result])
                handle.position += call.result
            case "pwrite64":
                yield Write(handle.node, call.numbers[-1], call.texts[0][: call.result])
            case "ftruncate":
                yield Resize(handle.node, call.numbers[1])
            case "fsync" | "fdatasync":
                yield Sync(handle.node)

    def _opened(self, call: Call) -> Iterator[Operation]:
        self.handles.pop(call.result, None)
        found = self._found(call)
        if found is None:
            if self._path(call) == str(self.root):
                self.handles[call.result] = _Handle(ROOT)
            return
        folder, name = found
        node = self.names[folder].get(name)
        if node is None:
            made = self._new(folder, name, is_folder=False)
            yield made
            node = made.node
        elif b"O_TRUNC" in call.others:
            yield Resize(node, 0)
        self.handles[call.result] = _Handle(node)

    def _renamed(self, call: Call) -> Iterator[Operation]:
        old, new = (self._place(text.decode()) for text in call.texts)
        if old and new:
            assert old[0] == new[0], "a rename from one folder to another is not followed"
            self.names[new[0]][new[1]] = self.names[old[0]].pop(old[1])
            yield Rename(old[0], old[1], new[1])

    def _new(self, folder: int, name: str, *, is_folder: bool) -> Link:
        self.nodes += 1
        self.names[folder][name] = self.nodes
        if is_folder:
            self.names[self.nodes] = {}
        return Link(folder, name, self.nodes, is_folder)

    def _found(self, call: Call) -> tuple[int, str] | None:
        return self._place(self._path(call))

    def _path(self, call: Call) -> str:
        path = call.texts[0].decode()
        base = _HANDLE.match(call.others) if "at" in call.name else None
        return os.path.join(_unescaped(base[2]).decode(), path) if base and base[2] else path  # noqa: PTH118

    def _place(self, path: str) -> tuple[int, str] | None:
        """Give the folder and name of a path below the root."""
        place = Path(path)
        if self.root not in place.parents:
            return None
        folder = ROOT
        for part in place.relative_to(self.root).parts[:-1]:
            folder = self.names[folder][part]
        return folder, place.name
