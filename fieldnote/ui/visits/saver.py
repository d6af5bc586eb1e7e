"""Keeping a note while it is written: soon after each pause, never later than some seconds, and at once when asked."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import visits
from fieldnote.services.notebook import Notebook
from fieldnote.ui.notebook_link import NotebookLink

PAUSE: Final = 800
LONGEST: Final = 5_000


class Saver(QObject):
    """Saves the draft that `gather` gives, or whatever else `act` keeps.

    After a failure everything is still there, and the next try is the same.
    """

    saved = Signal(object)
    """The moment of saving."""
    failed = Signal(object)
    """The `FieldnoteError`."""

    def __init__(
        self,
        link: NotebookLink,
        gather: Callable[[], Any],
        parent: QObject | None = None,
        *,
        act: Callable[[Notebook, Any], object] | None = None,
    ) -> None:
        """Take what gives the words to keep, or None while there are none; `act` keeps them and never refuses."""
        super().__init__(parent)
        self._link, self._gather, self._act = link, gather, act
        self._waits = False
        self._works = False
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, wait in ((self._pause, PAUSE), (self._longest, LONGEST)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(self.flush)

    @property
    def waits(self) -> bool:
        """Whether there are words that are not kept yet."""
        return self._waits

    @property
    def works(self) -> bool:
        """Whether it is saving right now: what the notebook tells then is our own doing."""
        return self._works

    def note_change(self) -> None:
        """Save after the next pause, or after five seconds of typing without one."""
        self._waits = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> bool:
        """Save now if there is anything to save; False when it is not kept."""
        if not self._waits:
            return True
        return self.save()

    def save(self) -> bool:
        """Save now; False when it is not kept."""
        self._pause.stop()
        self._longest.stop()
        draft = self._gather()
        if draft is None:
            return True
        self._works = True
        try:
            outcome = self._link.attempt(self._act or visits.save, draft)
        finally:
            self._works = False
        if isinstance(outcome, FieldnoteError):
            self._waits = True
            self.failed.emit(outcome)
            return False
        self._waits = False
        self.saved.emit(self._link.ask(_now))
        return True

    def forget(self) -> None:
        """Have nothing to save any more."""
        self._waits = False
        self._pause.stop()
        self._longest.stop()


def _now(notebook: Notebook) -> datetime:
    return notebook.clock()
