"""The list of sections at the left of the settings; a page of its own where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.layouts import NO_LIMIT, Column
from fieldnote.ui.kit.nav_parts import NavButton, NavItem
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.tokens import Space

_WIDTH = 232
_MARGINS, _MARGINS_ALONE = (10, 22, 10, 12), (Space.PAGE_WIDE - 10, 22, Space.PAGE_WIDE - 10, 24)


class SectionList(Surface):
    """One stop for Tab; Up and Down choose, or only move where it stands alone. `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(self, items: Sequence[NavItem], parent: QWidget | None = None) -> None:
        super().__init__("bg_pane", parent=parent)
        self.setAccessibleName(self.tr("Settings"))
        self._alone = False
        content = QWidget()
        self._buttons = {item.key: NavButton(item, content) for item in items}
        self._heading = Heading(self.tr("Settings"), "title")
        self._column = column = Column(content, margins=_MARGINS, spacing=2)
        column.addWidget(self._heading)
        for key, button in self._buttons.items():
            button.setObjectName(f"section_button-{key}")
            button.setAutoExclusive(True)  # one stop for Tab, and one of them is chosen
            button.clicked.connect(self._on_clicked)
            button.stepped.connect(self._on_stepped)
            column.addWidget(button)
        column.addStretch(1)
        Column(self).addWidget(PageScroll(content))
        theme.announcer.applied.connect(self._resize)
        self._resize()

    def choose(self, key: str) -> None:
        """Show which section is open; tells nobody."""
        self._buttons[key].setChecked(True)
        self.setFocusProxy(self._buttons[key])

    def button(self, key: str) -> NavButton:
        """Give the button of a section; raises KeyError."""
        return self._buttons[key]

    def set_alone(self, *, alone: bool) -> None:
        """Take all the width, or stand beside the section that is open."""
        self._alone = alone
        self._resize()

    def _resize(self) -> None:
        self._heading.setVisible(self._alone)
        self._heading.setContentsMargins(theme.px(10), 0, 0, theme.px(10))
        self._column.set_margins(_MARGINS_ALONE if self._alone else _MARGINS)
        self.setMinimumWidth(0 if self._alone else theme.px(_WIDTH))
        self.setMaximumWidth(NO_LIMIT if self._alone else theme.px(_WIDTH))

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            self.chosen.emit(button.item.key)

    def _on_stepped(self, steps: int) -> None:
        button = self.sender()
        buttons = list(self._buttons.values())
        if button in buttons:
            target = buttons[(buttons.index(button) + steps) % len(buttons)]
            target.setFocus()
            if not self._alone:
                self.chosen.emit(target.item.key)
