"""No difference: after every act the notebook holds what its model says."""

from collections import Counter
from datetime import date

from hypothesis.stateful import invariant
from services.life.ground import ALL, Ground

from fieldnote.domain.consent import ConsentState
from fieldnote.domain.disclosure import Basis
from fieldnote.domain.ids import VisitId
from fieldnote.domain.note_status import NoteMark, NoteStatus
from fieldnote.domain.visit import NoteState
from fieldnote.services import acts, consents, people, today, visits
from fieldnote.vault import audit, deliveries, goals, releases, visit_counts
from fieldnote.vault import visits as visit_tables


class Comparing(Ground):
    """What a notebook holds against what its model says."""

    every = 1
    """After how many acts all of it is compared: what a long life holds takes long to read again and again."""

    @invariant()
    def notebook_and_model_are_the_same(self) -> None:
        self.steps += 1
        if self.steps % self.every:
            return
        self._the_same_people_are_shown()
        self._the_same_notes_are_listed_in_the_same_states()
        self._every_version_stands_as_it_should()
        self._every_word_is_there()
        self._the_same_units_are_counted()
        self._the_same_steps_and_statements_are_open()
        self._the_same_consents_are_in_force()
        self._the_same_was_given_and_is_owed()
        self._the_log_has_each_act_once_and_its_chain_holds()

    def _the_same_people_are_shown(self) -> None:
        lines = {line.person.id: line for line in people.everyone(self.book)}
        shown = {i: name for i, name in self.model.people.items() if i not in self.model.archived}
        assert {i: line.person.preferred_name for i, line in lines.items()} == shown
        assert {i: line.last_seen for i, line in lines.items()} == {i: self.model.last_seen(i) for i in shown}
        for person_id in self.model.people:
            found = {g.number: (g.id, g.title) for g in goals.of_person(self.book.vault.database, person_id)}
            assert found == self.model.goals.get(person_id, {})

    def _the_same_notes_are_listed_in_the_same_states(self) -> None:
        lines = {line.id: line for line in visits.lines(self.book, most=ALL)}
        assert set(lines) == {i for i in self.model.notes if self.model.listed(i)}
        for visit_id, line in lines.items():
            assert (line.minutes, line.units) == (self.model.minutes(visit_id), self.model.units(visit_id))
            state = NoteState.DRAFT if self.model.lacks(visit_id) else NoteState.READY
            assert line.state is (NoteState.SIGNED if self.model.notes[visit_id].signed_at else state)
        assert {stub.visit_id for stub in acts.stubs(self.book)} == self.model.voided()

    def _every_version_stands_as_it_should(self) -> None:
        for visit_id in self.model.signed():
            found = acts.standing(self.book, visit_id)
            assert found.status is self._status(visit_id)
            assert (NoteMark.LATE in found.marks) == self.model.late(visit_id)
            assert (NoteMark.CORRECTED in found.marks) == (self.model.notes[visit_id].number > 1)
            assert (NoteMark.ADDED_TO in found.marks) == bool(self.model.added(visit_id))
            assert (NoteMark.CONTESTED in found.marks) == bool(self.model.stated(visit_id))

    def _status(self, visit_id: VisitId) -> NoteStatus:
        version = self.model.notes[visit_id]
        if self.model.is_void(visit_id):
            return NoteStatus.VOID
        if version.replaced:
            return NoteStatus.REPLACED
        return NoteStatus.GIVEN if version.given else NoteStatus.SIGNED

    def _every_word_is_there(self) -> None:
        database = self.book.vault.database
        for visit_id, version in self.model.notes.items():
            if version.signed_at:
                visit = visit_tables.signed(database, visit_id, sealed=True)
                assert visit is not None
                self._same_words(visit_id, visit)
            else:
                found = visit_tables.kept(database, visit_id)
                assert found is not None
                assert found.draft == version.draft

    def _the_same_units_are_counted(self) -> None:
        now = self.clock()
        for person_id in self.model.people:
            used = visit_counts.units_that_count(self.book.vault.database, person_id, date.min, date.max)
            expected = {i: self.model.units(i) for i in self.model.of_person(person_id)}
            assert {use.visit_id: use.units for use in used} == {i: units for i, units in expected.items() if units}
        week = today.today(self.book).week
        assert (week.visits, week.units, week.people, week.planned) == self.model.week(now.date())

    def _the_same_steps_and_statements_are_open(self) -> None:
        for person_id in self.model.people:
            found = people.open_steps(self.book, person_id, most=ALL)
            assert {(step.visit_id or step.agreed_id, step.step.text) for step in found} == self.model.open_steps(
                person_id
            )
        waiting = {i for i, s in self.model.statements.items() if not s.answered and s.note_id not in self.model.voids}
        assert {statement.id for statement in acts.unanswered(self.book)} == waiting

    def _the_same_consents_are_in_force(self) -> None:
        found = {s.consent.id: (s.consent.contents_words, s.state) for s in consents.everyones(self.book)}
        states = {True: ConsentState.REVOKED, False: ConsentState.ACTIVE}
        assert found == {i: (known.words, states[known.revoked]) for i, known in self.model.consents.items()}

    def _the_same_was_given_and_is_owed(self) -> None:
        database = self.book.vault.database
        given = [(r.person_id, r.kind, r.recipient, r.basis is Basis.CONSENT) for r in releases.everything(database)]
        assert Counter(given) == Counter(self.model.releases)
        owed = [(delivery.visit_id, delivery.state) for delivery in deliveries.everything(database)]
        assert owed == self.model.owed

    def _the_log_has_each_act_once_and_its_chain_holds(self) -> None:
        entries = audit.entries(self.book.vault.database)
        assert [entry.kind for entry in entries] == self.model.log
        chain = [entry.hash for entry in entries]
        assert chain[: len(self.model.chain)] == self.model.chain
        self.model.chain = chain
        assert audit.chain_holds(self.book.vault.database)
