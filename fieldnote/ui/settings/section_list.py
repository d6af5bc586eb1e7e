"""The list of sections at the left of the settings: words, or icons alone where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.nav_parts import NavButton, NavItem

_WIDTH, _RAIL = 232, 60


class SectionList(Surface):
    """One stop for Tab; Up and Down choose. `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(self, items: Sequence[NavItem], parent: QWidget | None = None) -> None:
        super().__init__("bg_pane", parent=parent)
        self.setAccessibleName(self.tr("Settings"))
        self._rail = False
        self._buttons = {item.key: NavButton(item, self) for item in items}
        column = Column(self, margins=(10, 22, 10, 12), spacing=2)
        for key, button in self._buttons.items():
            button.setObjectName(f"section_button-{key}")
            button.setAutoExclusive(True)  # one stop for Tab, and one of them is chosen
            button.clicked.connect(self._on_clicked)
            button.stepped.connect(self._on_stepped)
            column.addWidget(button)
        column.addStretch(1)
        theme.announcer.applied.connect(self._resize)
        self._resize()

    def choose(self, key: str) -> None:
        """Show which section is open; tells nobody."""
        self._buttons[key].setChecked(True)
        self.setFocusProxy(self._buttons[key])

    def button(self, key: str) -> NavButton:
        """Give the button of a section; raises KeyError."""
        return self._buttons[key]

    def set_rail(self, *, rail: bool) -> None:
        """Show icons only, or words too."""
        self._rail = rail
        for button in self._buttons.values():
            button.set_rail(rail=rail)
        self._resize()

    def _resize(self) -> None:
        self.setFixedWidth(theme.px(_RAIL if self._rail else _WIDTH))

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
            self.chosen.emit(target.item.key)
