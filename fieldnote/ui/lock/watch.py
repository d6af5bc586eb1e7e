"""The watch for absence: nobody at the keyboard for a while, or a computer that slept.

What the desktop says of itself (a closing lid, the screen's lock, another user) is heard in `desktop`; the gap that
sleep leaves between the clocks is noticed on every system.
"""

from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from fieldnote.ui.lock.clocks import Clocks

WARNING_SECONDS: Final = 20
GAP_SECONDS: Final = 10.0
_TICK: Final = 1000

_INPUT: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)
_BEFORE_PAINTING: Final = frozenset({QEvent.Type.UpdateRequest, QEvent.Type.Expose, QEvent.Type.Paint})


class WatchClocks(Protocol):
    """The two clocks that a watch compares: the computer's own, or those of a test."""

    def awake(self) -> float:
        """Give seconds that stand still while nobody can press a key."""

    def slept(self) -> float:
        """Give the seconds spent asleep."""


class Watch(QObject):
    """Sees every key and every move of the mouse in all windows, and compares the clocks before anything is painted."""

    warned = Signal(int)
    """Seconds left until the lock, each second."""
    calmed = Signal()
    """Someone is back after a warning."""
    timed_out = Signal()
    slept = Signal()

    def __init__(self, minutes: int, clocks: WatchClocks | None = None, parent: QObject | None = None) -> None:
        """Take after how many minutes without a key or move the notebook locks."""
        super().__init__(parent)
        self._limit = minutes * 60.0
        self._clocks = clocks or Clocks()
        self._last_input = self._clocks.awake()
        self._slept = self._clocks.slept()
        self._warned = False
        self._windows: list[QWindow] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch."""
        self.note_input()
        self._slept = self._clocks.slept()
        self._watch_windows()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)
        self._windows.clear()

    @property
    def running(self) -> bool:
        """Whether it watches."""
        return self._timer.isActive()

    def set_minutes(self, minutes: int) -> None:
        """Lock after so many minutes from now on."""
        self._limit = minutes * 60.0
        self.note_input()

    def note_input(self) -> None:
        """Count from now: someone is here."""
        self._last_input = self._clocks.awake()
        if self._warned:
            self._warned = False
            self.calmed.emit()

    def look(self) -> None:
        """Compare the clocks; the timer does so each second."""
        if self._has_slept():
            return
        self._watch_windows()
        left = self._limit - (self._clocks.awake() - self._last_input)
        if left <= 0:
            self._warned = False
            self.timed_out.emit()
        elif left <= WARNING_SECONDS:
            self._warned = True
            self.warned.emit(round(left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note input, and hold back painting when the computer has slept."""
        kind = event.type()
        if kind in _BEFORE_PAINTING:
            return self._has_slept()
        if kind in _INPUT:
            if self._has_slept():
                return True
            self.note_input()
        return super().eventFilter(watched, event)

    def _has_slept(self) -> bool:
        slept = self._clocks.slept()
        gap, self._slept = slept - self._slept, slept
        if gap <= GAP_SECONDS:
            return False
        self.slept.emit()
        return True

    def _watch_windows(self) -> None:
        """Watch windows that are new: dialogs and popups take keys of their own."""
        shown = QGuiApplication.topLevelWindows()
        for window in shown:
            if window not in self._windows:
                window.installEventFilter(self)
        self._windows = shown
