"""A session in the window, with keys, in a process of its own that is watched from outside.

    window_day.py NOTEBOOK EXPORTS     the passphrase comes as the first line of standard input

Unlock, add a person, write and copy a note, search, hide and come back, look at a document, save it with the file
dialog, print it into a file, lock. What is typed are the words of `day.CANARIES`.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from faults.day import CANARIES, note
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from fieldnote.domain.ids import VisitId
from fieldnote.host.hardening import harden
from fieldnote.services import visits
from fieldnote.ui import bugs
from fieldnote.ui.application import Application, prepare
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.lock.cover import HideCover
from fieldnote.ui.lock.desktop import Desktop
from fieldnote.ui.request import Request
from fieldnote.ui.unlock.page import UnlockPage

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PATIENCE = 30_000


def until(true: Callable[[], bool]) -> None:
    """Wait for something; ends the process when it does not come."""
    deadline = QDeadlineTimer(PATIENCE)
    while not true():
        if deadline.hasExpired():
            raise TimeoutError
        QTest.qWait(10)


def focused() -> QWidget:
    """Give what takes the keys."""
    until(lambda: QApplication.focusWidget() is not None)
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_in(words: str, *, end: bool = False) -> None:
    """Type where the focus is, and press Return at the end."""
    QTest.keyClicks(focused(), words)
    if end:
        QTest.keyClick(focused(), Qt.Key.Key_Return)


class Session:
    """One person's session."""

    def __init__(self, folder: Path, exports: Path, passphrase: str) -> None:
        self.exports, self.passphrase = exports, passphrase
        self.replaced: list[Sequence[str]] = []
        app = QApplication(["fieldnote"])
        prepare(app)
        self.application = Application(
            app, Request(folder=folder), replace_process=self.replaced.append, desktop=Desktop
        )
        self.window = self.application.window
        bugs.watch(self.window)
        sys.excepthook = sys.__excepthook__  # so that a test which fails says why
        self.application.start()
        self.window.activateWindow()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
        """Press a key of the window; the offscreen platform has no window manager to keep it active."""
        self.window.activateWindow()
        until(self.window.isActiveWindow)
        QTest.keyClick(self.window, key, modifier)

    def spend(self) -> None:
        """Do it all."""
        until(lambda: isinstance(self.window.front, UnlockPage) and QApplication.focusWidget() is not None)
        type_in(self.passphrase, end=True)
        until(lambda: self.application.shell is not None)
        self.add_and_write()
        self.sign()
        self.hide_and_come_back()
        self.save_and_print()
        self.press(Qt.Key.Key_L)
        until(lambda: bool(self.replaced))
        self.application.tasks.wait()

    def add_and_write(self) -> None:
        """Add a person, write a note, copy it, and look for it."""
        self.press(Qt.Key.Key_N, CONTROL | SHIFT)
        type_in(f"{CANARIES[0]} Ada", end=True)
        shell = self.application.shell
        assert shell is not None
        until(lambda: shell.person_id is not None)
        self.press(Qt.Key.Key_N)
        until(lambda: shell.page is shell.pages.visit)
        type_in(f"We talked about the {CANARIES[2]}.")
        QTest.keyClick(focused(), Qt.Key.Key_A, CONTROL)
        QTest.keyClick(focused(), Qt.Key.Key_C, CONTROL)
        self.press(Qt.Key.Key_S)
        self.press(Qt.Key.Key_K)
        type_in(CANARIES[2])
        QTest.keyClick(focused(), Qt.Key.Key_Escape)

    def sign(self) -> None:
        """Open a note with all its parts, and sign it."""
        shell = self.application.shell
        assert shell is not None
        visit_id = VisitId("whole")
        shell.tools.link.do(lambda book: visits.save(book, note(book, visit_id, 3, f"The {CANARIES[12]} again.")))
        shell.go(VisitPlace(visit_id))
        self.press(Qt.Key.Key_Return)
        type_in(self.passphrase, end=True)
        until(lambda: shell.pages.visit.frame.reads)

    def hide_and_come_back(self) -> None:
        """Hide, and give the passphrase."""
        self.press(Qt.Key.Key_H)
        cover = self.window.front
        assert isinstance(cover, HideCover)
        cover.ask()
        type_in(self.passphrase, end=True)
        until(lambda: self.window.front is self.application.shell)

    def save_and_print(self) -> None:
        """Make the summary, save it through the file dialog, and print it into a file."""
        shell = self.application.shell
        assert shell is not None
        page = shell.pages.document
        made: list[bool] = []
        page.made.connect(lambda: made.append(True))
        self.press(Qt.Key.Key_P, CONTROL | SHIFT)
        until(lambda: bool(made))
        page.save()
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible())
        dialog.setDirectory(str(self.exports))
        dialog.accept()
        until(lambda: any(self.exports.iterdir()))
        page.print_now()
        printing = self.window.findChild(QPrintDialog)
        assert printing is not None
        printing.printer().setOutputFileName(str(self.exports / "printed.pdf"))
        printing.done(QDialog.DialogCode.Accepted.value)
        until((self.exports / "printed.pdf").is_file)


if __name__ == "__main__":
    harden()
    Session(Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin.readline().strip()).spend()
