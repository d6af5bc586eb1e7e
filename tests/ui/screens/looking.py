"""Looks at a window as it is painted, and says what somebody could not read, reach or hit.

Words are noted as they are painted. Each must then be found on the picture exactly as it would be with all the room in
the world: a letter that is cut off, shortened, or painted over makes another picture.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QWidget,
)

from fieldnote.ui.documents.viewer import PdfViewer
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.labels import ElidedLabel, TextBlock
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.lock.guard import WarningBar
from fieldnote.ui.people.support_map import MapSpot
from fieldnote.ui.tokens import contrast

DENSE: Final = 2
"""Pixels of the picture in one of the window: thin strokes have their full colour then."""
LEAST_TARGET: Final = 24
LEAST_CONTRAST: Final = 4.5
MOST_STOPS: Final = 250
_DIFFERENT: Final = 90
"""How far two greys are apart before they count as different: smoothing varies a little."""
_INK: Final = 40
"""How far from the ground a grey is that belongs to a letter."""
_MOST_DIFFERENT: Final = 0.05
_FEW: Final = 4


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they were painted: on which widget, where, and how they look with all the room there is."""

    widget: QWidget
    place: QRectF
    """Where their ink is without any limits, in the widget's coordinates."""
    text: str
    shortened: bool
    paint: Callable[[QPainter], None]
    """Paints them without limits, in the widget's coordinates."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A window as a picture, and the words on it."""

    window: QWidget
    picture: QImage
    words: tuple[Words, ...]


_DRAW_TEXT, _WORDS, _BLOCK = QPainter.drawText, paint.words, TextBlock.draw


