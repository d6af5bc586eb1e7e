"""Keeping the words of a group visit while they are written: what all notes share, and one person's own part."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.group import OwnPart, SharedPart
from fieldnote.domain.ids import PersonId, SessionId
from fieldnote.domain.problems import NotFoundError
from fieldnote.services import group_sessions
from fieldnote.services.notebook import Notebook
from fieldnote.ui.tools import Tools
from fieldnote.ui.unsaved import Unsaved
from fieldnote.ui.visits.saver import Saver


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What stands in the fields of the page."""

    session_id: SessionId
    shared: SharedPart
    person_id: PersonId | None = None
    """Whose own part is with it; None where nothing was written in it."""
    own: OwnPart | None = None


class GroupKeeping(Unsaved):
    """Saves soon after each pause, on leaving a field, and when the shell asks for it."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, tools: Tools, gather: Callable[[], GroupWords | None], page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.saver = Saver(tools.link, gather, self, act=keep)
        self.saver.saved.connect(self.saved)
        self.saver.failed.connect(self.failed)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def flush(self) -> bool:
        """Save now if there is anything to save; False when it is not kept."""
        return self.saver.flush()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Keep what is written on leaving a field, or the window."""
        del now
        if old is not None and self.saver.waits and self._page.isAncestorOf(old):
            self.saver.flush()


def keep(notebook: Notebook, words: GroupWords) -> Done[SessionId]:
    """Keep them; raises NotFoundError where somebody's note is gone or signed, so that no word seems to be kept."""
    change = group_sessions.write_shared(notebook, words.session_id, words.shared).change
    if words.person_id is not None and words.own is not None:
        outcome = group_sessions.write(notebook, words.session_id, words.person_id, words.own)
        if isinstance(outcome, Refused):
            raise NotFoundError("open note", words.person_id)
        change |= outcome.change
    return Done(words.session_id, change)
