"""What all pages before the notebook share: the mark, a card in the middle, and a line that says nothing is sent."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QSizePolicy, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Surface
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.logo import Logo
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.language import NAMES, other_language
from fieldnote.ui.tokens import Space

if TYPE_CHECKING:
    from fieldnote.ui.kit.scroll import PageScroll

_CARD_PADDING: Final = 30
_SCROLL_BAR: Final = 12
_ROOM_FOR_MARK: Final = 520
_NARROW: Final = 400
_WIDE: Final = 620


class Backdrop(Surface):
    """A page with one card; fill `card.column`, below its heading and its first sentence."""

    def __init__(self, title: str, sentence: str = "", *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("bg_app", parent=parent)
        self.card = _FixedCard(_WIDE if wide else _NARROW)
        self._scroll: PageScroll | None = None
        self._mark = QWidget()
        Column(self._mark, margins=(0, 0, 0, Space.XL)).addWidget(Logo())
        self.step_label = Label("", "caption")
        self.step_label.hide()
        self._step_gap = QWidget()
        Column(self._step_gap).add_gap(4)
        self._step_gap.hide()
        self.heading = Heading(title, "h2", wrap=True)
        self.sentence_label = Label(sentence, "body", ink="text2", wrap=True)
        if not sentence:  # showing what has no place yet would open a window of its own for a moment
            self.sentence_label.hide()
        self._build()

    @property
    def caption(self) -> str:
        """What the page is called."""
        return self.heading.text()

    def activate(self) -> None:
        """Begin at the first thing that takes the focus; a page that begins elsewhere says so."""
        self.focusNextChild()

    def offer_language(self) -> Button:
        """Offer the other language, by its own name: whoever opens the window first may not read the one it has."""
        button = Button(NAMES[other_language()], "link", icon="languages", size="small")
        button.setObjectName("language_button")
        self._foot.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def say_step(self, step: str) -> None:
        """Say above the heading which of a few steps this is."""
        self.step_label.setText(step)
        self.step_label.show()
        self._step_gap.show()

    def say_title(self, title: str, sentence: str) -> None:
        """Change the heading and the sentence below it."""
        self.heading.setText(title)
        self.sentence_label.setText(sentence)
        self.sentence_label.setVisible(bool(sentence))

    def minimumSizeHint(self) -> QSize:
        """Never make the window larger: what does not fit scrolls."""
        return QSize(0, 0)

    def event(self, event: QEvent) -> bool:
        """Look again whether everything fits when something was shown, as a sentence below a field."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card inside the window."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top once everything has its place; the focus may have come before."""
        super().showEvent(event)
        self._fit()
        QTimer.singleShot(0, self._begin_at_top)

    def _begin_at_top(self) -> None:
        if self._scroll is not None:
            self._scroll.verticalScrollBar().setValue(0)
            focused = QApplication.focusWidget()
            if focused is not None:
                self._scroll.show_widget(focused)

    def _fit(self) -> None:
        self.card.fit(self.width() - 2 * theme.px(Space.PAGE) - _SCROLL_BAR)
        # Where the room is short, as at 200 % text, the field and the line at the end matter more than the mark.
        mark = self._mark.sizeHint().height()
        rest = self._needed_height() - (0 if self._mark.isHidden() else mark)
        self._mark.setVisible(self.height() >= max(theme.px(_ROOM_FOR_MARK), rest + mark))
        if self._scroll is None and self.isVisible() and self._needed_height() > self.height():
            self._let_scroll()

    def _needed_height(self) -> int:
        return self._inside.heightForWidth(max(self.width(), 1))

    def _let_scroll(self) -> None:
        """Put the page into what scrolls; most windows never need it, and it is the slowest widget to make."""
        from fieldnote.ui.kit.scroll import PageScroll  # noqa: PLC0415 -- only where the room is short

        focused = QApplication.focusWidget()
        self._scroll = PageScroll(self._inside)
        self._whole.addWidget(self._scroll)
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()
        QTimer.singleShot(0, self._begin_at_top)

    def _build(self) -> None:
        theme.announcer.applied.connect(self._fit)
        self.card.column.addWidget(self.step_label)
        self.card.column.addWidget(self._step_gap)
        self.card.column.addWidget(self.heading)
        self.card.column.add_gap(3)
        self.card.column.addWidget(self.sentence_label)
        self.card.column.add_gap(14)
        inside = Surface("bg_app")
        column = Column(inside, margins=(Space.PAGE, Space.PAGE, Space.PAGE, 0), spacing=0)
        column.addStretch(10)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = Row(spacing=0)
        middle.addStretch(1)
        middle.addWidget(self.card)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(11)
        column.add_gap(Space.L)
        self._foot = Column(spacing=4)
        self._foot.addWidget(_footer(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._foot)
        column.add_gap(Space.XL - 2)
        self._inside = inside
        self._whole = Column(self, spacing=0)
        self._whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._whole.addWidget(inside)


class _FixedCard(Card):
    """A card of one width where there is room for it, as high as what is in it."""

    def __init__(self, width: int) -> None:
        super().__init__(margins=(_CARD_PADDING, 28, _CARD_PADDING, 28), spacing=0)
        self._width = width
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fit(self, room: int) -> None:
        """Be as wide as wanted, or as the room allows."""
        self.setFixedWidth(max(min(theme.px(self._width), room), 1))


def _footer() -> QWidget:
    line = QWidget()
    row = Row(line, spacing=7)
    row.addWidget(IconMark("cloud-off", "text3", 15))
    words = QCoreApplication.translate(
        "backdrop", "Works without a connection · Nothing is sent until you choose to send it"
    )
    row.addWidget(Label(words, "caption"))
    return line
