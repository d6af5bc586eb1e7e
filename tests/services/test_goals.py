from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from making import NOW, TODAY, Clock, add_person, fill, goal
from services.outcomes import refusals

from fieldnote.domain.changes import Done
from fieldnote.domain.goal import Course, Dimension, Ladder, Offer, SmallStep, Stage
from fieldnote.domain.ids import GoalId, PersonId, SmallStepId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.visit import Owner, VisitDraft
from fieldnote.services import goals, visits
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit
from fieldnote.vault import goals as goal_tables

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
COOK = GoalWords("Cook for my daughter", "She likes my rice.", (Dimension.HOME,))


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


@pytest.fixture
def home_group(book: Notebook, marcus: PersonId) -> GoalId:
    """A goal of the plan, on its way since a month."""
    goal_tables.save(book.vault.database, goal(person_id=marcus), NOW)
    return goal().id


@pytest.fixture
def cook(book: Notebook, marcus: PersonId) -> GoalId:
    """A goal the person stated."""
    added = goals.add(book, marcus, COOK)
    assert isinstance(added, Done)
    return added.value


def logged(book: Notebook) -> tuple[str, str]:
    last = audit.entries(book.vault.database)[-1]
    return last.kind, last.detail


def test_a_goal_the_person_stated_has_no_number_and_is_not_offered_yet(book: Notebook, cook: GoalId) -> None:
    found = goals.get(book, cook)
    assert (found.number, found.outcome_id, found.started_on) == ("", None, TODAY)
    assert (found.title, found.own_words, found.dimensions) == (COOK.title, COOK.own_words, COOK.dimensions)
    assert found.offer is Offer.NOT_OFFERED
    assert logged(book) == ("goal.added", "")


def test_a_goal_needs_words_a_known_status_and_a_sentence_that_fits_the_plan(book: Notebook, marcus: PersonId) -> None:
    assert refusals(goals.add(book, marcus, GoalWords("  "))) == ["goal_title_missing"]
    assert refusals(goals.add(book, marcus, replace(COOK, suggested_status="X"))) == ["status_unknown"]
    assert refusals(goals.add(book, marcus, replace(COOK, to_add_to_plan="x" * 601))) == ["text_too_long"]
    assert refusals(goals.add(book, marcus, COOK, target_date=YESTERDAY)) == ["target_before_start"]
    assert goals.of_person(book, marcus) == []
    fits = replace(COOK, to_add_to_plan="x" * 600, suggested_status="A")
    assert isinstance(goals.add(book, marcus, fits, target_date=TODAY), Done)


def test_words_can_be_written_anew_and_the_earlier_ones_stay_readable(book: Notebook, cook: GoalId) -> None:
    anew = replace(COOK, title="Cook twice a week", suggested_status="R")
    assert isinstance(goals.word(book, cook, anew), Done)
    assert goals.get(book, cook).title == "Cook twice a week"
    assert [v.value.title for v in goals.versions(book, cook)] == [COOK.title, "Cook twice a week"]


def test_the_text_of_a_goal_of_the_plan_stays_the_qps(book: Notebook, home_group: GoalId) -> None:
    assert refusals(goals.word(book, home_group, COOK)) == ["goal_of_the_plan"]
    beside = replace(COOK, title=goal().title)
    assert isinstance(goals.word(book, home_group, beside), Done)
    assert goals.get(book, home_group).own_words == COOK.own_words


def test_a_goal_moves_forward_and_back_with_the_persons_words(book: Notebook, home_group: GoalId) -> None:
    goals.move_on_ladder(book, home_group, Ladder.KEEPING, TODAY, "Every week now.")
    goals.move_on_ladder(book, home_group, Ladder.PLANNING, TODAY, "Plans change.")
    moves = goals.get(book, home_group).moves
    assert [(m.step, m.words) for m in moves[-2:]] == [
        (Ladder.KEEPING, "Every week now."),
        (Ladder.PLANNING, "Plans change."),
    ]
    assert moves[:2] == goal().moves
    assert logged(book) == ("goal.moved", "")


