"""What was done, said over a page with a button that leads back: both go together."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.toast import Toast

Undo = Callable[[], object]


class WayBack(QObject):
    """The way back from the last thing that was done on a page; with its words it is gone, and what it knew with it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._toast: Toast | None = None
        self._undo: Undo | None = None

    def tell(self, sentence: str, undo: Undo | None = None, action: str = "") -> None:
        """Say what was done, and offer to undo it; `action` is what the button says in place of "Undo"."""
        if self._toast is None:
            self._toast = Toast(self._page.window())
            self._toast.acted.connect(self._on_acted)
            self._toast.ended.connect(self._on_ended)
        self._toast.tell(sentence, (action or self.tr("Undo")) if undo else "")
        self._undo = undo  # only now: what was said before ends with this

    def withdraw(self, undo: Undo) -> None:
        """Take back what was said with this way back; what was said since stays."""
        if self._undo is undo:
            self.forget()

    def forget(self) -> None:
        """There is no way back any more."""
        self._undo = None
        if self._toast is not None:
            self._toast.put_away()

    def _on_acted(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def _on_ended(self) -> None:
        self._undo = None
