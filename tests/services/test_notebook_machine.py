"""Whatever is done in a notebook, in whatever order: it holds what a few plain dictionaries say, word for word."""

import copy
import functools
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from making import CONFIRMED, PASSPHRASE, Clock, Closed, Ids, consent, draft, empty_draft, plan
from services.notebook_model import Agreed, Consented, Contested, Correction, Model, Version

from fieldnote.domain.acts import Decision, VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import ConsentState, Content, NamedRecipient, Recipient
from fieldnote.domain.disclosure import Basis
from fieldnote.domain.group import GroupSession, OwnPart
from fieldnote.domain.ids import ConsentId, GoalId, OutcomeId, PersonId, PlanId, VisitId
from fieldnote.domain.note_status import NoteMark, NoteStatus
from fieldnote.domain.part import Part
from fieldnote.domain.plan import LongRangeOutcome, ShortRangeGoal
from fieldnote.domain.problems import NotFoundError, Problem, SealedNoteError, SignedNoteError, WrongPassphraseError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.visit import ContactKind, NextStep, NoteState, Place, Segment, Visit, VisitDraft
from fieldnote.services import (
    acts,
    agreed_steps,
    archiving,
    consents,
    finding,
    group_sessions,
    people,
    plans,
    reporting,
    today,
    visits,
)
from fieldnote.services import notebook as notebooks
from fieldnote.vault import audit, deliveries, goals, releases, visit_counts
from fieldnote.vault import visits as visit_tables

LEAST = 20
"""How often each rule has to be fired in the full form."""
MOST_ROUNDS = 12
MOST_PEOPLE = 5
ALL = 10_000

PICK = st.integers(0, 999)
WORDS = st.text("aZé 'ñ\n\t<&%_\"🌻\u200d\x00؟", max_size=8).map(lambda text: f"Heron {text}")
FEW_MINUTES = st.integers(1, 130)
HELD = st.sampled_from((ContactKind.ONE_TO_ONE, ContactKind.ONE_TO_ONE, ContactKind.GROUP, ContactKind.NO_SHOW))

P = ParamSpec("P")
T = TypeVar("T")
Rule = Callable[Concatenate["Days", P], None]


def counted(act: Rule[P]) -> Rule[P]:
    """Count how often a rule was fired."""

    @functools.wraps(act)
    def fired(self: "Days", /, *args: P.args, **kwargs: P.kwargs) -> None:
        self.running = act.__name__
        act(self, *args, **kwargs)
        self.fired[act.__name__] += 1

    return fired


def kept(text: str) -> str:
    """Give a text as a notebook keeps it."""
    return text.replace("\x00", "\ufffd")


