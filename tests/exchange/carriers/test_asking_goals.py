"""A person's goals from a FHIR server: theirs and nobody else's, or the truth about why they were not given."""

from collections.abc import Iterator
from typing import Any

import pytest
from exchange.carriers.scripted import Reply, Scripted, scripted_server
from exchange.carriers.sekmet import running_sekmet
from exchange.test_plan_goals import CARE, GOAL, changed
from making import add_person

from fieldnote.domain.changes import Done
from fieldnote.domain.outcome import Result
from fieldnote.exchange.carriers.fhir_server import FhirServer
from fieldnote.exchange.carriers.settings import FhirSettings
from fieldnote.services import agency_goals
from fieldnote.services.agency_goals import GoalsPreview
from fieldnote.services.asking_goals import AskGoals, FoundGoals
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync.jobs import Hands, Line
from fieldnote.vault import goals as goal_tables

SYSTEM = "urn:numbers"
MARCUS = {"resourceType": "Patient", "id": "p1", "identifier": [{"system": SYSTEM, "value": "RR-1"}]}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scripted]:
    """A server on the loopback that answers as it is told."""
    with scripted_server(tmp_path_factory.mktemp("scripted")) as server:
        yield server


@pytest.fixture
def server(running: Scripted) -> Scripted:
    """It knows one person, with a goal and a plan."""
    running.forget()
    running.say("/fhir/Patient/_search", page(running, f"Patient?identifier={SYSTEM}%7CRR-1", MARCUS))
    running.say("/fhir/Goal/_search", page(running, "Goal?patient=Patient/p1", GOAL))
    running.say("/fhir/CarePlan/_search", page(running, "CarePlan?patient=Patient/p1", CARE))
    return running


def page(server: Scripted, query: str, *resources: dict[str, Any]) -> Reply:
    link = [{"relation": "self", "url": f"{server.base}/{query}"}]
    entries = [{"resource": resource, "search": {"mode": "match"}} for resource in resources]
    return Reply(200, {"resourceType": "Bundle", "type": "searchset", "link": link, "entry": entries})


def asked(settings: FhirSettings, patient_id: str = "") -> FoundGoals:
    return AskGoals(Line(lambda: FhirServer(settings)), SYSTEM, "RR-1", settings.base_url, patient_id).run(Hands())


@pytest.mark.parametrize("known", ["", "p1"])
def test_one_persons_goals_make_a_plan(server: Scripted, book: Notebook, known: str) -> None:
    marcus = add_person(book, "Marcus", "RR-1")
    answer = asked(server.settings(), known)
    assert (answer.outcome.result, answer.patient_ids) == (Result.TAKEN, ("p1",)), answer.outcome
    found = agency_goals.asked(book, answer)
    assert isinstance(found, GoalsPreview)
    assert isinstance(agency_goals.accept(book, found), Done)
    (goal,) = goal_tables.of_person(book.vault.database, marcus)
    assert (goal.number, goal.title) == ("1a", "Find a home group")
    assert {one.path for one in server.asked} - {"/token", "/fhir/Patient/_search"} == {
        "/fhir/Goal/_search",
        "/fhir/CarePlan/_search",
    }


def test_a_goal_of_somebody_else_takes_all_of_it_back(server: Scripted) -> None:
    other = changed(GOAL, id="g2", subject={"reference": "Patient/p2"})
    server.say("/fhir/Goal/_search", page(server, "Goal?patient=Patient/p1", GOAL, other))
    answer = asked(server.settings())
    assert (answer.outcome.result, answer.resources) == (Result.REFUSED, ())


def test_a_number_that_nobody_has_over_there_asks_for_nobodys_goals(server: Scripted) -> None:
    server.say("/fhir/Patient/_search", page(server, f"Patient?identifier={SYSTEM}%7CRR-1"))
    answer = asked(server.settings())
    assert (answer.patient_ids, answer.resources) == ((), ())
    assert "/fhir/Goal/_search" not in server.paths()


def test_a_real_server_that_cannot_search_by_person_gives_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    with running_sekmet(tmp_path_factory.mktemp("sekmet")) as server:
        server.put(MARCUS)
        server.put(changed(GOAL, addresses=[]))
        server.put(CARE)
        answer = asked(server.settings())
        assert (answer.outcome.result, answer.patient_ids, answer.resources) == (Result.REFUSED, ("p1",), ())
        assert asked(server.settings(ca=b"", pins=())).outcome.result is Result.DISTRUSTED
