from dataclasses import replace
from datetime import date, timedelta

import pytest
from making import NOW, TODAY, Clock, add_person, goal

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.goal import Course, Ladder
from fieldnote.domain.ids import GoalId, OutcomeId, PersonId
from fieldnote.domain.plan import LongRangeOutcome, PlanSnapshot, ShortRangeGoal
from fieldnote.services import goals, people, plans, sentences
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.services.plans import RecordedPlan
from fieldnote.vault import audit
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import people as people_tables
from fieldnote.vault import plans as plan_tables

HOME_GROUP = ShortRangeGoal(
    "1a",
    "Attend two meetings a week",
    how="Go along the first time",
    who="Peer support specialist",
    service="Peer support, 2 visits a week",
    target_date=TODAY + timedelta(days=180),
    status="O",
)
ID_CARD = ShortRangeGoal("1b", "Get an ID card", target_date=TODAY + timedelta(days=30))


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def typed(book: Notebook, person_id: PersonId, *written: ShortRangeGoal, on: date = TODAY) -> PlanSnapshot:
    """A plan as someone types it in: with no ids but its own."""
    outcome = LongRangeOutcome(
        OutcomeId(""), "1", "I want my own door.", "At the shelter.", "He keeps his day program.", goals=written
    )
    fresh = plans.new_plan(book, person_id)
    return replace(fresh, outcomes=(outcome,), effective_on=on, ends_on=on + timedelta(days=364))


def record(book: Notebook, plan: PlanSnapshot, taken_up: dict[str, GoalId] | None = None) -> RecordedPlan:
    outcome = plans.record_plan(book, plan, taken_up or {})
    assert isinstance(outcome, Done), outcome
    return outcome.value


def test_a_new_plan_is_called_what_the_rules_call_it_and_knows_the_qp(book: Notebook, marcus: PersonId) -> None:
    plan = plans.new_plan(book, marcus)
    assert (plan.label, plan.qp) == ("person-centered plan", "J. Alvarez")
    assert (plan.effective_on, plan.ends_on) == (TODAY, date(2027, 11, 19))
    assert plan_tables.of_person(book.vault.database, marcus) == [], "nothing is kept before it is recorded"


def test_a_new_plan_is_written_by_the_qp_of_the_episode_where_it_names_one(book: Notebook, marcus: PersonId) -> None:
    now = people.current_episode(book, marcus, TODAY)
    assert now is not None
    people_tables.save_episode(book.vault.database, replace(now, qp="R. Chen"), NOW)
    assert plans.new_plan(book, marcus).qp == "R. Chen"
    people_tables.save_episode(book.vault.database, replace(now, qp=""), NOW)
    assert plans.new_plan(book, marcus).qp == "J. Alvarez"


def test_what_a_plan_lists_as_over_makes_no_goal_and_closes_none(book: Notebook, marcus: PersonId) -> None:
    record(book, typed(book, marcus, HOME_GROUP, on=TODAY - timedelta(days=90)))
    achieved = replace(HOME_GROUP, text="Attended two meetings a week", status="A")
    recorded = record(book, typed(book, marcus, achieved, replace(ID_CARD, status="D")))
    assert recorded.plan.goals[1].status == "D", "it can be read in the plan"
    assert [(g.number, g.title, g.course) for g in goals.of_person(book, marcus)] == [
        ("1a", "Attended two meetings a week", Course.ACTIVE)
    ]


def test_a_recorded_plan_makes_the_goals_it_lists_and_keeps_the_qps_words(book: Notebook, marcus: PersonId) -> None:
    outcome = plans.record_plan(book, typed(book, marcus, HOME_GROUP, ID_CARD))
    assert isinstance(outcome, Done)
    assert outcome.change == Change(people=frozenset({marcus}))
    kept = plan_tables.of_person(book.vault.database, marcus)[0]
    assert kept == outcome.value.plan
    assert kept.goals == (HOME_GROUP, ID_CARD)
    assert kept.taken_at == book.now_utc()
    made = goals.of_person(book, marcus)
    assert [(g.number, g.title, g.target_date, g.started_on) for g in made] == [
        ("1a", HOME_GROUP.text, HOME_GROUP.target_date, TODAY),
        ("1b", ID_CARD.text, ID_CARD.target_date, TODAY),
    ]
    assert {g.outcome_id for g in made} == {kept.outcomes[0].id}
    assert (made[0].moves, made[0].own_words, made[0].offer) == ((), "", None)
    assert audit.entries(book.vault.database)[-1].kind == "plan.recorded"


