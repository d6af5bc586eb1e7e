"""Menus with round corners."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget


def soften(menu: QMenu) -> QMenu:
    """Let a menu's round corners show what is behind them."""
    menu.setWindowFlags(menu.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint)
    menu.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    return menu


class Menu(QMenu):
    """A menu; give its actions icons with `icons.attach`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        soften(self)
