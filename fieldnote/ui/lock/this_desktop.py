"""Which desktop this computer has."""

import sys

from PySide6.QtWidgets import QWidget

from fieldnote.ui.lock.desktop import Desktop


def of_this_computer(window: QWidget) -> Desktop:
    """Give the desktop of this computer, which `window` belongs to."""
    if sys.platform == "linux":
        from fieldnote.ui.lock.desktop_linux import LinuxDesktop  # noqa: PLC0415 -- not on other systems

        return LinuxDesktop(parent=window)
    elif sys.platform == "win32":  # noqa: RET505 -- what mypy takes for another system must be a branch
        from fieldnote.ui.lock.desktop_windows import WindowsDesktop  # noqa: PLC0415 -- likewise

        return WindowsDesktop(window)
    else:
        return Desktop(window)