def test_the_preview_says_what_recording_does_and_does_nothing(book: Notebook, marcus: PersonId) -> None:
    record(book, typed(book, marcus, HOME_GROUP, ID_CARD, on=TODAY - timedelta(days=90)))
    newer = typed(book, marcus, replace(HOME_GROUP, text="Attend three meetings a week"), ShortRangeGoal("1c", "Work"))
    before = goals.of_person(book, marcus)
    seen = plans.preview(book, newer)
    assert goals.of_person(book, marcus) == before
    assert [g.number for g in seen.new] == ["1c"]
    assert [(c.was, c.now.text, c.fields) for c in seen.changed] == [
        ("Attend two meetings a week", "Attend three meetings a week", ("text",))
    ]
    assert [goals.get(book, i).title for i in seen.gone] == ["Get an ID card"]
    assert record(book, newer).changes == seen


def test_a_new_plan_never_touches_what_the_person_said_or_the_plan_before(book: Notebook, marcus: PersonId) -> None:
    first = record(book, typed(book, marcus, HOME_GROUP, on=TODAY - timedelta(days=90))).plan
    own = goals.of_person(book, marcus)[0]
    goals.word(book, own.id, GoalWords(own.title, "I want a room where they know me.", suggested_status="R"))
    goals.move_on_ladder(book, own.id, Ladder.DOING, TODAY - timedelta(days=9), "I went alone.")
    goals.take_course(book, own.id, Course.PAUSED, TODAY, "His mother is ill.")
    before = goals.get(book, own.id)
    record(book, typed(book, marcus, replace(HOME_GROUP, text="Attend three meetings a week", target_date=None)))
    after = goals.get(book, own.id)
    assert replace(after, title="", target_date=None, targets=()) == replace(before, title="", target_date=None)
    assert (after.title, after.target_date) == ("Attend three meetings a week", None)
    assert after.target_on(TODAY - timedelta(days=1)) == HOME_GROUP.target_date
    assert first in plan_tables.of_person(book.vault.database, marcus)


def test_an_outcome_keeps_its_id_from_plan_to_plan_so_that_old_notes_still_find_it(
    book: Notebook, marcus: PersonId
) -> None:
    first = record(book, typed(book, marcus, HOME_GROUP, on=TODAY - timedelta(days=90))).plan
    second = record(book, typed(book, marcus, HOME_GROUP)).plan
    assert first.outcomes[0].id == second.outcomes[0].id != ""
    assert plans.new_plan(book, marcus).outcomes == second.outcomes, "the next plan starts from the last one"


def test_an_older_plan_typed_in_late_is_kept_to_read_and_changes_no_goal(book: Notebook, marcus: PersonId) -> None:
    record(book, typed(book, marcus, HOME_GROUP))
    before = goals.of_person(book, marcus)
    old = record(book, typed(book, marcus, replace(HOME_GROUP, text="Last year"), ID_CARD, on=TODAY - timedelta(400)))
    assert old.changes.is_older
    assert goals.of_person(book, marcus) == before
    assert len(plan_tables.of_person(book.vault.database, marcus)) == 2
    assert people.current_plan(book, marcus, TODAY) != old.plan


def test_goals_the_new_plan_does_not_list_stay_as_they_are(book: Notebook, marcus: PersonId) -> None:
    record(book, typed(book, marcus, HOME_GROUP, ID_CARD, on=TODAY - timedelta(days=90)))
    card = goals.of_person(book, marcus)[1]
    changes = record(book, typed(book, marcus, HOME_GROUP)).changes
    assert changes.gone == (card.id,)
    assert goals.get(book, card.id) == card


