"""Fields that only a visit has: own words beside a list, minutes, and the units that the minutes make."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QFont, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from fieldnote.domain.text import clean, folded
from fieldnote.domain.visit import Place
from fieldnote.ui import theme, words
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.fields import QUIET
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.kit.spoken import Spoken
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.tokens import Radius, Type, Weight

_PADDING: Final = 10


class OwnWordsField(ComboField):
    """A list to choose from that takes own words, too; `edited` tells of each change by a person."""

    edited = Signal()

    def __init__(
        self, choices: tuple[tuple[str, str], ...] = (), *, icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(choices, icon=icon, parent=parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.line.setInputMethodHints(QUIET)
        self.line.textEdited.connect(self._on_typed)
        self.changed.connect(self._on_chosen)

    @property
    def line(self) -> QLineEdit:
        """The line that is typed in."""
        line = self.lineEdit()
        assert line is not None, "the field is editable from the start"  # noqa: S101 -- set in __init__
        return line

    @property
    def words(self) -> str:
        """What stands in the field."""
        return clean(self.line.text()).strip()

    def set_words(self, text: str) -> None:
        """Show other words, as nothing that could be undone; tells nobody."""
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its icon; the words are the line's."""
        del event
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.end()
        self._lead.draw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Settle on leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def settle(self) -> None:
        """Take what was typed as it stands; some fields make more of it."""

    def _on_typed(self) -> None:
        self.edited.emit()

    def _on_chosen(self) -> None:
        self.line.setCursorPosition(0)
        self.edited.emit()


class WhereField(OwnWordsField):
    """A kind of place, or a place in the specialist's words; `kind_changed` tells when the kind may be another."""

    kind_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tuple((place.value, words.of(place)) for place in Place), icon="map-pin", parent=parent)
        self._kind: Place | None = None

    @property
    def place(self) -> Place | None:
        """The kind of place; one that no kind was chosen for is another place."""
        typed = self.words
        if not typed:
            return None
        return self._named(typed) or self._kind or Place.OTHER

    @property
    def label(self) -> str:
        """The place in own words, or nothing where the kind says it all."""
        typed = self.words
        return "" if not typed or self._named(typed) else typed

    def show_place(self, place: Place | None, label: str) -> None:
        """Show a place; tells nobody."""
        self._kind = place
        self.choose(place.value if place else "")
        self.set_words(words.place(place, label))

    def settle(self) -> None:
        """Take the name of a kind for the kind, however it was typed."""
        named = self._named(self.words)
        if named is not None:
            self._kind = named
            self.set_words(words.of(named))
        self.kind_changed.emit()

    def _on_chosen(self) -> None:
        self._kind = Place(self.value)
        super()._on_chosen()
        self.kind_changed.emit()

    @staticmethod
    def _named(typed: str) -> Place | None:
        return next((place for place in Place if folded(words.of(place)) == folded(typed)), None)


class WithUsField(OwnWordsField):
    """Who else was there, by role; nobody else is its first choice."""

    def __init__(self, roles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(icon="users-round", parent=parent)
        self._roles = tuple(roles)
        self._nobody = ""

    @property
    def others(self) -> str:
        """The others in words, or nothing."""
        return "" if folded(self.words) == folded(self._nobody) else self.words

    def show_others(self, others: str) -> None:
        """Show who was there; tells nobody."""
        self.choose(others)
        self.set_words(others or self._nobody)

    def set_nobody(self, nobody: str) -> None:
        """Say nobody else another way, with the name of the person ("Just Marcus")."""
        others = self.others
        self._nobody = nobody
        self.set_choices((("", nobody), *((role, role) for role in self._roles)))
        self.show_others(others)

    def settle(self) -> None:
        """An empty field means nobody else."""
        if not self.words:
            self.set_words(self._nobody)


def show_number(field: NumberField, number: int) -> None:
    """Show a number; tells nobody."""
    blocked = field.blockSignals(True)
    field.setValue(number)
    field.blockSignals(blocked)


class UnitsBox(Spoken, QWidget):
    """The units of a visit and its minutes: computed, not typed."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        self.speak()
        super().__init__(parent)
        self._number, self._words, self._minutes = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.announcer.applied.connect(self.updateGeometry)

    def show_units(self, number: str, unit: str, minutes: str, *, spoken: str, explained: str) -> None:
        """Show "3 units   52 min"; `explained` says by which rule, as tooltip and description."""
        self._number, self._words, self._minutes = number, unit, minutes
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(explained)
        show_tip(self, explained)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for both, in the height of a field."""
        width = sum(paint.advance(*one) for one in self._pieces()) + theme.px(3 * _PADDING + 2)
        return QSize(int(width) + 2, theme.px(theme.current().control))

    def minimumSizeHint(self) -> QSize:
        """Ask for all of it."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sunken box."""
        del event
        painter = paint.smooth(self)
        paint.box(painter, self.rect(), theme.px(Radius.FIELD), "bg_sunken")
        room = QRectF(self.rect()).adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
        (bold, number), (plain, unit), (hint, minutes) = self._pieces()
        paint.words(painter, room, number, bold, "text")
        after = room.adjusted(paint.advance(bold, number), 0, 0, 0)
        paint.words(painter, after, unit, plain, "text")
        paint.words(painter, room, minutes, hint, "text2", Qt.AlignmentFlag.AlignRight)

    def _pieces(self) -> tuple[tuple[QFont, str], ...]:
        gap = " " if self._number and self._words else ""
        return (
            (theme.font(Type.BODY, Weight.NAME, tabular=True), self._number),
            (theme.font(Type.BODY), gap + self._words),
            (theme.font(Type.HINT), self._minutes),
        )


class ReadBox(Label):
    """A fact of a signed note on a sunken ground; it wraps where it has to."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "body", wrap=True, parent=parent)
        self.setAccessibleName(f"{name}: {text}")
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.px(theme.current().control))
        self._pad()
        theme.announcer.applied.connect(self._pad)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the words."""
        paint.box(paint.smooth(self), self.rect(), theme.px(Radius.FIELD), "bg_sunken", "line_read")
        super().paintEvent(event)

    def _pad(self) -> None:
        pad, high = theme.px(_PADDING), theme.px(6)
        self.setContentsMargins(pad, high, pad, high)
        self.setMinimumHeight(theme.px(theme.current().control))
