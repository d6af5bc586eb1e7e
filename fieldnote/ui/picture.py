"""Pictures of the window without a display: Today, and the first person."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    FieldnoteError,
    NewerNotebookError,
    NotebookInUseError,
    PlaceGoneError,
    ReadOnlyError,
    WrongPassphraseError,
)
from fieldnote.services import notebook, people, sentences
from fieldnote.ui.destinations import PeoplePlace
from fieldnote.ui.request import Request, Started

_WIDTH, _HEIGHT = 1366, 768
_SETTLE_MS: Final = 50
_REFUSED: Final = 1
_NOT_WRITTEN: Final = 6
_EXIT_CODES: Final[dict[type[Exception], int]] = {
    WrongPassphraseError: 3,
    DamagedHeaderError: 4,
    DamagedNotebookError: 4,
    DiskFullError: 6,
    ReadOnlyError: 6,
    FailedWriteError: 6,
    PlaceGoneError: 6,
    NotebookInUseError: 7,
    NewerNotebookError: 8,
}


def without_display() -> None:
    """Have Qt draw into memory; must be said before there is an application."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def take(request: Request, start: Callable[[], Started]) -> int:
    """Open the notebook with the passphrase on standard input, write both pictures, and print their paths.

    `start` makes the application around the notebook.
    """
    if request.folder is None or request.picture is None:
        return _REFUSED
    try:
        key = notebook.unlock(request.folder, sys.stdin.readline().rstrip("\r\n"))
        opened = notebook.open_notebook(request.folder, key)
    except FieldnoteError as error:
        sys.stderr.write(f"{sentences.of_error(error)}\n")
        return _EXIT_CODES.get(type(error), _REFUSED)
    application = start()
    application.window.resize(_WIDTH, _HEIGHT)
    application.open_notebook(opened)
    application.window.show()
    camera = _Camera(application, request.picture)
    QTimer.singleShot(0, camera.begin)
    return QApplication.exec()


class _Camera(QObject):
    """Takes one picture after the other, each when the page has settled."""

    def __init__(self, application: Started, file: Path) -> None:
        super().__init__(application.window)
        self._application = application
        self._today = file
        self._person = file.with_name(f"{file.stem}-person{file.suffix}")

    def begin(self) -> None:
        """Let Today settle."""
        QTimer.singleShot(_SETTLE_MS, self._on_today)

    def _on_today(self) -> None:
        shell = self._application.shell
        if shell is None or not self._keep(self._today):
            return
        first = shell.tools.link.ask(people.everyone)
        if not first:
            self._end(0)
            return
        shell.go(PeoplePlace(first[0].person.id))
        QTimer.singleShot(_SETTLE_MS, self._on_person)

    def _on_person(self) -> None:
        if self._keep(self._person):
            self._end(0)

    def _keep(self, file: Path) -> bool:
        """Write what the window shows; ends the program when that does not work."""
        if self._application.window.grab().save(str(file), "PNG"):
            sys.stdout.write(f"{file}\n")
            sys.stdout.flush()
            return True
        sys.stderr.write("The picture could not be written. Check the folder and the space on the drive.\n")
        self._end(_NOT_WRITTEN)
        return False

    def _end(self, code: int) -> None:
        self._application.quit()
        QApplication.exit(code)
