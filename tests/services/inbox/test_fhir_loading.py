"""Opened notes go on into a real FHIR server, each there once whatever happens on the way."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from exchange.carriers.sekmet import Sekmet, running_sekmet
from exchange.packing import NOTICE, PDF, Laptop, note
from note_records import an_id, record
from services.inbox.agency import Office, office

from fieldnote.domain.ids import VisitId
from fieldnote.domain.outcome import Issue, Outcome, Result
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.carriers.carrier import Parcel, Probe, Progress, Received, Stopped
from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.fhir.server import Server
from fieldnote.exchange.package import resources
from fieldnote.exchange.package.writing import PackedNote
from fieldnote.services.inbox import fhir_loading, words

SYSTEM = "https://agency.example/client-numbers"


def quiet(_done: int, _total: int) -> None:
    """Nobody looks at the progress."""


@pytest.fixture
def here(tmp_path: Path) -> Office:
    return office(tmp_path)


@pytest.fixture
def laptop(here: Office) -> Laptop:
    made = Laptop()
    here.knows(made)
    return made


@dataclass
class Answering:
    """A server that answers as it was told to."""

    answers: dict[str, Outcome] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def send(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:  # noqa: ARG002 -- as a carrier
        self.asked.append(parcel.name)
        return self.answers.get(parcel.name, Outcome(Result.CONFIRMED))

    def probe(self) -> Probe:
        raise NotImplementedError

    def confirm(self, parcel: Parcel) -> Outcome:
        raise NotImplementedError

    def receipts(self, limit: int) -> tuple[Received, ...]:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError


def test_a_note_that_the_server_refuses_stops_no_other_and_its_words_are_told(here: Office, laptop: Laptop) -> None:
    here.gets(laptop, note("n1"), PackedNote("n2", 1, b"{}"), note("n3"), note("n4"))
    here.take()
    refusing = Answering({"n3-v1.json": Outcome(Result.REFUSED, "HTTP 422", (Issue("Encounter.class", "Unknown."),))})
    loaded = fhir_loading.bring(here.place.folder, refusing, "server", quiet)
    assert refusing.asked == ["n1-v1.json", "n3-v1.json", "n4-v1.json"]
    assert [(one.item, one.code) for one in loaded.failed] == [("n2-v1", "no transaction"), ("n3-v1", "HTTP 422")]
    assert "Encounter.class Unknown." in "".join(words.of_loading(loaded))
    again = Answering()
    fhir_loading.bring(here.place.folder, again, "server", quiet)
    assert again.asked == ["n3-v1.json"]
    elsewhere = Answering()
    fhir_loading.bring(here.place.folder, elsewhere, "another", quiet)
    assert len(elsewhere.asked) == 3


def test_where_nothing_goes_the_rest_waits(here: Office, laptop: Laptop) -> None:
    here.gets(laptop, *(note(f"n{number}") for number in range(6)))
    here.take()
    one_late = Answering({"n1-v1.json": Outcome(Result.LATER, "HTTP 500")})
    assert fhir_loading.bring(here.place.folder, one_late, "a", quiet).outcome.result is Result.TAKEN
    all_late = Answering({f"n{number}-v1.json": Outcome(Result.LATER, "HTTP 500") for number in range(6)})
    assert fhir_loading.bring(here.place.folder, all_late, "b", quiet).outcome.result is Result.LATER
    assert len(all_late.asked) == 3
    busy = Answering({"n0-v1.json": Outcome(Result.BUSY, "HTTP 429")})
    stopped = fhir_loading.bring(here.place.folder, busy, "c", quiet)
    assert (stopped.outcome.result, busy.asked) == (Result.BUSY, ["n0-v1.json"])


@pytest.fixture(scope="module")
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sekmet]:
    with running_sekmet(tmp_path_factory.mktemp("sekmet")) as server:
        server.put_patient("1234", "RR-10418", SYSTEM)
        yield server


def real_note(number: int) -> PackedNote:
    """A note as the notebook writes it."""
    made = record(visit_id=VisitId(an_id(number)), note_id=VisitId(an_id(number)), notice=NOTICE)
    server = Server(client_system=SYSTEM, person="Patient/1234")
    return PackedNote(an_id(number), 1, bundle.make(made, PDF, server), PDF)


def server_file(sekmet: Sekmet, folder: Path) -> Path:
    """Describe the server as an agency's IT would."""
    key = base64.encodebytes(sekmet.client_key).decode()
    (folder / "client.pem").write_text(f"-----BEGIN PRIVATE KEY-----\n{key}-----END PRIVATE KEY-----\n")
    (folder / "ca.pem").write_bytes(sekmet.ca.pem)
    told = {"ca": "ca.pem", "client_id": "device-1", "client_key": "client.pem", "key_id": "key-1"}
    lines = [f"{key} = {json.dumps(value)}" for key, value in told.items()]
    (folder / "server.toml").write_text("\n".join([*lines, 'scopes = ["system/*.cruds"]']))
    return folder / "server.toml"


