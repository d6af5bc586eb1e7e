"""Visits as rows: the day as a block, what was done, how the note stands, and the figures below."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fieldnote.domain.visit import ContactKind, VisitLine
from fieldnote.ui import dates, icons, theme, visit_words, words
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.labels import MANNERS, TextBlock
from fieldnote.ui.kit.rows import AnyIndex, RowDelegate, RowItem, RowRole
from fieldnote.ui.people import phrases
from fieldnote.ui.people.pointed_list import PointedList
from fieldnote.ui.tokens import Icon, Radius, Role, Type, Weight

_DATE_WIDTH, _DATE_HEIGHT = 44, 48
_PADDING: Final = 10
_GAP: Final = 14
_BODY_LINES: Final = 2
_STANDING_GAP: Final = 6
_MENU_INSET: Final = 30
_INKS: Final[dict[str, Role]] = {"ok": "ok", "warn": "warn", "info": "info", "accent": "accent_text"}

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class VisitItem(RowItem):
    """A visit as a row."""

    line: VisitLine | None = None
    month: str = ""
    number: str = ""
    body: str = ""
    facts: str = ""


def item(line: VisitLine) -> VisitItem:
    """Make a row from a visit."""
    first, rest = visit_words.opening(line)
    standing = visit_words.standing(line)
    title = _title(line, first)
    day = QDate(line.day.year, line.day.month, line.day.day) if line.day else QDate()
    return VisitItem(
        key=line.id,
        title=title,
        spoken=_spoken(line, title, standing.word),
        ink=_INKS.get(standing.tone, "text2"),
        mark=standing.icon,
        trailing=standing.word,
        line=line,
        month=QLocale().toString(day, "MMM") if line.day else "",
        number=QLocale().toString(day, "dd") if line.day else "?",
        body=rest,
        facts=_facts(line),
    )


def _title(line: VisitLine, first: str) -> str:
    if first:
        return first
    if line.planned and line.starts_at is not None:
        return translate("people", "Visit at {time}").format(time=dates.clock(line.starts_at))
    return translate("people", "Nothing written yet")


def _facts(line: VisitLine) -> str:
    kind = words.of(line.kind) if line.kind is not ContactKind.ONE_TO_ONE else ""
    unfinished = "" if line.planned or line.filled >= line.required else visit_words.parts(line)
    return visit_words.SEPARATOR.join(fact for fact in (kind, phrases.visit_facts(line), unfinished) if fact)


def _spoken(line: VisitLine, title: str, word: str) -> str:
    day = dates.at_start(dates.long_day(line.day)) if line.day else translate("people", "No day yet")
    sentence = translate("people", "{day}. {title} {state}. {facts}")
    return sentence.format(day=day, title=title, state=word, facts=_facts(line).replace(visit_words.SEPARATOR, ", "))


class VisitDelegate(RowDelegate):
    """Draws visits, all of one height, so that long lists open at once; other rows among them look as everywhere."""

    def __init__(self, parent: QWidget | None = None, *, parted: bool = True) -> None:
        super().__init__(parent)
        self._parted = parted

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Ask for a title, two lines of words, and the figures."""
        if not isinstance(index.data(RowRole.ROW), VisitItem):
            return super().sizeHint(option, index)
        return QSize(theme.px(200), row_height())

    def paint_content(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        """Draw a visit."""
        row = index.data(RowRole.ROW)
        if not isinstance(row, VisitItem):
            super().paint_content(painter, box, index)
            return
        if self._parted and isinstance(index.sibling(index.row() - 1, 0).data(RowRole.ROW), VisitItem):
            inset, y = theme.px(_PADDING), box.top() + 0.5
            paint.line(painter, QPointF(box.left() + inset, y), QPointF(box.right() - inset, y), "line")
        pad = theme.px(_PADDING)
        inner = box.adjusted(pad, pad + 1, -pad, -pad)
        self._paint_day(painter, inner, row)
        inner.setLeft(inner.left() + theme.px(_DATE_WIDTH + _GAP))
        title = QRectF(inner.left(), inner.top(), inner.width(), QFontMetricsF(_title_font()).height())
        title.setRight(self._paint_standing(painter, title, row) - theme.px(_GAP))
        paint.words(painter, title, row.title, _title_font(), "text")
        manner = MANNERS["meta"]
        top = title.bottom() + theme.px(3)
        if row.body:
            block = TextBlock(row.body, _body_font(), inner.width(), manner.leading, _BODY_LINES)
            block.draw(painter, QPointF(inner.left(), top), theme.color("text2"))
            top += block.height + theme.px(3)
        facts = QRectF(inner.left(), top, inner.width(), QFontMetricsF(_facts_font()).height())
        paint.words(painter, facts, row.facts, _facts_font(), "text2")

    def _paint_day(self, painter: QPainter, inner: QRectF, row: VisitItem) -> None:
        block = QRectF(inner.left(), inner.top(), theme.px(_DATE_WIDTH), theme.px(_DATE_HEIGHT))
        paint.box(painter, block, theme.px(Radius.FIELD), "bg_sunken", "line")
        middle = block.top() + block.height() * 0.48
        month, number = QRectF(block), QRectF(block)
        month.setBottom(middle)
        month.setTop(block.top() + theme.px(4))
        number.setTop(middle)
        number.setBottom(block.bottom() - theme.px(4))
        align = Qt.AlignmentFlag.AlignHCenter
        paint.words(painter, month, row.month, theme.font(Type.RING, Weight.TITLE), "text2", align)
        paint.words(painter, number, row.number, theme.font(Type.PROSE, Weight.NAME, tabular=True), "text", align)

    def _paint_standing(self, painter: QPainter, title: QRectF, row: VisitItem) -> float:
        """Write how the note stands at the right end, and give where it begins."""
        font, side = theme.font(Type.CAPTION, Weight.TITLE), theme.px(Icon.CHIP)
        width = paint.advance(font, row.trailing)
        left = title.right() - width - side - theme.px(_STANDING_GAP)
        if row.mark is not None:
            icons.draw(painter, QRectF(left, title.center().y() - side / 2, side, side), row.mark, row.ink, 2)
        room = QRectF(left + side + theme.px(_STANDING_GAP), title.top(), width + 1, title.height())
        paint.words(painter, room, row.trailing, font, row.ink)
        return left


class VisitList(PointedList):
    """Visits of one person, newest first; `opened` tells the id of one.

    `menu_asked` tells for which row a menu is wanted, by the menu key or the other mouse button, and where.
    """

    menu_asked = Signal(str, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, uniform=True, parent=parent)
        self.setItemDelegate(VisitDelegate(self))

    def show_visits(self, lines: Iterable[VisitLine]) -> None:
        """Show these visits and no others."""
        self.show_rows([item(line) for line in lines])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the one the keys are at."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        key = str((self.indexAt(event.pos()) if by_mouse else self.currentIndex()).data(RowRole.KEY) or "")
        if key:
            self.menu_asked.emit(key, event.globalPos() if by_mouse else self.menu_place(key))

    def menu_place(self, key: str) -> QPoint:
        """Give where on the screen the menu of a row hangs: under the dots at its end."""
        box = self.visualRect(self.rows.index(self.rows.place_of(key)))
        return self.viewport().mapToGlobal(QPoint(box.right() - theme.px(_MENU_INSET), box.bottom()))


def row_height() -> int:
    """Give the height of one row at the text scale of now."""
    manner = MANNERS["meta"]
    text = QFontMetricsF(_title_font()).height() + QFontMetricsF(_facts_font()).height()
    body = QFontMetricsF(_body_font()).height() * manner.leading * _BODY_LINES
    return math.ceil(text + body) + theme.px(3) * 2 + theme.px(_PADDING) * 2 + 2


def _title_font() -> QFont:
    return theme.font(Type.BODY, Weight.TITLE)


def _body_font() -> QFont:
    return theme.font(Type.HINT, Weight.TEXT)


def _facts_font() -> QFont:
    return theme.font(Type.CAPTION, Weight.CONTROL)
