import random
import stat
import sys
from pathlib import Path

import pytest
from making import FAST, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed, add_person, fill, new_notebook, sign

from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    NewerNotebookError,
    NotebookExistsError,
    NotebookMissingError,
    WrongPassphraseError,
)
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, visits
from fieldnote.services.backups import Opener, by_kit, by_passphrase
from fieldnote.services.restoring import restore
from fieldnote.vault import audit, header, signing
from fieldnote.vault.keys import Root


@pytest.fixture(scope="module")
def made(full_template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup that tests read and never change."""
    folder = tmp_path_factory.mktemp("backups")
    book = full_template.copy(folder / "source").open()
    notebooks.back_up(book, folder / "monday.fnb")
    book.close()
    return folder / "monday.fnb"


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    target = tmp_path / "backups" / "monday.fnb"
    target.parent.mkdir()
    target.write_bytes(made.read_bytes())
    return target


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_backup_is_one_sealed_file_and_leaves_nothing_else(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    notebooks.back_up(book, tmp_path / "monday.fnb")
    assert audit.entries(book.vault.database, newest_first=1)[0].kind == "backup.made"
    book.close()
    assert files_in(tmp_path) == {"full", "monday.fnb"}
    assert not list(full.folder.glob(".*"))
    data = (tmp_path / "monday.fnb").read_bytes()
    for plain in (b"Marcus", b"SQLite format 3", b"CREATE TABLE", full.root.secret, full.root.database_key):
        assert plain not in data


def test_a_restored_backup_holds_every_record_and_opens_with_the_same_passphrase(
    full: Closed, copy: Path, tmp_path: Path
) -> None:
    root = restore(copy, tmp_path / "restored", by_passphrase(PASSPHRASE)).key
    restored = Closed(tmp_path / "restored", root)
    one, other = full.open(), restored.unlocked()
    try:
        for table in ("person", "episode", "visit", "note_text", "signature", "addendum", "delivery", "target"):
            query = f"SELECT * FROM {table} ORDER BY 1"
            assert other.vault.database.all(query) == one.vault.database.all(query)
        assert all(finding.faults == 0 for finding in notebooks.check(other))
    finally:
        one.close()
        other.close()


def test_a_restored_notebook_is_a_new_device_that_still_verifies_the_old_ones_notes(
    full: Closed, copy: Path, tmp_path: Path
) -> None:
    book = full.open()
    old_device = book.vault.device_id()
    book.close()
    restored = Closed(tmp_path / "restored", restore(copy, tmp_path / "restored", by_passphrase(PASSPHRASE)).key)
    book = restored.open()
    assert book.vault.device_id() != old_device
    assert book.vault.database.all("SELECT private_key IS NULL, retired_at IS NULL FROM device ORDER BY rowid") == [
        (1, 0),
        (0, 1),
    ]
    visit = sign(book, people.everyone(book)[0].person.id)
    assert visit.signature.device_id == book.vault.device_id()
    assert signing.broken_signatures(book.vault.database) == []
    assert "backup.restored" in {entry.kind for entry in audit.entries(book.vault.database)}
    book.close()


def test_the_recovery_kit_opens_a_backup_on_its_own(full: Closed, copy: Path, tmp_path: Path) -> None:
    assert restore(copy, tmp_path / "restored", by_kit(full.root.kit)).key == full.root


def test_a_backup_opens_with_the_passphrase_of_its_time(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    notebooks.back_up(book, tmp_path / "before.fnb")
    notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)
    notebooks.back_up(book, tmp_path / "after.fnb")
    book.close()
    assert restore(tmp_path / "before.fnb", tmp_path / "1", by_passphrase(PASSPHRASE)).key == full.root
    assert restore(tmp_path / "after.fnb", tmp_path / "2", by_passphrase(OTHER_PASSPHRASE)).key == full.root
    with pytest.raises(WrongPassphraseError):
        restore(tmp_path / "after.fnb", tmp_path / "3", by_passphrase(PASSPHRASE))


@pytest.mark.parametrize("opener", [by_passphrase(OTHER_PASSPHRASE), by_kit(Root(bytes(20)).kit), by_kit("ABCDE")])
def test_a_wrong_passphrase_or_kit_restores_nothing_and_leaves_nothing(
    copy: Path, tmp_path: Path, opener: Opener
) -> None:
    before = files_in(tmp_path)
    with pytest.raises(WrongPassphraseError):
        restore(copy, tmp_path / "restored", opener)
    assert files_in(tmp_path) == before


def test_a_backup_never_overwrites(full: Closed, tmp_path: Path) -> None:
    (tmp_path / "monday.fnb").write_bytes(b"something dear")
    book = full.open()
    with pytest.raises(NotebookExistsError):
        notebooks.back_up(book, tmp_path / "monday.fnb")
    book.close()
    assert (tmp_path / "monday.fnb").read_bytes() == b"something dear"


def test_a_restore_never_overwrites(full: Closed, copy: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in full.folder.iterdir() if path.name != "ballast"}
    (tmp_path / "file").write_bytes(b"dear")
    for taken in (full.folder, tmp_path / "file"):
        with pytest.raises(NotebookExistsError):
            restore(copy, taken, by_passphrase(PASSPHRASE))
    assert {path.name: path.read_bytes() for path in full.folder.iterdir() if path.name != "ballast"} == before
    (tmp_path / "empty").mkdir()
    restore(copy, tmp_path / "empty", by_passphrase(PASSPHRASE))
    assert (tmp_path / "empty" / "vault.db").exists()


def test_a_backup_that_is_not_there_is_called_missing(tmp_path: Path) -> None:
    with pytest.raises(NotebookMissingError):
        restore(tmp_path / "none.fnb", tmp_path / "restored", by_passphrase(PASSPHRASE))
    assert files_in(tmp_path) == set()


def test_every_flipped_bit_of_a_backup_is_refused_and_leaves_nothing(copy: Path, tmp_path: Path) -> None:
    chance, whole = random.Random(5), copy.read_bytes()  # noqa: S311 -- the same places every time
    places = [*range(0, 40, 3), *chance.sample(range(len(whole)), 60), len(whole) - 1]
    before = files_in(tmp_path)
    for place in places:
        data = bytearray(whole)
        data[place] ^= 1 << chance.randrange(8)
        copy.write_bytes(data)
        with pytest.raises((DamagedNotebookError, DamagedHeaderError)):
            restore(copy, tmp_path / "restored", by_kit(Root(bytes(20)).kit))
        assert files_in(tmp_path) == before


def test_a_backup_cut_short_or_made_longer_is_refused_and_leaves_nothing(copy: Path, tmp_path: Path) -> None:
    whole, before = copy.read_bytes(), files_in(tmp_path)
    lengths = [0, 1, 17, 18, 21, 22, 100, 600, 700, 4096, 8192, len(whole) // 2, len(whole) - 33, len(whole) - 1]
    for data in [*(whole[:length] for length in lengths), whole + b"x", whole + whole, b"x" + whole]:
        copy.write_bytes(data)
        with pytest.raises((DamagedNotebookError, DamagedHeaderError)):
            restore(copy, tmp_path / "restored", by_passphrase(PASSPHRASE))
        assert files_in(tmp_path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_a_backup_is_its_owners_alone_whatever_the_umask(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    notebooks.back_up(book, tmp_path / "monday.fnb")
    book.close()
    assert stat.S_IMODE((tmp_path / "monday.fnb").stat().st_mode) & 0o077 == 0


def test_a_backup_of_a_newer_fieldnote_is_refused_by_name(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    version = book.vault.database.value("PRAGMA user_version")
    book.vault.database.run("PRAGMA user_version = 99")
    with pytest.raises(NewerNotebookError):
        notebooks.back_up(book, tmp_path / "monday.fnb")
    book.vault.database.run(f"PRAGMA user_version = {version}")
    book.close()
    assert files_in(tmp_path) == {"full"}


def test_a_damaged_notebook_is_never_sealed_as_a_good_backup(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    book.vault.database.run("DROP TRIGGER audit_stays")
    book.vault.database.run("UPDATE audit SET detail = 'changed' WHERE sequence = 2")
    with pytest.raises(DamagedNotebookError):
        notebooks.back_up(book, tmp_path / "monday.fnb")
    book.close()
    assert files_in(tmp_path) == {"full"}
    assert not list(full.folder.glob(".*"))


def test_a_backup_never_carries_the_header_of_another_notebook(full: Closed, tmp_path: Path) -> None:
    other = new_notebook(tmp_path / "other")
    book = full.open()
    full.header.write_bytes(other.header.read_bytes())
    notebooks.back_up(book, tmp_path / "monday.fnb")  # the copy still fits
    full.header_copy.write_bytes(other.header.read_bytes())
    with pytest.raises(DamagedHeaderError):
        notebooks.back_up(book, tmp_path / "tuesday.fnb")
    book.close()
    assert restore(tmp_path / "monday.fnb", tmp_path / "restored", by_passphrase(PASSPHRASE)).key == full.root


def test_work_goes_on_while_and_after_a_backup_is_made(full: Closed, tmp_path: Path, clock: Clock) -> None:
    book = full.open(clock)
    someone = add_person(book, "Nadia")
    first = fill(book, someone)
    notebooks.back_up(book, tmp_path / "monday.fnb")
    second = fill(book, someone)
    notebooks.back_up(book, tmp_path / "tuesday.fnb")
    book.close()
    root = restore(tmp_path / "monday.fnb", tmp_path / "1", by_kit(full.root.kit)).key
    restored = Closed(tmp_path / "1", root).open()
    kept = {line.id for line in visits.lines(restored, person_id=someone)}
    restored.close()
    assert kept == {first.id}
    assert second.id not in kept
    assert header.read(tmp_path / "1").header.authentic(root)
