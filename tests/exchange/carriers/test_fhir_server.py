"""A real FHIR server with TLS and sign-in: each note is there once, of the right person, or the truth is told."""

import json
import random
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from exchange.carriers.certificates import authority, signed_by
from exchange.carriers.conftest import To
from exchange.carriers.lines import line_to
from exchange.carriers.sekmet import NARROW, Sekmet, running_sekmet
from note_records import PDF, an_id, corrected, record, voided

from fieldnote.domain.ids import VisitId
from fieldnote.domain.outcome import Result
from fieldnote.exchange.carriers import https
from fieldnote.exchange.carriers.carrier import Parcel, ParcelKind
from fieldnote.exchange.carriers.fhir_server import FhirServer, takes_bundles
from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.fhir.server import Server
from fieldnote.exchange.note_record import NoteRecord
from fieldnote.vault.targets import new_client_key

SYSTEM = "https://agency.example/client-numbers"
CHANCE = random.Random(11)  # noqa: S311 -- the same cuts every time


@pytest.fixture(scope="module")
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sekmet]:
    """One server for the module, with one person of the agency's."""
    with running_sekmet(tmp_path_factory.mktemp("sekmet")) as server:
        server.put_patient("1234", "RR-10418", SYSTEM)
        yield server


@pytest.fixture
def carrier(sekmet: Sekmet, to: To) -> FhirServer:
    return to(sekmet.settings())


def parcel(number: int, pdf: bytes = PDF, **changes: Any) -> Parcel:
    """A note of its own for each number, of the person the agency knows."""
    note = record(visit_id=VisitId(an_id(number)), note_id=VisitId(an_id(number)), **changes)
    return parcel_of(note, pdf)


def parcel_of(note: NoteRecord, pdf: bytes = PDF) -> Parcel:
    server = Server(client_system=SYSTEM, person="Patient/1234")
    return Parcel(f"{note.visit_id}.json", bundle.make(note, pdf, server), ParcelKind.BUNDLE)


def encounter_of(sent: Parcel) -> str:
    entries = json.loads(sent.data)["entry"]
    its_id: str = next(e["resource"]["id"] for e in entries if e["resource"]["resourceType"] == "Encounter")
    return its_id


def quiet(_done: int, _all: int) -> None:
    """Nobody looks at the progress."""


def never() -> bool:
    """Nobody stops it."""
    return False


def test_probe_says_what_the_server_can_do_and_that_it_knows_us(carrier: FhirServer) -> None:
    probe = carrier.probe()
    assert probe.outcome.result is Result.TAKEN
    assert probe.can >= {"r4", "json", "transaction", "update-create", "find-patient", "smart", "signed-in"}
    assert takes_bundles(probe.can)
    assert probe.identity.startswith("sha256/")
    assert probe.outcome.clock_ahead is not None
    assert abs(probe.outcome.clock_ahead) < timedelta(seconds=5)


def test_note_arrives_and_is_read_back(carrier: FhirServer, sekmet: Sekmet) -> None:
    sent, seen = parcel(100, PDF * 5000), list[tuple[int, int]]()
    outcome = carrier.send(sent, lambda done, of: seen.append((done, of)), never)
    assert (outcome.result, outcome.code, outcome.issues) == (Result.CONFIRMED, "read back", ())
    assert seen[-1] == (len(sent.data), len(sent.data))
    entries = json.loads(sent.data)["entry"]
    assert [(place.kind, place.local_id) for place in outcome.places] == [
        tuple(entry["request"]["url"].split("/")) for entry in entries
    ]
    assert all(place.remote_id == place.local_id for place in outcome.places)
    assert sekmet.stored("Encounter").count(encounter_of(sent)) == 1
    assert carrier.confirm(sent).result is Result.CONFIRMED


def test_same_note_again_changes_nothing(carrier: FhirServer, sekmet: Sekmet) -> None:
    sent = parcel(101)
    for _ in range(3):
        assert carrier.send(sent, quiet, never).result is Result.CONFIRMED
    assert sekmet.stored("Encounter").count(encounter_of(sent)) == 1


