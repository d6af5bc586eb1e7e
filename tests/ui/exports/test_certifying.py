"""Asking for this laptop's certificate in the window, and taking in what the agency issued."""

from pathlib import Path

import pytest
from cryptography import x509
from exchange.carriers.certificates import authority
from PySide6.QtGui import QAction
from services.sync.agency import Agency
from services.test_certificates import issued, target_at
from ui.exports.test_page import SLOW, Desk, desk  # noqa: F401 -- the fixture

from fieldnote.domain.target import Target
from fieldnote.services import targets


@pytest.fixture
def target(desk: Desk) -> Target:  # noqa: F811
    made = target_at(desk.book, "https://fhir.example/fhir")
    desk.show()
    return made


def choose(desk: Desk, act: str) -> None:  # noqa: F811
    action = desk.card().findChild(QAction, f"{act}_target_action")
    assert action is not None
    action.trigger()


def said(desk: Desk, words: str) -> None:  # noqa: F811
    desk.bot.waitUntil(lambda: words in desk.card().bar.label.text(), timeout=SLOW)


def test_a_certificate_is_asked_for_and_taken_in(desk: Desk, target: Target, tmp_path: Path) -> None:  # noqa: F811
    request, answer = tmp_path / "laptop.csr", tmp_path / "laptop.pem"
    desk.ask.will_answer(request, answer)
    choose(desk, "request")
    said(desk, "Give laptop.csr to the agency.")
    assert x509.load_pem_x509_csr(request.read_bytes()).is_signature_valid
    answer.write_bytes(issued(authority(), request.read_bytes()))
    choose(desk, "certificate")
    said(desk, "Riverbend is shown this certificate from now on.")
    kept = targets.named(desk.book, target.id).fhir
    assert kept is not None
    assert kept.certificate.encode() == answer.read_bytes()


def test_what_cannot_be_taken_is_said_and_nothing_is_kept(desk: Desk, target: Target, tmp_path: Path) -> None:  # noqa: F811
    wrong = tmp_path / "wrong.pem"
    wrong.write_bytes(authority().pem)
    desk.ask.will_answer(wrong, tmp_path / "nowhere.csr", wrong, tmp_path / "gone.pem", None, None)
    choose(desk, "certificate")
    said(desk, "Ask for the certificate first")
    choose(desk, "request")
    said(desk, "Give nowhere.csr to the agency.")
    choose(desk, "certificate")
    said(desk, "for another key")
    choose(desk, "certificate")
    said(desk, "The file could not be read or written.")
    choose(desk, "certificate")
    choose(desk, "request")
    assert targets.named(desk.book, target.id).fhir == target.fhir


def test_a_request_that_cannot_be_written_is_said(desk: Desk, target: Target, tmp_path: Path) -> None:  # noqa: F811
    del target
    desk.ask.will_answer(tmp_path / "no folder" / "laptop.csr")
    choose(desk, "request")
    desk.bot.waitUntil(desk.card().bar.isVisible, timeout=SLOW)
    assert "Give" not in desk.card().bar.label.text()


def test_only_a_server_that_may_ask_for_one_has_it_in_its_menu(desk: Desk, tmp_path: Path) -> None:  # noqa: F811
    Agency(tmp_path / "agency").set_up(desk.book)
    desk.show()
    assert desk.card().findChild(QAction, "keys_target_action") is not None
    assert desk.card().findChild(QAction, "request_target_action") is None
