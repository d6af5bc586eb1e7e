"""Copies that do not stay: what Fieldnote put on the clipboard is taken off again after a while, and at lock."""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

_STAYS: Final = 30_000
# What password managers set so that clipboard histories leave a copy out (KDE, Windows, macOS).
_HINTS: Final = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
    ("org.nspasteboard.ConcealedType", b"1"),
)


class Clipboard(QObject):
    """Puts text on the clipboard and clears it, unless something else was copied since."""

    def __init__(self, parent: QObject | None = None, *, stays: int = _STAYS) -> None:
        """Take how many milliseconds a copy stays."""
        super().__init__(parent)
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(stays)
        self._timer.timeout.connect(self.clear_if_ours)

    def copy(self, text: str) -> None:
        """Put text on the clipboard for a while."""
        data = QMimeData()
        data.setText(text)
        for name, value in _HINTS:
            data.setData(name, value)
        QGuiApplication.clipboard().setMimeData(data)
        self._ours = text
        self._timer.start()

    def clear_if_ours(self) -> None:
        """Take our text off the clipboard if it is still there."""
        clipboard = QGuiApplication.clipboard()
        if self._ours and clipboard.text() == self._ours:
            clipboard.clear()
        self._ours = ""
        self._timer.stop()
