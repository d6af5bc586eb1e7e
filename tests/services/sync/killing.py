"""Runs to a target in processes of their own, each killed at one of the steps at which something lasts.

Those are: before and after each commit, each rename in a folder, each request to a server, each step of a file on an
SFTP server, and each job.
"""

import os
import signal
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from making import Clock, Closed, Ids

from fieldnote.domain.ids import TargetId
from fieldnote.services.sync import run
from fieldnote.services.sync.jobs import Hands
from fieldnote.vault.database import Database


class Steps:
    """Counts the steps that last, and kills this process at one of them."""

    def __init__(self, last: int) -> None:
        self.last, self.done = last, 0

    def step(self) -> None:
        self.done += 1
        if self.done == self.last:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, act: Callable[..., Any]) -> Callable[..., Any]:
        """Make something that lasts a step before and a step after."""

        def watched(*given: Any, **named: Any) -> Any:
            self.step()
            result = act(*given, **named)
            self.step()
            return result

        return watched


def sends(closed: Closed, target: TargetId, last: int = 0) -> int:
    """Run to the target in a process of its own, killed at step `last`; gives the steps it did, or 0 if killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # nothing of the tests is finished in here: it ends by itself, or is killed
        try:
            os.write(writing, _sends(closed, target, last).to_bytes(2, "big"))
        except BaseException:  # noqa: BLE001 -- said here, since nobody else hears of it
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        steps = int.from_bytes(told.read(2), "big")
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) == (steps == 0), "it was killed, or came to its end"
    return steps


def _sends(closed: Closed, target: TargetId, last: int) -> int:
    import paramiko  # noqa: PLC0415 -- for the process that is killed alone

    from fieldnote.exchange.carriers.https import Https  # noqa: PLC0415 -- as above

    book, steps = closed.open(Clock(), Ids(os.getpid())), Steps(last)
    run_sql = Database.run

    def run_watched(database: Database, sql: str, values: Any = ()) -> int:
        return int((steps.around(run_sql) if sql == "COMMIT" else run_sql)(database, sql, values))

    Database.run = run_watched  # type: ignore[method-assign, assignment]
    Path.replace = steps.around(Path.replace)  # type: ignore[method-assign]
    Https.ask = steps.around(Https.ask)  # type: ignore[method-assign]
    for kind, name in (("SFTPClient", "open"), ("SFTPClient", "posix_rename"), ("SFTPFile", "write")):
        acting = getattr(paramiko, kind)
        setattr(acting, name, steps.around(getattr(acting, name)))
    work = run.steps(book, target, chance=lambda: 0.5)
    answer: Any = None
    try:
        while True:
            job = work.send(answer)
            answer = steps.around(job.run)(Hands())
    except StopIteration:
        return steps.done
