"""One thing to look at before signing, with the reason why it is so."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import Problem
from fieldnote.domain.text import clean
from fieldnote.domain.visit_check import NO_REASON_NEEDED
from fieldnote.ui import discreet
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.tokens import Icon

_OTHER: Final = "other"
_LATE: Final = "late_note"


class ReasonField(QWidget):
    """A caution in words, and a field for its reason; `given` tells the code of the caution and the reason.

    `whose` says of which notes it is, where it is asked once for several.
    """

    given = Signal(str, str)

    def __init__(
        self, caution: Problem, reason: str, name: str, *, whose: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._code = caution.code
        sentence = discreet.of_problem(caution, name)
        self.label = Label(sentence, "body", wrap=True)
        self.list_field: ComboField | None = None
        self.line = LineField(reason, parent=self)
        self.line.setObjectName(f"reason_line-{caution.code}")
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.setAccessibleDescription(sentence)
        self.line.setPlaceholderText(self.tr("Reason"))
        mark, texts = Column(margins=(0, 1, 0, 0)), Column(spacing=6)
        mark.addWidget(IconMark("triangle-alert", "warn", Icon.CARD))
        mark.addStretch(1)
        texts.addWidget(self.label)
        if whose:
            texts.addWidget(Label(whose, "hint", wrap=True))
        if caution.code == _LATE:
            texts.addWidget(self._build_list(reason, sentence))
        if caution.code in NO_REASON_NEEDED:
            self.line.hide()
        else:
            texts.addWidget(self.line)
        row = Row(self, spacing=10)
        row.addLayout(mark)
        row.addLayout(texts, 1)
        self.line.textEdited.connect(self._on_typed)

    @property
    def first(self) -> QWidget:
        """Give what the reason is written or picked in."""
        return self.list_field or self.line

    def _build_list(self, reason: str, sentence: str) -> ComboField:
        usual = (self.tr("No device allowed there"), self.tr("No power"), self.tr("I was ill"))
        choices = (("", self.tr("Pick a reason")), *((one, one) for one in usual), (_OTHER, self.tr("Something else")))
        self.list_field = ComboField(choices)
        self.list_field.setObjectName(f"reason_list-{self._code}")
        self.list_field.setAccessibleName(self.tr("Reason"))
        self.list_field.setAccessibleDescription(sentence)
        own_words = bool(reason) and reason not in usual
        self.list_field.choose(_OTHER if own_words else reason)
        self.line.setVisible(own_words)
        self.list_field.changed.connect(self._on_picked)
        return self.list_field

    def _on_picked(self, picked: str) -> None:
        self.line.setVisible(picked == _OTHER)
        if picked == _OTHER:
            self.line.setFocus()
            self.line.selectAll()
        self.given.emit(self._code, clean(self.line.text()) if picked == _OTHER else picked)

    def _on_typed(self) -> None:
        self.given.emit(self._code, clean(self.line.text()))
