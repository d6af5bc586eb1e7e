"""The papers of a person: what can be made, consents, what was given out, who has seen it, and attached files."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.disclosure import Sight
from fieldnote.domain.person import Person
from fieldnote.services.consents import ConsentStanding
from fieldnote.services.documents.wanted import SUBJECTS, Kind, Subject
from fieldnote.ui import discreet
from fieldnote.ui.documents.make_card import MakeCard
from fieldnote.ui.kit.card_columns import CardColumns
from fieldnote.ui.kit.columns import Placing
from fieldnote.ui.people.consent_card import ConsentsCard
from fieldnote.ui.people.file_card import FileLine, FilesCard
from fieldnote.ui.people.given_cards import GivenCard, SeenCard


@dataclass(frozen=True, slots=True)
class Papers:
    """What the tab shows."""

    consents: tuple[ConsentStanding, ...] = ()
    files: tuple[FileLine, ...] = ()
    sights: tuple[Sight, ...] = ()


class DocumentsTab(CardColumns):
    """Documents to make, consents, attached files, what was given out, and who has seen the record."""

    add_consent_asked = Signal()
    attach_asked = Signal()
    document_asked = Signal(object)
    """The kind that is wanted."""
    consent_asked = Signal(str)
    """The consent on file that is to be printed."""
    cover_asked = Signal(object)
    """The release that wants a cover page."""
    shown = Signal()
    """Someone is shown, perhaps another than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_consent_button = self.add_action("add_consent_button", self.tr("Record a consent"))
        self.add_consent_button.clicked.connect(self.add_consent_asked)
        self.attach_button = self.add_action("attach_button", self.tr("Attach a file"), "upload")
        self.attach_button.clicked.connect(self.attach_asked)
        self.make = MakeCard([kind for kind in Kind if SUBJECTS[kind] is Subject.PERSON], self.cards)
        self.make.asked.connect(self.document_asked)
        self.consents, self.files = ConsentsCard(self.cards), FilesCard(self.cards)
        self.given, self.seen = GivenCard(self.cards), SeenCard(self.cards)
        self.consents.print_asked.connect(self.consent_asked)
        self.given.cover_asked.connect(self.cover_asked)

    def show_papers(self, person: Person, papers: Papers) -> None:
        """Show someone's papers."""
        self.consents.show_consents(papers.consents, discreet.first_name(person))
        self.files.show_files(papers.files)
        self.given.show_sights(papers.sights)
        self.seen.show_sights(papers.sights)
        self.shown.emit()
        self.place_cards()

    def placing(self, columns: int) -> Placing:
        """Put what can be made first, the consents beside it, and what was given out and seen below them."""
        if columns == 1:
            return Placing(((self.make, self.consents, self.files, self.given, self.seen),), (1,))
        if columns == 2:
            return Placing(((self.make, self.files, self.given), (self.consents, self.seen)), (1, 1))
        return Placing(((self.make, self.files), (self.consents, self.given), (self.seen,)), (1, 1, 1))
