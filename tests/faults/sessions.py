"""Sessions with notebooks that are watched from outside: a process that does them and says what it has promised.

    sessions.py PLACE SESSION…

Each session works in the folder PLACE/SESSION on the notebook `notebook` in it. What is promised goes to standard
output, a line of JSON in one write each, so that it stands among the system calls where it was said:

    {"session": …, "kind": "content", "value": DIGEST}          a transaction is stored
    {"session": …, "kind": "lock", "value": [PASSPHRASE, KIT]}  what opens the notebook
    {"session": …, "kind": "made", "value": NAME}               a backup, or the notebook itself, is there
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple
from unittest import mock

from faults.contents import after_each_transaction
from faults.saver import saved_by, secret_of_act
from making import (
    CONFIRMED,
    FAST,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    SPECIALIST,
    Clock,
    Ids,
    add_person,
    correct,
    fill,
    sign,
)

from fieldnote.domain.attachment import CleanFile, FileKind
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import AttachmentId, PersonId, VisitId
from fieldnote.host import files
from fieldnote.services import attachments as files_kept
from fieldnote.services import notebook as notebooks
from fieldnote.services import people as people_there
from fieldnote.services import practice, visits
from fieldnote.services.backups import by_passphrase
from fieldnote.services.notebook import Notebook
from fieldnote.services.restoring import restore
from fieldnote.vault import backup, ballast, database, header, vault
from fieldnote.vault.keys import Root

BALLAST = 4096
"""Bytes kept aside in these notebooks: sixteen million random ones would prove nothing more."""


class Session:
    """One session: where it works, and how it tells."""

    def __init__(self, place: Path, name: str) -> None:
        self.name, self.place, self.folder = name, place / name, place / name / "notebook"

    def tell(self, kind: str, value: str | list[str]) -> None:
        """Say what is promised from now on, in one write."""
        os.write(1, (json.dumps({"session": self.name, "kind": kind, "value": value}) + "\n").encode())

    def begin(self, passphrase: str = PASSPHRASE, *, seed: int = 9) -> Notebook:
        """Open the notebook, which is promised to be there and to open with its passphrase; `seed` makes its ids."""
        self.tell("made", "notebook")
        root = notebooks.unlock(self.folder, passphrase, clock=Clock())
        self.tell("lock", [passphrase, root.kit])
        return notebooks.open_notebook(self.folder, root, clock=Clock(), new_id=Ids(seed))

    def back_up(self, book: Notebook, name: str) -> None:
        """Make a backup, which is promised to be there from then on."""
        notebooks.back_up(book, self.place / name)
        self.tell("made", name)

    def turn(self, number: int, passphrase: str) -> None:
        """Turn the closed notebook to a new root secret."""
        root, new = notebooks.unlock(self.folder, passphrase, clock=Clock()), secret_of_act(number)
        notebooks.renew_keys(self.folder, root, new, passphrase, clock=Clock())
        self.tell("lock", [passphrase, new.kit])

    def change_passphrase(self, book: Notebook, passphrase: str) -> None:
        """Have another passphrase open the notebook."""
        notebooks.change_passphrase(book, passphrase, cost=FAST)
        self.tell("lock", [passphrase, book.vault.kit])


# What is done ─────────────────────────────────────────────────────────────────────────────────────


def saves(session: Session) -> None:
    """Save visits, each third one an edit of the first; close, open again, and save one more."""
    book = session.begin()
    person = add_person(book, "Nadia")
    for number in range(7):
        visits.save(book, saved_by(number, person))
    book.close()
    book = session.begin()
    visits.save(book, saved_by(8, person))
    book.close()


def signs(session: Session) -> None:
    """Sign visits one by one and in one act, and add to one of them."""
    book = session.begin()
    person = add_person(book, "Nadia")
    made = [fill(book, person, id=VisitId(f"visit-{number}")).id for number in range(3)]
    assert isinstance(visits.sign(book, made[0], CONFIRMED), Done)
    assert isinstance(visits.sign_all(book, made[1:], CONFIRMED), Done)
    visits.add_addendum(book, made[0], "The bus was late that day.", CONFIRMED)
    book.close()


def people(session: Session) -> None:
    """Add people."""
    book = session.begin()
    for name in ("Nadia", "Tomás", "Abena"):
        add_person(book, name)
    book.close()


def backups(session: Session) -> None:
    """Make a backup, save, and make another one."""
    book = session.begin()
    person = add_person(book, "Nadia")
    for number, name in enumerate(("monday.fnb", "tuesday.fnb")):
        session.back_up(book, name)
        visits.save(book, saved_by(number, person))
    book.close()


def passphrases(session: Session) -> None:
    """Change the passphrase to and fro."""
    book = session.begin()
    for passphrase in (OTHER_PASSPHRASE, PASSPHRASE, OTHER_PASSPHRASE):
        session.change_passphrase(book, passphrase)
    book.close()


def keys(session: Session) -> None:
    """Turn the notebook to a new root secret, twice."""
    session.begin().close()
    for number in range(2):
        session.turn(number, PASSPHRASE)


def migration(session: Session) -> None:
    """Open a notebook that the first released schema left behind, which brings it up to date."""
    session.begin(practice.PASSPHRASE).close()


def creation(session: Session) -> None:
    """Make a notebook."""
    root = notebooks.create(
        session.folder, PASSPHRASE, SPECIALIST, cost=FAST, clock=Clock(), root=Root(secret_of_act(7).secret)
    )
    session.tell("lock", [PASSPHRASE, root.kit])
    session.tell("made", "notebook")


def restoring(session: Session) -> None:
    """Restore a backup to a new place."""
    root = restore(session.place / "friday.fnb", session.folder, by_passphrase(PASSPHRASE), clock=Clock()).key
    session.tell("lock", [PASSPHRASE, root.kit])
    session.tell("made", "notebook")


def attachments(session: Session) -> None:
    """Attach files to a person and to notes, delete one and bring it back, sign a note with one, and save again."""
    book = session.begin()
    person = add_person(book, "Nadia")
    notes = [fill(book, person, id=VisitId(f"visit-{number}")).id for number in range(2)]
    kept = [attach(book, person, picture, note) for picture, note in zip(PICTURES, (None, *notes), strict=True)]
    removed = files_kept.remove(book, kept[1])
    assert isinstance(removed, Done)
    visits.save(book, saved_by(3, person))
    files_kept.bring_back(book, removed.value)
    assert isinstance(visits.sign(book, notes[1], CONFIRMED), Done)
    book.close()
    book = session.begin(seed=11)
    attach(book, person, PICTURES[1], None)
    session.back_up(book, "friday.fnb")
    files_kept.remove(book, kept[0])
    book.close()


def days(session: Session) -> None:
    """Spend some days: every kind of work in one notebook, closed each evening, with new keys on the second one."""
    book = session.begin()
    marcus, nadia = people_there.everyone(book)[0].person.id, add_person(book, "Nadia")
    for number in range(3):
        visits.save(book, saved_by(number, nadia))
    signed = sign(book, nadia, id=VisitId("visit-signed"))
    visits.add_addendum(book, signed.id, "The bus was late that day.", CONFIRMED)
    session.change_passphrase(book, OTHER_PASSPHRASE)
    book.close()
    session.turn(3, OTHER_PASSPHRASE)
    book = session.begin(OTHER_PASSPHRASE, seed=11)
    attach(book, nadia, PICTURES[0], VisitId("visit-000000"))
    correct(book, signed)
    visits.save(book, saved_by(4, marcus))
    visits.delete_draft(book, VisitId("visit-000001"))
    session.back_up(book, "tuesday.fnb")
    book.close()
    book = session.begin(OTHER_PASSPHRASE, seed=13)
    made = [fill(book, marcus, id=VisitId(f"visit-again-{number}")).id for number in range(2)]
    assert isinstance(visits.sign_all(book, made, CONFIRMED), Done)
    add_person(book, "Abena")
    session.change_passphrase(book, PASSPHRASE)
    attach(book, marcus, PICTURES[1], None)
    session.back_up(book, "wednesday.fnb")
    book.close()


def upgrading(session: Session) -> None:
    """Bring a notebook of the first released schema up to date, and go on working with it at once."""
    book = session.begin(practice.PASSPHRASE)
    person = people_there.everyone(book)[0].person.id
    for number in range(3):
        visits.save(book, saved_by(number, person))
    attach(book, person, PICTURES[0], None)
    sign(book, person, id=VisitId("visit-signed"))
    session.back_up(book, "friday.fnb")
    session.change_passphrase(book, PASSPHRASE)
    book.close()


PICTURES = tuple(Random(number).randbytes(size) for number, size in enumerate((9_000, 40_000, 20_000)))  # noqa: S311
"""What stands for files that were taken apart and written anew: how that is done is not looked at here."""


def attach(book: Notebook, person: PersonId, data: bytes, note: VisitId | None) -> AttachmentId:
    """Keep a file with a person, or with a note of theirs."""
    kept = files_kept.add(book, person, CleanFile(FileKind.PNG, data, 1), "The sheet", visit_id=note)
    assert isinstance(kept, Done)
    return kept.value


SESSIONS: dict[str, Callable[[Session], None]] = {
    act.__name__: act for act in (
        saves, signs, people, backups, passphrases, keys, migration, creation, restoring, attachments, days, upgrading,
    )
}  # fmt: skip


# What would lose words ────────────────────────────────────────────────────────────────────────────


@contextmanager
def synchronous(how: str) -> Iterator[None]:
    """Let SQLite wait less for the disk."""
    weaker = tuple(
        (name, how, ("OFF", "NORMAL").index(how)) if name == "synchronous" else (name, wanted, found)
        for name, wanted, found in database._PRAGMAS
    )
    with mock.patch.object(database, "_PRAGMAS", weaker):
        yield


@contextmanager
def no_synced_folders() -> Iterator[None]:
    """Leave out the step that makes a rename durable."""
    with (
        mock.patch.object(files, "sync_folder"),
        mock.patch.object(vault, "sync_folder"),
        mock.patch.object(backup, "sync_folder"),
    ):
        yield


@contextmanager
def headers_in_place() -> Iterator[None]:
    """Write headers over the old ones, as one would without thinking of it."""
    with mock.patch.object(header, "write_whole", Path.write_bytes):
        yield


class Weakened(NamedTuple):
    """A session with one precaution left out."""

    words: str
    session: Callable[[Session], None]
    weakening: Callable[[], AbstractContextManager[None]]


WEAKENED = {
    "saves-normal": Weakened("synchronous=NORMAL", saves, lambda: synchronous("NORMAL")),
    "saves-off": Weakened("synchronous=OFF", saves, lambda: synchronous("OFF")),
    "passphrases-unsynced": Weakened("no sync of folders, new passphrases", passphrases, no_synced_folders),
    "backups-unsynced": Weakened("no sync of folders, backups", backups, no_synced_folders),
    "passphrases-in-place": Weakened("headers written in place", passphrases, headers_in_place),
}
"""Replaying these has to find what is lost."""


def main() -> None:
    """Do one session after the other."""
    ballast.BYTES = BALLAST
    for name in sys.argv[2:]:
        session = Session(Path(sys.argv[1]), name)
        with after_each_transaction(partial(session.tell, "content")):
            if name in SESSIONS:
                SESSIONS[name](session)
            else:
                weakened = WEAKENED[name]
                with weakened.weakening():
                    weakened.session(session)


if __name__ == "__main__":
    main()
