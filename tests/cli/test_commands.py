import json
import stat
import tomllib
from pathlib import Path
from typing import Any

import pyrage
import pytest
from cli.running import fieldnote, started
from making import PASSPHRASE, Closed
from pypdf import PdfReader

from fieldnote.vault import header
from fieldnote.vault.keys import FLOOR, Cost, cost_of

ROOT = Path(__file__).parents[2]
WRONG = "nobody would ever guess this one"


def test_version_is_printed_without_a_notebook() -> None:
    assert started("--version").out.startswith("Fieldnote ")


def test_wrong_use_is_code_2() -> None:
    assert started("nonsense").code == 2
    assert fieldnote("show", "somewhere", "secrets").code == 2


@pytest.mark.slow
def test_a_new_notebook_prints_its_kit_once_and_opens_with_its_passphrase(tmp_path: Path) -> None:
    place = tmp_path / "mine"
    made = started("new", place, "--name", "Dana Reyes", "--credential", "NCCPSS", "--json", secrets=PASSPHRASE)
    assert made.code == 0
    assert len(made.json["recovery_kit"].split("-")) == 7
    cost = cost_of(header.read(place).header.lock)
    assert isinstance(cost, Cost)
    assert cost.memory_kib >= FLOOR.memory_kib
    assert (cost.passes, cost.lanes) == (FLOOR.passes, FLOOR.lanes)
    assert started("check", place, "--json", secrets=PASSPHRASE).json["whole"] is True
    assert fieldnote("new", place, "--name", "Other", secrets=PASSPHRASE).code == 1, "nothing is overwritten"


def test_a_weak_passphrase_is_refused_with_the_reason(tmp_path: Path) -> None:
    refused = fieldnote("new", tmp_path / "mine", "--name", "Dana", secrets="short")
    assert refused.code == 1
    assert "at least 15 characters" in refused.err
    assert not (tmp_path / "mine").exists()


def test_a_wrong_passphrase_is_code_3_and_a_missing_notebook_code_1(full: Closed, tmp_path: Path) -> None:
    wrong = fieldnote("check", full.folder, secrets=WRONG)
    assert (wrong.code, wrong.out) == (3, "")
    assert "did not work" in wrong.err
    assert fieldnote("check", tmp_path / "nowhere", secrets=PASSPHRASE).code == 1


