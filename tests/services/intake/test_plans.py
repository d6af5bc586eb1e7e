"""Plans, goals and authorisations from a file, all or nothing."""

import json
from typing import Any

import pytest
from making import NOW, TODAY

from fieldnote.domain.authorisation import EntryKind, Frequency, Per
from fieldnote.domain.goal import Course, Ladder, Offer, Stage
from fieldnote.domain.ids import PersonId
from fieldnote.domain.plan import PlanSource
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import Owner
from fieldnote.services import authorisations, goals, intake, people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import authorisations as authorisation_tables
from fieldnote.vault import plans as plan_tables

PLAN: dict[str, Any] = {
    "effective_on": "2026-08-01",
    "ends_on": "2027-07-31",
    "label": "PCP",
    "version": "3",
    "completed_on": "2026-07-20",
    "meeting_on": "2026-07-15",
    "qp": "J. Alvarez",
    "order_signed_on": "2026-07-28",
    "order_signed_by": "A. Wells, MD",
    "outcomes": [
        {
            "key": "o",
            "number": "1",
            "text": "I want my own door.",
            "where_am_i_now": "At the shelter.",
            "why_this_goal": "He keeps his day program.",
            "goals": [
                {"number": "1a", "text": "Attend two meetings a week", "target_date": "2027-01-31", "status": "O"},
                {"number": "1b", "text": "Get an ID card", "how": "Go along", "who": "Both", "service": "H0038"},
            ],
        }
    ],
}
GOAL: dict[str, Any] = {
    "key": "g",
    "number": "1A",
    "outcome": "o",
    "title": "Meetings",
    "own_words": "I want a room where they know me.",
    "started_on": "2026-08-01",
    "target_date": "2026-12-31",
    "moves": [{"on": "2026-09-01", "step": "planning"}, {"on": "2026-08-10", "step": "thinking_about_it"}],
    "courses": [
        {"on": "2026-10-01", "course": "paused", "reason": "His mother is ill."},
        {"on": "2026-10-15", "course": "active"},
    ],
    "targets": [{"on": "2026-10-15", "target_date": "2027-01-31", "reason": "Two weeks were lost."}],
    "stages": [{"on": "2026-09-01", "stage": "preparation"}],
    "steps": [{"text": "Call Ray", "owner": "person", "due": "2026-11-25"}],
}
WINDOW: dict[str, Any] = {
    "units": 270,
    "starts_on": "2026-11-01",
    "ends_on": "2027-01-29",
    "service": "individual",
    "payer": "Alliance",
    "number": "A-77",
    "frequency": {"times": 8, "per": "month"},
    "entries": [{"kind": "others", "on": "2026-11-05", "units": 12, "note": "The Monday group"}],
}


def take(book: Notebook, **person: Any) -> PersonId:
    """Take in one person with these parts."""
    data = {"format": "fieldnote", "version": 1, "people": [{"preferred_name": "Ana"} | person]}
    return intake.add_json(book, json.dumps(data).encode()).value.people[0]


def test_a_plan_comes_in_as_the_qp_wrote_it_and_its_goals_follow(book: Notebook) -> None:
    ana = take(book, plans=[PLAN])
    (plan,) = plan_tables.of_person(book.vault.database, ana)
    assert (plan.source, plan.label, plan.version, plan.qp) == (PlanSource.IMPORTED, "PCP", "3", "J. Alvarez")
    assert (str(plan.meeting_on), str(plan.completed_on)) == ("2026-07-15", "2026-07-20")
    assert (str(plan.order_signed_on), plan.order_signed_by) == ("2026-07-28", "A. Wells, MD")
    assert plan.outcomes[0].why_this_goal == "He keeps his day program."
    assert [(g.number, g.how, g.who, g.service, g.status) for g in plan.goals] == [
        ("1a", "", "", "", "O"),
        ("1b", "Go along", "Both", "H0038", ""),
    ]
    assert [(g.number, g.title, g.moves) for g in goals.of_person(book, ana)] == [
        ("1a", "Attend two meetings a week", ()),
        ("1b", "Get an ID card", ()),
    ]


def test_a_goal_of_the_file_is_the_plans_goal_of_its_number_and_keeps_what_the_person_said(book: Notebook) -> None:
    ana = take(book, plans=[PLAN], goals=[GOAL])
    own, card = goals.of_person(book, ana)
    assert (own.number, own.title, card.number) == ("1a", "Attend two meetings a week", "1b")
    assert own.own_words == "I want a room where they know me."
    assert [m.step for m in own.moves] == [Ladder.THINKING, Ladder.PLANNING]
    assert [(c.on, c.course, c.reason) for c in own.courses[1:]] == [
        (TODAY.replace(month=10, day=1), Course.PAUSED, "His mother is ill."),
        (TODAY.replace(month=10, day=15), Course.ACTIVE, ""),
    ]
    assert own.course_on(TODAY.replace(month=10, day=3)) is Course.PAUSED
    assert str(own.target_on(TODAY.replace(month=10, day=14))) == "2026-12-31"
    assert str(own.target_date) == "2027-01-31"
    assert [s.stage for s in own.stages] == [Stage.GETTING_READY]
    assert [(s.text, s.owner, s.goal_id) for s in goals.steps(book, ana)] == [("Call Ray", Owner.PERSON, own.id)]


