"""What servers do on their worst days, each with what follows from it; nobody is sent to another place."""

import base64
import gzip
import hashlib
import json
import socket
import ssl
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from exchange.carriers.certificates import authority, signed_by
from exchange.carriers.conftest import To
from exchange.carriers.lines import free_port
from exchange.carriers.scripted import CLIENT_KEY, Asked, Raw, Reply, Scripted, Step, scripted_server

from fieldnote.domain.outcome import Issue, Outcome, Place, Result
from fieldnote.exchange.carriers import https
from fieldnote.exchange.carriers.carrier import Parcel, ParcelKind
from fieldnote.exchange.carriers.fhir_server import FhirServer

NOW = datetime(2026, 3, 6, 18, tzinfo=UTC)
PDF = b"%PDF-1.7 made up"
ENCOUNTER, DOCUMENT = "4b1c3d0e-0000-4000-8000-000000000001", "4b1c3d0e-0000-4000-8000-000000000002"
SUBJECT = {"reference": "Patient/1234"}


def document(**changes: Any) -> dict[str, Any]:
    attachment = {
        "contentType": "application/pdf",
        "data": base64.b64encode(PDF).decode(),
        "hash": base64.b64encode(hashlib.sha1(PDF).digest()).decode(),  # noqa: S324 -- as FHIR R4 has it
    }
    return {
        "resourceType": "DocumentReference",
        "id": DOCUMENT,
        "status": "current",
        "subject": SUBJECT,
        "content": [{"attachment": attachment | changes}],
    }


ENTRIES: list[dict[str, Any]] = [
    {
        "resource": {"resourceType": "Encounter", "id": ENCOUNTER, "subject": SUBJECT},
        "request": {"method": "PUT", "url": f"Encounter/{ENCOUNTER}"},
    },
    {"resource": document(), "request": {"method": "PUT", "url": f"DocumentReference/{DOCUMENT}"}},
]
PARCEL = Parcel(
    "n.json",
    json.dumps({"resourceType": "Bundle", "type": "transaction", "entry": ENTRIES}).encode(),
    ParcelKind.BUNDLE,
)
STORED: dict[str, Any] = {
    "resourceType": "Bundle",
    "type": "transaction-response",
    "entry": [
        {"response": {"status": "201 Created", "location": f"Encounter/{ENCOUNTER}/_history/1", "etag": 'W/"1"'}},
        {"response": {"status": "200 OK"}},
    ],
}
REFUSAL = {
    "resourceType": "OperationOutcome",
    "issue": [
        {"severity": "warning", "code": "informational", "diagnostics": "left out"},
        {
            "severity": "error",
            "code": "required",
            "expression": ["Bundle.entry[0].resource.status"],
            "diagnostics": "status is\nmissing",
        },
        {"severity": "fatal", "code": "invariant", "details": {"text": "gol-1"}},
    ],
}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scripted]:
    with scripted_server(tmp_path_factory.mktemp("scripted")) as server:
        yield server


@pytest.fixture
def server(running: Scripted) -> Scripted:
    """A server that stores what it gets, and gives it back."""
    running.forget()
    running.say("/fhir", Reply(200, STORED))
    running.say(f"/fhir/DocumentReference/{DOCUMENT}", Reply(200, document()))
    return running


def send(carrier: FhirServer) -> Outcome:
    return carrier.send(PARCEL, lambda _done, _all: None, lambda: False)


@pytest.fixture
def carrier(server: Scripted, to: To) -> FhirServer:
    return to(server.settings(), clock=lambda: NOW)


def date(moment: datetime) -> str:
    return format_datetime(moment, usegmt=True)


def test_note_is_stored_and_read_back(carrier: FhirServer, server: Scripted) -> None:
    outcome = send(carrier)
    assert (outcome.result, outcome.code) == (Result.CONFIRMED, "read back")
    assert outcome.places == (
        Place("Encounter", ENCOUNTER, ENCOUNTER),
        Place("DocumentReference", DOCUMENT, DOCUMENT),
    )
    told = [one for one in server.asked if one.path != "/token"]
    assert [one.headers["Accept"] for one in told] == ["application/fhir+json"] * 2
    assert [one.headers["Authorization"] for one in told] == ["Bearer t-1"] * 2
    assert len({one.headers["X-Request-ID"] for one in server.asked}) == 3
    assert {one.headers["Accept-Encoding"] for one in server.asked} == {"identity"}
    assert (told[0].method, told[0].body) == ("POST", PARCEL.data)
    assert told[0].headers["Content-Type"] == "application/fhir+json"


