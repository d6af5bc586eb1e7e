"""Plans as agencies hand them over: sheets and FHIR bundles, with the guards that a server's answer has to pass."""

import io
import json
from copy import deepcopy
from datetime import date
from typing import Any

import openpyxl
import pytest

from fieldnote.domain.agency_plan import AgencyGoal, AgencyPlan, AgencyPlans
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange import plan_goals
from fieldnote.exchange.plan_goals import bundle

HEADINGS = (
    "client_agency_id,pcp_goal_no,text,start,target_date,interventions,frequency,authorised_units,pcp_valid_to,pcp_date"
)
HOME = 'RR-1,1a,"Find a home group, twice",2026-06-01,2026-12-01,Go along,2 a week,270,2027-05-31,2026-06-01'
KEY = "RR-1,1b,My own key,2026-07-01,,,2 a week,270,2027-05-31,"
OURS = "11111111-2222-4333-8444-555555555555"


def csv(*lines: str) -> bytes:
    return "\r\n".join([HEADINGS, *lines, ""]).encode()


def codes(found: AgencyPlans) -> dict[int, list[str]]:
    return {line.line: [problem.code for problem in line.problems] for line in found.unread}


def halved(found: AgencyPlans) -> dict[str, list[str]]:
    """Give, by client number, the line or entry for which a plan is not taken in halves."""
    places = {"goals_line_unread": "line", "goals_half_unread": "entry"}
    return {
        plan.numbers[0]: [one.facts[places[one.code]] for one in plan.problems if one.code in places and one.blocks]
        for plan in found.plans
    }


PATIENT: dict[str, Any] = {
    "resourceType": "Patient",
    "id": "p1",
    "identifier": [
        {"system": "http://hl7.org/fhir/sid/us-ssn", "value": "000-00-0000"},
        {"type": {"coding": [{"code": "MR"}]}, "system": "urn:agency", "value": "RR-1"},
    ],
    "name": [{"family": "Hale"}],
}
GOAL: dict[str, Any] = {
    "resourceType": "Goal",
    "id": "g1",
    "lifecycleStatus": "active",
    "identifier": [
        {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{OURS.upper()}"},
        {"system": "urn:agency:goal", "value": "1a"},
    ],
    "description": {"text": "Find a home group"},
    "subject": {"reference": "Patient/p1"},
    "startDate": "2026-06-01",
    "target": [{"dueDate": "2026-12-01"}],
    "addresses": [{"reference": "Condition/c1"}],
}
CARE: dict[str, Any] = {
    "resourceType": "CarePlan",
    "id": "c1",
    "status": "active",
    "intent": "plan",
    "subject": {"reference": "Patient/p1"},
    "period": {"start": "2026-06-01", "end": "2027-05-31T00:00:00-05:00"},
    "activity": [
        {
            "detail": {
                "status": "scheduled",
                "description": "Go along",
                "scheduledString": "2 a week",
                "goal": [{"reference": "Goal/g1"}],
            }
        },
        {"detail": {"status": "scheduled", "description": "Not for this one", "goal": [{"reference": "Goal/g2"}]}},
    ],
}
DIAGNOSIS = {
    "resourceType": "Condition",
    "id": "c1",
    "code": {"text": "F11.20"},
    "subject": {"reference": "Patient/p1"},
}
PLAN = AgencyPlan(
    ("RR-1",),
    (AgencyGoal("1a", "Find a home group", date(2026, 6, 1), date(2026, 12, 1), "Go along", "2 a week", OURS),),
    date(2026, 6, 1),
    date(2027, 5, 31),
)


def of(*resources: Any, kind: str = "collection", url: str = "") -> bytes:
    made: dict[str, Any] = {
        "resourceType": "Bundle",
        "type": kind,
        "entry": [{"resource": resource} for resource in resources],
    }
    if url:
        made["link"] = [{"relation": "self", "url": url}]
    return json.dumps(made).encode()


def changed(resource: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return deepcopy(resource) | changes


def test_the_lines_of_a_sheet_are_put_together_by_person() -> None:
    found = plan_goals.read(csv(HOME, KEY, HOME.replace("RR-1", "RR-2")))
    assert found.plans[0] == AgencyPlan(
        ("RR-1",),
        (
            AgencyGoal("1a", "Find a home group, twice", date(2026, 6, 1), date(2026, 12, 1), "Go along", "2 a week"),
            AgencyGoal("1b", "My own key", date(2026, 7, 1), None, "", "2 a week"),
        ),
        date(2026, 6, 1),
        date(2027, 5, 31),
        270,
    )
    assert found.plans[1].numbers == ("RR-2",)


def test_a_plan_with_a_line_that_cannot_be_read_is_not_taken_in_halves() -> None:
    found = plan_goals.read(csv(HOME, KEY.replace("2026-07-01", "7/1")))
    assert codes(found) == {3: ["day_unreadable"]}
    assert [problem.code for problem in found.plans[0].problems] == ["goals_line_unread"]


@pytest.mark.parametrize(
    "line",
    [
        KEY.replace("RR-1", ""),
        KEY.replace("RR-1", "RR-\x071"),
        KEY.replace("RR-1", "R" * 10_001),
        KEY.replace("RR-1", "1.23E+05"),
        "",
    ],
    ids=["no number", "a foreign sign", "too long", "cut short", "moved"],
)
def test_a_line_that_may_be_of_anybody_holds_every_plan_back(line: str) -> None:
    whole = [HOME, HOME.replace("RR-1", "RR-2")]
    found = plan_goals.read(csv(*whole, line) if line else moved(*whole))
    assert [(one.line, one.number) for one in found.unread] == [(4, "")]
    assert halved(found) == {"RR-1": ["4"], "RR-2": ["4"]}


def moved(*lines: str) -> bytes:
    """Give a sheet with the number behind the words, and a comma too much in the words of its last line."""
    rows = [
        "pcp_goal_no,text,client_agency_id",
        *(f"1a,Go along,{line[:4]}" for line in lines),
        "1b,Call, then go,RR-1",
    ]
    return "\r\n".join(rows).encode()


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (["client_agency_id,pcp_goal_no,text", "RR-12,1a,Go along", "RR-1"], ""),
        (["client_agency_id,pcp_goal_no,text", "RR-12,1a,Go along", "RR-1,1b"], "RR-1"),
        (["pcp_goal_no,client_agency_id,text", "1a,RR-12,Go along", "1b,RR-1"], ""),
    ],
)
def test_a_number_on_a_line_that_is_cut_off_is_certain_only_where_it_stands_first_and_whole(
    rows: list[str], number: str
) -> None:
    found = plan_goals.read("\r\n".join(rows).encode())
    assert codes(found) == {3: ["line_short", "goals_words_missing"]}
    assert [one.number for one in found.unread] == [number]
    assert halved(found) == {"RR-12": [] if number else ["3"]}


