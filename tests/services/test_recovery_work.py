"""Whole health, milestones, questionnaires, hand-offs: kept, followed, and told from the real notebook."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest
from making import TODAY, Clock, Closed, add_person

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.goal import Course
from fieldnote.domain.ids import PersonId
from fieldnote.domain.milestone import MilestoneKind
from fieldnote.domain.problems import BadInputError, NotFoundError
from fieldnote.domain.referral import CommunityResource, HandOff, HandOffOutcome, HandOffWay
from fieldnote.domain.whole_health import HealthFactor, WholeHealthGoal
from fieldnote.services import instruments, milestones, people, referrals, whole_health
from fieldnote.services.notebook import Notebook
from fieldnote.vault import recovery

BARC = "e0b33d1c"
"""The first digits of the SHA-256 of the ten items as they were published."""


@pytest.fixture
def alice(book: Notebook) -> PersonId:
    return add_person(book, "Alice W.")


def walking(book: Notebook, person: PersonId) -> WholeHealthGoal:
    made = whole_health.start(book, person, HealthFactor.ACTIVITY, "Walk to the store & back")
    assert isinstance(made, Done)
    planned = whole_health.update(
        book, replace(made.value, what="Walk", how_much="10 minutes", when="after lunch", times_a_week=4, confidence=7)
    )
    assert isinstance(planned, Done)
    return planned.value


def test_did_three_of_four_this_week_can_be_asked(book: Notebook, alice: PersonId) -> None:
    goal = walking(book, alice)
    for back in range(3):
        whole_health.check_off(book, goal.id, TODAY - timedelta(days=back))
    whole_health.say_about_week(book, goal.id, TODAY, "The knee held.")
    (week,) = whole_health.weeks(book, goal.id)
    assert (week.times, whole_health.get(book, goal.id).times_a_week, week.words) == (3, 4, "The knee held.")
    whole_health.check_off(book, goal.id, TODAY, done=False)
    assert whole_health.week(book, goal.id, TODAY).times == 2


def test_a_whole_health_goal_stays_with_its_history(book: Notebook, alice: PersonId) -> None:
    goal = walking(book, alice)
    whole_health.set_course(book, goal.id, Course.PAUSED)
    assert [g.course for g in whole_health.of_person(book, alice)] == [Course.PAUSED]
    assert isinstance(whole_health.start(book, alice, HealthFactor.SLEEP, " "), Refused)
    with pytest.raises(NotFoundError):
        whole_health.get(book, type(goal.id)("nowhere"))


def test_a_milestone_begins_anew_without_a_trace_on_its_face_and_stays_in_its_history(
    book: Notebook, alice: PersonId
) -> None:
    marked = milestones.mark(book, alice, MilestoneKind.SOBER_SINCE, TODAY - timedelta(days=90))
    assert isinstance(marked, Done)
    again = milestones.begin_anew(book, marked.value.id, TODAY)
    assert isinstance(again, Done)
    assert [m.since for m in milestones.of_person(book, alice)] == [TODAY]
    kinds = [row[0] for row in book.vault.database.all("SELECT kind FROM audit WHERE kind LIKE 'milestone%'")]
    assert kinds == ["milestone.marked", "milestone.marked"], "the log does not tell a new beginning from the first"
    versions = recovery.milestone_versions(book.vault.database, marked.value.id)
    assert [v.value.since for v in versions] == [TODAY - timedelta(days=90), TODAY]


def test_milestones_can_be_celebrated_or_taken_off(book: Notebook, alice: PersonId) -> None:
    month = milestones.mark(book, alice, MilestoneKind.HOUSED, date(2026, 10, 20), "Own key")
    assert isinstance(month, Done)
    (found,) = milestones.anniversaries(book, date(2026, 11, 20))
    assert (found.milestone.words, found.months) == ("Own key", 1)
    milestones.stop_counting(book, month.value.id)
    assert milestones.anniversaries(book, date(2026, 11, 20)) == ()
    assert isinstance(milestones.mark(book, alice, MilestoneKind.WORK, TODAY + timedelta(days=1)), Refused)


def test_the_words_of_the_shipped_questionnaire_are_the_published_ones() -> None:
    barc = instruments.load("barc-10")
    assert len(barc.items) == 10
    assert (barc.lowest, barc.highest, barc.staff_cut_off) == (10, 60, 47)
    assert hashlib.sha256("\n".join(barc.items).encode()).hexdigest().startswith(BARC)
    assert barc in instruments.available()
    assert "Vilsaint" in barc.citation


def test_answers_give_a_total_only_when_nothing_is_left_out(book: Notebook, alice: PersonId) -> None:
    barc = instruments.load("barc-10")
    instruments.answer(book, alice, barc, TODAY - timedelta(days=30), [3] * 10)
    instruments.answer(book, alice, barc, TODAY - timedelta(days=10), [4] * 9 + [None])
    instruments.answer(book, alice, barc, TODAY, [4] * 10, "Better than in summer")
    assert instruments.totals(book, alice, "barc-10") == ((TODAY - timedelta(days=30), 30), (TODAY, 40))
    assert len(instruments.of_person(book, alice, "barc-10")) == 3
    assert isinstance(instruments.answer(book, alice, barc, TODAY, [7] * 10), Refused)


@pytest.mark.parametrize(
    "text", ["", "id = 1", 'id="x"\nlabel="x"\nversion="1"\nitems=[]\nleast=1\nmost=2\nleast_label=""\nmost_label=""']
)
def test_a_data_file_that_is_no_questionnaire_is_named(text: str) -> None:
    with pytest.raises(BadInputError):
        instruments.read(text, "own.toml")
    with pytest.raises(BadInputError):
        instruments.load("../policy_packs/plain")


@pytest.fixture
def pantry(book: Notebook) -> CommunityResource:
    made = referrals.add_resource(book, "Elm Street pantry")
    assert isinstance(made, Done)
    return made.value


def handed(book: Notebook, person: PersonId, to: CommunityResource, **more: object) -> HandOff:
    made = referrals.hand_off(book, person, to.id, HandOffWay.CALLED_TOGETHER, **more)  # type: ignore[arg-type]
    assert isinstance(made, Done)
    return made.value


def test_a_loop_stays_open_until_somebody_knows_what_became_of_it(
    book: Notebook, alice: PersonId, pantry: CommunityResource
) -> None:
    later = handed(book, alice, pantry)
    soon = handed(book, alice, pantry, follow_up_on=TODAY + timedelta(days=2))
    assert [loop.hand_off.id for loop in referrals.open_loops(book)] == [soon.id, later.id]
    referrals.close_loop(book, soon.id, HandOffOutcome.WAITING_LIST)
    assert len(referrals.open_loops(book)) == 2
    referrals.close_loop(book, soon.id, HandOffOutcome.CONNECTED, "She goes on Tuesdays now")
    assert [loop.hand_off.id for loop in referrals.open_loops(book)] == [later.id]
    closed = next(h for h in referrals.of_person(book, alice) if h.id == soon.id)
    assert (closed.closed_on, closed.words) == (TODAY, "She goes on Tuesdays now")


def test_a_loop_past_its_day_is_overdue(closed: Closed) -> None:
    clock = Clock()
    book = closed.open(clock)
    person, place = add_person(book), referrals.add_resource(book, "Clinic")
    assert isinstance(place, Done)
    handed(book, person, place.value, follow_up_on=TODAY)
    assert [loop.overdue for loop in referrals.open_loops(book)] == [False]
    clock.advance(days=1)
    assert [loop.overdue for loop in referrals.open_loops(book)] == [True]
    people.update(book, replace(people.get(book, person), archived_on=TODAY))
    assert referrals.open_loops(book) == ()
    book.close()


def test_a_resource_that_closed_is_no_longer_offered(book: Notebook, pantry: CommunityResource) -> None:
    referrals.update_resource(book, replace(pantry, closed_on=TODAY))
    assert referrals.resources(book) == ()
    assert isinstance(referrals.add_resource(book, " "), Refused)
    with pytest.raises(NotFoundError):
        referrals.hand_off(book, add_person(book), type(pantry.id)("nowhere"), HandOffWay.GAVE_DETAILS)
