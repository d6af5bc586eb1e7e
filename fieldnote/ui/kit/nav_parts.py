"""What the bar at the left is made of."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import literal
from fieldnote.ui.kit.labels import ElidedLabel
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.tokens import Control, Icon, Radius, Role, Type, Weight

_RAIL_ITEM: Final = 40
_LEAST_WIDE: Final = 120
_TWO_LINES: Final = 44
_BADGE: Final = 20
_STATE_MARGINS: Final = (10, 6, 4, 6)


@dataclass(frozen=True, slots=True)
class NavItem:
    """A place to go: its key, its word, its icon."""

    key: str
    text: str
    icon: str


def _item_height(*, low: bool) -> int:
    return theme.px(Control.PHRASE if low else theme.current().control)


class _BarButton(QAbstractButton):
    """What the bar has to press: as wide as the bar, or its icon alone in a rail; Enter presses it, too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rail = self._low = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.announcer.applied.connect(self.updateGeometry)

    def set_low(self, *, low: bool) -> None:
        """Be content with less height, where the bar has little."""
        self._low = low
        self.updateGeometry()

    def set_rail(self, *, rail: bool) -> None:
        """Show the icon only."""
        self._rail = rail
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a line."""
        return QSize(theme.px(_RAIL_ITEM if self._rail else _LEAST_WIDE), _item_height(low=self._low))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Enter or Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class NavButton(_BarButton):
    """A place: one of them is where the person is."""

    stepped = Signal(int)

    def __init__(self, item: NavItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._count = 0
        self.setText(literal(item.text))
        self.setAccessibleName(item.text)
        self.setCheckable(True)

    def set_count(self, count: int, spoken: str) -> None:
        """Show a count."""
        self._count = count
        self.setAccessibleName(spoken or (f"{self.item.text}, {count}" if count else self.item.text))
        self._refresh_tip()
        self.update()

    def set_rail(self, *, rail: bool) -> None:
        """Show the icon only, and its word as a tooltip."""
        super().set_rail(rail=rail)
        self._refresh_tip()

    def nextCheckState(self) -> None:
        """Leave it to the bar."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Up and Down."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if steps is not None:
            self.stepped.emit(steps)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the place."""
        del event
        painter, radius = paint.smooth(self), theme.px(Radius.FIELD)
        current = self.isChecked()
        if current or self.underMouse():
            paint.box(painter, self.rect(), radius, "bg_hover")
        if current:
            paint.chosen(painter, self.rect())
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), radius)
        ink: Role = "accent_text" if current else "text2"
        stroke = Icon.STROKE_ACTIVE if current else Icon.STROKE
        side = theme.px(Icon.RAIL if self._rail else Icon.CARD)
        left = (self.width() - side) / 2 if self._rail else theme.px(10)
        icons.draw(painter, QRectF(left, (self.height() - side) / 2, side, side), self.item.icon, ink, stroke)
        if not self._rail:
            font = theme.font(Type.BODY, Weight.TITLE if current else Weight.CONTROL)
            badge = theme.px(_BADGE + 14) if self._count else theme.px(8)
            room = QRectF(
                left + side + theme.px(10), 0, self.width() - left - side - theme.px(10) - badge, self.height()
            )
            paint.words(painter, room, self.item.text, font, "text" if current else "text2")
        if self._count:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        text = str(self._count) if self._count < 100 else "99+"
        font = theme.font(Type.RING if self._rail else Type.CAPTION, Weight.TITLE, tabular=True)
        height = theme.px(16 if self._rail else _BADGE)
        width = max(paint.advance(font, text) + theme.px(8), height)
        right = self.width() - theme.px(0 if self._rail else 8)
        top = 0.0 if self._rail else (self.height() - height) / 2
        room = QRectF(right - width, top, width, height)
        paint.box(painter, room, height / 2, "bg_surface", "line_strong" if self._rail else "line")
        paint.words(painter, room, text, font, "text", Qt.AlignmentFlag.AlignHCenter)

    def _refresh_tip(self) -> None:
        show_tip(self, self.accessibleName() if self._rail else "")


class SearchButton(_BarButton):
    """What looks like a search field and opens the search."""

    def __init__(self, text: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setText(text)
        self.setAccessibleName(text)
        show_tip(self, f"{text} ({keys})" if keys else text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field."""
        del event
        painter, radius = paint.smooth(self), theme.px(Radius.FIELD)
        side = theme.px(Icon.RAIL if self._rail else Icon.FIELD)
        left = (self.width() - side) / 2 if self._rail else theme.px(11)
        if self._rail:
            if self.underMouse():
                paint.box(painter, self.rect(), radius, "bg_hover")
        else:
            paint.box(painter, self.rect(), radius, "bg_surface", "line_strong")
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), radius)
        icons.draw(painter, QRectF(left, (self.height() - side) / 2, side, side), "search", "text2")
        if self._rail:
            return
        words, keys = theme.font(Type.BODY), theme.font(Type.RING, Weight.CONTROL)
        end = paint.advance(keys, self._keys)
        room = QRectF(left + side + theme.px(8), 0, self.width() - left - side - theme.px(24) - end, self.height())
        paint.words(painter, room, self.text(), words, "text3")
        room = QRectF(self.width() - theme.px(10) - end, 0, end + 1, self.height())
        paint.words(painter, room, self._keys, keys, "text3")


