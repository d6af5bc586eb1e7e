"""What the desktop says when a person leaves: the computer goes to sleep, its screen is locked, another user comes.

Each system speaks in its own way (`desktop_linux`, `desktop_windows`). On macOS nothing is listened to yet: there the
watch for absence and the gap that sleep leaves between the clocks are what locks.
"""

from PySide6.QtCore import QObject, Signal


class Desktop(QObject):
    """A desktop that says nothing; each system's own one says more."""

    left = Signal()
    """The person leaves, or may have left: the notebook is to be locked now."""

    def start(self) -> None:
        """Begin to listen. Waits for nobody: where no desktop answers, nothing is heard."""

    def stop(self) -> None:
        """Listen no more, and hold nothing up."""

    def let_sleep(self) -> None:
        """Hold sleep up no longer: what could be kept is kept."""
