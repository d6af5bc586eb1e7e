"""The recovery kit's seven groups: to read and write down, and to type or paste."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.layouts import Grid
from fieldnote.ui.tokens import Control, Radius, Type, Weight

GROUPS: Final = 7
SYMBOLS: Final = 5
_COLUMNS: Final = 4
_NUMBER_AT: Final = 10
_BESIDE_NUMBER: Final = 12


def symbols_of(text: str) -> str:
    """Give only the symbols of what was typed or pasted, in capitals."""
    return "".join(letter for letter in text.upper() if letter.isalnum())


def same_group(given: str, group: str) -> bool:
    """Whether a group was typed back; look-alikes count as the same."""
    alike = str.maketrans("ILO", "110")
    return symbols_of(given).translate(alike) == group


class KitField(QWidget):
    """Seven short fields that take one code: typing goes on from one to the next, a pasted code fills them all."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = Grid(self, spacing=(8, 8))
        self.groups = [_GroupField(place + 1, self) for place in range(GROUPS)]
        for place, field in enumerate(self.groups):
            name = self.tr("Recovery code, group {number} of {total}").format(number=place + 1, total=GROUPS)
            field.setAccessibleName(name)
            field.setObjectName(f"kit_group_{place + 1}")
            field.textEdited.connect(partial(self._spread, place))
            field.erased.connect(partial(self._step_back, place))
            field.returnPressed.connect(self.submitted)
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
        self.setFocusProxy(self.groups[0])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def code(self) -> str:
        """Give what was typed, group by group."""
        return "-".join(field.text() for field in self.groups)

    @property
    def complete(self) -> bool:
        """Whether every group has its five symbols."""
        return all(len(field.text()) == SYMBOLS for field in self.groups)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self.groups:
            field.clear()

    def focus_first_open(self) -> None:
        """Put the caret into the first group that is not whole."""
        short = (field for field in self.groups if len(field.text()) < SYMBOLS)
        next(short, self.groups[0]).setFocus()

    def _spread(self, place: int, text: str) -> None:
        """Let what does not fit into a group go on in the next ones."""
        symbols = symbols_of(text)
        caret = self.groups[place].cursorPosition()
        if len(symbols) > SYMBOLS:
            caret = SYMBOLS
            place = 0 if len(symbols) >= GROUPS * SYMBOLS else place
        while True:
            field = self.groups[place]
            field.setText(symbols[:SYMBOLS])
            symbols = symbols[SYMBOLS:]
            if not symbols or place == GROUPS - 1:
                break
            place += 1
        field.setCursorPosition(caret)
        if field.cursorPosition() == SYMBOLS and place < GROUPS - 1:
            self.groups[place + 1].setFocus()
            self.groups[place + 1].selectAll()
        else:
            field.setFocus()
        self.edited.emit()

    def _step_back(self, place: int) -> None:
        if place:
            self.groups[place - 1].setFocus()
            self.groups[place - 1].end(False)


class _GroupField(LineField):
    """One group of a code, with its number before it as on paper."""

    erased = Signal()

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._number = str(number)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._refresh()
        theme.announcer.applied.connect(self._refresh)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the group before with Backspace at the beginning."""
        if event.key() == Qt.Key.Key_Backspace and self.cursorPosition() == 0 and not self.hasSelectedText():
            self.erased.emit()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Ask for five symbols."""
        width = paint.advance(code_font(), "M" * SYMBOLS) + 2 * theme.px(14) + theme.px(_BESIDE_NUMBER)
        return QSize(round(width), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then its number."""
        super().paintEvent(event)
        painter, edge = paint.smooth(self), theme.px(_NUMBER_AT)
        left = QRectF(edge, 0, theme.px(_BESIDE_NUMBER), self.height())
        paint.words(painter, left, self._number, theme.font(Type.CAPTION, Weight.CONTROL, tabular=True), "text3")
        painter.end()

    def _refresh(self) -> None:
        self.setFont(code_font())
        self.setTextMargins(theme.px(_BESIDE_NUMBER), 0, 0, 0)


def code_font() -> QFont:
    """Make the font that codes are written in: figures of one width, a zero with a stroke."""
    font = theme.font(Type.PROSE, Weight.CONTROL, tabular=True)
    font.setFeature(QFont.Tag("zero"), 1)
    return font


class KitSheet(QWidget):
    """The seven groups to write down, each with its number."""

    def __init__(self, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = Grid(self, spacing=(8, 8))
        self.tiles = [_GroupTile(place + 1, group, self) for place, group in enumerate(groups)]
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

    def cover(self, places: Sequence[int]) -> None:
        """Cover some groups, counted from 0, and show the others."""
        for place, tile in enumerate(self.tiles):
            tile.cover(covered=place in places)


class _GroupTile(QWidget):
    """One group of the kit, large, with its number before it."""

    def __init__(self, number: int, group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._group = group
        self._covered = False
        self.cover(covered=False)
        self.setObjectName(f"kit_tile_{number}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.announcer.applied.connect(self.updateGeometry)

    def cover(self, *, covered: bool) -> None:
        """Cover or show the symbols."""
        self._covered = covered
        spelled = self.tr("covered") if covered else " ".join(self._group)
        self.setAccessibleName(self.tr("Group {number}: {symbols}").format(number=self._number, symbols=spelled))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for number and symbols."""
        width = paint.advance(self._font(), "M" * SYMBOLS) + theme.px(40)
        return QSize(round(width), theme.px(Control.LARGE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile."""
        del event
        painter = paint.smooth(self)
        paint.box(painter, self.rect(), theme.px(Radius.FIELD), "bg_sunken", "line")
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), theme.px(Radius.FIELD))
        edge = theme.px(12)
        left = QRectF(edge, 0, theme.px(16), self.height())
        paint.words(painter, left, str(self._number), theme.font(Type.CAPTION, Weight.CONTROL, tabular=True), "text3")
        room = QRectF(self.rect()).adjusted(theme.px(26), 0, -edge, 0)
        shown = "•" * SYMBOLS if self._covered else self._group
        paint.words(painter, room, shown, self._font(), "text", Qt.AlignmentFlag.AlignHCenter)

    def _font(self) -> QFont:
        font = theme.font(Type.NOTE_TITLE, Weight.TITLE, tabular=True)
        font.setFeature(QFont.Tag("zero"), 1)
        return font