class _Notes:
    """Notes the words that the window paints, by standing in for the three ways in which it does."""

    def __init__(self) -> None:
        self.found: list[Words] = []
        self._inside = False

    def note(
        self, painter: QPainter, at: QRectF, text: str, again: Callable[[QPainter], object], *, shortened: bool = False
    ) -> None:
        device = painter.device()
        if not isinstance(device, QWidget) or not text.strip():
            return
        moved = painter.worldTransform()
        if isinstance(device, QLabel):
            shortened = shortened or (text != device.text() and text.endswith("…"))

        def once_more(other: QPainter) -> None:
            other.setTransform(moved, True)
            again(other)

        self.found.append(Words(device, moved.mapRect(at), text, shortened, once_more))

    def draw_text(self, painter: QPainter, *arguments: Any) -> Any:
        """Stand in for what buttons and Qt's helpers draw text with."""
        if not self._inside and len(arguments) == 3 and isinstance(arguments[0], QRectF):
            room, flags, text = arguments
            font, ink = QFont(painter.font()), painter.pen().color()
            at = _ink(font, text.replace("&&", "\0").replace("&", "").replace("\0", "&"), room, flags)
            wide = QRectF(at.left(), room.top(), at.width() + 4, room.height())
            kept = flags & ~int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignHCenter).value)

            def again(other: QPainter) -> None:
                other.setFont(font)
                other.setPen(ink)
                _DRAW_TEXT(other, wide, kept, text)

            self.note(painter, at, text, again)
        return _DRAW_TEXT(painter, *arguments)

    def words(
        self,
        painter: QPainter,
        rect: QRect | QRectF,
        text: str,
        font: QFont,
        ink: Any,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Stand in for the line of the kit, which shortens what does not fit."""
        self._inside = True
        _WORDS(painter, rect, text, font, ink, align)
        self._inside = False
        color, room = QColor(painter.pen().color()), QRectF(rect)
        at = _ink(font, text, room, int(align.value))
        wide = QRectF(at.left(), room.top(), at.width() + 4, room.height())
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 0.5)
        again = partial(_write_line, wide, text, QFont(font), color)
        self.note(painter, at, text, again, shortened=shown != text)

    def block(self, block: TextBlock, painter: QPainter, corner: QPointF, ink: QColor) -> None:
        """Stand in for the paragraph of the kit."""
        self._inside = True
        _BLOCK(block, painter, corner, ink)
        self._inside = False
        text = "\n".join(layout.text() for layout, _ in block._layouts)
        at = QRectF(corner.x(), corner.y(), block.width, block.height)
        self.note(painter, at, text, lambda other: _BLOCK(block, other, corner, ink), shortened=block.elided)


def _write_line(room: QRectF, text: str, font: QFont, ink: QColor, painter: QPainter) -> None:
    _WORDS(painter, room, text, font, ink)


@contextmanager
def _noting() -> Iterator[_Notes]:
    """Note the words that the window paints meanwhile."""
    notes = _Notes()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", lambda *arguments: notes.draw_text(*arguments))  # noqa: PLW0108 -- the class binds it
        patch.setattr(paint, "words", notes.words)
        patch.setattr(TextBlock, "draw", lambda *arguments: notes.block(*arguments))  # noqa: PLW0108 -- likewise
        yield notes


def _ink(font: QFont, text: str, room: QRectF, flags: int) -> QRectF:
    """Give where a line has its ink when nothing limits it."""
    measure = QFontMetricsF(font)
    width = measure.horizontalAdvance(text)
    left = room.left()
    if flags & Qt.AlignmentFlag.AlignHCenter.value:
        left = room.center().x() - width / 2
    elif flags & Qt.AlignmentFlag.AlignRight.value:
        left = room.right() - width
    return QRectF(left, room.center().y() - measure.height() / 2, width, measure.height())


def look(window: QWidget) -> Seen:
    """Take a picture of a window and note its words."""
    picture = QImage(window.size() * DENSE, QImage.Format.Format_ARGB32)
    picture.setDevicePixelRatio(DENSE)
    picture.fill(Qt.GlobalColor.transparent)
    with _noting() as notes:
        window.render(picture, QPoint())
    return Seen(window, picture, tuple(notes.found))


# ── Where things are ─────────────────────────────────────────────────────────────────────────────


def told(widget: QWidget) -> str:
    """Say which widget it is."""
    words = getattr(widget, "text", None)
    named = widget.objectName() or widget.accessibleName() or (words() if callable(words) else "")
    return f"{type(widget).__name__} {named}"[:90]


def _in_window(widget: QWidget, place: QRectF, window: QWidget) -> QRectF:
    return QRectF(widget.mapTo(window, QPointF(place.topLeft())), place.size())


def _limits(widget: QWidget, place: QRectF, window: QWidget) -> tuple[QRectF, bool]:
    """Give what is left of a place inside all that it lies in, and whether only scrolling took something away."""
    left, only_scrolled, one = _in_window(widget, place, window), True, widget
    while True:
        inside = _in_window(one, QRectF(one.rect()), window)
        around = one.parentWidget() if one is not window else None
        across = min(left.right(), inside.right()) - max(left.left(), inside.left())
        if _smaller(left.intersected(inside), left) and (across < left.width() - 1.5 or not _scrolls(one, around)):
            only_scrolled = False
        left = left.intersected(inside)
        if around is None or left.isEmpty():
            return left, only_scrolled
        one = around


def _scrolls(view: QWidget, around: QWidget | None) -> bool:
    is_view = isinstance(around, QAbstractScrollArea) and around.viewport() is view
    return is_view and around.verticalScrollBar().maximum() > 0  # type: ignore[union-attr]


def _smaller(cut: QRectF, whole: QRectF) -> bool:
    return cut.width() < whole.width() - 1.5 or cut.height() < whole.height() - 2.5


def _front(window: QWidget) -> QWidget:
    """Give what can be used: the sheet on top, or the window."""
    sheets = open_sheets(window)
    return sheets[-1] if sheets else window


def _parts(root: QWidget) -> Iterator[QWidget]:
    """Give what is shown in a part of a window."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.window() is root.window() and not widget.size().isEmpty():
            yield widget


def _crop(picture: QImage, place: QRectF) -> Image.Image:
    box = QRect(
        QPoint(int(place.left() * DENSE), int(place.top() * DENSE)),
        QSize(max(int(place.width() * DENSE), 1), max(int(place.height() * DENSE), 1)),
    )
    part = picture.copy(box).convertToFormat(QImage.Format.Format_RGB888)
    return Image.frombytes(
        "RGB", (part.width(), part.height()), bytes(part.constBits()), "raw", "RGB", part.bytesPerLine()
    )


def _colors(image: Image.Image) -> Counter[tuple[int, int, int]]:
    found: Any = image.getcolors(image.width * image.height) or []
    return Counter({color: count for count, color in found})


# ── What is wrong ────────────────────────────────────────────────────────────────────────────────


def cut(seen: Seen) -> list[str]:
    """Say which words are not as with all the room: cut off, shortened without a tooltip, painted over."""
    found = []
    front = _front(seen.window)
    for words in seen.words:
        if not words.widget.isVisible() or not (words.widget is front or front.isAncestorOf(words.widget)):
            continue
        left, scrolled = _limits(words.widget, words.place, seen.window)
        if words.shortened:
            if not _may_be_shortened(words):
                found.append(f"shortened: {words.text!r} on {told(words.widget)}")
        elif not scrolled:
            found.append(f"cut off: {words.text!r} on {told(words.widget)}")
        elif (
            left.width() > 1
            and not _smaller(left, _in_window(words.widget, words.place, seen.window))
            and not _under_a_notice(seen.window, words)
            and not _as_alone(seen, words)
        ):
            found.append(f"painted over: {words.text!r} on {told(words.widget)}")
    found += [
        f"too small for its words: {told(one)} {one.size().toTuple()} < {one.sizeHint().toTuple()}"
        for one in _parts(front)
        if isinstance(one, QCheckBox | QRadioButton)
        and (
            one.height() < one.heightForWidth(one.width())
            if one.hasHeightForWidth()
            else one.width() < one.sizeHint().width()
        )
    ]
    return found


def _may_be_shortened(words: Words) -> bool:
    """Whether the rest can be had: in a row that opens, a field that is read aloud, or a tooltip; or is an excerpt."""
    around: QWidget | None = words.widget
    if getattr(around, "most_lines", None) is not None:
        return True
    while around is not None:
        if isinstance(around, QAbstractItemView | QComboBox) or around.toolTip():
            return True
        around = around.parentWidget()
    return isinstance(words.widget, ElidedLabel)


def _under_a_notice(window: QWidget, words: Words) -> bool:
    """Whether words lie under a notice that floats over the page for some seconds."""
    place = _in_window(words.widget, words.place, window)
    return any(
        isinstance(one, Toast | WarningBar)
        and not one.isAncestorOf(words.widget)
        and QRectF(QRect(one.mapTo(window, QPoint(0, 0)), one.size())).intersects(place)
        for one in _parts(window)
    )


def _as_alone(seen: Seen, words: Words) -> bool:
    """Whether words stand on the picture as they would alone, on the colour that is behind them."""
    place = _in_window(words.widget, words.place, seen.window)
    place = QRectF(
        QRect(QPoint(int(place.left()), int(place.top())), QSize(int(place.width()) + 1, int(place.height()) + 1))
    )
    there = _crop(seen.picture, place)
    ground = QColor(*_colors(there).most_common(1)[0][0])
    alone = QImage(QSize(there.width, there.height), QImage.Format.Format_ARGB32)
    alone.setDevicePixelRatio(DENSE)
    alone.fill(ground)
    painter = QPainter(alone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPointF(words.widget.mapTo(seen.window, QPoint(0, 0))) - place.topLeft())
    words.paint(painter)
    painter.end()
    wanted = _crop(alone, QRectF(0, 0, there.width / DENSE, there.height / DENSE))
    ink = ImageChops.difference(wanted, Image.new("RGB", wanted.size, (ground.red(), ground.green(), ground.blue())))
    mask = ink.convert("L").point(lambda value: 255 if value > _INK else 0)
    apart = ImageChops.difference(there, wanted).convert("L").histogram(mask)
    return sum(apart[_DIFFERENT:]) <= max(sum(mask.histogram()[255:]) * _MOST_DIFFERENT, _FEW)


def strengths(seen: Seen) -> dict[str, float]:
    """Measure the contrast of all words on the picture, by what they say; what is turned off is left out."""
    found: dict[str, float] = {}
    front = _front(seen.window)
    for words in seen.words:
        place = _in_window(words.widget, words.place, seen.window)
        inside = words.widget is front or front.isAncestorOf(words.widget)
        left, _ = _limits(words.widget, words.place, seen.window)
        if inside and words.widget.isVisible() and words.widget.isEnabled() and not _smaller(left, place):
            found[f"{words.text!r} on {told(words.widget)}"] = _measured(_crop(seen.picture, place))
    for widget in _parts(front):
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QCheckBox | QRadioButton) and widget.isEnabled():
            whole = _where_words_are(widget)
            left, _ = _limits(widget, whole, seen.window)
            if not _smaller(left, whole) and _has_words(widget):
                found[f"words in {told(widget)}"] = _measured(_crop(seen.picture, left))
    return found


