"""What the kit's tests share: the light look, American times, and a window that is really shown."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.theme import Theme

Show = Callable[..., None]


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    Theme().apply(qapp)
    yield
    QLocale.setDefault(before)


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