def test_a_goal_the_person_stated_is_taken_up_under_the_qps_number(book: Notebook, marcus: PersonId) -> None:
    added = goals.add(book, marcus, GoalWords("I want to cook for my daughter"))
    assert isinstance(added, Done)
    goals.offer_to_qp(book, added.value, TODAY)
    found = ShortRangeGoal("1c", "Prepare three meals a week")
    recorded = record(book, typed(book, marcus, found), {"1c": added.value})
    assert recorded.changes.taken_up == (added.value,)
    assert recorded.changes.new == ()
    (own,) = goals.of_person(book, marcus)
    assert (own.id, own.number, own.title) == (added.value, "1c", found.text)
    assert own.own_words == "I want to cook for my daughter"
    assert (own.offered_on, own.taken_up_on) == (TODAY, TODAY)
    assert own.outcome_id == recorded.plan.outcomes[0].id


@pytest.mark.parametrize(
    ("goal_found", "code"),
    [
        (ShortRangeGoal("", "x"), "goal_number_missing"),
        (ShortRangeGoal("1a", " "), "goal_text_missing"),
        (ShortRangeGoal("1a", "x", status="Z"), "status_unknown"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_and_nothing_is_kept(
    book: Notebook, marcus: PersonId, goal_found: ShortRangeGoal, code: str
) -> None:
    refused = plans.record_plan(book, typed(book, marcus, goal_found))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == [code]
    assert sentences.of_problem(refused.problems[0]).endswith("."), "its figures fill it"
    assert plan_tables.of_person(book.vault.database, marcus) == []
    assert goals.of_person(book, marcus) == []


def test_a_choice_for_a_number_that_the_plan_does_not_have_is_refused(book: Notebook, marcus: PersonId) -> None:
    added = goals.add(book, marcus, GoalWords("Cook"))
    assert isinstance(added, Done)
    refused = plans.record_plan(book, typed(book, marcus, HOME_GROUP), {"7": added.value})
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["number_not_in_plan"]
    assert sentences.of_problem(refused.problems[0]) == "This plan has no goal 7. Check the number."


def test_a_plan_that_is_recorded_is_not_recorded_again_in_other_words(book: Notebook, marcus: PersonId) -> None:
    plan = typed(book, marcus, HOME_GROUP)
    kept = record(book, plan).plan
    refused = plans.record_plan(book, replace(plan, frequency="5 visits a week"))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["plan_recorded"]
    assert plan_tables.of_person(book.vault.database, marcus) == [kept]


def test_a_plan_keeps_every_character_that_can_be_kept_and_shows_those_that_cannot(
    book: Notebook, marcus: PersonId
) -> None:
    plan = replace(typed(book, marcus, replace(HOME_GROUP, text="día <b> 100%\n🙂 \x07")), frequency="dos\r\nveces")
    kept = record(book, plan).plan
    assert kept.goals[0].text == "día <b> 100%\n🙂 \ufffd"
    assert kept.frequency == "dos\nveces"
    assert goals.of_person(book, marcus)[0].title == kept.goals[0].text


def test_a_typing_mistake_is_put_right_by_a_plan_of_the_same_day(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    record(book, typed(book, marcus, replace(HOME_GROUP, text="Atend two meetings a week")))
    clock.now = NOW + timedelta(minutes=5)
    right = record(book, typed(book, marcus, HOME_GROUP)).plan
    assert people.current_plan(book, marcus, TODAY) == right
    assert [g.title for g in goals.of_person(book, marcus)] == [HOME_GROUP.text]


def test_a_goal_kept_before_plans_listed_goals_is_found_by_its_number(book: Notebook, marcus: PersonId) -> None:
    goal_tables.save(book.vault.database, goal(person_id=marcus, own_words="Mine."), NOW)
    changes = record(book, typed(book, marcus, HOME_GROUP)).changes
    assert [c.goal_id for c in changes.changed] == ["goal-1"]
    assert [(g.title, g.own_words) for g in goals.of_person(book, marcus)] == [(HOME_GROUP.text, "Mine.")]
