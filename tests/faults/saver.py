"""A process that is made to be killed: it does one thing with a notebook again and again until it dies.

    saver.py WHAT FOLDER [PERSON | KIT]

Started once, it forks a child for every round (no database is open yet, so a fork is safe): a kill then costs some
milliseconds instead of a start of Python. Commands come on standard input, one a line: the number to begin with, and
after a space the step of its headers at which the child is to stand still, if it is to (`stand_still_at`). Events go to
standard output, each written with one call, so that a kill can never tear one:

    pid N       the child that may be killed
    begin N     act N begins (for a save, a signature and people that come in told by SQLite itself, as BEGIN runs)
    done N      the service has returned: act N is promised
    still N     the child stands still at step N until it is killed
    dead        the child is gone
"""

import hashlib
import json
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from making import (
    CONFIRMED,
    FAST,
    NOW,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    SPECIALIST,
    Clock,
    draft,
    empty_draft,
    segment,
)

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import NextStep, Place, VisitDraft
from fieldnote.services import backup_copies, backups, intake, restoring, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.vault.keys import Root
from fieldnote.vault.recovery_kit import SECRET_BYTES

FROZEN = Path(__file__).parent.parent / "data" / "vaults" / "schema-0001"
"""What the first Fieldnote left behind."""
EDITS_AFTER = 3
"""Every third save changes the visit that was saved first of the three, its day too."""


def saved_by(number: int, person: PersonId) -> VisitDraft:
    """Give what save `number` saves: always the same, so that the parent knows it as well."""
    edits = number % EDITS_AFTER == EDITS_AFTER - 1
    visit = number - (EDITS_AFTER - 1) if edits else number
    start = NOW - timedelta(days=number % 50, hours=3)
    return empty_draft(
        id=VisitId(f"visit-{visit:06d}"),
        person_id=person,
        segments=(segment(start, 15 + number % 60),),
        place=Place.LIBRARY,
        service="individual",
        something_else="No goal today.",
        what_we_did=f"Save {number}: " + f"walked word{number} " * (5 + number % 200),
        response=f"Said so {number}." if edits else "",
        next_step=NextStep(f"Step {number}"),
    )


def tell(event: str) -> None:
    """Write an event in one piece."""
    os.write(1, f"{event}\n".encode())


def stand_still_at(step: int) -> None:
    """Stop this process at a step of writing its headers, so that no chance decides where a kill falls.

    Each header that is written has two: before its file takes its name, and once it has it.
    """
    steps = 0

    def heard(event: str, about: tuple[object, ...]) -> None:
        nonlocal steps
        if event in {"os.rename", "os.remove"} and Path(str(about[0])).name.startswith(".vault.json"):
            steps += 1
            if steps == step:
                tell(f"still {step}")
                signal.raise_signal(signal.SIGSTOP)

    sys.addaudithook(heard)


def opened(folder: Path) -> Notebook:
    """Unlock and open a notebook."""
    clock = Clock()
    return notebooks.open_notebook(folder, notebooks.unlock(folder, PASSPHRASE, clock=clock), clock=clock)


@contextmanager
def begin_told_by_sqlite(book: Notebook, number: int) -> Iterator[None]:
    """Tell that act `number` begins when its transaction does."""

    def starting(sql: str) -> None:
        if sql.startswith("BEGIN"):
            tell(f"begin {number}")

    connection = book.vault.database._connection
    connection.set_trace_callback(starting)
    yield
    connection.set_trace_callback(None)


def save_visits(folder: Path, number: int) -> None:
    """Unlock, open, and save visit after visit."""
    book, person = opened(folder), PersonId(sys.argv[3])
    while True:
        with begin_told_by_sqlite(book, number):
            visits.save(book, saved_by(number, person))
        tell(f"done {number}")
        number += 1


def signed_by(number: int, person: PersonId) -> VisitDraft:
    """Give the note that act `number` signs."""
    start = NOW - timedelta(days=2 + number % 30, hours=3)
    return draft(
        id=VisitId(f"signed-{number:06d}"),
        person_id=person,
        segments=(segment(start, 15 + number % 60),),
        goal_ids=(),
        something_else="What came up on the way.",
        what_we_did=f"Signature {number}: " + f"walked word{number} " * (5 + number % 200),
    )


def sign_visits(folder: Path, number: int) -> None:
    """Save a note and sign it, again and again; only the signature is told."""
    book, person = opened(folder), PersonId(sys.argv[3])
    while True:
        note = signed_by(number, person)
        visits.save(book, note)
        with begin_told_by_sqlite(book, number):
            outcome = visits.sign(book, note.id, CONFIRMED)
        assert isinstance(outcome, Done), "this note can be signed"
        tell(f"done {number}")
        number += 1


def added_by(number: int) -> bytes:
    """Give the file that act `number` takes in: one person, a support and two notes."""
    words = [f"Note {n} of {number}: " + f"walked word{number} " * (5 + number % 200) for n in (1, 2)]
    someone = {
        "preferred_name": f"Somebody {number}",
        "supports": [{"key": "ray", "name": f"Ray {number}"}],
        "visits": [{"what_we_did": text} for text in words],
    }
    return json.dumps({"format": "fieldnote", "version": 1, "people": [someone]}).encode()


