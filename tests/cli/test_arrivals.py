"""What comes in from the agency, on the command line."""

import json
from pathlib import Path

import pytest
from cli.running import fieldnote
from exchange.test_plan_goals import CARE, GOAL, PATIENT, of
from making import PASSPHRASE, Closed

from fieldnote.domain.ids import TargetId
from fieldnote.domain.target import AgencyKey, Target
from fieldnote.exchange.package import keys
from fieldnote.vault import targets

HEADINGS = "client_agency_id,first,last,preferred,dob\r\n"


@pytest.fixture
def caseload(tmp_path: Path) -> Path:
    path = tmp_path / "caseload.csv"
    path.write_text(f"{HEADINGS}RR-1,Marcus,Hale,,1980-03-04\r\nRR-2,Ann,,,2/30/1980\r\n", "utf-8")
    return path


def people(closed: Closed) -> int:
    return len(fieldnote("show", closed.folder, "people", "--json", secrets=PASSPHRASE).json)


def test_a_caseload_is_looked_at_by_default_and_taken_in_when_told(closed: Closed, caseload: Path) -> None:
    looked = fieldnote("roster", closed.folder, caseload, secrets=PASSPHRASE)
    assert (looked.code, looked.err) == (0, "")
    assert "1 new, 0 changed, 0 gone, 0 same, 1 cannot read" in looked.out
    assert "+ 2  new  RR-1  Marcus Hale" in looked.out
    assert "Line 3, column 5 does not hold a day that exists" in looked.out
    assert people(closed) == 0
    dry = fieldnote("roster", closed.folder, caseload, "--accept", "--dry-run", secrets=PASSPHRASE)
    assert dry.out == "Would be taken in: 1 new\n"
    assert people(closed) == 0
    done = fieldnote("roster", closed.folder, caseload, "--accept", secrets=PASSPHRASE)
    assert done.out.startswith("Taken in: 1 new\n")
    assert people(closed) == 1


def test_what_came_in_last_is_taken_back(closed: Closed, caseload: Path) -> None:
    assert fieldnote("roster", closed.folder, "--undo", secrets=PASSPHRASE).code == 1
    fieldnote("roster", closed.folder, caseload, "--accept", secrets=PASSPHRASE)
    back = fieldnote("roster", closed.folder, "--undo", secrets=PASSPHRASE)
    assert (back.code, back.out) == (0, "As before again: 1\n")
    assert people(closed) == 0
    again = fieldnote("roster", closed.folder, "--undo", secrets=PASSPHRASE)
    assert (again.code, again.err) == (1, "This was taken back already.\n")


def test_lines_and_fields_are_chosen_by_name(closed: Closed, caseload: Path, tmp_path: Path) -> None:
    fieldnote("roster", closed.folder, caseload, "--accept", secrets=PASSPHRASE)
    later = tmp_path / "later.csv"
    later.write_text(f"{HEADINGS}RR-1,Marcus,Hail,Marc,\r\nRR-3,Tyrell,,,\r\n", "utf-8")
    done = fieldnote("roster", closed.folder, later, "--accept", "--lines", "2", "--also", "2:preferred_name",
                     "--json", secrets=PASSPHRASE)  # fmt: skip
    assert done.json["arrival"]["counts"] == {"new": 0, "changed": 1, "gone": 0}
    shown = fieldnote("show", closed.folder, "people", "--json", secrets=PASSPHRASE).json
    assert [(p["preferred_name"], p["family_name"]) for p in shown] == [("Marc", "Hail")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--also", "2"), "with : in between"),
        (("--also", "2:colour"), "a field is one of"),
        (("--same", "2"), "with = in between"),
        (("--lines", "77"), "Line 77"),
        (("--staff", "T. Jones"), "does not say whose"),
    ],
)
def test_a_choice_that_does_not_fit_is_refused(
    closed: Closed, caseload: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = fieldnote("roster", closed.folder, caseload, "--accept", *arguments, secrets=PASSPHRASE)
    assert done.code == 1
    assert said in done.err
    assert people(closed) == 0


def test_a_file_that_is_no_caseload_is_refused_in_a_sentence(closed: Closed, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_bytes(b"\x00\x01\x02")
    done = fieldnote("roster", closed.folder, wrong, secrets=PASSPHRASE)
    assert (done.code, done.out) == (1, "")
    assert done.err == "This could not be taken in: the file is not text: it holds zero bytes. Nothing was changed.\n"
    assert fieldnote("roster", closed.folder, tmp_path / "none.csv", secrets=PASSPHRASE).code == 1
    assert fieldnote("roster", closed.folder, secrets=PASSPHRASE).code == 1


def test_plan_goals_are_looked_at_taken_in_and_taken_back(closed: Closed, caseload: Path, tmp_path: Path) -> None:
    fieldnote("roster", closed.folder, caseload, "--accept", secrets=PASSPHRASE)
    bundle = tmp_path / "plan.json"
    bundle.write_bytes(of(PATIENT, GOAL, CARE))
    looked = fieldnote("plan-goals", closed.folder, bundle, secrets=PASSPHRASE)
    assert looked.out == "+ RR-1  new  Marcus\n      new 1a: Find a home group\n"
    done = fieldnote("plan-goals", closed.folder, bundle, "--accept", "--json", secrets=PASSPHRASE)
    assert done.json["arrival"]["counts"] == {"new": 1, "changed": 0}
    goals = fieldnote("show", closed.folder, "goals", "--json", secrets=PASSPHRASE).json
    assert [goal["title"] for goal in goals] == ["Find a home group"]
    assert fieldnote("plan-goals", closed.folder, "--undo", secrets=PASSPHRASE).out == "As before again: 1\n"
    assert fieldnote("show", closed.folder, "goals", "--json", secrets=PASSPHRASE).json == []


def test_an_agency_signs_settings_and_a_notebook_takes_them_in(closed: Closed, tmp_path: Path) -> None:
    made, says, out = tmp_path / "keys", tmp_path / "settings.json", tmp_path / "riverbend.fnsettings"
    says.write_text(json.dumps({"number": 1, "qp": "Sam Lee"}))
    assert fieldnote("inbox", "keygen", made, "--name", "Riverbend", "--code", "RB").code == 0
    assert fieldnote("inbox", "settings", says, out, "--keys", made).out == f"{out}\n"
    refused = fieldnote("agency-settings", closed.folder, out, secrets=PASSPHRASE)
    assert (refused.code, refused.err[:35]) == (1, "No key of an agency is known here y")
    pin(closed, made / "agency.fnkey")
    looked = fieldnote("agency-settings", closed.folder, out, secrets=PASSPHRASE)
    assert looked.out == "Number 1, signed by Riverbend EHR\n+ qp: J. Alvarez → Sam Lee\n"
    done = fieldnote("agency-settings", closed.folder, out, "--accept", secrets=PASSPHRASE)
    assert done.out.startswith("Taken in: 1 qp\n")
    assert fieldnote("agency-settings", closed.folder, "--undo", secrets=PASSPHRASE).out == "It stands as before.\n"


def pin(closed: Closed, public: Path) -> None:
    """Let the notebook know the agency's key, as setting up a target does."""
    found = keys.read_public(public.read_bytes())
    key = AgencyKey(found.name, found.code, found.age, found.escrow, found.ed25519, found.fingerprint)
    book = closed.open()
    targets.save(book.vault.database, Target(TargetId("t-1"), "Riverbend EHR", book.now_utc(), agency=key))
    book.close()
