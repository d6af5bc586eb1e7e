"""The agency's plans: looked at, taken in as new snapshots, linked with what the person stated, and taken back."""

import json
from datetime import date
from typing import Any

import pytest
from exchange.test_plan_goals import CARE, GOAL, HOME, KEY, OURS, PATIENT, changed, csv, of
from making import TODAY, Clock, add_person, consent, sign
from services.outcomes import refusals
from services.test_roster import tables_of

from fieldnote.domain.arrival import Arrival
from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Content, NamedRecipient, Recipient
from fieldnote.domain.goal import Goal, Ladder
from fieldnote.domain.ids import GoalId, PersonId, TargetId
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.target import FhirPlace, FolderPlace, Format, Target, TargetKind
from fieldnote.services import agency_goals, arrivals, authorisations, consents, goals, people
from fieldnote.services.agency_goals import GoalsPreview, PlanStanding
from fieldnote.services.asking_goals import AskGoals, FoundGoals
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import plans as plan_tables

OTHER = HOME.replace("Find a home group, twice", "Find two home groups")


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book, "Marcus", "RR-1")


def looked(book: Notebook, *lines: str) -> GoalsPreview:
    return agency_goals.preview(book, agency_goals.read(csv(*lines)))


def accepted(book: Notebook, *lines: str) -> Arrival:
    done = agency_goals.accept(book, looked(book, *lines))
    assert isinstance(done, Done)
    return done.value


def goals_of(book: Notebook, person_id: PersonId) -> dict[str, Goal]:
    return {goal.number: goal for goal in goal_tables.of_person(book.vault.database, person_id)}


def test_looking_writes_nothing(book: Notebook, marcus: PersonId) -> None:
    before = tables_of(book.vault.database)
    (line,) = looked(book, HOME, KEY).lines
    assert (line.standing, line.person_id) == (PlanStanding.NEW, marcus)
    assert line.changes is not None
    assert [goal.number for goal in line.changes.new] == ["1a", "1b"]
    assert tables_of(book.vault.database) == before


def test_a_plan_comes_in_with_its_goals_and_units(book: Notebook, marcus: PersonId) -> None:
    accepted(book, HOME, KEY)
    (plan,) = plan_tables.of_person(book.vault.database, marcus)
    assert (plan.effective_on, plan.ends_on, plan.source.value) == (date(2026, 6, 1), date(2027, 5, 31), "imported")
    assert [(outcome.number, len(outcome.goals)) for outcome in plan.outcomes] == [("1", 2)]
    assert goals_of(book, marcus)["1a"].title == "Find a home group, twice"
    (window,) = [balance.authorisation for balance in authorisations.ledger(book, marcus).balances]
    assert (window.units, window.starts_on, window.ends_on) == (270, date(2026, 6, 1), date(2027, 5, 31))


def test_the_same_plan_again_is_the_same(book: Notebook, marcus: PersonId) -> None:
    accepted(book, HOME, KEY)
    found = looked(book, HOME, KEY)
    assert [line.standing for line in found.lines] == [PlanStanding.SAME]
    assert refusals(agency_goals.accept(book, found)) == ["roster_nothing_chosen"]


def test_a_changed_goal_makes_a_new_snapshot_and_signed_notes_keep_their_text(book: Notebook, marcus: PersonId) -> None:
    accepted(book, HOME.removesuffix("2026-06-01"))
    home = goals_of(book, marcus)["1a"]
    signed = sign(book, marcus, goal_ids=(home.id,))
    accepted(book, OTHER.removesuffix("2026-06-01"))
    newest, before = plan_tables.of_person(book.vault.database, marcus)
    assert (newest.effective_on, before.goals[0].text) == (TODAY, "Find a home group, twice")
    assert goals_of(book, marcus)["1a"].title == "Find two home groups"
    assert "Find a home group, twice" in repr(signed)
    told = people.overview(book, marcus).reworded
    assert told is not None
    assert [(was.text, now.text) for was, now in told.changed] == [("Find a home group, twice", "Find two home groups")]


def test_the_persons_own_words_ladder_and_course_stay(book: Notebook, marcus: PersonId) -> None:
    accepted(book, HOME)
    home = goals_of(book, marcus)["1a"]
    assert isinstance(goals.word(book, home.id, GoalWords(home.title, own_words="People who get it")), Done)
    accepted(book, OTHER)
    assert goals_of(book, marcus)["1a"].own_words == "People who get it"


