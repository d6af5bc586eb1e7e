"""The words can be read without Fieldnote: with the kit on paper, another reader of SQLCipher, and nothing of ours."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from making import Closed, fill
from vault.open_without_fieldnote import derived, secret_of

from fieldnote.services import people
from fieldnote.vault.keys import Root

SCRIPT = Path(__file__).with_name("open_without_fieldnote.py")


def followed(database: Path, code: str) -> Any:
    """Run the program in a process that can import nothing of ours, from another folder."""
    command = [sys.executable, "-I", str(SCRIPT), str(database)]
    ended = subprocess.run(command, input=code, capture_output=True, text=True, check=True, cwd=database.parent)
    return json.loads(ended.stdout)


def test_the_kit_opens_a_notebook_without_fieldnote_reads_its_notes_and_checks_its_signatures(
    full: Closed, tmp_path: Path
) -> None:
    book = full.open()
    expected = [
        row[0]
        for row in book.vault.database.all("SELECT what_we_did FROM note_text WHERE addendum_id IS NULL ORDER BY key")
    ]
    book.close()
    shutil.copyfile(full.database, tmp_path / "vault.db")
    read = followed(tmp_path / "vault.db", full.root.kit)
    assert read["notes"] == len(expected) == 7
    assert read["words"] == expected
    notes = [note for note in read["signed"] if note["what_we_did"]]
    assert len(read["signed"]) == 6
    assert {note["what_we_did"] for note in notes} < set(expected)
    assert all(note["holds"] for note in read["signed"])


def test_what_a_crash_left_in_the_log_is_read_without_fieldnote_too(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    fill(book, people.everyone(book)[0].person.id, what_we_did="Said in the last minute.")
    for name in ("vault.db", "vault.db-wal"):
        shutil.copyfile(full.folder / name, tmp_path / name)
    book.close()
    assert "Said in the last minute." in followed(tmp_path / "vault.db", full.root.kit.lower())["words"]


def test_a_signature_over_other_bytes_does_not_hold_there_either(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    book.vault.database.run("DROP TRIGGER signature_stays")
    book.vault.database.run("UPDATE signature SET canonical = CAST(replace(canonical, 'meeting', 'bar') AS BLOB)")
    book.close()
    shutil.copyfile(full.database, tmp_path / "vault.db")
    assert not any(n["holds"] for n in followed(tmp_path / "vault.db", full.root.kit)["signed"] if n["what_we_did"])


def test_the_written_out_steps_give_the_keys_that_fieldnote_derives() -> None:
    root = Root.fresh()
    assert secret_of(root.kit) == root.secret
    assert derived(root.secret, "database") == root.database_key
    assert derived(root.secret, "salt")[:16] == root.database_salt


def test_nothing_of_fieldnote_is_imported_by_the_program() -> None:
    assert "import fieldnote" not in SCRIPT.read_text("utf-8")
    assert "from fieldnote" not in SCRIPT.read_text("utf-8")
