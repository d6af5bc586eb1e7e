"""Every fault on every operation: what a person reads, and that nothing acknowledged is lost or there by half.

The table below says for each of 16 × 17 cells what comes of it. A cell shows that its fault was in force or hit a call
of the operation, that the operation began and ended (or was killed), and the exact sentence. Then the fault is gone,
the notebook is opened, checked and read: what was acknowledged is there, what was refused is not.
"""

import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path

import pytest
from faults.actor import Go
from faults.counting import Report, times
from faults.disks import mounted
from faults.failing import can_attach
from faults.interference import (
    PAGE,
    Actor,
    Calls,
    Damage,
    Fault,
    FullDisk,
    InItsWorld,
    NoMoreFiles,
    OtherWindow,
    PulledOut,
    ReadOnlyDisk,
    Trial,
)
from faults.operations import BEGIN_CLOSED, Operation, has_happened
from faults.recording import NO_STRACE
from faults.stage import Stage, copied, furnished, of_long_ago
from making import NOW, Closed

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the faults are made with Linux's own means"),
    pytest.mark.slow,
]

DISK_MIB = 48


class Kind(StrEnum):
    """What the world does."""

    KILL = "kill -9"
    POWER = "power cut"
    FULL = "disk full"
    WRITE = "EIO write"
    SYNC = "EIO fsync"
    READ = "EIO read"
    FILES = "EMFILE"
    READ_ONLY = "read-only"
    MEMORY = "out of memory"
    WINDOW = "second instance"
    CLOCK = "clock jumps"
    SUSPEND = "suspend"
    PULLED = "backup disk pulled out"
    HEADER = "header damaged"
    PAGE = "pages damaged"
    TEMPORARY = "temp dir missing"


# What comes of it ──────────────────────────────────────────────────────────────────────────────────

DONE = ""
KILLED = "killed"
FULL = (
    "This laptop is out of space. What you just did is not saved yet; everything saved before is safe. Free up some "
    "space and try again."
)
NOT_SAVED = "Could not save. Your words are still here. Try again."
UNREADABLE = (
    "Part of this notebook could not be read. Nothing was changed. Restore your newest backup beside it, or have all "
    "that can be read put into a new notebook (fieldnote rescue)."
)
NO_WRITING = "This place does not allow writing. Nothing was changed. Check the drive, or pick another place."
NO_MEMORY = "This laptop has too little free memory for this. Close other programs and try again. Your notes are safe."
IN_USE = "This notebook is open in another window. Close it there first."
TAKEN = "There is something at this place already. Nothing was overwritten: pick another name."
GONE = "This place is not there. Nothing was changed. Check that the drive is plugged in, or pick another place."
NO_NOTEBOOK = "There is no notebook at this place. It may be on a drive that is not plugged in."
NO_FILE = "This could not be taken in: the file cannot be read (at {people}). Nothing was changed."
NO_HEADER = (
    "The small file that holds the locked key (vault.json) is damaged, and so is its copy. Your notes are still here: "
    "open them with your recovery kit. Nothing was changed."
)
UNFINISHED = (
    "The new passphrase and the new recovery kit hold from now on. Not every page is encrypted anew yet: that goes on "
    "by itself the next time the notebook is opened. Your notes are safe."
)
STILL_TO_COME = "The start time is still to come. Check the date and time."

