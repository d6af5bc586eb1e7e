from pathlib import Path

import pytest
from cli.running import Ran, fieldnote
from exchange.carriers.certificates import authority
from services.test_certificates import issued

from fieldnote.services import practice

pytestmark = pytest.mark.slow

WORDS = "eight wooden boats drift home"


@pytest.fixture
def agency(tmp_path: Path) -> Path:
    """An agency's folder, whose keys lie elsewhere."""
    made = fieldnote("inbox", "keygen", tmp_path / "keys", "--name", "Riverbend", "--code", "RIVER", "--json")
    assert made.code == 0, made.err
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


@pytest.fixture
def notebook(tmp_path: Path, intake_file: Path) -> Path:
    """A notebook with one signed note."""
    place = tmp_path / "notebook"
    made = fieldnote("new", place, "--name", "Dana Reyes", "--credential", "NCCPSS", secrets=WORDS)
    assert made.code == 0, made.err
    taken = fieldnote("add", place, intake_file, "--sign", secrets=WORDS)
    assert taken.code == 0, taken.err
    return place


def command(*arguments: str | Path) -> Ran:
    return fieldnote(*arguments, secrets=WORDS)


def set_up(notebook: Path, agency: Path, *more: str) -> Ran:
    """Set the agency up as a target, its fingerprint as the key folder names it."""
    keys = agency.parent / "keys"
    read_out = next(path.name for path in keys.iterdir() if path.is_dir() and path.name.count("-") == 3)
    return command(
        "target", notebook, "add", "Riverbend", "--folder", agency, "--agency-key", keys / "agency.fnkey",
        "--fingerprint", read_out.replace("-", " "), *more,
    )  # fmt: skip


def test_a_note_goes_to_the_agency_is_taken_filed_and_heard_of(notebook: Path, agency: Path) -> None:
    keys = agency.parent / "keys"
    added = set_up(notebook, agency, "--from", "2020-01-01")
    assert added.code == 0, added.err
    sent = command("sync", notebook)
    assert (sent.code, "1 Sent" in sent.out) == (0, True), sent.err
    waiting = fieldnote("inbox", "take", agency, "--keys", keys, "--json").json
    laptop = waiting["taken"][0]["fingerprint"]
    assert laptop in command("target", notebook, "list").out
    assert fieldnote("inbox", "know", laptop, "--keys", keys).code == 0
    assert fieldnote("inbox", "take", agency, "--keys", keys).code == 0
    heard = command("sync", notebook)
    assert "1 Accepted" in heard.out
    (owed,) = command("show", notebook, "deliveries", "--json").json
    assert owed["state"] == "filed"
    assert command("check", notebook).code == 0


def test_a_fingerprint_that_is_another_is_refused_with_both_said(notebook: Path, agency: Path) -> None:
    keys = agency.parent / "keys"
    ran = command(
        "target", notebook, "add", "Riverbend", "--folder", agency, "--agency-key", keys / "agency.fnkey",
        "--fingerprint", "AAAA BBBB CCCC DDDD",
    )  # fmt: skip
    assert ran.code == 1
    assert "not what you typed" in ran.err
    assert command("target", notebook, "list").out.strip() == "Nothing is set up to send to."


def test_nobody_there_is_exit_code_5_and_the_notes_wait(notebook: Path, agency: Path) -> None:
    set_up(notebook, agency, "--from", "2020-01-01")
    agency.rename(agency.with_name("gone"))
    ran = command("sync", notebook)
    assert ran.code == 5
    assert "cannot be reached" in ran.out
    assert command("target", notebook, "test", "Riverbend").code == 5
    agency.with_name("gone").rename(agency)
    assert command("target", notebook, "test", "Riverbend").code == 0
    assert command("sync", notebook).code == 0


def test_without_a_target_nothing_is_sent_and_that_is_said(notebook: Path) -> None:
    ran = command("sync", notebook)
    assert (ran.code, ran.err.strip()) == (1, "Nothing is set up to send to.")


