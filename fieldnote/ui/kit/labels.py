"""Labels: always plain text, never markup; wrapped with room between lines, or shortened with a tooltip."""

import math
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fieldnote.ui import dates, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.tokens import Leading, Role, Type, Weight

Kind = Literal[
    "title", "note_title", "h2", "h3", "prose", "lead", "body", "strong", "meta", "field", "hint", "caption", "error"
]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind of label is written."""

    size: int
    weight: int
    ink: Role
    leading: float = Leading.BODY

    def font(self, *, tabular: bool = False) -> QFont:
        """Make the font at the text scale of now."""
        return theme.font(self.size, self.weight, tabular=tabular)


MANNERS: Final[dict[Kind, Manner]] = {
    "title": Manner(Type.TITLE, Weight.NAME, "text", Leading.CAPTION),
    "note_title": Manner(Type.NOTE_TITLE, Weight.NAME, "text", Leading.CAPTION),
    "h2": Manner(Type.H2, Weight.NAME, "text", Leading.CAPTION),
    "h3": Manner(Type.PROSE, Weight.TITLE, "text", Leading.CAPTION),
    "prose": Manner(Type.PROSE, Weight.TEXT, "text", Leading.NARRATIVE),
    "lead": Manner(Type.PROSE, Weight.CONTROL, "text", Leading.NARRATIVE),
    "body": Manner(Type.BODY, Weight.TEXT, "text"),
    "strong": Manner(Type.BODY, Weight.TITLE, "text"),
    "meta": Manner(Type.HINT, Weight.CONTROL, "text2"),
    "field": Manner(Type.HINT, Weight.TITLE, "text2", Leading.CAPTION),
    "hint": Manner(Type.HINT, Weight.TEXT, "text3", Leading.CAPTION),
    "caption": Manner(Type.CAPTION, Weight.TEXT, "text3", Leading.CAPTION),
    "error": Manner(Type.HINT, Weight.CONTROL, "bad", Leading.CAPTION),
}

SEPARATOR: Final = "  ·  "
"""What stands between facts in a line; where a line ends between two of them, it is not drawn."""
_NO_LIMIT: Final = 1 << 20
_LEAST_WRAPPED: Final = 80
_WIDTHS_KEPT: Final = 4
"""A layout asks a label for its height at a few widths by turns before it is settled."""


class TextBlock:
    """Some text broken into lines of a width, even where it has no spaces; between facts rather than within one."""

    def __init__(self, text: str, font: QFont, width: float, leading: float, most_lines: int = _NO_LIMIT) -> None:
        metrics = QFontMetricsF(font)
        self.line_height = metrics.height() * leading
        self._layouts: list[tuple[QTextLayout, float]] = []
        self._elided: tuple[str, float] | None = None
        self.lines = 0
        self.width = 0.0
        self._font = font
        self._ascent = (self.line_height - metrics.height()) / 2 + metrics.ascent()
        paragraphs = text.split("\n")
        if SEPARATOR in text and most_lines == _NO_LIMIT:
            paragraphs = [line for paragraph in paragraphs for line in _between_facts(paragraph, metrics, width)]
        for paragraph in paragraphs:
            if self.lines >= most_lines:
                break
            self._add(paragraph, width, most_lines)

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.lines * self.line_height

    @property
    def elided(self) -> bool:
        """Whether some text is left out."""
        return self._elided is not None

    def draw(self, painter: QPainter, corner: QPointF, ink: QColor) -> None:
        """Write the lines from their upper left corner on."""
        painter.setPen(ink)
        painter.setFont(self._font)
        last = self.lines - 1 if self._elided is not None else self.lines
        number = 0
        for layout, _ in self._layouts:
            for index in range(layout.lineCount()):
                if number < last:
                    layout.lineAt(index).draw(painter, corner)
                number += 1
        if self._elided is not None:
            text, y = self._elided
            painter.drawText(QPointF(corner.x(), corner.y() + y + self._ascent), text)

    def _add(self, paragraph: str, width: float, most_lines: int) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(paragraph, self._font)
        layout.setTextOption(option)
        layout.beginLayout()
        top = self.lines * self.line_height
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            if self.lines == most_lines:
                self._shorten(paragraph, layout, width)
                break
            line.setPosition(QPointF(0, self.lines * self.line_height + (self.line_height - line.height()) / 2))
            self.lines += 1
            self.width = max(self.width, line.naturalTextWidth())
        layout.endLayout()
        self._layouts.append((layout, top))

    def _shorten(self, paragraph: str, layout: QTextLayout, width: float) -> None:
        """Write the last line that fits anew, with an ellipsis for the rest."""
        start = layout.lineAt(layout.lineCount() - 2).textStart()
        rest = QFontMetricsF(self._font).elidedText(paragraph[start:], Qt.TextElideMode.ElideRight, width)
        self._elided = (rest, (self.lines - 1) * self.line_height)


def _between_facts(paragraph: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Put as many facts as fit into each line, so that none begins or ends with a dot."""
    first, *others = paragraph.split(SEPARATOR)
    lines = [first]
    for fact in others:
        longer = f"{lines[-1]}{SEPARATOR}{fact}"
        if metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(fact)
    return lines


