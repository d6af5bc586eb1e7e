"""Cards in one, two or three columns, moved as the room allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.ui import theme
from fieldnote.ui.tokens import Space

_BETWEEN: Final = 18
_LEAST: Final = 200


@dataclass(frozen=True, slots=True)
class Placing:
    """Where cards go: each column a sequence of cards, and what share of the width it has.

    `least` is how narrow the columns after the first may become, in pixels at 100 % text; the first has the rest.
    """

    columns: tuple[Sequence[QWidget], ...]
    shares: tuple[int, ...]
    least: int = 0


class Columns(QWidget):
    """Columns of cards side by side; `place` moves cards without making them anew. Hidden cards leave no gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placing = Placing((), ())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.announcer.applied.connect(self._arrange)

    def place(self, placing: Placing) -> None:
        """Put cards into their columns."""
        if placing == self._placing:
            return
        for column in placing.columns:
            for card in column:
                if card.parentWidget() is not self:
                    card.setParent(self)
                    card.show()
        self._placing = placing
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        """Say that narrow columns are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high the highest column is at a width."""
        return max((rect.bottom() + 1 for _, rect in self._rects(width)), default=0)

    def sizeHint(self) -> QSize:
        """Ask for the width there is and the height it takes."""
        width = max(self.width(), theme.px(_LEAST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be content with a narrow column."""
        return QSize(theme.px(_LEAST), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._put()

    def event(self, event: QEvent) -> bool:
        """Lay out anew when a card wants more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        self.updateGeometry()
        self._put()

    def _put(self) -> None:
        for card, rect in self._rects(self.width()):
            card.setGeometry(rect)

    def _rects(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        gap = theme.px(_BETWEEN)
        left = 0
        for cards, wide in zip(self._placing.columns, self._widths(width, gap), strict=True):
            x = width - left - wide if self.isRightToLeft() else left
            top = 0
            for card in cards:
                if card.isHidden():
                    continue
                high = card.heightForWidth(wide) if card.hasHeightForWidth() else card.sizeHint().height()
                yield card, QRect(x, top, wide, high)
                top += high + theme.px(Space.BETWEEN_CARDS)
            left += wide + gap

    def _widths(self, width: int, gap: int) -> list[int]:
        """Share the width between the columns."""
        shares, least = self._placing.shares, theme.px(self._placing.least)
        if not shares:
            return []
        room = width - gap * (len(shares) - 1)
        others = [max(room * share // sum(shares), least) for share in shares[1:]]
        return [max(room - sum(others), 1), *others]
