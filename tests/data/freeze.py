"""Freezes a small notebook of the present schema: python tests/data/freeze.py NAME."""

import shutil
import sys
import tempfile
from datetime import datetime
from pathlib import Path

import msgspec

from fieldnote.domain.changes import Done
from fieldnote.services import intake, notebook, practice, practice_edges, records, showing, visits
from fieldnote.services.notebook import Confirmation, Notebook

VAULTS = Path(__file__).parent / "vaults"
MORE = Path(__file__).parent / "more.json"
"""What the practice notebook has none of."""
LOG = "audit"
"""The one kind that grows by being read; the file of records tells of it, too."""
_MOMENT = datetime.fromisoformat("2026-11-20T14:30:00-05:00")
_KEPT = ("vault.json", "vault.json.bak", "vault.db")


def contents(book: Notebook) -> dict[str, object]:
    """Give everything a notebook says, as plain values: each kind that is shown, and the file of its records."""
    shown = {kind: showing.show(book, kind).records for kind in showing.KINDS if kind != LOG}
    file = msgspec.to_builtins(records.records(book, with_sensitive=True))
    told: dict[str, object] = msgspec.to_builtins(shown) | {"records": {n: v for n, v in file.items() if n != "log"}}
    return told


def freeze(name: str) -> Path:
    """Make the notebook and what is expected of it; refuses to replace a frozen one."""
    place = VAULTS / name
    place.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        made = practice.make(Path(folder) / "n", clock=lambda: _MOMENT, most_people=2)
        book = notebook.open_notebook(made.folder, made.root, clock=lambda: _MOMENT)
        practice_edges.add(book)
        intake.add_json(book, MORE.read_bytes())
        signed = visits.lines(book, most=1000)[-1]
        added = visits.add_addendum(book, signed.id, "Added later: the bus was late.", Confirmation("practice"))
        assert isinstance(added, Done)
        showing.show(book, "planned")  # puts the visits of a series into the notebook, so that all kinds tell of them
        expected = contents(book)
        book.close()
        for file in _KEPT:
            shutil.copy2(made.folder / file, place / file)
    (place / "expected.json").write_bytes(msgspec.json.format(msgspec.json.encode(expected), indent=1))
    return place


if __name__ == "__main__":
    print(freeze(sys.argv[1]))  # noqa: T201 -- a script for developers
