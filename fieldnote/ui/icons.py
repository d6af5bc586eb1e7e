"""Lucide's icons in the colours of the theme, crisp at every size and screen.

What draws itself calls `draw`, which is always up to date. What takes a QIcon is given one by `attach`, which tints it
again whenever a theme is applied.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

from fieldnote.ui import lucide, theme
from fieldnote.ui.tokens import Icon, Role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QIcon

_ALWAYS: Final = (1.0, 2.0)


def draw(painter: QPainter, box: QRectF, name: str, role: Role, stroke: float = Icon.STROKE) -> None:
    """Draw an icon into the middle of a box, as large as the box's shorter side allows."""
    ratio = painter.device().devicePixelRatio()
    side = round(min(box.width(), box.height()) * ratio)
    image = _image(name, theme.current().tokens.of(role), side, stroke)
    shown = side / ratio
    corner = QPointF(box.center().x() - shown / 2, box.center().y() - shown / 2)
    snapped = QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)
    painter.drawImage(QRectF(snapped.x(), snapped.y(), shown, shown), image)


def pixmap(name: str, role: Role, size: int, ratio: float = 1.0, stroke: float = Icon.STROKE) -> QPixmap:
    """Make a picture of an icon; `size` is in pixels at 100 % text."""
    side = round(theme.px(size) * ratio)
    picture = QPixmap.fromImage(_image(name, theme.current().tokens.of(role), side, stroke))
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, role: Role = "text2", size: int = Icon.CARD) -> "QIcon":
    """Make an icon of the theme of now, with its disabled colour; `attach` keeps one up to date."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - the unlock page draws its own, and Qt's takes 2 ms to make

    made = QIcon()
    for ratio in sorted({*_ALWAYS, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
        made.addPixmap(pixmap(name, role, size, ratio))
        made.addPixmap(pixmap(name, "text_off", size, ratio), QIcon.Mode.Disabled)
    return made


def attach(target: "QAction | QAbstractButton", name: str, role: Role = "text2", size: int = Icon.FIELD) -> None:
    """Give an action or button an icon that follows the theme as long as its owner lives."""
    for older in target.findChildren(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        older.setParent(None)
        older.deleteLater()
    _Tint(target, name, role, size)


class _Tint(QObject):
    """Tints the icon of its parent again after each change of theme."""

    def __init__(self, target: "QAction | QAbstractButton", name: str, role: Role, size: int) -> None:
        super().__init__(target)
        self._target = target
        self._name = name
        self._role: Role = role
        self._size = size
        self._tint()
        theme.announcer.applied.connect(self._tint)

    def _tint(self) -> None:
        self._target.setIcon(icon(self._name, self._role, self._size))
        if isinstance(self._target, QAbstractButton):
            side = theme.px(self._size)
            self._target.setIconSize(QSize(side, side))


@lru_cache(maxsize=512)
def _image(name: str, colour: str, side: int, stroke: float) -> QImage:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - the first icon loads it, not the first import

    drawing = QSvgRenderer(QByteArray(lucide.tinted(name, colour, stroke)))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image
