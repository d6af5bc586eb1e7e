"""A process that tries one act with a notebook while something fails around it, and says how that ended.

    trying.py

Commands come on standard input, one a line: an act, a space, and the folder to do it in. A child is forked for each (no
database is open yet, so a fork is safe). It makes itself ready, says so, waits for a line, and then tries. The line may
ask it to be short of something first: `heap N` leaves SQLite N bytes in all, `memory N` leaves the process N more than
it has. What is said goes to standard output as JSON, a line in one write each:

    {"pid": N}                                            ready: what is to fail may be arranged now
    {"ended": "done" | KIND, "sentence": …}               the act was done, or refused in our own words
    {"ended": "crashed", "sentence": TRACEBACK}           neither
"""

import json
import os
import resource
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from ctypes import CDLL
from pathlib import Path

from faults.saver import saved_by, secret_of_act
from faults.sessions import BALLAST
from making import (
    CONFIRMED,
    FAST,
    NOW,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    SPECIALIST,
    Clock,
    Ids,
    add_person,
    new_notebook,
    populated,
)
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, sentences, visits
from fieldnote.services.backups import by_passphrase
from fieldnote.services.notebook import Notebook
from fieldnote.services.restoring import restore
from fieldnote.vault import ballast
from fieldnote.vault.keys import Root

_PR_SET_PTRACER, _ANYONE = 0x59616D61, -1
Trial = Callable[[], object]
_open: list[Notebook] = []


def tell(**words: object) -> None:
    """Say something in one write."""
    os.writev(1, [(json.dumps(words) + "\n").encode()])  # a call that is never made to fail


def heard() -> str:
    """Wait for a line, in a way that is never made to fail and never counted.

    A watch that begins while this waits may see its call or not, as chance has it: counted among the reads of the act,
    it would shift which of them fails, and be the one that fails itself.
    """
    line = bytearray(1 << 10)
    length = os.readv(0, [line])
    return line[:length].decode().rstrip("\n")


def prepared(folder: Path) -> Root:
    """Make the notebook that all acts are tried on, with the backup that one of them restores."""
    ballast.BYTES = BALLAST
    folder.mkdir()
    closed = populated(new_notebook(folder / "notebook"))
    book = closed.open(ids=Ids(3))
    visits.save(book, saved_by(2, someone(book)))
    notebooks.back_up(book, folder / "friday.fnb")
    book.close()
    return closed.root


# Each act makes itself ready, and gives what is then tried ─────────────────────────────────────────


def opened(folder: Path) -> Notebook:
    root = notebooks.unlock(folder / "notebook", PASSPHRASE, clock=Clock())
    book = notebooks.open_notebook(folder / "notebook", root, clock=Clock(), new_id=Ids(9))
    _open.append(book)
    return book


def someone(book: Notebook) -> PersonId:
    return people.everyone(book)[0].person.id


def opening(folder: Path) -> Trial:
    return lambda: opened(folder)


def saving(folder: Path) -> Trial:
    book = opened(folder)
    note = saved_by(5, someone(book))
    return lambda: visits.save(book, note)


def signing(folder: Path) -> Trial:
    book = opened(folder)
    note = saved_by(2, someone(book)).id

    def sign() -> None:
        book.new_id = Ids(9)  # the second try makes the same ids as the first, so that what is left can be compared
        visits.sign(book, note, CONFIRMED)

    return sign


def deleting(folder: Path) -> Trial:
    book = opened(folder)
    return lambda: visits.delete_draft(book, saved_by(2, someone(book)).id)


def adding(folder: Path) -> Trial:
    book = opened(folder)
    return lambda: add_person(book, "Nadia")


def closing(folder: Path) -> Trial:
    book = opened(folder)
    visits.save(book, saved_by(5, someone(book)))
    return book.close


def backing_up(folder: Path) -> Trial:
    book = opened(folder)
    return lambda: notebooks.back_up(book, folder / "monday.fnb")


def checking(folder: Path) -> Trial:
    book = opened(folder)
    return lambda: notebooks.check(book)


def changing_the_passphrase(folder: Path) -> Trial:
    book = opened(folder)
    return lambda: notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)


def renewing_the_keys(folder: Path) -> Trial:
    root = notebooks.unlock(folder / "notebook", PASSPHRASE, clock=Clock())
    return lambda: notebooks.renew_keys(
        folder / "notebook", root, secret_of_act(1), OTHER_PASSPHRASE, clock=Clock(NOW), cost=FAST
    )


def restoring(folder: Path) -> Trial:
    return lambda: restore(folder / "friday.fnb", folder / "restored", by_passphrase(PASSPHRASE), clock=Clock()).key


def making(folder: Path) -> Trial:
    return lambda: notebooks.create(folder / "new", PASSPHRASE, SPECIALIST, cost=FAST, clock=Clock())


ACTS: dict[str, Callable[[Path], Trial]] = {
    act.__name__: act
    for act in (
        opening, saving, signing, deleting, adding, closing, backing_up, checking, changing_the_passphrase,
        renewing_the_keys, restoring, making,
    )
}  # fmt: skip
TWICE = ("saving", "signing")
"""What is tried again at once when it was refused, as a person does whose words are still on the screen."""


def tried(trial: Trial) -> str:
    """Try, and say how that ended."""
    try:
        trial()
    except FieldnoteError as error:
        ended = type(error).__name__
        tell(ended=ended, sentence=sentences.of_error(error))
        return ended
    except BaseException:  # noqa: BLE001 -- whatever it is, it is what this looks for
        tell(ended="crashed", sentence=traceback.format_exc())
        return "crashed"
    tell(ended="done", sentence="")
    return "done"


def arrange(wanted: str) -> None:
    """Make this process short of something, if that is wanted. Neither can be taken back."""
    what, _, amount = wanted.partition(" ")
    if what == "heap":
        sqlcipher.connect(":memory:").execute(f"PRAGMA hard_heap_limit = {int(amount)}")
    elif what == "memory":
        with suppress(AttributeError):
            CDLL(None).malloc_trim(0)  # what earlier work has freed would be there to be used again
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        most = pages * resource.getpagesize() + int(amount)
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def child(act: str, folder: Path) -> None:
    """Make ready, wait, and try."""
    with suppress(OSError, AttributeError):
        CDLL(None).prctl(_PR_SET_PTRACER, _ANYONE, 0, 0, 0)  # where only a parent may watch a process
    trial = ACTS[act](folder)
    tell(pid=os.getpid())
    arrange(heard())
    if tried(trial) not in {"done", "crashed"} and act in TWICE:
        tried(trial)


def warm_up() -> None:
    """Do each act once, so that whatever Python loads late is there before anything fails; nothing stays open."""
    with tempfile.TemporaryDirectory() as place:
        prepared(Path(place) / "before")
        for name, act in ACTS.items():
            act(shutil.copytree(Path(place) / "before", Path(place) / name))()
            while _open:
                _open.pop().close()


def main() -> None:
    """Fork a child for every line on standard input."""
    ballast.BYTES = BALLAST
    warm_up()
    tell(ready=True)
    for line in sys.stdin:
        act, _, folder = line.rstrip("\n").partition(" ")
        process = os.fork()
        if process == 0:
            try:
                child(act, Path(folder))
            except BaseException:  # noqa: BLE001 -- getting ready failed: the test is told, and fails
                tell(ended="crashed", sentence=traceback.format_exc())
            finally:
                os._exit(0)
        os.waitpid(process, 0)
        tell(gone=True)


if __name__ == "__main__":
    main()
