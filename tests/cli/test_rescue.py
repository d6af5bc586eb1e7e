from pathlib import Path

from cli.running import fieldnote
from making import OTHER_PASSPHRASE, PASSPHRASE, Closed

PAGE = 4096


def test_a_rescue_is_code_0_when_all_is_there_and_code_4_when_something_is_lost(full: Closed, tmp_path: Path) -> None:
    whole = fieldnote("rescue", full.folder, tmp_path / "first", secrets=PASSPHRASE)
    assert (whole.code, whole.out.splitlines()[1]) == (0, "Everything is there: 7 notes, all whole.")
    book = full.open()
    page = book.vault.database.value("SELECT rootpage FROM sqlite_schema WHERE name = 'note_text'")
    book.close()
    data = bytearray(full.database.read_bytes())
    data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    full.database.write_bytes(data)
    checked = fieldnote("check", full.folder, "--json", secrets=PASSPHRASE)
    assert checked.code == 4
    damaged = full.database.read_bytes()
    assert (Path(checked.json["set_aside"]) / "vault.db").read_bytes() == damaged
    lost = fieldnote("rescue", full.folder, tmp_path / "second", "--json", secrets=PASSPHRASE)
    assert lost.code == 4
    assert [note["fate"] for note in lost.json["rescued"]["notes"]].count("words_missing") == 2
    assert full.database.read_bytes() == damaged
    assert fieldnote("check", tmp_path / "second", secrets=PASSPHRASE).code == 0
    assert fieldnote("rescue", full.folder, tmp_path / "second", secrets=PASSPHRASE).code == 1, "never overwritten"


def test_with_the_kit_and_no_header_a_new_passphrase_is_set(full: Closed, tmp_path: Path) -> None:
    full.header.unlink()
    full.header_copy.unlink()
    assert fieldnote("rescue", full.folder, tmp_path / "new", secrets=PASSPHRASE).code == 4
    secrets = f"{full.root.kit}\n{OTHER_PASSPHRASE}\n"
    assert fieldnote("rescue", full.folder, tmp_path / "new", "--kit", secrets=secrets).code == 0
    assert fieldnote("check", tmp_path / "new", secrets=OTHER_PASSPHRASE).code == 0


def test_doctor_writes_a_file_about_a_notebook_even_when_it_does_not_open(full: Closed, tmp_path: Path) -> None:
    written = fieldnote("doctor", full.folder, "--file", tmp_path / "out.txt", secrets=PASSPHRASE)
    assert written.code == 0
    assert "signatures: 0 faults" in (tmp_path / "out.txt").read_text("utf-8")
    assert str(full.folder) not in written.out
    full.database.write_bytes(b"")
    damaged = fieldnote("doctor", full.folder, "--file", tmp_path / "second.txt", secrets=PASSPHRASE)
    assert damaged.code == 4
    assert "DamagedNotebookError" in (tmp_path / "second.txt").read_text("utf-8")