def test_notes_arrive_in_a_real_server_once(here: Office, laptop: Laptop, sekmet: Sekmet, tmp_path: Path) -> None:
    here.gets(laptop, real_note(1), real_note(2))
    here.take()
    url = f"https://127.0.0.1:{sekmet.port}/fhir"
    settings = fhir_loading.settings(url, server_file(sekmet, tmp_path))
    loaded = fhir_loading.into_fhir(here.place.folder, settings, quiet)
    assert (loaded.outcome.result, loaded.failed, loaded.packages) == (Result.TAKEN, [], 1)
    before = sorted(sekmet.stored("Encounter"))
    assert len(before) == 2
    again = fhir_loading.into_fhir(here.place.folder, settings, quiet)
    assert (again.packages, again.before) == (0, 1)
    for mark in here.place.opened.glob("*/loaded/*/*"):
        mark.unlink()
    here.gets(laptop, real_note(3))
    here.take()
    assert fhir_loading.into_fhir(here.place.folder, settings, quiet).failed == []
    assert len(sekmet.stored("Encounter")) == 3


def test_every_note_that_a_notebook_writes_can_be_taken_apart() -> None:
    kinds = {one.type for one in resources.of_bundle(real_note(7).bundle)}
    assert kinds >= {"Encounter", "DocumentReference", "Provenance"}


def described(folder: Path, client_key: bytes) -> Path:
    """Describe a server that is signed in to with a key in a file."""
    (folder / "client.pem").write_bytes(client_key)
    (folder / "server.toml").write_text("pins = ['sha256/x']\nclient_id = 'd'\nclient_key = 'client.pem'")
    return folder / "server.toml"


@pytest.mark.parametrize("form", [PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL])
def test_a_key_is_read_however_openssl_writes_it(tmp_path: Path, form: PrivateFormat) -> None:
    key = ec.generate_private_key(ec.SECP384R1())
    pem = b"made 2026\n" + key.private_bytes(Encoding.PEM, form, NoEncryption())
    read = fhir_loading.settings("https://fhir.example.org", described(tmp_path, pem))
    assert read.client_key == key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize(
    "pem",
    [
        b"",
        b"-----BEGIN PRIVATE KEY-----\naGVsbG8=\n-----END PRIVATE KEY-----\n",
        ec.generate_private_key(ec.SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        ec.generate_private_key(ec.SECP384R1()).private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"a passphrase")
        ),
    ],
    ids=["empty", "no key", "another curve", "locked"],
)
def test_a_key_that_cannot_sign_in_is_refused_before_anything_is_sent(tmp_path: Path, pem: bytes) -> None:
    with pytest.raises(BadInputError, match="key"):
        fhir_loading.settings("https://fhir.example.org", described(tmp_path, pem))


@pytest.mark.parametrize(
    "text", ["", "ca = 1", "other = 'x'", "ca = 'nowhere.pem'", "[", "pins = ['sha256/x']\nclient_key = 'server.toml'"]
)
def test_a_file_that_does_not_describe_a_server_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "server.toml").write_text(text)
    with pytest.raises(BadInputError):
        fhir_loading.settings("https://fhir.example.org", tmp_path / "server.toml")
