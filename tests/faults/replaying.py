"""Cuts the power: gives the disks that a process may leave behind when the current fails between two of its calls.

What was synced is there. What was not may have reached the disk or not: each write for itself, in any order, down to
single sectors. Names that were made, changed or removed since their folder was synced reached it up to some point.
"""

import hashlib
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from faults.recording import ROOT, Link, Operation, Recording, Rename, Resize, Said, Sync, Unlink, Write

SECTOR = 512
Change = Write | Resize
Naming = Link | Rename | Unlink
Fate = Callable[[list[Change], random.Random], list[Change]]


@dataclass(frozen=True, slots=True)
class State:
    """A disk after a power cut, and how many operations came before it. Folders end with a slash and hold nothing."""

    after: int
    files: Mapping[str, bytes]

    def put(self, place: Path) -> None:
        """Put it into an empty folder."""
        for name, data in self.files.items():
            if name.endswith("/"):
                (place / name).mkdir()
            else:
                (place / name).write_bytes(data)

    @property
    def digest(self) -> bytes:
        """What tells it from others."""
        condensed = hashlib.sha256()
        for name, data in sorted(self.files.items()):
            condensed.update(f"{name}\0{len(data)}\0".encode() + data)
        return condensed.digest()


# What becomes of writes that were not synced ──────────────────────────────────────────────────────


def kept(changes: list[Change], _chance: random.Random) -> list[Change]:
    """All of them reached the disk."""
    return changes


def lost(_changes: list[Change], _chance: random.Random) -> list[Change]:
    """None of them did."""
    return []


def some(changes: list[Change], chance: random.Random) -> list[Change]:
    """Each did or did not, whatever their order."""
    return [change for change in changes if chance.random() < 0.5]


def cut(changes: list[Change], chance: random.Random) -> list[Change]:
    """They did in their order until one that was torn between two sectors."""
    pieces = sectors(changes)
    return pieces[: chance.randint(0, len(pieces))]


def torn(changes: list[Change], chance: random.Random) -> list[Change]:
    """Each sector for itself did or did not."""
    return some(sectors(changes), chance)


def garbled(changes: list[Change], chance: random.Random) -> list[Change]:
    """As `torn`, and one sector was being written when the current failed: it holds anything."""
    pieces = torn(changes, chance)
    written = [place for place, piece in enumerate(pieces) if isinstance(piece, Write)]
    if written:
        place = chance.choice(written)
        piece = pieces[place]
        assert isinstance(piece, Write)
        pieces[place] = Write(piece.node, piece.at, chance.randbytes(len(piece.data)))
    return pieces


def sectors(changes: list[Change]) -> list[Change]:
    """Cut writes where sectors end."""
    pieces: list[Change] = []
    for change in changes:
        if isinstance(change, Resize):
            pieces.append(change)
            continue
        start = 0
        while start < len(change.data):
            end = start + SECTOR - (change.at + start) % SECTOR
            pieces.append(Write(change.node, change.at + start, change.data[start:end]))
            start = end
    return pieces


CERTAIN: tuple[tuple[Fate, Fate], ...] = ((kept, kept), (lost, lost), (kept, lost), (lost, kept))
"""What is tried first at each moment: the fate of writes, and that of names."""
UNCERTAIN: tuple[Fate, ...] = (some, cut, torn, garbled)


# The disk ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class _File:
    synced: bytes = b""
    since: list[Change] = field(default_factory=list)

    def after(self, changes: list[Change]) -> bytes:
        """Give its content with some of what was done since the last sync."""
        if not changes:
            return self.synced
        content = bytearray(self.synced)
        for change in changes:
            if isinstance(change, Write):
                end = change.at + len(change.data)
                content.extend(bytes(max(0, end - len(content))))
                content[change.at : end] = change.data
            elif change.size <= len(content):
                del content[change.size :]
            else:
                content.extend(bytes(change.size - len(content)))
        return bytes(content)

    def sync(self) -> None:
        self.synced, self.since = self.after(self.since), []


@dataclass
class _Folder:
    synced: dict[str, int] = field(default_factory=dict)
    since: list[Naming] = field(default_factory=list)

    def after(self, reached: int) -> dict[str, int]:
        """Give the names in it with the first of those that changed since the last sync."""
        names = dict(self.synced)
        for naming in self.since[:reached]:
            if isinstance(naming, Link):
                names[naming.name] = naming.node
            elif isinstance(naming, Rename):
                names[naming.new] = names.pop(naming.name)
            else:
                del names[naming.name]
        return names

    def sync(self) -> None:
        self.synced, self.since = self.after(len(self.since)), []


class Disk:
    """A disk that remembers what was synced and what was not."""

    def __init__(self, recording: Recording) -> None:
        self._files = {node: _File(data) for node, data in recording.contents.items()}
        self._folders = {node: _Folder(dict(names)) for node, names in recording.names.items()}
        self.after = 0

    @property
    def is_settled(self) -> bool:
        """Whether everything is synced, so that a power cut has nothing to choose from."""
        files, folders = self._files.values(), self._folders.values()
        return not any(file.since for file in files) and not any(folder.since for folder in folders)

    def do(self, operation: Operation) -> None:
        """Do what the process did."""
        self.after += 1
        match operation:
            case Write() | Resize():
                self._files[operation.node].since.append(operation)
            case Sync():
                (self._files.get(operation.node) or self._folders[operation.node]).sync()
            case Link() | Rename() | Unlink():
                if isinstance(operation, Link):
                    self._add(operation)
                self._folders[operation.folder].since.append(operation)
            case Said():
                pass

    def _add(self, link: Link) -> None:
        if link.is_folder:
            self._folders[link.node] = _Folder()
        else:
            self._files[link.node] = _File()

    def state(self, writes: Fate, names: Fate, chance: random.Random) -> State:
        """Cut the power now."""
        files: dict[str, bytes] = {}
        self._gather(ROOT, "", files, (writes, names), chance)
        return State(self.after, files)

    def _gather(
        self, node: int, path: str, files: dict[str, bytes], fates: tuple[Fate, Fate], chance: random.Random
    ) -> None:
        writes, names = fates
        folder = self._folders[node]
        reached = len(folder.since) if names is kept else 0 if names is lost else chance.randint(0, len(folder.since))
        for name, child in folder.after(reached).items():
            if child in self._folders:
                files[f"{path}{name}/"] = b""
                self._gather(child, f"{path}{name}/", files, fates, chance)
            else:
                file = self._files[child]
                files[path + name] = file.after(writes(file.since, chance))


def end_of(recording: Recording) -> State:
    """Give the disk after everything that was done, none of it lost: what really lies there."""
    disk = Disk(recording)
    for operation in recording.operations:
        disk.do(operation)
    return disk.state(kept, kept, random.Random())  # noqa: S311 -- nothing is left to chance


def states(recording: Recording, count: int, seed: int) -> Iterator[State]:
    """Give about `count` disks, spread evenly over all moments: before and after each call, and after each promise."""
    chance = random.Random(seed)  # noqa: S311 -- the same cuts every time
    moments = len(recording.operations) + 1
    disk, given = Disk(recording), 0
    for number in range(1, moments + 1):
        due = count * number // moments - given
        given += due
        certain = CERTAIN if due >= len(CERTAIN) else ()
        for place in range(1 if disk.is_settled else due):
            if place < len(certain):
                yield disk.state(*certain[place], chance)
            else:
                yield disk.state(chance.choice((*UNCERTAIN, kept, lost)), some, chance)
        if number < moments:
            disk.do(recording.operations[number - 1])
