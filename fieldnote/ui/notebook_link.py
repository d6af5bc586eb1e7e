"""Between the pages and the open notebook: runs what a person does, and tells every page what changed."""

from collections.abc import Callable
from datetime import date
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import sentences
from fieldnote.services.notebook import Notebook

P = ParamSpec("P")
T = TypeVar("T")


class NotebookLink(QObject):
    """Holds the open notebook on the screen's thread. Pages never see the notebook itself."""

    changed = Signal(object)
    """A `Change`: pages that show one of its ids refresh."""
    failed = Signal(str)
    """A sentence: the world refused what was asked for, and nothing was lost."""

    def __init__(self, notebook: Notebook, parent: QObject | None = None) -> None:
        """Take the open notebook."""
        super().__init__(parent)
        self._notebook = notebook

    def ask(self, question: Callable[Concatenate[Notebook, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Read something: bounded work, on this thread."""
        return question(self._notebook, *args, **kwargs)

    @property
    def is_practice(self) -> bool:
        """Whether its people are made up."""
        return self._notebook.is_practice

    def today(self) -> date:
        """Give the day it is in the notebook."""
        return self._notebook.clock().date()

    def do(self, action: Callable[Concatenate[Notebook, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Do something and tell what changed; gives None after `failed` was told."""
        try:
            outcome = action(self._notebook, *args, **kwargs)
        except FieldnoteError as error:
            self.failed.emit(sentences.of_error(error))
            return None
        self.tell(outcome)
        return outcome

    def attempt(
        self, action: Callable[Concatenate[Notebook, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T | FieldnoteError:
        """Do something and tell what changed; gives what the world refused, to be said where it was asked for."""
        try:
            outcome = action(self._notebook, *args, **kwargs)
        except FieldnoteError as error:
            return error
        self.tell(outcome)
        return outcome

    def tell(self, outcome: Done[Any] | Refused | object) -> None:
        """Tell the pages what an action changed that was not run through `do`."""
        if isinstance(outcome, Done) and outcome.change != Change():
            self.changed.emit(outcome.change)

    def tell_changed(self, change: Change) -> None:
        """Tell the pages of a change that came piece by piece."""
        if change != Change():
            self.changed.emit(change)

    def close(self) -> None:
        """Close the notebook."""
        self._notebook.close()
