"""Shows a widget as a person would see it: exposed, in the active window, laid out."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def show_active(qtbot: QtBot, widget: QWidget, width: int, height: int) -> None:
    """Show a widget of a size as the active window, until the test ends."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def settle() -> None:
    """Let widgets be shown, laid out, grown, and laid out again."""
    for _ in range(4):
        QApplication.processEvents()