class Days(RuleBasedStateMachine):
    """One notebook and its model; every rule does the same to both, and refusals are foretold as well."""

    template: Closed
    folder: Path
    fired: Counter[str]
    done: Counter[str]
    runs: list[int]

    def __init__(self) -> None:
        super().__init__()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.clock, self.ids, self.running, self.steps, self.places = Clock(), Ids(), "", 0, 0
        self.closed = self.template.copy(self._place("notebook"))
        self.backups: list[tuple[Path, Model]] = []
        self.model = Model()
        self.book = self.closed.open(self.clock, self.ids)
        self.model.log += [entry.kind for entry in audit.entries(self.book.vault.database)]
        notebooks.add_target(self.book, "Records")
        self.model.log.append("target.added")
        for name in ("Marcus", "Luz"):
            self._add(name)

    def teardown(self) -> None:
        assert [finding.area for finding in notebooks.check(self.book) if finding.faults] == []
        self.book.close()
        self.runs.append(self.steps)

    # Small things ─────────────────────────────────────────────────────────────────────────────────

    def _place(self, name: str) -> Path:
        self.places += 1
        return self.folder / f"{name}-{self.places}"

    def _among(self, pick: int, choices: Sequence[T]) -> T:
        return choices[pick % len(choices)]

    def _person(self, pick: int) -> PersonId:
        return self._among(pick, list(self.model.people))

    def _signed(self, pick: int) -> VisitId:
        """Choose a signed version, one that holds in two of three cases."""
        found = self.model.signed()
        holding = [i for i in found if self.model.counts(i)]
        return self._among(pick, holding if holding and pick % 3 else found)

    def _begun(self, pick: int) -> VisitId:
        """Choose a note, in three of four cases one that is not signed."""
        begun = self.model.unsigned()
        return self._among(pick, begun if begun and pick % 4 else list(self.model.notes))

    def _done(self, outcome: Done[Any] | Refused, refused: set[str] | None = None, what: str = "") -> Any:
        """Compare an outcome with what was foretold, and give the value of what was done."""
        if refused:
            assert isinstance(outcome, Refused), f"done, though {refused} was foretold"
            assert {problem.code for problem in outcome.problems if problem.blocks} == refused
            return None
        assert isinstance(outcome, Done), outcome
        self.done[what or self.running] += 1
        return outcome.value

    def _sealed(self, visit_id: VisitId, act: Callable[[], object]) -> bool:
        """Say whether a note is void; then the act is refused."""
        if not self.model.is_void(visit_id):
            return False
        with pytest.raises(SealedNoteError):
            act()
        return True

    def _add(self, name: str) -> None:
        person_id = self._done(people.add(self.book, name))
        self.model.people[person_id] = kept(name.strip())
        self.model.log.append("person.added")

    def _word(self) -> str:
        """Give a word that stands nowhere else; none is the beginning of another."""
        return f"zq{int(self.ids().replace('-', '')[-8:], 16):06d}"

    def _draft(self, person_id: PersonId, minutes: int, words: str, days_ago: int = 0, **changes: Any) -> VisitDraft:
        start = (self.clock() - timedelta(days=days_ago, minutes=minutes + 5)).replace(second=0, microsecond=0)
        made = draft(
            id=VisitId(self.ids()),
            person_id=person_id,
            segments=(Segment(start, start + timedelta(minutes=minutes)),),
            goal_ids=(),
            something_else="What came up.",
            what_we_did=f"{self._word()} {words}",
            next_step=NextStep(words),
        )
        return replace(made, **changes)

    def _save(self, made: VisitDraft) -> None:
        visits.save(self.book, made)
        step = replace(made.next_step, text=kept(made.next_step.text))
        did, response = kept(made.what_we_did), kept(made.response)
        self.model.keep(replace(made, what_we_did=did, response=response, next_step=step))
        self.done[self.running] += 1

    def _sign(self, visit_id: VisitId, what: str = "") -> Visit | None:
        if self._sealed(visit_id, lambda: visits.sign(self.book, visit_id, CONFIRMED)):
            return None
        refused = self.model.refuses_signature(visit_id)
        visit: Visit | None = self._done(visits.sign(self.book, visit_id, CONFIRMED), refused, what)
        if visit:
            self.model.sign(visit_id, self.clock())
        return visit

    def _open(self, closed: Closed) -> None:
        self.closed = closed
        self.book = closed.open(self.clock, self.ids)
        self.model.log.append("unlock")

    # People and plans ─────────────────────────────────────────────────────────────────────────────

    @precondition(lambda self: len(self.model.people) < MOST_PEOPLE)
    @rule()
    @counted
    def add_a_person(self) -> None:
        self._add(f" Quill{len(self.model.people)} 🌻\x00' ")

    @rule(pick=PICK, words=WORDS, number=st.sampled_from(("1a", "1b", "2a")))
    @counted
    def take_in_a_plan(self, pick: int, words: str, number: str) -> None:
        person_id, begins = self._person(pick), self.clock().date()
        outcome = LongRangeOutcome(OutcomeId(""), "1", "I want people.", goals=(ShortRangeGoal(number, words),))
        made = plan(
            id=PlanId(self.ids()),
            person_id=person_id,
            effective_on=begins,
            ends_on=begins + timedelta(days=364),
            outcomes=(outcome,),
        )
        self._done(plans.record_plan(self.book, made))
        known = self.model.goals.setdefault(person_id, {})
        goal_id = known[number][0] if number in known else self._new_goal(person_id, number)
        known[number] = goal_id, kept(words)
        self.model.log.append("plan.recorded")

    def _new_goal(self, person_id: PersonId, number: str) -> GoalId:
        (found,) = [g.id for g in goals.of_person(self.book.vault.database, person_id) if g.number == number]
        return found

    @rule(pick=PICK)
    @counted
    def archive(self, pick: int) -> None:
        person_id = self._person(pick)
        refused = {"notes_unfinished"} if self.model.unfinished(person_id) else None
        if self._done(archiving.archive(self.book, person_id), refused):
            self.model.archived.add(person_id)
            self.model.log.append("person.archived")

    @precondition(lambda self: self.model.archived)
    @rule(pick=PICK)
    @counted
    def bring_back(self, pick: int) -> None:
        person_id = self._among(pick, sorted(self.model.archived))
        self._done(archiving.bring_back(self.book, person_id))
        self.model.archived.discard(person_id)
        self.model.log.append("person.brought_back")

    @rule(pick=PICK, words=WORDS)
    @counted
    def agree_on_a_step(self, pick: int, words: str) -> None:
        person_id = self._person(pick)
        step_id = self._done(agreed_steps.agree(self.book, person_id, NextStep(words)))
        self.model.agreed[step_id] = Agreed(person_id, kept(words), self.clock().date())
        self.model.log.append("step.agreed")

    @precondition(lambda self: self.model.agreed)
    @rule(pick=PICK, done=st.booleans())
    @counted
    def mark_an_agreed_step(self, pick: int, *, done: bool) -> None:
        step_id = self._among(pick, list(self.model.agreed))
        self._done(agreed_steps.mark_done(self.book, step_id, done=done))
        self.model.agreed[step_id].done = done
        self.model.log.append("step.done" if done else "step.open")

    # Notes ────────────────────────────────────────────────────────────────────────────────────────

    @rule(pick=PICK, hours=st.integers(1, 60))
    @counted
    def plan_a_visit(self, pick: int, hours: int) -> None:
        at = self.clock() + timedelta(hours=hours)
        self._save(empty_draft(id=VisitId(self.ids()), person_id=self._person(pick), planned_for=at))

    @precondition(lambda self: self.model.planned())
    @rule(pick=PICK)
    @counted
    def start_a_planned_visit(self, pick: int) -> None:
        visit_id = self._among(pick, self.model.planned())
        self._done(visits.start(self.book, self._person(pick), planned=visit_id))
        minute = self.clock().replace(second=0, microsecond=0)
        self.model.keep(replace(self.model.notes[visit_id].draft, segments=(Segment(minute, minute),)))

    @rule(pick=PICK, minutes=FEW_MINUTES, words=WORDS, kind=HELD, response=st.sampled_from(("", "It went well.")))
    @counted
    def record(self, pick: int, minutes: int, words: str, kind: ContactKind, response: str) -> None:
        person_id = self._person(pick)
        service = "group" if kind is ContactKind.GROUP else "individual"
        goal_ids = tuple(goal_id for goal_id, _ in self.model.goals.get(person_id, {}).values())
        self._save(
            self._draft(person_id, minutes, words, kind=kind, service=service, goal_ids=goal_ids, response=response)
        )

    @precondition(lambda self: self.model.notes)
    @rule(pick=PICK, words=WORDS, minutes=FEW_MINUTES)
    @counted
    def write_on(self, pick: int, words: str, minutes: int) -> None:
        visit_id = self._among(
            pick, self.model.unsigned() if self.model.unsigned() and pick % 4 else list(self.model.notes)
        )
        known = self.model.notes[visit_id]
        fresh = self._draft(known.draft.person_id, minutes, words)
        changed = replace(
            known.draft,
            segments=fresh.segments,
            place=fresh.place,
            service=known.draft.service or fresh.service,
            something_else=fresh.something_else,
            what_we_did=fresh.what_we_did,
            response=words,
            next_step=fresh.next_step,
        )
        if known.signed_at:
            with pytest.raises(SignedNoteError):
                visits.save(self.book, changed)
        else:
            self._save(changed)

    @precondition(lambda self: self.model.unsigned())
    @rule(pick=PICK)
    @counted
    def delete_a_draft(self, pick: int) -> None:
        visit_id = self._among(pick, self.model.unsigned())
        assert self._done(visits.delete_draft(self.book, visit_id)) == self.model.notes[visit_id].draft
        self.model.delete(visit_id)

    @precondition(lambda self: self.model.deleted)
    @rule(pick=PICK)
    @counted
    def bring_a_draft_back(self, pick: int) -> None:
        self._save(self.model.deleted.pop(pick % len(self.model.deleted)))

    @precondition(lambda self: self.model.notes)
    @rule(pick=PICK)
    @counted
    def sign(self, pick: int) -> None:
        self._sign(
            self._among(pick, self.model.unsigned() if self.model.unsigned() and pick % 4 else list(self.model.notes))
        )

    @precondition(lambda self: self.model.unsigned())
    @rule(picks=st.lists(PICK, min_size=1, max_size=3))
    @counted
    def sign_several(self, picks: list[int]) -> None:
        chosen = list(dict.fromkeys(self._among(pick, self.model.unsigned()) for pick in picks))
        trial, refused = copy.deepcopy(self.model), None
        for visit_id in chosen:
            refused = trial.refuses_signature(visit_id)
            if refused:
                break
            trial.sign(visit_id, self.clock())
        if self._done(visits.sign_all(self.book, chosen, CONFIRMED), refused):
            self.model = trial

    @precondition(lambda self: self.model.notes)
    @rule(pick=PICK, done=st.booleans())
    @counted
    def mark_a_visits_step(self, pick: int, *, done: bool) -> None:
        visit_id = self._among(pick, list(self.model.notes))
        if self._sealed(visit_id, lambda: visits.mark_step_done(self.book, visit_id, done=done)):
            return
        self._done(visits.mark_step_done(self.book, visit_id, done=done))
        (self.model.steps_done.add if done else self.model.steps_done.discard)(visit_id)
        self.model.log.append("step.done" if done else "step.open")

    @rule(picks=st.lists(PICK, min_size=2, max_size=4), minutes=FEW_MINUTES, words=WORDS, some=st.booleans())
    @counted
    def hold_a_group(self, picks: list[int], minutes: int, words: str, *, some: bool) -> None:
        begins = (self.clock() - timedelta(minutes=minutes + 5)).replace(second=0, microsecond=0)
        who = list(dict.fromkeys(self._person(pick) for pick in picks))
        session = self._done(group_sessions.start(self.book, name="Circle", at=begins))
        self.model.log.append("group.started")
        for person_id in who:
            self._done(group_sessions.mark_here(self.book, session.id, person_id))
            self.model.log += ["group.here", "visit.created"]
        did = f"{self._word()} {words}"
        session = replace(session, what_we_did=did, place=Place.LIBRARY, ends_at=begins + timedelta(minutes=minutes))
        self._done(group_sessions.update(self.book, session))
        self.model.log.append("group.changed")
        for person_id in who:
            self._write_in_group(session, person_id, len(who), words)
        asked = who[1:] if some else who
        outcome = self._done(group_sessions.sign(self.book, session.id, CONFIRMED, asked))
        assert outcome.refused == ()
        assert set(outcome.left) == set(who) - set(asked)
        for visit in outcome.signed:
            self.model.sign(visit.id, self.clock())

    def _write_in_group(self, session: GroupSession, person_id: PersonId, size: int, words: str) -> None:
        assert session.ends_at is not None
        own = OwnPart(f"Said: {words}", NextStep(words), (), "What came up.")
        visit_id = self._done(group_sessions.write(self.book, session.id, person_id, own))
        episode = people.current_episode(self.book, person_id, session.day)
        assert episode is not None
        self.model.notes[visit_id] = Version(
            VisitDraft(
                id=visit_id,
                person_id=person_id,
                episode_id=episode.id,
                kind=ContactKind.GROUP,
                segments=(Segment(session.starts_at, session.ends_at),),
                place=session.place,
                service="group",
                group_size=size,
                something_else=own.something_else,
                what_we_did=kept(session.what_we_did),
                response=kept(own.response),
                next_step=NextStep(kept(words)),
                session_id=session.id,
            ),
            visit_id,
        )

    # The five acts ────────────────────────────────────────────────────────────────────────────────

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

    # What leaves, and what is looked at ───────────────────────────────────────────────────────────

    @precondition(lambda self: self.model.signed())
    @rule(pick=PICK, recipient=st.sampled_from(Recipient))
    @counted
    def give_a_note(self, pick: int, recipient: Recipient) -> None:
        visit_id = self._signed(pick)
        document = reporting.visit_note(self.book, visit_id)
        is_void = self.model.is_void(visit_id)
        assert (document.kind, document.visit_ids) == (("void-stub", ()) if is_void else ("visit-note", (visit_id,)))
        self._give(document, recipient)

    @rule(pick=PICK, recipient=st.sampled_from(Recipient))
    @counted
    def give_a_summary(self, pick: int, recipient: Recipient) -> None:
        person_id = self._person(pick)
        document = reporting.plan_summary(self.book, person_id)
        since = self.clock().date() - timedelta(days=reporting.DAYS_COVERED)
        signed = {i for i in self.model.of_person(person_id) if self.model.notes[i].signed_at}
        covered = {i for i in signed if self.model.notes[i].draft.segments[0].start.date() >= since}
        if not covered:
            assert document == Refused((Problem("dates", "nothing_signed"),))
            return
        assert not isinstance(document, Refused)
        assert set(document.visit_ids) == covered
        self._give(document, recipient)

    def _give(self, document: reporting.Document, recipient: Recipient) -> None:
        refused = self.model.refuses_giving(document.person_id, recipient)
        addressed = reporting.address(self.book, document, Addressee(recipient))
        if refused or isinstance(addressed, Refused):
            assert isinstance(addressed, Refused), f"done, though {refused} was foretold"
            assert {problem.code for problem in addressed.problems} == refused
            return
        release_id = self._done(reporting.release(self.book, addressed, b"%PDF", recipient))
        (entry,) = [r for r in releases.of_person(self.book.vault.database, document.person_id) if r.id == release_id]
        if entry.basis_id:
            self.model.consents[ConsentId(entry.basis_id)].relied_on = self.clock().date()
        for visit_id in document.visit_ids:
            self.model.notes[visit_id].given = True
        self.model.releases.append((document.person_id, document.kind, recipient, entry.basis_id is not None))
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

    # The notebook itself ──────────────────────────────────────────────────────────────────────────

    @rule(hours=st.integers(1, 40))
    @counted
    def let_time_pass(self, hours: int) -> None:
        self.clock.advance(hours=hours)

    @rule(misses=st.integers(0, 2))
    @counted
    def lock(self, misses: int) -> None:
        self.book.close()
        for _ in range(misses):
            with pytest.raises(WrongPassphraseError):
                notebooks.unlock(self.closed.folder, "not this one, I am sure", clock=self.clock)
        root = notebooks.unlock(self.closed.folder, PASSPHRASE, clock=self.clock)
        self.model.log += ["unlock.missed"] if misses else []
        self._open(Closed(self.closed.folder, root))

    @rule()
    @counted
    def reopen_from_disk(self) -> None:
        """Go on with a copy of what lies on the disk while the notebook is open, as after a loss of power."""
        left = self.closed
        copied = left.copy(self._place("notebook"))
        self.book.close()
        shutil.rmtree(left.folder)
        self._open(copied)

    @rule()
    @counted
    def back_up(self) -> None:
        target = self._place("backup")
        notebooks.back_up(self.book, target)
        self.backups.append((target, copy.deepcopy(self.model)))
        self.model.log.append("backup.made")

    @precondition(lambda self: self.backups)
    @rule(pick=PICK, by_kit=st.booleans())
    @counted
    def restore(self, pick: int, *, by_kit: bool) -> None:
        backup, then = self._among(pick, self.backups)
        left, place = self.closed, self._place("notebook")
        self.book.close()
        key = {"kit": left.root.kit} if by_kit else {"passphrase": PASSPHRASE}
        root = notebooks.restore(backup, place, **key, clock=self.clock)
        shutil.rmtree(left.folder)
        self.model = copy.deepcopy(then)
        self.model.log.append("backup.restored")
        self._open(Closed(place, root))

    # No difference ────────────────────────────────────────────────────────────────────────────────

    @invariant()
    def notebook_and_model_are_the_same(self) -> None:
        self._the_same_people_are_shown()
        self._the_same_notes_are_listed_in_the_same_states()
        self._every_version_stands_as_it_should()
        self._every_word_is_there()
        self._the_same_units_are_counted()
        self._the_same_steps_and_statements_are_open()
        self._the_same_consents_are_in_force()
        self._the_same_was_given_and_is_owed()
        self._the_log_has_each_act_once_and_its_chain_holds()
        self.steps += 1

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

    def _same_words(self, visit_id: VisitId, visit: Visit) -> None:
        version = self.model.notes[visit_id]
        assert visit.draft == version.draft
        assert (visit.note_id, visit.version) == (version.note_id, version.number)
        assert visit.signature.signed_at == version.signed_at
        assert sorted(addendum.text for addendum in visit.addenda) == sorted(self.model.added(visit_id))
        assert sorted(statement.text for statement in visit.statements) == sorted(self.model.stated(visit_id))

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