class StateLine(QWidget):
    """An icon with two short lines; in a rail only the icon, with the lines as a tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = IconMark("cloud-off", "text2", Icon.CARD)
        self._words = QWidget(self)
        column = Column(self._words, spacing=0)
        self._title = ElidedLabel("", "caption", ink="text2")
        self._detail = ElidedLabel("", "caption")
        column.addWidget(self._title)
        column.addWidget(self._detail)
        self._row = Row(self, margins=_STATE_MARGINS, spacing=10)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._words, 1)

    def say(self, title: str, detail: str, icon: str) -> None:
        """Say something."""
        self._mark.set_icon(icon)
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        sentence = ". ".join(part for part in (title, detail) if part)
        show_tip(self, sentence)
        self.setAccessibleName(sentence)

    def set_rail(self, *, rail: bool) -> None:
        """Show the icon only, in the middle."""
        self._words.setVisible(not rail)
        self._row.set_margins((0, 6, 0, 6) if rail else _STATE_MARGINS)


class TimerLine(_BarButton):
    """A visit that is being timed, as a button that leads to its note; in a rail its icon above the time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = self._time = self._detail = ""
        self.setObjectName("timer_line")
        self.setAccessibleDescription(self.tr("Opens its note"))

    def say(self, title: str, time: str, detail: str) -> None:
        """Say how long it is so far ("Visit 0:32", "0:32"), and what else there is to know."""
        self._title, self._time, self._detail = title, time, detail
        self.setText(literal(title))
        sentence = ". ".join(part for part in (title, detail) if part)
        self.setAccessibleName(sentence)
        show_tip(self, sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for as much as a place, at least for two lines where there is more to say, or the icon above the time."""
        least = _RAIL_ITEM if self._rail else _TWO_LINES if self._detail else 0
        return super().sizeHint().expandedTo(QSize(0, theme.px(least)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it on the soft ground that the timer of a note has, too."""
        del event
        painter, radius = paint.smooth(self), theme.px(Radius.FIELD)
        paint.box(painter, self.rect(), radius, "accent_soft", "accent_text" if self.underMouse() else None)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), radius)
        side, small = theme.px(Icon.CARD), theme.font(Type.RING, Weight.TITLE, tabular=True)
        if self._rail:
            icons.draw(painter, QRectF((self.width() - side) / 2, theme.px(4), side, side), "timer", "accent_text")
            room = QRectF(0, theme.px(3) + side, self.width(), self.height() - theme.px(3) - side)
            paint.words(painter, room, self._time, small, "accent_text", Qt.AlignmentFlag.AlignHCenter)
            return
        left, line = theme.px(10), self.height() / 2 if self._detail else self.height()
        icons.draw(painter, QRectF(left, (self.height() - side) / 2, side, side), "timer", "accent_text")
        begin = left + side + theme.px(10)
        room = QRectF(begin, 0, self.width() - begin - theme.px(8), line)
        font = theme.font(Type.BODY, Weight.TITLE, tabular=True)
        paint.words(painter, room, self._title, font, "accent_text")
        if self._detail:
            paint.words(
                painter, room.translated(0, line - theme.px(2)), self._detail, theme.font(Type.CAPTION), "text2"
            )
