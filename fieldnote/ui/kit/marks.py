"""Icons that stand beside words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.tokens import Icon, Role


class IconMark(QWidget):
    """An icon beside text; it says nothing by itself."""

    def __init__(self, name: str, role: Role = "text2", size: int = Icon.CARD, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._role: Role = role
        self._size = size
        self._resize()
        theme.announcer.applied.connect(self._resize)

    def set_icon(self, name: str, role: Role | None = None) -> None:
        """Show another icon, or the same in another colour."""
        self._name = name
        self._role = role or self._role
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the icon's own size."""
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: object) -> None:
        """Draw the icon."""
        del event
        painter = paint.smooth(self)
        role: Role = self._role if self.isEnabled() else "text_off"
        icons.draw(painter, self.rect().toRectF(), self._name, role)

    def _resize(self) -> None:
        self.setFixedSize(self.sizeHint())
