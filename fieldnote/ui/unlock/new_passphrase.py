"""Choosing a passphrase: typed twice, judged while it is typed, with five good words for those who want them."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services import passphrases, sentences, tongue
from fieldnote.services.passphrases import SHORTEST, WeakPassphraseError
from fieldnote.ui import language
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.fields import PassphraseField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.meters import MeterBar
from fieldnote.ui.tokens import Role

_STRONGEST: Final = 4
_FAIR: Final = 2


class NewPassphrase(QWidget):
    """Two fields for a new passphrase; `accepted` gives it, or says what is missing."""

    submitted = Signal()

    def __init__(self, label: str, again: str, *, suggests: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, spacing=12)
        if suggests:
            self.suggestion = Suggestion(self)
            column.addWidget(self.suggestion)
        self.first_field, self.again_field = PassphraseField(), PassphraseField()
        self.first_field.line.setObjectName("new_passphrase_field")
        self.again_field.line.setObjectName("again_field")
        self.first_form = FormField(label, self.first_field)
        self.again_form = FormField(again, self.again_field)
        self.meter = MeterBar()
        self.strength_label = Label("", "hint", wrap=True)
        self.strength_label.setObjectName("strength_label")
        column.addWidget(self.first_form)
        column.addLayout(self._build_strength())
        column.addWidget(self.again_form)
        self._connect()
        # Tab leads from one line to the other: who types on without looking types into a line, not onto its eye.
        # (The whole second field is moved: a line that leaves its field behind is led back to by it, in a circle.)
        self.setTabOrder(self.first_field.line, self.again_field)
        self.setTabOrder(self.again_field.line, self.first_field.eye_button)
        self._show_strength()

    def accepted(self) -> str:
        """Give the passphrase when it is good and was typed twice; else say what is missing and give nothing."""
        given = self.first_field.text()
        weakness = passphrases.judge(given).weakness
        if weakness is not None:
            self.first_form.show_problem(sentences.of_error(WeakPassphraseError(weakness)))
            self.first_field.setFocus()
            return ""
        if self.again_field.text() != given:
            self.again_form.show_problem(self.tr("The two do not match. Type the passphrase again."))
            self.again_field.setFocus()
            return ""
        return given

    def clear(self) -> None:
        """Forget what was typed."""
        self.first_field.clear()
        self.again_field.clear()
        self._show_strength()

    def _build_strength(self) -> Row:
        row = Row(spacing=12)
        row.addWidget(self.meter, 2)
        row.addWidget(self.strength_label, 3)
        return row

    def _connect(self) -> None:
        self.first_field.edited.connect(self._on_edited)
        self.again_field.edited.connect(self._on_again_edited)
        self.first_field.submitted.connect(self.again_field.setFocus)
        self.again_field.submitted.connect(self.submitted)

    def _on_edited(self) -> None:
        self.first_form.show_problem("")
        self._show_strength()

    def _on_again_edited(self) -> None:
        self.again_form.show_problem("")

    def _show_strength(self) -> None:
        given = self.first_field.text()
        judged = passphrases.judge(given)
        words = self._strength_words(len(given), judged)
        ink: Role = "accent" if judged.strength >= _FAIR else "warn"
        self.meter.show_value(judged.strength if given else 0, _STRONGEST, words or self.tr("No passphrase yet"), ink)
        self.strength_label.setText(words)

    def _strength_words(self, length: int, judged: passphrases.Judgement) -> str:
        if not length:
            return self.tr("At least {count} characters. Four or more words work well.").format(count=SHORTEST)
        if judged.weakness is passphrases.Weakness.TOO_SHORT:
            one, many = self.tr("1 more character to go."), self.tr("{count} more characters to go.")
            return tongue.counted(one, many, SHORTEST - length)
        if judged.weakness is not None:
            return self.tr("Easy to guess")
        return {2: self.tr("Fair"), 3: self.tr("Strong"), 4: self.tr("Very strong")}[judged.strength]


class Suggestion(QWidget):
    """Five random words on request, to be written down and typed: they cannot be copied."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent if isinstance(parent, QWidget) else None)
        self.suggest_button = Button(self.tr("Suggest five words"), "link", size="small")
        self.suggest_button.setObjectName("suggest_button")
        self.words_label = Label("", "note_title", wrap=True)
        self.words_label.setObjectName("suggested_label")
        self.hint_label = Label(self.tr("Write these words down, then type them into both fields."), "hint", wrap=True)
        self._card = Card(self.tr("Suggested passphrase"), fill="accent_soft", border=None, margins=(14, 12, 14, 12))
        self._card.column.setSpacing(4)
        self._card.column.addWidget(self.words_label)
        self._card.column.addWidget(self.hint_label)
        self._card.hide()
        column = Column(self, spacing=4)
        column.addWidget(self._card)
        row = Row(spacing=0)
        row.addWidget(self.suggest_button)
        row.addStretch(1)
        column.addLayout(row)
        self.suggest_button.clicked.connect(self._on_suggest)

    def _on_suggest(self) -> None:
        self.words_label.setText(passphrases.suggest(language.window_language().value))
        self._card.show()
        self.suggest_button.setText(self.tr("Suggest other words"))