def test_a_workbook_moves_no_cell_and_its_formulas_are_no_number() -> None:
    whole, whose = ["RR-1", "1a", "Go along"], ["RR-2", "1a", "Go along"]
    found = plan_goals.read(plans_book(whole, whose, ["RR-1", "1b", "My own key", "beside it"]))
    assert (codes(found), halved(found)) == ({4: ["line_long"]}, {"RR-1": ["4"], "RR-2": []})
    found = plan_goals.read(plans_book(whole, whose, ["=A2", "1b", "My own key"]))
    assert halved(found) == {"RR-1": ["4"], "RR-2": ["4"]}


def plans_book(*rows: list[str]) -> bytes:
    made = openpyxl.Workbook()
    for row in (["pcp_goal_no", "text", "client_agency_id"], *([*row[1:3], row[0], *row[3:]] for row in rows)):
        made.active.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def test_a_line_with_a_cell_too_many_is_still_of_the_number_it_begins_with() -> None:
    found = plan_goals.read(csv(HOME, HOME.replace("RR-1", "RR-2"), f"{KEY},more"))
    assert codes(found) == {4: ["line_long"]}
    assert halved(found) == {"RR-1": ["4"], "RR-2": []}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (HOME.replace("270", "many"), "units_unreadable"),
        (HOME.replace("1a,", ","), "goals_words_missing"),
        (HOME.replace('"Find a home group, twice"', ""), "goals_words_missing"),
        (HOME.replace("RR-1", ""), "roster_number_missing"),
        (HOME.replace("RR-1", "1.23E+05"), "number_shortened"),
    ],
)
def test_a_line_that_lacks_something_is_named(line: str, code: str) -> None:
    assert codes(plan_goals.read(csv(line)))[2] == [code]


def test_units_that_differ_are_said_and_not_taken() -> None:
    (found,) = plan_goals.read(csv(HOME, KEY.replace("270", "90"))).plans
    assert found.authorised_units is None
    assert [problem.code for problem in found.problems] == ["goals_units_differ"]


