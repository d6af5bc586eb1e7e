"""A day to be killed: FOLDER SETTINGS HEARD HANDS; the passphrase comes as the first line of standard input.

Unlocks, begins a visit and types without end, with the hands of the journey. It says in a file, line by line, how many
letters the notebook holds.
"""

import sys
import tempfile
from datetime import datetime
from pathlib import Path

from journeys.hands import Hands, Keyboard, Mouse
from journeys.script import CASELOAD, begin_visit, unlock
from journeys.world import World
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from fieldnote.ui import bugs
from fieldnote.ui.application import prepare

WORDS = "one two three four five six seven eight nine ten "
_HANDS: dict[str, type[Hands]] = {"Mouse": Mouse, "Keyboard": Keyboard}


def main(folder: str, settings_file: str, heard: str, hands: str) -> None:
    """Type until killed."""
    qt_api.set_qt_api("pyside6")
    app = QApplication(["fieldnote"])
    prepare(app)
    world = World(app, QtBot(None), Path(settings_file), _HANDS[hands])  # type: ignore[arg-type]  # no test around it
    world.start(Path(folder))
    bugs.watch(world.application.window)
    sys.excepthook = sys.__excepthook__
    unlock(world, sys.stdin.readline().strip())
    page = begin_visit(world, CASELOAD[0])
    world.hands.reach("what_edit")
    typed = 0

    def tell(_: datetime) -> None:
        with Path(heard).open("a", encoding="utf-8") as file:
            file.write(f"{typed}\n")

    def type_on() -> None:
        nonlocal typed
        world.hands.write(WORDS[typed % len(WORDS)])
        typed += 1

    page._saver.saved.connect(tell)
    timer = QTimer()
    timer.timeout.connect(type_on)
    timer.start(5)
    app.exec()


if __name__ == "__main__":
    tempfile.tempdir = str(Path(sys.argv[2]).parent)
    main(*sys.argv[1:])