def test_a_goal_is_paused_with_a_reason_and_visits_of_the_days_before_still_count(
    book: Notebook, home_group: GoalId, marcus: PersonId
) -> None:
    assert refusals(goals.take_course(book, home_group, Course.PAUSED, TODAY)) == ["course_reason_missing"]
    assert refusals(goals.take_course(book, home_group, Course.SET_ASIDE, TODAY, " ")) == ["course_reason_missing"]
    assert isinstance(goals.take_course(book, home_group, Course.PAUSED, TODAY, "His mother is ill."), Done)
    assert logged(book) == ("goal.course", "paused"), "the reason is not logged"

    def asks(written: VisitDraft) -> bool:
        return any(p.code == "goal_not_active" for p in visits.standing(book, written).problems)

    today = fill(book, marcus, goal_ids=(home_group,), something_else="")
    earlier = replace(today, segments=tuple(replace(s, start=s.start - timedelta(days=1), end=s.end - timedelta(days=1))
                                            for s in today.segments))  # fmt: skip
    assert asks(today)
    assert not asks(earlier)
    assert home_group in {g.id for g in visits.open_visit(book, today.id).goals}, "what was chosen stays on the page"
    visits.save(book, replace(today, goal_ids=()))
    assert home_group not in {g.id for g in visits.open_visit(book, today.id).goals}
    visits.save(book, replace(earlier, goal_ids=()))
    assert home_group in {g.id for g in visits.open_visit(book, today.id).goals}, "it was active on that day"


def test_a_goal_can_be_met_and_taken_up_again_without_a_reason(book: Notebook, home_group: GoalId) -> None:
    assert isinstance(goals.take_course(book, home_group, Course.MET, YESTERDAY), Done)
    assert refusals(goals.take_course(book, home_group, Course.MET, TODAY)) == ["course_same"]
    assert isinstance(goals.take_course(book, home_group, Course.ACTIVE, TODAY), Done)
    found = goals.get(book, home_group)
    assert [(c.on, c.course) for c in found.courses] == [
        (None, Course.ACTIVE),
        (YESTERDAY, Course.MET),
        (TODAY, Course.ACTIVE),
    ]


def test_a_target_date_changes_with_a_reason_and_the_one_before_stays_readable(
    book: Notebook, home_group: GoalId
) -> None:
    later = TODAY + timedelta(days=200)
    goals.set_target(book, home_group, later, TODAY, "The waiting list is long.")
    found = goals.get(book, home_group)
    assert found.target_date == later
    assert [(t.target_date, t.reason) for t in found.targets] == [
        (goal().target_date, ""),
        (later, "The waiting list is long."),
    ]
    assert refusals(goals.set_target(book, home_group, TODAY - timedelta(days=91), TODAY)) == ["target_before_start"]


def test_the_person_can_name_their_own_stage_of_change(book: Notebook, home_group: GoalId) -> None:
    goals.name_stage_of_change(book, home_group, Stage.GETTING_READY, YESTERDAY)
    goals.name_stage_of_change(book, home_group, Stage.ACTING, TODAY)
    assert [s.stage for s in goals.get(book, home_group).stages] == [Stage.GETTING_READY, Stage.ACTING]


Act = Callable[[Notebook, GoalId], object]
ACTS_WITH_A_DAY: dict[str, Act] = {
    "move": lambda book, i: goals.move_on_ladder(book, i, Ladder.DOING, TOMORROW),
    "course": lambda book, i: goals.take_course(book, i, Course.MET, TOMORROW),
    "target": lambda book, i: goals.set_target(book, i, None, TOMORROW),
    "stage": lambda book, i: goals.name_stage_of_change(book, i, Stage.ACTING, TOMORROW),
    "offer": lambda book, i: goals.offer_to_qp(book, i, TOMORROW),
    "take up": lambda book, i: goals.take_into_plan(book, i, "2a", TOMORROW),
}


@pytest.mark.parametrize("act", ACTS_WITH_A_DAY)
def test_nothing_happened_tomorrow(book: Notebook, cook: GoalId, act: str) -> None:
    before = goals.get(book, cook)
    assert refusals(ACTS_WITH_A_DAY[act](book, cook)) == ["day_to_come"]
    assert goals.get(book, cook) == before