def test_a_bundle_gives_goals_with_what_the_plan_says_of_them() -> None:
    found = plan_goals.read(of(PATIENT, GOAL, CARE))
    assert found.plans == (PLAN,)
    assert found.unread == ()


def test_diagnoses_and_all_else_are_left_out_unread() -> None:
    broken = {"resourceType": "MedicationRequest", "subject": 7, "status": ["not", "fhir"]}
    found = plan_goals.read(of(PATIENT, GOAL, CARE, DIAGNOSIS, broken))
    assert (found.plans, found.left_out) == ((PLAN,), 2)
    assert "F11" not in repr(found)


@pytest.mark.parametrize("status", ["completed", "cancelled", "entered-in-error", "rejected"])
def test_a_goal_that_is_over_is_not_of_the_plan(status: str) -> None:
    assert plan_goals.read(of(PATIENT, changed(GOAL, lifecycleStatus=status))).plans == ()


def test_a_plan_that_was_revoked_says_nothing() -> None:
    (found,) = plan_goals.read(of(PATIENT, GOAL, changed(CARE, status="revoked"))).plans
    assert (found.valid_to, found.goals[0].interventions) == (None, "")


def test_patients_are_found_by_the_full_address_too() -> None:
    made = json.loads(of(PATIENT, changed(GOAL, subject={"reference": "urn:uuid:77"}), CARE))
    made["entry"][0]["fullUrl"] = "urn:uuid:77"
    assert plan_goals.read(json.dumps(made).encode()).plans == (PLAN,)


def at(*entries: tuple[str, dict[str, Any]], kind: str = "collection", url: str = "") -> bytes:
    """Give a bundle whose entries say where they stand."""
    made = json.loads(of(*(resource for _, resource in entries), kind=kind, url=url))
    for entry, (address, _) in zip(made["entry"], entries, strict=True):
        entry.update({"fullUrl": address} if address else {})
    return json.dumps(made).encode()


def person(number: str, name: str = "1") -> dict[str, Any]:
    return {"resourceType": "Patient", "id": name, "identifier": [{"system": "urn:agency", "value": number}]}


def goal_on(reference: str, name: str = "g1", **subject: Any) -> dict[str, Any]:
    return changed(GOAL, id=name, subject={"reference": reference} | subject)


A, B = "https://a.example/r4", "https://b.example/r4"
TWO_SERVERS = [(f"{A}/Patient/1", person("RR-A")), (f"{B}/Patient/1", person("RR-B"))]


def numbers(data: bytes) -> list[tuple[tuple[str, ...], int]]:
    return [(plan.numbers, len(plan.goals)) for plan in plan_goals.read(data).plans]


@pytest.mark.parametrize("order", [1, -1])
def test_a_name_without_a_server_is_read_on_the_server_it_stands_on(order: int) -> None:
    goals = [(f"{A}/Goal/g1", goal_on("Patient/1")), (f"{B}/Goal/g1", goal_on("Patient/1"))]
    assert numbers(at(*TWO_SERVERS[::order], *goals)) == [(("RR-A",), 1), (("RR-B",), 1)]
    assert numbers(at(TWO_SERVERS[1], goals[0])) == [((), 1)]


def test_a_full_address_means_that_one_whoever_else_has_the_id() -> None:
    assert numbers(at(*TWO_SERVERS, ("", goal_on(f"{A}/Patient/1")))) == [(("RR-A",), 1)]


@pytest.mark.parametrize(
    "entries",
    [
        [*TWO_SERVERS, ("", goal_on("Patient/1"))],
        [*TWO_SERVERS, ("urn:uuid:7", goal_on("Patient/1"))],
        [("", person("RR-A")), ("", person("RR-B")), ("", goal_on("Patient/1"))],
        [("urn:uuid:1", person("RR-A")), ("urn:uuid:1", person("RR-B", "2")), ("", goal_on("urn:uuid:1"))],
        [TWO_SERVERS[0], ("urn:uuid:1", person("RR-B")), (f"{A}/Goal/g1", goal_on("Patient/1"))],
        [(f"{A}/Patient/2", person("RR-A")), (f"{A}/Patient/1", person("RR-B", "2")), ("", goal_on("Patient/1"))],
        [(f"{A}/Patient/1", person("RR-A") | {"identifier": 7}), TWO_SERVERS[1], ("", goal_on("Patient/1"))],
        [
            ("", goal_on("Patient/1", "g0", identifier={"value": "RR-A"})),
            ("", CARE | {"subject": {"reference": "Patient/1"}}),
            ("", goal_on("Patient/1", identifier={"value": "RR-B"})),
        ],
    ],
    ids=[
        "no place", "a place on no server", "one id", "one address", "an id beside an address", "crossed ids",
        "one unread", "two numbers",
    ],
)  # fmt: skip
def test_goals_on_a_name_that_two_people_have_are_refused(entries: list[tuple[str, dict[str, Any]]]) -> None:
    with pytest.raises(BadInputError, match="entry 3: two people in the bundle have one name"):
        plan_goals.read(at(*entries))