def test_a_goal_that_is_not_listed_any_more_stays_until_someone_closes_it(book: Notebook, marcus: PersonId) -> None:
    accepted(book, HOME, KEY)
    found = looked(book, HOME)
    assert found.lines[0].changes is not None
    assert found.lines[0].changes.gone == (goals_of(book, marcus)["1b"].id,)
    accepted(book, HOME)
    assert goals_of(book, marcus)["1b"].course.is_open


def test_a_self_stated_goal_that_the_qp_took_up_is_linked_and_not_doubled(book: Notebook, marcus: PersonId) -> None:
    stated = Goal(GoalId(OURS), marcus, "", "People who get it", started_on=TODAY)
    goal_tables.save(book.vault.database, stated, book.now_utc())
    found = agency_goals.preview(book, agency_goals.read(of(PATIENT, GOAL, CARE)))
    assert found.lines[0].taken_up == (("1a", OURS),)
    assert isinstance(agency_goals.accept(book, found), Done)
    (goal,) = goals_of(book, marcus).values()
    assert (goal.id, goal.number, goal.title, goal.own_words) == (OURS, "1a", "Find a home group", "People who get it")
    assert [line.standing for line in agency_goals.preview(book, agency_goals.read(of(PATIENT, GOAL, CARE))).lines] == [
        PlanStanding.SAME
    ]


def answer(*ids: str, base: str = "https://fhir.example/r4") -> FoundGoals:
    given = tuple(json.dumps(resource).encode() for resource in (GOAL, CARE))
    return FoundGoals(Outcome(Result.TAKEN), "RR-1", base, ids, given)


def test_what_a_server_gave_for_one_patient_is_for_one_person(book: Notebook, marcus: PersonId) -> None:
    found = agency_goals.asked(book, answer("p1"))
    assert isinstance(found, GoalsPreview)
    assert [(line.person_id, line.standing) for line in found.lines] == [(marcus, PlanStanding.NEW)]
    assert refusals(agency_goals.asked(book, answer())) == ["person_unknown_there"]
    assert refusals(agency_goals.asked(book, answer("p1", "p2"))) == ["person_twice_there"]
    with pytest.raises(BadInputError, match="somebody else"):
        agency_goals.asked(book, answer("p2"))


def test_only_a_fhir_server_can_be_asked_and_only_by_a_number(book: Notebook, marcus: PersonId) -> None:
    folder = Target(TargetId("t-1"), "A stick", book.now_utc(), folder=FolderPlace("/media/stick", "mark"))
    assert refusals(agency_goals.to_ask(book, folder, marcus)) == ["goals_no_server"]
    place = FhirPlace("https://fhir.example/r4", person_system="urn:agency")
    server = Target(TargetId("t-2"), "The EHR", book.now_utc(), kind=TargetKind.FHIR, format=Format.FHIR, fhir=place)
    job = agency_goals.to_ask(book, server, marcus)
    assert isinstance(job, AskGoals)
    assert (job.system, job.number, job.patient_id) == ("urn:agency", "RR-1", "")
    assert refusals(agency_goals.to_ask(book, server, add_person(book, "Ann"))) == ["goals_no_number"]


def test_who_may_know_nothing_of_a_person_is_not_asked_about_them(book: Notebook, marcus: PersonId) -> None:
    hospital = Addressee(Recipient.PROVIDER, "County Hospital")
    place = FhirPlace("https://fhir.hospital.example/r4")
    server = Target(
        TargetId("t-3"), "Hospital", book.now_utc(), kind=TargetKind.FHIR, format=Format.FHIR, recipient=hospital,
        fhir=place,
    )  # fmt: skip
    assert refusals(agency_goals.to_ask(book, server, marcus)) == ["consent_missing"]
    named = (NamedRecipient(Recipient.PROVIDER, "County Hospital", "1 Main Street"),)
    consents.save(book, consent(person_id=marcus, contents=(Content.PLAN_SUMMARY,), recipients=named))
    assert isinstance(agency_goals.to_ask(book, server, marcus), AskGoals)


def test_a_plan_of_nobody_here_is_named_and_the_others_come_in(book: Notebook, marcus: PersonId) -> None:
    found = looked(book, HOME, HOME.replace("RR-1", "RR-9"))
    assert {line.key: [p.code for p in line.problems] for line in found.lines} == {
        "RR-1": [],
        "RR-9": ["goals_person_unknown"],
    }
    assert isinstance(agency_goals.accept(book, found), Done)
    assert refusals(agency_goals.accept(book, found, frozenset({"RR-9"}))) == ["goals_person_unknown"]