def a_life(template: Closed, place: Path) -> type[Days]:
    """Make the machine for one place, with counts of its own."""

    class Here(Days):
        pass

    Here.template, Here.folder = template, place / "days"
    Here.fired, Here.done, Here.runs = Counter(), Counter(), []
    return Here


def test_some_days_in_a_notebook_differ_in_nothing_from_a_model(empty_template: Closed, memory_folder: Path) -> None:
    life = a_life(empty_template, memory_folder)
    quick = settings(max_examples=6, stateful_step_count=50, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(life, settings=quick)
    assert max(life.runs) >= 50


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_many_days_with_every_act_differ_in_nothing_from_a_model(empty_template: Closed, memory_folder: Path) -> None:
    life = a_life(empty_template, memory_folder)
    rules = [name for name, act in vars(Days).items() if hasattr(act, "hypothesis_stateful_rule")]
    # Other days each time, or the rare rules would never come to their number.
    full = settings(
        max_examples=25,
        stateful_step_count=60,
        suppress_health_check=list(HealthCheck),
        derandomize=False,
        database=None,
    )
    for _ in range(MOST_ROUNDS):
        run_state_machine_as_test(life, settings=full)
        if all(life.fired[name] >= LEAST for name in rules):
            break
    print(f"\n{len(life.runs)} runs, {sum(steps >= 50 for steps in life.runs)} of them of 50 steps and more")  # noqa: T201
    for name in rules:
        print(f"{life.fired[name]:6} fired {life.done[name]:6} done  {name}")  # noqa: T201
    assert sum(steps >= 50 for steps in life.runs) >= LEAST
    assert [name for name in rules if life.fired[name] < LEAST] == []
