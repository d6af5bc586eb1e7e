"""The support map as something to use: each dot can be reached, read and acted on, as its line in the list can."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.domain.person import Person
from fieldnote.domain.support import Ring, Stance, Support, SupportCircle, SupportKind, Tie
from fieldnote.domain.text import initials
from fieldnote.ui import discreet, theme, visit_words, words
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.menus import Menu
from fieldnote.ui.kit.named_map import NamedDot, NamedMap
from fieldnote.ui.kit.ring_map import RingDot, RingMap
from fieldnote.ui.kit.spoken import Spoken
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.people import phrases
from fieldnote.ui.people.legend import INKS, TIES
from fieldnote.ui.people.support_line import SupportAct, SupportLine
from fieldnote.ui.tokens import Role

_SECTORS: Final[dict[SupportCircle, tuple[float, float]]] = {
    SupportCircle.RECOVERY: (330, 75),
    SupportCircle.SERVICES: (75, 125),
    SupportCircle.FAMILY: (125, 225),
    SupportCircle.COMMUNITY: (225, 330),
}
_SOFT: Final[dict[SupportCircle, Role]] = {
    SupportCircle.RECOVERY: "support_soft",
    SupportCircle.SERVICES: "goal_soft",
    SupportCircle.FAMILY: "coping_soft",
    SupportCircle.COMMUNITY: "info_soft",
}
_BADGES: Final[dict[Stance, tuple[str, Role]]] = {
    Stance.YES: ("check", "ok"),
    Stance.MIXED: ("minus", "warn"),
    Stance.NOT_RIGHT_NOW: ("x", "bad"),
    Stance.NOT_SURE: ("", "text3"),
}
_ICONS: Final[dict[SupportKind, str]] = {
    SupportKind.FAMILY: "house",
    SupportKind.FRIEND: "user",
    SupportKind.SPONSOR: "heart-handshake",
    SupportKind.RECOVERY_FRIEND: "users-round",
    SupportKind.MEETING: "messages-square",
    SupportKind.FAITH: "church",
    SupportKind.WORK: "briefcase",
    SupportKind.SCHOOL: "graduation-cap",
    SupportKind.HEALTH: "stethoscope",
    SupportKind.HOUSING: "building-2",
    SupportKind.SERVICE: "clipboard-list",
    SupportKind.SPECIALIST: "handshake",
    SupportKind.PET: "dog",
    SupportKind.PLACE: "map-pin",
    SupportKind.OTHER: "circle-user",
}
_PRESS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_AROUND: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_ACROSS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVING: Final = {Qt.Key.Key_Up: SupportAct.CLOSER, Qt.Key.Key_Down: SupportAct.OUT}
_PLAIN: Final = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier


def dot(support: Support) -> RingDot:
    """Say where a support stands on the map."""
    ink = "trigger" if support.tie is Tie.STRAINED else INKS[support.circle]
    return RingDot(_SECTORS[support.circle], list(Ring).index(support.ring), TIES[support.tie], ink)


def named(support: Support) -> NamedDot:
    """Say where a support stands on the large map, and what is written there."""
    plain, (badge, badge_ink) = dot(support), _BADGES[support.stance]
    soft: Role = "trigger_soft" if support.tie is Tie.STRAINED else _SOFT[support.circle]
    return NamedDot(
        plain.sector,
        plain.ring,
        plain.tie,
        plain.ink,
        name=discreet.called(support.name),
        letters=initials(support.name),
        detail=words.of(support.kind),
        icon=_ICONS[support.kind],
        soft=soft,
        badge=badge,
        badge_ink=badge_ink,
    )


def drawn(person: Person, found: Sequence[Support], target: RingMap) -> None:
    """Show supports on a map around a person."""
    told = phrases.supports(tuple(found)).replace(visit_words.SEPARATOR, ", ")
    target.show_dots([dot(support) for support in found], person.initials, told)


class SupportMap(NamedMap):
    """The map with a spot over each dot. Tab comes to one of them, arrows go around and between the rings."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.List

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._spots: dict[str, MapSpot] = {}
        self._current = ""
        theme.announcer.applied.connect(self._place)

    @property
    def spots(self) -> tuple["MapSpot", ...]:
        """The spots, in the order of the list."""
        return tuple(self._spots.values())

    def show_lines(self, person: Person, lines: Sequence[SupportLine]) -> None:
        """Show what stands in the list; the spot that has the focus keeps it."""
        supports = [line.support for line in lines]
        told = phrases.supports(tuple(supports)).replace(visit_words.SEPARATOR, ", ")
        rings = [words.of(ring) for ring in Ring]
        self.show_named([named(support) for support in supports], discreet.first_name(person), rings, told)
        before, self._spots = self._spots, {}
        for line in lines:
            spot = before.pop(line.support.id, None) or MapSpot(self)
            self._spots[line.support.id] = spot
            spot.show_line(line)
        for gone in before.values():
            gone.hide()
            gone.deleteLater()
        if self._current not in self._spots:
            self._current = next(iter(self._spots), "")
        self._place()
        self._let_tab_in()

    def take(self, spot: "MapSpot") -> None:
        """Make a spot the one that Tab comes to."""
        self._current = next(key for key, one in self._spots.items() if one is spot)
        self._let_tab_in()

    def go(self, spot: "MapSpot", key: Qt.Key) -> bool:
        """Move the focus as an arrow, Home or End wants it; gives False for any other key."""
        around = sorted(self._spots.values(), key=lambda one: one.angle(self.rect().center()))
        if key in _AROUND:
            self._focus(around[(around.index(spot) + _AROUND[key]) % len(around)])
        elif key in _ACROSS:
            self._focus(self._nearest(spot, _ACROSS[key]))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._focus(around[0 if key == Qt.Key.Key_Home else -1])
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the spots over their dots."""
        super().resizeEvent(event)
        self._place()

    def _nearest(self, spot: "MapSpot", steps: int) -> "MapSpot":
        """Give the spot with the nearest angle on the next ring that has any; the same spot where there is none."""
        rings, middle = list(Ring), self.rect().center()
        ring = rings.index(spot.support.ring) + steps
        while 0 <= ring < len(rings):
            there = [one for one in self._spots.values() if one.support.ring is rings[ring]]
            if there:
                here = spot.angle(middle)
                return min(there, key=lambda one: _apart(one.angle(middle), here))
            ring += steps
        return spot

    def _focus(self, spot: "MapSpot") -> None:
        spot.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        side = self.mark
        for spot, middle in zip(self._spots.values(), self.positions(), strict=False):
            spot.resize(side, side)
            spot.move(middle.toPoint() - QPoint(side // 2, side // 2))
            spot.show()

    def _let_tab_in(self) -> None:
        for key, spot in self._spots.items():
            here = key == self._current
            spot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)


class MapSpot(Spoken, QWidget):
    """What can be pointed at, focused and read over a dot: it says and does what its line in the list does."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.ListItem

    def __init__(self, rings: SupportMap) -> None:
        self.speak()
        super().__init__(rings)
        self._rings = rings
        self._line: SupportLine | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def support(self) -> Support:
        """Whom the spot stands for."""
        assert self._line is not None, "shown as soon as it is made"  # noqa: S101 -- else the map is wrong
        return self._line.support

    def show_line(self, line: SupportLine) -> None:
        """Stand for a line of the list."""
        self._line = line
        self.setObjectName(f"spot-{line.support.id}")
        self.setAccessibleName(line.told)
        self.setAccessibleDescription(line.more)
        show_tip(self, discreet.called(line.support.name))

    def angle(self, middle: QPoint) -> float:
        """Give where it stands around the middle, in degrees from the top, as a clock goes."""
        away = self.geometry().center() - middle
        return math.degrees(math.atan2(away.x(), -away.y())) % 360

    def spoken_state(self, state: QAccessible.State) -> None:
        """Say that it can be chosen, and whether it is."""
        state.selectable = state.focusable = True
        state.selected = self.hasFocus()

    def spoken_acts(self) -> Mapping[str, Callable[[], object]]:
        """Offer what the line offers."""
        return {_words(button): button.click for button in self._line.buttons.values()} if self._line else {}

    def sizeHint(self) -> QSize:
        """Be as large as a finger needs."""
        return QSize(self._rings.mark, self._rings.mark)

    # Mouse and keys ───────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to other spots, and do what can be done: Enter changes, Ctrl and arrows move, Delete takes off the map."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier and key in _MOVING:
            self._do(_MOVING[key])
        elif modifiers & ~_PLAIN:
            super().keyPressEvent(event)
        elif key in _PRESS:
            self._do(SupportAct.CHANGE)
        elif key == Qt.Key.Key_Delete:
            self._do(SupportAct.LEAVE)
        elif not self._rings.go(self, key):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what Enter opens."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._do(SupportAct.CHANGE)
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same acts at the spot."""
        menu = Menu(parent=self)
        for said, act in self.spoken_acts().items():
            menu.addAction(said.replace("&", "&&")).triggered.connect(partial(_later, act))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be where Tab comes to from now on, and be told as the chosen one."""
        super().focusInEvent(event)
        self._rings.take(self)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Selection))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is gone."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around the dot where the keyboard or the mouse is; the dot itself is the map's."""
        del event
        painter, radius = paint.smooth(self), self.height() / 2
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), radius)
        elif self.underMouse():
            paint.box(painter, self.rect(), radius, border="line_strong")

    def _do(self, act: SupportAct) -> None:
        button = self._line.buttons.get(act) if self._line is not None else None
        if button is not None:
            button.click()
        else:
            QApplication.beep()


def _words(button: QWidget) -> str:
    return str(button.accessibleName() or button.property("text"))


def _later(act: Callable[[], object], *_: object) -> None:
    """Do an act of a menu: what it was told with besides is Qt's."""
    act()


def _apart(one: float, other: float) -> float:
    """Give how far two angles are apart, in degrees."""
    away = abs(one - other) % 360
    return min(away, 360 - away)
