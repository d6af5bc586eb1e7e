"""This process: how long ago it began."""

import os
import sys
import time

_IMPORTED = time.monotonic()


def seconds_since_start() -> float:
    """Give the seconds since the operating system started this process; elsewhere, since this module was imported."""
    if sys.platform == "linux":
        with open("/proc/self/stat", encoding="utf-8") as file:  # noqa: PTH123 -- pathlib is slower than what is measured
            after_name = file.read().rpartition(")")[2].split()
        return time.clock_gettime(time.CLOCK_BOOTTIME) - int(after_name[19]) / os.sysconf("SC_CLK_TCK")
    else:  # noqa: RET505 -- what mypy takes for another system must be a branch
        return time.monotonic() - _IMPORTED