Op = Operation
USUALLY: dict[Kind, str] = {
    Kind.KILL: KILLED,
    Kind.FULL: FULL,
    Kind.WRITE: NOT_SAVED,
    Kind.SYNC: NOT_SAVED,
    Kind.READ: UNREADABLE,
    Kind.FILES: DONE,
    Kind.READ_ONLY: NO_WRITING,
    Kind.MEMORY: NO_MEMORY,
    Kind.WINDOW: DONE,
    Kind.CLOCK: DONE,
    Kind.SUSPEND: DONE,
    Kind.PULLED: DONE,
    Kind.HEADER: DONE,
    Kind.PAGE: UNREADABLE,
    Kind.TEMPORARY: DONE,
}
EXCEPT: dict[tuple[Kind, Operation], str] = {
    **dict.fromkeys(((Kind.FULL, o) for o in (Op.SEARCH, Op.UNLOCK, Op.MIGRATE)), DONE),
    **dict.fromkeys(((Kind.READ_ONLY, o) for o in (Op.UNLOCK, Op.MIGRATE)), DONE),
    **dict.fromkeys(((Kind.READ, o) for o in (Op.CREATE, Op.UNLOCK, Op.BACK_UP, Op.RENEW, Op.MIGRATE)), NOT_SAVED),
    (Kind.READ, Op.IMPORT): NO_FILE,
    (Kind.FILES, Op.CREATE): NO_WRITING,
    **dict.fromkeys(((Kind.FILES, o) for o in (Op.UNLOCK, Op.RESTORE, Op.RENEW, Op.MIGRATE, Op.CHANGE)), NOT_SAVED),
    **dict.fromkeys(((Kind.FILES, o) for o in (Op.PRINT, Op.EXPORT, Op.BACK_UP)), NOT_SAVED),
    (Kind.FILES, Op.IMPORT): NO_FILE,
    **dict.fromkeys(((Kind.READ_ONLY, o) for o in (Op.SAVE, Op.AUTOSAVE, Op.SIGN, Op.EDIT, Op.DELETE)), NOT_SAVED),
    **dict.fromkeys(((Kind.READ_ONLY, o) for o in (Op.IMPORT, Op.CHANGE, Op.LOCK)), NOT_SAVED),
    **dict.fromkeys(((Kind.WINDOW, o) for o in (Op.CREATE, Op.RESTORE)), TAKEN),
    **dict.fromkeys(((Kind.WINDOW, o) for o in (Op.UNLOCK, Op.RENEW, Op.MIGRATE)), IN_USE),
    **dict.fromkeys(((Kind.PULLED, o) for o in (Op.PRINT, Op.EXPORT, Op.BACK_UP)), GONE),
    (Kind.PULLED, Op.IMPORT): NO_FILE,
    (Kind.PULLED, Op.RESTORE): NO_NOTEBOOK,
    **dict.fromkeys(((Kind.HEADER, o) for o in (Op.UNLOCK, Op.BACK_UP, Op.RENEW)), NO_HEADER),
    (Kind.HEADER, Op.RESTORE): UNREADABLE,
    **dict.fromkeys(((kind, Op.RENEW) for kind in (Kind.MEMORY, Kind.PAGE)), UNFINISHED),
}

MAY_BE_KEPT = frozenset((Kind.SYNC, operation) for operation in Op)
"""Refused, and yet it may be there afterwards, in full: SQLite wrote it all before the disk would not confirm it."""

TO_READ = frozenset({(Kind.FULL, Op.MIGRATE), (Kind.READ_ONLY, Op.MIGRATE)})
"""Where nothing can be written, a notebook opens to be read, and waits with what it would have written."""

NOT_HERE: dict[tuple[Kind, Operation], str] = {
    **{(Kind.POWER, operation): "replayed from recorded system calls in test_power" for operation in Op},
    **{
        (kind, Op.SEARCH): "searching writes nothing, which a test of its own shows"
        for kind in (Kind.WRITE, Kind.SYNC, Kind.READ_ONLY)
    },
    **{(kind, Op.CREATE): "there is no notebook yet that could be damaged" for kind in (Kind.HEADER, Kind.PAGE)},
}
CELLS = [(kind, operation) for kind in Kind for operation in Op if (kind, operation) not in NOT_HERE]


def expected(kind: Kind, operation: Operation, stage: Stage, clock: datetime | None) -> str:
    """Give the sentence that a person reads, empty where it is done."""
    if operation is Op.SIGN and clock is not None and clock < NOW - timedelta(days=1):
        return STILL_TO_COME
    return EXCEPT.get((kind, operation), USUALLY[kind]).format(people=stage.people)


# The faults ────────────────────────────────────────────────────────────────────────────────────────

WRITES, SYNCS, READS = "pwrite64,write", "fsync,fdatasync", "pread64,read"
TO_THE_STICK = frozenset({Op.PRINT, Op.EXPORT, Op.BACK_UP})
CLOCKS = (
    NOW + timedelta(seconds=1),
    NOW - timedelta(seconds=1),
    NOW + timedelta(hours=1),
    NOW - timedelta(hours=1),
    NOW.replace(year=NOW.year + 1),
    NOW.replace(year=NOW.year - 1),
    NOW.astimezone(timezone(timedelta(hours=-4))),  # daylight saving begins: the same moment, an hour later on the wall
    NOW.astimezone(timezone(timedelta(hours=-6))),
    datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),  # one second more than 31 bits hold
    datetime(1970, 1, 1, tzinfo=UTC),  # the battery is empty
)


