"""Freezes a small notebook of the present schema: python tests/data/freeze.py NAME."""

import shutil
import sys
import tempfile
from datetime import datetime
from pathlib import Path

import msgspec

from fieldnote.domain.changes import Done
from fieldnote.services import notebook, practice, showing, visits
from fieldnote.services.notebook import Confirmation, Notebook

VAULTS = Path(__file__).parent / "vaults"
KINDS = (
    "people",
    "plans",
    "goals",
    "steps",
    "authorisations",
    "units",
    "triggers",
    "supports",
    "visits",
    "deliveries",
    "releases",
    "consents",
)
_MOMENT = datetime.fromisoformat("2026-11-20T14:30:00-05:00")
_KEPT = ("vault.json", "vault.json.bak", "vault.db")


def contents(book: Notebook) -> dict[str, object]:
    """Give everything a notebook says, as plain values."""
    return {kind: msgspec.to_builtins(showing.show(book, kind).records) for kind in KINDS}


def freeze(name: str) -> Path:
    """Make the notebook and what is expected of it; refuses to replace a frozen one."""
    place = VAULTS / name
    place.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        made = practice.make(Path(folder) / "n", clock=lambda: _MOMENT, most_people=2)
        book = notebook.open_notebook(made.folder, made.root, clock=lambda: _MOMENT)
        signed = visits.lines(book, most=1000)[-1]
        added = visits.add_addendum(book, signed.id, "Added later: the bus was late.", Confirmation("practice"))
        assert isinstance(added, Done)
        expected = contents(book)
        book.close()
        for file in _KEPT:
            shutil.copy2(made.folder / file, place / file)
    (place / "expected.json").write_bytes(msgspec.json.format(msgspec.json.encode(expected), indent=1))
    return place


if __name__ == "__main__":
    print(freeze(sys.argv[1]))  # noqa: T201 -- a script for developers
