"""The sheet that adds words to a signed note; they are signed by themselves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.text import clean
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.secret_field import SecretField

_WIDTH = 600
_LEAST_LINES, _MOST_LINES = 4, 8


class AddendumSheet(Sheet):
    """Words and the signature for them. `confirmed` carries the `Confirmation`, `text` has the words."""

    confirmed = Signal(object)
    long_paste_offered = Signal(str, int)

    def __init__(self, host: QWidget, tools: Tools, text: str) -> None:
        super().__init__(host, self.tr("Add to this note"), width=_WIDTH)
        self.setObjectName("addendum_sheet")
        explained = self.tr("The signed note stays as it is. What you add is signed and dated by itself.")
        self.edit = NoteEdit(least_lines=_LEAST_LINES, most_lines=_MOST_LINES)
        self.edit.setObjectName("addendum_edit")
        self.edit.load(text)
        self.label = Label(self.tr("What you want to add"), "strong")
        self.label.setBuddy(self.edit)
        self.edit.setAccessibleName(self.label.text())
        self.empty_label = Label(self.tr("Write what you want to add first."), "error")
        self.empty_label.hide()
        self.secret_field = SecretField(tools)
        self.column.addWidget(Label(explained, "body", ink="text2", wrap=True))
        words = Column(spacing=6)
        words.addWidget(self.label)
        words.addWidget(self.edit)
        words.addWidget(self.empty_label)
        self.column.addLayout(words)
        self.column.addWidget(self.secret_field)
        self.add_button("no", self.tr("Not yet"))
        self._sign_button = self.add_button("sign", self.tr("Sign and add"), "primary", icon="pen-line")
        self._sign_button.setObjectName("confirm_button")
        self.acted.connect(self._on_acted)
        self.edit.edited.connect(self.empty_label.hide)
        self.edit.long_paste_offered.connect(self.long_paste_offered)
        self.secret_field.confirmed.connect(self.confirmed)
        self.secret_field.busy_changed.connect(self._on_busy)

    @property
    def text(self) -> str:
        """What is to be added."""
        return clean(self.edit.text())

    def begin(self) -> None:
        """Show it, ready for words."""
        self.open(self.edit)

    def _on_acted(self, key: str) -> None:
        if key != "sign":
            self.close_sheet()
        elif not self.text.strip():
            self.empty_label.show()
            self.edit.setFocus()
        else:
            self.secret_field.check()

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - Qt's signal carries it
        self._sign_button.setText(self.tr("Checking…") if busy else self.tr("Sign and add"))
        self.edit.setReadOnly(busy)
