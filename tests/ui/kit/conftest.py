"""What the kit's tests share: a window that is really shown."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

Show = Callable[..., None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget as an active window of a size."""

    def shown(widget: QWidget, width: int = 600, height: int = 400) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return shown
