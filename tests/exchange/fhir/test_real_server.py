"""Every kind of note, to a server nobody here wrote: taken whole, read back, and one visit however often it is told."""

from collections.abc import Iterator

import pytest
from exchange.carriers.sekmet import Sekmet, running_sekmet
from note_records import EARLIER_PDF, EXTREMES, PDF

from fieldnote.domain.outcome import Result
from fieldnote.exchange.carriers.carrier import Parcel, ParcelKind
from fieldnote.exchange.carriers.fhir_server import FhirServer
from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.fhir.server import Server
from fieldnote.exchange.fhir.visit import encounter_id

SYSTEM = "https://agency.example/client-numbers"


@pytest.fixture(scope="module")
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sekmet]:
    """One server for the module, with everybody the agency knows."""
    with running_sekmet(tmp_path_factory.mktemp("sekmet")) as server:
        for number, client_id in enumerate(sorted({one.client_id for one in EXTREMES.values()})):
            known_by = [{"system": SYSTEM, "value": client_id}]
            server.put({"resourceType": "Patient", "id": f"p{number}", "identifier": known_by})
        yield server


@pytest.mark.parametrize("name", EXTREMES)
def test_server_takes_it_finds_the_person_by_number_and_gives_the_paper_back(sekmet: Sekmet, name: str) -> None:
    record = EXTREMES[name]
    data = bundle.make(record, PDF, Server(client_system=SYSTEM), earlier=EARLIER_PDF if record.replaces else b"")
    carrier, sent = FhirServer(sekmet.settings()), Parcel(f"{name}.json", data, ParcelKind.BUNDLE)
    try:
        for _ in range(2):
            outcome = carrier.send(sent, lambda *_: None, lambda: False)
            assert (outcome.result, outcome.issues) == (Result.CONFIRMED, ())
    finally:
        carrier.close()
    assert sekmet.stored("Encounter").count(encounter_id(record)) <= 1
