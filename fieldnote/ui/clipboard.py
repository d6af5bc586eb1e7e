"""Copies that do not stay: what Fieldnote put on the clipboard is taken off again after a while, and at lock.

`Clipboard` puts a text there for a page; `Copies` sees what a person copies or selects in any field. Each copy asks
clipboard histories to leave it out; they comply or do not, and what they keep is beyond us. The asking is tested on
Linux only.
"""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

_STAYS: Final = 30_000
# What password managers set so that clipboard histories leave a copy out (KDE, Windows, macOS).
_HINTS: Final = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
    ("org.nspasteboard.ConcealedType", b"1"),
)
_MODES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
_OF_NOBODY_ELSE: Final = frozenset({"offscreen", "minimal"})
"""Platforms whose clipboard no other program sees; they cannot tell whose it is."""


def _marked(text: str) -> QMimeData:
    """Give plain text that histories are asked to leave out."""
    data = QMimeData()
    data.setText(text)
    for name, value in _HINTS:
        data.setData(name, value)
    return data


def _is_ours(mode: QClipboard.Mode) -> bool:
    if QGuiApplication.platformName() in _OF_NOBODY_ELSE:
        return True
    clipboard = QGuiApplication.clipboard()
    return clipboard.ownsSelection() if mode == QClipboard.Mode.Selection else clipboard.ownsClipboard()


class Copies(QObject):
    """Marks what is copied, cut or selected anywhere in Fieldnote, and takes it off again.

    Fields put their text there themselves, some of them where Python sees nothing of it, so each new copy is looked
    at once it is there: before another program can ask for it, since it asks through the same event loop.
    """

    def __init__(self, parent: QObject | None = None, *, stays: int = _STAYS) -> None:
        """Take how many milliseconds a copy stays."""
        super().__init__(parent)
        self._timers = {mode: QTimer(self) for mode in _MODES}
        for timer in self._timers.values():
            timer.setSingleShot(True)
            timer.setInterval(stays)
        self._timers[QClipboard.Mode.Clipboard].timeout.connect(self._clear_clipboard)
        self._timers[QClipboard.Mode.Selection].timeout.connect(self._clear_selection)
        QGuiApplication.clipboard().dataChanged.connect(self._on_copied)
        QGuiApplication.clipboard().selectionChanged.connect(self._on_selected)

    def clear(self) -> None:
        """Take everything of ours off, now."""
        for mode in _MODES:
            self._clear(mode)

    def _on_copied(self) -> None:
        self._look_at(QClipboard.Mode.Clipboard)

    def _on_selected(self) -> None:
        self._look_at(QClipboard.Mode.Selection)

    def _clear_clipboard(self) -> None:
        self._clear(QClipboard.Mode.Clipboard)

    def _clear_selection(self) -> None:
        self._clear(QClipboard.Mode.Selection)

    def _look_at(self, mode: QClipboard.Mode) -> None:
        """Mark a new copy of ours. One that is marked already was put there by a page, which takes it off itself."""
        self._timers[mode].stop()
        clipboard = QGuiApplication.clipboard()
        text = clipboard.text(mode) if _is_ours(mode) else ""
        if not text or clipboard.mimeData(mode).hasFormat(_HINTS[0][0]):
            return
        clipboard.setMimeData(_marked(text), mode)
        self._timers[mode].start()

    def _clear(self, mode: QClipboard.Mode) -> None:
        self._timers[mode].stop()
        if _is_ours(mode):
            QGuiApplication.clipboard().clear(mode)


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
        QGuiApplication.clipboard().setMimeData(_marked(text))
        self._ours = text
        self._timer.start()

    def clear_if_ours(self) -> None:
        """Take our text off the clipboard if it is still there."""
        clipboard = QGuiApplication.clipboard()
        if self._ours and clipboard.text() == self._ours:
            clipboard.clear()
        self._ours = ""
        self._timer.stop()
