"""Consents written down, finished and ended from the person's tab."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldnote.domain.attachment import Attachment
from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Consent
from fieldnote.domain.ids import ConsentId, PersonId
from fieldnote.services import attachments, consents, people, supports
from fieldnote.services.consents import ConsentStanding
from fieldnote.services.unfinished import Form
from fieldnote.ui import discreet
from fieldnote.ui.people import document_phrases
from fieldnote.ui.people.consent_sheet import AtHand, ConsentSheet, Ending, EndingSheet
from fieldnote.ui.people.documents_tab import DocumentsTab
from fieldnote.ui.records.recorder import Asking, Recorder, Said
from fieldnote.ui.tools import Tools


class ConsentRecords(QObject):
    """Opens the sheets that the tab asks for."""

    def __init__(self, tools: Tools, page: QWidget, tab: DocumentsTab, whose: Callable[[], PersonId | None]) -> None:
        super().__init__(page)
        self._tools, self._whose = tools, whose
        self._recorder = Recorder(tools, page)
        tab.add_consent_asked.connect(self._add)
        tab.consents.chosen.connect(self._finish)
        tab.consents.ending_asked.connect(self._end)

    def _add(self) -> None:
        if person_id := self._whose():
            new = self._tools.link.ask(consents.new_consent, person_id)
            self._ask(Form(person_id, "consent"), new, is_new=True)

    def _finish(self, consent_id: str) -> None:
        consent = self._standing(consent_id).consent
        self._ask(Form(consent.person_id, "consent", consent.id), consent, is_new=False)

    def _end(self, consent_id: str) -> None:
        standing = self._standing(consent_id)

        def make(typed: Ending) -> EndingSheet:
            return EndingSheet(self._recorder.host, self._tools, standing, typed)

        form = Form(standing.consent.person_id, "consent_ending", standing.consent.id)
        self._recorder.ask(Asking(form, Ending(), make, self.tr("Ended. Nothing more may be given on it.")))

    def _ask(self, form: Form, consent: Consent, *, is_new: bool) -> None:
        at_hand = self._at_hand(consent)

        def make(typed: Consent) -> ConsentSheet:
            return ConsentSheet(self._recorder.host, self._tools, typed, at_hand, is_new=is_new)

        def undo() -> None:
            self._tools.link.do(consents.save, consent)

        def said(done: Done[ConsentStanding], _: Consent) -> Said:
            """Offer a way back to what was on file, as long as the consent is not complete: then it stays."""
            may_go_back = not is_new and bool(done.value.lacks)
            return Said(document_phrases.kept(done.value), undo if may_go_back else None)

        self._recorder.ask(Asking(form, consent, make, said=said))

    def _at_hand(self, consent: Consent) -> AtHand:
        link = self._tools.link
        name = discreet.first_name(link.ask(people.get, consent.person_id))
        found: tuple[Attachment, ...] = link.ask(attachments.of_person, consent.person_id)
        theirs: Any = link.ask(supports.of_person, consent.person_id)
        return AtHand(name, theirs, found)

    def _standing(self, consent_id: str) -> ConsentStanding:
        return self._tools.link.ask(consents.standing, ConsentId(consent_id))
