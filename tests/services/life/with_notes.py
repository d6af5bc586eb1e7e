"""Notes until they are signed, and groups."""

import copy
from dataclasses import replace
from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import precondition, rule
from making import CONFIRMED, empty_draft
from services.life.ground import FEW_MINUTES, PICK, WORDS, Ground, counted, kept
from services.life.model import Version

from fieldnote.domain.group import GroupSession, OwnPart
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import SignedNoteError
from fieldnote.domain.visit import ContactKind, NextStep, Place, Segment, VisitDraft
from fieldnote.services import group_sessions, people, visits

HELD = st.sampled_from((ContactKind.ONE_TO_ONE, ContactKind.ONE_TO_ONE, ContactKind.GROUP, ContactKind.NO_SHOW))


class WithNotes(Ground):
    """What is done about notes until they are signed."""

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
        running = Segment(minute, minute + timedelta(microseconds=1))  # an end that is still open
        self.model.keep(replace(self.model.notes[visit_id].draft, segments=(running,)))

    @rule(pick=PICK, minutes=FEW_MINUTES, words=WORDS, kind=HELD, response=st.sampled_from(("", "It went well.")))
    @counted
    def record(self, pick: int, minutes: int, words: str, kind: ContactKind, response: str) -> None:
        person_id = self._person(pick)
        service = "group" if kind is ContactKind.GROUP else "individual"
        goal_ids = tuple(goal_id for goal_id, _ in self.model.goals.get(person_id, {}).values())
        written = self._draft(person_id, minutes, words, kind=kind, service=service, goal_ids=goal_ids)
        self._save(replace(written, response=response, group_size=4 if kind is ContactKind.GROUP else 0))

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