def test_a_target_with_something_unsent_is_not_silently_removed(notebook: Path, agency: Path) -> None:
    set_up(notebook, agency, "--from", "2020-01-01")
    ran = command("target", notebook, "remove", "Riverbend")
    assert (ran.code, ran.err[:8]) == (1, "One note")
    assert command("target", notebook, "remove", "Riverbend", "--unsent").code == 0
    (owed,) = command("show", notebook, "deliveries", "--json").json
    assert owed["state"] == "withdrawn"


def test_an_sftp_target_shows_this_laptops_key_and_sends_nothing_before_the_host_key_was_compared(
    notebook: Path, agency: Path
) -> None:
    keys = agency.parent / "keys"
    read_out = next(path.name for path in keys.iterdir() if path.is_dir() and path.name.count("-") == 3)
    ran = command(
        "target", notebook, "add", "Riverbend", "--sftp", "dana@127.0.0.1:1", "--agency-key", keys / "agency.fnkey",
        "--fingerprint", read_out,
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert "ssh-ed25519 " in ran.out
    ran = command("sync", notebook)
    assert ran.code == 1
    assert "not set up yet" in ran.out


def test_a_practice_notebook_sends_to_its_practice_agency_only(tmp_path: Path, agency: Path) -> None:
    made = practice.make(tmp_path / "practice.fieldnote", most_people=1)
    assert fieldnote("sync", made.folder, secrets=practice.PASSPHRASE).code == 0
    ran = fieldnote("target", made.folder, "add", "Other", "--folder", agency, secrets=practice.PASSPHRASE)
    assert ran.code == 1
    assert "practice agency only" in ran.err


def test_a_package_is_put_into_a_folder_to_be_carried_there(notebook: Path, agency: Path, tmp_path: Path) -> None:
    set_up(notebook, agency, "--from", "2020-01-01")
    ran = command("export", notebook, "--to", tmp_path / "stick", "--format", "package", "--json")
    assert ran.code == 0, ran.err
    (path,) = ran.json["paths"]
    assert path.endswith("_00000001.fnx.age")
    assert list(agency.glob("*.fnx.age")) == []
    (owed,) = command("show", notebook, "deliveries", "--json").json
    assert owed["state"] == "accepted"
    assert command("sync", notebook).code == 0
    assert list(agency.glob("*.fnx.age")) == [], "it is not sent twice"


def test_a_package_holds_what_is_owed_and_no_choice_of_days(notebook: Path, agency: Path, tmp_path: Path) -> None:
    set_up(notebook, agency)
    ran = command("export", notebook, "--to", tmp_path / "s", "--format", "package", "--from", "2026-01-01")
    assert (ran.code, "leave out --person" in ran.err) == (1, True)


def test_a_certificate_is_asked_for_and_taken_in_once_it_fits(notebook: Path, tmp_path: Path) -> None:
    added = command(
        "target", notebook, "add", "Riverbend", "--fhir", "https://fhir.example/fhir", "--pin", "sha256/known"
    )
    assert added.code == 0, added.err
    request, answer = tmp_path / "laptop.csr", tmp_path / "laptop.pem"
    asked = command("target", notebook, "certificate", "Riverbend", "--ask", request)
    assert (asked.code, "It holds no secret." in asked.out) == (0, True), asked.err
    again = command("target", notebook, "certificate", "Riverbend", "--ask", request)
    assert (again.code, "nothing was written over" in again.err) == (1, True)
    office = authority("Riverbend")
    answer.write_bytes(office.pem)
    wrong = command("target", notebook, "certificate", "Riverbend", "--take", answer)
    assert (wrong.code, "for another key" in wrong.err) == (1, True), wrong.err
    answer.write_bytes(issued(office, request.read_bytes()))
    taken = command("target", notebook, "certificate", "Riverbend", "--take", answer)
    assert taken.code == 0, taken.err
    assert "certificate from now on" in taken.out
