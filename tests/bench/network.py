"""How often triggers came up and what changed in a network of sixty, beside a plain count of visits, in turns.

python tests/bench/network.py [VISITS OF THE PERSON]
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from making import NOW, TODAY, Clock, add_person, draft, new_notebook, segment, support, trigger

from fieldnote.domain.ids import PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.support import Ring
from fieldnote.domain.visit import NoteState
from fieldnote.services import people, supports, triggers
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visit_counts, visits

_TRIGGERS, _SUPPORTS, _ALL_VISITS, _RUNS = 40, 60, 20_000, 31


def main(of_person: int) -> None:
    """Fill a notebook, ask each question in turns, and print the medians and their ratios to the plain count."""
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock(NOW - timedelta(days=200))
        book = new_notebook(Path(folder) / "n", clock=clock).open(clock)
        person_id = _fill(book, of_person)
        clock.now = NOW
        for number in range(0, _SUPPORTS, 2):
            supports.move(book, SupportId(f"s{number}"), Ring.CLOSE)
        corner, since = TriggerId("t3"), TODAY - timedelta(days=90)
        questions: dict[str, Callable[[], object]] = {
            "count the person's visits": lambda: visit_counts.held(book.vault.database, person_id),
            f"came up, {_TRIGGERS} triggers": lambda: triggers.came_up(book, person_id),
            "visits of one trigger": lambda: triggers.visits_of(book, corner),
            f"changes since, {_SUPPORTS} supports": lambda: supports.changes_since(book, person_id, since),
            "open step": lambda: people.open_step(book, person_id),
        }
        times: dict[str, list[float]] = {name: [] for name in questions}
        for _ in range(_RUNS):
            for name, ask in questions.items():
                begun = time.perf_counter()
                ask()
                times[name].append(time.perf_counter() - begun)
        book.close()
    plain = statistics.median(next(iter(times.values())))
    print(f"{of_person:,} visits of one person among {_ALL_VISITS:,}")
    for name, seconds in times.items():
        middle = statistics.median(seconds)
        print(f"{name:<28} {middle * 1000:7.2f} ms  ratio {middle / plain:5.1f}")


def _fill(book: Notebook, of_person: int) -> PersonId:
    database, person_id, other = book.vault.database, add_person(book), add_person(book, "Luz")
    ids = [TriggerId(f"t{number}") for number in range(_TRIGGERS)]
    with database.transaction():
        for trigger_id in ids:
            triggers.add(book, trigger(id=trigger_id, person_id=person_id))
        for number in range(_SUPPORTS):
            supports.add(book, support(id=SupportId(f"s{number}"), person_id=person_id))
        for number in range(_ALL_VISITS):
            mine = number % (_ALL_VISITS // of_person) == 0
            named = (ids[number % _TRIGGERS], ids[number // 7 % _TRIGGERS]) if mine else ()
            made = draft(id=VisitId(f"v{number}"), person_id=person_id if mine else other, trigger_ids=named)
            made = replace(made, segments=(segment(NOW - timedelta(hours=3 * number + 3), 50),))
            visits.save_draft(database, made, visits.Figures(NoteState.READY), NOW)
    return person_id


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
