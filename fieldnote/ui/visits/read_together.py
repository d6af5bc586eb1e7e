"""Reading a note together: nothing but this person's note, in large letters, and what they change goes into it.

Where a PIN is set it takes the PIN to leave, since the laptop may be in other hands meanwhile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services import notebook as service
from fieldnote.ui import long_paste, theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Divider
from fieldnote.ui.kit.check_box import CheckBox
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import NO_LIMIT, Column, Row
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.read_text import let_read, let_write
from fieldnote.ui.visits.secret_field import SecretField

_SIZE: Final = 20
_WIDEST: Final = 860
_MOST_LINES: Final = 10_000
_DEBOUNCE_MS: Final = 800


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of the note: the field they belong to, its label, and whether they can be changed here."""

    field: str
    label: str
    text: str
    may_change: bool = False


class ReadTogether(Sheet):
    """Covers the window. `changed` tells a field and its words, `read_changed` that the person knows them."""

    keeps_in = True
    changed = Signal(str, str)
    read_changed = Signal(bool)

    def __init__(
        self, host: QWidget, tools: Tools, title: str, name: str, passages: Sequence[Passage], *, read: bool | None
    ) -> None:
        """Take the words; `read` is whether the person read a draft before, None for a signed note."""
        self._waits: dict[str, str] = {}
        super().__init__(host, title, width=_WIDEST)
        self.setObjectName("read_together")
        self._tools = tools
        self._edits: dict[str, NoteEdit] = {}
        self.column.setSpacing(theme.px(18))
        for passage in passages:
            self._add(passage)
        if read is not None:
            self._add_read(name, read=read)
        why = self.tr("Your PIN leads back to your other notes, so that nobody else gets to see them.")
        self.why_label = Label(why, "body", ink="text2", wrap=True)
        self.why_label.setObjectName("together_why_label")
        self.secret_field = SecretField(tools)
        for part in (self.why_label, self.secret_field):
            part.hide()
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.add_button("leave", self.tr("Done"), "primary").setObjectName("leave_button")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self.tell)
        self.acted.connect(self._leave)
        self._panel.refused.disconnect(self.close_sheet)
        self._panel.refused.connect(self._leave)
        self.secret_field.confirmed.connect(self.close_sheet)
        self.closed.connect(self.tell)
        theme.announcer.applied.connect(self._enlarge)
        self._enlarge()

    def begin(self) -> None:
        """Show it, with the focus on the first words."""
        self.open(next(iter(self._edits.values()), None))

    def edit(self, field: str) -> NoteEdit:
        """Give the text of a field; raises KeyError."""
        return self._edits[field]

    def tell(self) -> None:
        """Give on what was changed, soon after the last key and whenever this goes away."""
        self._timer.stop()
        waits, self._waits = self._waits, {}
        for field, text in waits.items():
            self.changed.emit(field, text)

    def _add(self, passage: Passage) -> None:
        heading = Heading(passage.label, "h3")
        above = Row(spacing=12)
        above.addWidget(heading, 1)
        edit = NoteEdit(least_lines=1, most_lines=_MOST_LINES)
        edit.setObjectName(f"together_edit-{passage.field}")
        edit.setProperty("field", passage.field)
        edit.load(passage.text.strip())
        let_read(edit, passage.label)
        edit.edited.connect(self._on_edited)
        edit.long_paste_offered.connect(partial(self._on_long_paste, edit))
        self._edits[passage.field] = edit
        if passage.may_change:
            button = Button(self.tr("Change this"), icon="pencil")
            button.setObjectName(f"change_button-{passage.field}")
            button.setAccessibleName(self.tr("Change: {part}").format(part=passage.label))
            button.setProperty("field", passage.field)
            button.clicked.connect(self._on_change)
            above.addWidget(button)
        part = QWidget()
        column = Column(part, spacing=8)
        column.addLayout(above)
        column.addWidget(edit)
        self.column.addWidget(part)

    def _add_read(self, name: str, *, read: bool) -> None:
        self.column.addWidget(Divider())
        self.read_box = CheckBox(wording.read_by(name))
        self.read_box.setObjectName("together_read_box")
        self.read_box.setAccessibleName(wording.read_by(name))
        self.read_box.setChecked(read)
        self.read_box.toggled.connect(self.read_changed)
        self.column.addWidget(self.read_box)

    def _enlarge(self) -> None:
        """Write the words large, over what the theme says of texts."""
        for edit in self._edits.values():
            edit.setStyleSheet(f"font-size: {theme.px(_SIZE)}px")

    def _on_change(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            edit = self._edits[str(button.property("field"))]
            let_write(edit)
            button.hide()
            edit.setFocus()

    def _on_edited(self) -> None:
        edit = self.sender()
        if isinstance(edit, NoteEdit):
            self._waits[str(edit.property("field"))] = edit.text()
            self._timer.start()

    def _on_long_paste(self, edit: NoteEdit, text: str, count: int) -> None:
        long_paste.offer(self._tools, text, count, edit.write)

    def _leave(self) -> None:
        """Go back to the note, with the PIN where there is one; whoever hides or locks needs it to come back anyway."""
        if self._tools.link.ask(service.secret).pin_hash is None:
            self.close_sheet()
        elif self.secret_field.isHidden():
            self.tell()
            self.why_label.show()
            self.secret_field.show()
            self.refit()
            announce(self.secret_field, self.why_label.text())
            self.secret_field.field.line.setFocus()
        else:
            self.secret_field.check()

    def _lay_out(self) -> QRect:
        """Cover the whole window, with the words in a column that is easy to read."""
        side = max((self.width() - theme.px(_WIDEST)) // 2, theme.px(24))
        layout = self._panel.layout()
        if layout is not None:
            layout.setContentsMargins(side, theme.px(24), side, theme.px(20))
        self._scroll.setMinimumHeight(1)
        self._scroll.setMaximumHeight(NO_LIMIT)  # the column takes all that the panel has, whatever it needs
        return self.rect()
