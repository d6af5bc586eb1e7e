"""Menus with round corners."""

from PySide6.QtWidgets import QMenu, QWidget

from fieldnote.ui.kit.corners import round_off


def soften(menu: QMenu) -> QMenu:
    """Let a menu's round corners show what is behind them."""
    round_off(menu)
    return menu


class Menu(QMenu):
    """A menu; give its actions icons with `icons.attach`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        soften(self)
