"""A process that does one operation while a fault hits it, and tells what a person would have read.

Started once, it forks a child for every trial (no database is open yet, so a fork is safe). They talk in lines of JSON,
one at a time: the child says `ready` when all is prepared, waits for `go`, does the act, and says what came of it.
It ends without closing anything, as when the power goes: what it acknowledged must be kept without that.
Its words go out and in by `writev` and `readv`, which no fault is ever put on.
"""

import os
import tempfile
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec
from faults.operations import Operation, prepared
from faults.stage import Stage
from making import FAST, NOW, PASSPHRASE, Clock
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.changes import Refused
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import packs, passphrases, sentences, templates
from fieldnote.services.notebook import Notebook
from fieldnote.vault import header
from fieldnote.vault.keys import Root

NOWHERE = "/nowhere/at/all"


class Order(msgspec.Struct, frozen=True):
    """What to do."""

    operation: Operation
    stage: Stage


class Go(msgspec.Struct, frozen=True):
    """Do it now, in a world that has changed: `clock` is the new time; pages are `cold` when none is in memory."""

    clock: datetime | None = None
    cold: bool = False
    out_of_memory: bool = False
    without_temporary: bool = False
    without_files: bool = False
    full: str = ""
    """A folder on a disk where not one byte more fits."""


class Said(msgspec.Struct, frozen=True):
    """What a child says."""

    event: str
    """ready, done, refused, crashed, or gone once its process has ended."""
    pid: int = 0
    sentence: str = ""
    fired: bool = False
    """Whether a fault that was ordered was in force right before the act."""


def as_line(message: msgspec.Struct) -> bytes:
    """Write a message as one line."""
    return msgspec.json.encode(message, enc_hook=str) + b"\n"


def say(said: Said) -> None:
    """Tell one thing in one piece."""
    os.writev(1, [as_line(said)])


def heard() -> bytes:
    """Read one line; empty at the end."""
    line = bytearray()
    while not line.endswith(b"\n"):
        buffer = bytearray(1 << 16)
        got = os.readv(0, [buffer])
        if not got:
            return b""
        line += buffer[:got]
    return bytes(line)


def act(order: Order) -> None:
    """Get ready, wait, do it, tell what came of it, and end with everything open: closing could hide a loss."""
    clock = Clock(NOW)
    doing, book = prepared(order.operation, order.stage, clock)
    say(Said("ready", os.getpid()))
    go = msgspec.json.decode(heard(), type=Go)
    change_world(go, clock, book)
    before = in_force(go, clock)
    try:
        outcome = doing()
    except FieldnoteError as error:
        event, sentence = "refused", sentences.of_error(error)
    except Exception:  # noqa: BLE001 -- the window would say that this is our mistake: here it fails the test
        event, sentence = "crashed", traceback.format_exc()
    else:
        stands = [p for p in outcome.problems if p.blocks] if isinstance(outcome, Refused) else []
        event, sentence = "refused" if stands else "done", " ".join(map(sentences.of_problem, stands))
    say(Said(event, os.getpid(), sentence, fired=before))
    os._exit(0)


def change_world(go: Go, clock: Clock, book: Notebook | None) -> None:
    """Put in force what is ordered for this process."""
    if go.clock is not None:
        clock.now = go.clock
    if go.cold and book is not None:
        book.vault.database.all("PRAGMA shrink_memory")
    if go.without_temporary:
        for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
            os.environ[name] = NOWHERE
        tempfile._candidate_tempdir_list = lambda: [NOWHERE]  # type: ignore[attr-defined]
        tempfile.tempdir = None
    if go.out_of_memory:
        sqlcipher.connect(":memory:").execute("PRAGMA hard_heap_limit = 1")  # for all of this process's databases


def in_force(go: Go, clock: Clock) -> bool:
    """Look whether what was ordered holds, and whether anything was."""
    if go.without_temporary:
        with suppress(FileNotFoundError):
            tempfile.gettempdir()
            return False
    if go.out_of_memory:
        with suppress(MemoryError):
            sqlcipher.connect(":memory:")
            return False
    if go.without_files:
        with suppress(OSError):
            os.close(os.open(os.devnull, os.O_RDONLY))
            return False
    if go.full:
        probe = Path(go.full) / "probe"
        with suppress(OSError):
            probe.write_bytes(b"one byte")
            return False
        probe.unlink(missing_ok=True)
    if go.clock is not None and clock() != go.clock:
        return False
    return go != Go(cold=go.cold)


def main() -> None:
    """Fork a child for every line on standard input."""
    passphrases.judge(PASSPHRASE)  # what ships with the program is in memory, as it is once the window stands
    packs.shipped()
    templates.available()
    header.fresh(Root.fresh(), PASSPHRASE, FAST)
    while line := heard():
        order = msgspec.json.decode(line, type=Order, dec_hook=lambda kind, text: kind(text))
        child = os.fork()
        if child == 0:
            try:
                act(order)
            except Exception:  # noqa: BLE001 -- getting ready failed: the test is told, and fails
                say(Said("crashed", os.getpid(), traceback.format_exc()))
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        say(Said("gone"))


if __name__ == "__main__":
    main()