def add_people(folder: Path, number: int) -> None:
    """Take in a file with somebody new, again and again."""
    book = opened(folder)
    while True:
        with begin_told_by_sqlite(book, number):
            intake.add_json(book, added_by(number))
        tell(f"done {number}")
        number += 1


def migrate_notebooks(folder: Path, number: int) -> None:
    """Open a copy of the notebook that the first Fieldnote left behind, again and again; the kit is given."""
    root = Root.of_kit(sys.argv[3])
    while True:
        place = shutil.copytree(FROZEN, folder / str(number), dirs_exist_ok=True)
        tell(f"begin {number}")
        book = notebooks.open_notebook(place, root, clock=Clock())
        tell(f"done {number}")
        book.close()
        number += 1


def secret_of_act(number: int) -> Root:
    """Give the root secret that re-keying `number` turns to: always the same, so that the parent knows it as well."""
    return Root(hashlib.sha256(f"act {number}".encode()).digest()[:SECRET_BYTES])


def renew_keys(folder: Path, number: int) -> None:
    """Turn the notebook from one root secret to the next, again and again."""
    while True:
        root = notebooks.unlock(folder, PASSPHRASE, clock=Clock())
        tell(f"begin {number}")
        notebooks.renew_keys(folder, root, secret_of_act(number), PASSPHRASE, clock=Clock())
        tell(f"done {number}")
        number += 1


def change_passphrases(folder: Path, number: int) -> None:
    """Change the passphrase to and fro: after an even act it is the first one."""
    root = notebooks.unlock(folder, (OTHER_PASSPHRASE, PASSPHRASE)[number % 2], clock=Clock())
    book = notebooks.open_notebook(folder, root, clock=Clock())
    while True:
        tell(f"begin {number}")
        notebooks.change_passphrase(book, (PASSPHRASE, OTHER_PASSPHRASE)[number % 2], cost=FAST)
        tell(f"done {number}")
        number += 1


def make_notebooks(folder: Path, number: int) -> None:
    """Make one notebook after the other, each in a folder of its own."""
    while True:
        tell(f"begin {number}")
        notebooks.create(folder / str(number), PASSPHRASE, SPECIALIST, cost=FAST, clock=Clock())
        tell(f"done {number}")
        number += 1


def make_backups(folder: Path, number: int) -> None:
    """Make one backup after the other, beside the notebook."""
    book = notebooks.open_notebook(folder, notebooks.unlock(folder, PASSPHRASE, clock=Clock()), clock=Clock())
    while True:
        tell(f"begin {number}")
        notebooks.back_up(book, folder.parent / f"{number}.fnb")
        tell(f"done {number}")
        number += 1


def rotate_backups(folder: Path, number: int) -> None:
    """Write a little and back it up by rotation, with copies beside, again and again; the clock goes on five hours."""
    clock = Clock(NOW + timedelta(hours=5 * number))
    book = notebooks.open_notebook(folder, notebooks.unlock(folder, PASSPHRASE, clock=clock), clock=clock)
    backup_copies.choose_place(book, folder.parent / "stick")
    while True:
        visits.save(book, saved_by(number, PersonId(sys.argv[3])))
        tell(f"begin {number}")
        backups.back_up(book)
        backup_copies.copy_out(book)
        tell(f"done {number}")
        clock.advance(hours=5)
        number += 1


def drill_backups(folder: Path, number: int) -> None:
    """Try the restoring of the newest backup again and again."""
    book = notebooks.open_notebook(folder, notebooks.unlock(folder, PASSPHRASE, clock=Clock()), clock=Clock())
    while True:
        tell(f"begin {number}")
        restoring.drill(book)
        tell(f"done {number}")
        number += 1


def restore_backups(folder: Path, number: int) -> None:
    """Restore the newest backup into one new folder after the other, beside the notebook."""
    newest = backups.listed(folder)[0].path
    while True:
        tell(f"begin {number}")
        restoring.restore(
            newest, folder.parent / f"restored-{number}", backups.by_passphrase(PASSPHRASE), clock=Clock()
        )
        tell(f"done {number}")
        number += 1


ACTS: dict[str, Callable[[Path, int], None]] = {
    "visits": save_visits,
    "signatures": sign_visits,
    "people": add_people,
    "schemas": migrate_notebooks,
    "passphrases": change_passphrases,
    "keys": renew_keys,
    "notebooks": make_notebooks,
    "backups": make_backups,
    "rotation": rotate_backups,
    "drills": drill_backups,
    "restores": restore_backups,
}


def main() -> None:
    """Fork a child for every line on standard input."""
    act, folder = ACTS[sys.argv[1]], Path(sys.argv[2])
    for line in sys.stdin:
        number, _, step = line.partition(" ")
        child = os.fork()
        if child == 0:
            try:
                tell(f"pid {os.getpid()}")
                if step:
                    stand_still_at(int(step))
                act(folder, int(number))
            except BaseException:  # noqa: BLE001 -- told, where the parent only sees that it is gone
                traceback.print_exc()
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        tell("dead")


if __name__ == "__main__":
    main()
