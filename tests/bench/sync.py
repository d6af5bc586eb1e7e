"""Ten thousand visits sent to a folder as sealed packages, killed twice on the way: memory, time, and nothing double.

Each run is a process of its own, as the command is. Two of them are killed when a third and two thirds of the notes are
in the folder; the last comes to its end. Then the agency takes what lies there, and counts the notes by name.

python tests/bench/sync.py [VISITS]
"""

import multiprocessing
import os
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.target import Target
from fieldnote.services import notebook, practice, practice_agency
from fieldnote.services.inbox import opened
from fieldnote.services.sync import run
from fieldnote.services.sync.jobs import Hands, HangUp, Send
from fieldnote.services.sync.leaving import Steps
from fieldnote.vault import deliveries, targets
from fieldnote.vault.keys import Root

_VISITS_A_PERSON = 50
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Told:
    """How far a run is: notes that are in the folder, seconds, and the most memory so far."""

    there: int
    seconds: float
    peak: float


def main(visits: int) -> None:
    """Make a notebook, send all of it, and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        made = practice.make(Path(folder, "n"), most_people=max(14, visits // _VISITS_A_PERSON), least_visits=visits)
        target = _owed(made.folder, made.root)
        print(f"{made.signed:,} signed visits of {made.people:,} people", flush=True)
        there = 0
        for last in (made.signed // 3, made.signed * 2 // 3, 0):
            told = _run(made.folder, made.root, target, last)
            first, end = told[0], told[-1]
            ended = "killed" if last else "to its end"
            speed = (end.there - there) / end.seconds
            memory = f"{first.peak:.0f} MiB at the first package, {end.peak - first.peak:+.0f} at the last"
            print(
                f"  {end.there - there:6,} more in {end.seconds:6.1f} s, {speed:4.0f} a second, {ended}; {memory}",
                flush=True,
            )
            there = end.there
        _counted(made.folder, made.root)


def _owed(folder: Path, root: Root) -> Target:
    """Let everything that was ever signed be owed to the practice agency."""
    book = notebook.open_notebook(folder, root)
    try:
        target = practice_agency.settle(book)
        assert target is not None
        database, target = book.vault.database, replace(target, owed_from=_LONG_AGO)
        with database.transaction():
            targets.save(database, target)
            deliveries.owe_earlier(database, target, book.now_utc(), book.new_id)
        return target
    finally:
        book.close()


def _run(folder: Path, root: Root, target: Target, last: int) -> list[Told]:
    """Run in a process of its own; with `last`, kill it when so many notes are there."""
    reading, writing = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("spawn").Process(target=_child, args=(folder, target, writing))
    child.start()
    writing.close()
    told: list[Told] = []
    try:
        while True:
            told.append(reading.recv())
            if last and told[-1].there >= last:
                assert child.pid
                os.kill(child.pid, signal.SIGKILL)
                break
    except EOFError:
        assert not last, "it came to its end before it was to be killed"
    child.join()
    return told


def _child(folder: Path, target: Target, writing: Connection) -> None:
    """Run to the target, and tell of it each time that a package is about to leave."""
    book = notebook.open_notebook(folder, notebook.unlock(folder, practice.PASSPHRASE))
    began = time.perf_counter()
    there = (DeliveryState.ACCEPTED, DeliveryState.FILED)

    def tell() -> None:
        counts = deliveries.counts(book.vault.database, target.id)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        writing.send(Told(sum(counts.get(state, 0) for state in there), time.perf_counter() - began, peak))

    work: Steps[run.Summary] = run.steps(book, target.id, answered=False)
    answer: Any = None
    try:
        while True:
            job = work.send(answer)
            if isinstance(job, Send | HangUp):
                tell()
            answer = job.run(Hands())
    except StopIteration:
        tell()
    finally:
        book.close()


def _counted(folder: Path, root: Root) -> None:
    """Have the agency take it all, and say how often each note is there."""
    book = notebook.open_notebook(folder, root)
    try:
        owed = sum(delivery.state is DeliveryState.ACCEPTED for delivery in deliveries.everything(book.vault.database))
        began = time.perf_counter()
        filed = practice_agency.answer(book).run(None)
    finally:
        book.close()
    there = opened.every(practice_agency.folder_of(folder))
    found = Counter(item for package in there for item in package.items)
    sizes = [len(package.items) for package in there]
    print(
        f"  {owed:,} are called sent; the agency took {filed} packages of at most {max(sizes)} notes in "
        f"{time.perf_counter() - began:.1f} s, {len(found):,} notes, {sum(n > 1 for n in found.values())} double"
    )
    numbers = [package.manifest.sequence for package in there]
    assert numbers == list(range(1, len(numbers) + 1)), "a number is missing or double"
    assert owed == len(found) == sum(found.values()), "a note is missing or double"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
