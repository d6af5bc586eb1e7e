"""A part of a note: its question, where it is answered, and phrases to start with."""

import math
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import Button, literal
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.word_hint import WordHint
from fieldnote.ui.tokens import Control, Radius, Type, Weight

_PLUS: Final = 12
_GAP: Final = 5
_PADDING: Final = 9


class NoteField(QWidget):
    """A question, a `NoteEdit` for the answer, and a row of phrases that write at the caret.

    `edited` and `long_paste_offered` are the edit's; `phrases_asked` wants the list of all phrases.
    """

    edited = Signal()
    long_paste_offered = Signal(str, int)
    phrases_asked = Signal()

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        phrases: Iterable[str] = (),
        all_phrases: str = "",
        least_lines: int = 2,
        most_lines: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = Label(label, "strong")
        self.hint_label = Label(hint, "hint")
        self.edit = NoteEdit(least_lines=least_lines, most_lines=most_lines)
        self.label.setBuddy(self.edit)
        self.edit.setAccessibleDescription(hint)
        self.phrase_row = PhraseRow(phrases, all_phrases=all_phrases, parent=self)  # else a window of its own
        self.hint = WordHint(self.edit, self)
        self.setFocusProxy(self.edit)
        column = Column(self, spacing=7)
        above = Row(spacing=9)
        above.addWidget(self.label)
        above.addWidget(self.hint_label)
        above.addStretch(1)
        column.addLayout(above)
        column.addWidget(self.edit)
        column.addWidget(self.hint)
        column.addWidget(self.phrase_row)
        self.edit.edited.connect(self.edited)
        self.edit.long_paste_offered.connect(self.long_paste_offered)
        self.phrase_row.picked.connect(self.edit.write_phrase)
        self.phrase_row.all_asked.connect(self.phrases_asked)

    def load(self, text: str) -> None:
        """Show another note's text."""
        self.edit.load(text)

    def text(self) -> str:
        """Give what is written."""
        return self.edit.text()

    def set_words(self, label: str, hint: str) -> None:
        """Ask another way, with the name of the person."""
        self.label.setText(label)
        self.hint_label.setText(hint)
        self.edit.setAccessibleDescription(hint)

    def set_phrases(self, phrases: Iterable[str], shown: Iterable[str] = ()) -> None:
        """Offer other phrases; `shown` is how each looks on the screen, where that is not what it writes."""
        self.phrase_row.set_phrases(phrases, shown)

    def set_read_only(self, *, read_only: bool) -> None:
        """Show a signed note: readable, selectable, not changeable."""
        self.edit.setReadOnly(read_only)
        self.phrase_row.setVisible(not read_only)
        if read_only:
            self.hint.put_away()


class PhraseRow(QWidget):
    """Phrases to press, and a way to all of them."""

    picked = Signal(str)
    all_asked = Signal()

    def __init__(self, phrases: Iterable[str] = (), *, all_phrases: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=(6, 4))
        self._buttons: list[_PhraseButton] = []
        self._all_button = Button(all_phrases, "link", icon="book-open-text", size="small", parent=self)
        self._all_button.setVisible(bool(all_phrases))
        self._all_button.clicked.connect(self.all_asked)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_phrases(phrases)

    def set_phrases(self, phrases: Iterable[str], shown: Iterable[str] = ()) -> None:
        """Offer other phrases; `shown` is how each looks on the screen, where that is not what it writes."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()  # else one that still waits to be shown would come up as a window of its own
            button.setParent(None)
            button.deleteLater()
        self._flow.removeWidget(self._all_button)
        written = tuple(phrases)
        pairs = zip(written, tuple(shown) or written, strict=True)
        self._buttons = [_PhraseButton(phrase, looks, self) for phrase, looks in pairs]
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
        self._flow.addWidget(self._all_button)
        self.setVisible(bool(self._buttons) or not self._all_button.isHidden())

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _PhraseButton):
            self.picked.emit(button.phrase)


class _PhraseButton(QPushButton):
    """A phrase with a small plus."""

    def __init__(self, phrase: str, shown: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self.phrase, self._shown = phrase, shown
        self.setText(literal(shown))
        self.setAccessibleName(shown)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.announcer.applied.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for plus and phrase."""
        width = paint.advance(theme.font(Type.CAPTION, Weight.CONTROL), self._shown)
        width += theme.px(_PLUS) + theme.px(_GAP) + 2 * theme.px(_PADDING)
        height = Control.TOUCH if theme.current().touch else Control.PHRASE
        return QSize(math.ceil(width) + 1, theme.px(height))

    def minimumSizeHint(self) -> QSize:
        """Be content with less: a long phrase is shortened."""
        return QSize(min(self.sizeHint().width(), theme.px(64)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the phrase."""
        del event
        painter, radius = paint.smooth(self), theme.px(Radius.ROW)
        active = self.isDown() or (self.underMouse() and self.isEnabled())
        paint.box(painter, self.rect(), radius, "bg_hover" if active else "bg_sunken", "line")
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), radius)
        left, side = theme.px(_PADDING), theme.px(_PLUS)
        icons.draw(painter, QRectF(left, (self.height() - side) / 2, side, side), "plus", "text2", 2)
        left += side + theme.px(_GAP)
        room = QRectF(left, 0, self.width() - left - theme.px(_PADDING) + 1, self.height())
        paint.words(painter, room, self._shown, theme.font(Type.CAPTION, Weight.CONTROL), "text2")
