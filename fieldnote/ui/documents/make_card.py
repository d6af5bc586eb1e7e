"""What documents can be made: a button for each kind, in groups by who gets it."""

from collections.abc import Collection
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.documents.wanted import Kind
from fieldnote.ui.documents import kind_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.tips import show_tip

_TOLD_APART: Final = frozenset({Kind.SUPPORT_SHEET, Kind.TRIGGER_SHEET, Kind.POCKET_CARD, Kind.FIRST_MEETING})
"""What the person takes home: their names do not say which of them is for what, so a line beside each does."""


class MakeCard(Card):
    """`asked` tells the kind that was chosen."""

    asked = Signal(object)

    def __init__(self, kinds: Collection[Kind], parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, parent=parent)
        self._buttons: dict[Kind, Button] = {}
        self.setAccessibleName(self.tr("Make a document"))
        self.column.addWidget(SectionHeader(self.tr("Make a document"), "printer"))
        for words, group in kind_words.groups():
            offered = [kind for kind in group if kind in kinds]
            if offered:
                self.column.addWidget(self._group(words, offered))

    @property
    def first_button(self) -> Button:
        """The button that is reached first."""
        return next(iter(self._buttons.values()))

    def button(self, kind: Kind) -> Button:
        """Give the button of a kind; raises KeyError where it is not offered."""
        return self._buttons[kind]

    def _group(self, words: str, kinds: Collection[Kind]) -> QWidget:
        group = QWidget()
        column = Column(group, spacing=6)
        column.addWidget(Label(words, "hint", wrap=True))
        if not _TOLD_APART.isdisjoint(kinds):
            for kind in kinds:
                row = Row(spacing=10)
                row.addWidget(self._button(kind))
                row.addWidget(Label(kind_words.purpose(kind), "hint", wrap=True), 1)
                column.addLayout(row)
            return group
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=(8, 8))
        for kind in kinds:
            flow.addWidget(self._button(kind))
        column.addWidget(buttons)
        return group

    def _button(self, kind: Kind) -> Button:
        button = Button(kind_words.title(kind), "secondary", size="card")
        button.setObjectName(f"make_{kind.value}_button")
        button.setAccessibleDescription(kind_words.purpose(kind))
        show_tip(button, kind_words.purpose(kind))
        button.clicked.connect(partial(self.asked.emit, kind))
        self._buttons[kind] = button
        return button