def test_two_plans_of_one_person_are_neither_taken_in(book: Notebook, marcus: PersonId) -> None:
    twin = changed(PATIENT, id="p2")
    goal = changed(GOAL, id="g2", subject={"reference": "Patient/p2"})
    found = agency_goals.preview(book, agency_goals.read(of(PATIENT, twin, GOAL, goal)))
    assert {p.code for line in found.lines for p in line.problems if p.blocks} == {"goals_two_plans"}
    assert found.by_itself == frozenset()


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((HOME, HOME.replace("twice", "thrice")), "goal_number_twice"),
        ((HOME.replace("2027-05-31", "2020-01-01"),), "plan_ends_before_start"),
        ((HOME, KEY.replace("2026-07-01", "July")), "goals_line_unread"),
    ],
)
def test_a_plan_that_cannot_be_is_not_taken_in(
    book: Notebook, marcus: PersonId, lines: tuple[str, ...], code: str
) -> None:
    found = looked(book, *lines)
    assert code in [p.code for p in found.lines[0].problems]
    assert found.by_itself == frozenset()


def test_an_older_plan_is_kept_to_read_and_changes_no_goal(book: Notebook, marcus: PersonId) -> None:
    accepted(book, HOME)
    older = OTHER.removesuffix("2026-06-01") + "2025-06-01"
    assert "goals_older" in [p.code for p in looked(book, older).lines[0].problems]
    accepted(book, older)
    assert goals_of(book, marcus)["1a"].title == "Find a home group, twice"
    assert len(plan_tables.of_person(book.vault.database, marcus)) == 2


def test_what_changed_since_the_look_is_looked_at_again(book: Notebook, marcus: PersonId) -> None:
    found = looked(book, HOME)
    goals.add(book, marcus, GoalWords("Find a home group, twice"))
    assert refusals(agency_goals.accept(book, found)) == ["roster_overtaken"]


def test_units_that_changed_change_the_window_that_is_here(book: Notebook, marcus: PersonId) -> None:
    accepted(book, HOME)
    accepted(book, HOME.replace("270", "300"))
    assert [b.authorisation.units for b in authorisations.ledger(book, marcus).balances] == [300]


def test_undo_puts_plans_goals_and_units_back_to_the_byte(book: Notebook, marcus: PersonId) -> None:
    accepted(book, HOME)
    goals.add(book, marcus, GoalWords("My own key"))
    before = tables_of(book.vault.database, ("arrival_record",))
    later = OTHER.replace("2026-12-01", "2027-01-15").replace("270", "300")
    arrival = accepted(book, later, KEY.replace("270", "300"))
    assert len(goals_of(book, marcus)) == 2
    back = arrivals.undo(book, arrival.id)
    assert isinstance(back, Done)
    assert back.value.people == (marcus,)
    assert tables_of(book.vault.database, ("arrival_record",)) == before


def sign_a_note(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    clock.advance(minutes=1)
    sign(book, marcus)


def move_a_goal(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    goals.move_on_ladder(book, goals_of(book, marcus)["1a"].id, Ladder.DOING, on=TODAY)


def add_a_step(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    goals.add_step(book, goals_of(book, marcus)["1a"].id, "Look up the bus")


@pytest.mark.parametrize("act", [sign_a_note, move_a_goal, add_a_step])
def test_a_plan_that_something_leans_on_since_stays(book: Notebook, marcus: PersonId, clock: Clock, act: Any) -> None:
    arrival = accepted(book, HOME)
    act(book, marcus, clock)
    stood = tables_of(book.vault.database)["goal"]
    back = arrivals.undo(book, arrival.id)
    assert isinstance(back, Done)
    assert back.value.stays == (marcus,)
    assert tables_of(book.vault.database)["goal"] == stood


def test_a_plan_never_goes_and_a_target_never_shrinks_otherwise(book: Notebook, marcus: PersonId) -> None:
    accepted(book, HOME)
    accepted(book, HOME.replace("2026-12-01", "2027-01-15"))
    for sql, said in (("DELETE FROM plan", "never goes"), ("UPDATE goal SET targets = '[]'", "only ever added")):
        with pytest.raises(Exception, match=said):
            book.vault.database.run(sql)