Making = Callable[[Operation, Stage, int], Fault]


def with_a_call(does: str) -> Making:
    """Have something happen with the nth call that makes writing last, or with a read where nothing is written."""

    def made(operation: Operation, _: Stage, number: int) -> Fault:
        return Calls(READS if operation is Op.SEARCH else SYNCS, f"{does}:when={number + 1}", cold=True)

    return made


def in_its_world(go: Go) -> Making:
    """Have something hold for the process alone."""
    return lambda _, __, ___: InItsWorld(go)


def disk_of(operation: Operation, stage: Stage) -> Path:
    """Give the disk that an operation writes to."""
    return stage.stick if operation in TO_THE_STICK else stage.disk


def read_only(operation: Operation, stage: Stage, _: int) -> Fault:
    """A disk with an open notebook cannot be made read-only, but can turn so by itself: then its writes are refused."""
    if operation in BEGIN_CLOSED or operation in TO_THE_STICK:
        return ReadOnlyDisk(disk_of(operation, stage))
    return Calls(WRITES, "error=EROFS")


def damaged_header(operation: Operation, stage: Stage, _: int) -> Fault:
    """Both copies; or the one in the backup, where that is what is read."""
    if operation is Op.RESTORE:
        return Damage((stage.backup,), begin=30)
    return Damage((stage.closed.header, stage.closed.header_copy), begin=40)


def damaged_pages(operation: Operation, stage: Stage, _: int) -> Fault:
    """All pages but the first, so that whatever is looked for is hit."""
    if operation is Op.RESTORE:
        return Damage((stage.backup,), begin=5 * PAGE)
    return Damage((stage.closed.database,), begin=PAGE)


FAULTS: dict[Kind, Making] = {
    Kind.KILL: with_a_call("signal=KILL"),
    Kind.FULL: lambda operation, stage, _: FullDisk(disk_of(operation, stage)),
    Kind.WRITE: lambda _, __, ___: Calls(WRITES, "error=EIO"),
    Kind.SYNC: lambda _, __, ___: Calls(SYNCS, "error=EIO"),
    Kind.READ: lambda _, __, ___: Calls(READS, "error=EIO", cold=True),
    Kind.FILES: lambda _, __, ___: NoMoreFiles(),
    Kind.READ_ONLY: read_only,
    Kind.MEMORY: in_its_world(Go(out_of_memory=True)),
    Kind.WINDOW: lambda _, __, ___: OtherWindow(),
    Kind.CLOCK: lambda _, __, number: InItsWorld(Go(clock=CLOCKS[number])),
    Kind.SUSPEND: with_a_call("signal=STOP"),
    Kind.PULLED: lambda _, __, ___: PulledOut(),
    Kind.HEADER: damaged_header,
    Kind.PAGE: damaged_pages,
    Kind.TEMPORARY: in_its_world(Go(without_temporary=True)),
}


def trials(kind: Kind, operation: Operation) -> Iterable[int]:
    """Give which faults of a kind are tried: one in the suite, all of them in the full form."""
    match kind:
        case Kind.CLOCK:
            first = list(Op).index(operation) % len(CLOCKS)
            return [(first + number) % len(CLOCKS) for number in range(times(1, len(CLOCKS)))]
        case Kind.KILL | Kind.SUSPEND:
            return range(times(1, 12))
        case _:
            return range(1)


# The cells ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def actor() -> Iterator[Actor]:
    started = Actor()
    yield started
    started.stop()


