"""The summary's text, box by box, for a plan that lives in another program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.documents.plan_summary import PasteBlock
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.veil import Veil, discretion


class PastePanel(QWidget):
    """One card a box, each with its own Copy button; `copied` tells the text."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._texts: dict[str, str] = {}
        self._column = Column(self, spacing=10)
        header = SectionHeader(self.tr("Text to paste"), "clipboard-list", wrap=True)
        self.copy_all_button = Button(self.tr("Copy all"), "link", size="small", icon="copy")
        self.copy_all_button.setObjectName("copy_all_button")
        self.copy_all_button.clicked.connect(self._copy_all)
        header.add_action(self.copy_all_button)
        self._column.addWidget(header)
        hint = self.tr("Each box has at most 600 characters. A copy stays on the clipboard for 30 seconds.")
        self._column.addWidget(Label(hint, "hint", wrap=True))
        self._cards: list[QWidget] = []

    def show_blocks(self, blocks: tuple[PasteBlock, ...]) -> None:
        """Show these boxes in place of the ones before."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()  # what was said of somebody else goes now, not with the next turn of the event loop
            card.deleteLater()
        self._cards.clear()
        self._texts = {block.title: block.text for block in blocks}
        for block in blocks:
            card = self._card(block)
            self._cards.append(card)
            self._column.addWidget(card)
        self.setVisible(bool(blocks))

    def _card(self, block: PasteBlock) -> QWidget:
        title = self.tr("Box {number}").format(number=len(self._cards) + 1) if discretion.on else block.title
        card = Card(title, margins=(12, 8, 8, 10), spacing=4)
        row = Row(spacing=8)
        row.addWidget(Label(title, "field", wrap=True), 1)
        button = Button(self.tr("Copy"), "ghost", size="small", icon="copy")
        button.setAccessibleName(self.tr("Copy {title}").format(title=title))
        button.setProperty("block", block.title)
        button.clicked.connect(self._copy_one)
        row.addWidget(button)
        card.column.addLayout(row)
        text = Label(block.text, "hint", wrap=True)
        text.set_most_lines(4)
        card.column.addWidget(Veil(text))
        return card

    def _copy_one(self) -> None:
        self.copied.emit(self._texts[str(self.sender().property("block"))])

    def _copy_all(self) -> None:
        self.copied.emit("\n\n".join(f"{title}\n{text}" for title, text in self._texts.items()))
