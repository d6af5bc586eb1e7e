"""Goals written down and changed on the person's tab: words, steps of the ladder, small steps, and how they stand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import TODAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.showing import settle

from fieldnote.domain.changes import Change, Done
from fieldnote.domain.goal import Course, Dimension, Goal, Ladder, Offer
from fieldnote.domain.ids import PersonId, PlanId
from fieldnote.domain.plan import ShortRangeGoal
from fieldnote.domain.visit import Owner
from fieldnote.services import goals
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.services.plans import record_plan
from fieldnote.ui import dates
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.people.goal_card import GoalCard
from fieldnote.vault import plans

OpenPeople = Callable[..., Any]


@pytest.fixture
def opened(open_people: OpenPeople, marcus: PersonId) -> Any:
    return open_people(marcus, "goals")


def goal_of(book: Notebook, marcus: PersonId, title: str) -> Goal:
    return next(goal for goal in goals.of_person(book, marcus) if goal.title == title)


def tab(opened: Any) -> Any:
    return opened.page.person_pane.goals


def type_here(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def test_a_goal_the_person_stated_is_added_and_offered_to_the_qp(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("add_goal_button", tab(opened))
    type_here("See my daughter on Sundays")
    sheet.own.load("She asked me.")
    sheet.dimensions.option("home").click()
    sheet.target.set_value(TODAY + timedelta(days=90))
    opened.keep()
    added = goal_of(book, marcus, "See my daughter on Sundays")
    assert (added.own_words, added.dimensions, added.number) == ("She asked me.", (Dimension.HOME,), "")
    assert added.target_date == TODAY + timedelta(days=90)
    assert "Not in the plan yet" in opened.texts(tab(opened))
    opened.begin("offer_goal_button", tab(opened))
    assert [goal.offer for goal in goals.of_person(book, marcus)].count(Offer.OFFERED) == 1
    opened.press_toast()
    assert {goal.offer for goal in goals.of_person(book, marcus) if not goal.number} == {Offer.NOT_OFFERED}


def test_a_goal_is_not_kept_without_the_day_that_was_typed_for_it(
    book: Notebook, marcus: PersonId, opened: Any
) -> None:
    sheet = opened.begin("add_goal_button", tab(opened))
    type_here("See my daughter on Sundays")
    sheet.target.setFocus()
    type_here("before spring")
    QTest.keyClick(sheet.target, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "no date" in sheet.field("target_date").problem
    assert not any(goal.title == "See my daughter on Sundays" for goal in goals.of_person(book, marcus))
    QTest.keyClick(sheet.target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_here((TODAY + timedelta(days=90)).isoformat())
    opened.keep()
    assert goal_of(book, marcus, "See my daughter on Sundays").target_date == TODAY + timedelta(days=90)


def test_the_day_of_a_goal_is_changed_with_its_words_and_what_it_was_stays_readable(
    book: Notebook, marcus: PersonId, opened: Any
) -> None:
    before = goal_of(book, marcus, "Build a sober support network")
    sheet = opened.begin("change_button", tab(opened))
    sheet.target.set_value(TODAY + timedelta(days=60))
    opened.keep()
    after = goal_of(book, marcus, "Build a sober support network")
    assert after.target_date == TODAY + timedelta(days=60)
    assert after.target_on(TODAY - timedelta(days=1)) == before.target_date
    opened.press_toast()
    assert goal_of(book, marcus, "Build a sober support network").target_date == before.target_date


def test_the_way_back_is_still_there_when_the_window_was_out_of_sight(
    book: Notebook, marcus: PersonId, opened: Any
) -> None:
    before = goal_of(book, marcus, "Build a sober support network")
    sheet = opened.begin("change_button", tab(opened))
    sheet.target.set_value(TODAY + timedelta(days=60))
    opened.keep()
    opened.page.window().showMinimized()
    settle()
    opened.page.window().showNormal()
    settle()
    opened.press_toast()
    assert goal_of(book, marcus, "Build a sober support network").target_date == before.target_date


def test_the_text_of_a_goal_of_the_plan_stays_the_qps(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("change_button", tab(opened))
    assert sheet.title is None
    assert "1  Build a sober support network" in opened.texts(sheet)
    assert "put it right with “Type in a newer plan” on the overview" in " ".join(opened.texts(sheet))
    sheet.own.load("People who pick up.")
    sheet.to_add.load("x" * 601)
    sheet.status.option("O").click()
    opened.keep()
    assert sheet.field("to_add_to_plan").problem
    assert sheet.field("to_add_to_plan").isVisible(), "what is folded away opens where something is wrong"
    sheet.to_add.load("Continue two visits a week.")
    opened.keep()
    changed = goal_of(book, marcus, "Build a sober support network")
    assert (changed.own_words, changed.suggested_status) == ("People who pick up.", "O")
    assert changed.to_add_to_plan == "Continue two visits a week."
    opened.press_toast()
    assert goal_of(book, marcus, "Build a sober support network").own_words == "People to call before, not after."


def test_a_goal_moves_on_the_ladder_with_the_persons_words_and_back_without_judgement(
    book: Notebook, marcus: PersonId, opened: Any
) -> None:
    sheet = opened.begin("move_goal_button", tab(opened))
    sheet.step.option("trying_it").click()
    sheet.words.load("Plans change.")
    opened.keep()
    moved = goal_of(book, marcus, "Build a sober support network")
    assert (moved.step, moved.moves[-1].words, moved.moves[-1].on) == (Ladder.TRYING, "Plans change.", TODAY)
    sheet = opened.begin("move_goal_button", tab(opened))
    assert sheet.step.chosen() == ("trying_it",), "a move back is a move as well: each stays"


def test_a_goal_stands_on_no_step_until_somebody_names_one(book: Notebook, marcus: PersonId, opened: Any) -> None:
    assert isinstance(goals.add(book, marcus, GoalWords("See my daughter")), Done)
    opened.page.refresh(Change(people=frozenset({marcus})))
    card = next(card for card in tab(opened).findChildren(GoalCard) if card.accessibleName() == "See my daughter")
    assert "No step named yet" in opened.texts(card)
    assert not any("Thinking about it" in text for text in opened.texts(card))
    sheet = opened.begin("move_goal_button", card)
    assert sheet.step.chosen() == ()
    opened.keep()
    assert sheet.isVisible()
    assert sheet.field("step").problem
    assert goal_of(book, marcus, "See my daughter").moves == ()
    sheet.step.option("planning").click()
    opened.keep()
    assert goal_of(book, marcus, "See my daughter").step is Ladder.PLANNING


def test_what_the_newest_plan_changed_stands_above_the_goals(book: Notebook, marcus: PersonId, opened: Any) -> None:
    news = tab(opened).plan_news
    assert not news.isVisible()
    (typed,) = plans.of_person(book.vault.database, marcus)
    goal, kept = ShortRangeGoal("1a", "Have people to call"), ShortRangeGoal("1b", "Cook once a week")
    for days, goals_now in (
        (30, (goal, kept)),
        (0, (replace(goal, text="Have three people to call"), kept, ShortRangeGoal("9a", "Sleep <b>well</b>"))),
    ):
        outcomes = (replace(typed.outcomes[0], goals=goals_now), *typed.outcomes[1:])
        day, plan_id = TODAY - timedelta(days=days), PlanId(book.new_id())
        assert isinstance(record_plan(book, replace(typed, id=plan_id, effective_on=day, outcomes=outcomes)), Done)
    opened.page.refresh(Change(people=frozenset({marcus})))
    said = opened.texts(news)
    assert news.isVisible()
    assert f"changed on {dates.day_of_year(TODAY)}" in news.accessibleName()
    assert f"Have three people to call (before: {goal.text})" in said
    assert "New: Sleep <b>well</b>" in said
    discretion.turn(on=True)
    assert "Have three people" not in opened.texts(news)


def test_what_a_plan_changed_about_a_goal_besides_its_words_is_named(
    book: Notebook, marcus: PersonId, opened: Any
) -> None:
    (typed,) = plans.of_person(book.vault.database, marcus)
    later = TODAY + timedelta(days=30)
    goals_before = [ShortRangeGoal(f"1{letter}", f"Goal {letter}", target_date=TODAY) for letter in "abc"]
    one, other, third = goals_before
    goals_now = [replace(one, target_date=None), replace(other, target_date=later), replace(third, how="By phone")]
    for days, found in ((30, goals_before), (0, goals_now)):
        outcomes = (replace(typed.outcomes[0], goals=tuple(found)),)
        day, plan_id = TODAY - timedelta(days=days), PlanId(book.new_id())
        assert isinstance(record_plan(book, replace(typed, id=plan_id, effective_on=day, outcomes=outcomes)), Done)
    opened.page.refresh(Change(people=frozenset({marcus})))
    said = opened.texts(tab(opened).plan_news)
    assert "Goal a (no target date now)" in said
    assert f"Goal b (target now {dates.day_of_year(later)})" in said
    assert "Goal c (how it is worked on changed)" in said


def test_a_move_that_is_still_to_come_is_no_move(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("move_goal_button", tab(opened))
    sheet.on.set_value(TODAY + timedelta(days=1))
    opened.keep()
    assert sheet.field("on").problem
    assert goal_of(book, marcus, "Build a sober support network").step is Ladder.DOING


def test_small_steps_are_added_checked_off_and_changed(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("add_step_button", tab(opened))
    type_here("Call Ray")
    sheet.owner.option("person").click()
    opened.keep()
    (step,) = goals.steps(book, marcus)
    assert (step.text, step.owner, step.done_on) == ("Call Ray", Owner.PERSON, None)
    opened.begin("check_step_button", tab(opened))
    assert goals.steps(book, marcus)[0].done_on == TODAY
    opened.press_toast()
    assert goals.steps(book, marcus)[0].done_on is None
    sheet = opened.begin("change_step_button", tab(opened))
    sheet.words.load("Call Ray and Bea")
    opened.keep()
    assert goals.steps(book, marcus)[0].text == "Call Ray and Bea"
    opened.press_toast()
    assert goals.steps(book, marcus)[0].text == "Call Ray"


def test_setting_a_goal_aside_wants_a_reason_and_can_be_undone(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("goal_standing_button", tab(opened))
    sheet.course.option("set_aside").click()
    sheet.target.set_value(TODAY + timedelta(days=30))
    opened.keep()
    assert sheet.field("reason").problem
    sheet.reason.load("He wants to work first.")
    opened.keep()
    assert opened.sheets() == []
    aside = goal_of(book, marcus, "Build a sober support network")
    assert (aside.course, aside.target_date) == (Course.SET_ASIDE, TODAY + timedelta(days=30))
    assert aside.courses[-1].reason == "He wants to work first."
    opened.press_toast()
    back = goal_of(book, marcus, "Build a sober support network")
    assert (back.course, back.target_date) == (Course.ACTIVE, None)


def test_what_was_typed_of_a_move_is_there_the_next_time(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("move_goal_button", tab(opened))
    sheet.words.load("I called her.")
    QTest.keyClick(sheet.words, Qt.Key.Key_Escape)
    assert opened.begin("move_goal_button", tab(opened)).record().words == "I called her."
