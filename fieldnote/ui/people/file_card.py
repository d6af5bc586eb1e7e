"""The files that are attached to a person, and what is happening to one on its way in."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.attachment import Attachment
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.info_bar import InfoBar, Tone
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, empty
from fieldnote.ui.kit.meters import MeterBar
from fieldnote.ui.people import document_phrases


@dataclass(frozen=True, slots=True)
class FileLine:
    """An attached file, and whether it stays because it belongs to a signed record."""

    attachment: Attachment
    stays: bool


class FilesCard(Card):
    """The newest first. `look_asked` and `removal_asked` tell a file's id; `acted` the button of the bar on top."""

    look_asked = Signal(str)
    removal_asked = Signal(str)
    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, parent=parent)
        self.setAccessibleName(self.tr("Files"))
        self._header = SectionHeader(self.tr("Files"), "file-text")
        self.bar = InfoBar()
        self.bar.setObjectName("file_bar")
        self._actions = {
            "stop": self.bar.add_action("stop", self.tr("Stop")),
            "go_on": self.bar.add_action("go_on", self.tr("Go on")),
            "leave": self.bar.add_action("leave", self.tr("Leave it")),
            "close": self.bar.add_action("close", self.tr("Close")),
        }
        self.bar.acted.connect(self.acted)
        self.meter = MeterBar()
        self._rows = Column(spacing=12)
        self.column.addWidget(self._header)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.meter)
        self.column.addLayout(self._rows)
        self.say_nothing()

    def show_files(self, found: tuple[FileLine, ...]) -> None:
        """Show someone's files."""
        empty(self._rows)
        self._header.set_hint(str(len(found)) if found else "")
        if not found:
            sentence = self.tr("No files yet. Attach a scanned consent, or a photo of a page filled in by hand.")
            self._rows.addWidget(Label(sentence, "body", ink="text2", wrap=True))
        for place, line in enumerate(found):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._line(line))

    def say(self, sentence: str, tone: Tone, *actions: str) -> None:
        """Say what happens to a file on its way in, with the buttons that fit: stop, go_on, leave, close."""
        for key, button in self._actions.items():
            button.setVisible(key in actions)
        self.meter.hide()
        self.bar.say(sentence, tone)

    def say_nothing(self) -> None:
        """Nothing is on its way."""
        self.bar.hide()
        self.meter.hide()

    def show_progress(self, done: int, most: int) -> None:
        """Show how much of the longest time it may take has gone."""
        self.meter.show_value(done, most, self.tr("Time that it takes, of the longest that it may"))
        self.meter.show()

    def _line(self, line: FileLine) -> QWidget:
        attachment = line.attachment
        holder = QWidget()
        column = Column(holder, spacing=4)
        title = document_phrases.file_title(attachment)
        column.addWidget(Label(title, "strong", wrap=True))
        column.addWidget(Label(document_phrases.file_facts(attachment), "meta", wrap=True))
        if attachment.consent_id is not None:
            column.addWidget(Label(self.tr("It is the paper of a consent and stays with it."), "hint", wrap=True))
        elif line.stays:
            column.addWidget(Label(self.tr("It belongs to a signed note and stays with it."), "hint", wrap=True))
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=(8, 8))
        for name, text, asked, wanted in (
            ("look_button", self.tr("Look at it"), self.look_asked, True),
            ("remove_file_button", self.tr("Remove"), self.removal_asked, not line.stays),
        ):
            if wanted:
                button = Button(text, "secondary" if name == "look_button" else "ghost", size="small")
                button.setObjectName(name)
                button.setAccessibleName(self.tr("{what}: {file}").format(what=text, file=title))
                button.clicked.connect(partial(asked.emit, attachment.id))
                flow.addWidget(button)
        column.addWidget(buttons)
        return holder
