"""Warm start to the painted unlock window, beside a bare PySide6 window with the same three controls, in turns.

python tests/bench/start.py [RUNS]
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from fieldnote.services import practice

_GOAL = 1.3
_BARE = """
import json, sys
from fieldnote.host.process import seconds_since_start
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)

def tell():
    print(json.dumps({"painted": seconds_since_start()}), flush=True)
    QApplication.quit()

app = QApplication(sys.argv)
window = Window()
page = QWidget()
column = QVBoxLayout(page)
column.addWidget(QLabel("Fieldnote is locked", alignment=Qt.AlignmentFlag.AlignCenter))
column.addWidget(QLineEdit(echoMode=QLineEdit.EchoMode.Password))
column.addWidget(QPushButton("Unlock"))
window.setCentralWidget(page)
window.resize(1366, 768)
window.show()
app.exec()
"""


def main(runs: int) -> None:
    """Measure both in turns and print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as home:
        folder = practice.make(Path(home) / "notebook", most_people=1).folder
        environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        # A warm start has its modules compiled; keep the compiled ones out of the source tree.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        bare: list[float] = []
        ours: list[float] = []
        for turn in range(runs + 1):
            times = (
                _seconds([sys.executable, "-c", _BARE], environment),
                _seconds([sys.executable, "-m", "fieldnote", "--time-to-paint", str(folder)], environment),
            )
            if turn:  # the first turn warms the disk's cache
                bare.append(times[0])
                ours.append(times[1])
    print(f"{runs} warm starts in turns, platform {environment['QT_QPA_PLATFORM']}")
    for name, seconds in (("bare PySide6 window", bare), ("Fieldnote, unlock window", ours)):
        print(f"{name:26} median {statistics.median(seconds):.3f} s   min {min(seconds):.3f}   max {max(seconds):.3f}")
    print(f"ratio: {statistics.median(ours) / statistics.median(bare):.2f} (goal: at most {_GOAL})")


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    """Give the seconds from a process's start to its first paint, as it tells them itself."""
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    painted: float = json.loads(ended.stdout.splitlines()[-1])["painted"]
    return painted


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
