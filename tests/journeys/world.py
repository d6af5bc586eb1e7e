"""A computer of its own for each journey: the program begins, is locked, begins anew; its notebook is looked into."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from journeys.hands import Hands
from making import Clock
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle

from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.ui.application import Application
from fieldnote.ui.lock.desktop import Desktop
from fieldnote.ui.main_window import MainWindow
from fieldnote.ui.request import Request
from fieldnote.ui.shell import Shell

Found = TypeVar("Found")
SLOW = 30_000
MORNING = datetime(2026, 11, 20, 8, 0).astimezone()
"""A Friday."""


class QuietDesktop(Desktop):
    """A desktop that says what a journey wants."""


@dataclass
class World:
    """Where a journey happens."""

    app: QApplication
    qtbot: QtBot
    settings_file: Path
    hands_of: Callable[[MainWindow], Hands]
    clock: Clock = field(default_factory=lambda: Clock(MORNING))
    replaced: list[list[str]] = field(default_factory=list)
    started: Application | None = None
    passphrase: str = ""
    kit: tuple[str, ...] = ()
    strays: list[str] = field(default_factory=list)
    """Windows that took the keys from ours, and are neither a menu nor a dialog: one that flashes up is a fault."""
    hands: Hands = field(init=False)

    def __post_init__(self) -> None:
        self.app.focusWindowChanged.connect(self._on_window)

    def start(self, folder: Path | None = None) -> None:
        """Start the program, as a person does or a lock did."""
        self.end()
        application = Application(
            self.app,
            Request(folder=folder),
            settings_file=self.settings_file,
            replace_process=lambda arguments: self.replaced.append(list(arguments)),
            desktop=QuietDesktop,
        )
        self.started = application
        self.hands = self.hands_of(application.window)
        application.start()
        application.window.resize(1366, 768)
        self.be_active()
        self.qtbot.waitUntil(lambda: application.commands is not None, timeout=SLOW)

    def be_active(self) -> None:
        """Let the window be the one that takes the keys, as a window manager would."""
        self.application.window.activateWindow()
        self.qtbot.waitUntil(self.application.window.isActiveWindow)

    def end(self) -> None:
        """End the program that runs."""
        application, self.started = self.started, None
        if application is not None:
            application.quit()
            application.tasks.wait()
            application.window.deleteLater()
            application.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _on_window(self, window: QWindow | None) -> None:
        ours = self.started.window.windowHandle() if self.started is not None else None
        if window is not None and window is not ours and window.type() is Qt.WindowType.Window:
            self.strays.append(window.objectName())

    @property
    def application(self) -> Application:
        """The program that runs."""
        assert self.started is not None
        return self.started

    @property
    def shell(self) -> Shell:
        """The pages of the open notebook."""
        assert self.application.shell is not None
        return self.application.shell

    @property
    def front(self) -> QWidget:
        """What fills the window."""
        found = self.application.window.front
        assert found is not None
        return found

    def opened(self) -> None:
        """Wait until the notebook is open."""
        self.qtbot.waitUntil(lambda: self.application.shell is not None, timeout=SLOW)
        settle()

    def rested(self) -> None:
        """Wait until nothing is worked on any more."""
        self.qtbot.waitUntil(lambda: not self.application.tasks.busy, timeout=SLOW)
        settle()

    def pass_time(self, **amount: float) -> None:
        """Let time go by."""
        self.clock.now += timedelta(**amount)

    def ask(self, question: Callable[..., Found], *args: Any, **kwargs: Any) -> Found:
        """Ask the open notebook behind the window's back."""
        return self.shell.tools.link.ask(question, *args, **kwargs)

    @property
    def folder(self) -> Path:
        """Where the open notebook lies."""
        return self.ask(_folder)

    def locked(self) -> Path:
        """Expect that the program has locked itself, and give the notebook it would begin anew with."""
        self.qtbot.waitUntil(lambda: bool(self.replaced), timeout=SLOW)
        assert self.application.shell is None
        return Path(self.replaced.pop()[0])

    def look_into(self, folder: Path) -> Notebook:
        """Open a notebook that the program has let go."""
        return notebooks.open_notebook(folder, notebooks.unlock(folder, self.passphrase))


def opens(folder: Path, passphrase: str) -> bool:
    """Say whether a passphrase opens a notebook."""
    try:
        notebooks.unlock(folder, passphrase)
    except WrongPassphraseError:
        return False
    return True


def faults(book: Notebook) -> list[str]:
    """List what is wrong with a notebook, its signatures among all else."""
    return [f"{found.area}: {found.faults}" for found in notebooks.check(book) if found.faults]


def _folder(book: Notebook) -> Path:
    return book.vault.folder
