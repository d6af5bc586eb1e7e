"""A short word at the bottom after something was done, with a way back."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QSizePolicy, QWidget

from fieldnote.ui import dates, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tokens import Radius

_LASTS: Final = 10_000
_EDGE: Final = 20
_STEP: Final = 10
"""How close to each other the points are that are looked at below it: no control is smaller."""
_ROWS: Final = 3
"""What is lower than this part of the window is a row of its page, and no page."""
PAGES: Final = "pages"
"""What the widget is called in which the pages lie."""
BAR: Final = "page_bar"
"""What a bar is called that stays at the bottom of a page."""


class Toast(QFrame):
    """One word at a time on its window, for ten seconds; longer while the mouse or the focus is on it.

    `tell` gives a ticket. `acted` tells the ticket when its button was pressed, else `ended` does once it is gone.
    """

    acted = Signal(int)
    ended = Signal(int)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._ticket = 0
        self._open = False
        self.label = Label("", "body")
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.action_button = Button("", "link", size="small")
        self.close_button = IconButton("x", self.tr("Close"), size="small")
        row = Row(self, margins=(16, 7, 7, 7), spacing=8)
        row.addWidget(self.label, 1)
        row.addWidget(self.action_button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.timeout.connect(self._place)
        self.action_button.clicked.connect(self._on_acted)
        self.close_button.clicked.connect(self.put_away)
        host.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        theme.announcer.applied.connect(self._place)
        self.hide()

    def tell(self, sentence: str, action: str = "", *, milliseconds: int = _LASTS) -> int:
        """Show a sentence, and a button if there is a way back; what was shown before ends."""
        self.put_away()
        self._ticket += 1
        self._open = True
        sentence = dates.one_stop(sentence)
        self.label.setText(sentence)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self._timer.setInterval(milliseconds)
        self._place()
        self.show()
        self._place()
        self.raise_()
        self._moved.start(0)  # what was done is shown on the page by then, too
        self._timer.start()
        announce(self, f"{sentence} {action}".strip())
        return self._ticket

    def put_away(self) -> None:
        """Take it off the screen."""
        if not self._open:
            return
        self._open = False
        self._timer.stop()
        self.hide()
        self.ended.emit(self._ticket)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window changes size."""
        if event.type() == QEvent.Type.Resize and self._open:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is on it."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on when the mouse has left."""
        super().leaveEvent(event)
        self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put it away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        paint.box(paint.smooth(self), self.rect(), theme.px(Radius.CARD), "bg_surface", "line_strong")

    def _on_time(self) -> None:
        self.put_away()

    def _on_acted(self) -> None:
        if self._open:
            self._open = False
            self._timer.stop()
            self.hide()
            self.acted.emit(self._ticket)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if not self._open:
            return
        if now is not None and self.isAncestorOf(now):
            self._timer.stop()
        elif old is not None and self.isAncestorOf(old):
            self._go_on()
        else:
            # Later: what had the focus may be just being deleted, with all around it, and must not be looked through.
            self._moved.start(0)

    def _go_on(self) -> None:
        focused = QApplication.focusWidget()
        if self._open and not self.underMouse() and not (focused is not None and self.isAncestorOf(focused)):
            self._timer.start()

    def _place(self) -> None:
        """Stand at the bottom, where it covers the least that is to be pressed, and never the focus."""
        host = self.parentWidget()
        if not self._open or host is None:
            return
        room, edge = self._room(host), theme.px(_EDGE)
        size = self._size(room.width() - 2 * edge).boundedTo(host.size())
        middle = room.left() + (room.width() - size.width()) // 2
        low, right = room.bottom() - size.height() - edge, room.right() - size.width() - edge
        spots = (QPoint(middle, low), QPoint(right, low), QPoint(room.left() + edge, low))
        taken = self._in_use(host)
        free = [spot for spot in spots if not QRect(spot, size).intersects(taken)]
        above = QPoint(middle, room.top() + edge)
        if free:
            spot = min(free, key=lambda each: self._covered(host, QRect(each, size)))
        else:
            spot = spots[0] if QRect(above, size).intersects(taken) else above
        self.setGeometry(QRect(QPoint(max(spot.x(), 0), max(spot.y(), 0)), size))

    def _size(self, widest: int) -> QSize:
        """Take one line, or as many as the sentence needs where the page is narrower."""
        self.label.setWordWrap(False)
        size = self.sizeHint()
        if size.width() <= widest:
            return size
        beside = size.width() - self.label.sizeHint().width()
        around = size.height() - self.label.sizeHint().height()
        self.label.setWordWrap(True)
        return QSize(widest, max(size.height(), self.label.heightForWidth(widest - beside) + around))

    def _covered(self, host: QWidget, place: QRect) -> int:
        """Count the points in a place where something can be pressed or typed."""
        step = theme.px(_STEP)
        across = (*range(place.left(), place.right(), step), place.right())
        down = (*range(place.top(), place.bottom(), step), place.bottom())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # else it would find only itself there
        points = sum(_takes_part(host.childAt(x, y)) for y in down for x in across)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        return points

    def _room(self, host: QWidget) -> QRect:
        """Give where the page is, without the bar at its bottom."""
        pages = next((one for one in host.findChildren(QWidget, PAGES) if one.isVisible()), host)
        room = QRect(pages.mapTo(host, QPoint(0, 0)), pages.size())
        for bar in pages.findChildren(QWidget, BAR):
            if bar.isVisible():
                room.setBottom(bar.mapTo(host, QPoint(0, 0)).y())
        return room

    def _in_use(self, host: QWidget) -> QRect:
        """Give what has the focus, with the row that it belongs to: what was just changed stands there.

        Of a list it is the row that the keys are at: a list may be as high as its page.
        """
        focused = QApplication.focusWidget()
        if focused is None or not host.isAncestorOf(focused) or self.isAncestorOf(focused):
            return QRect()
        if isinstance(focused, QAbstractItemView):
            at = focused.visualRect(focused.currentIndex())
            return QRect(focused.viewport().mapTo(host, at.topLeft()), at.size())
        row = focused.parentWidget()
        low = row is not None and row is not host and row.height() <= host.height() // _ROWS
        used = row if low and row is not None else focused
        return QRect(used.mapTo(host, QPoint(0, 0)), used.size())


def _takes_part(widget: QWidget | None) -> bool:
    """Whether what is seen at a point, or what it is a part of, takes the focus."""
    while widget is not None and not widget.isWindow():
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            return widget.isEnabled()
        widget = widget.parentWidget()
    return False
