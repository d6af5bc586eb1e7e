"""A date as a day people know ("Fri, Nov 20"), with a calm calendar."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QSizePolicy, QToolButton, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.combo_field import Lead, round_popup
from fieldnote.ui.kit.field_parts import QUIET, keep_height, leaves_to_app
from fieldnote.ui.tokens import Icon, Type, Weight

_NO_DATE: Final = QDate(1899, 12, 31)


class DateField(QDateEdit):
    """A field for a day; Ctrl+D is today, Delete clears a day that may be left open.

    `changed` tells a date or None after a person changed it. `today` is asked when it is needed. The year is shown when
    it is not this one.
    """

    changed = Signal(object)

    def __init__(
        self,
        value: date | None = None,
        *,
        today: Callable[[], date] = date.today,
        empty_text: str = "",
        icon: str | None = "calendar",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._may_be_empty = bool(empty_text)
        self._told: date | None = None
        self._lead = Lead(self, icon)
        self.setMinimumDate(_NO_DATE)
        self.setSpecialValueText(empty_text)
        self.setCalendarPopup(True)
        calendar = CalmCalendar()
        self.setCalendarWidget(calendar)
        round_popup(calendar.window())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setInputMethodHints(QUIET)
        self.set_value(value if value is not None or self._may_be_empty else today())
        self.dateChanged.connect(self._on_changed)
        keep_height(self)

    @property
    def value(self) -> date | None:
        """The day, or None while it is open."""
        shown = self.date()
        return None if shown == _NO_DATE else date(shown.year(), shown.month(), shown.day())

    def set_value(self, value: date | None) -> None:
        """Show a day; tells nobody."""
        self._told = value
        self.setDate(_NO_DATE if value is None else QDate(value.year, value.month, value.day))
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
        """Take Ctrl+D for today, and Delete for no day."""
        if self._is_today_key(event):
            today = self._today()
            self.setDate(QDate(today.year, today.month, today.day))
        elif self._may_be_empty and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.setDate(_NO_DATE)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then its icon."""
        super().paintEvent(event)
        self._lead.draw()

    def sizeHint(self) -> QSize:
        """Ask for the longest day's name."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), theme.px(150)), hint.height())

    def _is_today_key(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_D
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )

    def _on_changed(self) -> None:
        value = self.value
        self._refresh_format()
        if value != self._told:
            self._told = value
            self.changed.emit(value)

    def _refresh_format(self) -> None:
        day_first = self.locale().dateFormat(QLocale.FormatType.ShortFormat).lower().startswith("d")
        this_year = self.date().year() == self._today().year
        if day_first:
            shown = _pattern("ddd, d MMM") if this_year else _pattern("ddd, d MMM yyyy")
        else:
            shown = _pattern("ddd, MMM d") if this_year else _pattern("ddd, MMM d, yyyy")
        if self.displayFormat() != shown:
            self.setDisplayFormat(shown)


def _pattern(english: str) -> str:
    return QCoreApplication.translate("date_field", english)


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
