"""Headings that assistive technology finds as headings."""

from typing import ClassVar

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.labels import Kind, Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.spoken import Spoken
from fieldnote.ui.tokens import Icon, Role


class Heading(Spoken, Label):
    """A line of text that is a heading: of the page (`title`), or of a part (`h2`, `h3`)."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.Heading

    def __init__(self, text: str = "", kind: Kind = "h3", *, ink: Role | None = None, wrap: bool = False) -> None:
        self.speak()
        super().__init__("", kind, ink=ink, wrap=wrap)
        self.setText(text)


class SectionHeader(QWidget):
    """A part's heading with an icon before it and room for a count, a hint and actions after it."""

    def __init__(
        self,
        text: str,
        icon: str | None = None,
        *,
        ink: Role = "text2",
        hint: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row = Row(self, spacing=8)
        self.heading = Heading(text, "h3", wrap=wrap)
        self.hint_label = Label(hint, "hint", wrap=wrap)
        if not hint:  # showing what has no parent yet would open a window of its own
            self.hint_label.hide()
        if icon is not None:
            self._row.addWidget(IconMark(icon, ink, Icon.CARD))
        self._row.addWidget(self.heading)
        self._row.addWidget(self.hint_label)
        self._row.addStretch(1)

    def set_hint(self, hint: str) -> None:
        """Show a count or a few words after the heading."""
        self.hint_label.setText(hint)
        self.hint_label.setVisible(bool(hint))

    def add_action(self, action: QWidget) -> None:
        """Put a button at the end of the line."""
        self._row.addWidget(action)
