"""People, their plans, and what was agreed with them."""

from datetime import timedelta

import hypothesis.strategies as st
from hypothesis.stateful import precondition, rule
from making import plan
from services.life.ground import PICK, WORDS, Ground, counted, kept
from services.life.model import Agreed

from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, PlanId
from fieldnote.domain.plan import LongRangeOutcome, ShortRangeGoal
from fieldnote.domain.visit import NextStep
from fieldnote.services import agreed_steps, archiving, plans
from fieldnote.vault import goals

MOST_PEOPLE = 5


class WithPeople(Ground):
    """What is done about people outside their notes."""

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
