"""Keeping the note in front: what is saved, what is not, how much of it is there, and what cannot be true."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.domain.problems import FieldnoteError, Problem, Weight
from fieldnote.domain.required import filled_parts, missing_details
from fieldnote.domain.visit import NoteState, VisitDraft
from fieldnote.services import visits
from fieldnote.ui.clipboard import Clipboard
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.frame import VisitFrame
from fieldnote.ui.visits.saver import Saver
from fieldnote.ui.visits.signing import to_check

_CLIPBOARD_STAYS: Final = 120_000


class Keeping(QObject):
    """Saves the note of the form and says so in head, bars and bottom bar."""

    def __init__(self, tools: Tools, frame: VisitFrame, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._tools, self._frame, self._form, self._now = tools, frame, frame.form, now
        self._loaded = False
        self._wrong: tuple[Problem, ...] = ()
        self._clipboard = Clipboard(self, stays=_CLIPBOARD_STAYS)
        self.saver = Saver(tools.link, self._to_save, self)
        self.saver.saved.connect(self._on_saved)
        self.saver.failed.connect(self._on_failed)
        self._form.edited.connect(self._on_edited)
        frame.bars.copy_asked.connect(self._on_copy)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def load(self, changed_at: datetime) -> None:
        """Look at the note that was put into the form, and at its bars."""
        self._loaded, self._wrong = True, ()
        self._frame.header.save_state.show_saved(wording.saved(changed_at, self._now()))
        if self._form.facts.times.runs and not self._frame.bars.asks:
            # Kept at once with its open end, so that the notebook knows of the timer whatever happens next. Where the
            # note was left with its timer, the end stays where it was left until something is done with it.
            self.saver.save()
        else:
            self._check()

    def forget(self) -> None:
        """There is no note to keep any more."""
        self._loaded = False
        self.saver.forget()
        self._clipboard.clear_if_ours()

    def differs(self, kept: VisitDraft) -> bool:
        """Whether the notebook has other words than the form, and the form nothing of its own to save."""
        if self.saver.waits:
            return False
        return replace(kept, segments=()) != replace(self._form.draft(), segments=())

    def _to_save(self) -> VisitDraft | None:
        return self._form.draft() if self._loaded else None

    def _show_parts(self) -> None:
        """Show how much is there; what cannot be true is known from the last saving."""
        draft = to_check(self._form.outline(), self._form.facts.times)
        asked = self._form.facts.asked
        filled = filled_parts(draft, asked.parts)
        left = (*(part for part in asked.parts if part not in filled), *missing_details(draft, asked.details))
        missing = [Problem(one.value, f"{one.value}_missing", Weight.MISSING) for one in left]
        self._frame.bottom_bar.show_parts(filled, asked.parts, (*missing, *self._wrong), self._form.name)

    def _on_edited(self) -> None:
        if self._loaded:
            self.saver.note_change()
            self._show_parts()

    def _on_saved(self, at: datetime) -> None:
        self._frame.bars.show_saved()
        self._frame.header.save_state.show_saved(wording.saved(at, at))
        self._frame.header.show_day(self._form.outline(), NoteState.DRAFT)
        self._check()

    def _check(self) -> None:
        """Say in place what cannot be true or wants a reason; what has the focus stays where it is meanwhile."""
        draft = to_check(self._form.draft(), self._form.facts.times)
        problems = self._tools.link.ask(visits.standing, draft).problems
        self._wrong = tuple(problem for problem in problems if problem.weight is Weight.WRONG)
        with self._frame.form_scroll.holding():
            self._form.show_problems(problems)
        self._show_parts()

    def _on_failed(self, error: FieldnoteError) -> None:
        self._frame.header.save_state.show_failed(self.tr("Not saved"))
        self._frame.bars.show_not_saved(error)

    def _on_copy(self) -> None:
        draft = self._form.draft()
        parts = (
            (self.tr("What we did"), draft.what_we_did),
            (self.tr("How {name} responded").format(name=self._form.name), draft.response),
            (self._form.next_step.label.text(), draft.next_step.text),
        )
        self._clipboard.copy("\n\n".join(f"{title}\n{text}" for title, text in parts if text.strip()))

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Keep what is written on leaving a field, or the window."""
        del now
        if old is not None and self.saver.waits and self._frame.isAncestorOf(old):
            self.saver.flush()
