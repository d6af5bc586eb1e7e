"""Blocks of fields under each other: one more at the press of a button, and each can be left out while others stay."""

from typing import Generic, TypeVar

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.layouts import Column, Row, settle
from fieldnote.ui.tokens import Role


class Block(Card):
    """What is asked for once or more; fill its `column`, with its `remove_button` where that belongs.

    `changed` tells that something was typed or chosen in it. Its focus proxy is its first field.
    """

    changed = Signal()
    removed = Signal()

    def __init__(
        self, name: str, leave_out: str, *, border: Role | None = "line", margins: int = 12, spacing: int = 10
    ) -> None:
        """Take what a screen reader calls it, and what the button says that leaves it out."""
        super().__init__(name, fill="bg_pane", border=border, margins=margins, spacing=spacing)
        self.remove_button = Button(leave_out, "ghost", size="small")
        self.remove_button.clicked.connect(self.removed)


B = TypeVar("B", bound=Block)


class Blocks(QWidget, Generic[B]):
    """Holds the blocks, and at its `foot` what asks for one more. A subclass says how that is made.

    Its focus proxy is the first block, whichever that is.
    """

    changed = Signal()

    def __init__(self, more: str, *, spacing: int = 8) -> None:
        """Take what the button says that asks for one more."""
        super().__init__()
        self.blocks: list[B] = []
        rows = QWidget()  # of their own, so that Tab comes to what is added later before what asks for it
        self._column = Column(rows, spacing=spacing)
        self.more_button = Button(more, "ghost", icon="plus", size="small")
        self.more_button.clicked.connect(self._on_more)
        self.back_button = Button(self.tr("Bring back what was left out"), "ghost", icon="undo-2", size="small")
        self.back_button.setObjectName("bring_back_button")
        self.back_button.clicked.connect(self._on_back)
        self.back_button.hide()
        self._left_out: tuple[int, B] | None = None
        self._since_more = QElapsedTimer()
        self.foot = Row(spacing=8)
        self.foot.addWidget(self.more_button)
        self.foot.addWidget(self.back_button)
        self.foot.addStretch(1)
        column = Column(self, spacing=spacing)
        column.addWidget(rows)
        column.addLayout(self.foot)

    def one_more(self) -> B:
        """Make an empty block."""
        raise NotImplementedError

    def add(self, block: B) -> None:
        """Put a block below the others."""
        block.changed.connect(self.changed)
        block.removed.connect(self._on_removed)
        self.blocks.append(block)
        self._column.addWidget(block)
        self._on_number()

    def _on_number(self) -> None:
        self.setFocusProxy(self.blocks[0])
        for block in self.blocks:
            block.remove_button.setVisible(len(self.blocks) > 1)

    def _on_more(self) -> None:
        block = self.one_more()
        self.add(block)
        self._since_more.start()
        block.show()  # a layout shows it a moment later: what is not seen yet is not scrolled to
        settle()
        block.setFocus()

    def _on_removed(self) -> None:
        block = next((one for one in self.blocks if one is self.sender()), None)
        if block is None or self._is_second_click(block.remove_button):
            return
        if self._left_out is not None:
            self._left_out[1].deleteLater()
        self._left_out = (self.blocks.index(block), block)
        self.blocks.remove(block)
        self._column.removeWidget(block)
        block.hide()
        self.back_button.show()
        self._on_number()
        self.more_button.setFocus()
        self.changed.emit()

    def _is_second_click(self, button: Button) -> bool:
        """Whether the mouse asked for one more a moment ago, and its second click fell on what came to lie there."""
        since = self._since_more
        is_soon = since.isValid() and not since.hasExpired(QApplication.doubleClickInterval())
        return is_soon and button.underMouse()

    def _on_back(self) -> None:
        """Put back, with all that was typed, the one that was left out last."""
        assert self._left_out is not None, "the button is there with one alone"  # noqa: S101 -- for the type
        (place, block), self._left_out = self._left_out, None
        self.blocks.insert(place, block)
        self._column.insertWidget(place, block)
        block.show()
        self.back_button.hide()
        self._on_number()
        block.setFocus()
        self.changed.emit()