def _where_words_are(widget: QWidget) -> QRectF:
    """Give the room of a control's words alone: the mark of a box beside them is stronger than they are."""
    if isinstance(widget, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        box = isinstance(widget, QCheckBox)
        part = QStyle.SubElement.SE_CheckBoxContents if box else QStyle.SubElement.SE_RadioButtonContents
        return QRectF(widget.style().subElementRect(part, option, widget))
    return QRectF(widget.rect()).adjusted(5, 5, -5, -5)


def _has_words(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton):
        return bool(widget.text())
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return bool(widget.toPlainText() or widget.placeholderText())
    return isinstance(widget, QLineEdit) and bool(widget.text() or widget.placeholderText())


def _measured(image: Image.Image) -> float:
    """Give the highest contrast of a colour to the one that most of the picture has."""
    counted = _colors(image)
    ground = counted.most_common(1)[0][0]
    return max((contrast(_hex(color), _hex(ground)) for color, count in counted.items() if count >= _FEW), default=1.0)


def _hex(color: tuple[int, int, int]) -> str:
    return "#{:02X}{:02X}{:02X}".format(*color)


def unpainted(seen: Seen) -> list[str]:
    """Say where nothing was painted: see-through, or black where no colour of ours is."""
    picture = seen.picture.convertToFormat(QImage.Format.Format_RGBA8888)
    whole = Image.frombytes("RGBA", (picture.width(), picture.height()), bytes(picture.constBits()))
    area = whole.width * whole.height
    clear = sum(whole.getchannel("A").histogram()[:255])
    black = whole.convert("L").histogram()[0]
    return [
        *([f"{clear} pixels are see-through"] if clear else []),
        *([f"{black} pixels are black"] if black > area * 0.04 else []),
    ]


def sideways(window: QWidget) -> list[str]:
    """Say what has to be scrolled sideways, or lies beyond the right edge of what it lies in.

    But for paper: its width is fixed, and letters that can be read come before a page in its whole width. Where it is
    shown in its whole width, that has to be true.
    """
    found = []
    for widget in _parts(_front(window)):
        if isinstance(widget, QAbstractScrollArea) and not (isinstance(widget, PdfViewer) and not widget.fits):
            bar, wraps = widget.horizontalScrollBar(), isinstance(widget, QTextEdit | QPlainTextEdit)
            if bar.maximum() > 0 and (bar.isVisible() or not wraps):  # what wraps keeps a bar's width in reserve
                found.append(f"scrolls sideways: {told(widget)}")
        right = widget.mapTo(window, QPoint(widget.width(), 0)).x()
        if right > window.width() + 1:
            found.append(f"beyond the edge: {told(widget)}")
    return found


def crossing(window: QWidget) -> list[str]:
    """Say which controls lie over each other, but for those of a notice that floats over the page."""
    front = _front(window)
    notices = [one for one in _parts(front) if isinstance(one, Toast | WarningBar)]
    controls = [
        one
        for one in _parts(front)
        if _is_control(one) and not isinstance(one, MapSpot) and not any(n.isAncestorOf(one) for n in notices)
    ]
    places = [(one, _limits(one, QRectF(one.rect()), window)[0]) for one in controls]
    return [
        f"{told(one)} and {told(other)}"
        for number, (one, here) in enumerate(places)
        for other, there in places[number + 1 :]
        if not one.isAncestorOf(other)
        and not other.isAncestorOf(one)
        and min(here.intersected(there).size().toTuple()) > 1
    ]


def small(window: QWidget, least: int = LEAST_TARGET) -> list[str]:
    """Say what can be pressed and is too small to be hit."""
    return [
        f"{told(one)} is {one.width()} × {one.height()}"
        for one in _parts(_front(window))
        if _is_control(one) and one.isEnabled() and min(one.width(), one.height()) < least
    ]


def _is_control(widget: QWidget) -> bool:
    part = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
    kinds = QAbstractButton | QComboBox | QAbstractSpinBox | QLineEdit | MapSpot
    return isinstance(widget, kinds) and not part


def nameless(window: QWidget) -> list[str]:
    """Say what can be focused and has no name, and which buttons of an icon alone have no tooltip."""
    found = []
    for widget in _parts(_front(window)):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
            continue
        if isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox | QAbstractScrollArea):
            continue
        if not _name(widget).strip():
            found.append(f"no name: {told(widget)}")
        if isinstance(widget, QAbstractButton) and not widget.text() and not widget.toolTip():
            found.append(f"no tooltip: {told(widget)}")
    return found


