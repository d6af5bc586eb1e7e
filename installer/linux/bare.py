"""A bare PySide6 window, for comparison: it prints how long it took until it was painted, and ends.

It has the three controls of our unlock window; with the argument `label` one label alone, and imports less.
"""

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget


def seconds_since_start() -> float:
    """Give the seconds since the system started this process."""
    with open("/proc/self/stat", encoding="utf-8") as file:  # noqa: PTH123 -- pathlib takes time of its own
        started = int(file.read().rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started / os.sysconf("SC_CLK_TCK")


class Window(QMainWindow):
    """Ends the program once it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Paint, and tell the time when the picture has been handed over."""
        super().paintEvent(event)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        sys.stdout.write(f'{{"painted": {seconds_since_start():.4f}}}\n')
        sys.stdout.flush()
        QApplication.quit()


def page() -> QWidget:
    """Make what the window shows."""
    if sys.argv[1:] == ["label"]:
        return QLabel("Fieldnote is locked")
    from PySide6.QtCore import Qt  # noqa: PLC0415 -- its hundred enums are made when it is imported

    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QLabel("Fieldnote is locked", alignment=Qt.AlignmentFlag.AlignCenter))
    column.addWidget(QLineEdit(echoMode=QLineEdit.EchoMode.Password))
    column.addWidget(QPushButton("Unlock"))
    return made


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    window = Window()
    window.setCentralWidget(page())
    window.resize(1366, 768)
    window.show()
    sys.exit(app.exec())
