from pathlib import Path

from cli.running import fieldnote
from making import PASSPHRASE, Closed

from fieldnote.services import backups


def test_a_backup_without_a_file_is_made_by_rotation_and_copied_to_the_chosen_place(
    full: Closed, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    made = fieldnote("backup", full.folder, secrets=PASSPHRASE)
    (first,) = backups.listed(full.folder)
    assert (made.code, made.out) == (0, f"{first.path}\n")
    made = fieldnote("backup", full.folder, "--copies-to", stick, "--json", secrets=PASSPHRASE)
    assert made.code == 0
    assert Path(made.json["backup"]).parent == full.folder / "backups"
    assert Path(made.json["copy"]).read_bytes() == Path(made.json["backup"]).read_bytes()
    assert (made.json["dropped"], made.json["notice"]) == (0, None)

    stick.rename(tmp_path / "pulled out")
    made = fieldnote("backup", full.folder, secrets=PASSPHRASE)
    assert made.code == 0, "the backup itself is made all the same"
    assert made.out.splitlines()[1].startswith("The place for copies is not there.")
    assert len(backups.listed(full.folder)) == 3
    assert fieldnote("backup", full.folder, "--copies-to", stick, secrets=PASSPHRASE).code == 1


def test_a_restore_prints_what_differs_from_the_notebook_it_belongs_to(full: Closed, tmp_path: Path) -> None:
    backup = Path(fieldnote("backup", full.folder, secrets=PASSPHRASE).out.strip())
    restored = fieldnote("restore", backup, tmp_path / "1", secrets=PASSPHRASE)
    assert restored.code == 0
    assert restored.out.splitlines() == [
        str(tmp_path / "1"),
        f"Compared with {full.folder}:",
        "The backup and the notebook hold the same: 7 notes.",
    ]
    restored = fieldnote("restore", backup, tmp_path / "2", "--json", secrets=PASSPHRASE)
    assert restored.json["differences"] == {"notes": [], "kinds": [], "notes_in_copy": 7, "notes_in_notebook": 7}
    book = full.open()
    restored = fieldnote("restore", backup, tmp_path / "3", "--json", secrets=PASSPHRASE)
    book.close()
    assert restored.code == 0
    assert restored.json["differences"] is None
    assert "open in another window" in restored.json["not_compared"]


def test_a_drill_is_code_0_when_it_passes_and_4_when_it_does_not(full: Closed) -> None:
    assert fieldnote("drill", full.folder, secrets=PASSPHRASE).code == 1
    book = full.open()
    made = backups.back_up(book).value.backup.path
    book.close()
    passed = fieldnote("drill", full.folder, "--json", secrets=PASSPHRASE)
    assert passed.code == 0
    assert (passed.json["passed"], passed.json["backup"]) == (True, str(made))
    made.write_bytes(made.read_bytes()[:-1])
    failed = fieldnote("drill", full.folder, secrets=PASSPHRASE)
    assert failed.code == 4
    assert "did not pass. It is damaged" in failed.out
