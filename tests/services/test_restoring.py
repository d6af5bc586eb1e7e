"""Restores that say what they do not bring back, and drills that try one before the day it is needed."""

from pathlib import Path

import pytest
from making import FAST, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed, Ids, add_person, fill, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.comparison import Differs
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import (
    DamagedNotebookError,
    DiskFullError,
    NotebookExistsError,
    NotebookInUseError,
    WrongPassphraseError,
)
from fieldnote.services import backup_words, backups, notebook, restoring
from fieldnote.services.backups import Soundness
from fieldnote.services.notebook import Notebook
from fieldnote.services.passphrases import WeakPassphraseError
from fieldnote.services.restoring import Drilled
from fieldnote.vault import audit, vault


def someone_of(book: Notebook) -> PersonId:
    return PersonId(book.vault.database.value("SELECT id FROM person WHERE preferred_name = 'Marcus'"))


@pytest.fixture
def kept(full: Closed, clock: Clock) -> Path:
    """A backup in the notebook's own folder, before one more note was signed."""
    book = full.open(clock, Ids(9))
    made = backups.back_up(book).value.backup.path
    sign(book, someone_of(book))
    add_person(book, "Nadia")
    book.close()
    return made


def test_a_restore_says_what_differs_from_the_notebook_that_the_backup_lies_in(
    full: Closed, kept: Path, tmp_path: Path, clock: Clock
) -> None:
    restored = restoring.restore(kept, tmp_path / "new", backups.by_passphrase(PASSPHRASE), clock=clock)
    assert restored.compared_with == full.folder
    assert restored.differences is not None
    (note,) = restored.differences.notes
    assert (note.how, note.who, note.signed) == (Differs.ONLY_IN_NOTEBOOK, "Marcus", True)
    lines = backup_words.of_differences(restored.differences)
    assert lines[:3] == (
        "7 notes in the backup, 8 in the notebook.",
        "Only in the notebook: 1 note",
        "  Fri, Nov 20, 2026, Marcus, signed",
    )
    assert "  person: 2 in the backup, 3 in the notebook (1 only in the notebook)" in lines
    devices = set()
    for place in (full.folder, tmp_path / "new"):
        book = Closed(place, restored.key).open(clock)
        devices.add(book.vault.device_id())
        book.close()
    assert len(devices) == 2


def test_a_restore_says_so_when_nothing_differs(full: Closed, tmp_path: Path) -> None:
    made = backups.back_up(book := full.open()).value.backup.path
    book.close()
    restored = restoring.restore(made, tmp_path / "new", backups.by_kit(full.root.kit))
    assert restored.differences is not None
    assert backup_words.of_differences(restored.differences) == ("The backup and the notebook hold the same: 7 notes.",)


