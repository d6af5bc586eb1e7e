"""What the kit's tests share: a window that is really shown."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from ui.showing import show_active

Show = Callable[..., None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget as an active window of a size."""

    def shown(widget: QWidget, width: int = 600, height: int = 400) -> None:
        show_active(qtbot, widget, width, height)

    return shown