def test_damage_is_code_4(full: Closed) -> None:
    data = bytearray(full.database.read_bytes())
    data[len(data) // 2] ^= 1
    full.database.write_bytes(data)
    assert fieldnote("check", full.folder, secrets=PASSPHRASE).code == 4


def test_an_open_notebook_is_code_7(full: Closed) -> None:
    book = full.open()
    assert fieldnote("check", full.folder, secrets=PASSPHRASE).code == 7
    book.close()
    assert fieldnote("check", full.folder, secrets=PASSPHRASE).code == 0


def test_a_newer_notebook_is_code_8(full: Closed) -> None:
    book = full.open()
    book.vault.database.run("PRAGMA user_version = 9999")
    book.close()
    assert fieldnote("check", full.folder, secrets=PASSPHRASE).code == 8


def test_a_passphrase_can_come_from_a_file_and_never_from_an_argument(full: Closed, tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n", "utf-8")
    assert fieldnote("check", full.folder, "--passphrase-file", file).code == 0
    assert fieldnote("check", full.folder, "--passphrase", PASSPHRASE).code == 2


def test_add_is_all_or_nothing(closed: Closed, intake_file: Path, written_by_hand: dict[str, Any]) -> None:
    written_by_hand["people"].append(
        {"preferred_name": "Second", "supports": [{"key": "x", "name": "X", "ring": "far"}]}
    )
    intake_file.write_text(json.dumps(written_by_hand), "utf-8")
    refused = fieldnote("add", closed.folder, intake_file, secrets=PASSPHRASE)
    assert refused.code == 1
    assert "people[1].supports[0].ring" in refused.err
    assert "Nothing was changed" in refused.err
    assert fieldnote("show", closed.folder, "people", "--json", secrets=PASSPHRASE).json == []


def test_a_dry_run_counts_and_changes_nothing(closed: Closed, intake_file: Path) -> None:
    tried = fieldnote("add", closed.folder, intake_file, "--dry-run", "--json", secrets=PASSPHRASE)
    assert tried.json["counts"]["visits"] == 1
    assert fieldnote("show", closed.folder, "people", "--json", secrets=PASSPHRASE).json == []


def test_meetings_and_how_often_a_trigger_came_up_are_shown(
    closed: Closed, intake_file: Path, written_by_hand: dict[str, Any]
) -> None:
    given = written_by_hand["people"][0]
    key = given["triggers"][0]["key"]
    given["visits"][0]["triggers"] = [key]
    written_by_hand["meetings"] = [
        {"key": "tue", "name": "Quiet room", "fellowship": "smart", "weekdays": ["tuesday"], "place": "Library"},
        {"key": "wed", "name": "Elsewhere"},
    ]
    given["attendance"] = [{"meeting": "tue", "day": "2026-03-03"}]
    intake_file.write_text(json.dumps(written_by_hand), "utf-8")
    assert "2 meetings" in fieldnote("add", closed.folder, intake_file, secrets=PASSPHRASE).out
    everywhere = fieldnote("show", closed.folder, "meetings", "--json", secrets=PASSPHRASE).json
    assert [meeting["name"] for meeting in everywhere] == ["Elsewhere", "Quiet room"]
    hers = fieldnote("show", closed.folder, "meetings", "--person", "siobhan", secrets=PASSPHRASE).out
    assert "Quiet room" in hers
    assert "Elsewhere" not in hers
    rows = fieldnote("show", closed.folder, "triggers", secrets=PASSPHRASE).out.splitlines()
    assert sum(row.rstrip().endswith("1") for row in rows) == 1
    later = fieldnote("show", closed.folder, "triggers", "--from", "2030-01-01", secrets=PASSPHRASE).out.splitlines()
    assert not [row for row in later if row.rstrip().endswith("1")]


def test_a_day_on_the_command_line(
    closed: Closed, intake_file: Path, written_by_hand: dict[str, Any], tmp_path: Path
) -> None:
    given = written_by_hand["people"][0]
    added = fieldnote("add", closed.folder, intake_file, "--json", secrets=PASSPHRASE).json
    signed = fieldnote("sign", closed.folder, *added["visits"], secrets=PASSPHRASE)
    assert signed.out.split() == added["visits"]
    assert fieldnote("sign", closed.folder, *added["visits"], secrets=PASSPHRASE).code == 1, "signed already"

    person = fieldnote("show", closed.folder, "people", "--json", secrets=PASSPHRASE).json[0]
    assert person["what_matters"] == given["what_matters"]
    visit = fieldnote("show", closed.folder, "visits", "--person", "o'brien", "--json", secrets=PASSPHRASE).json[0]
    assert visit["draft"]["what_we_did"] == given["visits"][0]["what_we_did"]
    assert visit["facts"]["units"] == 3
    found = fieldnote("find", closed.folder, "picked", "at&t's", secrets=PASSPHRASE).out
    assert "picked AT&T's bus stop" in found

    out = tmp_path / "summary.pdf"
    made = fieldnote(
        "report", closed.folder, "plan-summary", "--person", "77-12", "--from", "2026-02-01", "--to", "2026-04-01",
        "--out", out, "--text", "--json", secrets=PASSPHRASE,
    )  # fmt: skip
    assert made.code == 0, made.err
    assert all(len(block["text"]) <= 600 for block in made.json["blocks"])
    assert any(given["what_matters"] in block["text"] for block in made.json["blocks"])
    released = fieldnote("show", closed.folder, "releases", "--json", secrets=PASSPHRASE).json
    assert sorted(r["kind"] for r in released) == ["plan-summary", "plan-summary-text"], "one for each that left"
    assert any("U+1F642" in name for name in made.json["unprintable"]) == ("🙂" in _text(out))
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert given["what_matters"] in _text(out)

    note = tmp_path / "note.pdf"
    made = fieldnote("report", closed.folder, "visit-note", "--person", "siobhan", "--out", note, secrets=PASSPHRASE)
    assert "U+1F642" in made.err, "what the fonts lack is named"
    assert "Read <b>the list</b> & picked AT&T's bus stop." in _text(note)
    assert "[U+1F642]" in _text(note), "and marked on paper"
    again = fieldnote("report", closed.folder, "visit-note", "--person", "siobhan", "--out", note, secrets=PASSPHRASE)
    assert again.code == 1, "a document is never overwritten"


def test_steps_authorisations_and_the_ledger_of_units_can_be_shown(
    closed: Closed, intake_file: Path, written_by_hand: dict[str, Any]
) -> None:
    given = written_by_hand["people"][0]
    given["goals"][0]["steps"] = [{"text": "Call Ray", "due": "2026-03-05"}]
    others = [{"kind": "others", "on": "2026-03-03", "units": 12, "note": "Monday group"}]
    window = {"units": 270, "starts_on": "2026-02-01", "ends_on": "2026-05-01", "number": "A-77", "entries": others}
    given["authorisations"] = [window]
    intake_file.write_text(json.dumps(written_by_hand), "utf-8")
    added = fieldnote("add", closed.folder, intake_file, "--json", secrets=PASSPHRASE).json
    assert added["counts"]["authorisations"] == 1
    assert fieldnote("sign", closed.folder, *added["visits"], secrets=PASSPHRASE).code == 0

    def shown(kind: str, *more: str) -> Any:
        return fieldnote("show", closed.folder, kind, *more, "--json", secrets=PASSPHRASE).json

    assert [(s["text"], s["due"]) for s in shown("steps", "--person", "77-12")] == [("Call Ray", "2026-03-05")]
    assert [(a["units"], a["number"]) for a in shown("authorisations")] == [(270, "A-77")]
    (balance,) = shown("units", "--person", "77-12")
    assert [(line["kind"], line["units"], line["left"]) for line in balance["lines"]] == [
        ("visit", 3, 267),
        ("others", 12, 255),
    ]
    table = fieldnote("show", closed.folder, "units", "--from", "2026-03-03", secrets=PASSPHRASE).out
    assert "Monday group" in table
    assert "visit" not in table


@pytest.mark.parametrize(
    ("recipient", "said"),
    [
        ("payer", "No release for this recipient"),
        ("justice", "Stop. The law does not let"),
        ("supporter", "No release"),
    ],
)
def test_a_recipient_outside_the_programme_is_refused_without_a_consent(
    full: Closed, tmp_path: Path, recipient: str, said: str
) -> None:
    out = tmp_path / "x.pdf"
    refused = fieldnote(
        "report", full.folder, "visit-note", "--person", "Marcus", "--for", recipient, "--out", out, secrets=PASSPHRASE
    )
    assert refused.code == 1
    assert said in refused.err
    assert not out.exists()
    assert fieldnote("show", full.folder, "releases", "--json", secrets=PASSPHRASE).json == []


@pytest.mark.slow
def test_backup_restore_and_recover_bring_everything_back(full: Closed, tmp_path: Path) -> None:
    backup, restored = tmp_path / "b.fnb", tmp_path / "restored"
    assert fieldnote("backup", full.folder, backup, secrets=PASSPHRASE).code == 0
    assert fieldnote("backup", full.folder, backup, secrets=PASSPHRASE).code == 1
    assert fieldnote("restore", backup, restored, secrets=PASSPHRASE).code == 0
    assert fieldnote("restore", backup, restored, secrets=PASSPHRASE).code == 1
    (restored / "vault.json").unlink()
    (restored / "vault.json.bak").unlink()
    assert fieldnote("check", restored, secrets=PASSPHRASE).code == 4
    new = "five other words stand here"
    assert fieldnote("recover", restored, secrets=f"{full.root.kit}\n{new}\n").code == 0
    assert fieldnote("check", restored, secrets=PASSPHRASE).code == 3
    assert fieldnote("check", restored, secrets=new).code == 0
    before = fieldnote("show", full.folder, "visits", "--json", secrets=PASSPHRASE).json
    assert fieldnote("show", restored, "visits", "--json", secrets=new).json == before


def test_a_mistyped_kit_is_code_3(full: Closed) -> None:
    kit = full.root.kit
    mistyped = ("1" if kit[0] != "1" else "2") + kit[1:]
    assert fieldnote("recover", full.folder, secrets=f"{mistyped}\nfive other words stand here\n").code == 3


def test_the_passphrase_can_be_changed(full: Closed) -> None:
    new = "five other words stand here"
    assert fieldnote("passphrase", full.folder, secrets=f"{PASSPHRASE}\n{new}\n").code == 0
    assert fieldnote("check", full.folder, "--quick", secrets=new).code == 0
    assert fieldnote("check", full.folder, secrets=PASSPHRASE).code == 3


def test_doctor_finds_what_this_computer_has() -> None:
    looked = fieldnote("doctor", "--json")
    assert looked.code == 0
    assert {it["name"] for it in looked.json} >= {"SQLCipher", "SQLite", "Rules"}


def test_doctor_looks_for_every_library_that_fieldnote_runs_with() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    there = {it["name"] for it in fieldnote("doctor", "--json").json if it["well"]}
    assert {line.partition(">=")[0] for line in project["dependencies"]} - there == set()


def test_schema_is_a_json_schema_that_names_every_part() -> None:
    schema = fieldnote("schema").json
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {"PersonIn", "VisitIn", "GoalIn", "SupportIn", "TriggerIn"} <= set(schema["$defs"])


def test_our_own_bug_is_code_70_in_one_line_without_content(
    full: Closed, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from fieldnote.cli import main  # noqa: PLC0415 -- only this test runs the command in its process
    from fieldnote.services import intake  # noqa: PLC0415 -- likewise

    def broken(*_: object) -> None:
        raise RuntimeError("words of a note")

    monkeypatch.setattr(main, "harden", lambda: None)
    monkeypatch.setattr(intake, "schema", broken)
    assert main.main(["schema"]) == 70
    err = capsys.readouterr().err
    assert "words of a note" not in err
    assert len(err.splitlines()) == 1
    assert full.folder.exists()


def _text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_rekey_prints_a_new_kit_and_ends_the_old_passphrase(full: Closed) -> None:
    new = "five other words for it"
    turned = fieldnote("rekey", full.folder, "--json", secrets=f"{PASSPHRASE}\n{new}\n")
    assert turned.code == 0
    assert turned.json["recovery_kit"] != full.root.kit
    assert fieldnote("check", full.folder, "--json", secrets=new).json["whole"] is True
    assert fieldnote("check", full.folder, secrets=PASSPHRASE).code == 3


@pytest.mark.slow
def test_a_passphrase_can_be_kept_with_pbkdf2_for_agencies_that_ask_for_it(full: Closed) -> None:
    new = "five other words for it"
    assert fieldnote("passphrase", full.folder, "--kdf", "pbkdf2", secrets=f"{PASSPHRASE}\n{new}\n").code == 0
    assert '"kdf":"pbkdf2-hmac-sha512"' in full.header.read_text("utf-8")
    assert fieldnote("check", full.folder, "--quick", secrets=new).code == 0


def test_the_agencys_key_is_set_shown_used_and_removed(full: Closed, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    secret = tmp_path / "agency.key"
    secret.write_text(f"# public key: {identity.to_public()}\n{identity}\n", "utf-8")
    assert "Only you" in fieldnote("escrow", full.folder, "show", secrets=PASSPHRASE).out
    assert fieldnote("escrow", full.folder, "set", str(identity.to_public()), secrets=PASSPHRASE).code == 0
    assert fieldnote("escrow", full.folder, "open", secret).out.strip() == full.root.kit
    assert fieldnote("escrow", full.folder, "set", "age1nonsense", secrets=PASSPHRASE).code == 1
    assert fieldnote("escrow", full.folder, "remove", "--json", secrets=PASSPHRASE).json == {"escrow": None}
    assert fieldnote("escrow", full.folder, "open", secret).code == 1


def test_show_records_prints_the_file_that_add_takes_in(closed: Closed, intake_file: Path, tmp_path: Path) -> None:
    assert fieldnote("add", closed.folder, intake_file, secrets=PASSPHRASE).code == 0
    shown = fieldnote("show", closed.folder, "records", secrets=PASSPHRASE)
    assert shown.code == 0
    file = tmp_path / "records.json"
    file.write_text(shown.out, "utf-8")
    assert fieldnote("new", tmp_path / "other", "--name", "Dana", secrets=PASSPHRASE).code == 0
    assert (
        fieldnote("add", tmp_path / "other", file, "--dry-run", "--json", secrets=PASSPHRASE).json["counts"]["visits"]
        == 1
    )


def test_check_says_whether_the_code_on_a_paper_still_stands(full: Closed) -> None:
    book = full.open()
    head = str(book.vault.database.value("SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1"))
    book.close()
    code = f"{head[:4]}-{head[4:8]}".upper()
    assert fieldnote("check", full.folder, "--quick", "--code", code, "--json", secrets=PASSPHRASE).json["code_stands"]
    assert fieldnote("check", full.folder, "--quick", "--code", "0000-0000", secrets=PASSPHRASE).code == 4
