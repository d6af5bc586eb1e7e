"""Writing: in which languages words are looked up, and the words of this notebook that are never marked."""

from functools import partial

from PySide6.QtWidgets import QWidget

from fieldnote.services import spelling, writing
from fieldnote.ui.kit.buttons import Button, literal
from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.kit.layouts import FlowLayout, empty
from fieldnote.ui.language import NAMES, Language
from fieldnote.ui.records.recorder import Recorder
from fieldnote.ui.settings.parts import Section, SettingCard, SettingLine
from fieldnote.ui.tools import Tools

_OFF, _ON = "off", "on"


class WritingSection(Section):
    """Kept in the notebook: another one may be written in another language."""

    def __init__(self, tools: Tools, recorder: Recorder) -> None:
        super().__init__()
        self._tools, self._recorder = tools, recorder
        self.describe(self.tr("Writing"), self.tr("Kept in this notebook, and nowhere else."))
        choices = [Choice(language, NAMES[Language(language)]) for language in spelling.LANGUAGES]
        self.languages = PickRow(choices, name=self.tr("Spelling"), many=True, optional=True, tone="accent_text")
        self.languages.setObjectName("spelling_row")
        self.languages.changed.connect(self._on_languages)
        languages = SettingLine(
            self.tr("Look up spelling in"),
            self.tr(
                "A word is right where one of them has it. Choose none, and no word is marked. F7 goes to the next."
            ),
        )
        languages.texts.addWidget(self.languages)
        card = SettingCard(self.tr("Spelling"), "spell-check")
        card.add(languages, parted=False)
        self.words_line = SettingLine(self.tr("Your own words"), " ")
        words = QWidget()
        self._words = FlowLayout(words, spacing=(8, 8))
        self.words_line.texts.addWidget(words)
        card.add(self.words_line)
        self.column.addWidget(card)
        self.column.addWidget(self._build_hints())
        self.column.addStretch(1)

    def load(self) -> None:
        """Show what is chosen and which words were added."""
        self.languages.choose(self._tools.link.ask(spelling.languages))
        self.hints.choose((_ON if self._tools.link.ask(writing.hints_wanted) else _OFF,))
        words = self._tools.link.ask(spelling.own_words)
        empty(self._words)
        for word in words:
            button = Button(literal(word), "secondary", icon="x", size="small")
            button.setObjectName(f"own_word_button-{word}")
            button.setAccessibleName(self.tr("Look “{word}” up again").format(word=word))
            button.clicked.connect(partial(self._on_word, word))
            self._words.addWidget(button)
        self.words_line.say(
            self.tr("Press a word to have it looked up again.")
            if words
            else self.tr("None yet. The menu of a marked word adds it.")
        )

    def _build_hints(self) -> SettingCard:
        choices = (Choice(_OFF, self.tr("Off")), Choice(_ON, self.tr("On")))
        self.hints = PickRow(choices, name=self.tr("Gentle hints"), tone="accent_text")
        self.hints.setObjectName("hints_row")
        self.hints.changed.connect(self._on_hints)
        line = SettingLine(
            self.tr("Mark words that can hurt"),
            self.tr(
                "A dotted line, and other words to choose from. Nothing is changed by itself, and what stands in "
                "quotation marks is left alone: it is the person’s own."
            ),
        )
        line.texts.addWidget(self.hints)
        card = SettingCard(self.tr("Gentle hints"), "message-circle")
        card.add(line, parted=False)
        return card

    def _on_hints(self, chosen: tuple[str, ...]) -> None:
        self._tools.link.do(writing.want_hints, wanted=chosen[0] == _ON)

    def _on_languages(self) -> None:
        self._tools.link.do(spelling.choose_languages, self.languages.chosen())

    def _on_word(self, word: str) -> None:
        link = self._tools.link
        if link.do(spelling.remove_own_word, word) is not None:
            told = self.tr("“{word}” is looked up again.").format(word=word)
            self._recorder.tell(told, partial(link.do, spelling.add_own_word, word))
