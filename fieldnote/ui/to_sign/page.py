"""What waits for a signature: a list, and a way to sign the notes that are ready one after the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain import stretches
from fieldnote.domain.changes import Change
from fieldnote.services import group_notes, to_sign
from fieldnote.services.to_sign import ToSign
from fieldnote.ui import visit_words
from fieldnote.ui.destinations import GroupVisitPlace, VisitPlace
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Surface
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.way_back import WayBack
from fieldnote.ui.people.pointed_list import PointedList
from fieldnote.ui.to_sign import rows
from fieldnote.ui.to_sign.ready_sheet import ReadySheet
from fieldnote.ui.tokens import Space
from fieldnote.ui.tools import Tools


class ToSignPage(Surface):
    """`went` tells where the person wants to go."""

    went = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tools = tools
        self._found = ToSign((), (), (), (), ())
        self._way_back = WayBack(self)
        self.title_label = Heading(self.tr("To sign"), "title")
        self.summary_label = Label("", "body", ink="text2", wrap=True)
        self.summary_label.setObjectName("summary_label")
        self.sign_button = Button("", "primary", icon="pen-line")
        self.sign_button.setObjectName("sign_ready_button")
        self.list_view = PointedList(self.tr("Notes to sign"), uniform=False)
        self.list_view.setObjectName("to_sign_list")
        sentence = self.tr("Nothing waits for you here. Notes stay on this list until you sign them.")
        self.empty_state = EmptyState(sentence, "circle-check")
        self._lay_out()
        self.list_view.opened.connect(self._on_opened)
        self.sign_button.clicked.connect(self._on_sign)

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        summary = rows.summary(self._found)
        return self.tr("To sign. {summary}").format(summary=summary) if summary else self.tr("To sign")

    def activate(self) -> None:
        """Load what waits, and put the focus on the first thing to do."""
        self._load()
        (self.list_view if self._found.count else self).setFocus()

    def refresh(self, change: Change) -> None:
        """Load what waits again when a note or a person changed."""
        if change.visits or change.people or change.notebook:
            self._load()

    def clear(self) -> None:
        """Forget what was shown."""
        self._found = ToSign((), (), (), (), ())
        self.list_view.show_rows([])
        self._way_back.forget()

    def _lay_out(self) -> None:
        texts = Column(spacing=2)
        texts.addWidget(self.title_label)
        texts.addWidget(self.summary_label)
        header = Row(spacing=12)
        header.addLayout(texts, 1)
        header.addWidget(self.sign_button)
        card = Card(self.tr("Notes to sign"), margins=6)
        card.column.addWidget(self.list_view, 1)
        card.column.addWidget(self.empty_state)
        card.column.addStretch()
        whole = Column(self, margins=(Space.PAGE_WIDE, 22, Space.PAGE_WIDE, 24), spacing=16)
        whole.addLayout(header)
        whole.addWidget(card, 1)

    def _load(self) -> None:
        found = self._tools.link.ask(to_sign.gather)
        self._found = found
        made = rows.rows(found)
        self.list_view.show_rows(made)
        self.list_view.setVisible(bool(made))
        self.empty_state.setVisible(not made)
        self.summary_label.setText(rows.summary(found))
        self.summary_label.setVisible(bool(found.count))
        ready = len(self._ready())
        one, many = self.tr("Read and sign 1 note…"), self.tr("Read and sign {count} notes…")
        self.sign_button.setText(visit_words.counted(one, many, ready))
        self.sign_button.setVisible(ready > 0)

    def _ready(self) -> tuple[to_sign.Open, ...]:
        """Give the notes that can be signed at once; one whose timer runs has no end yet."""
        return tuple(note for note in self._found.ready if not stretches.runs(note.draft.segments))

    def _on_opened(self, key: str) -> None:
        visit_id = rows.visit_of(key)
        session_id = self._tools.link.ask(group_notes.session_to_finish, visit_id)
        # A note of a group is one of several: the others are there, too.
        self.went.emit(VisitPlace(visit_id) if session_id is None else GroupVisitPlace(session_id))

    def _on_sign(self) -> None:
        if open_sheets(self.window()):
            return
        sheet = ReadySheet(self.window(), self._tools, [note.draft.id for note in self._ready()])
        sheet.signed.connect(self._on_signed)
        sheet.open_asked.connect(self.went)
        sheet.begin()

    def _on_signed(self, count: int) -> None:
        self._way_back.tell(visit_words.counted(self.tr("1 note signed."), self.tr("{count} notes signed."), count))
        (self.list_view if self._found.count else self).setFocus()
