"""Buttons: one primary per page, words that start with a verb, an icon with a proper gap before them."""

import math
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.tokens import Control, Icon, Radius, Role, Type, Weight

Kind = Literal["primary", "secondary", "soft", "ghost", "link", "danger"]
Size = Literal["large", "normal", "card", "small", "rail", "low_rail"]


@dataclass(frozen=True, slots=True)
class _Paints:
    """Colours of a kind of button: at rest, under the mouse, pressed."""

    fills: tuple[Role | None, Role | None, Role | None]
    border: Role | None
    ink: Role
    weight: int = Weight.CONTROL


@dataclass(frozen=True, slots=True)
class _Measure:
    """Measures of a size of button, at 100 % text."""

    height: int
    padding: int
    icon: int
    gap: int
    text: int


_PAINTS: Final[dict[Kind, _Paints]] = {
    "primary": _Paints(("accent", "accent_hover", "accent_press"), None, "on_accent", Weight.TITLE),
    "secondary": _Paints(("bg_surface", "bg_sunken", "bg_hover"), "line_strong", "text"),
    "soft": _Paints(("accent_soft", "bg_selected", "bg_selected"), None, "accent_text", Weight.TITLE),
    "ghost": _Paints((None, "bg_hover", "bg_hover"), None, "text2"),
    "link": _Paints((None, "bg_hover", "bg_hover"), None, "accent_text"),
    "danger": _Paints((None, "bad_soft", "bad_soft"), "bad", "bad"),
}
_MEASURES: Final[dict[Size, _Measure]] = {
    "large": _Measure(Control.LARGE, 18, 18, 8, Type.PROSE),
    "normal": _Measure(Control.NORMAL, 14, 18, 8, Type.BODY),
    "card": _Measure(Control.IN_CARD, 14, 16, 7, Type.BODY),
    "small": _Measure(Control.SMALL, 10, 15, 6, Type.HINT),
    "rail": _Measure(Control.NORMAL, 8, Icon.RAIL, 0, Type.BODY),
    "low_rail": _Measure(Control.SMALL, 8, Icon.RAIL, 0, Type.BODY),
}
_CHEVRON: Final = 14
_FLAT: Final = frozenset[Kind]({"ghost", "link"})


def literal(text: str) -> str:
    """Keep an ampersand in a person's words from becoming a keyboard mark on a button."""
    return text.replace("&", "&&")


