"""Choosing from a few: pills that wrap like words, and a segmented row."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import literal
from fieldnote.ui.kit.layouts import FlowLayout, Row
from fieldnote.ui.tokens import Control, Icon, Radius, Role, Type, Weight

PillTone = Literal["goal", "trigger", "coping", "support", "info", "accent_text"]

_SOFT: Final[dict[PillTone, Role]] = {
    "goal": "goal_soft",
    "trigger": "trigger_soft",
    "coping": "coping_soft",
    "support": "support_soft",
    "info": "info_soft",
    "accent_text": "accent_soft",
}
_FORWARD: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
_BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_ENDS: Final = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End})
_PRESS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_PILL_PADDING: Final = 13
_PILL_GAP: Final = 7
_BETWEEN: Final = 6
_SEGMENT_PADDING: Final = 14
_FRAME: Final = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its key for the program, its words for the person."""

    key: str
    text: str
    icon: str | None = None


class _Option(QPushButton):
    """A checkable button of a row; the row decides what a press means."""

    stepped = Signal(int)

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self.choice = choice
        self.setText(literal(choice.text))
        self.setAccessibleName(choice.text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.announcer.applied.connect(self.updateGeometry)

    def nextCheckState(self) -> None:
        """Leave it to the row, which hears `clicked`."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with arrows, choose with Space or Enter."""
        key = Qt.Key(event.key())
        if key in _FORWARD | _BACK:
            forward = (key in _FORWARD) != (self.isRightToLeft() and key in {Qt.Key.Key_Left, Qt.Key.Key_Right})
            self.stepped.emit(1 if forward else -1)
        elif key in _ENDS:
            self.stepped.emit(1 << 16 if key == Qt.Key.Key_End else -(1 << 16))
        elif key in _PRESS:
            self.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Be content with less: long words are shortened."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.px(64)), hint.height())


class _Pill(_Option):
    """A choice as a pill, with a check mark when it is chosen."""

    def __init__(self, choice: Choice, tone: PillTone, parent: QWidget) -> None:
        self.tone: PillTone = tone
        super().__init__(choice, parent)

    def sizeHint(self) -> QSize:
        """Ask for mark and words."""
        height = Control.TOUCH if theme.current().touch else Control.IN_CARD
        return QSize(self.wanted(chosen=self.isChecked()), theme.px(height))

    def wanted(self, *, chosen: bool) -> int:
        """Say how wide it is where it is chosen, or is not."""
        width = paint.advance(self._font(chosen=chosen), self.choice.text) + 2 * theme.px(_PILL_PADDING)
        if self._mark(chosen=chosen) is not None:
            width += theme.px(Icon.CHIP + _PILL_GAP)
        return math.ceil(width) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        del event
        painter, radius = paint.smooth(self), self.height() / 2
        ink: Role = "text2" if not self.isChecked() else self.tone
        border: Role = "line_strong" if not self.isChecked() else self.tone
        hovered: Role = "bg_sunken" if self.underMouse() and self.isEnabled() else "bg_surface"
        fill: Role = _SOFT[self.tone] if self.isChecked() else hovered
        if not self.isEnabled():
            ink, border = "text_off", "line"
        paint.box(painter, self.rect(), radius, fill, border)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), radius)
        left = float(theme.px(_PILL_PADDING))
        if (mark := self._mark(chosen=self.isChecked())) is not None:
            side = theme.px(Icon.CHIP)
            icons.draw(painter, QRectF(left, (self.height() - side) / 2, side, side), mark, ink, Icon.STROKE_ACTIVE)
            left += side + theme.px(_PILL_GAP)
        room = QRectF(left, 0, self.width() - left - theme.px(_PILL_PADDING) + 1, self.height())
        paint.words(painter, room, self.choice.text, self._font(chosen=self.isChecked()), ink)

    def _mark(self, *, chosen: bool) -> str | None:
        return "check" if chosen else self.choice.icon

    def _font(self, *, chosen: bool) -> QFont:
        return theme.font(Type.HINT, Weight.TITLE if chosen else Weight.CONTROL)


