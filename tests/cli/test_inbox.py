"""The agency's side on the command line, from its first key to a database."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli.running import fieldnote, started
from exchange.packing import NOTES, Agency, Laptop, note
from needing import needs

from fieldnote.exchange.package import keys, receipts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "arriving").mkdir()
    return tmp_path


def keygen(folder: Path) -> keys.AgencyKey:
    ran = fieldnote("inbox", "keygen", folder / "keys", "--name", "Made-up Agency", "--code", "MADEUP", "--json")
    assert ran.code == 0, ran.err
    found = keys.read_public(Path(ran.json["key"]).read_bytes())
    assert ran.json["fingerprint"] == found.fingerprint
    return found


@pytest.mark.slow
def test_an_agency_goes_from_its_first_key_to_notes_in_files(folder: Path) -> None:
    agency = Agency(None, keygen(folder))  # type: ignore[arg-type]
    arriving, own = folder / "arriving", folder / "keys"
    laptop = Laptop()
    made = laptop.send(agency, note(), note(NOTES[1]))
    (arriving / made.name).write_bytes(made.data)

    waits = started("inbox", "take", arriving, "--keys", own)
    assert (waits.code, "not known yet" in waits.out) == (0, True)
    listed = fieldnote("inbox", "know", "--keys", own, "--json").json
    fingerprint = keys.device_fingerprint(listed["waiting"][0]["public"])
    assert fingerprint == keys.device_fingerprint(laptop.public)
    assert fieldnote("inbox", "know", "AAAA-AAAA-AAAA-AAAA", "--keys", own).code == 1
    assert fieldnote("inbox", "know", fingerprint, "--keys", own, "--name", "Dana").code == 0

    taken = fieldnote("inbox", "take", arriving, "--keys", own, "--json")
    assert taken.code == 0
    assert [(one["fate"], one["result"]) for one in taken.json["taken"]] == [("filed", "filed")]
    assert "Nothing new" in fieldnote("inbox", "take", arriving, "--keys", own).out

    back = fieldnote("inbox", "return", arriving, NOTES[0], "The goal is missing.", "--keys", own)
    assert back.code == 0, back.err
    data = (arriving / "receipts" / f"{made.package_id}.json").read_bytes()
    receipt = receipts.read(data, agency.key, made.package_id, made.manifest_sha256)
    assert [one.result for one in receipt.items] == ["returned", "filed"]

    loaded = fieldnote("inbox", "load", arriving, "--to", folder / "out", "--json")
    assert (loaded.code, loaded.json["rows"]) == (0, 4)
    assert {path.name for path in (folder / "out").iterdir()} == {"Encounter.ndjson", "DocumentReference.ndjson"}

    assert fieldnote("inbox", "forget", fingerprint, "--keys", own).code == 0
    (arriving / "next.fnx.age").write_bytes(laptop.send(agency).data)
    refused = fieldnote("inbox", "take", arriving, "--keys", own)
    assert (refused.code, "struck off" in refused.out) == (4, True)


def test_what_cannot_be_taken_is_said_with_code_4_and_the_rest_is_taken(folder: Path) -> None:
    keygen(folder)
    (folder / "arriving" / "x.fnx.age").write_bytes(b"no package")
    ran = fieldnote("inbox", "take", folder / "arriving", "--keys", folder / "keys", "--json")
    assert ran.code == 4
    assert [(one["fate"], one["fault"]) for one in ran.json["taken"]] == [("refused", "not_sealed")]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("take", "arriving", "--keys", "nowhere"), 1),
        (("take", "nowhere", "--keys", "keys"), 6),
        (("take", "arriving"), 2),
        (("keygen", "keys", "--name", "Made-up Agency", "--code", "MADEUP"), 1),
        (("keygen", "new", "--name", "Made-up Agency", "--code", "lower case"), 1),
        (("return", "arriving", "n1", "Why", "--keys", "keys"), 1),
        (("forget", "AAAA", "--keys", "keys"), 1),
        (("load", "arriving", "--to", "postgresql://me:secret@127.0.0.1/x"), 1),
        (("load", "arriving", "--to", "postgresql://127.0.0.1:9/x"), 5),
        ((), 2),
    ],
)
def test_what_is_refused_has_a_reason_and_a_code(folder: Path, arguments: tuple[str, ...], code: int) -> None:
    keygen(folder)
    places = {"arriving", "keys", "nowhere", "new"}
    ran = fieldnote("inbox", *(folder / word if word in places else word for word in arguments))
    assert ran.code == code, ran
    assert (ran.err or ran.out).strip()
    assert "secret" not in ran.err + ran.out
    assert "Traceback" not in ran.err


def test_keys_can_be_renewed_and_say_what_they_follow(folder: Path) -> None:
    first = keygen(folder)
    assert fieldnote("inbox", "keygen", folder / "keys", "--renew").code == 0
    second = keys.read_public((folder / "keys" / "agency.fnkey").read_bytes())
    assert keys.follows(first, second)


@needs("age")
def test_the_age_program_takes_the_key_file_as_it_is(folder: Path) -> None:
    agency = Agency(None, keygen(folder))  # type: ignore[arg-type]
    made = Laptop().send(agency)
    (folder / "p.age").write_bytes(made.data)
    for name in ("open", "escrow"):
        (identity,) = (folder / "keys").glob(f"*/{name}.agekey")
        opened = subprocess.run(["age", "-d", "-i", identity, folder / "p.age"], capture_output=True, check=True)
        assert opened.stdout.startswith(b"PK")


def test_nothing_of_a_connection_is_loaded_by_taking(folder: Path) -> None:
    agency = Agency(None, keygen(folder))  # type: ignore[arg-type]
    (folder / "arriving" / "p.fnx.age").write_bytes(Laptop().send(agency).data)
    script = (
        "import sys\nfrom fieldnote.cli.main import main\n"
        f"main({['inbox', 'take', str(folder / 'arriving'), '--keys', str(folder / 'keys'), '--json']!r})\n"
        "print(sorted({'psycopg', 'httpx', 'paramiko', 'fieldnote.exchange.carriers.postgres'} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    document, _, loaded = ran.stdout.rstrip().rpartition("\n")
    assert json.loads(document)["taken"][0]["fate"] == "waiting"
    assert loaded == "[]"


def test_what_is_wrong_with_one_folder_stops_no_other(folder: Path) -> None:
    keygen(folder)
    (folder / "other").mkdir()
    (folder / "other" / "receipts").symlink_to(folder)
    (folder / "arriving" / "x.fnx.age").write_bytes(b"no package")
    ran = fieldnote("inbox", "take", folder / "other", folder / "arriving", "--keys", folder / "keys", "--json")
    assert ran.code == 4
    assert len(ran.json["taken"]) == len(ran.json["problems"]) == 1
    assert "link" in ran.json["problems"][0]