class Button(QPushButton):
    """A button with words, and an icon before them if it helps."""

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        *,
        icon: str | None = None,
        size: Size = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self._kind: Kind = kind
        self._size: Size = size
        self._icon_name = icon
        self.setText(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.announcer.applied.connect(self.updateGeometry)

    @property
    def kind(self) -> Kind:
        """The kind of button."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Make it another kind."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def width_as(self, kind: Kind) -> int:
        """Say how wide it would ask to be as another kind."""
        now, self._kind = self._kind, kind
        width = self.sizeHint().width()
        self._kind = now
        return width

    def set_size(self, size: Size) -> None:
        """Make it another size."""
        self._size = size
        self.updateGeometry()
        self.update()

    @property
    def icon_name(self) -> str | None:
        """The icon before the words."""
        return self._icon_name

    def set_icon(self, name: str | None) -> None:
        """Put another icon before the words."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for icon, words and room around them."""
        measure, height = self._measure(), self._height()
        width = paint.advance(self._font(), self._shown()) + 2 * theme.px(self._padding())
        if self._icon_name is not None:
            width += theme.px(measure.icon) + (theme.px(measure.gap) if self.text() else 0)
        if self.menu() is not None:
            width += theme.px(_CHEVRON) + theme.px(measure.gap)
        return QSize(max(math.ceil(width), height if not self.text() else 0), height)

    def minimumSizeHint(self) -> QSize:
        """Ask for all of it: words on a button are short."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        del event
        painter = paint.smooth(self)
        self._paint_box(painter)
        self._paint_content(painter)

    def _paint_box(self, painter: QPainter) -> None:
        paints, radius, room = _PAINTS[self._kind], theme.px(Radius.FIELD), QRectF(self.rect())
        fill, border = self._fill(), paints.border
        if not self.isEnabled():
            fill, border = ("bg_hover" if self._kind == "primary" else None), ("line" if border else None)
        if not self.hasFocus():
            paint.box(painter, room, radius, fill, border)
            return
        if self._kind in {"primary", "soft"}:
            paint.box(painter, room, radius, "bg_surface")
            inset = theme.current().ring + 1
            paint.box(painter, room.adjusted(inset, inset, -inset, -inset), max(radius - inset, 1), fill)
        else:
            paint.box(painter, room, radius, fill)
        paint.focus_ring(painter, room, radius)

    def _paint_content(self, painter: QPainter) -> None:
        measure, ink = self._measure(), self._ink()
        icon = theme.px(measure.icon) if self._icon_name is not None else 0
        chevron = theme.px(_CHEVRON) if self.menu() is not None else 0
        gap = theme.px(measure.gap)
        words = paint.advance(self._font(), self._shown())
        whole = icon + (gap if icon and self.text() else 0) + words + (gap + chevron if chevron else 0)
        left = max((self.width() - whole) / 2, theme.px(4))
        right = self.width() - left
        if self._icon_name is not None:
            box = QRectF(left, (self.height() - icon) / 2, icon, icon)
            icons.draw(painter, box, self._icon_name, ink)
            left += icon + gap
        if chevron:
            box = QRectF(right - chevron, (self.height() - chevron) / 2, chevron, chevron)
            icons.draw(painter, box, "chevron-down", ink, Icon.STROKE_ACTIVE)
            right -= chevron + gap
        if self.text():
            self._write(painter, QRectF(left, 0, max(right - left, 0) + 1, self.height()), ink)

    def _write(self, painter: QPainter, room: QRectF, ink: Role) -> None:
        """Write the words, with the keyboard mark underlined when the system shows such marks."""
        flags = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
        if "&" in self.text():
            flags |= Qt.TextFlag.TextShowMnemonic.value if self._shows_marks() else Qt.TextFlag.TextHideMnemonic.value
        painter.setFont(self._font())
        painter.setPen(theme.color(ink))
        painter.drawText(room, flags, self.text())

    def _shows_marks(self) -> bool:
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - its many names take 4 ms that most windows never need

        return bool(self.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, self))

    def _shown(self) -> str:
        """Give the words without keyboard marks, as wide as they are written."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _measure(self) -> _Measure:
        return _MEASURES[self._size]

    def _padding(self) -> int:
        return 8 if self._kind in _FLAT and self._size != "normal" else self._measure().padding

    def _height(self) -> int:
        touch = theme.current().touch
        return theme.px(max(self._measure().height, Control.TOUCH) if touch else self._measure().height)

    def _font(self) -> QFont:
        size = Type.HINT if self._kind == "link" else self._measure().text
        return theme.font(size, _PAINTS[self._kind].weight)

    def _ink(self) -> Role:
        return _PAINTS[self._kind].ink if self.isEnabled() else "text_off"

    def _fill(self) -> Role | None:
        at_rest, hovered, pressed = _PAINTS[self._kind].fills
        if self.isDown():
            return pressed
        return hovered if self.underMouse() and self.isEnabled() else at_rest


class IconButton(Button):
    """A square button with only an icon; its name is told and shown as a tooltip."""

    def __init__(
        self, icon: str, name: str, kind: Kind = "ghost", *, size: Size = "card", parent: QWidget | None = None
    ) -> None:
        super().__init__("", kind, icon=icon, size=size, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what it does."""
        self.setAccessibleName(name)
        show_tip(self, name)

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(self._height(), self._height())

    def _ink(self) -> Role:
        if self.isEnabled() and self.isCheckable() and self.isChecked():
            return "accent_text"
        return super()._ink()

    def _fill(self) -> Role | None:
        if self.isCheckable() and self.isChecked() and not self.isDown():
            return "accent_soft"
        return super()._fill()

    def _paint_box(self, painter: QPainter) -> None:
        super()._paint_box(painter)
        if self.isCheckable() and self.isChecked():
            paint.chosen(painter, self.rect(), Qt.Edge.BottomEdge)
