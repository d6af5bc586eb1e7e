"""A FHIR server that asks for a certificate: the agency issues one for this laptop's key, and it is shown there."""

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from exchange.carriers.certificates import Certificate, authority, signed_by
from exchange.carriers.scripted import Scripted, scripted_server
from making import Closed
from services.outcomes import refusals
from services.sync.agency import brought_back

from fieldnote.domain.changes import Done
from fieldnote.domain.outcome import Result
from fieldnote.domain.target import FhirPlace, FolderPlace, Format, Target
from fieldnote.services import certificates, targets
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import trying
from fieldnote.services.sync.jobs import Hands
from fieldnote.services.targets import Wanted
from fieldnote.vault import targets as tables


@pytest.fixture(scope="module")
def office() -> Certificate:
    return authority("Riverbend")


@pytest.fixture
def server(tmp_path: Path, office: Certificate) -> Iterator[Scripted]:
    """A server that talks only with those who show a certificate of its office."""
    (tmp_path / "office.pem").write_bytes(office.pem)

    def ask_for_one(context: ssl.SSLContext) -> None:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(tmp_path / "office.pem")

    with scripted_server(tmp_path, ca=office, change=ask_for_one) as running:
        yield running


def target_at(book: Notebook, url: str, ca: bytes = b"") -> Target:
    pins = () if ca else ("sha256/known",)
    outcome = targets.add(book, Wanted("Riverbend", fhir=FhirPlace(url, authority=ca.decode(), pins=pins)))
    assert isinstance(outcome, Done)
    return outcome.value


@pytest.fixture
def target(book: Notebook) -> Target:
    return target_at(book, "https://fhir.example/fhir")


def issued(office: Certificate, request: bytes, *, days: int = 30) -> bytes:
    """What an agency's office makes of a request."""
    asked = x509.load_pem_x509_csr(request)
    assert asked.is_signature_valid
    public = asked.public_key()
    assert isinstance(public, EllipticCurvePublicKey)
    return signed_by(office, "device", days=days, public=public).pem


def asked_for(book: Notebook, target: Target) -> bytes:
    outcome = certificates.ask(book, target)
    assert isinstance(outcome, Done)
    return outcome.value


def test_a_request_names_this_laptop_and_holds_no_secret(book: Notebook, target: Target) -> None:
    request = asked_for(book, target)
    key = tables.key(book.vault.database, target.id)
    assert key is not None
    read = x509.load_pem_x509_csr(request)
    assert read.subject.rfc4514_string().startswith("CN=fieldnote-")
    assert bytes.fromhex(key.private)[-40:].hex() not in request.hex()
    assert asked_for(book, target) != b"", "asking twice is the same key"
    again = tables.key(book.vault.database, target.id)
    assert again == key


def test_what_is_issued_for_the_key_is_kept_and_nothing_else_in_its_file(
    book: Notebook, target: Target, office: Certificate
) -> None:
    pem = issued(office, asked_for(book, target))
    outcome = certificates.take(book, target, b"Bag Attributes\n" + pem + office.key_pem + office.pem)
    assert isinstance(outcome, Done)
    kept = outcome.value.fhir
    assert kept is not None
    assert kept.certificate.encode() == pem + office.pem
    assert "PRIVATE" not in kept.certificate


def test_what_is_for_another_key_over_or_no_certificate_is_refused(
    book: Notebook, target: Target, office: Certificate
) -> None:
    assert refusals(certificates.take(book, target, office.pem)) == ["certificate_never_asked"]
    request = asked_for(book, target)
    assert refusals(certificates.take(book, target, office.pem)) == ["certificate_of_another"]
    assert refusals(certificates.take(book, target, issued(office, request, days=-30))) == ["certificate_over"]
    for unread in (b"", b"garbage", request, b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        assert refusals(certificates.take(book, target, unread)) == ["certificate_unread"]
    assert targets.named(book, "Riverbend").fhir == target.fhir


def test_only_a_fhir_server_asks_for_one(book: Notebook, tmp_path: Path) -> None:
    outcome = targets.add(book, Wanted("Stick", folder=FolderPlace(str(tmp_path), "mark"), format=Format.DOCUMENT))
    assert isinstance(outcome, Done)
    assert refusals(certificates.ask(book, outcome.value)) == ["certificate_for_no_server"]
    assert refusals(certificates.take(book, outcome.value, b"")) == ["certificate_for_no_server"]


def found_there(book: Notebook, target: Target) -> Result:
    """Ask the server who is there."""
    return trying.look(book, target).run(Hands()).probe.outcome.result


def test_the_server_lets_in_who_shows_it_and_no_restored_copy(
    closed: Closed, server: Scripted, office: Certificate, tmp_path: Path
) -> None:
    book = closed.open()
    target = target_at(book, server.base, office.pem)
    assert found_there(book, target) is Result.SIGN_IN
    outcome = certificates.take(book, target, issued(office, asked_for(book, target)))
    assert isinstance(outcome, Done)
    assert found_there(book, outcome.value) is not Result.SIGN_IN
    assert [asked.path for asked in server.asked] == ["/fhir/metadata"]
    notebooks.back_up(book, tmp_path / "copy.fnbak")
    book.close()
    again = brought_back(closed, tmp_path / "copy.fnbak", tmp_path / "restored")
    assert found_there(again, targets.named(again, "Riverbend")) is Result.SIGN_IN
    again.close()
