"""Makes single system calls fail, and says whether they did: strace answers in the kernel's place."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NOT_HERE = "strace is not here, or may not watch a process that runs already"
ERRORS: Mapping[str, Sequence[str]] = {
    "openat": ("EIO", "EMFILE", "ENOSPC", "EACCES", "EINTR"),
    "read": ("EIO", "EINTR"),
    "pread64": ("EIO", "EINTR"),
    "write": ("EIO", "ENOSPC", "EINTR"),
    "pwrite64": ("EIO", "ENOSPC", "EINTR"),
    "ftruncate": ("EIO", "ENOSPC", "EINTR"),
    "fsync": ("EIO", "ENOSPC", "EINTR"),
    "fdatasync": ("EIO", "ENOSPC", "EINTR"),
    "rename": ("EIO", "ENOSPC", "EACCES"),
    "unlink": ("EIO", "EACCES"),
    "mkdir": ("EIO", "ENOSPC", "EACCES"),
    "rmdir": ("EIO", "EACCES"),
    "flock": ("EIO", "EINTR", "ENOLCK"),
    "fcntl": ("EIO", "EINTR", "ENOLCK"),
    "newfstatat": ("EIO", "EACCES"),
    "getdents64": ("EIO",),
    "close": ("EIO", "EINTR"),
}
"""What may fail, and how."""
_LINE = re.compile(r"\d+ +(\w+)\((.*)")
_RESUMED = re.compile(r"\d+ +<\.\.\. (\w+) resumed>")
_INJECTED = "(INJECTED)"


@dataclass(frozen=True, slots=True)
class Point:
    """One call that fails: the `number`th of its name, once, or from then on."""

    call: str
    error: str
    number: int
    lasts: bool = False

    def __str__(self) -> str:
        return f"{self.call} {self.number}{' and all after' if self.lasts else ''}: {self.error}"


@dataclass(frozen=True, slots=True)
class Ending:
    """How an act ended, and how often a call of its failed."""

    endings: tuple[tuple[str, str], ...]
    """`done`, or the kind of a refusal with its sentence, or `crashed` with its trace; two, when it was tried again."""
    fired: int


class Trier:
    """The process whose acts are made to fail. It is started anew when a word with it broke off half-way."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._process: subprocess.Popen[str] | None = None

    def _started(self) -> "subprocess.Popen[str]":
        if self._process is None:
            tests = Path(__file__).parent.parent
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tests), str(tests.parent)))}
            command = [sys.executable, str(tests / "faults" / "trying.py")]
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env=environment,
                start_new_session=True,
            )
            assert self._heard() == {"ready": True}
        return self._process

    def _heard(self) -> dict[str, object]:
        assert self._process is not None
        assert self._process.stdout is not None
        heard: dict[str, object] = json.loads(self._process.stdout.readline())
        return heard

    def _say(self, line: str) -> None:
        stdin = self._started().stdin
        assert stdin is not None
        stdin.write(line + "\n")
        stdin.flush()

    def end(self) -> None:
        """Let the process end by itself."""
        if self._process is not None:
            with self._process as process:
                assert process.stdin is not None
                process.stdin.close()
                assert process.wait(30) == 0
            self._process = None

    @contextmanager
    def _in_step(self) -> Iterator[None]:
        """Kill the process and its child where an exchange breaks off: the next one would get its late answers."""
        try:
            yield
        except BaseException:
            if self._process is not None:
                with self._process as process:
                    os.killpg(process.pid, signal.SIGKILL)
                self._process = None
            raise

    def points(self, act: str, folder: Path) -> list[Point]:
        """Do an act with nothing failing, and give all points where a call that touches its folder can fail.

        A fault lasts only where all later calls of that name touch the folder, too: a program that can no longer read
        its own files is another matter.
        """
        endings = self._try(act, folder, ["-e", f"trace={','.join(ERRORS)}"])
        assert [ended for ended, _ in endings] == ["done"], endings
        touches: dict[str, list[bool]] = {}
        for line in self._log.read_text().splitlines():
            if call := _LINE.match(line):
                touches.setdefault(call[1], []).append(str(folder) in call[2])
        return [
            Point(name, error, number, lasts)
            for name, touched in touches.items()
            for number, it_does in enumerate(touched, 1)
            for error in ERRORS[name]
            for lasts in (False, True)
            if it_does and not (lasts and (error == "EINTR" or not all(touched[number:])))
        ]

    def fail(self, act: str, folder: Path, point: Point) -> Ending:
        """Do an act with one call failing."""
        when = f"{point.number}{'+' if point.lasts else ''}"
        inject = f"inject={point.call}:error={point.error}:when={when}"
        endings = self._try(act, folder, ["-e", f"trace={point.call}", "-e", inject])
        return Ending(endings, self._log.read_text().count(_INJECTED))

    def starve(self, act: str, folder: Path, wanted: str) -> Ending:
        """Do an act short of something (`heap N`, `memory N`); what was refused shows that it was."""
        with self._in_step():
            self._begin(act, folder)
            self._say(wanted)
            endings = self._endings()
        return Ending(endings, sum(ended != "done" for ended, _ in endings))

    def _try(self, act: str, folder: Path, options: list[str]) -> tuple[tuple[str, str], ...]:
        with self._in_step(), attached(self._begin(act, folder), ["-o", str(self._log), *options]):
            self._say("go")
            return self._endings()

    def _begin(self, act: str, folder: Path) -> int:
        """Have an act made ready, and give the process that waits to do it."""
        self._say(f"{act} {folder}")
        heard = self._heard()
        assert "pid" in heard, heard.get("sentence")
        return int(str(heard["pid"]))

    def _endings(self) -> tuple[tuple[str, str], ...]:
        endings = []
        while "gone" not in (heard := self._heard()):
            endings.append((str(heard["ended"]), str(heard["sentence"])))
        return tuple(endings)


@contextmanager
def attached(process: int, options: Sequence[str]) -> Iterator[None]:
    """Watch a process that runs already until it ends."""
    command = ["strace", "-f", "-y", "-s", "0", "-p", str(process), *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr is not None
        try:
            assert "attached" in strace.stderr.readline(), NOT_HERE
            yield
        except BaseException:
            strace.kill()  # what it watches may never end
            raise
        strace.stderr.read()


@contextmanager
def trying(log: Path) -> Iterator[Trier]:
    """Start the process that tries acts."""
    trier = Trier(log)
    yield trier
    trier.end()


@cache
def can_attach() -> bool:
    """Whether strace is here and allowed to watch a process that runs already."""
    try:
        with subprocess.Popen(["sleep", "5"]) as asleep:
            watch = ["strace", "-o", os.devnull, "-p", str(asleep.pid)]
            with subprocess.Popen(watch, stderr=subprocess.PIPE, text=True) as strace:
                assert strace.stderr is not None
                said = strace.stderr.readline()
                asleep.kill()
                return "attached" in said
    except FileNotFoundError:
        return False
