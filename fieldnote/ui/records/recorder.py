"""Opens the sheets of records, and gives a way back after each: to what was before, or to what was typed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done
from fieldnote.services import people, unfinished
from fieldnote.services.unfinished import Form
from fieldnote.ui import discreet
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.way_back import Undo, WayBack
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools
from fieldnote.ui.unsaved import Unsaved


@dataclass(frozen=True, slots=True)
class Said:
    """What is said after a record was kept, and the way back that is offered."""

    sentence: str
    undo: Undo | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked for: in which form, beginning with which record, on what sheet, and what is said afterwards."""

    form: Form
    record: Any
    make: Callable[[Any], RecordSheet]
    told: str = ""
    undo: Undo | None = None
    said: Callable[[Done[Any], Any], Said] | None = None
    """Says it instead, where it depends on what came of it, or on the record as it was kept."""


class Recorder(Unsaved):
    """Shows a sheet over a page; afterwards a short word says what happened, with a way back.

    What was typed and not kept stays in the notebook, also when it is hidden or locked in between: the same form begins
    with it the next time.
    """

    def __init__(self, tools: Tools, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._page = tools, page
        self._open: tuple[Form, RecordSheet] | None = None
        self._unkept: dict[Form, Any] = {}
        self._way_back = WayBack(page)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is said of a page, and its way back, stay with it: on another one nobody sees what they are about.

        Where it is the window that is out of sight (Qt calls that spontaneous), the page is there again with it.
        """
        if event.type() == QEvent.Type.Hide and watched is self._page and not event.spontaneous():
            self.forget()
        return super().eventFilter(watched, event)

    @property
    def host(self) -> QWidget:
        """What a sheet covers."""
        return self._page.window()

    def ask(self, asking: Asking) -> None:
        """Ask for a record; a form that is not finished goes on with what was typed."""
        if open_sheets(self.host):
            return
        self.forget()
        link = self._tools.link
        typed = self._unkept.get(asking.form) or link.ask(unfinished.typed, asking.form, type(asking.record))
        sheet = asking.make(asking.record if typed is None else typed)
        sheet.say_whose(discreet.name(link.ask(people.get, asking.form.person_id)))

        def kept(done: Done[Any]) -> None:
            self._forget_typed(asking.form, was_there=typed is not None)
            said = asking.said(done, sheet.record()) if asking.said else Said(asking.told, asking.undo)
            self.tell(said.sentence, said.undo)

        def left(words: Any) -> None:  # noqa: ANN401 -- a record of the domain
            self._unkept[asking.form] = words
            self.flush()
            told = self.tr("Closed without saving. What you typed is kept.")
            self._way_back.tell(told, again, self.tr("Go on"))

        def again() -> None:
            self.ask(asking)

        def begin_anew() -> None:
            self._forget_typed(asking.form)
            sheet.give_up()
            self.ask(asking)

        sheet.kept.connect(kept)
        sheet.left.connect(left)
        sheet.anew_asked.connect(begin_anew)
        sheet.closed.connect(self._on_closed)
        self._open = (asking.form, sheet)
        sheet.begin(goes_on=typed is not None)

    def flush(self) -> bool:
        """Keep what is typed and not kept; gives False after the failure was told: it is still here, then."""
        if self._open is not None:
            form, sheet = self._open
            typed = sheet.typed()
            if typed is not None:
                self._unkept[form] = typed
        for form, words in list(self._unkept.items()):
            if isinstance(self._tools.link.do(unfinished.keep, form, words), Done):
                del self._unkept[form]
        return not self._unkept

    def tell(self, sentence: str, undo: Undo | None = None) -> None:
        """Say what was done, and offer to undo it."""
        self._way_back.tell(sentence, undo)

    def forget(self) -> None:
        """There is no way back any more."""
        self._way_back.forget()

    def _forget_typed(self, form: Form, *, was_there: bool = True) -> None:
        self._unkept.pop(form, None)
        if was_there:
            self._tools.link.do(unfinished.forget, form)

    def _on_closed(self) -> None:
        self._open = None
