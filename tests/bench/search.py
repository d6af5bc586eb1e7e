"""Search as you type at 5,000 and 50,000 visits, beside the bare newest-first FTS5 statement in the same run.

The bare statement gives what the sheet shows for each key press: so many keys with their snippets. What ours adds are
names, days and states, and people by name; goals, triggers and supports follow when typing rests.

python tests/bench/search.py [VISITS ...]
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from fieldnote.domain.ids import VisitId
from fieldnote.domain.visit import Segment, VisitDraft
from fieldnote.services import finding, notebook, people, practice, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import search

_ROUNDS = 4
_WORDS = 200
_GOAL = 1.3
_BARE = (
    "SELECT rowid, snippet(note_index, -1, char(2), char(3), '…', 16) FROM note_index WHERE note_index MATCH ? "
    f"ORDER BY rowid DESC LIMIT {finding.AT_FIRST}"
)


def main(how_many: int) -> None:
    """Measure and print both, and the ratio of their 95th percentiles."""
    with tempfile.TemporaryDirectory() as folder:
        made = practice.make(Path(folder) / "n")
        book = notebook.open_notebook(made.folder, made.root)
        database = book.vault.database
        texts = [row[0] for row in database.all("SELECT what_we_did || ' ' || response FROM note_text")]
        _write_notes(book, texts, how_many)
        typed = _typed(texts)
        ours: list[float] = []
        bare: list[float] = []
        for number in range(_ROUNDS):
            for place, words in enumerate(typed):
                expression = search.expression(words)
                turns = [
                    (bare, lambda e=expression: database.all(_BARE, (e,))),
                    (ours, lambda w=words: finding.find(book, w)),
                ]
                # Whoever comes first reads the pages that the other finds read: each comes first half of the time.
                for times, work in turns if (number + place) % 2 else reversed(turns):
                    times.append(_milliseconds(work))
        book.close()
    print(f"{how_many:,} visits of {_WORDS} words, {len(typed)} texts as typed, {_ROUNDS} rounds")
    for name, times in (("bare FTS5 with snippets, newest first", bare), ("Fieldnote: people and notes", ours)):
        print(
            f"{name:38} p50 {statistics.median(times):6.2f} ms   p95 {_p95(times):6.2f} ms   max {max(times):6.2f} ms"
        )
    print(f"ratio of p95: {_p95(ours) / _p95(bare):.2f} (goal: at most {_GOAL})")


def _write_notes(book: Notebook, texts: list[str], how_many: int) -> None:
    """Write notes whose words come as often as in real ones, in ever new order, so that pairs of words are rare."""
    chance = random.Random(3)  # noqa: S311 -- a sample
    words = " ".join(texts).split()
    person = people.everyone(book)[0].person.id
    day = book.clock()
    with book.vault.database.transaction():
        for number in range(how_many):
            start = day - timedelta(hours=number * 3)
            segment = Segment(start, start + timedelta(minutes=45))
            text = " ".join(chance.choices(words, k=_WORDS))
            visits.save(book, VisitDraft(VisitId(book.new_id()), person, segments=(segment,), what_we_did=text))


def _typed(texts: list[str]) -> list[str]:
    """Make what stands in the field while words and pairs of words are typed, letter by letter."""
    chance = random.Random(7)  # noqa: S311 -- a sample
    typed: list[str] = []
    for text in chance.sample(texts, 25):
        words = [w for w in text.split() if w.isalpha()]
        start = chance.randrange(max(1, len(words) - 2))
        phrase = " ".join(words[start : start + 2])
        typed += [phrase[:end] for end in range(1, len(phrase) + 1) if not phrase[end - 1].isspace()]
    return typed


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    for size in sys.argv[1:] or ("5000", "50000"):
        main(int(size))