def test_person_named_by_number_is_found_by_the_server(carrier: FhirServer, sekmet: Sekmet) -> None:
    note = record(visit_id=VisitId(an_id(102)), note_id=VisitId(an_id(102)))
    sent = Parcel("n.json", bundle.make(note, PDF, Server(client_system=SYSTEM)), ParcelKind.BUNDLE)
    assert carrier.send(sent, quiet, never).result is Result.CONFIRMED
    assert carrier.confirm(sent).result is Result.CONFIRMED
    stranger = replace(note, client_id="RR-99999", visit_id=VisitId(an_id(103)), note_id=VisitId(an_id(103)))
    unknown = Parcel("n.json", bundle.make(stranger, PDF, Server(client_system=SYSTEM)), ParcelKind.BUNDLE)
    outcome = carrier.send(unknown, quiet, never)
    assert (outcome.result, outcome.code) == (Result.REFUSED, "HTTP 404")
    assert an_id(103) not in sekmet.stored("Encounter")


@pytest.mark.parametrize("number", [f"RR-0,{SYSTEM}|RR-10418", "RR-0,RR-10418", r"\,RR$|0"])
def test_number_with_signs_of_a_search_finds_this_person_or_nobody(
    carrier: FhirServer, sekmet: Sekmet, number: str
) -> None:
    note = record(visit_id=VisitId(an_id(111)), note_id=VisitId(an_id(111)), client_id=number)
    sent = Parcel("n.json", bundle.make(note, PDF, Server(client_system=SYSTEM)), ParcelKind.BUNDLE)
    assert carrier.send(sent, quiet, never).result is Result.REFUSED
    assert an_id(111) not in sekmet.stored("Encounter")
    assert carrier.patient_of(SYSTEM, number).patient_ids == ()


def test_correction_and_void_arrive_too(carrier: FhirServer, sekmet: Sekmet) -> None:
    assert carrier.send(parcel_of(record()), quiet, never).result is Result.CONFIRMED
    assert carrier.send(parcel_of(corrected()), quiet, never).result is Result.CONFIRMED
    assert carrier.send(parcel_of(voided()), quiet, never).result is Result.CONFIRMED
    assert sekmet.stored("Encounter").count(encounter_of(parcel_of(record()))) == 1


def test_what_is_not_there_is_not_confirmed(carrier: FhirServer) -> None:
    outcome = carrier.confirm(parcel(104))
    assert (outcome.result, outcome.code) == (Result.NOT_THERE, "HTTP 404")


def test_document_in_another_chart_is_never_called_confirmed(carrier: FhirServer, sekmet: Sekmet) -> None:
    sent = parcel(105)
    carrier.send(sent, quiet, never)
    sekmet.put_patient("4321", "RR-4321", SYSTEM)
    lying = document(sekmet, sent)
    sekmet.put(lying | {"subject": {"reference": "Patient/4321"}})
    outcome = carrier.confirm(sent)
    assert (outcome.result, outcome.code) == (Result.REFUSED, "read back: another person")


def test_document_with_other_content_is_never_called_confirmed(carrier: FhirServer, sekmet: Sekmet) -> None:
    sent = parcel(106)
    carrier.send(sent, quiet, never)
    lying = document(sekmet, sent)
    for change in ({"data": "JVBERg=="}, {"hash": "JVBERg=="}):
        attachment = lying["content"][0]["attachment"] | change
        sekmet.put(lying | {"content": [lying["content"][0] | {"attachment": attachment}]})
        outcome = carrier.confirm(sent)
        assert (outcome.result, outcome.code) == (Result.REFUSED, "read back: another document")
    sekmet.put(lying)
    assert carrier.confirm(sent).result is Result.CONFIRMED


def document(sekmet: Sekmet, sent: Parcel) -> dict[str, Any]:
    entries = json.loads(sent.data)["entry"]
    its_id = next(e["resource"]["id"] for e in entries if e["resource"]["resourceType"] == "DocumentReference")
    return sekmet.resource("DocumentReference", its_id)


def test_one_invalid_note_among_others_is_refused_alone_and_with_its_place(carrier: FhirServer, sekmet: Sekmet) -> None:
    good, bad = parcel(107), json.loads(parcel(108).data)
    encounter = next(e for e in bad["entry"] if e["resource"]["resourceType"] == "Encounter")
    del encounter["resource"]["status"]
    outcome = carrier.send(Parcel("n.json", json.dumps(bad).encode(), ParcelKind.BUNDLE), quiet, never)
    assert (outcome.result, outcome.code) == (Result.REFUSED, "HTTP 400")
    assert any("Encounter" in issue.where and "status" in issue.where for issue in outcome.issues), outcome
    assert carrier.send(good, quiet, never).result is Result.CONFIRMED
    assert an_id(108) not in sekmet.stored("Encounter")


