"""All documents: what can be made, and what was given out lately."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Change
from fieldnote.domain.disclosure import Release
from fieldnote.domain.ids import PersonId
from fieldnote.services import disclosures
from fieldnote.services.disclosures import Left
from fieldnote.services.documents.wanted import SUBJECTS, Kind, Subject
from fieldnote.ui.all_documents.caseload import CaseloadCard
from fieldnote.ui.destinations import DocumentPlace
from fieldnote.ui.documents.make_card import MakeCard
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.card_columns import CardColumns, PageHead
from fieldnote.ui.kit.columns import Placing
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.people.given_cards import GivenCard
from fieldnote.ui.tools import Tools

_MOST_GIVEN: Final = 100
_MADE_HERE: Final = frozenset({Subject.PERSON, Subject.NOBODY})
"""What else there is is made where its note, its group or the passphrase is."""


class DocumentsPage(Surface):
    """`went` tells where the person wants to go."""

    went = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__("bg_app", parent=parent)
        self._tools = tools
        self.title_label = Heading(self.tr("Documents"), "title")
        self.make_card = MakeCard([kind for kind in Kind if SUBJECTS[kind] in _MADE_HERE])
        self.given_card = GivenCard()
        self.caseload_card = CaseloadCard(tools)
        self.cards = _Cards(self.make_card, self.caseload_card, self.given_card)
        self.make_card.asked.connect(self._on_asked)
        self.given_card.cover_asked.connect(self._on_cover)
        self._lay_out()

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        return self.title_label.text()

    def activate(self) -> None:
        """Show what was given out, and put the focus on the first thing to make."""
        self._load()
        self.make_card.button(Kind.PLAN_SUMMARY).setFocus()

    def refresh(self, change: Change) -> None:
        """Show what was given out anew when it may be another."""
        if change.people or change.notebook:
            self._load()

    def clear(self) -> None:
        """Make nothing more, and forget who was given what."""
        self.caseload_card.forget()
        self.given_card.show_left(())

    def _load(self) -> None:
        found: Sequence[Left] = self._tools.link.ask(disclosures.lately, _MOST_GIVEN)
        self.given_card.show_left(found)
        self.cards.place_cards()

    def _on_asked(self, kind: Kind) -> None:
        if SUBJECTS[kind] is Subject.NOBODY:
            self.went.emit(DocumentPlace(kind))
            return
        from fieldnote.ui.search.picker import PersonPicker  # noqa: PLC0415 -- at its first use

        if open_sheets(self.window()):
            return
        picker = PersonPicker(self.window(), self._tools.link, self.tr("Who is it about?"))
        picker.picked.connect(partial(self._on_picked, kind))
        picker.begin()

    def _on_cover(self, release: Release) -> None:
        self.went.emit(DocumentPlace(Kind.COVER_PAGE, release.person_id, release_id=release.id))

    def _on_picked(self, kind: Kind, person_id: str) -> None:
        self.went.emit(DocumentPlace(kind, PersonId(person_id)))

    def _lay_out(self) -> None:
        top = PageHead()
        head = top.column
        sentence = self.tr("Open a document, look at it, then print or save it. What is given out is written down.")
        head.addWidget(self.title_label)
        head.addWidget(Label(sentence, "body", ink="text2", wrap=True))
        whole = Column(self, spacing=0)
        whole.addWidget(top)
        whole.addWidget(self.cards, 1)


class _Cards(CardColumns):
    """What can be made, and beside it what was given out."""

    def __init__(self, make: MakeCard, caseload: CaseloadCard, given: GivenCard) -> None:
        super().__init__()
        self._make, self._caseload, self._given = make, caseload, given

    def placing(self, columns: int) -> Placing:
        """Put them beside each other where there is room."""
        if columns == 1:
            return Placing(((self._make, self._caseload, self._given),), (1,))
        return Placing(((self._make, self._caseload), (self._given,)), (1, 1))