class Label(QLabel):
    """A line of plain text, or several when `wrap` is on."""

    def __init__(
        self,
        text: str = "",
        kind: Kind = "body",
        *,
        ink: Role | None = None,
        wrap: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._ink = ink
        self._tabular = tabular
        self._most_lines = _NO_LIMIT
        self._broken_text = ""
        self._blocks: dict[tuple[int, int, bool], TextBlock] = {}
        self._written = self._font()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        policy = self.sizePolicy()
        policy.setHeightForWidth(wrap)
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._refresh_font()
        theme.announcer.applied.connect(self._refresh_font)

    def setText(self, text: str) -> None:
        """Show another text. All our sentences are shown here: one that ends in a time gets no second stop."""
        super().setText(dates.one_stop(text))

    @property
    def kind(self) -> Kind:
        """The kind of label."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Write the label another way."""
        self._kind = kind
        self._refresh_font()

    def set_ink(self, ink: Role | None) -> None:
        """Change the colour; None is the kind's own."""
        self._ink = ink
        self.update()

    @property
    def most_lines(self) -> int | None:
        """How many lines are shown at most, an ellipsis in place of the rest; None where all are shown."""
        return self._most_lines if self._most_lines < _NO_LIMIT else None

    def set_most_lines(self, lines: int) -> None:
        """Show at most so many lines; the rest becomes an ellipsis."""
        self._most_lines = lines
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the text in one line, or a readable width when it wraps."""
        font = self._written
        widest = max((paint.advance(font, line) for line in self.text().split("\n")), default=0.0)
        if self.wordWrap():
            width = math.ceil(min(widest, paint.advance(font, "x") * 60))
            return QSize(width + 1, self.heightForWidth(width + 1))
        height = self._line_height() * len(self.text().split("\n"))
        return QSize(math.ceil(widest) + 1, math.ceil(height)) + self._margin_size()

    def minimumSizeHint(self) -> QSize:
        """Ask for all of a single line; wrapped text can be narrow."""
        hint = self.sizeHint()
        return (
            QSize(min(hint.width(), theme.px(_LEAST_WRAPPED)), math.ceil(self._line_height()))
            if self.wordWrap()
            else hint
        )

    def hasHeightForWidth(self) -> bool:
        """Say that wrapped text is higher when it is narrower."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """Say how high the text is at a width."""
        if not self.wordWrap():
            return -1
        margins = self.contentsMargins()
        block = self._broken(width - margins.left() - margins.right())
        return math.ceil(max(block.height, self._line_height())) + margins.top() + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the text."""
        del event
        painter = QPainter(self)
        room = self.contentsRect()
        block = self._broken(room.width())
        y = float(room.y())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            y += max((room.height() - block.height) / 2, 0)
        x = float(room.x())
        spare = room.width() - block.width
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            x += max(spare / 2, 0)
        elif bool(self.alignment() & Qt.AlignmentFlag.AlignRight) != self.isRightToLeft():
            x += max(spare, 0)
        block.draw(painter, QPointF(x, y), self._ink_color())

    def changeEvent(self, event: QEvent) -> None:
        """Write anew when it is turned on or off."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def _ink_color(self) -> QColor:
        if not self.isEnabled():
            return theme.color("text_off")
        return theme.color(self._ink or MANNERS[self._kind].ink)

    def _font(self) -> QFont:
        return MANNERS[self._kind].font(tabular=self._tabular)

    def _line_height(self) -> float:
        leading = MANNERS[self._kind].leading if self.wordWrap() else 1.0
        return self._height * leading

    def _margin_size(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _broken(self, width: int) -> TextBlock:
        if self._broken_text != self.text():  # of another text, which may be somebody else's, nothing is kept
            self._blocks.clear()
            self._broken_text = self.text()
        key = (width, self._most_lines, self.wordWrap())
        block = self._blocks.get(key)
        if block is None:
            if self.wordWrap():
                leading = MANNERS[self._kind].leading
                block = TextBlock(self.text(), self._written, max(width, 1), leading, self._most_lines)
            else:
                block = TextBlock(self._shortened(self._written, width), self._written, _NO_LIMIT, 1.0)
            if len(self._blocks) == _WIDTHS_KEPT:
                del self._blocks[next(iter(self._blocks))]
            self._blocks[key] = block
        return block

    def _shortened(self, font: QFont, width: int) -> str:
        """Shorten lines that are given less room than they ask for, rather than cut letters in two."""
        metrics, mode = QFontMetricsF(font), Qt.TextElideMode.ElideRight
        return "\n".join(metrics.elidedText(line, mode, width + 0.5) for line in self.text().split("\n"))

    def _refresh_font(self) -> None:
        self._written = self._font()
        self._height = QFontMetricsF(self._written).height()
        self._blocks.clear()
        self.setFont(self._written)
        self.updateGeometry()
        self.update()


class _TippedLabel(Label):
    """Offers as a tooltip what it has no room for."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether all of it fits."""
        super().resizeEvent(event)
        self._refresh_tip()

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._refresh_tip()

    def _is_cut(self) -> bool:
        return self._broken(self.contentsRect().width()).elided

    def _refresh_tip(self) -> None:
        show_tip(self, self.text() if self._is_cut() else "")


class FewLines(_TippedLabel):
    """A text of a few lines at most, an ellipsis in place of the rest; the tooltip has it all."""

    def __init__(self, text: str = "", kind: Kind = "body", *, most_lines: int = 1) -> None:
        super().__init__(text, kind, wrap=True)
        self.set_most_lines(most_lines)

    def set_most_lines(self, lines: int) -> None:
        """Show at most so many lines."""
        super().set_most_lines(lines)
        self._refresh_tip()


class ElidedLabel(_TippedLabel):
    """A line that is shortened with an ellipsis when the room is short; the tooltip has it all."""

    def __init__(
        self, text: str = "", kind: Kind = "body", *, ink: Role | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, kind, ink=ink, parent=parent)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Be content with little width."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.px(32)), hint.height())

    def shown(self) -> str:
        """Give the text as it is shown, with its ellipsis."""
        width = self.contentsRect().width()
        return QFontMetricsF(self._font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, width + 0.5)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what fits."""
        del event
        painter = QPainter(self)
        align = Qt.AlignmentFlag.AlignLeft
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            align = Qt.AlignmentFlag.AlignRight
        paint.words(painter, self.contentsRect(), self.text(), self._font(), self._ink_color(), align)

    def _is_cut(self) -> bool:
        return self.shown() != self.text()
