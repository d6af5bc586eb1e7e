"""Whatever is done in whatever order: what was signed before verifies still, can be read still, and is counted once."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from making import CONFIRMED, TODAY, Clock, Closed, Ids, add_person, add_target, fill
from vault.entities import storable

from fieldnote.domain.acts import Decision, VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId, StatementId, VisitId
from fieldnote.domain.note_status import NoteStatus
from fieldnote.domain.part import Part
from fieldnote.domain.problems import SealedNoteError
from fieldnote.domain.review import Outcome
from fieldnote.services import acts, reviews, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import checks, signatures, visit_counts
from fieldnote.vault import visits as tables

WORDS = storable.filter(str.strip)
CHANCE = st.randoms(use_true_random=False)


class Acts(RuleBasedStateMachine):
    """One notebook, two people, any act on any note drawn at random; a refusal is as good as an act."""

    closed: Closed
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.book: Notebook = self.closed.copy(self.folder).open(Clock(), Ids())
        add_target(self.book, "Records")
        self.people: list[PersonId] = [add_person(self.book), add_person(self.book, "Luz")]
        self.notes: list[VisitId] = []
        self.drafts: list[VisitId] = []
        self.statements: list[StatementId] = []
        self.words: dict[str, str] = {}
        self.bytes: dict[str, bytes] = {}

    def teardown(self) -> None:
        self.book.close()

    def _try(self, among: list[Any], chance: Random, act: Callable[[Any], object]) -> Any:
        try:
            outcome = act(chance.choice(among))
        except SealedNoteError:
            return None
        return outcome.value if isinstance(outcome, Done) else None

    def _sign(self, visit_id: VisitId) -> None:
        outcome = visits.sign(self.book, visit_id, CONFIRMED)
        if isinstance(outcome, Done):
            self.notes.append(visit_id)
            self.words[visit_id] = outcome.value.draft.what_we_did

    @rule(chance=CHANCE, text=WORDS)
    def sign_a_note(self, chance: Random, text: str) -> None:
        self._sign(fill(self.book, chance.choice(self.people), what_we_did=text).id)

    @precondition(lambda self: self.notes)
    @rule(chance=CHANCE, text=WORDS)
    def add_to_one(self, chance: Random, text: str) -> None:
        self._try(self.notes, chance, lambda note: visits.add_addendum(self.book, note, text, CONFIRMED))

    @precondition(lambda self: self.notes)
    @rule(chance=CHANCE, text=WORDS)
    def begin_a_correction(self, chance: Random, text: str) -> None:
        draft_id = self._try(self.notes, chance, lambda note: acts.start_correction(self.book, note, text))
        if draft_id:
            self.drafts.append(draft_id)

    @precondition(lambda self: self.drafts)
    @rule(chance=CHANCE, text=WORDS)
    def finish_or_drop_a_draft(self, chance: Random, text: str) -> None:
        draft_id = self.drafts.pop(chance.randrange(len(self.drafts)))
        kept = tables.kept(self.book.vault.database, draft_id)
        assert kept is not None
        if chance.random() < 0.4:
            visits.delete_draft(self.book, draft_id)
            if chance.random() < 0.5:
                return
        visits.save(self.book, replace(kept.draft, what_we_did=text, something_else="What came up."))
        self._sign(draft_id)

    @precondition(lambda self: self.notes)
    @rule(chance=CHANCE, text=storable)
    def void_one(self, chance: Random, text: str) -> None:
        reason = chance.choice(list(VoidReason))
        self._try(self.notes, chance, lambda note: acts.void(self.book, note, reason, text, CONFIRMED))

    @precondition(lambda self: self.notes)
    @rule(chance=CHANCE)
    def write_one_again(self, chance: Random) -> None:
        right = chance.choice(self.people)
        draft_id = self._try(self.notes, chance, lambda note: acts.write_again(self.book, note, right))
        if draft_id:
            self.drafts.append(draft_id)

    @precondition(lambda self: self.notes)
    @rule(chance=CHANCE, text=storable, form=storable, part=st.none() | st.sampled_from(Part))
    def contest_one(self, chance: Random, text: str, form: str, part: Part | None) -> None:
        made = self._try(
            self.notes, chance, lambda note: acts.contest(self.book, note, text, CONFIRMED, part=part, form=form)
        )
        if made:
            self.statements.append(made.id)

    @precondition(lambda self: self.statements)
    @rule(chance=CHANCE, text=WORDS, decision=st.sampled_from(Decision))
    def answer_one(self, chance: Random, text: str, decision: Decision) -> None:
        self._try(self.statements, chance, lambda found: acts.answer(self.book, found, decision, text, CONFIRMED))

    @precondition(lambda self: self.notes)
    @rule(chance=CHANCE, text=WORDS, outcome=st.sampled_from(Outcome))
    def review_one(self, chance: Random, text: str, outcome: Outcome) -> None:
        now = self.book.clock()
        self._try(self.notes, chance, lambda note: reviews.add(self.book, note, outcome, text, now, comment=text))

    @invariant()
    def what_was_signed_has_the_same_bytes_and_they_verify(self) -> None:
        rows: dict[str, bytes] = dict(self.book.vault.database.all("SELECT record_id, canonical FROM signature"))
        assert self.bytes.items() <= rows.items()
        self.bytes = rows
        assert [finding for finding in checks.check(self.book.vault.database) if finding.faults] == []

    @invariant()
    def every_version_can_be_read_and_what_is_void_by_an_act_only(self) -> None:
        for note in self.notes:
            status = acts.standing(self.book, note).status
            if status is NoteStatus.VOID:
                visit = tables.signed(self.book.vault.database, note, sealed=True)
                assert tables.signed(self.book.vault.database, note) is None
            else:
                visit = visits.signed(self.book, note)
            assert visit is not None
            assert visit.draft.what_we_did == self.words[note]
            assert visit.signature == signatures.of(self.book.vault.database, note)

    @invariant()
    def what_holds_is_counted_once_and_nothing_else(self) -> None:
        gone = {NoteStatus.VOID, NoteStatus.REPLACED}
        holding = [note for note in self.notes if acts.standing(self.book, note).status not in gone]
        database = self.book.vault.database
        uses = [use for person in self.people for use in visit_counts.units_that_count(database, person, TODAY, TODAY)]
        assert sorted(use.visit_id for use in uses if use.signed) == sorted(holding)
        listed = [line.id for line in visits.lines(self.book) if line.state.value == "signed"]
        assert sorted(listed) == sorted(holding)


@pytest.mark.slow
def test_any_order_of_acts_keeps_every_earlier_byte_verifying_and_readable(
    empty_template: Closed, tmp_path: Path
) -> None:
    class Here(Acts):
        closed, folder = empty_template, tmp_path / "notebook"

    run_state_machine_as_test(
        Here, settings=settings(max_examples=25, stateful_step_count=14, suppress_health_check=list(HealthCheck))
    )
