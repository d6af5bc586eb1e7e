"""What is done about a signed note: the five acts."""

from dataclasses import replace
from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import precondition, rule
from making import CONFIRMED
from services.life.ground import FEW_MINUTES, PICK, WORDS, Ground, counted, kept
from services.life.model import Contested, Correction

from fieldnote.domain.acts import Decision, VoidReason
from fieldnote.domain.ids import VisitId
from fieldnote.domain.part import Part
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.visit import NextStep, Segment
from fieldnote.services import acts, people, visits


class WithActs(Ground):
    """Addendum, correction, late entry, voiding, and what the person contests."""

    @precondition(lambda self: self.model.signed())
    @rule(pick=PICK, words=WORDS)
    @counted
    def add_an_addendum(self, pick: int, words: str) -> None:
        visit_id = self._signed(pick)
        if self._sealed(visit_id, lambda: visits.add_addendum(self.book, visit_id, words, CONFIRMED)):
            return
        refused = self.model.closed(visit_id)
        if self._done(visits.add_addendum(self.book, visit_id, words, CONFIRMED), refused):
            self._added(visit_id, words)

    def _added(self, visit_id: VisitId, words: str) -> None:
        version = self.model.notes[visit_id]
        self.model.addenda.setdefault(version.note_id, []).append((version.number, kept(words)))
        self.model.log.append("visit.addendum")
        self.model.owe(visit_id)

    @precondition(lambda self: self.model.signed())
    @rule(pick=PICK, words=WORDS)
    @counted
    def begin_a_correction(self, pick: int, words: str) -> None:
        self._begin_correction(self._signed(pick), words)

    @precondition(lambda self: self.model.signed())
    @rule(pick=PICK, words=WORDS, minutes=FEW_MINUTES, same_step=st.booleans())
    @counted
    def correct(self, pick: int, words: str, minutes: int, *, same_step: bool) -> None:
        begun = self._begin_correction(self._signed(pick), words)
        if begun is None:
            return
        known = self.model.notes[begun].draft
        start = known.segments[0].start
        self._save(
            replace(
                known,
                segments=(Segment(start, start + min(timedelta(minutes=minutes), self.clock() - start)),),
                what_we_did=f"{self._word()} {words}",
                next_step=known.next_step if same_step else NextStep(words),
            )
        )
        self._sign(begun)

    def _begin_correction(self, visit_id: VisitId, words: str) -> VisitId | None:
        if self._sealed(visit_id, lambda: acts.start_correction(self.book, visit_id, words)):
            return None
        model, known = self.model, self.model.notes[visit_id]
        refused = model.closed(visit_id) | ({"correction_begun"} if model.correction_begun(visit_id) else set())
        begun: VisitId | None = self._done(acts.start_correction(self.book, visit_id, words), refused)
        if begun:
            model.corrections[begun] = Correction(visit_id, known.note_id, known.number + 1)
            model.keep(replace(known.draft, id=begun))
            model.log.append("correction.started")
        return begun

    @rule(pick=PICK, minutes=FEW_MINUTES, words=WORDS, days_ago=st.integers(1, 9))
    @counted
    def write_a_late_entry(self, pick: int, minutes: int, words: str, days_ago: int) -> None:
        made = self._draft(self._person(pick), minutes, words, days_ago)
        self._save(made)
        visit = self._sign(made.id)
        assert visit is not None
        assert visit.late_entry is not None
        assert (visit.late_entry.service, visit.late_entry.signed_at) == (made.day, self.clock())

    @precondition(lambda self: self.model.signed())
    @rule(pick=PICK, reason=st.sampled_from(VoidReason), words=WORDS | st.just(" "))
    @counted
    def void(self, pick: int, reason: VoidReason, words: str) -> None:
        visit_id = self._signed(pick)
        if self._sealed(visit_id, lambda: acts.void(self.book, visit_id, reason, words, CONFIRMED)):
            return
        refused = self.model.closed(visit_id)
        refused |= {"correction_begun"} if self.model.correction_begun(visit_id) else set()
        refused |= {"void_words_missing"} if reason is VoidReason.OTHER and not words.strip() else set()
        done = self._done(acts.void(self.book, visit_id, reason, words, CONFIRMED), refused)
        if done:
            self.model.void(visit_id, done.id)

    @precondition(lambda self: self.model.signed())
    @rule(pick=PICK)
    @counted
    def open_what_is_sealed(self, pick: int) -> None:
        visit_id = self._among(pick, self.model.signed())
        if not self.model.is_void(visit_id):
            with pytest.raises(NotFoundError):
                acts.open_sealed(self.book, visit_id, CONFIRMED)
            return
        self._same_words(visit_id, self._done(acts.open_sealed(self.book, visit_id, CONFIRMED)))
        self.model.log.append("visit.unsealed")

    @precondition(lambda self: self.model.voids)
    @rule(pick=PICK, right=PICK)
    @counted
    def write_again(self, pick: int, right: int) -> None:
        visit_id, person_id = (
            self._among(pick, [i for i in self.model.signed() if self.model.is_void(i)]),
            self._person(right),
        )
        void = acts.stub(self.book, visit_id)
        known = self.model.notes[void.visit_id].draft
        refused: set[str] = set()
        if any(void_id == void.visit_id and i in self.model.notes for i, void_id in self.model.written_again.items()):
            refused = {"written_again"}
        elif known.person_id == person_id:
            refused = {"same_chart"}
        again = self._done(acts.write_again(self.book, visit_id, person_id), refused)
        if again:
            episode = people.current_episode(self.book, person_id, known.segments[0].start.date())
            assert episode is not None
            self.model.keep(
                replace(known, id=again, person_id=person_id, episode_id=episode.id, goal_ids=(), session_id=None)
            )
            self.model.written_again[again] = void.visit_id
            self.model.log.append("visit.written_again")

    @precondition(lambda self: self.model.signed())
    @rule(pick=PICK, words=WORDS, part=st.none() | st.sampled_from(Part))
    @counted
    def contest(self, pick: int, words: str, part: Part | None) -> None:
        visit_id = self._signed(pick)
        if self._sealed(visit_id, lambda: acts.contest(self.book, visit_id, words, CONFIRMED, part=part)):
            return
        made = self._done(acts.contest(self.book, visit_id, words, CONFIRMED, part=part), self.model.closed(visit_id))
        if made:
            self.model.statements[made.id] = Contested(visit_id, self.model.notes[visit_id].note_id, kept(words))
            self.model.log.append("statement.added")
            self.model.owe(visit_id)

    @precondition(lambda self: self.model.statements)
    @rule(pick=PICK, words=WORDS, decision=st.sampled_from(Decision))
    @counted
    def answer(self, pick: int, words: str, decision: Decision) -> None:
        statement_id = self._among(pick, list(self.model.statements))
        found = self.model.statements[statement_id]
        refused = {"statement_answered"} if found.answered else set()
        refused |= {"note_void"} if found.note_id in self.model.voids else set()
        if self._done(acts.answer(self.book, statement_id, decision, words, CONFIRMED), refused):
            if decision is Decision.AGREE:
                self._added(self.model.newest(found.note_id), words)
            found.answered = True
            self.model.log.append("statement.answered")
            self.model.owe(found.about)