def test_stale_version_is_refused_and_nothing_of_it_is_stored(carrier: FhirServer, sekmet: Sekmet) -> None:
    carrier.send(parcel(109), quiet, never)
    stale = json.loads(parcel(110).data)
    goal = next(e for e in stale["entry"] if e["resource"]["resourceType"] == "Goal")
    goal["request"]["ifMatch"] = 'W/"77"'
    outcome = carrier.send(Parcel("n.json", json.dumps(stale).encode(), ParcelKind.BUNDLE), quiet, never)
    assert (outcome.result, outcome.code) == (Result.REFUSED, "HTTP 412")
    assert an_id(110) not in sekmet.stored("Encounter")


def test_what_is_no_transaction_never_leaves(carrier: FhirServer) -> None:
    for data in (b"", b"%PDF", b"[]", b'{"type": "batch", "entry": []}', b"[" * 100_000, b'{"entry": NaN}'):
        assert carrier.send(Parcel("n", data, ParcelKind.BUNDLE), quiet, never).code == "no transaction"
        assert carrier.confirm(Parcel("n", data, ParcelKind.BUNDLE)).code == "no transaction"
    package = Parcel("n.fnx.age", parcel(1).data, ParcelKind.PACKAGE)
    assert carrier.send(package, quiet, never).result is Result.REFUSED


def test_server_that_cannot_take_our_ids_gets_nothing(to: To, sekmet: Sekmet) -> None:
    settings = sekmet.settings(can=frozenset({"r4", "json", "transaction"}))
    outcome = to(settings).send(parcel(111), quiet, never)
    assert (outcome.result, outcome.code) == (Result.REFUSED, "not supported")
    assert an_id(111) not in sekmet.stored("Encounter")


def test_stopped_upload_stores_nothing(carrier: FhirServer, sekmet: Sekmet) -> None:
    asked = iter([False, False, True])
    sent = parcel(112, PDF * 20_000)
    assert carrier.send(sent, quiet, lambda: next(asked, True)).result is Result.STOPPED
    assert an_id(112) not in sekmet.stored("Encounter")
    assert carrier.send(sent, quiet, never).result is Result.CONFIRMED


# Who we are ─────────────────────────────────────────────────────────────────────────────────────────────


def test_device_that_the_agency_does_not_know_has_to_sign_in(to: To, sekmet: Sekmet) -> None:
    outcome = to(sekmet.settings(client_id="nobody")).send(parcel(113), quiet, never)
    assert (outcome.result, outcome.code) == (Result.SIGN_IN, "HTTP 401 invalid_client")
    other_key = to(sekmet.settings(client_key=bytes.fromhex(new_client_key().private))).probe()
    assert other_key.outcome.result is Result.SIGN_IN
    assert "transaction" in other_key.can
    for key in (b"", b"garbage"):
        assert to(sekmet.settings(client_key=key)).probe().outcome.code == "key cannot be read"
    unsigned = to(sekmet.settings(client_id="")).send(parcel(113), quiet, never)
    assert (unsigned.result, unsigned.code) == (Result.SIGN_IN, "HTTP 401")


def test_token_that_is_over_is_renewed_once(carrier: FhirServer) -> None:
    carrier.probe()
    carrier._tokens._token = "of yesterday"  # noqa: S105 -- made up
    assert carrier.send(parcel(114), quiet, never).result is Result.CONFIRMED


def test_scope_that_is_too_narrow_is_not_allowed(to: To, sekmet: Sekmet) -> None:
    narrow = to(sekmet.settings(client_id="narrow", scopes=NARROW))
    outcome = narrow.send(parcel(115), quiet, never)
    assert (outcome.result, outcome.code) == (Result.NOT_ALLOWED, "HTTP 403")


