"""The sheet for a file that is to be attached."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from fieldnote.domain.attachment import CleanFile, Shows
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import AttachmentId, PersonId
from fieldnote.domain.text import clean
from fieldnote.services import attachments, sentences
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.people import document_phrases
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools

_OFFERED: Final = (Shows.CONSENT, Shows.PAPER_NOTE, Shows.PLAN, Shows.OTHER)
"""A drawn signature is made here and never comes in as a file."""


@dataclass(frozen=True, slots=True)
class FileWords:
    """What is said of a file."""

    title: str = ""
    shows: Shows = Shows.OTHER


class FileSheet(RecordSheet):
    """Names a file that is to be attached."""

    def __init__(self, host: QWidget, tools: Tools, person_id: PersonId, file: CleanFile, words: FileWords) -> None:
        super().__init__(host, tools, self.tr("Attach this file"), self.tr("Attach file"))
        self._person_id, self._file = person_id, file
        for doubt in file.doubts:
            self.column.addWidget(InfoBar(sentences.of_doubt(doubt), "warn"))
        self.title = self.add_words(
            "title", self.tr("What it is"), words.title, self.tr("In a few words, such as Release for Dr. Lane")
        )
        self.shows = self.add_choice(
            "shows",
            self.tr("What is to be seen on it"),
            [Choice(shows.value, document_phrases.word(shows)) for shows in _OFFERED],
            (words.shows.value,),
            tone="accent_text",
        )
        told = self.tr("It was written anew: where and with what it was made is no longer in it.")
        self.column.addWidget(Label(told, "hint", wrap=True))

    def record(self) -> FileWords:
        """Give the words as they are typed."""
        return FileWords(clean(self.title.text()), Shows(self.shows.chosen()[0]))

    def keep(self) -> Done[AttachmentId] | Refused | None:
        """Attach it."""
        words = self.record()
        return self.tools.link.do(attachments.add, self._person_id, self._file, words.title, words.shows)
