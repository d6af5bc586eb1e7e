from pathlib import Path

import pytest
from cli.running import fieldnote
from making import OTHER_PASSPHRASE, PASSPHRASE, Closed

pytestmark = pytest.mark.slow


def test_a_notebook_goes_to_a_new_laptop_by_its_key(full: Closed, tmp_path: Path) -> None:
    shown = fieldnote("take-over", "--new-key", tmp_path / "key", "--json")
    assert shown.code == 0
    key, code, file = Path(shown.json["key"]), shown.json["fingerprint"], tmp_path / "move.fnb"
    assert fieldnote("hand-over", full.folder, file, "--to", key, secrets=PASSPHRASE).code == 1
    given = fieldnote("hand-over", full.folder, file, "--to", key, "--fingerprint", code, secrets=PASSPHRASE)
    assert given.code == 0, given.err
    assert given.out.splitlines()[0] == str(file)
    secrets = f"{OTHER_PASSPHRASE}\n"
    taken = fieldnote("take-over", file, tmp_path / "there", "--key", tmp_path / "key", secrets=secrets)
    assert taken.code == 0, taken.err
    assert fieldnote("check", tmp_path / "there", secrets=OTHER_PASSPHRASE).code == 0
    again = fieldnote("hand-over", full.folder, tmp_path / "again.fnb", secrets=f"{PASSPHRASE}\n{OTHER_PASSPHRASE}\n")
    assert again.code == 1
    assert "handed over" in again.err
    assert fieldnote("hand-over", full.folder, "--take-back", secrets=PASSPHRASE).code == 0


def test_a_passphrase_of_its_own_serves_where_no_key_can_be_carried(full: Closed, tmp_path: Path) -> None:
    file, words = tmp_path / "move.fnb", "the words that go by phone"
    given = fieldnote("hand-over", full.folder, file, "--both", "--json", secrets=f"{PASSPHRASE}\n{words}\n")
    assert given.code == 0, given.err
    assert given.json["handover"]["moves"] is False
    there = tmp_path / "there"
    assert fieldnote("take-over", file, there, secrets=f"not the words\n{OTHER_PASSPHRASE}\n").code == 3
    cut = tmp_path / "cut.fnb"
    cut.write_bytes(file.read_bytes()[:-5])
    assert fieldnote("take-over", cut, there, secrets=f"{words}\n{OTHER_PASSPHRASE}\n").code == 4
    assert fieldnote("take-over", file, there, secrets=f"{words}\n{OTHER_PASSPHRASE}\n").code == 0
    assert fieldnote("hand-over", there, "--alone", secrets=OTHER_PASSPHRASE).code == 0
    assert fieldnote("hand-over", there, "--alone", secrets=OTHER_PASSPHRASE).code == 1