def test_note_that_may_not_be_read_back_is_sent_and_not_confirmed(
    carrier: FhirServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = carrier._https.ask

    def ask(method: str, url: str, **more: Any) -> https.Answer:
        answer = asked(method, url, **more)
        return replace(answer, status=403, body=b"") if "DocumentReference" in url else answer

    monkeypatch.setattr(carrier._https, "ask", ask)
    outcome = carrier.send(parcel(116), quiet, never)
    assert (outcome.result, outcome.code) == (Result.TAKEN, "HTTP 200")
    assert carrier.confirm(parcel(116)).code == "not readable: HTTP 403"


@pytest.mark.parametrize("minutes", [-10, 10, 60 * 24 * 400])
@pytest.mark.parametrize("found", [True, False])
def test_clock_that_is_off_is_measured_and_does_not_stop_the_sign_in(
    to: To, sekmet: Sekmet, minutes: int, *, found: bool
) -> None:
    off = timedelta(minutes=minutes)
    told = "" if found else f"https://127.0.0.1:{sekmet.port}/auth/token"
    carrier = to(sekmet.settings(token_url=told), clock=lambda: datetime.now(UTC) + off)
    outcome = carrier.send(parcel(117), quiet, never)
    assert outcome.result is Result.CONFIRMED
    assert outcome.clock_ahead is not None
    assert abs(outcome.clock_ahead - off) < timedelta(seconds=5)


# Who they are ───────────────────────────────────────────────────────────────────────────────────────────


def test_server_of_another_authority_is_not_trusted(to: To, sekmet: Sekmet) -> None:
    carrier = to(sekmet.settings(ca=authority().pem))
    for outcome in (carrier.send(parcel(118), quiet, never), carrier.probe().outcome, carrier.confirm(parcel(118))):
        assert outcome.result is Result.DISTRUSTED
        assert outcome.code.startswith("certificate:")
    assert an_id(118) not in sekmet.stored("Encounter")


def test_probe_gives_the_key_to_compare_and_says_nothing_before(to: To, sekmet: Sekmet) -> None:
    unknown = sekmet.settings(ca=b"")
    probe = to(unknown).probe()
    assert (probe.outcome.result, probe.outcome.code) == (Result.DISTRUSTED, "certificate not known yet")
    assert to(unknown).send(parcel(119), quiet, never).result is Result.DISTRUSTED
    pinned = to(replace(unknown, pins=("sha256/" + "A" * 43 + "=", probe.identity.removeprefix("sha256/"))))
    assert pinned.send(parcel(119), quiet, never).result is Result.CONFIRMED
    assert pinned.probe().identity == probe.identity


def test_key_that_is_not_pinned_is_not_trusted_even_of_the_right_authority(to: To, sekmet: Sekmet) -> None:
    carrier = to(sekmet.settings(pins=("A" * 43 + "=",)))
    outcome = carrier.send(parcel(120), quiet, never)
    assert (outcome.result, outcome.code) == (Result.DISTRUSTED, "another key")
    assert carrier.probe().identity.startswith("sha256/")


def test_right_authority_does_not_speak_for_another_host(to: To, sekmet: Sekmet) -> None:
    settings = sekmet.settings(base_url=f"https://localhost:{sekmet.port}/fhir", ca=sekmet.ca.pem)
    assert to(settings).probe().outcome.result is Result.TAKEN  # its name is in the certificate
    elsewhere = signed_by(sekmet.ca, "fhir.example")
    assert elsewhere.made.issuer == sekmet.ca.made.subject
    other = sekmet.settings(base_url=f"https://127.0.0.2:{sekmet.port}/fhir")
    assert to(other).probe().outcome.result in {Result.DISTRUSTED, Result.UNREACHED}


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/fhir", "ftp://x/", "fhir", "", "https://", "https://x\0y/", "//x"])
def test_address_that_is_not_https_gets_nothing(to: To, sekmet: Sekmet, url: str) -> None:
    outcome = to(sekmet.settings(base_url=url)).send(parcel(121), quiet, never)
    assert outcome.result in {Result.DISTRUSTED, Result.UNREACHED}


def test_no_proxy_of_the_surroundings_has_a_say(to: To, sekmet: Sekmet, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere")
    carrier = to(sekmet.settings())
    assert carrier.send(parcel(122), quiet, never).result is Result.CONFIRMED


# Broken off ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.slow
def test_thirty_lost_answers_leave_each_encounter_once(to: To, sekmet: Sekmet) -> None:
    sent = [parcel(200 + number, PDF * 400) for number in range(30)]
    with line_to(sekmet.port) as line:
        carrier = through(to, sekmet, line.port)
        for one in sent:
            carrier._https.close()  # a connection of its own for each, so that it is cut at the same place
            line.swallow_after = len(one.data) + 1_000  # about all of the request, with what TLS and HTTP need
            assert carrier.send(one, quiet, never).result is Result.LATER
            assert is_stored(sekmet, one), "the server has it, and we do not know"
        line.swallow_after = None
        assert line.cuts == 30
        for one in sent:
            assert carrier.send(one, quiet, never).result is Result.CONFIRMED
    assert sorted(i for i in sekmet.stored("Encounter") if i in set(map(encounter_of, sent))) == sorted(
        map(encounter_of, sent)
    )


def is_stored(sekmet: Sekmet, sent: Parcel) -> bool:
    """Whether the server has a note, if need be after a while: it may be slow."""
    for _ in range(200):
        if encounter_of(sent) in sekmet.stored("Encounter"):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.slow
def test_thirty_cut_connections_leave_each_encounter_once(to: To, sekmet: Sekmet) -> None:
    sent = [parcel(300 + number, PDF * 400) for number in range(30)]
    with line_to(sekmet.port) as line:
        carrier = through(to, sekmet, line.port)
        for one in sent:
            carrier._https.close()
            line.cut_after = CHANCE.randrange(100, len(one.data))
            assert carrier.send(one, quiet, never).result is Result.LATER
        assert line.cuts == 30
        line.cut_after = None
        for one in sent:
            assert carrier.send(one, quiet, never).result is Result.CONFIRMED
    assert [sekmet.stored("Encounter").count(encounter_of(one)) for one in sent] == [1] * 30


def through(to: To, sekmet: Sekmet, port: int) -> FhirServer:
    """A carrier that goes through a line, and has its token already."""
    carrier = to(sekmet.settings(port, token_url=f"https://127.0.0.1:{sekmet.port}/auth/token"))
    assert carrier._tokens.header
    return carrier


@pytest.mark.slow
def test_server_that_is_ended_and_started_again_has_each_encounter_once(
    to: To,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with running_sekmet(tmp_path_factory.mktemp("restarted")) as server:
        server.put_patient("1234", "RR-10418", SYSTEM)
        carrier, one = to(server.settings()), parcel(400, PDF * 4000)
        carrier.probe()
        asked = iter([False, True])

        def end_it() -> bool:
            if next(asked, False):
                server.stop()
            return False

        assert carrier.send(one, quiet, end_it).result in {Result.LATER, Result.UNREACHED}
        assert carrier.send(one, quiet, never).result is Result.UNREACHED
        server.start()
        assert carrier.send(one, quiet, never).result is Result.CONFIRMED
        assert carrier.send(one, quiet, never).result is Result.CONFIRMED
        assert server.stored("Encounter") == [encounter_of(one)]


# Coming in ──────────────────────────────────────────────────────────────────────────────────────────────


def test_person_is_found_by_the_agency_s_number(carrier: FhirServer, sekmet: Sekmet) -> None:
    assert carrier.patient_of(SYSTEM, "RR-10418").patient_ids == ("1234",)
    assert carrier.patient_of(SYSTEM, "RR-0").patient_ids == ()
    assert carrier.patient_of("urn:another", "RR-10418").patient_ids == ()
    sekmet.put_patient("twin-1", "RR-22", SYSTEM)
    sekmet.put_patient("twin-2", "RR-22", SYSTEM)
    twins = carrier.patient_of(SYSTEM, "RR-22")
    assert (twins.outcome.result, set(twins.patient_ids)) == (Result.TAKEN, {"twin-1", "twin-2"})


@pytest.mark.parametrize("number", ["A|B", "A,B", "A\\B", "A$B", "é & =?", "RR-10418,RR-22"])
def test_number_of_strange_signs_is_one_number(carrier: FhirServer, sekmet: Sekmet, number: str) -> None:
    sekmet.put_patient("strange", number, SYSTEM)
    assert carrier.patient_of(SYSTEM, number).patient_ids == ("strange",)


def test_goals_of_everybody_are_refused(carrier: FhirServer, sekmet: Sekmet) -> None:
    for number in range(3):
        goal = {
            "resourceType": "Goal",
            "id": f"goal-{number}",
            "lifecycleStatus": "active",
            "description": {"text": "made up"},
            "subject": {"reference": f"Patient/{number}"},
        }
        sekmet.put(goal)
    found = carrier.resources_of("Goal", "1234")
    assert (found.outcome.result, found.outcome.code, found.resources) == (Result.REFUSED, "HTTP 400", ())


def test_all_pages_of_one_person_are_read(carrier: FhirServer, sekmet: Sekmet) -> None:
    sekmet.put_patient("5000", "RR-5000", SYSTEM)
    with sekmet.agency() as agency:
        for number in range(45):
            encounter = {
                "resourceType": "Encounter",
                "id": f"visit-{number}",
                "status": "finished",
                "class": {"code": "AMB"},
                "subject": {"reference": "Patient/5000"},
            }
            assert agency.put(f"/Encounter/visit-{number}", json=encounter).status_code == 201
    found = carrier.resources_of("Encounter", "5000")
    assert found.outcome.result is Result.TAKEN
    assert {msgspec.json.decode(one)["id"] for one in found.resources} == {f"visit-{n}" for n in range(45)}
