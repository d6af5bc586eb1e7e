"""The bar below the note: how much of it is there, and what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import Problem
from fieldnote.domain.visit import Part
from fieldnote.services import sentences
from fieldnote.services.after_signing import AfterSigning
from fieldnote.ui import discreet, theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row, in_the_middle
from fieldnote.ui.kit.meters import PartsRing
from fieldnote.ui.kit.toast import BAR
from fieldnote.ui.visits.acts_menu import ActsButton

_WIDEST = 1030
_WORDS_FROM = 720
"""A narrower bar leaves "More" its three dots, and the room to the sentence."""


class BottomBar(Surface):
    """Parts and buttons; Sign note is never off, it says what is left instead."""

    close_asked = Signal()
    sign_asked = Signal()
    add_asked = Signal()
    paper_asked = Signal()
    act_asked = Signal(str)
    """An act of the menu: correct, together, contest, review or void."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg_surface", edges=Qt.Edge.TopEdge, parent=parent)
        self.setObjectName(BAR)
        self.ring = PartsRing()
        self.title_label, self.left_label = Label("", "strong"), Label("", "caption", ink="text2", wrap=True)
        self.title_label.setObjectName("parts_label")
        self.left_label.setObjectName("left_label")
        self.close_button = Button(self.tr("Save and close"), size="large")
        self.sign_button = Button(self.tr("Sign note"), "primary", icon="pen-line", size="large")
        self.paper_button = Button(self.tr("Note PDF"), icon="file-text", size="large")
        self.add_button = Button(self.tr("Add to this note…"), "primary", icon="plus", size="large")
        self.acts_button = ActsButton()
        for name in ("close_button", "sign_button", "paper_button", "add_button"):
            getattr(self, name).setObjectName(name)
        self._lay_out()
        self.close_button.clicked.connect(self.close_asked)
        self.sign_button.clicked.connect(self.sign_asked)
        self.add_button.clicked.connect(self.add_asked)
        self.paper_button.clicked.connect(self.paper_asked)
        self.acts_button.asked.connect(self.act_asked)
        self.show_signed(signed=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sentence room."""
        super().resizeEvent(event)
        self._limit()

    def show_signed(self, *, signed: bool) -> None:
        """Offer what a signed note offers, or what a draft does."""
        of_draft = (self.ring, self.close_button, self.sign_button)
        of_signed = (self.paper_button, self.acts_button, self.add_button)
        for widget in of_draft if signed else of_signed:
            widget.hide()
        for widget in of_signed if signed else of_draft:
            widget.show()
        if signed:
            self.title_label.setText(self.tr("Signed note"))
            self.left_label.setText(self.tr("It cannot be changed. You can add to it."))

    def show_acts(self, *, holds: bool, after: AfterSigning, name: str) -> None:
        """Offer what can be done about this version: nothing but reading where a newer one holds."""
        self.acts_button.show_acts(after, name)
        self.acts_button.setVisible(holds)
        self.add_button.setVisible(holds)
        if not holds:
            self.title_label.setText(self.tr("Earlier version"))
            self.left_label.setText(self.tr("A newer version holds. This one stays to be read."))

    def show_void(self) -> None:
        """Offer nothing: what can be done stands on the page."""
        for widget in (self.paper_button, self.acts_button, self.add_button):
            widget.hide()
        self.title_label.setText(self.tr("Void note"))
        self.left_label.setText(self.tr("It is sealed and counts nowhere."))

    def clear(self) -> None:
        """Forget the note."""
        self.title_label.setText("")
        self.left_label.setText("")

    def show_parts(
        self, filled: Sequence[Part], required: Sequence[Part], problems: Sequence[Problem], name: str
    ) -> None:
        """Show how many parts are there, and which are left."""
        count = self.tr("{filled} of {required} parts are filled in").format(filled=len(filled), required=len(required))
        self.ring.show_parts(len(filled), len(required), count)
        wrong = [p for p in problems if p.blocks and not p.code.endswith("_missing")]
        if wrong:
            self.title_label.setText(self.tr("Something to check"))
            self.left_label.setText(discreet.of_problem(wrong[0], name))
        elif not (left := sentences.of_missing(tuple(problems), name)):
            self.title_label.setText(self.tr("Ready to sign"))
            self.left_label.setText(self.tr("All {count} parts are filled in").format(count=len(required)))
        else:
            self.title_label.setText(
                self.tr("{filled} of {required} parts").format(filled=len(filled), required=len(required))
            )
            self.left_label.setText(left)

    def _lay_out(self) -> None:
        texts = Column(spacing=0)
        texts.addWidget(self.title_label)
        texts.addWidget(self.left_label)
        self._inner = QWidget()
        row = Row(self._inner, margins=(26, 8, 26, 8), spacing=10)
        row.addWidget(self.ring)
        row.addLayout(texts, 1)
        for button in (self.close_button, self.sign_button, self.paper_button, self.acts_button, self.add_button):
            row.addWidget(button)
        in_the_middle(self, self._inner)
        self._limit()
        theme.announcer.applied.connect(self._limit)

    def _limit(self) -> None:
        self._inner.setMaximumWidth(theme.px(_WIDEST))
        self.acts_button.set_words(shown=self.width() >= theme.px(_WORDS_FROM))
