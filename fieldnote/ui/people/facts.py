"""Short names with what belongs to them, in two columns."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt

from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Grid


class Facts(Grid):
    """Names at the left, their words beside them; what is empty is left out."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        super().__init__(spacing=(14, 4))
        self.setColumnStretch(1, 1)
        kept = ((name, " ".join(said.split())) for name, said in pairs if said.strip())
        for place, (name, said) in enumerate(kept):
            self.addWidget(_Name(name), place, 0, Qt.AlignmentFlag.AlignTop)
            self.addWidget(Label(said, "body", wrap=True), place, 1)


class _Name(Label):
    """A name in one line, with the line height of the words beside it."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "meta", ink="text3", wrap=True, tabular=True)

    def minimumSizeHint(self) -> QSize:
        """Never break the line."""
        return self.sizeHint()
