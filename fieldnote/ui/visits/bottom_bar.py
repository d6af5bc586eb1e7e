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
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.kit.toast import BAR
from fieldnote.ui.visits.acts_menu import ActsButton

_WIDEST = 1030
_WORDS_FROM = 860
"""A narrower bar says less on the buttons of a signed note, and leaves the room to the sentence."""


class BottomBar(Surface):
    """Parts and buttons; Sign note is never off, it says what is left instead."""

    close_asked = Signal()
    sign_asked = Signal()
    add_asked = Signal()
    paper_asked = Signal()
    act_asked = Signal(str)
    """What is wanted of a signed note: correct, together, contest, review or void."""

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
        self.correct_button = Button("", icon="pencil", size="large")
        self.add_button = Button("", "primary", icon="plus", size="large")
        self.acts_button = ActsButton()
        for name in ("close_button", "sign_button", "paper_button", "correct_button", "add_button"):
            getattr(self, name).setObjectName(name)
        self._corrects = False
        self._lay_out()
        self.close_button.clicked.connect(self.close_asked)
        self.sign_button.clicked.connect(self.sign_asked)
        self.correct_button.clicked.connect(self._on_correct)
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
        of_signed = (self.paper_button, self.acts_button, self.correct_button, self.add_button)
        for widget in of_draft if signed else of_signed:
            widget.hide()
        for widget in of_signed if signed else of_draft:
            widget.show()
        if signed:
            self.title_label.setText(self.tr("Signed note"))
            self.left_label.setText(self.tr("Is something wrong? Correct it. Is there more to say? Add to it."))

    def show_acts(self, *, holds: bool, after: AfterSigning, name: str) -> None:
        """Offer what can be done about this version: nothing but reading where a newer one holds."""
        self.acts_button.show_acts(after, name)
        for button in (self.acts_button, self.correct_button, self.add_button):
            button.setVisible(holds)
        self._corrects = after.correction is not None
        self._say_acts()
        if not holds:
            self.title_label.setText(self.tr("Earlier version"))
            self.left_label.setText(self.tr("A newer version replaced it. This one stays to be read."))

    def show_void(self) -> None:
        """Offer nothing: what can be done stands on the page."""
        for widget in (self.paper_button, self.acts_button, self.correct_button, self.add_button):
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
        of_draft, of_signed = (self.close_button, self.sign_button), (self.correct_button, self.add_button)
        for button in (*of_draft, self.paper_button, self.acts_button, *of_signed):
            row.addWidget(button)
        in_the_middle(self, self._inner)
        self._limit()
        theme.announcer.applied.connect(self._limit)

    def _limit(self) -> None:
        self._inner.setMaximumWidth(theme.px(_WIDEST))
        self._say_acts()

    def _say_acts(self) -> None:
        """Say on the buttons of a signed note what tells adding and correcting apart, in as many words as fit."""
        roomy = self.width() >= theme.px(_WORDS_FROM)
        self.acts_button.set_words(shown=roomy)
        paper = self.tr("Note PDF")
        self.paper_button.setText(paper if roomy else "")
        self.paper_button.setAccessibleName(paper)
        show_tip(self.paper_button, "" if roomy else paper)
        correct, add = self.tr("Correct this note…"), self.tr("Add to this note…")
        short = self.tr("Correct…")
        if self._corrects:
            correct = short = self.tr("Go on correcting")
        self.correct_button.setText(correct if roomy else short)
        self.correct_button.setAccessibleName(correct)
        right = self.tr("For what is wrong in it, like a time. What was signed stays readable.")
        show_tip(self.correct_button, right)
        self.correct_button.setAccessibleDescription(right)
        self.add_button.setText(add if roomy else self.tr("Add…"))
        self.add_button.setAccessibleName(add)
        more = self.tr("For what is not in it yet. What is there stays as it is.")
        show_tip(self.add_button, more)
        self.add_button.setAccessibleDescription(more)

    def _on_correct(self) -> None:
        self.act_asked.emit("correct")
