"""Real servers at the other end, and their own stores counted: each note is there once, whatever happened."""

import base64
import hashlib
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from exchange.carriers.sekmet import Sekmet, running_sekmet
from exchange.carriers.sshd import ACCOUNT, Server, running_server
from making import Clock, Closed, Ids, add_person, correct, sign
from services.sync.agency import Agency, opened, over_sftp, synced
from services.sync.fhir_targets import fhir_target
from services.sync.killing import sends

from fieldnote.domain.changes import Done
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.outcome import Outcome, Place, Result
from fieldnote.domain.target import SftpPlace
from fieldnote.exchange.carriers.fhir_server import FhirServer
from fieldnote.exchange.package import keys
from fieldnote.services import backups, exports, restoring, targets
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import trying, words
from fieldnote.services.sync.jobs import Hands
from fieldnote.services.targets import Wanted
from fieldnote.vault import checks, deliveries, releases
from fieldnote.vault import targets as target_table
from fieldnote.vault.targets import DeviceKey


@pytest.fixture(scope="module")
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sekmet]:
    """One FHIR server for the module, with one person of the agency's, and two of one number."""
    with running_sekmet(tmp_path_factory.mktemp("sekmet")) as server:
        for its_id, number in (("1234", "RR-10418"), ("2001", "RR-2"), ("2002", "RR-2")):
            server.put_patient(its_id, number)
        yield server


@pytest.fixture(scope="module")
def sshd() -> Iterator[tuple[Server, str]]:
    """One SFTP server for the module, and the fingerprint of its key."""
    with running_server() as server:
        fingerprint = server.new_host_key()
        server.stop()
        server.start()
        yield server, fingerprint


def test_a_note_is_read_back_on_the_fhir_server_before_it_is_called_accepted(book: Notebook, sekmet: Sekmet) -> None:
    target = fhir_target(book, sekmet.settings())
    note = sign(book, add_person(book, record_number="RR-10418"))
    summary = synced(book, target)
    assert summary.reached
    (owed,) = deliveries.everything(book.vault.database)
    assert owed.state is DeliveryState.CONFIRMED
    document = sekmet.resource("DocumentReference", note.id)
    assert document["subject"]["reference"] == "Patient/1234", "looked up once, and pinned"
    places = {place.kind for place in target_table.places(book.vault.database, target.id)}
    assert {"Encounter", "DocumentReference", "Provenance"} <= places


