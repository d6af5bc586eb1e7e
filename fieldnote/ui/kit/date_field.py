"""A date as a day people know ("Fri, Nov 20"), with a calm calendar."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QClipboard,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.combo_field import Lead
from fieldnote.ui.kit.corners import clear_ground
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.typed_date import YEARS, day_first, read_date
from fieldnote.ui.kit.typed_field import TypedField
from fieldnote.ui.tokens import Icon, Role, Type, Weight

_GROWN: Final = 40
_SOME_WEEKS: Final = timedelta(weeks=8)
_WEDNESDAY: Final = 2
_ARROW: Final = 32
_AROUND: Final = 72
"""What stands around the words: the icon before them, the arrow behind."""
_PATTERNS: Final = {True: "d/M/yyyy", False: "M/d/yyyy"}
_CLEARING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_STEPS: Final = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
_COMMANDING: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class DateField(TypedField[date]):
    """A field for a day; Ctrl+D is today, Up and Down step, Delete clears a day that may be left open.

    What is put in takes the place of the day that stood there. `today` is asked when it is needed, and is the month
    that the calendar of an open day begins with, unless the day is one `long_ago`, as of a birth: that needs its year.
    A day that ends what begins on another, `since`, lies likely some weeks after it, and "8 weeks" counts from there.
    The year is shown when it is not this one.
    """

    def __init__(
        self,
        value: date | None = None,
        *,
        today: Callable[[], date] = date.today,
        empty_text: str = "",
        icon: str | None = "calendar",
        long_ago: bool = False,
        ahead: bool = False,
        since: Callable[[], date | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._today = today
        self._empty_text, self.needed = empty_text, not empty_text
        self._long_ago, self._ahead = long_ago, ahead
        self._since = since
        self.is_moved = False
        """Whether a weekday means the next from the day that stands here, and not from today on."""
        self._calendar: CalmCalendar | None = None
        self._lead = Lead(self, icon)
        self.setProperty("drop", True)
        self.set_value(value if value is not None or empty_text else today())

    @property
    def calendar(self) -> "CalmCalendar":
        """The calendar that drops from the field."""
        if self._calendar is None:
            self._calendar = CalmCalendar()
            popup = QWidget(self, Qt.WindowType.Popup)
            popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # the arrow that opened it closes it too
            clear_ground(popup)
            Column(popup, spacing=0).addWidget(self._calendar)
            self._calendar.clicked.connect(self._on_picked)
            self._calendar.activated.connect(self._on_picked)
        return self._calendar

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+D from the window's shortcuts: it is today here."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_today_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+D for today, Delete for no day, Up and Down for the days around; the rest is typed."""
        key, alone = Qt.Key(event.key()), not event.modifiers() & _COMMANDING
        if self._is_today_key(event):
            self._take(self._today())
        elif key == Qt.Key.Key_F4 or (key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            self.open_calendar()
        elif key in _STEPS and alone:
            self._step(_STEPS[key])
        elif key in _CLEARING and self._stands and self._empty_text:
            self._take(None)
        else:
            types = event.text().isprintable() and bool(event.text().strip()) and alone
            if types or key in _CLEARING or event.matches(QKeySequence.StandardKey.Paste):
                self._make_room()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let what an input method writes take the place of the day that stood there."""
        if event.preeditString() or event.commitString():
            self._make_room()
        super().inputMethodEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Let what is dropped take the place of the day that stood there, and be read once the field is left."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._stands and event.mimeData().hasText():
            self.clear()
        super().dropEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the calendar by the arrow."""
        if event.button() == Qt.MouseButton.LeftButton and self._arrow().contains(event.position()):
            self.open_calendar()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the arrow, which is pressed, and not at a place to write."""
        on_arrow = self._arrow().contains(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if on_arrow else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark the day that stands there as a whole; the button that pastes puts another one in its place."""
        pastes = event.button() == Qt.MouseButton.MiddleButton
        if pastes and self._stands and QGuiApplication.clipboard().text(QClipboard.Mode.Selection):
            self.clear()
        super().mouseReleaseEvent(event)
        if not self.hasSelectedText():
            self._make_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark all of it: what is put in takes its place."""
        super().focusInEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then its icon and its arrow."""
        super().paintEvent(event)
        self._lead.draw()
        painter, side, place = paint.smooth(self), theme.px(Icon.FIELD), self._arrow()
        box = QRectF(0, 0, side, side)
        box.moveCenter(place.center())
        ink: Role = "text2" if self.isEnabled() else "text_off"
        icons.draw(painter, box, "chevron-down", ink, Icon.STROKE_ACTIVE)
        painter.end()

    def sizeHint(self) -> QSize:
        """Ask for the longest day's name, a Wednesday in November."""
        long = self._today().replace(month=11, day=30)
        long -= timedelta((long.weekday() - _WEDNESDAY) % 7)
        texts = (self._write(long), self.text(), self._empty_text)
        words = max(self.fontMetrics().horizontalAdvance(text + " ") for text in texts)
        return QSize(max(words + theme.px(_AROUND), theme.px(150)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Keep the whole day in sight."""
        return self.sizeHint()

    def open_calendar(self) -> None:
        """Drop the calendar, at the day that stands here or where days are likely."""
        self.settle()
        calendar, screen = self.calendar, self.screen().availableGeometry()
        calendar.setSelectedDate(_qdate(self._value or self._begins()))
        calendar.showSelectedDate()  # another month may be in front from the last time
        place = QRect(self.mapToGlobal(self.rect().bottomLeft()), calendar.sizeHint())
        if self.isRightToLeft():
            place.moveRight(self.mapToGlobal(self.rect().bottomRight()).x())
        if place.bottom() > screen.bottom():
            place.moveBottom(self.mapToGlobal(QPoint(0, 0)).y())
        place.moveLeft(max(screen.left(), min(place.left(), screen.right() - place.width())))
        calendar.window().setGeometry(place)
        calendar.window().show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self, day: QDate) -> None:
        self.calendar.window().close()
        self._take(date(day.year(), day.month(), day.day()))

    def _step(self, days: int) -> None:
        if self.settle():
            stepped = _qdate(self._value).addDays(days) if self._value is not None else _qdate(self._begins())
            if stepped.year() in YEARS:  # any other could not be read
                self._take(date(stepped.year(), stepped.month(), stepped.day()))

    def _make_room(self) -> None:
        """Mark the day that stands here, so that what comes takes its place."""
        if self._stands:
            self.selectAll()

    def _read(self) -> date | None:
        since = self._value if self.is_moved else self._since and self._since()
        said = {"long_ago": self._long_ago, "ahead": self._ahead}
        return read_date(self.text(), self._today(), self.locale(), **said, since=since)

    def _write(self, value: date | None) -> str:
        if value is None:
            return self._empty_text
        this_year = value.year == self._today().year
        if day_first(self.locale()):
            shown = _pattern("ddd, d MMM") if this_year else _pattern("ddd, d MMM yyyy")
        else:
            shown = _pattern("ddd, MMM d") if this_year else _pattern("ddd, MMM d, yyyy")
        return self.locale().toString(_qdate(value), shown)

    def _refusal(self, typed: str) -> str:
        example = self.locale().toString(_qdate(self._begins()), _PATTERNS[day_first(self.locale())])
        sentence = self.tr("“{typed}” is no date Fieldnote knows. Try {example}.")
        return sentence.format(typed=typed, example=example)

    def _show(self) -> None:
        typed = not self._stands
        super()._show()
        if typed:
            self.updateGeometry()

    def _begins(self) -> date:
        """Where the calendar of an open day begins."""
        today = self._today()
        if self._since is not None:
            return (self._since() or today) + _SOME_WEEKS
        return today.replace(year=today.year - _GROWN, month=1, day=1) if self._long_ago else today

    def _arrow(self) -> QRectF:
        width = theme.px(_ARROW)
        return QRectF(1 if self.isRightToLeft() else self.width() - 1 - width, 0, width, self.height())

    def _is_today_key(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_D
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )


def _pattern(english: str) -> str:
    return QCoreApplication.translate("date_field", english)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class CalmCalendar(QCalendarWidget):
    """A calendar without week numbers or red days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(1, 1, 1, 1)  # the frame
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.setFirstDayOfWeek(self.locale().firstDayOfWeek())
        self.setDateRange(QDate(YEARS.start, 1, 1), QDate(YEARS.stop - 1, 12, 31))  # no other day could be read
        self._recolor()
        theme.announcer.applied.connect(self._recolor)

    def sizeHint(self) -> QSize:
        """Ask for six weeks."""
        return QSize(theme.px(308), theme.px(282))

    def minimumSizeHint(self) -> QSize:
        """Show all six weeks."""
        return self.sizeHint()

    def _recolor(self) -> None:
        side = theme.px(Icon.FIELD)
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(side, side))
        header = QTextCharFormat()
        header.setForeground(theme.color("text3"))
        header.setBackground(theme.color("bg_surface"))
        header.setFont(theme.font(Type.CAPTION, Weight.TITLE))
        self.setHeaderTextFormat(header)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, QTextCharFormat())
