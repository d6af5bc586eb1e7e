"""What a process does before it touches a notebook: private files, no dumps, no hostile environment."""

import ctypes
import os
import sys
from collections.abc import Mapping, MutableMapping

_ALLOWED = {
    "QT_QPA_PLATFORM": {"xcb", "wayland", "offscreen", "minimal"},
    "QT_IM_MODULE": {"ibus", "compose"},  # or nobody could write Vietnamese or Chinese
}
"""What may be chosen of the plugins that come with Qt; where plugins are found is not for the environment to say."""
_KEPT = {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_FONT_DPI"}
_LOADER = ("LD_", "DYLD_")
"""What the system's loader listens to: it reads these before any line of ours runs."""
_FOREIGN = (
    *_LOADER,
    "QT_",
    "QML",
    "PYTHON",
    "GTK_",  # Qt's GTK theme loads modules
    "GIO_",  # and GLib others
    "GDK_PIXBUF_",
    "OPENSSL_",  # a configuration may name engines to load
    "CUPS_",  # a foreign print server would get the document
    "_PYI_",  # what the bundle's own start tells itself: each process of ours begins anew
)
_BUNDLE_SETS = "LD_LIBRARY_PATH"
_BUS_ADDRESSES = ("DBUS_", "AT_SPI_BUS_ADDRESS")
_PR_SET_DUMPABLE = 4


def start_clean() -> None:
    """Begin this process anew, once, where the loader was told to bring in foreign code.

    What it brought is here already, and taking its variables away helps only the next program.
    """
    frozen = bool(getattr(sys, "frozen", False))
    told = _told_the_loader(os.environ, frozen=frozen)
    if not told or sys.platform == "win32":
        return
    for name in told:
        del os.environ[name]
    arguments = sys.argv[1:] if frozen else sys.orig_argv[1:]
    os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606 -- ourselves, no shell


def _told_the_loader(environment: Mapping[str, str], *, frozen: bool) -> list[str]:
    """Name what to take from the environment before a clean start; nothing where it was clean.

    The bundle's own start names its folder to the loader, and keeps what stood there before under another name.
    """
    told = [name for name in environment if name.startswith(_LOADER)]
    if not frozen:
        return told
    if all(name == _BUNDLE_SETS for name in told):
        return []
    return told + [name for name in environment if name.startswith("_PYI_")]


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
    """Remove what could load foreign code or speak with a foreign computer, but for the platform and scale factors."""
    for name, value in list(environment.items()):
        if name in _KEPT or value in _ALLOWED.get(name, ()):
            continue
        if name.startswith(_FOREIGN) or (name.startswith(_BUS_ADDRESSES) and not _is_local(value)):
            del environment[name]


def _is_local(address: str) -> bool:
    """Whether a D-Bus address is a socket of this computer: others start programs or go over the network."""
    return all(part.startswith("unix:") for part in address.split(";") if part)


def _in_sandbox() -> bool:
    """Whether Flatpak or Snap runs us: their portals break when a process is not dumpable (keepassxc 7607)."""
    return "FLATPAK_ID" in os.environ or "SNAP" in os.environ