def test_a_restore_stands_though_there_is_nothing_to_compare_it_with(full: Closed, kept: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone.fnb"
    alone.write_bytes(kept.read_bytes())
    assert restoring.restore(alone, tmp_path / "1", backups.by_key(full.root)).compared_with is None

    book = full.open()
    restored = restoring.restore(alone, tmp_path / "2", backups.by_key(full.root), against=full.folder)
    book.close()
    assert isinstance(restored.not_compared, NotebookInUseError)

    full.database.write_bytes(full.database.read_bytes()[:5000])
    before = full.database.read_bytes()
    restored = restoring.restore(kept, tmp_path / "3", backups.by_key(full.root))
    assert isinstance(restored.not_compared, DamagedNotebookError)
    assert restored.differences is None
    assert full.database.read_bytes() == before
    for place in "123":
        opened = Closed(tmp_path / place, full.root).open()
        assert [f for f in notebook.check(opened) if f.faults] == []
        opened.close()


def test_a_restore_never_overwrites_the_notebook_it_is_compared_with(full: Closed, kept: Path) -> None:
    with pytest.raises(NotebookExistsError):
        restoring.restore(kept, full.folder, backups.by_key(full.root))


# Drills ───────────────────────────────────────────────────────────────────────────────────────────


def drilled(book: Notebook) -> Drilled:
    outcome = restoring.drill(book)
    assert isinstance(outcome, Done)
    return outcome.value


def last_act(book: Notebook) -> tuple[str, str]:
    entry = audit.entries(book.vault.database, newest_first=1)[0]
    return entry.kind, entry.detail


def test_a_drill_restores_the_newest_backup_and_leaves_nothing_but_a_line_in_the_log(full: Closed, kept: Path) -> None:
    book = full.open()
    before = {path.relative_to(full.folder) for path in full.folder.rglob("*")}
    found = drilled(book)
    assert found.passed
    assert found.backup.path == kept
    assert len(found.findings) == 8
    assert found.differences is not None
    assert [note.how for note in found.differences.notes] == [Differs.ONLY_IN_NOTEBOOK]
    assert last_act(book) == ("drill.passed", "1")
    assert {path.relative_to(full.folder) for path in full.folder.rglob("*")} == before
    assert backup_words.of_drill(found).startswith("The backup of Fri, Nov 20, 2026 was restored aside")
    book.close()


def test_a_drill_without_a_backup_is_refused(full: Closed) -> None:
    book = full.open()
    outcome = restoring.drill(book)
    assert isinstance(outcome, Refused)
    assert outcome.problems[0].code == "no_backup_yet"
    book.close()


def test_a_drill_fails_where_the_newest_backup_is_damaged(full: Closed, kept: Path) -> None:
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 1
    kept.write_bytes(data)
    book = full.open()
    found = drilled(book)
    assert (found.passed, found.soundness) == (False, Soundness.DAMAGED)
    assert last_act(book) == ("drill.failed", "1")
    assert "did not pass. It is damaged" in backup_words.of_drill(found)
    book.close()


def test_a_drill_fails_where_the_newest_backup_has_the_key_of_before(full: Closed, kept: Path) -> None:
    key = notebook.fresh_root()
    notebook.renew_keys(full.folder, full.root, key, OTHER_PASSPHRASE, clock=Clock(), cost=FAST)
    book = Closed(full.folder, key).open()
    assert drilled(book).soundness is Soundness.OTHER_KEY
    backups.back_up(book)
    assert drilled(book).passed
    book.close()


def test_a_drill_fails_where_a_signed_note_is_not_what_the_notebook_has(full: Closed, kept: Path) -> None:
    book = full.open()
    database = book.vault.database
    for (name,) in database.all("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'note_text'"):
        database.run(f'DROP TRIGGER "{name}"')
    database.run(
        "UPDATE note_text SET response = response || '.' WHERE visit_id = (SELECT id FROM visit WHERE state = 'signed' "
        "ORDER BY id LIMIT 1)"
    )
    found = drilled(book)
    assert found.soundness is Soundness.WHOLE
    assert not found.passed
    assert "did not pass the check" in backup_words.of_drill(found)
    book.close()


def test_a_drill_that_compares_what_is_signed_alone_notices_another_signature(full: Closed, kept: Path) -> None:
    book = full.open()
    database = book.vault.database

    def tried() -> Drilled:
        job = restoring.begin_drill(book)
        assert isinstance(job, restoring.DrillJob)
        aside = restoring.try_out(job)
        assert aside.contents is None, "nobody compares it"
        return restoring.finish_drill(book, aside).value

    assert tried().passed
    for (name,) in database.all("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'signature'"):
        database.run(f'DROP TRIGGER "{name}"')
    database.run("UPDATE signature SET sha256 = 'of another' WHERE rowid = (SELECT min(rowid) FROM signature)")
    found = tried()
    assert found.soundness is Soundness.WHOLE
    assert len(found.altered) == 1
    assert not found.passed
    book.close()


def test_what_was_written_or_deleted_since_is_no_fault_of_the_backup(full: Closed, kept: Path, clock: Clock) -> None:
    clock.advance(hours=1)
    book = full.open(clock, Ids(11))
    fill(book, someone_of(book))
    assert drilled(book).passed
    book.close()


def test_what_a_killed_drill_left_is_swept_at_the_next_opening(full: Closed, kept: Path) -> None:
    leftover = full.folder / ".drill.part-0123abcd"
    (leftover / "notebook").mkdir(parents=True)
    (leftover / "notebook" / "vault.db").write_bytes(b"half")
    unfinished = full.folder.with_name(f".{full.folder.name}.part-0123abcd")
    unfinished.mkdir()
    others = full.folder.with_name(".somebody.part-0123abcd")
    others.mkdir()
    full.open().close()
    assert not leftover.exists()
    assert not unfinished.exists()
    assert others.exists()


def test_a_backup_opens_with_the_passphrase_of_its_time_or_with_the_one_it_is_given(
    full: Closed, tmp_path: Path, clock: Clock
) -> None:
    made, opener = backups.back_up(book := full.open()).value.backup.path, backups.by_kit(full.root.kit)
    notebook.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)
    book.close()
    key = restoring.unpack(made, tmp_path / "then", opener, clock=clock)
    Closed(tmp_path / "then", key).unlocked(PASSPHRASE).close()
    restoring.unpack(made, tmp_path / "now", opener, passphrase=OTHER_PASSPHRASE, clock=clock, cost=FAST)
    Closed(tmp_path / "now", key).unlocked(OTHER_PASSPHRASE).close()
    with pytest.raises(WrongPassphraseError):
        notebook.unlock(tmp_path / "now", PASSPHRASE)
    with pytest.raises(NotebookExistsError):
        restoring.unpack(made, tmp_path / "now", opener)
    with pytest.raises(WeakPassphraseError):
        restoring.unpack(made, tmp_path / "weak", opener, passphrase="short")  # noqa: S106 -- refused
    assert not (tmp_path / "weak").exists()