# Refusals and delays ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("status", "result"),
    [
        (400, Result.REFUSED), (404, Result.REFUSED), (405, Result.REFUSED), (410, Result.REFUSED),
        (412, Result.REFUSED), (422, Result.REFUSED), (403, Result.NOT_ALLOWED), (408, Result.LATER),
        (409, Result.LATER), (413, Result.TOO_LARGE), (425, Result.LATER), (429, Result.BUSY), (500, Result.LATER),
        (502, Result.LATER), (503, Result.BUSY), (504, Result.LATER), (507, Result.NO_ROOM),
        (301, Result.DISTRUSTED), (302, Result.DISTRUSTED), (303, Result.DISTRUSTED), (307, Result.DISTRUSTED),
        (308, Result.DISTRUSTED), (204, Result.LATER),
    ],
)  # fmt: skip
def test_each_answer_has_its_outcome(carrier: FhirServer, server: Scripted, status: int, result: Result) -> None:
    server.say("/fhir", Reply(status, b"" if status == 204 else REFUSAL))
    outcome = send(carrier)
    assert (outcome.result, outcome.code) == (result, f"HTTP {status}")
    if status != 204:
        assert outcome.issues == (
            Issue("Bundle.entry[0].resource.status", "status is missing"),
            Issue("", "gol-1"),
        )
    assert server.paths().count("/fhir") == 1


def test_address_without_a_fhir_server_is_unreached_and_no_fault_of_the_note(
    carrier: FhirServer, server: Scripted
) -> None:
    server.say("/fhir", Reply(404, b"<html>nothing here</html>"))
    assert send(carrier).result is Result.UNREACHED


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("told", "wait"),
    [
        ("120", timedelta(minutes=2)),
        ("0", timedelta(0)),
        (date(NOW + timedelta(minutes=5)), timedelta(minutes=5)),
        (date(NOW - timedelta(minutes=5)), timedelta(0)),
        ("9" * 300, timedelta(days=7)),
        (date(NOW + timedelta(days=400)), timedelta(days=7)),
        ("-5", None),
        ("soon", None),
        ("Fri, 99 Foo 2026", None),
        ("", None),
        (None, None),
    ],
)
def test_server_says_how_long_to_wait(
    carrier: FhirServer, server: Scripted, status: int, told: str | None, wait: timedelta | None
) -> None:
    server.say("/fhir", Reply(status, b"", {} if told is None else {"Retry-After": told}))
    outcome = send(carrier)
    assert (outcome.result, outcome.wait) == (Result.BUSY, wait)


def test_date_to_wait_for_is_on_the_server_s_clock(carrier: FhirServer, server: Scripted) -> None:
    there = NOW - timedelta(minutes=10)
    server.say("/fhir", Reply(429, b"", {"Date": date(there), "Retry-After": date(there + timedelta(seconds=90))}))
    outcome = send(carrier)
    assert (outcome.wait, outcome.clock_ahead) == (timedelta(seconds=90), timedelta(minutes=10))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("path", ["/fhir", "/token", f"/fhir/DocumentReference/{DOCUMENT}"])
def test_nobody_is_sent_to_another_place(to: To, server: Scripted, tmp_path: Path, status: int, path: str) -> None:
    with scripted_server(tmp_path, ca=server.ca) as elsewhere:
        elsewhere.say("/fhir", Reply(200, STORED))
        server.say(path, Reply(status, b"", {"Location": f"{elsewhere.base}"}))
        outcome = send(to(server.settings()))
        assert elsewhere.asked == []
    if "Document" in path:
        assert outcome.result is Result.TAKEN
    else:
        assert (outcome.result, outcome.code) == (Result.DISTRUSTED, f"HTTP {status}")


# Tokens ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_request_for_a_token_is_signed_as_smart_asks(carrier: FhirServer, server: Scripted) -> None:
    send(carrier)
    form = parse_qs(server.asked[0].body.decode())
    assert form["grant_type"] == ["client_credentials"]
    token = form["client_assertion"][0]
    public = serialization.load_der_private_key(CLIENT_KEY, None).public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    assert jwt.get_unverified_header(token) == {"alg": "ES384", "kid": "key-1", "typ": "JWT"}
    audience = server.settings().token_url
    told = jwt.decode(
        token, public, algorithms=["ES384"], audience=audience, options={"verify_exp": False, "verify_iat": False}
    )
    assert (told["iss"], told["sub"]) == ("device-1", "device-1")
    assert told["exp"] - NOW.timestamp() <= 300


