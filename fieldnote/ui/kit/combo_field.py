"""A closed list to choose one from, and what fields that open something share."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.corners import round_off
from fieldnote.ui.kit.field_parts import keep_height, leaves_to_app
from fieldnote.ui.tokens import Icon, Role, Type

_LEAD_LEFT: Final = 12
_TEXT: Final = 13
_LEAD_TEXT: Final = 37
_ARROW: Final = 34


class ComboField(QComboBox):
    """A closed list to choose one from, by key and words; typing finds, the wheel does nothing by accident.

    The first is chosen unless `chosen` says otherwise; an empty key chooses nothing.
    """

    changed = Signal(str)

    def __init__(
        self,
        choices: tuple[tuple[str, str], ...] = (),
        *,
        chosen: str | None = None,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._unseen: QLabel | None = None
        self._lead = Lead(self, icon)
        view = QListView(self)
        self.setView(view)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(12)
        keep_height(self)
        round_off(view.window())
        self.set_choices(choices)
        if choices:
            self.choose(choices[0][0] if chosen is None else chosen)
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer keys and words; what was chosen stays chosen where it is still offered."""
        before = self.value
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.choose(before)

    @property
    def value(self) -> str:
        """The key that is chosen, or nothing."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """Choose by key; tells nobody. A key that is not offered chooses nothing."""
        self.setCurrentIndex(self.findData(key))

    def setAccessibleName(self, name: str) -> None:
        """Take a name for where no label is seen."""
        super().setAccessibleName(name)
        self._tell_name()

    def showEvent(self, event: QShowEvent) -> None:
        """Have a name by now: the field has found its place."""
        super().showEvent(event)
        self._tell_name()

    def _tell_name(self) -> None:
        """Lie beside a label, one that is not seen if need be: on Linux Qt tells the choice as the name of a list.

        The line of an editable list is told as a field of its own, and goes by the same name.
        """
        around = self.parentWidget()
        if around is None:
            return
        beside = around.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        seen = next((label for label in beside if label.buddy() is self and label is not self._unseen), None)
        line, name = self.lineEdit(), self.accessibleName() or (seen.text() if seen is not None else "")
        if line is not None:
            line.setAccessibleName(name)
        if seen is not None or not name:
            return
        if self._unseen is None or self._unseen.parentWidget() is not around:
            self._unseen = QLabel(around)
            self._unseen.hide()
            self._unseen.setBuddy(self)
        self._unseen.setText(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead of changing the choice."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Leave the window's shortcuts alone."""
        if leaves_to_app(event):
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, its icon and its words, shortened when the room is short."""
        del event
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.end()
        self._lead.draw()
        left, right = theme.px(_LEAD_TEXT if self._lead.shown else _TEXT), theme.px(_ARROW)
        room = QRectF(left, 0, self.width() - left - right, self.height())
        if self.isRightToLeft():
            room.moveLeft(right)
        ink: Role = "text" if self.isEnabled() else "text_off"
        words = paint.smooth(self)
        paint.words(words, room, self.currentText(), theme.font(Type.BODY), ink)
        words.end()

    def _on_activated(self) -> None:
        self.changed.emit(self.value)


class Lead:
    """The icon at the left end of a field; the field calls `draw` after it has painted itself."""

    def __init__(self, field: QWidget, icon: str | None) -> None:
        self._field = field
        self._icon = icon
        field.setProperty("lead", icon is not None)

    @property
    def shown(self) -> bool:
        """Whether there is an icon."""
        return self._icon is not None

    def draw(self) -> None:
        """Draw the icon, if there is one."""
        if self._icon is None:
            return
        painter, side = paint.smooth(self._field), theme.px(Icon.FIELD)
        x = theme.px(_LEAD_LEFT)
        left = self._field.width() - x - side if self._field.isRightToLeft() else x
        ink: Role = "text2" if self._field.isEnabled() else "text_off"
        icons.draw(painter, QRectF(left, (self._field.height() - side) / 2, side, side), self._icon, ink)
        painter.end()
