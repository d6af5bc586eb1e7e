"""What a process does before it touches a notebook: private files, no dumps, no hostile environment."""

import ctypes
import os
import sys
from collections.abc import MutableMapping

_PLATFORMS = {"xcb", "wayland", "offscreen", "minimal"}
_KEPT = {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_FONT_DPI"}
_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Make new files private, and keep other processes and crash dumps away from this one's memory."""
    os.umask(0o077)
    clear_environment(os.environ)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux") and not _in_sandbox():
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def clear_environment(environment: MutableMapping[str, str]) -> None:
    """Remove variables that could load foreign code into Qt or Python, but for the platform and scale factors."""
    for name in list(environment):
        if name == "QT_QPA_PLATFORM" and environment[name] in _PLATFORMS:
            continue
        if name.startswith(("QT_", "PYTHON", "QML")) and name not in _KEPT:
            del environment[name]


def _in_sandbox() -> bool:
    """Whether Flatpak or Snap runs us: their portals break when a process is not dumpable (keepassxc 7607)."""
    return "FLATPAK_ID" in os.environ or "SNAP" in os.environ
