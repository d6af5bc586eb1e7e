"""Ten thousand visits as FHIR bundles, beside plain `json.dumps` of the same content in the same run, both then sealed.

Ours builds each bundle from the note's record and encodes it canonically; the baseline gets the finished value and only
writes it down. Both seal each bundle with age. The second part is the whole way out of a real notebook: records read
from the vault, papers made, files written and logged, with the memory it takes.

python tests/bench/export.py [VISITS [VISITS_OF_THE_NOTEBOOK]]
"""

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pyrage

sys.path.insert(0, str(Path(__file__).parents[1]))

from note_records import an_id, goal, record

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import VisitId
from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.note_record import NoteRecord
from fieldnote.services import notebook, practice
from fieldnote.services.handover import export
from fieldnote.services.handover.export import Format, Wanted

_MOST_SLOWER = 2.0
_PAPER_BYTES = 44_000
"""What a visit note's PDF has, with its fonts and for the archive."""
_VISITS_A_PERSON = 50


def main(visits: int, of_a_notebook: int) -> None:
    """Print the ratio, then the whole way."""
    seal = _seal()
    paper = os.urandom(_PAPER_BYTES)
    built = [bundle.bundle(one, paper) for one in _records(10)]
    plain = _took(lambda: _all(visits, lambda n: seal(json.dumps(built[n % 10]).encode())))
    ours = _took(lambda: _each(visits, lambda one: seal(bundle.make(one, paper))))
    unsealed = _took(lambda: _each(visits, lambda one: bundle.make(one, paper)))
    bare = _took(lambda: _all(visits, lambda n: json.dumps(built[n % 10]).encode()))
    print(f"{visits:,} bundles of {len(bundle.make(record(), paper)) // 1024} KiB, built, canonical and sealed")
    print(f"  ours                 {ours:6.1f} s  {visits / ours:7,.0f} a second")
    print(f"  json.dumps and age   {plain:6.1f} s  {visits / plain:7,.0f} a second")
    print(f"  ratio {ours / plain:.2f} (at most {_MOST_SLOWER}); without age {unsealed / bare:.2f}")
    print(f"  peak memory of all this {_peak():.0f} MiB")
    if of_a_notebook:
        _whole_way(of_a_notebook)


def _records(many: int) -> Iterator[NoteRecord]:
    note = record(goals=(goal(1), goal(2)))
    for number in range(many):
        visit_id = VisitId(an_id(10_000 + number))
        yield replace(note, note_id=visit_id, visit_id=visit_id)


def _each(visits: int, make: Callable[[NoteRecord], object]) -> None:
    for one in _records(visits):
        make(one)


def _all(visits: int, make: Callable[[int], object]) -> None:
    for number in range(visits):
        make(number)


def _seal() -> Callable[[bytes], bytes]:
    recipient = pyrage.x25519.Identity.generate().to_public()
    return lambda data: bytes(pyrage.encrypt(data, [recipient]))


def _took(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _whole_way(visits: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = practice.make(Path(folder, "n"), most_people=max(14, visits // _VISITS_A_PERSON), least_visits=visits)
        book = notebook.open_notebook(made.folder, made.root)
        try:
            for kind in (Format.CSV, Format.FHIR, Format.PDF):
                _one_way(book, Path(folder, kind.value), kind)
        finally:
            book.close()


def _one_way(book: notebook.Notebook, folder: Path, kind: Format) -> None:
    """Write all notes as one kind, and watch the memory from a tenth of the way on."""
    after_a_tenth: list[float] = []

    def watch(done: int, total: int) -> None:
        if done == total // 10:
            after_a_tenth.append(_peak())

    began = time.perf_counter()
    outcome = export.export(book, Wanted(folder, kind), watch)
    took = time.perf_counter() - began
    assert isinstance(outcome, Done), outcome
    count = sum(1 for _ in folder.iterdir())
    grown = _peak() - after_a_tenth[0]
    memory = f"{_peak():.0f} MiB, {grown:+.0f} since a tenth of the way"
    print(f"  {kind.value:4} {count:6,} files in {took:6.1f} s, {memory}")


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    main(given[0] if given else 10_000, given[1] if len(given) > 1 else 0)
