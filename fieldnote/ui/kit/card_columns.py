"""Cards on a page or tab that scrolls, in as many columns as the window has room for."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.columns import Columns, Placing
from fieldnote.ui.kit.layouts import Column, FlowLayout
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.tokens import Space

TWO_FROM: Final = 1180
THREE_FROM: Final = 1600


def columns_for(widget: QWidget) -> int:
    """Say how many columns the window has room for, in pixels at 100 % text."""
    width = widget.window().width() / theme.current().scale
    if width >= THREE_FROM:
        return 3
    return 2 if width >= TWO_FROM else 1


def side_margin(widget: QWidget) -> int:
    """Give the page's margin at its sides, in pixels at 100 % text."""
    return Space.PAGE_WIDE if columns_for(widget) > 2 else Space.PAGE


class PageHead(Surface):
    """What stands above a page's cards, in line with them; fill its `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg_app", edges=Qt.Edge.BottomEdge, parent=parent)
        self.column = Column(self, margins=(Space.PAGE, 14, Space.PAGE, 12), spacing=4)
        theme.announcer.applied.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in line with the cards below."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = side_margin(self)
        self.column.set_margins((side, 14, side, 12))


class CardColumns(QWidget):
    """Cards that scroll together; a subclass says where they go with one, two and three columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placed = 0
        self.cards = Columns()
        content = QWidget()
        self._inner = Column(content, margins=(Space.PAGE, 18, Space.PAGE, Space.XL), spacing=14)
        self._actions = QWidget()
        self._action_flow = FlowLayout(self._actions, spacing=(8, 8))
        self._actions.hide()
        self._inner.addWidget(self._actions)
        self._inner.addWidget(self.cards)
        self._inner.addStretch(1)
        self.page_scroll = PageScroll(content)
        Column(self).addWidget(self.page_scroll)
        theme.announcer.applied.connect(self._fit)

    def add_action(self, name: str, words: str, icon: str = "plus") -> Button:
        """Put a button above the cards."""
        button = Button(words, "secondary", icon=icon, size="card")
        button.setObjectName(name)
        self._action_flow.addWidget(button)
        self._actions.show()
        return button

    def put_above(self, card: QWidget) -> None:
        """Put a card over the whole width above the others."""
        self._inner.insertWidget(self._inner.indexOf(self.cards), card)

    def placing(self, columns: int) -> Placing:
        """Say where the cards go."""
        raise NotImplementedError

    def place_cards(self) -> None:
        """Put the cards where they go at the width of now."""
        self._placed = columns_for(self)
        side = side_margin(self)
        self._inner.set_margins((side, 18, side, Space.XL))
        self.cards.place(self.placing(self._placed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move cards when the number of columns changes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._placed and columns_for(self) != self._placed:
            self.place_cards()
