"""A notebook of 50,000 visits and 1,000 people beside one of 5,000: each act beside its bare statements, in turns.

python tests/bench/notebook.py [SMALL LARGE]

Bare is what the act cannot do without: the rows of a person read by minimal statements over the same connection, and
one note with its words and its index written and committed.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import Segment, VisitDraft
from fieldnote.services import notebook, people, practice, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault.database import Database

_GOAL = 2.0
_ROUNDS = 60
_VISITS_A_PERSON = 50
_OF_A_PERSON = (
    "SELECT * FROM person WHERE id = ?",
    "SELECT * FROM episode WHERE person_id = ?",
    "SELECT * FROM plan WHERE person_id = ?",
    "SELECT * FROM goal WHERE person_id = ?",
    "SELECT * FROM trigger WHERE person_id = ?",
    "SELECT * FROM support WHERE person_id = ? AND ended_on IS NULL",
    (
        "SELECT v.*, t.what_we_did FROM visit v JOIN note_text t ON t.visit_id = v.id WHERE v.person_id = ? ORDER BY "
        "v.day DESC, v.starts_at DESC LIMIT 15"
    ),
    "SELECT count(*) FROM visit WHERE person_id = ? AND planned = 0",
    (
        "SELECT v.*, t.what_we_did FROM visit v JOIN note_text t ON t.visit_id = v.id WHERE v.person_id = ? AND v.day "
        "= date('now') AND v.state <> 'signed'"
    ),
    (
        "SELECT v.id, v.day, t.next_step FROM visit v JOIN note_text t ON t.visit_id = v.id LEFT JOIN next_step_done d "
        "ON d.visit_id = v.id WHERE v.person_id = ? AND t.next_step <> '' AND d.visit_id IS NULL ORDER BY v.day DESC, "
        "v.starts_at DESC LIMIT 1"
    ),
    "SELECT * FROM authorisation WHERE person_id = ?",
    "SELECT * FROM unit_entry WHERE person_id = ?",
    "SELECT id, day, service, units, state FROM visit WHERE person_id = ? AND planned = 0",
)
"""All that the page shows, the ledger of units among it, without merged charts and without what was signed later."""


def main(sizes: tuple[int, ...]) -> None:
    """Make a notebook of each size and print what each act takes beside its bare statements."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            made = practice.make(Path(folder) / "n", most_people=max(14, size // _VISITS_A_PERSON), least_visits=size)
            book = notebook.open_notebook(made.folder, made.root)
            try:
                print(f"{made.signed:,} signed visits of {made.people:,} people")
                book.vault.database.run("CREATE TABLE bare_log (person_id TEXT)")
                _tell("opening a person", *_opened(book))
                _tell("saving a visit", *_saved(book))
            finally:
                book.close()


def _opened(book: Notebook) -> tuple[list[float], list[float]]:
    """Open people's pages and read the same people's rows, in turns."""
    ids = [line.person.id for line in people.everyone(book)][:_ROUNDS]
    database = book.vault.database
    ours: list[float] = []
    bare: list[float] = []
    for number, person_id in enumerate((ids * _ROUNDS)[:_ROUNDS]):
        turns = [
            (bare, lambda i=person_id: _rows_of(database, i)),
            (ours, lambda i=person_id: people.overview(book, i)),
        ]
        # Whoever comes first reads the pages that the other finds read: each comes first half of the time.
        for times, work in turns if number % 2 else reversed(turns):
            times.append(_milliseconds(work))
    return ours, bare


def _rows_of(database: Database, person_id: PersonId) -> None:
    # The page is logged as looked at: the transaction that this takes belongs to both.
    with database.transaction():
        for sql in _OF_A_PERSON:
            database.all(sql, (person_id,))
        database.run("INSERT INTO bare_log VALUES (?)", (person_id,))


def _saved(book: Notebook) -> tuple[list[float], list[float]]:
    """Save a note that is being written, and write the same row and words bare, in turns."""
    database = book.vault.database
    person_id = people.everyone(book)[0].person.id
    now = book.clock()
    draft = VisitDraft(
        VisitId(book.new_id()), person_id, segments=(Segment(now - timedelta(hours=2), now - timedelta(hours=1)),),
        what_we_did="Looked up two meetings and practised what to say at the door. " * 18,
    )  # fmt: skip
    visits.save(book, draft)
    ours, bare = [], []
    for number in range(_ROUNDS):
        changed = replace(draft, what_we_did=f"{draft.what_we_did} word{number}")
        bare.append(_milliseconds(lambda d=changed: _write(database, d)))  # type: ignore[misc]
        ours.append(_milliseconds(lambda d=changed: visits.save(book, replace(d, response="x"))))  # type: ignore[misc]
    return ours, bare


def _write(database: Database, draft: VisitDraft) -> None:
    with database.transaction():
        database.run("UPDATE visit SET choices = choices || ' ', filled = filled WHERE id = ?", (draft.id,))
        database.run("UPDATE note_text SET what_we_did = ? WHERE visit_id = ?", (draft.what_we_did, draft.id))


def _tell(name: str, ours: list[float], bare: list[float]) -> None:
    middle, base = statistics.median(ours), statistics.median(bare)
    print(
        f"  {name:18} ours p50 {middle:5.2f} p95 {_p95(ours):6.2f} ms   bare p50 {base:5.2f} p95 {_p95(bare):6.2f} ms"
        f"   ratio of medians {middle / base:.2f} (goal: at most {_GOAL})"
    )


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or (5000, 50_000))
