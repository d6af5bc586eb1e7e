"""Child processes: for work that is slow, or that a hostile file could turn against the process with the keys.

What fails, hangs or grows in one harms nothing else, and none outlives the process that started it. Two kinds: `Child`
stays warm and is trusted; `answer` is for one piece of work on bytes that are not, and trusts nothing it says.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from typing import ParamSpec, TypeVar

from fieldnote.host import memory
from fieldnote.host.hardening import harden

P = ParamSpec("P")
T = TypeVar("T")

_TICK = 0.1
_SPARE_SECONDS = 5
"""Between the end of patience here and the system's own limit, which holds when nobody is left to look."""


class ChildFailedError(Exception):
    """A child used up its memory or its time, or it broke."""


class Child:
    """Works through what it is given, one thing after the other: spawned, never forked, hardened, ended at will."""

    def __init__(self) -> None:
        """Prepare; the child starts with the first work."""
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Start a piece of work: a function of a module, and values that can be pickled."""
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(max_workers=1, mp_context=context, initializer=_begin)
        try:
            return self._pool.submit(work, *args, **kwargs)
        except BrokenProcessPool:  # it died meanwhile: what it was doing has failed, what comes now need not
            self.stop()
            return self.submit(work, *args, **kwargs)

    def stop(self) -> None:
        """End the child, whatever it is doing."""
        if self._pool is not None:
            pool, self._pool = self._pool, None
            for process in list((pool._processes or {}).values()):  # noqa: SLF001 -- there is no public way to kill
                process.kill()
            pool.shutdown(wait=False, cancel_futures=True)


def answer(
    work: Callable[[bytes], bytes],
    question: bytes,
    *,
    most_memory: int,
    seconds: int,
    most_bytes: int,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Have a child of its own work on bytes from outside; raises ChildFailedError.

    Bytes come back, never objects: to unpickle what a hostile file may have written would hand it this process. The
    answer is `most_bytes` long at most. `progress` hears of time (tenths of a second) and stops it by raising.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work, most_memory, seconds + _SPARE_SECONDS), daemon=True)
    process.start()
    theirs.close()  # else the end of the child would not be seen
    patience = threading.Timer(seconds, process.kill)
    patience.daemon = True
    patience.start()
    try:
        ours.send_bytes(question)
        ticks = int(seconds / _TICK)
        for tick in range(ticks):
            if ours.poll(_TICK):
                return ours.recv_bytes(most_bytes)
            if progress:
                progress(tick, ticks)
    except (OSError, EOFError) as error:  # it ended without an answer, or its answer is too long
        raise ChildFailedError from error
    finally:
        patience.cancel()
        process.kill()
        process.join()
        ours.close()
    raise ChildFailedError


def _serve(pipe: Connection, work: Callable[[bytes], bytes], most_memory: int, seconds: int) -> None:
    _begin()
    _be_silent()
    memory.limit(most_memory, seconds)
    pipe.send_bytes(work(pipe.recv_bytes()))


def _be_silent() -> None:
    """Write to nobody's screen: what libraries say of a hostile file quotes it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for said in (1, 2):
        os.dup2(nowhere, said)
    os.close(nowhere)


def _begin() -> None:
    harden()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends this process then
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the process that started this one, which may be killed, and go with it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
