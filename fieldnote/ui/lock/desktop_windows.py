"""Windows: what it tells a window about its session and about power.

Untested: no machine of ours runs Windows. What can be read without one, `is_leaving`, is tested. The lid is not
listened to by itself; a lid that sends the computer to sleep is.
"""

import ctypes
import ctypes.wintypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

from fieldnote.ui.lock.desktop import Desktop

_SESSION_CHANGE: Final = 0x02B1
_POWER_BROADCAST: Final = 0x0218
_QUERY_END_SESSION: Final = 0x0011
_CONSOLE_DISCONNECT, _REMOTE_DISCONNECT, _LOGOFF, _LOCK = 0x2, 0x4, 0x6, 0x7
_SUSPEND: Final = 0x4
_THIS_SESSION: Final = 0


def is_leaving(message: int, kind: int) -> bool:
    """Whether a window message (its number and `wParam`) says that the person leaves this session or the computer."""
    if message == _SESSION_CHANGE:
        return kind in {_CONSOLE_DISCONNECT, _REMOTE_DISCONNECT, _LOGOFF, _LOCK}
    return message == _QUERY_END_SESSION or (message == _POWER_BROADCAST and kind == _SUSPEND)


class WindowsDesktop(Desktop):
    """Reads the messages that Windows sends to the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._filter = _Filter(self)

    def start(self) -> None:
        """Ask Windows to tell the window about its session, and read what it tells."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)
        handle = ctypes.wintypes.HWND(int(self._window.winId()))
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(handle, _THIS_SESSION)  # type: ignore[attr-defined]

    def stop(self) -> None:
        """Read no more."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._filter)


class _Filter(QAbstractNativeEventFilter):
    """Sees each message before Qt, and takes none away."""

    def __init__(self, desktop: WindowsDesktop) -> None:
        super().__init__()
        self._desktop = desktop

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        """Look at one message."""
        del kind
        told = ctypes.wintypes.MSG.from_address(int(message))
        if is_leaving(told.message, told.wParam):
            self._desktop.left.emit()
        return False, 0
