"""What leaves the notebook, and what is looked at."""

from datetime import timedelta

import hypothesis.strategies as st
from hypothesis.stateful import precondition, rule
from making import consent
from services.life.ground import ALL, PICK, WORDS, Ground, counted, kept
from services.life.model import Consented

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content, NamedRecipient, Recipient
from fieldnote.domain.ids import ConsentId
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.services import consents, finding, giving, people, visits
from fieldnote.services.documents import plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.vault import releases


class Giving(Ground):
    """Documents, consents, and looking."""

    @precondition(lambda self: self.model.signed())
    @rule(pick=PICK, recipient=st.sampled_from(Recipient))
    @counted
    def give_a_note(self, pick: int, recipient: Recipient) -> None:
        visit_id = self._signed(pick)
        document = visit_note.gather(self.book, visit_id)
        is_void = self.model.is_void(visit_id)
        assert (document.kind, document.visit_ids) == (("void-stub", ()) if is_void else ("visit-note", (visit_id,)))
        self._give(document, recipient)

    @rule(pick=PICK, recipient=st.sampled_from(Recipient))
    @counted
    def give_a_summary(self, pick: int, recipient: Recipient) -> None:
        person_id = self._person(pick)
        document = plan_summary.gather(self.book, person_id)
        since = self.clock().date() - timedelta(days=plan_summary.DAYS_COVERED)
        signed = {i for i in self.model.of_person(person_id) if self.model.notes[i].signed_at}
        covered = {i for i in signed if self.model.notes[i].draft.segments[0].start.date() >= since}
        if not covered:
            assert document == Refused((Problem("dates", "nothing_signed"),))
            return
        assert not isinstance(document, Refused)
        assert set(document.visit_ids) == covered
        self._give(document, recipient)

    def _give(self, document: Document, recipient: Recipient) -> None:
        refused = self.model.refuses_giving(document.people[0], recipient)
        addressed = giving.address(self.book, document, Addressee(recipient))
        if refused or isinstance(addressed, Refused):
            assert isinstance(addressed, Refused), f"done, though {refused} was foretold"
            assert {problem.code for problem in addressed.problems} == refused
            return
        (release_id,) = self._done(giving.release(self.book, addressed, b"%PDF", recipient))
        (entry,) = [r for r in releases.of_person(self.book.vault.database, document.people[0]) if r.id == release_id]
        if entry.basis_id:
            self.model.consents[ConsentId(entry.basis_id)].relied_on = self.clock().date()
        for visit_id in document.visit_ids:
            self.model.notes[visit_id].given = True
        self.model.releases.append((document.people[0], document.kind, recipient, entry.basis_id is not None))
        self.model.log.append("document.released")

    @rule(pick=PICK, recipient=st.sampled_from((Recipient.PAYER, Recipient.PROVIDER)), words=WORDS)
    @counted
    def sign_a_consent(self, pick: int, recipient: Recipient, words: str) -> None:
        person_id = self._person(pick)
        made = consent(
            id=ConsentId(self.ids()),
            person_id=person_id,
            contents=(Content.WHOLE_CHART,),
            contents_words=words,
            recipients=(NamedRecipient(recipient, "Three Rivers", "12 Mill Road"),),
        )
        self._done(consents.save(self.book, made))
        self.model.consents[made.id] = Consented(person_id, recipient, kept(words))
        self.model.log.append("consent.completed")

    @precondition(lambda self: self.model.consents)
    @rule(pick=PICK, words=WORDS)
    @counted
    def revoke(self, pick: int, words: str) -> None:
        consent_id = self._among(pick, list(self.model.consents))
        known = self.model.consents[consent_id]
        standing = self._done(
            consents.revoke(self.book, consent_id, words), {"consent_already_ended"} if known.revoked else None
        )
        if standing:
            (ending,) = standing.filed.endings
            assert (ending.how, ending.relied_on_until) == (kept(words), known.relied_on)
            known.revoked = True
            self.model.log.append("consent.ended")

    @precondition(lambda self: self.model.notes)
    @rule(pick=PICK)
    @counted
    def look_at_a_note(self, pick: int) -> None:
        visit_id = self._among(pick, list(self.model.notes))
        if self._sealed(visit_id, lambda: visits.open_visit(self.book, visit_id)):
            return
        opened = visits.open_visit(self.book, visit_id)
        assert opened.draft == self.model.notes[visit_id].draft
        assert (opened.signed is None) == (self.model.notes[visit_id].signed_at is None)
        self.model.log.append("visit.viewed")

    @rule(pick=PICK)
    @counted
    def look_at_a_person(self, pick: int) -> None:
        person_id = self._person(pick)
        held = [i for i in self.model.of_person(person_id) if not self.model.notes[i].draft.planned]
        assert people.overview(self.book, person_id).visit_count == len(held)
        self.model.log.append("person.viewed")

    @precondition(lambda self: self.model.notes)
    @rule(pick=PICK)
    @counted
    def search(self, pick: int) -> None:
        word = self._among(pick, list(self.model.notes.values())).draft.what_we_did.split(" ")[0]
        if not word:
            return
        found = {note.visit_id for note in finding.find(self.book, word, most=ALL).notes}
        texts = {i: version.draft.what_we_did for i, version in self.model.notes.items()}
        assert found == {i for i, text in texts.items() if text.startswith(word) and self.model.listed(i)}
