"""What is left to see of a voided note: that there was one, and what that means. Not a word of it."""

from PySide6.QtCore import Signal

from fieldnote.domain.acts import VoidReason
from fieldnote.services.after_signing import Voided
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import FlowLayout, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.tokens import Icon
from fieldnote.ui.visits import act_words


class VoidCard(Card):
    """The stub of a note. `again_asked` wants it written again, `again_opened` opens what it became."""

    again_asked = Signal()
    again_opened = Signal(str)
    read_asked = Signal()

    def __init__(self, voided: Voided) -> None:
        super().__init__(self.tr("This note is void"), margins=(18, 16, 18, 18), spacing=12)
        self.setObjectName("void_card")
        self._voided = voided
        head = Row(spacing=10)
        head.addWidget(IconMark("lock", "text2", Icon.CARD))
        head.addWidget(Heading(self.tr("This note is void"), "h2"), 1)
        self.column.addLayout(head)
        self.column.addWidget(Label(act_words.voided(voided.stub), "strong", wrap=True))
        meaning = self.tr(
            "Its words are sealed, with all its versions. It counts in no figure, stands in no summary, and goes out "
            "with nothing. Agencies that have it are told that it was a mistake."
        )
        self.column.addWidget(Label(meaning, "body", ink="text2", wrap=True))
        buttons = FlowLayout(spacing=(8, 8))
        self.main_button = self._again()
        buttons.addWidget(self.main_button)
        self.read_button = Button(self.tr("Read the sealed note…"), icon="eye")
        self.read_button.setObjectName("read_button")
        self.read_button.clicked.connect(self.read_asked)
        buttons.addWidget(self.read_button)
        self.column.addLayout(buttons)

    def _again(self) -> Button:
        if self._voided.again is not None:
            button = Button(self.tr("Open what was written again"), icon="arrow-right")
        else:
            button = Button(self.tr("Write it again for the right person…"), icon="copy-plus")
            if self._voided.stub.reason is VoidReason.WRONG_CHART:
                button.set_kind("primary")
        button.setObjectName("again_button")
        button.clicked.connect(self._on_again)
        return button

    def _on_again(self) -> None:
        if self._voided.again is not None:
            self.again_opened.emit(self._voided.again)
        else:
            self.again_asked.emit()
