"""How much memory this computer has, and how much of it and of its time a process may take."""

import ctypes
import os
import sys

_ASSUMED = 2 * 1024**3


def total_bytes() -> int:
    """Give the computer's memory in bytes; a modest figure where it cannot be asked."""
    if sys.platform == "win32":
        return _on_windows()
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):
        return _ASSUMED


def limit(most: int, seconds: int) -> None:
    """Let this process have `most` bytes of address space (kept only by Linux) and `seconds` of a processor."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 -- not on Windows

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        if sys.platform == "linux":
            resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _on_windows() -> int:
    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            ("total", ctypes.c_ulonglong),
            *((f"other{n}", ctypes.c_ulonglong) for n in range(6)),
        )

    status = Status(length=ctypes.sizeof(Status))
    asked = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined]
    return int(status.total) if asked else _ASSUMED
