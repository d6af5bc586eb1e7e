"""A date as a day people know ("Fri, Nov 20"), with a calm calendar."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QShowEvent,
    QTextCharFormat,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QSizePolicy, QToolButton, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.combo_field import Lead, round_popup
from fieldnote.ui.kit.field_parts import QUIET, keep_height, leaves_to_app, mark_invalid
from fieldnote.ui.kit.typed_date import day_first, read_date
from fieldnote.ui.tokens import Icon, Type, Weight

_NO_DATE: Final = QDate(1899, 12, 31)
_GROWN: Final = 40
_ARROW: Final = 16
_PATTERNS: Final = {True: "d/M/yyyy", False: "M/d/yyyy"}
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CLEARING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_STEPPING: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_COMMANDING: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class DateField(QDateEdit):
    """A field for a day; Ctrl+D is today, Delete clears a day that may be left open.

    What is typed takes the place of what stood there, and is read as people write days once the field is left; what
    cannot be read stays, and `problem_told` says so (and nothing, once it can be). `changed` tells a date or None after
    a person changed it. `today` is asked when it is needed, and is the month that the calendar of an open day begins
    with, unless the day is one `long_ago`, as of a birth: that needs its year. The year is shown when it is not this
    one.
    """

    changed = Signal(object)
    problem_told = Signal(str)

    def __init__(
        self,
        value: date | None = None,
        *,
        today: Callable[[], date] = date.today,
        empty_text: str = "",
        icon: str | None = "calendar",
        long_ago: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._may_be_empty = bool(empty_text)
        self._long_ago = long_ago
        self._told: date | None = None
        self._types = False
        self._rules: QValidator | None = None
        self._lead = Lead(self, icon)
        self.setMinimumDate(_NO_DATE)
        self.setSpecialValueText(empty_text)
        self.setCalendarPopup(True)
        calendar = CalmCalendar(begins=self._begins)
        self.setCalendarWidget(calendar)
        calendar.clicked.connect(self._on_picked)
        calendar.activated.connect(self._on_picked)
        round_popup(calendar.window())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setInputMethodHints(QUIET)
        self.set_value(value if value is not None or self._may_be_empty else today())
        self.dateChanged.connect(self._on_changed)
        keep_height(self)

    @property
    def value(self) -> date | None:
        """The day, or None while it is open; what is typed and cannot be read is not it yet."""
        if self._types and self.readable:
            return self._read()
        shown = self.date()
        return None if shown == _NO_DATE else date(shown.year(), shown.month(), shown.day())

    @property
    def readable(self) -> bool:
        """Whether what is typed is a day, or nothing where the day may be open."""
        return not self._types or self._read() is not None or (self._may_be_empty and not self._typed())

    def settle(self) -> bool:
        """Read what was typed, and show it the usual way; False where it is no day, which is said."""
        if not self._types:
            return True
        if not self._typed() and not self._may_be_empty:
            self._give_up()
            return True
        value = self._read()
        if not self.readable:
            mark_invalid(self, invalid=True)
            self.problem_told.emit(self._sentence())
            return False
        self._stop_typing()
        self._show(value)
        return True

    def set_value(self, value: date | None) -> None:
        """Show a day; tells nobody."""
        self._stop_typing()
        self._told = value
        self._show(value)
        self._refresh_format()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead of changing the day."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Leave the window's shortcuts alone, but for Ctrl+D, which is today here."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_today_key(event):
            event.accept()
            return True
        if leaves_to_app(event):
            event.ignore()
            return False
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own names
        """Go on to the next field; Qt's own takes a stop for day, month and year, and none out of an open day."""
        return QWidget.focusNextPrevChild(self, next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+D for today, Delete for no day, and words and figures for another day."""
        if self._is_today_key(event):
            self._stop_typing()
            self._show(self._today())
        elif self._opens_calendar(event):
            self._open_calendar()
        elif self._types:
            self._type_on(event)
        elif self._begins_typing(event):
            self._begin_typing()
            self.lineEdit().event(event)
        elif self._may_be_empty and event.key() in _CLEARING:
            self.setDate(_NO_DATE)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed and could not be read, to be put right."""
        typed = self._typed()
        super().focusInEvent(event)
        if self._types:
            self.lineEdit().setText(typed)
            self.lineEdit().selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Read on leaving, but not while a menu is open."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()
        typed = self._typed()
        super().focusOutEvent(event)
        if self._types:
            self.lineEdit().setText(typed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then its icon."""
        super().paintEvent(event)
        self._lead.draw()

    def sizeHint(self) -> QSize:
        """Ask for the longest day's name."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), theme.px(150)), hint.height())

    def _begin_typing(self) -> None:
        """Take the line away from Qt, which reads each key as a part of a day, and drops what is none."""
        self._types = True
        line = self.lineEdit()
        self._rules = line.validator()
        line.setValidator(None)  # type: ignore[arg-type]  # the stubs forget it
        line.blockSignals(True)
        line.clear()

    def _type_on(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._give_up()
            event.accept()
        elif key in _ENTER or key in _STEPPING:
            if self.settle():
                super().keyPressEvent(event)
            elif key in _ENTER:
                event.ignore()
        else:
            self.lineEdit().event(event)

    def _begins_typing(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Paste):
            return True
        text = event.text()
        return text.isprintable() and bool(text.strip()) and not event.modifiers() & _COMMANDING

    def _opens_calendar(self, event: QKeyEvent) -> bool:
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        return bool(alt_down) or event.key() == Qt.Key.Key_F4

    def _open_calendar(self) -> None:
        """Press the arrow: Qt has no other way in."""
        arrow = theme.px(_ARROW)
        at = QPointF(arrow if self.isRightToLeft() else self.width() - arrow, self.height() / 2)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        there = QPointF(self.mapToGlobal(at.toPoint()))
        QCoreApplication.sendEvent(self, QMouseEvent(QEvent.Type.MouseButtonPress, at, there, left, left, none))

    def _typed(self) -> str:
        return self.lineEdit().text().strip() if self._types else ""

    def _read(self) -> date | None:
        return read_date(self._typed(), self._today(), self.locale(), long_ago=self._long_ago)

    def _sentence(self) -> str:
        example = self.locale().toString(_qdate(self._begins()), _PATTERNS[day_first(self.locale())])
        sentence = self.tr("“{typed}” is no date Fieldnote knows. Try {example}.")
        return sentence.format(typed=self._typed(), example=example)

    def _begins(self) -> date:
        """Where the calendar of an open day begins."""
        today = self._today()
        return today.replace(year=today.year - _GROWN, month=1, day=1) if self._long_ago else today

    def _show(self, value: date | None) -> None:
        self.setDate(_NO_DATE if value is None else _qdate(value))

    def _give_up(self) -> None:
        """Show again what stood there before something was typed."""
        self._stop_typing()
        self._show(self._told)

    def _stop_typing(self) -> None:
        if self._types:
            self._types = False
            self.lineEdit().blockSignals(False)
            mark_invalid(self, invalid=False)
            self.problem_told.emit("")

    def _on_picked(self) -> None:
        self._stop_typing()

    def _is_today_key(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_D
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )

    def _on_changed(self) -> None:
        self._stop_typing()
        value = self.value
        self._refresh_format()
        if value != self._told:
            self._told = value
            self.changed.emit(value)

    def _refresh_format(self) -> None:
        this_year = self.date().year() == self._today().year
        if day_first(self.locale()):
            shown = _pattern("ddd, d MMM") if this_year else _pattern("ddd, d MMM yyyy")
        else:
            shown = _pattern("ddd, MMM d") if this_year else _pattern("ddd, MMM d, yyyy")
        if self.displayFormat() != shown:
            self.setDisplayFormat(shown)


def _pattern(english: str) -> str:
    return QCoreApplication.translate("date_field", english)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class CalmCalendar(QCalendarWidget):
    """A calendar without week numbers or red days; where no day is chosen yet, it begins with the one of `begins`."""

    def __init__(self, parent: QWidget | None = None, *, begins: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._begins = begins
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(1, 1, 1, 1)  # the frame
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.setFirstDayOfWeek(self.locale().firstDayOfWeek())
        self._recolor()
        theme.announcer.applied.connect(self._recolor)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where days are likely; nothing is chosen by that."""
        super().showEvent(event)
        if self.selectedDate() == _NO_DATE:
            with QSignalBlocker(self):
                self.setSelectedDate(_qdate(self._begins()))

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
