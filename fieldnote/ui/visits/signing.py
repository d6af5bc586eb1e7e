"""Signing a note, and adding to a signed one: the sheets, the PIN, and what the notebook answers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain import stretches
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import FieldnoteError, Problem
from fieldnote.domain.required import Detail
from fieldnote.domain.visit import Part, VisitDraft
from fieldnote.services import unfinished, visits
from fieldnote.services.notebook import Confirmation
from fieldnote.services.unfinished import Form
from fieldnote.services.visits import OpenVisit, Standing
from fieldnote.ui import discreet
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.addendum_sheet import AddendumSheet
from fieldnote.ui.visits.form import VisitForm
from fieldnote.ui.visits.missing_sheet import MissingSheet
from fieldnote.ui.visits.saver import Saver
from fieldnote.ui.visits.sign_sheet import SignSheet
from fieldnote.ui.visits.times import Times

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class WordsToAdd:
    """What was typed to be added to a signed note, and is not signed yet."""

    text: str


def _form_of(opened: OpenVisit) -> Form:
    return Form(opened.person.id, "addendum", opened.draft.id)


class Signing(QObject):
    """`signed` and `added` tell that the notebook holds it now, `part_wanted` what the person wants to fill in."""

    signed = Signal(object)
    added = Signal(object)
    part_wanted = Signal(str)
    long_paste_offered = Signal(str, int)

    def __init__(self, tools: Tools, form: VisitForm, saver: Saver, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._form, self._saver, self._page = tools, form, saver, page
        self._sheet: SignSheet | AddendumSheet | MissingSheet | None = None
        self._opened: OpenVisit | None = None
        self._ran = False
        self._works = False

    @property
    def works(self) -> bool:
        """Whether the notebook is being asked to sign right now."""
        return self._works

    @property
    def is_open(self) -> bool:
        """Whether one of the sheets is open."""
        return self._sheet is not None

    def sign(self, opened: OpenVisit) -> None:
        """Ask for the signature, or list what is left."""
        if self._sheet is not None:
            return
        self._opened = opened
        if (unread := self._form.unread()) is not None:
            unread.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._lacks_something():
            return
        times = self._form.facts.times
        self._ran = times.runs
        times.stop_timer()
        if not self._saver.flush():
            self._go_on()
            return
        if self._ran and self._lacks_something():  # begun this very minute, it has no end once it is stopped
            return
        draft, standing = self._looked_at()
        sheet = SignSheet(self._page.window(), self._tools, opened.person, draft, standing, opened.pack)
        sheet.confirmed.connect(self._on_confirmed)
        sheet.reason_given.connect(self._form.give_reason)
        sheet.read_changed.connect(self._form.set_read)
        sheet.closed.connect(self._on_closed)
        self._sheet = sheet
        sheet.begin()

    def add(self, opened: OpenVisit) -> None:
        """Ask for words to add to a signed note; words of a sheet that was put away are still there."""
        if self._sheet is not None or opened.signed is None:
            return
        self._opened = opened
        typed = self._tools.link.ask(unfinished.typed, _form_of(opened), WordsToAdd)
        sheet = AddendumSheet(self._page.window(), self._tools, typed.text if typed is not None else "")
        sheet.confirmed.connect(self._on_addendum_confirmed)
        sheet.long_paste_offered.connect(self.long_paste_offered)
        sheet.closed.connect(self._on_closed)
        self._sheet = sheet
        sheet.begin()

    def paste(self, text: str) -> None:
        """Put a long text into the words to add, after all."""
        if isinstance(self._sheet, AddendumSheet):
            self._sheet.edit.write(text)

    def put_away(self) -> None:
        """Close whatever is open."""
        if self._sheet is not None:
            self._sheet.close_sheet()

    def forget(self) -> None:
        """Forget everything; words that were to be added are kept in the notebook."""
        self.put_away()
        self._opened = None

    def _looked_at(self) -> tuple[VisitDraft, Standing]:
        draft = to_check(self._form.draft(), self._form.facts.times)
        return draft, self._tools.link.ask(visits.standing, draft)

    def _lacks_something(self) -> bool:
        """List what a signature would refuse, if there is anything."""
        blocking = tuple(problem for problem in self._looked_at()[1].problems if problem.blocks)
        if blocking:
            self._list_missing(blocking)
        return bool(blocking)

    def _list_missing(self, problems: tuple[Problem, ...]) -> None:
        sheet = MissingSheet(self._page.window(), problems, self._form.name)
        sheet.picked.connect(self._on_part)
        sheet.closed.connect(self._on_closed)
        self._sheet = sheet
        sheet.open()

    def _on_part(self, part: str) -> None:
        self.put_away()
        self.part_wanted.emit(part if part in {*Part, Detail.GROUP_SIZE} else Part.TIME.value)

    def _on_confirmed(self, confirmation: Confirmation) -> None:
        sheet, opened = self._sheet, self._opened
        if not isinstance(sheet, SignSheet) or opened is None:
            return
        if not self._saver.flush():
            sheet.secret_field.say(self.tr("Could not save, so nothing is signed yet. Your words are still here."))
            return
        outcome = self._do(visits.sign, opened.draft.id, confirmation)
        if isinstance(outcome, FieldnoteError):
            sheet.secret_field.say(wording.not_saved(outcome))
        elif isinstance(outcome, Refused):
            self.put_away()
            self._list_missing(tuple(problem for problem in outcome.problems if problem.blocks))
        else:
            self._ran = False
            self._saver.forget()
            self.put_away()
            self.signed.emit(outcome.value)

    def _on_addendum_confirmed(self, confirmation: Confirmation) -> None:
        sheet, opened = self._sheet, self._opened
        if not isinstance(sheet, AddendumSheet) or opened is None:
            return
        outcome = self._do(visits.add_addendum, opened.draft.id, sheet.text, confirmation)
        if isinstance(outcome, FieldnoteError):
            sheet.secret_field.say(wording.not_saved(outcome))
        elif isinstance(outcome, Refused):
            sheet.secret_field.say(discreet.of_problem(outcome.problems[0], discreet.first_name(opened.person)))
        elif isinstance(outcome, Done):
            sheet.edit.load("")
            self.put_away()
            self.added.emit(outcome.value)

    def _do(self, action: Callable[..., Value], *args: object) -> Value | FieldnoteError:
        """Act on the notebook; what the world refuses is said on the sheet, not somewhere else."""
        self._works = True
        try:
            return self._tools.link.attempt(action, *args)
        finally:
            self._works = False

    def _on_closed(self) -> None:
        sheet, self._sheet = self._sheet, None
        if isinstance(sheet, AddendumSheet) and self._opened is not None:
            self._keep(_form_of(self._opened), sheet.text)
        self._go_on()

    def _keep(self, form: Form, text: str) -> None:
        """Keep words that were not signed, as they are when the notebook locks itself under the sheet."""
        if text:
            self._tools.link.do(unfinished.keep, form, WordsToAdd(text))
        elif self._tools.link.ask(unfinished.typed, form, WordsToAdd) is not None:
            self._tools.link.do(unfinished.forget, form)

    def _go_on(self) -> None:
        """Let the timer run on when the note was not signed after all."""
        if self._ran:
            self._ran = False
            self._form.facts.times.go_on()


def to_check(draft: VisitDraft, times: Times) -> VisitDraft:
    """Give a note as a signature would find it: no end open, and no time where start or end is not known."""
    return replace(draft, segments=stretches.closed(draft.segments) if times.complete else ())
