"""The bar at the left: where to go, how things stand, and Hide and Lock always in the same corner."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Divider, Surface
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.logo import Brand
from fieldnote.ui.kit.nav_parts import NavButton, NavItem, SearchButton, StateLine, TimerLine
from fieldnote.ui.kit.tips import show_tip

WIDTH: Final = 200
WIDTH_WIDE: Final = 224
RAIL: Final = 60
_RAIL_EDGE: Final = 10
_EDGE: Final = 12


class NavBar(Surface):
    """Places above, help and settings below, then the state line, Hide and Lock.

    `chosen` tells the key of a place. As a rail it shows icons only; words become tooltips.
    """

    chosen = Signal(str)
    search_asked = Signal()
    hide_asked = Signal()
    lock_asked = Signal()
    timer_asked = Signal()
    """The note of the visit that is being timed is wanted."""

    def __init__(
        self,
        places: Iterable[NavItem],
        more: Iterable[NavItem] = (),
        *,
        search_keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("bg_nav", edges=Qt.Edge.RightEdge, parent=parent)
        self._rail = False
        self._wide = False
        self._brand = Brand(self)
        self.search_button = SearchButton(self.tr("Search"), search_keys, self)
        self.search_button.clicked.connect(self.search_asked)
        self._places = {item.key: NavButton(item, self) for item in places}
        self._more = {item.key: NavButton(item, self) for item in more}
        self._state = StateLine(self)
        self._timer = TimerLine(self)
        self._timer.hide()
        self._timer.clicked.connect(self.timer_asked)
        self.hide_button = Button(self.tr("Hide"), icon="eye-off", size="card")
        self.lock_button = Button(self.tr("Lock"), icon="lock", size="card")
        show_tip(self.hide_button, self.tr("Hide what is on the screen now"))
        show_tip(self.lock_button, self.tr("Lock the notebook"))
        self.hide_button.clicked.connect(self.hide_asked)
        self.lock_button.clicked.connect(self.lock_asked)
        self._build()
        for button in self._all().values():
            button.clicked.connect(self._on_clicked)
            button.stepped.connect(self._on_stepped)
        self._let_tab_in()
        self.set_rail(rail=False)
        theme.announcer.applied.connect(self._resize)

    def _build(self) -> None:
        self._column = Column(self, margins=(_EDGE, _EDGE, _EDGE, _EDGE), spacing=2)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._column.addWidget(self._brand)
        self._column.add_gap(6)
        self._column.addWidget(self.search_button)
        self._column.add_gap(8)
        for button in self._places.values():
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._column.addWidget(self._timer)
        self._column.add_gap(4)
        for button in self._more.values():
            self._column.addWidget(button)
        self._column.add_gap(4)
        self._divider = Divider()
        self._column.addWidget(self._divider)
        self._column.add_gap(4)
        self._column.addWidget(self._state)
        self._column.add_gap(4)
        self._ends = Row(spacing=8)
        self._ends.addWidget(self.hide_button, 1)
        self._ends.addWidget(self.lock_button, 1)
        self._column.addLayout(self._ends)

    @property
    def rail(self) -> bool:
        """Whether only icons are shown."""
        return self._rail

    def set_rail(self, *, rail: bool, wide: bool = False) -> None:
        """Show icons only, or words too; `wide` is for large windows."""
        self._rail, self._wide = rail, wide
        for place in self._all().values():
            place.set_rail(rail=rail)
        self.search_button.set_rail(rail=rail)
        self._brand.set_rail(rail=rail)
        self._state.set_rail(rail=rail)
        self._timer.set_rail(rail=rail)
        self._divider.setVisible(not rail)
        for button, word in ((self.hide_button, self.tr("Hide")), (self.lock_button, self.tr("Lock"))):
            button.setText("" if rail else word)
            button.setAccessibleName(word)
            button.set_kind("ghost" if rail else "secondary")
            button.set_size("rail" if rail else "card")
        self._ends.setDirection(Row.Direction.TopToBottom if rail else Row.Direction.LeftToRight)
        self._column.set_margins((_RAIL_EDGE, 14, _RAIL_EDGE, 12) if rail else (_EDGE, _EDGE, _EDGE, _EDGE))
        self._resize()

    def choose(self, key: str) -> None:
        """Show where the person is; tells nobody."""
        for button in self._all().values():
            button.setAutoExclusive(False)  # an exclusive button refuses to be unchecked
        for own, button in self._all().items():
            button.setChecked(own == key)
        for button in self._all().values():
            button.setAutoExclusive(True)
        self._let_tab_in()

    @property
    def current(self) -> str:
        """The key of where the person is, or nothing."""
        return next((key for key, button in self._all().items() if button.isChecked()), "")

    def set_count(self, key: str, count: int, spoken: str = "") -> None:
        """Show a count beside a place, none for 0; `spoken` is the whole sentence ("To sign, 3 notes")."""
        self._all()[key].set_count(count, spoken)

    def item_button(self, key: str) -> QAbstractButton:
        """Give the button of a place; raises KeyError."""
        return self._all()[key]

    def show_state(self, title: str, detail: str = "", icon: str = "cloud-off") -> None:
        """Say how things stand ("Working offline", "Saved on this laptop")."""
        self._state.say(title, detail, icon)

    def show_timer(self, title: str, time: str = "", detail: str = "") -> None:
        """Say that a visit is being timed ("Visit 0:32", "0:32"), never with whom; nothing takes the line away."""
        hidden, height = self._timer.isHidden(), self._timer.sizeHint().height()
        self._timer.say(title, time, detail)
        self._timer.setVisible(bool(title))
        if self._timer.isHidden() != hidden or self._timer.sizeHint().height() != height:
            self._make_room()

    def _all(self) -> dict[str, "NavButton"]:
        return self._places | self._more

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            self.choose(button.item.key)
            self.chosen.emit(button.item.key)

    def _on_stepped(self, steps: int) -> None:
        buttons = list(self._all().values())
        button = self.sender()
        if isinstance(button, NavButton):
            target = buttons[(buttons.index(button) + steps) % len(buttons)]
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_in(self) -> None:
        """Give all places together one stop for Tab."""
        buttons = list(self._all().values())
        stop = next((button for button in buttons if button.isChecked()), next(iter(buttons), None))
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def minimumSizeHint(self) -> QSize:
        """Never make the window higher than the screen: what only tells something goes first."""
        return QSize(self.minimumWidth(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for every button."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave away what only tells something where the bar is too low, so that Lock is never out of reach.

        After that buttons become lower, and then the last of the ways below goes: the menu, which stays, leads there.
        """
        telling: tuple[QWidget, ...] = (self._state, self._brand)
        elsewhere = list(self._more.values())[1:][-1:]
        self._column.close_gaps(closed=False)
        self._set_low(low=False)
        for widget in (*telling, *elsewhere):
            widget.show()
        for widget in telling:
            if self._fits():
                return
            widget.hide()
        self._column.close_gaps(closed=not self._fits())
        self._set_low(low=not self._fits())
        for button in elsewhere:
            button.setVisible(self._fits())

    def _fits(self) -> bool:
        return self._column.sizeHint().height() <= self.height()

    def _set_low(self, *, low: bool) -> None:
        for place in self._all().values():
            place.set_low(low=low)
        self.search_button.set_low(low=low)
        self._timer.set_low(low=low)
        if self._rail:
            for button in (self.hide_button, self.lock_button):
                button.set_size("low_rail" if low else "rail")

    def _resize(self) -> None:
        if self._rail:
            self.setFixedWidth(theme.px(max(RAIL, theme.current().control + 2 * _RAIL_EDGE)))
        else:  # in some languages Hide and Lock are long words
            ends = self._ends.minimumSize().width() + 2 * theme.px(_EDGE)
            self.setFixedWidth(max(theme.px(WIDTH_WIDE if self._wide else WIDTH), ends))
        self._make_room()
