"""How long a caseload of 2,000 people takes beside writing as many plain rows: python tests/bench/roster.py."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent.parent))

from making import Clock, new_notebook

from fieldnote.domain.changes import Done
from fieldnote.services import arrivals, roster
from fieldnote.services.notebook import Notebook

T = TypeVar("T")
PEOPLE = 2_000
HEADINGS = "client_agency_id,first,last,preferred,dob,medicaid_id,start"


def list_of(people: int, last: str = "Hale") -> bytes:
    lines = (f"RR-{n},Ann {n},{last},,1980-03-04,9{n:08d}A,2026-01-05" for n in range(people))
    return "\r\n".join([HEADINGS, *lines, ""]).encode()


def timed(what: str, act: Callable[[], T]) -> T:
    begun = time.perf_counter()
    done = act()
    print(f"{what:<44}{time.perf_counter() - begun:8.3f} s")
    return done


def came_in(book: Notebook, what: str, data: bytes) -> roster.AcceptedRoster:
    found = timed(f"look at {PEOPLE} {what}", lambda: roster.preview(book, roster.read(data)))
    assert isinstance(found, roster.Preview)
    done = timed(f"accept {PEOPLE} {what}", lambda: roster.accept(book, found, caseload_reason="a measure"))
    assert isinstance(done, Done)
    return done.value


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = new_notebook(Path(folder) / "notebook").open(Clock())
        database = book.vault.database

        def bare() -> None:
            with database.transaction():
                database.run("CREATE TABLE bare (id TEXT PRIMARY KEY, words TEXT) STRICT")
                for n in range(PEOPLE * 4):  # person, episode, and a version of each
                    database.run("INSERT INTO bare VALUES (?, ?)", (str(n), "x" * 400))

        timed(f"{PEOPLE * 4} bare rows in one transaction", bare)
        done = came_in(book, "new", list_of(PEOPLE))
        done = came_in(book, "changed", list_of(PEOPLE, "Hull"))
        timed(f"take back {PEOPLE} changed", lambda: arrivals.undo(book, done.arrival.id))
        book.close()


if __name__ == "__main__":
    main()
