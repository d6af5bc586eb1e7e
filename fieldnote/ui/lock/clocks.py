"""How long this computer was awake, and how long it slept: the two clocks that a watch compares."""

import ctypes
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clocks:
    """The computer's clocks; tests give their own."""

    def awake(self) -> float:
        """Give seconds from some moment on, which stand still while nobody can press a key."""
        return time.monotonic()

    def slept(self) -> float:
        """Give the seconds spent asleep since some moment: only how it grows means something."""
        if sys.platform == "win32":
            return time.time() - _unbiased()
        elif sys.platform == "linux":  # noqa: RET505 -- what mypy takes for another system must be a branch
            return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
        else:
            return time.time() - time.monotonic()


def _unbiased() -> float:
    """Give Windows' clock that stops during sleep, in seconds; its usual monotonic clock goes on."""
    ticks = ctypes.c_ulonglong()
    ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))  # type: ignore[attr-defined]
    return ticks.value / 10_000_000
