"""What the page of a group visit is made of, and where it stands."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fieldnote.ui import theme
from fieldnote.ui.groups.own_card import OwnCard
from fieldnote.ui.groups.roster import Roster
from fieldnote.ui.groups.shared_card import SharedCard
from fieldnote.ui.groups.visit_bar import GroupBar
from fieldnote.ui.groups.visit_header import GroupHeader
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.layouts import NO_LIMIT, Column, Row, in_the_middle
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.tokens import Space
from fieldnote.ui.visits.bars import NoteBars

_BESIDE_FROM: Final = 860
_ROSTER: Final = 380
_BETWEEN: Final = 16


class GroupFrame(Surface):
    """Head, bars, who came beside the two parts, and the bar below; without a thought of its own."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.header, self.bars, self.bar = GroupHeader(), NoteBars(), GroupBar()
        self.roster, self.shared, self.own = Roster(), SharedCard(), OwnCard(today)
        self._middle, bars, content = QWidget(), QWidget(), QWidget()
        in_the_middle(bars, self.bars, (Space.PAGE, 0, Space.PAGE, 0))
        in_the_middle(content, self._middle, (Space.PAGE, 16, Space.PAGE, 20))
        self._row = Row(self._middle, spacing=_BETWEEN)
        self._parts = QWidget()
        parts = Column(self._parts, spacing=14)
        parts.addWidget(self.shared)
        parts.addWidget(self.own)
        parts.addStretch(1)
        side = QWidget()
        self._side = side
        beside = Column(side)
        beside.addWidget(self.roster)
        beside.addStretch(1)
        self._row.addWidget(side)
        self._row.addWidget(self._parts, 1)
        self.page_scroll = PageScroll(content)
        whole = Column(self, spacing=0)
        for widget in (self.header, bars, self.page_scroll, self.bar):
            whole.addWidget(widget, 1 if widget is self.page_scroll else 0)
        theme.announcer.applied.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts beside the list, or below it."""
        super().resizeEvent(event)
        self._arrange()

    def clear(self) -> None:
        """Forget the group."""
        for part in (self.header, self.bars, self.roster, self.shared, self.own, self.bar):
            part.clear()

    def _arrange(self) -> None:
        widest = _ROSTER + _BETWEEN + Space.NOTE + 2 * Space.CARD
        for part in (self.bars, self._middle):
            part.setMaximumWidth(theme.px(widest))
        self.bar.limit(widest + 2 * Space.PAGE)
        beside = self.width() / theme.current().scale >= _BESIDE_FROM
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        if beside:
            self._side.setFixedWidth(theme.px(_ROSTER))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(NO_LIMIT)