def test_a_notebook_that_could_not_get_its_new_passphrase_is_not_left_behind(
    full: Closed, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, opener = backups.back_up(book := full.open()).value.backup.path, backups.by_kit(full.root.kit)
    book.close()

    def full_disk(*_: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as patched:
        patched.setattr(vault, "wrap", full_disk)
        with pytest.raises(DiskFullError):
            restoring.unpack(made, tmp_path / "new", opener, passphrase=OTHER_PASSPHRASE, clock=clock, cost=FAST)
    assert not (tmp_path / "new").exists()
    key = restoring.unpack(made, tmp_path / "new", opener, passphrase=OTHER_PASSPHRASE, clock=clock, cost=FAST)
    opened = Closed(tmp_path / "new", key).open(clock)
    entries = audit.entries(opened.vault.database, newest_first=6)
    assert {"backup.restored", "passphrase.changed"} <= {entry.kind for entry in entries}
    opened.close()


def test_backups_are_found_in_any_folder_and_in_those_right_below_it(full: Closed, tmp_path: Path) -> None:
    book = full.open(clock := Clock())
    older = backups.back_up(book).value.backup.path
    clock.advance(hours=30)
    newer = backups.back_up(book).value.backup.path
    book.close()
    stick = tmp_path / "stick"
    (stick / "fieldnote-1234").mkdir(parents=True)
    (stick / "deep" / "down").mkdir(parents=True)
    (stick / "fn-notes.fnb").write_text("not one of ours")
    assert backups.lying_in(stick) == ()
    older.rename(stick / "fieldnote-1234" / older.name)
    newer.rename(stick / newer.name)
    (stick / "lost").symlink_to("x" * 300)  # no system looks at a name that long: as a folder of somebody else's
    assert [backup.path.name for backup in backups.lying_in(stick)] == [newer.name, older.name]
    (stick / newer.name).rename(stick / "deep" / "down" / newer.name)
    assert [backup.path.name for backup in backups.lying_in(stick)] == [older.name]
    assert backups.lying_in(tmp_path / "none") == ()