def test_one_person_who_stands_in_a_bundle_twice_is_one() -> None:
    assert numbers(at(TWO_SERVERS[0], TWO_SERVERS[0], ("", goal_on("Patient/1")))) == [(("RR-A",), 1)]


def test_people_within_two_goals_are_not_one_for_having_one_name() -> None:
    found = numbers(of(*(goal_on("#p", identifier={"value": number}) for number in ("RR-A", "RR-B"))))
    assert found == [(("RR-A",), 1), (("RR-B",), 1)]
    assert numbers(of(goal_on("#p", "g1"), goal_on("#p", "g2"))) == [((), 1), ((), 1)]


@pytest.mark.parametrize(
    "whose", [[f"{B}/Patient/1"], ["Patient/1", f"{B}/Patient/1"], [f"{B}/Patient/1", "Patient/1"]]
)
def test_an_answer_about_someone_with_the_same_id_on_another_server_is_refused(whose: list[str]) -> None:
    goals = [(f"{A}/Goal/{n}", goal_on(one, str(n))) for n, one in enumerate(whose)]
    with pytest.raises(BadInputError, match="somebody else"):
        plan_goals.read(at(*TWO_SERVERS, *goals, kind="searchset", url=f"{A}/Goal?patient=1"))


def test_numbers_of_the_state_are_never_taken_for_the_agencys() -> None:
    bare = changed(PATIENT, identifier=PATIENT["identifier"][:1])
    assert plan_goals.read(of(bare, GOAL)).plans[0].numbers == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"description": {"text": " "}}, "goals_entry_missing"),
        ({"identifier": []}, "goals_entry_missing"),
        ({"lifecycleStatus": "actve"}, "goals_entry_unread"),
        ({"startDate": "2026-06"}, "goals_entry_unread"),
        ({"target": [{"dueDate": "soon"}]}, "goals_entry_unread"),
        ({"description": {"text": "a\u0007b"}}, "goals_entry_unread"),
        ({"description": {"text": "a" * 10_001}}, "goals_entry_unread"),
        ({"description": "a text"}, "goals_entry_unread"),
    ],
)
def test_a_goal_that_is_not_what_fhir_says_is_named(change: dict[str, Any], code: str) -> None:
    good = changed(GOAL, id="g2", identifier=[{"value": "1b"}])
    found = plan_goals.read(of(PATIENT, changed(GOAL, **change), good))
    assert codes(found) == {2: [code]}
    assert halved(found) == {"RR-1": ["2"]}
    assert [(line.line, line.number) for line in found.unread] == [(2, "RR-1")]


@pytest.mark.parametrize("period", [{"start": "2026-06"}, {"end": "next May"}])
def test_a_plan_whose_days_cannot_be_read_is_not_taken_in_without_them(period: dict[str, str]) -> None:
    found = plan_goals.read(of(PATIENT, GOAL, changed(CARE, period=period)))
    assert codes(found) == {3: ["goals_entry_unread"]}
    assert halved(found) == {"RR-1": ["3"]}


@pytest.mark.parametrize(("count", "held"), [(100, []), (101, ["2"])])
def test_a_goal_is_taken_in_with_all_that_is_planned_for_it_or_not_at_all(count: int, held: list[str]) -> None:
    steps = [{"detail": {"description": f"Step {n}"}} for n in range(count)]
    found = plan_goals.read(of(PATIENT, GOAL, changed(CARE, activity=steps)))
    assert halved(found) == {"RR-1": held}
    assert [goal.interventions.count("Step") for goal in found.plans[0].goals] == ([] if held else [100])


OTHERS = (
    changed(PATIENT, id="p2", identifier=[{"value": "RR-2"}]),
    changed(GOAL, id="g2", subject={"reference": "Patient/p2"}),
)