def _name(widget: QWidget) -> str:
    side = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):  # on Linux the choice is told as its name
        around = widget.parentWidget()
        labels = around.findChildren(QLabel) if around is not None else []
        return widget.accessibleName() or next((one.text() for one in labels if one.buddy() is widget), "")
    return side.text(QAccessible.Text.Name)


# ── Tab ──────────────────────────────────────────────────────────────────────────────────────────


def walk(window: QWidget) -> list[str]:
    """Press Tab until it comes round; say what it does not reach, where it stays, and where the focus is not seen."""
    if QApplication.activePopupWidget() is not None or isinstance(QApplication.focusWidget(), QMenuBar):
        return []  # an open menu has the keys
    front, found, visited = _front(window), list[str](), list[QWidget]()
    window.activateWindow()  # without a window manager it may have lost that
    QApplication.processEvents()
    wanted = _stops(front)  # what comes later, as a hint about a word does, may come behind the focus
    only = len(wanted) == 1
    while (here := QApplication.focusWidget()) is not None and here not in visited and len(visited) < MOST_STOPS:
        visited.append(here)
        found += _unseen(here, window)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
        if QApplication.focusWidget() is here and not only:
            found.append(f"Tab stays at {told(here)}")
            break
    if _stops(front) and (here is None or len(visited) >= MOST_STOPS):
        found.append(f"Tab does not come round after {told(visited[-1]) if visited else 'nothing'}")
    missed = [one for one in wanted if one not in visited and one in _stops(front)]
    return [*found, *(f"Tab does not reach {told(one)}" for one in missed)]


def _stops(front: QWidget) -> list[QWidget]:
    return [
        one
        for one in _parts(front)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and one.isEnabled()
        and not isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox)
    ]


def _unseen(widget: QWidget, window: QWidget) -> list[str]:
    """Say whether the focus cannot be seen: outside of what scrolls, or under something else."""
    whole = QRectF(widget.rect())
    left, _ = _limits(widget, whole, window)
    tall = isinstance(widget, QAbstractScrollArea)
    if left.width() < 1 or left.height() < 1 or (not tall and _smaller(left, whole)):
        return [f"the focus is out of sight: {told(widget)}"]
    top = window.childAt(left.center().toPoint())
    if top is not None and top is not widget and not widget.isAncestorOf(top) and not top.isAncestorOf(widget):
        return [f"the focus is under {told(top)}: {told(widget)}"]
    return []
