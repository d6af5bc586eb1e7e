"""Round corners of what opens over the window: what is behind them shows there."""

import math

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtWidgets import QWidget

from fieldnote.ui import theme
from fieldnote.ui.tokens import Radius


def clear_ground(popup: QWidget) -> None:
    """Take frame, shadow and ground from a popup: what is in it draws its own."""
    popup.setWindowFlags(popup.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint)
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def round_off(popup: QWidget) -> None:
    """Let a popup's round corners show what is behind them.

    Only X11 may draw no see-through window, and shows black then; which of both it is, Qt does not tell. So the corners
    are cut off there.
    """
    clear_ground(popup)
    if QGuiApplication.platformName() == "xcb":
        popup.installEventFilter(_Cutting(popup))


def rounded(size: QSize, radius: int) -> QRegion:
    """Give every pixel whose middle lies in a box with round corners."""
    width, height = size.width(), size.height()
    radius = min(radius, width // 2, height // 2)
    region = QRegion(0, radius, width, height - 2 * radius)
    for row in range(radius):
        left = round(radius - math.sqrt(radius**2 - (radius - row - 0.5) ** 2))
        for y in (row, height - 1 - row):
            region += QRegion(left, y, width - 2 * left, 1)
    return region


class _Cutting(QObject):
    """Cuts off the corners of a popup at the size that it is shown in."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cut anew when it comes up and when it gets another size."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Resize} and isinstance(watched, QWidget):
            watched.setMask(rounded(watched.size(), theme.px(Radius.FIELD)))
        return super().eventFilter(watched, event)
