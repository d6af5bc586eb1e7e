"""Warm start to the painted unlock window, beside bare PySide6 windows in the same run, in turns.

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


# What the gate compares with: a window with nothing but a line of text.
_BAREST = (
    _BARE.replace("column.addWidget(QLineEdit(echoMode=QLineEdit.EchoMode.Password))\n", "")
    .replace('column.addWidget(QPushButton("Unlock"))\n', "")
    .replace(", alignment=Qt.AlignmentFlag.AlignCenter", "")
    .replace("import Qt, QTimer", "import QTimer")
)


def main(runs: int) -> None:
    """Measure both in turns and print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as home:
        folder = practice.make(Path(home) / "notebook", most_people=1).folder
        environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        # A warm start has its modules compiled; keep the compiled ones out of the source tree.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        commands = {
            "bare window, one label": [sys.executable, "-c", _BAREST],
            "bare window, same three controls": [sys.executable, "-c", _BARE],
            "Fieldnote, unlock window": [sys.executable, "-m", "fieldnote", "--time-to-paint", str(folder)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(runs + 1):
            for name, command in commands.items():
                seconds = _seconds(command, environment)
                if turn:  # the first turn warms the disk's cache
                    times[name].append(seconds)
    print(f"{runs} warm starts in turns, platform {environment['QT_QPA_PLATFORM']}")
    *baselines, ours = [(name, statistics.median(seconds)) for name, seconds in times.items()]
    for name, median in (*baselines, ours):
        print(f"{name:33} median {median:.3f} s   min {min(times[name]):.3f}   max {max(times[name]):.3f}")
    for name, median in baselines:
        print(f"ratio to the {name}: {ours[1] / median:.2f} (goal: at most {_GOAL})")


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    """Give the seconds from a process's start to its first paint, as it tells them itself."""
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    painted: float = json.loads(ended.stdout.splitlines()[-1])["painted"]
    return painted


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
