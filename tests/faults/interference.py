"""What the world does to a process that works on a notebook, to its disk and to its files; each can show that it did.

A fault is put in force when all is ready for the operation, and ends before anybody looks at what is left.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from faults.actor import Go, Order, Said, as_line
from faults.disks import filled, read_only
from faults.operations import Operation
from faults.stage import Stage
from making import Clock, Closed, new_notebook

from fieldnote.domain.problems import NotebookInUseError
from fieldnote.host.instance_lock import InstanceLock

PAGE = 4096
TESTS = Path(__file__).parent.parent


class Actor:
    """The process whose children do the operations."""

    def __init__(self) -> None:
        """Start it."""
        command = [sys.executable, str(TESTS / "faults" / "actor.py")]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        self.pid = 0

    def tell(self, message: msgspec.Struct) -> None:
        """Send it a line."""
        assert self._process.stdin is not None
        self._process.stdin.write(as_line(message))
        self._process.stdin.flush()

    def hear(self) -> Said:
        """Wait for its next line."""
        assert self._process.stdout is not None
        return msgspec.json.decode(self._process.stdout.readline(), type=Said)

    def prepare(self, operation: Operation, stage: Stage) -> None:
        """Let a child get everything ready for an operation."""
        self.tell(Order(operation, stage))
        said = self.hear()
        assert said.event == "ready", said.sentence
        self.pid = said.pid

    def finish(self) -> Said | None:
        """Give what came of it, None from a child that was killed, once the child is gone."""
        said = self.hear()
        if said.event == "gone":
            return None
        assert self.hear().event == "gone"
        return said

    def stop(self) -> None:
        """End it."""
        with self._process as process:
            assert process.stdin is not None
            process.stdin.close()
            assert process.wait(10) == 0


@dataclass
class Trial:
    """One operation that one fault hits."""

    operation: Operation
    stage: Stage
    actor: Actor
    go: Go = field(default_factory=Go)
    said: Said | None = None

    def run(self, fault: "Fault") -> bool:
        """Get ready, put the fault in force, let the operation run, end the fault, and say whether it fired."""
        self.actor.prepare(self.operation, self.stage)
        with fault.in_force(self):
            self.actor.tell(self.go)
            fault.meanwhile(self)
            self.said = self.actor.finish()
        return fault.has_fired or bool(self.said and self.said.fired)


class Fault:
    """What the world does; a subclass for each way."""

    has_fired = False
    """Whether it did hit the operation, or was in force from its beginning to its end, where it sees that itself."""

    @contextmanager
    def in_force(self, _trial: Trial) -> Iterator[None]:
        """Hold while the operation runs."""
        yield

    def meanwhile(self, trial: Trial) -> None:
        """Do what is to be done while the operation runs."""


@dataclass
class InItsWorld(Fault):
    """Something that its process itself meets: another clock, no memory, no folder for temporary files."""

    go: Go

    @contextmanager
    def in_force(self, trial: Trial) -> Iterator[None]:
        """Have the child change its world before it acts."""
        trial.go = self.go
        yield


@dataclass
class Calls(Fault):
    """What strace does to system calls: makes them fail, or sends a signal with the first one."""

    calls: str
    does: str
    """`error=EIO`, or `signal=KILL:when=1`."""
    cold: bool = False
    log: list[str] = field(default_factory=list)

    @contextmanager
    def in_force(self, trial: Trial) -> Iterator[None]:
        """Watch the child."""
        trial.go = Go(cold=self.cold)
        filters = ["-e", f"trace={self.calls}", "-e", f"inject={self.calls}:{self.does}"]
        command = ["strace", "-p", str(trial.actor.pid), *filters]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr is not None
            self.log.append(strace.stderr.readline())
            assert "attached" in self.log[0]
            self._lines = strace.stderr
            yield
            self.log += strace.stderr
        marks = ("(INJECTED)", "killed by SIGKILL", "stopped by SIGSTOP")
        self.has_fired = any(mark in line for line in self.log for mark in marks)

    def meanwhile(self, trial: Trial) -> None:
        """Wake it up again where it was sent to sleep."""
        if "STOP" in self.does:
            for line in self._lines:
                self.log.append(line)
                if "stopped by SIGSTOP" in line:
                    os.kill(trial.actor.pid, signal.SIGCONT)
                    return


@dataclass
class FullDisk(Fault):
    """Not one byte more fits on a disk, and none is kept aside."""

    disk: Path

    @contextmanager
    def in_force(self, trial: Trial) -> Iterator[None]:
        """Fill it for a while."""
        (trial.stage.closed.folder / "ballast").unlink(missing_ok=True)
        trial.go = Go(full=str(self.disk))
        with filled(self.disk):
            yield


@dataclass
class ReadOnlyDisk(Fault):
    """A disk that may not be written to any more."""

    disk: Path

    @contextmanager
    def in_force(self, _trial: Trial) -> Iterator[None]:
        """Take away the right to write for a while."""
        with read_only(self.disk):
            yield
            self.has_fired = bool(os.statvfs(self.disk).f_flag & os.ST_RDONLY)


@dataclass
class PulledOut(Fault):
    """The stick is gone, with the folder it was seen in."""

    @contextmanager
    def in_force(self, trial: Trial) -> Iterator[None]:
        """Pull it out, and put it in again afterwards."""
        stick = trial.stage.stick
        pocket = stick.rename(stick.with_name("in-a-pocket"))
        yield
        self.has_fired = not stick.exists()
        pocket.rename(stick)


@dataclass
class NoMoreFiles(Fault):
    """The process may not open one file more."""

    @contextmanager
    def in_force(self, trial: Trial) -> Iterator[None]:
        """Take away the right to open files."""
        import resource  # noqa: PLC0415 -- not on Windows, where none of these tests runs

        open_now = {int(path.name) for path in Path(f"/proc/{trial.actor.pid}/fd").iterdir()}
        limit = next(number for number in range(len(open_now) + 1) if number not in open_now)
        _, most = resource.prlimit(trial.actor.pid, resource.RLIMIT_NOFILE)
        resource.prlimit(trial.actor.pid, resource.RLIMIT_NOFILE, (limit, most))
        trial.go = Go(without_files=True)
        yield


@dataclass
class OtherWindow(Fault):
    """Somebody has the notebook open, or tries to open it while we have; or makes one in the same place first."""

    made: Closed | None = None

    @contextmanager
    def in_force(self, trial: Trial) -> Iterator[None]:
        """Be the other window."""
        closed = trial.stage.closed
        with ExitStack() as stack:
            if trial.operation in {Operation.CREATE, Operation.RESTORE}:
                self.made = new_notebook(trial.stage.new_notebook)
                self.has_fired = True
            elif trial.operation in {Operation.UNLOCK, Operation.RENEW, Operation.MIGRATE}:
                stack.callback(InstanceLock(closed.folder / "lock").release)
                self.has_fired = True
            else:
                try:
                    closed.open(Clock()).close()
                except NotebookInUseError:
                    self.has_fired = True
            yield


def mended(found: bytes, noise: bytes, whole: bytes) -> bytes:
    """Put back the pages that are still as damaged as they were made."""
    pages = [slice(start, start + PAGE) for start in range(0, len(found), PAGE)]
    return b"".join(whole[page] if found[page] == noise[page] else found[page] for page in pages)


@dataclass
class Damage(Fault):
    """Noise where something was written; `begin` is the first byte that it covers, in each of the files."""

    files: tuple[Path, ...]
    begin: int = 0

    @contextmanager
    def in_force(self, trial: Trial) -> Iterator[None]:
        """Damage the files, and put back what nobody wrote anew meanwhile."""
        trial.go = Go(cold=True)
        whole = {path: path.read_bytes() for path in self.files}
        noise = {path: data[: self.begin] + b"\xa5" * (len(data) - self.begin) for path, data in whole.items()}
        self.has_fired = whole != noise
        for path, data in noise.items():
            path.write_bytes(data)
        yield
        for path, data in whole.items():
            path.write_bytes(mended(path.read_bytes(), noise[path], data))