@pytest.fixture(scope="module")
def template(full_template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    place = tmp_path_factory.mktemp("stage")
    (place / "stick").mkdir()
    return furnished(full_template.copy(place / "disk" / "notebook"), place / "stick")


@contextmanager
def set_up(kind: Kind, operation: Operation, template: Stage, place: Path) -> Iterator[Stage]:
    """Give a trial its own disks: real ones where a fault needs them, folders where not."""
    with ExitStack() as stack:
        disk, stick = place / "disk", place / "stick"
        place.mkdir()
        for folder in (disk, stick):
            if kind in {Kind.FULL, Kind.READ_ONLY}:
                stack.enter_context(mounted(folder, DISK_MIB))
            else:
                folder.mkdir()
        yield of_long_ago(template, disk, stick) if operation is Op.MIGRATE else copied(template, disk, stick)


@pytest.mark.parametrize(("kind", "operation"), CELLS, ids=[" - ".join(cell) for cell in CELLS])
def test_a_fault_is_told_and_costs_nothing_that_was_acknowledged(
    kind: Kind, operation: Operation, template: Stage, actor: Actor, tmp_path: Path, report: Report
) -> None:
    ended: Counter[str] = Counter()
    for number in trials(kind, operation):
        with set_up(kind, operation, template, tmp_path / str(number)) as stage:
            trial, hit = Trial(operation, stage, actor), FAULTS[kind](operation, stage, number)
            if isinstance(hit, Calls) and not can_attach():
                pytest.skip(NO_STRACE)
            fired = trial.run(hit)
            if number and not fired and isinstance(hit, Calls):
                break  # it makes no more calls than were hit already
            assert fired, f"the fault never reached it: {trial.said}"
            ended[look(kind, trial, hit)] += 1
        shutil.rmtree(tmp_path / str(number))
    assert ended
    report(f"{kind} × {operation}", ended.total(), **ended, lost=0, torn=0)


def look(kind: Kind, trial: Trial, hit: Fault) -> str:
    """Compare what was said and what is there with what has to be, and say how it ended."""
    said, operation = trial.said, trial.operation
    sentence = expected(kind, operation, trial.stage, trial.go.clock)
    if isinstance(hit, OtherWindow) and hit.made is not None:
        hit.made.open().close()  # what the other window made is as it was
        assert said is not None
        assert (said.event, said.sentence) == ("refused", sentence)
        return said.event
    happened = has_happened(operation, trial.stage)
    if said is None:
        assert sentence == KILLED
        return KILLED
    assert (said.event, said.sentence) == ("refused" if sentence else "done", sentence)
    if sentence == UNFINISHED:
        assert happened
    elif (kind, operation) in TO_READ:
        assert happened is False
    elif happened is not None and (kind, operation) not in MAY_BE_KEPT:
        assert happened == (said.event == "done")
    elif said.event == "done":
        assert happened is not False
    return said.event


@pytest.mark.skipif(not can_attach(), reason=NO_STRACE)
def test_searching_makes_no_call_that_could_fail_to_write(template: Stage, actor: Actor, tmp_path: Path) -> None:
    with set_up(Kind.WRITE, Op.SEARCH, template, tmp_path / "trial") as stage:
        calls = Calls(f"{WRITES},{SYNCS},ftruncate,rename,unlink", "error=EIO")
        trial = Trial(Op.SEARCH, stage, actor)
        assert not trial.run(calls)
        assert trial.said is not None
        assert trial.said.event == "done"
        assert any("exited" in line for line in calls.log), "it was watched to its end"


def test_a_look_for_what_was_acknowledged_notices_that_it_is_lost(
    template: Stage, actor: Actor, tmp_path: Path, report: Report
) -> None:
    """A notebook of before the act stands in for one that forgot it."""
    lasting = [operation for operation in Op if operation not in {Op.CREATE, Op.UNLOCK, Op.SEARCH, Op.RESTORE}]
    for operation in lasting:
        with set_up(Kind.TEMPORARY, operation, template, tmp_path / operation) as stage:
            assert has_happened(operation, stage) is False
    report("control: operations whose loss is noticed", len(lasting))


def test_every_cell_is_here_or_has_its_reason(report: Report) -> None:
    assert len(CELLS) + len(NOT_HERE) == len(Kind) * len(Op) == 272
    assert len(CELLS) >= 200
    assert {kind for kind, _ in CELLS} | {Kind.POWER} == set(Kind)
    assert {operation for _, operation in CELLS} == set(Op)
    report("cells of faults × operations", len(CELLS), listed_with_a_reason=len(NOT_HERE))
    for (kind, operation), reason in NOT_HERE.items():
        report(f"{kind} × {operation}", 0, not_here=reason)
