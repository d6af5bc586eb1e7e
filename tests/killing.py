"""Kills a child at each step that it takes on files, one after the other, until it gets to its end."""

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator

_STEPS = frozenset({"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree", "fcntl.flock"})
_MOST = 400


def killed_at_each_step(act: Callable[[], object], *, every: int = 1) -> Iterator[bool]:
    """Run an act in a child again and again, each time killed a few steps later; gives whether it got to its end.

    The last one gets there. Nothing of the notebook may be open in this process meanwhile.
    """
    for steps in range(1, _MOST, every):
        child = os.fork()
        if not child:
            _run(act, steps)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0, "the act itself failed"
        done = not os.WIFSIGNALED(status)
        yield done
        if done:
            return
    raise AssertionError("it has more steps than that")


def _run(act: Callable[[], object], steps: int) -> None:
    left = steps

    def count(event: str, _: object) -> None:
        nonlocal left
        if event in _STEPS:
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    code = 1
    try:
        act()
        code = 0
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(code)