@pytest.mark.parametrize("broken", [changed(GOAL, id="g9", description="a text"), changed(CARE, period="a year")])
def test_a_plan_with_an_entry_that_cannot_be_read_is_not_taken_in_halves_and_others_are(broken: dict[str, Any]) -> None:
    found = plan_goals.read(of(PATIENT, GOAL, *OTHERS, broken))
    assert codes(found) == {5: ["goals_entry_unread"]}
    assert halved(found) == {"RR-1": ["5"], "RR-2": []}
    assert halved(plan_goals.read(of(PATIENT, broken))) == {"RR-1": ["2"]}


@pytest.mark.parametrize("subject", [None, 7, {"reference": 7}, "Patient/p1"])
@pytest.mark.parametrize("kind", [GOAL, CARE])
def test_an_entry_that_may_be_of_anybody_holds_every_plan_back(kind: dict[str, Any], subject: Any) -> None:
    found = plan_goals.read(of(PATIENT, GOAL, *OTHERS, changed(kind, id="x", subject=subject)))
    assert codes(found) == {5: ["goals_entry_unread"]}
    assert halved(found) == {"RR-1": ["5"], "RR-2": ["5"]}


def test_an_entry_of_somebody_else_refuses_the_page_even_where_it_cannot_be_read() -> None:
    other = changed(GOAL, id="g9", subject={"reference": "Patient/p2"}, description="a text")
    with pytest.raises(BadInputError, match="entry 3: a goal or plan is of somebody else"):
        plan_goals.read(of(PATIENT, GOAL, other, kind="searchset", url=SEARCH))


def test_a_person_who_cannot_be_read_holds_nobody_else_back() -> None:
    found = plan_goals.read(of(PATIENT, GOAL, changed(PATIENT, id="p9", identifier=7)))
    assert codes(found) == {3: ["goals_entry_unread"]}
    assert halved(found) == {"RR-1": []}


SEARCH = "https://fhir.example/r4/Goal?patient=p1&_count=50"


def test_an_answer_that_says_what_was_searched_is_taken_in() -> None:
    assert plan_goals.read(of(GOAL, PATIENT, CARE, kind="searchset", url=SEARCH)).plans == (PLAN,)


@pytest.mark.parametrize(
    "url", ["", "https://fhir.example/r4/Goal", "https://fhir.example/r4/Goal?_count=50", "https://[/"]
)
def test_an_answer_that_left_out_the_filter_is_refused(url: str) -> None:
    with pytest.raises(BadInputError, match="searched for one person"):
        plan_goals.read(of(GOAL, PATIENT, kind="searchset", url=url))


def test_anything_about_somebody_else_refuses_the_whole_page() -> None:
    other = changed(GOAL, id="g2", subject={"reference": "Patient/p2"})
    with pytest.raises(BadInputError, match="somebody else"):
        plan_goals.read(of(PATIENT, GOAL, other, kind="searchset", url=SEARCH))


def test_a_goal_that_does_not_say_whose_it_is_refuses_all() -> None:
    with pytest.raises(BadInputError, match="whose it is"):
        plan_goals.read(of(PATIENT, changed(GOAL, subject={})))


def test_resources_of_a_server_are_of_the_one_asked_for() -> None:
    given = [json.dumps(resource).encode() for resource in (GOAL, CARE)]
    assert bundle.of_resources(given, "p1", "RR-1").plans == (PLAN,)
    unclear = json.dumps(changed(GOAL, id="g2", startDate="soon")).encode()
    assert halved(bundle.of_resources([*given, unclear], "p1", "RR-1")) == {"RR-1": ["3"]}
    with pytest.raises(BadInputError, match="somebody else"):
        bundle.of_resources(given, "p2", "RR-1")


@pytest.mark.parametrize(
    "data",
    [
        b'{"resourceType": "Bundle", "type": "collection", "type": "collection"}',
        b'{"resourceType": "Patient"}',
        b'{"resourceType": "Bundle", "type": "history"}',
        b'{"resourceType": "Bundle", "type": "collection", "entry": [7]}',
        b'{"resourceType": "Bundle", "type": "collection", "entry": {}}',
        b'{"resourceType": "Bundle", "type": "collection", "total": NaN}',
        b'{"resourceType": "Bundle", "type": "collection", "entry": ' + b"[" * 100_000,
        b"{" * 3_000_000,
        b'{"a": "\\ud800"}',
        b"{" + b" " * (4 * 1024 * 1024),
    ],
)
def test_what_is_no_bundle_of_plans_is_refused(data: bytes) -> None:
    with pytest.raises(BadInputError):
        plan_goals.read(data)
