"""Frees what holds itself in a circle, on the screen's thread: Python's own turn would come in whatever thread it is.

A widget that is freed by a worker takes its half in Qt along, there and then, and the program with it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 1000


class Cycles(QObject):
    """Looks every second whether Python would have looked for circles by now; Python itself is told not to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what was imported stays as long as the program does
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(free_due)
        self._timer.start()


def free_due() -> int:
    """Free what is due, the oldest generation that is; gives how many things were freed."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [place for place, (count, most) in enumerate(counts) if most and count > most]
    return gc.collect(max(due)) if due else 0