def test_a_stated_goal_is_offered_once_and_taken_up_under_a_free_number(
    book: Notebook, cook: GoalId, home_group: GoalId
) -> None:
    assert isinstance(goals.offer_to_qp(book, cook, YESTERDAY), Done)
    assert goals.get(book, cook).offer is Offer.OFFERED
    assert refusals(goals.offer_to_qp(book, cook, TODAY)) == ["offered_already"]
    assert refusals(goals.take_into_plan(book, cook, "  ", TODAY)) == ["taken_up_number_missing"]
    assert refusals(goals.take_into_plan(book, cook, "1A", TODAY)) == ["goal_number_taken"]
    assert isinstance(goals.take_into_plan(book, cook, " 2a ", TODAY), Done)
    found = goals.get(book, cook)
    assert (found.number, found.offer, found.own_words) == ("2a", Offer.TAKEN_UP, COOK.own_words)
    assert refusals(goals.offer_to_qp(book, home_group, TODAY)) == ["offer_not_needed"]
    assert refusals(goals.take_into_plan(book, cook, "3", TODAY)) == ["offer_not_needed"]


def test_the_number_of_a_goal_that_was_met_is_free_again(book: Notebook, cook: GoalId, home_group: GoalId) -> None:
    goals.take_course(book, home_group, Course.MET, TODAY)
    assert isinstance(goals.take_into_plan(book, cook, "1a", TODAY), Done)


# Small steps


def step_of(book: Notebook, goal_id: GoalId, text: str = "Call Ray") -> SmallStep:
    added = goals.add_step(book, goal_id, text, Owner.PERSON, TOMORROW)
    assert isinstance(added, Done)
    return goals.get_step(book, added.value)


def test_a_small_step_has_an_owner_a_day_and_an_end(book: Notebook, home_group: GoalId, marcus: PersonId) -> None:
    step = step_of(book, home_group)
    assert (step.text, step.owner, step.due, step.added_on, step.done_on) == (
        "Call Ray", Owner.PERSON, TOMORROW, TODAY, None,
    )  # fmt: skip
    goals.finish_step(book, step.id, YESTERDAY)
    assert goals.steps(book, marcus) == [replace(step, done_on=YESTERDAY)]
    assert logged(book) == ("small_step.done", "")
    goals.finish_step(book, step.id, None)
    assert goals.get_step(book, step.id) == step
    assert logged(book) == ("small_step.open", "")
    assert refusals(goals.finish_step(book, step.id, TOMORROW)) == ["day_to_come"]


def test_a_small_step_can_be_worded_anew(book: Notebook, home_group: GoalId) -> None:
    step = step_of(book, home_group)
    goals.change_step(book, step.id, "Text Ray", Owner.BOTH, None)
    assert goals.get_step(book, step.id) == replace(step, text="Text Ray", owner=Owner.BOTH, due=None)
    assert refusals(goals.change_step(book, step.id, " ", Owner.BOTH, None)) == ["small_step_missing"]
    assert refusals(goals.add_step(book, home_group, "")) == ["small_step_missing"]


def test_what_the_notebook_does_not_have_is_said(book: Notebook, clock: Clock) -> None:
    with pytest.raises(NotFoundError):
        goals.get(book, GoalId("nobody's"))
    with pytest.raises(NotFoundError):
        goals.add_step(book, GoalId("nobody's"), "x")
    with pytest.raises(NotFoundError):
        goals.finish_step(book, SmallStepId("none"), TODAY)


def test_a_lone_character_that_no_notebook_can_keep_is_shown_as_one(book: Notebook, home_group: GoalId) -> None:
    goals.move_on_ladder(book, home_group, Ladder.DOING, TODAY, "“No” \x00 ☀")
    assert goals.get(book, home_group).moves[-1].words == "“No” \ufffd ☀"
    assert step_of(book, home_group, "a\x07b").text == "a\ufffdb"
