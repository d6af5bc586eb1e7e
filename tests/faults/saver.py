"""A process that is made to be killed: it does one thing with a notebook again and again until it dies.

    saver.py WHAT FOLDER [PERSON]

Started once, it forks a child for every round (no database is open yet, so a fork is safe): a kill then costs some
milliseconds instead of a start of Python. Commands come on standard input, one a line: the number to begin with, and
after a space the step of its headers at which the child is to stand still, if it is to (`stand_still_at`). Events go to
standard output, each written with one call, so that a kill can never tear one:

    pid N       the child that may be killed
    begin N     act N begins (for a save told by SQLite itself, right before BEGIN runs)
    done N      the service has returned: act N is promised
    still N     the child stands still at step N until it is killed
    dead        the child is gone
"""

import hashlib
import os
import signal
import sys
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from making import FAST, NOW, OTHER_PASSPHRASE, PASSPHRASE, SPECIALIST, Clock, empty_draft, segment

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import NextStep, Place, VisitDraft
from fieldnote.services import backup_copies, backups, restoring, visits
from fieldnote.services import notebook as notebooks
from fieldnote.vault.keys import Root
from fieldnote.vault.recovery_kit import SECRET_BYTES

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


def save_visits(folder: Path, number: int) -> None:
    """Unlock, open, and save visit after visit."""
    clock, person = Clock(), PersonId(sys.argv[3])
    book = notebooks.open_notebook(folder, notebooks.unlock(folder, PASSPHRASE, clock=clock), clock=clock)

    def starting(sql: str) -> None:
        if sql.startswith("BEGIN"):
            tell(f"begin {number}")

    book.vault.database._connection.set_trace_callback(starting)
    while True:
        visits.save(book, saved_by(number, person))
        tell(f"done {number}")
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
