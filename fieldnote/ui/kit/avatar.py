"""A person's initials on a ground that stays the same for the same person."""

from zlib import crc32

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.tokens import Weight


def initials(name: str) -> str:
    """Give at most two initials of a name: of its first and its last word."""
    words = [word for word in name.split() if word[0].isalnum()]
    ends = words if len(words) < 2 else [words[0], words[-1]]
    return "".join(word[0] for word in ends).upper()


def draw_avatar(painter: QPainter, box: QRect | QRectF, letters: str, seed: str) -> None:
    """Draw initials on a round ground; `seed`, an id, picks the colour."""
    ground, ink = theme.avatar_colors(crc32(seed.encode()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(QRectF(box))
    size = QRectF(box).height() * 0.37 / theme.current().scale
    paint.words(painter, box, letters, theme.font(size, Weight.TITLE), ink, Qt.AlignmentFlag.AlignHCenter)


class Avatar(QWidget):
    """Initials beside a name, which says what they stand for: it has no accessible name of its own."""

    def __init__(self, letters: str, seed: str, size: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters, self._seed, self._size = letters, seed, size
        self._resize()
        theme.announcer.applied.connect(self._resize)

    def show_person(self, letters: str, seed: str) -> None:
        """Show someone else."""
        self._letters, self._seed = letters, seed
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the initials."""
        del event
        draw_avatar(paint.smooth(self), self.rect(), self._letters, self._seed)

    def _resize(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
