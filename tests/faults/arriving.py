"""Takes in a caseload in a process that is going to be killed: `python arriving.py NOTEBOOK COUNT`."""

import sys
from pathlib import Path

from making import PASSPHRASE, Closed
from services.test_roster import csv

from fieldnote.domain.changes import Done
from fieldnote.services import notebook as notebooks
from fieldnote.services import roster


def main() -> None:
    folder = Path(sys.argv[1])
    book = Closed(folder, notebooks.unlock(folder, PASSPHRASE)).open()
    lines = (f"RR-{n},Ann {n},Hale,,,,,,,,," for n in range(int(sys.argv[2])))
    found = roster.preview(book, roster.read(csv(*lines)))
    assert isinstance(found, roster.Preview)
    print("begin", flush=True)  # noqa: T201 -- the parent listens
    done = roster.accept(book, found, caseload_reason="a test")
    assert isinstance(done, Done)
    print("done", flush=True)  # noqa: T201 -- likewise
    book.close()


if __name__ == "__main__":
    main()