class _Segment(_Option):
    """A choice as a part of a framed row."""

    def sizeHint(self) -> QSize:
        """Ask for icon and words."""
        width = paint.advance(theme.font(Type.HINT, Weight.TITLE), self.choice.text) + 2 * theme.px(_SEGMENT_PADDING)
        if self.choice.icon is not None:
            width += theme.px(Icon.CHIP + _PILL_GAP)
        height = theme.px(Control.TOUCH if theme.current().touch else Control.NORMAL)
        if not theme.current().touch:
            height -= 2 * theme.px(_FRAME)
        return QSize(math.ceil(width) + 1, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the segment."""
        del event
        painter, radius = paint.smooth(self), theme.px(Radius.ROW)
        chosen = self.isChecked()
        hovered: Role | None = "bg_sunken" if self.underMouse() and self.isEnabled() else None
        paint.box(painter, self.rect(), radius, "accent_soft" if chosen else hovered)
        if chosen:
            paint.chosen(painter, self.rect(), Qt.Edge.BottomEdge)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), radius)
        ink: Role = "accent_text" if chosen else "text2"
        if not self.isEnabled():
            ink = "text_off"
        font = theme.font(Type.HINT, Weight.TITLE if chosen else Weight.CONTROL)
        words = paint.advance(font, self.choice.text)
        side = theme.px(Icon.CHIP) if self.choice.icon is not None else 0
        gap = theme.px(_PILL_GAP) if side else 0
        left = max((self.width() - words - side - gap) / 2, 4)
        if self.choice.icon is not None:
            icons.draw(painter, QRectF(left, (self.height() - side) / 2, side, side), self.choice.icon, ink)
        left += side + gap
        paint.words(painter, QRectF(left, 0, self.width() - left - 2, self.height()), self.choice.text, font, ink)


class _Choosing(QWidget):
    """What pills and segments share: which are chosen, and how keys and clicks change it.

    One of several behaves like radio buttons: one stop for Tab, arrows choose. Many of several like check boxes.
    """

    changed = Signal(tuple)

    def __init__(self, *, many: bool, optional: bool, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._many = many
        self._optional = optional
        self._reads = False
        self._options: list[_Option] = []
        self.setAccessibleName(name)

    def chosen(self) -> tuple[str, ...]:
        """Give the keys that are chosen, in the order they are shown."""
        return tuple(option.choice.key for option in self._options if option.isChecked())

    def choose(self, keys: Iterable[str]) -> None:
        """Choose these and no others; tells nobody."""
        wanted = set(keys)
        for option in self._options:
            # An exclusive button refuses to be unchecked.
            option.setAutoExclusive(False)
            option.setChecked(option.choice.key in wanted)
            option.updateGeometry()
        for option in self._options:
            option.setAutoExclusive(not self._many)
        self._let_tab_in()
        self._show_read()

    def set_read_only(self, *, read_only: bool) -> None:
        """Show what is chosen alone, as dark as other words that are only read; or all there is to choose from."""
        if read_only != self._reads:
            self._reads = read_only
            for option in self._options:
                option.show()
            self._show_read()

    def _show_read(self) -> None:
        if self._reads:
            for option in self._options:
                option.setVisible(option.isChecked())

    def option(self, key: str) -> QPushButton:
        """Give the button of a choice, for tooltips, focus or tests; raises KeyError."""
        for option in self._options:
            if option.choice.key == key:
                return option
        raise KeyError(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to where Tab would stop: the row itself shows none, answers no key and is nothing to hear."""
        super().focusInEvent(event)
        stop = self._stop([option for option in self._options if option.isVisible() and option.isEnabled()])
        if stop is not None:
            stop.setFocus(event.reason())

    def _take(self, options: Sequence[_Option]) -> None:
        self._options = list(options)
        for option in options:
            option.clicked.connect(self._on_pressed)
            option.stepped.connect(self._on_stepped)
        self._let_tab_in()

    def _on_pressed(self) -> None:
        option = self.sender()
        if isinstance(option, _Option) and not self._reads:
            self._press(option)

    def _press(self, option: _Option) -> None:
        before = self.chosen()
        on = not option.isChecked()
        if self._many:
            option.setChecked(on)
        elif on or self._optional:
            self.choose((option.choice.key,) if on else ())
        option.updateGeometry()
        self._let_tab_in()
        if self.chosen() != before:
            self.changed.emit(self.chosen())

    def _on_stepped(self, steps: int) -> None:
        option = self.sender()
        usable = [one for one in self._options if one.isEnabled() and one.isVisible()]
        if option not in usable or self._reads:
            return
        place = usable.index(option) + steps
        place = place % len(usable) if abs(steps) == 1 else min(max(place, 0), len(usable) - 1)
        target = usable[place]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if not self._many and not target.isChecked() and not self._optional:
            self._press(target)

    def _stop(self, options: Sequence[_Option]) -> _Option | None:
        """Give the first of these; of one of several the chosen one."""
        chosen = None if self._many else next((option for option in options if option.isChecked()), None)
        return chosen or next(iter(options), None)

    def _let_tab_in(self) -> None:
        """Give one of several one stop for Tab: the chosen one, or the first."""
        if self._many:
            return
        stop = self._stop(self._options)
        for option in self._options:
            option.setFocusPolicy(Qt.FocusPolicy.StrongFocus if option is stop else Qt.FocusPolicy.ClickFocus)


class PickRow(_Choosing):
    """Pills to choose one or many from; `changed` tells the keys after a person changed them."""

    def __init__(
        self,
        choices: Iterable[Choice] = (),
        *,
        many: bool = False,
        optional: bool = False,
        tone: PillTone = "accent_text",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(many=many, optional=optional, name=name, parent=parent)
        self._tone: PillTone = tone
        self._flow = FlowLayout(self, spacing=(_BETWEEN, _BETWEEN))
        self._pills: list[_Pill] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """Offer other choices; what stays keeps being chosen."""
        chosen = self.chosen()
        for option in self._options:
            self._flow.removeWidget(option)
            option.hide()  # else one that still waits to be shown would come up as a window of its own
            option.setParent(None)
            option.deleteLater()
        pills = [_Pill(choice, self._tone, self) for choice in choices]
        for pill in pills:
            self._flow.addWidget(pill)
        self._pills = pills
        self._take(pills)
        self.choose(chosen)

    def widest(self, *, beside: bool) -> int:
        """Say how wide they are at most whichever one is chosen: beside each other, or each on a line of its own."""
        chosen = [pill.wanted(chosen=True) for pill in self._pills]
        if not beside:
            return max(chosen)
        others = [pill.wanted(chosen=False) for pill in self._pills]
        marks = max(one - other for one, other in zip(chosen, others, strict=True))
        return sum(others) + marks + theme.px(_BETWEEN) * (len(others) - 1)


class Segmented(_Choosing):
    """A framed row to choose exactly one from; `changed` tells a tuple with its key."""

    def __init__(
        self, choices: Sequence[Choice], *, chosen: str | None = None, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(many=False, optional=False, name=name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = Row(self, margins=_FRAME, spacing=2)
        segments = [_Segment(choice, self) for choice in choices]
        for segment in segments:
            row.addWidget(segment, 1)
        self._take(segments)
        self.choose((chosen if chosen is not None else choices[0].key,))

    @property
    def value(self) -> str:
        """The key that is chosen."""
        return self.chosen()[0]

    def sizeHint(self) -> QSize:
        """Ask for the widest words in each part: all parts are as wide as each other."""
        hint = super().sizeHint()
        each = max((option.sizeHint().width() for option in self._options), default=0)
        return QSize(hint.width() + sum(each - option.sizeHint().width() for option in self._options), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        del event
        border: Role = "line_strong" if self.isEnabled() else "line"
        paint.box(paint.smooth(self), self.rect(), theme.px(Radius.FIELD), "bg_surface", border)