def test_a_goal_that_says_how_far_its_offer_is(book: Notebook) -> None:
    stated = {"key": "c", "title": "Cook", "offered_on": "2026-11-01"}
    ana = take(book, goals=[stated, {"key": "d", "title": "Walk"}])
    assert [(g.title, g.offer) for g in goals.of_person(book, ana)] == [
        ("Cook", Offer.OFFERED),
        ("Walk", Offer.NOT_OFFERED),
    ]


def test_of_two_plans_in_a_file_the_newer_one_has_the_last_word_in_any_order(book: Notebook) -> None:
    newer = PLAN | {
        "effective_on": "2026-11-01",
        "outcomes": [{"key": "n", "number": "1", "text": "x", "goals": [{"number": "1a", "text": "Newer"}]}],
    }
    for found in ([PLAN, newer], [newer, PLAN]):
        ana = take(book, plans=found)
        titles = {g.number: g.title for g in goals.of_person(book, ana)}
        assert titles["1a"] == "Newer"
        ids = {p.outcomes[0].id for p in plan_tables.of_person(book.vault.database, ana)}
        assert len(ids) == 1, "one outcome, whichever plan says it"


def test_more_of_a_plan_can_be_added_to_someone_who_is_there(book: Notebook) -> None:
    ana = take(book, plans=[PLAN], goals=[GOAL])
    own = goals.of_person(book, ana)[0]
    later = PLAN | {
        "effective_on": "2026-11-10",
        "outcomes": [{"key": "o", "number": "1", "text": "x", "goals": [{"number": "1a", "text": "Three meetings"}]}],
    }
    take(book, id=ana, preferred_name="", plans=[later])
    after = goals.get(book, own.id)
    assert (after.title, after.own_words, after.moves) == ("Three meetings", own.own_words, own.moves)
    assert len(goals.of_person(book, ana)) == 2


def test_an_authorisation_comes_in_with_what_others_used(book: Notebook) -> None:
    ana = take(book, authorisations=[WINDOW])
    (kept,) = authorisation_tables.of_person(book.vault.database, ana)
    assert (kept.service, kept.payer, kept.number) == ("individual", "Alliance", "A-77")
    assert kept.frequency == Frequency(8, Per.MONTH)
    (entry,) = authorisation_tables.entries(book.vault.database, ana)
    assert (entry.kind, entry.units, entry.note, entry.authorisation_id) == (
        EntryKind.OTHERS, 12, "The Monday group", kept.id,
    )  # fmt: skip
    running = authorisations.ledger(book, ana).running
    assert running is not None
    assert (running.used, running.left) == (12, 258)


def test_an_authorisation_may_still_come_with_its_plan(book: Notebook) -> None:
    ana = take(book, plans=[PLAN | {"authorisation": WINDOW}])
    units = people.overview(book, ana).units.running
    assert units is not None
    assert (units.authorised, units.used, str(units.ends_on)) == (270, 12, "2027-01-29")


@pytest.mark.parametrize(
    ("parts", "where"),
    [
        ({"plans": [PLAN | {"ends_on": "2026-07-31"}]}, "people[0].plans[0]"),
        ({"plans": [PLAN | {"outcomes": [{"key": "o", "number": "1", "text": "x",
                                          "goals": [{"number": "1", "text": "y", "status": "Z"}]}]}]},
         "people[0].plans[0]"),
        ({"plans": [PLAN, PLAN]}, "people[0].plans[1].outcomes[0]"),
        ({"plans": [PLAN | {"authorisation": WINDOW | {"units": 0}}]}, "people[0].plans[0].authorisation"),
        ({"authorisations": [WINDOW | {"service": "massage"}]}, "people[0].authorisations[0]"),
        ({"authorisations": [WINDOW | {"entries": [{"kind": "others", "on": "2026-10-31", "units": 1}]}]},
         "people[0].authorisations[0].entries[0]"),
        ({"goals": [GOAL | {"outcome": "", "stages": [{"on": "2026-09-01", "stage": "denial"}]}]},
         "people[0].goals[0].stages[0].stage"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place_and_nothing_comes_in(
    book: Notebook, parts: dict[str, Any], where: str
) -> None:
    with pytest.raises(BadInputError) as refused:
        take(book, **parts)
    assert refused.value.where == where
    assert people.everyone(book) == ()
    assert book.clock() == NOW
