"""The smallest window that PySide6 makes, for comparison: it prints how long it took until it was painted, and ends."""

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


def seconds_since_start() -> float:
    """Give the seconds since the system started this process."""
    with open("/proc/self/stat", encoding="utf-8") as file:  # noqa: PTH123 -- pathlib takes time of its own
        started = int(file.read().rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started / os.sysconf("SC_CLK_TCK")


class Window(QLabel):
    """Ends the program once it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Paint, and tell the time when the picture has been handed over."""
        super().paintEvent(event)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        sys.stdout.write(f'{{"painted": {seconds_since_start():.4f}}}\n')
        sys.stdout.flush()
        QApplication.quit()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Window("Fieldnote")
    window.resize(1100, 700)
    window.show()
    sys.exit(app.exec())