def test_a_note_that_the_server_took_and_never_shows_needs_a_hand(
    book: Notebook, sekmet: Sekmet, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = fhir_target(book, sekmet.settings())
    note = sign(book, add_person(book, record_number="RR-10418"))
    looked: list[tuple[Place, ...]] = []

    def nothing(_: FhirServer, __: object, places: tuple[Place, ...]) -> Outcome:
        looked.append(places)
        return Outcome(Result.NOT_THERE, "HTTP 404")

    monkeypatch.setattr(FhirServer, "_confirm", nothing)
    synced(book, target)
    (owed,) = deliveries.everything(book.vault.database)
    assert owed.state is DeliveryState.ACCEPTED
    clock.advance(hours=7)
    synced(book, target)
    (owed,) = deliveries.everything(book.vault.database)
    assert (owed.state, words.of_delivery(owed)) == (
        DeliveryState.QUARANTINED,
        "The agency's system took this, and does not have it. Tell the agency, then send it again.",
    )
    assert all(Place("DocumentReference", note.id, note.id) in places for places in looked), "where the server said"
    monkeypatch.undo()
    assert isinstance(exports.try_again(book, owed.id), Done)
    synced(book, target)
    assert [one.state for one in deliveries.everything(book.vault.database)] == [DeliveryState.CONFIRMED]


def test_a_correction_marks_the_version_before_as_superseded_and_both_papers_are_in_the_log(
    closed: Closed, sekmet: Sekmet
) -> None:
    with closing(opened(closed)) as book:
        target = fhir_target(book, sekmet.settings())
        first = sign(book, add_person(book, record_number="RR-10418"))
        synced(book, target)
        assert sekmet.resource("DocumentReference", first.id)["status"] == "current"
        second = correct(book, first)
        synced(book, target)
        assert [d.state for d in deliveries.everything(book.vault.database)] == [DeliveryState.CONFIRMED] * 2
        before, now = (sekmet.resource("DocumentReference", version.id) for version in (first, second))
        assert (before["status"], now["status"]) == ("superseded", "current")
        assert now["relatesTo"][0]["target"]["reference"].rpartition("/")[2] == first.id
        log = releases.everything(book.vault.database)
        given = {base64.b64decode(one["content"][0]["attachment"]["data"]) for one in (before, now)}
        assert {hashlib.sha256(pdf).hexdigest() for pdf in given} <= {release.sha256 for release in log}
        told = [releases.notes_in(book.vault.database, release.id) for release in log]
        assert sorted(told) == sorted([[first.id], [first.id], [second.id]])


def test_a_version_that_never_left_is_not_told_of_by_its_correction(closed: Closed, sekmet: Sekmet) -> None:
    with closing(opened(closed)) as book:
        target = fhir_target(book, sekmet.settings())
        first = sign(book, add_person(book, record_number="RR-10418"))
        second = correct(book, first)
        synced(book, target)
        stored = sekmet.stored("DocumentReference")
        assert (stored.count(first.id), stored.count(second.id)) == (0, 1)
        log = releases.everything(book.vault.database)
        assert [releases.notes_in(book.vault.database, release.id) for release in log] == [[second.id]]


def test_a_number_that_means_nobody_or_two_people_holds_their_notes_and_no_others(
    book: Notebook, sekmet: Sekmet
) -> None:
    target = fhir_target(book, sekmet.settings())
    for name, number in (("Luz", "RR-2"), ("Ana", "RR-none"), ("Marcus", "RR-10418")):
        sign(book, add_person(book, name, number))
    synced(book, target)
    told = [(d.state.value, d.why.code if d.why else "") for d in deliveries.everything(book.vault.database)]
    assert told == [("held", "person_twice_there"), ("held", "person_unknown_there"), ("confirmed", "")]


def test_an_old_backup_that_is_restored_and_sends_again_doubles_nothing_on_the_server(
    closed: Closed, sekmet: Sekmet, tmp_path: Path
) -> None:
    book = closed.open()
    target = fhir_target(book, sekmet.settings())
    note = sign(book, add_person(book, record_number="RR-10418"))
    notebooks.back_up(book, tmp_path / "old.fnbak")
    synced(book, target)
    before = {kind: sorted(sekmet.stored(kind)) for kind in ("Encounter", "DocumentReference", "Provenance")}
    book.close()
    restoring.restore(tmp_path / "old.fnbak", tmp_path / "restored", backups.by_key(closed.root), clock=Clock())
    again = Closed(tmp_path / "restored", closed.root).open(Clock(), Ids(99))
    try:
        assert target_table.key(again.vault.database, target.id) is None, "the old laptop's key is not its own"
        assert synced(again, target).outcome is not None
        (owed,) = deliveries.everything(again.vault.database)
        assert owed.state is DeliveryState.READY
        key = DeviceKey("public", sekmet.client_key.hex())
        target_table.keep_key(again.vault.database, target.id, key, again.now_utc())
        synced(again, target)
        (owed,) = deliveries.everything(again.vault.database)
        assert owed.state is DeliveryState.CONFIRMED
    finally:
        again.close()
    assert {kind: sorted(sekmet.stored(kind)) for kind in before} == before
    assert sekmet.stored("DocumentReference").count(note.id) == 1


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_at_any_step_each_note_is_on_the_fhir_server_once(
    empty_template: Closed, tmp_path: Path, sekmet: Sekmet
) -> None:
    at, steps = 1, 1000
    while at <= steps:
        closed = empty_template.copy(tmp_path / str(at))
        book = closed.open(Clock(), Ids(1000 + at))
        target = fhir_target(book, sekmet.settings())
        notes = [sign(book, add_person(book, record_number="RR-10418")).id]
        book.close()
        if at == 1:
            steps = sends(closed.copy(tmp_path / "counted"), target.id)
        assert sends(closed, target.id, at) == 0
        sends(closed, target.id)
        book = closed.open(Clock())
        assert {d.state for d in deliveries.everything(book.vault.database)} == {DeliveryState.CONFIRMED}, at
        book.close()
        assert [sekmet.stored("DocumentReference").count(note) for note in notes] == [1], at
        at += 1


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_at_any_step_each_note_is_on_the_sftp_server_once(
    empty_template: Closed, tmp_path: Path, sshd: tuple[Server, str]
) -> None:
    server, _ = sshd
    at, steps = 1, 1000
    while at <= steps:
        place = tmp_path / str(at)
        place.mkdir()
        agency, closed = Agency(place / "agency"), empty_template.copy(place / "notebook")
        agency.folder = server.inbox
        book = closed.open(Clock(), Ids(2000 + at))
        target, someone = over_sftp(book, server, agency.key), add_person(book, record_number="RR-10418")
        notes = [sign(book, someone).id for _ in range(2)]
        book.close()
        if at == 1:
            steps = sends(closed.copy(place / "counted"), target.id)
            assert len(agency.packages()) == 1
            emptied(server)
        assert sends(closed, target.id, at) == 0
        sends(closed, target.id)
        book = closed.open(Clock())
        assert {d.state for d in deliveries.everything(book.vault.database)} == {DeliveryState.ACCEPTED}, at
        assert [found for found in checks.check(book.vault.database) if found.faults] == [], at
        book.close()
        assert agency.holds() == {f"{note}-v1": 1 for note in notes}, at
        assert [agency.listed(package).sequence for package in agency.packages()] == [1], at
        emptied(server)
        at += 1


def emptied(server: Server) -> None:
    """Take away what arrived, and what a killed look at the server left of its trial."""
    for file in server.inbox.iterdir():
        assert file.suffix == ".age" or file.name.startswith("fieldnote-trial-"), file
        file.unlink()


def test_a_package_goes_by_sftp_once_the_host_key_was_compared_and_the_agency_knows_this_laptop(
    book: Notebook, sshd: tuple[Server, str], tmp_path: Path
) -> None:
    server, fingerprint = sshd
    agency = Agency(tmp_path / "agency")
    wanted = Wanted(
        "Riverbend", sftp=SftpPlace("127.0.0.1", ACCOUNT, server.port), agency_key=keys.write_public(agency.key),
        fingerprint=agency.key.fingerprint,
    )  # fmt: skip
    outcome = targets.add(book, wanted)
    assert isinstance(outcome, Done)
    target = outcome.value
    note = sign(book, add_person(book, record_number="RR-10418"))
    assert [p.code for p in synced(book, target).problems] == ["target_not_set_up"]
    looked = trying.look(book, target).run(Hands())
    assert not isinstance(targets.tried_out(book, target, looked.probe, "SHA256:another"), Done)
    known = targets.tried_out(book, target, looked.probe, fingerprint)
    assert isinstance(known, Done)
    stranger = synced(book, known.value)
    assert stranger.outcome is not None
    assert stranger.outcome.result is Result.SIGN_IN
    server.allow(targets.standing(book, target).public_key)
    assert synced(book, known.value).sent == 1
    (arrived,) = server.inbox.glob("*.fnx.age")
    agency.folder = arrived.parent
    assert agency.holds() == {f"{note.id}-v1": 1}


def test_a_server_that_is_gone_stops_nothing_but_itself(book: Notebook, sekmet: Sekmet, tmp_path: Path) -> None:
    target = fhir_target(book, sekmet.settings())
    assert target.fhir is not None
    gone = replace(target, fhir=replace(target.fhir, base_url="https://127.0.0.1:1/fhir"))
    target_table.save(book.vault.database, gone)
    agency = Agency(tmp_path / "agency")
    other = agency.set_up(book, name="By folder")
    sign(book, add_person(book, record_number="RR-10418"))
    summary = synced(book, gone)
    assert summary.outcome is not None
    assert summary.outcome.result is Result.UNREACHED
    assert synced(book, other).sent == 1