def test_token_is_used_until_it_is_nearly_over(
    carrier: FhirServer, server: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        send(carrier)
    assert server.paths().count("/token") == 1
    later = time.monotonic() + 280
    monkeypatch.setattr("fieldnote.exchange.carriers.smart.time.monotonic", lambda: later)
    send(carrier)
    assert server.paths().count("/token") == 2
    tokens = [parse_qs(one.body.decode())["client_assertion"][0] for one in server.asked if one.path == "/token"]
    assert len({jwt.decode(token, options={"verify_signature": False})["jti"] for token in tokens}) == 2


def test_token_that_is_not_taken_any_more_is_renewed_once(carrier: FhirServer, server: Scripted) -> None:
    server.say("/fhir", Reply(401), Reply(200, STORED))
    server.say("/token", *(Reply(200, {"access_token": f"t-{n}", "expires_in": 300}) for n in (1, 2)))
    assert send(carrier).result is Result.CONFIRMED
    assert [one.headers["Authorization"] for one in server.asked if one.path == "/fhir"] == ["Bearer t-1", "Bearer t-2"]


def test_device_that_is_refused_twice_has_to_sign_in(carrier: FhirServer, server: Scripted) -> None:
    server.say("/fhir", Reply(401))
    outcome = send(carrier)
    assert (outcome.result, outcome.code) == (Result.SIGN_IN, "HTTP 401")
    assert server.paths().count("/fhir") == 2


@pytest.mark.parametrize(
    ("step", "result"),
    [
        (Reply(401, {"error": "invalid_client", "error_description": "no"}), Result.SIGN_IN),
        (Reply(400, b"<html>"), Result.SIGN_IN),
        (Reply(403), Result.SIGN_IN),
        (Reply(429, b"", {"Retry-After": "30"}), Result.BUSY),
        (Reply(503, b"", {"Retry-After": "30"}), Result.BUSY),
        (Reply(500), Result.LATER),
        (Reply(200, b"<html>"), Result.LATER),
        (Reply(200, {"token": "t"}), Result.LATER),
        (Reply(200, {"access_token": "t\r\nX-Evil: 1"}), Result.LATER),
        (Reply(200, {"access_token": "\u00e9"}), Result.LATER),
        (Reply(200, b" " * 70_000), Result.LATER),
    ],
)
def test_no_token_no_sending(carrier: FhirServer, server: Scripted, step: Step, result: Result) -> None:
    server.say("/token", step)
    outcome = send(carrier)
    assert outcome.result is result
    assert outcome.wait == (timedelta(seconds=30) if result is Result.BUSY else None)
    assert "/fhir" not in server.paths()


def test_address_for_tokens_is_found_and_has_to_be_https(to: To, server: Scripted) -> None:
    place = "/fhir/.well-known/smart-configuration"
    carrier = to(server.settings(token_url=""))
    for step, result in (
        (Reply(404, b"<html>"), Result.SIGN_IN),
        (Reply(200, b"<html>"), Result.SIGN_IN),
        (Reply(302, b"", {"Location": "https://elsewhere.example/"}), Result.DISTRUSTED),
        (Reply(200, {"token_endpoint": f"http://127.0.0.1:{free_port()}/token"}), Result.DISTRUSTED),
    ):
        server.say(place, step)
        assert send(to(server.settings(token_url=""))).result is result
    server.say(place, Reply(200, {"token_endpoint": f"https://127.0.0.1:{server.port}/token"}))
    assert send(carrier).result is Result.CONFIRMED


def test_token_and_keys_are_in_nothing_that_is_shown(server: Scripted) -> None:
    shown = repr(server.settings(certificate_key=b"-----BEGIN secret"))
    assert repr(CLIENT_KEY) not in shown
    assert "secret" not in shown


@pytest.mark.parametrize("minutes", [-10, 10])
def test_clock_that_is_off_is_told_and_corrected_where_the_server_refuses(
    to: To, server: Scripted, minutes: int
) -> None:
    ours = NOW + timedelta(minutes=minutes)

    def strict(asked: Asked) -> Reply:
        told = jwt.decode(parse_qs(asked.body.decode())["client_assertion"][0], options={"verify_signature": False})
        left = told["exp"] - NOW.timestamp()
        right = 0 < left <= 300
        return Reply(200 if right else 401, {"access_token": "t", "error": "invalid_client"}, {"Date": date(NOW)})

    server.say("/token", strict)
    server.say("/fhir", Reply(200, STORED, {"Date": date(NOW)}))
    outcome = send(to(server.settings(), clock=lambda: ours))
    assert (outcome.result, outcome.clock_ahead) == (Result.CONFIRMED, timedelta(minutes=minutes))
    assert server.paths().count("/token") == 2


# Answers that are none ──────────────────────────────────────────────────────────────────────────────────


def test_huge_answer_is_not_read_to_its_end(carrier: FhirServer, server: Scripted) -> None:
    def endless() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\n\r\n"
        for _ in range(2_000):
            yield b" " * 100_000

    server.say("/fhir", Raw(endless()))
    tracemalloc.start()
    try:
        outcome = send(carrier)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (outcome.result, outcome.code) == (Result.LATER, "answer too large")
    assert most < 40 * 1024 * 1024


def test_answer_that_trickles_is_ended(carrier: FhirServer, server: Scripted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(https, "LAST_MOMENT_SECONDS", 0.5)

    def drops() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n"
        for number in range(200):
            time.sleep(0.05)
            yield b"X-%d: 1\r\n" % number

    server.say("/fhir", Raw(drops()))
    started = time.monotonic()
    outcome = send(carrier)
    assert (outcome.result, outcome.code) == (Result.LATER, "timed out")
    assert time.monotonic() - started < 5


def test_server_that_falls_silent_is_not_waited_for_without_end(
    to: To, server: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(https, "ANSWER_SECONDS", 0.3)

    def silence() -> Iterator[bytes]:
        time.sleep(2)
        yield b""

    server.say("/fhir", Raw(silence()))
    outcome = send(to(server.settings()))
    assert (outcome.result, outcome.code) == (Result.LATER, "timed out")


@pytest.mark.parametrize(
    "step",
    [
        Reply(200, b"<html>Welcome to the hotel</html>"),
        Reply(200, b""),
        Reply(200, b"[" * 200_000),
        Reply(200, b'{"resourceType": "Bundle", "type": NaN}'),
        Reply(200, b"\xff\xfe\x00"),
        Reply(200, {"resourceType": "Bundle", "type": "batch-response", "entry": []}),
        Reply(200, STORED | {"entry": STORED["entry"][:1]}),
        Reply(200, STORED | {"entry": [1, 2]}),
        Reply(200, STORED | {"entry": [{"response": {"status": 200}}, {"response": {}}]}),
        Reply(200, gzip.compress(b" " * 100_000_000), {"Content-Encoding": "gzip"}),
        Raw(iter([b"\x00\x01\x02garbage\r\n\r\n"])),
        Raw(iter([b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf"])),
        Raw(iter([b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello"])),
        Raw(iter([b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"])),
        Raw(iter([b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 200_000 + b"\r\n\r\n"])),
        Raw(iter([b""])),
    ],
    ids=range(16),
)
def test_answer_that_is_none_is_asked_for_again_later(carrier: FhirServer, server: Scripted, step: Step) -> None:
    server.say("/fhir", step)
    assert send(carrier).result is Result.LATER
    server.say("/fhir", Reply(200, STORED))
    assert send(carrier).result is Result.CONFIRMED


def test_entry_that_was_refused_after_all_is_refused(carrier: FhirServer, server: Scripted) -> None:
    refused = {"response": {"status": "422 Unprocessable", "outcome": REFUSAL}}
    server.say("/fhir", Reply(200, STORED | {"entry": [STORED["entry"][0], refused]}))
    outcome = send(carrier)
    assert (outcome.result, outcome.code) == (Result.REFUSED, "HTTP 422")
    assert outcome.issues[0].where == "Bundle.entry[0].resource.status"


def test_words_of_a_refusal_are_short_and_plain(carrier: FhirServer, server: Scripted) -> None:
    issue = {"severity": "error", "diagnostics": "\u202e\x1b[31m" + "w" * 9000, "expression": [{"not": "text"}]}
    server.say("/fhir", Reply(400, {"resourceType": "OperationOutcome", "issue": [issue] * 200}))
    outcome = send(carrier)
    assert len(outcome.issues) == 20
    assert all(len(one.text) == 300 and one.text.isprintable() for one in outcome.issues)


def test_large_note_that_is_refused_early_is_too_large_and_not_cut_off(to: To, server: Scripted) -> None:
    server.say("/fhir", Reply(413, REFUSAL))
    big = json.loads(PARCEL.data) | {"note": "x" * 5_000_000}
    parcel = Parcel("n.json", json.dumps(big).encode(), ParcelKind.BUNDLE)
    outcome = to(server.settings()).send(parcel, lambda _done, _all: None, lambda: False)
    assert outcome.result is Result.TOO_LARGE


# Packed, and put elsewhere ──────────────────────────────────────────────────────────────────────────────


def test_bundle_is_packed_only_where_the_server_offers_it(to: To, server: Scripted) -> None:
    can = frozenset({"r4", "json", "transaction", "update-create", "gzip"})
    carrier = to(server.settings(can=can))
    assert send(carrier).result is Result.CONFIRMED
    sent = next(one for one in server.asked if one.path == "/fhir")
    assert sent.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(sent.body) == PARCEL.data
    server.asked.clear()
    server.say("/fhir", Reply(415), Reply(200, STORED))
    assert send(carrier).result is Result.CONFIRMED
    sent = [one for one in server.asked if one.path == "/fhir"][-1]
    assert (sent.headers["Content-Encoding"], sent.body) == (None, PARCEL.data)


@pytest.mark.parametrize("form", ["Binary/77", "absolute", "packed in JSON"])
def test_document_that_the_server_put_beside_is_read_there(carrier: FhirServer, server: Scripted, form: str) -> None:
    url = f"{server.base}/Binary/77" if form == "absolute" else "Binary/77"
    lying = document(url=url)
    del lying["content"][0]["attachment"]["data"]
    server.say(f"/fhir/DocumentReference/{DOCUMENT}", Reply(200, lying))
    binary = {"resourceType": "Binary", "contentType": "application/pdf", "data": base64.b64encode(PDF).decode()}
    server.say("/fhir/Binary/77", Reply(200, binary if form == "packed in JSON" else PDF))
    assert send(carrier).result is Result.CONFIRMED
    server.say("/fhir/Binary/77", Reply(200, PDF + b"?"))
    assert send(carrier).code == "read back: another document"


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/fhir/Binary/1",
        "http://127.0.0.1/fhir/Binary/1",
        "//elsewhere.example/x",
        "../x",
        "",
        "/other/x",
        "https://[x/",
        "?",
    ],
)
def test_document_is_never_fetched_from_another_place(carrier: FhirServer, server: Scripted, url: str) -> None:
    lying = document(url=url)
    del lying["content"][0]["attachment"]["data"]
    server.say(f"/fhir/DocumentReference/{DOCUMENT}", Reply(200, lying))
    outcome = send(carrier)
    assert outcome.result is Result.REFUSED
    assert not any("Binary" in path or "elsewhere" in path for path in server.paths())


@pytest.mark.parametrize(
    "lying",
    [
        document() | {"subject": {"reference": "Patient/9"}},
        document() | {"subject": {"reference": "https://elsewhere.example/fhir/Patient/1234"}},
        document() | {"subject": {}},
        document() | {"subject": None},
        document() | {"content": []},
        document() | {"content": [*document()["content"], *document()["content"]]},
        document() | {"content": [{"attachment": None}]},
    ],
    ids=range(7),
)
def test_document_that_lies_there_otherwise_is_an_alarm(
    carrier: FhirServer, server: Scripted, lying: dict[str, Any]
) -> None:
    server.say(f"/fhir/DocumentReference/{DOCUMENT}", Reply(200, lying))
    outcome = send(carrier)
    assert outcome.result is Result.REFUSED
    assert outcome.code.startswith("read back: another")
    assert outcome.places


def test_absolute_reference_to_the_same_person_is_the_same_person(carrier: FhirServer, server: Scripted) -> None:
    lying = document() | {"subject": {"reference": f"{server.base}/Patient/1234/_history/3"}}
    server.say(f"/fhir/DocumentReference/{DOCUMENT}", Reply(200, lying))
    assert send(carrier).result is Result.CONFIRMED


def test_ids_that_the_server_gave_are_kept_and_read_back(carrier: FhirServer, server: Scripted) -> None:
    entries = [
        {"response": {"status": "201", "location": f"{server.base}/Encounter/41/_history/1"}},
        {"response": {"status": "201", "location": "DocumentReference/42"}},
    ]
    server.say("/fhir", Reply(200, STORED | {"entry": entries}))
    server.say("/fhir/DocumentReference/42", Reply(200, document() | {"id": "42"}))
    outcome = send(carrier)
    assert outcome.result is Result.CONFIRMED
    assert [place.remote_id for place in outcome.places] == ["41", "42"]
    assert carrier.confirm(replace(PARCEL, places=outcome.places)).result is Result.CONFIRMED


# Who is there ───────────────────────────────────────────────────────────────────────────────────────────


def test_nobody_there_is_unreached(server: Scripted, to: To) -> None:
    nobody = send(to(server.settings(base_url=f"https://127.0.0.1:{free_port()}/fhir", client_id="")))
    assert (nobody.result, nobody.code) == (Result.UNREACHED, "ECONNREFUSED")
    nowhere = send(to(server.settings(base_url="https://fhir.invalid/fhir", client_id="")))
    assert (nowhere.result, nowhere.code) == (Result.UNREACHED, "no such host")


def test_certificate_that_is_over_or_of_another_host_is_not_trusted(tmp_path: Path, to: To) -> None:
    ca = authority()
    for certificate, word in ((signed_by(ca, days=-1), "expired"), (signed_by(ca, "fhir.example"), "not valid for")):
        with scripted_server(tmp_path, certificate=certificate, ca=ca) as server:
            outcome = send(to(server.settings()))
            assert outcome.result is Result.DISTRUSTED
            assert word in outcome.code
            assert server.asked == []


def test_authority_that_cannot_be_read_is_none(server: Scripted, to: To) -> None:
    for ca in (b"garbage", b"\xff", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        assert send(to(server.settings(ca=ca))).result is Result.DISTRUSTED


def test_server_that_speaks_no_tls_is_not_trusted(to: To, server: Scripted, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as plain:

        def answer() -> None:
            line, _ = plain.accept()
            with line:
                line.recv(100)
                line.sendall(b"HTTP/1.1 200 OK\r\n\r\n" * 10)

        thread = threading.Thread(target=answer)
        thread.start()
        url = f"https://127.0.0.1:{plain.getsockname()[1]}/fhir"
        assert send(to(server.settings(base_url=url, client_id=""))).result is Result.DISTRUSTED
        thread.join(10)


def test_certificate_of_this_device_is_shown_where_it_is_asked_for(tmp_path: Path, to: To) -> None:
    ca, folder = authority(), tmp_path / "device"
    folder.mkdir()
    device = signed_by(ca, "device-1")
    (tmp_path / "ca.pem").write_bytes(ca.pem)

    def ask_for_one(context: ssl.SSLContext) -> None:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(tmp_path / "ca.pem")

    with scripted_server(tmp_path, ca=ca, change=ask_for_one) as server:
        server.say("/fhir", Reply(200, STORED))
        server.say(f"/fhir/DocumentReference/{DOCUMENT}", Reply(200, document()))
        shown = to(server.settings(certificate=device.pem, certificate_key=device.key_pem))
        assert send(shown).result is Result.CONFIRMED
        without = send(to(server.settings()))
        assert (without.result, without.code) == (Result.SIGN_IN, "certificate refused")
        stranger = signed_by(authority("Another"), "device-1")
        refused = send(to(server.settings(certificate=stranger.pem, certificate_key=stranger.key_pem)))
        assert (refused.result, refused.code) == (Result.SIGN_IN, "certificate refused")
        broken = send(to(server.settings(certificate=device.pem, certificate_key=stranger.key_pem)))
        assert (broken.result, broken.code) == (Result.SIGN_IN, "certificate cannot be read")


def test_keys_of_the_connection_are_written_nowhere(
    to: To, server: Scripted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    assert send(to(server.settings())).result is Result.CONFIRMED
    assert not (tmp_path / "keys").exists()


# Probing ────────────────────────────────────────────────────────────────────────────────────────────────


def capability(**changes: Any) -> dict[str, Any]:
    kinds = [
        {"type": kind, "updateCreate": True, "versioning": "versioned"} for kind in ("Encounter", "DocumentReference")
    ]
    rest = {"mode": "server", "interaction": [{"code": "transaction"}], "resource": kinds}
    return {
        "resourceType": "CapabilityStatement",
        "fhirVersion": "4.0.1",
        "format": ["json"],
        "rest": [rest | changes],
    }


@pytest.mark.parametrize(
    ("told", "lacks"),
    [
        (capability(interaction=[{"code": "batch"}]), "transaction"),
        (capability(resource=[{"type": "Encounter", "updateCreate": True}]), "update-create"),
        (capability(mode="client"), "transaction"),
        (capability() | {"fhirVersion": "5.0.0"}, "r4"),
        (capability() | {"format": ["xml"]}, "json"),
        (capability() | {"rest": None}, "transaction"),
        (capability(resource="everything"), "update-create"),
    ],
)
def test_probe_finds_what_is_missing(carrier: FhirServer, server: Scripted, told: dict[str, Any], lacks: str) -> None:
    server.say("/fhir/metadata", Reply(200, capability()))
    whole = carrier.probe()
    assert whole.can == {"r4", "json", "transaction", "update-create", "signed-in"}
    server.say("/fhir/metadata", Reply(200, told, {"Accept-Encoding": "gzip"}))
    probe = carrier.probe()
    assert lacks not in probe.can
    assert "gzip" in probe.can


@pytest.mark.parametrize(
    ("step", "result"),
    [
        (Reply(200, b"<html>"), Result.UNREACHED),
        (Reply(200, {"resourceType": "Patient"}), Result.UNREACHED),
        (Reply(404, b""), Result.UNREACHED),
        (Reply(500), Result.LATER),
        (Reply(302, b"", {"Location": "https://elsewhere.example"}), Result.DISTRUSTED),
    ],
)
def test_probe_of_something_else_says_so(carrier: FhirServer, server: Scripted, step: Step, result: Result) -> None:
    server.say("/fhir/metadata", step)
    probe = carrier.probe()
    assert (probe.outcome.result, probe.can) == (result, frozenset())
    assert "/token" not in server.paths()


def test_probe_signs_in_where_the_server_says_nothing_before(carrier: FhirServer, server: Scripted) -> None:
    server.say("/fhir/metadata", Reply(401), Reply(200, capability()))
    assert "transaction" in carrier.probe().can


# Coming in ──────────────────────────────────────────────────────────────────────────────────────────────


def goal(number: int, person: str = "1234") -> dict[str, Any]:
    return {"resourceType": "Goal", "id": f"g{number}", "subject": {"reference": f"Patient/{person}"}}


def page(server: Scripted, *goals: dict[str, Any], **changes: Any) -> dict[str, Any]:
    given = {
        "resourceType": "Bundle",
        "type": "searchset",
        "link": [{"relation": "self", "url": f"{server.base}/Goal?patient=Patient%2F1234&_count=2"}],
        "entry": [{"resource": one, "search": {"mode": "match"}} for one in goals],
    }
    return given | changes


def links(server: Scripted, following: str, asked: str = "patient=1234") -> list[dict[str, str]]:
    return [
        {"relation": "self", "url": f"{server.base}/Goal?{asked}"},
        {"relation": "next", "url": following},
    ]


def test_goals_of_one_person_are_read_page_by_page(carrier: FhirServer, server: Scripted) -> None:
    first = page(server, goal(1), goal(2), link=links(server, f"{server.base}/pages?at=2"))
    last = page(server, goal(3))
    last["entry"] += [
        {"resource": {"resourceType": "Patient", "id": "1234"}, "search": {"mode": "include"}},
        {"resource": {"resourceType": "OperationOutcome"}, "search": {"mode": "outcome"}},
        {},
    ]
    server.say("/fhir/Goal/_search", Reply(200, first))
    server.say("/fhir/pages", Reply(200, last))
    found = carrier.resources_of("Goal", "1234")
    assert found.outcome.result is Result.TAKEN
    assert [json.loads(one) for one in found.resources] == [goal(1), goal(2), goal(3)]
    search = next(one for one in server.asked if one.path == "/fhir/Goal/_search")
    assert (search.method, parse_qs(search.body.decode())) == ("POST", {"patient": ["Patient/1234"]})
    assert [one.headers["Prefer"] for one in server.asked if one.path != "/token"] == ["handling=strict"] * 2


def test_no_goals_are_an_answer_too(carrier: FhirServer, server: Scripted) -> None:
    server.say("/fhir/Goal/_search", Reply(200, page(server)))
    found = carrier.resources_of("Goal", "1234")
    assert (found.outcome.result, found.resources) == (Result.TAKEN, ())


@pytest.mark.parametrize(
    "change",
    [
        lambda server: page(server, goal(1), goal(2, "9")),
        lambda server: page(server, goal(1) | {"subject": {}}),
        lambda server: page(server, goal(1) | {"subject": {"reference": "https://elsewhere.example/Patient/1234"}}),
        lambda server: page(server, goal(1), link=[{"relation": "self", "url": f"{server.base}/Goal"}]),
        lambda server: page(server, goal(1), link=[{"relation": "self", "url": f"{server.base}/Goal?patient=9"}]),
        lambda server: page(server, goal(1), link=[]),
        lambda server: page(server, goal(1), type="collection"),
        lambda server: page(server, {"resourceType": "Condition", "subject": {"reference": "Patient/1234"}}),
        lambda server: page(server, goal(1), link=links(server, "https://elsewhere.example/fhir/more")),
        lambda server: page(server, goal(1), link=links(server, f"{server.base}/../admin")),
        lambda server: page(server, goal(1), link=links(server, f"{server.base}/%2e%2e/admin")),
        lambda server: page(server, goal(1), link=links(server, f"{server.base}/pages")),
    ],
    ids=range(12),
)
def test_page_that_may_have_somebody_else_s_is_refused_with_all_it_has(
    carrier: FhirServer, server: Scripted, change: Callable[[Scripted], dict[str, Any]]
) -> None:
    server.say("/fhir/Goal/_search", Reply(200, change(server)))
    server.say("/fhir/pages", Reply(200, page(server, goal(2), link=links(server, f"{server.base}/pages"))))
    found = carrier.resources_of("Goal", "1234")
    assert (found.outcome.result, found.resources) == (Result.REFUSED, ())


def test_pages_under_the_base_itself_are_the_server_s_own(carrier: FhirServer, server: Scripted) -> None:
    first = page(server, goal(1), link=links(server, f"{server.base}?_getpages=7"))
    server.say("/fhir/Goal/_search", Reply(200, first))
    server.say("/fhir", Reply(200, page(server, goal(2))))
    assert len(carrier.resources_of("Goal", "1234").resources) == 2


def test_second_page_of_somebody_else_takes_back_the_first(carrier: FhirServer, server: Scripted) -> None:
    first = page(server, goal(1), link=links(server, f"{server.base}/pages"))
    server.say("/fhir/Goal/_search", Reply(200, first))
    server.say("/fhir/pages", Reply(200, page(server, goal(2, "9"))))
    found = carrier.resources_of("Goal", "1234")
    assert (found.outcome.code, found.resources) == ("search not honoured: somebody else's", ())


@pytest.mark.parametrize(
    "body", [b"<html>", b"[" * 200_000, b'{"type": "searchset", "entry": [{"resource": NaN}]}', b'{"type": 1}']
)
def test_page_that_is_none_is_asked_for_again_later(carrier: FhirServer, server: Scripted, body: bytes) -> None:
    server.say("/fhir/Goal/_search", Reply(200, body))
    assert carrier.resources_of("Goal", "1234").outcome.result is Result.LATER


def test_nothing_of_a_person_stands_in_an_address(carrier: FhirServer, server: Scripted) -> None:
    number = "RR-10418"
    holder = {"resourceType": "Patient", "id": "1234", "identifier": [{"system": "urn:numbers", "value": number}]}
    found = page(server, link=[{"relation": "self", "url": f"{server.base}/Patient?identifier=urn:numbers%7C{number}"}])
    server.say("/fhir/Patient/_search", Reply(200, found | {"entry": [{"resource": holder}]}))
    assert carrier.patient_of("urn:numbers", number).patient_ids == ("1234",)
    send(carrier)
    assert not any(number in path or "1234" in path for path in server.paths())


def test_patients_that_were_not_asked_for_are_nobody(carrier: FhirServer, server: Scripted) -> None:
    stranger = {"resourceType": "Patient", "id": "9", "identifier": [{"system": "urn:numbers", "value": "RR-9"}]}
    found = page(server, link=[{"relation": "self", "url": f"{server.base}/Patient?identifier=urn:numbers%7CRR-1"}])
    server.say("/fhir/Patient/_search", Reply(200, found | {"entry": [{"resource": stranger}]}))
    match = carrier.patient_of("urn:numbers", "RR-1")
    assert (match.outcome.result, match.patient_ids) == (Result.REFUSED, ())


@pytest.mark.parametrize(
    "change",
    [
        {"id": None}, {"id": "../x"}, {"content": "text"}, {"content": []}, {"content": [None]},
        {"content": [{"attachment": []}]}, {"content": [{"attachment": {"url": "https://elsewhere.example/"}}]},
    ],
    ids=range(7),
)  # fmt: skip
def test_document_with_nothing_to_compare_is_sent_and_never_called_confirmed(
    carrier: FhirServer, server: Scripted, change: dict[str, Any]
) -> None:
    entries = [ENTRIES[0], ENTRIES[1] | {"resource": document() | change}]
    data = json.dumps({"resourceType": "Bundle", "type": "transaction", "entry": entries}).encode()
    parcel = Parcel("n.json", data, ParcelKind.BUNDLE)
    assert carrier.send(parcel, lambda _done, _all: None, lambda: False).result is Result.TAKEN
    assert carrier.confirm(parcel).code == "nothing to read back"


@pytest.mark.parametrize("its_id", ["", "../9", "a b", None, 7, "x" * 65])
def test_patient_without_a_right_id_is_nobody(carrier: FhirServer, server: Scripted, its_id: object) -> None:
    holder = {"resourceType": "Patient", "id": its_id, "identifier": [{"system": "urn:n", "value": "RR-1"}]}
    found = page(server, link=[{"relation": "self", "url": f"{server.base}/Patient?identifier=urn:n%7CRR-1"}])
    server.say("/fhir/Patient/_search", Reply(200, found | {"entry": [{"resource": holder}]}))
    match = carrier.patient_of("urn:n", "RR-1")
    assert (match.outcome.result, match.patient_ids) == (Result.LATER, ())


def test_nothing_lies_for_us_on_a_fhir_server(carrier: FhirServer, server: Scripted) -> None:
    assert carrier.receipts(1000) == ()
    assert server.asked == []
