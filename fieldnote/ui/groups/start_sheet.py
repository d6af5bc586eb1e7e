"""Which group begins now: one that meets, or one that has no list yet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.groups import GroupLine
from fieldnote.ui.groups import phrases
from fieldnote.ui.kit.buttons import Button, literal
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.sheet import Sheet


class StartSheet(Sheet):
    """`picked` tells the id of a group, or an empty one for a group without a list; the sheet is closed by then."""

    picked = Signal(str)

    def __init__(self, host: QWidget, lines: Sequence[GroupLine]) -> None:
        super().__init__(host, self.tr("Which group is it?"))
        self.setObjectName("start_group_sheet")
        self._first: Button | None = None
        for line in lines:
            self._add(line.group.id, line.group.name, phrases.meets(line.group))
        self._add("", self.tr("Another group"), self.tr("You add who is there"))
        self.add_button("close", self.tr("Cancel"))
        self.acted.connect(self.close_sheet)

    def begin(self) -> None:
        """Show it with the focus on the first group."""
        self.open(self._first)

    def _add(self, key: str, words: str, told: str) -> None:
        button = Button(literal(words), "secondary", icon="messages-square", size="card")
        button.setObjectName("group_choice")
        button.setProperty("key", key)
        button.setAccessibleName(words)
        button.setAccessibleDescription(told)
        button.clicked.connect(self._on_clicked)
        row = Row(spacing=10)
        row.addWidget(button)
        row.addWidget(Label(told, "caption", ink="text2", wrap=True), 1)
        self.column.addLayout(row)
        self._first = self._first or button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            key = str(button.property("key"))
            self.close_sheet()
            self.picked.emit(key)
