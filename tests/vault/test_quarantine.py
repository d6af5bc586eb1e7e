"""What was damaged is kept as it was found, before a repair or SQLite itself changes it; nothing there ever changes."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from making import FAST, OTHER_PASSPHRASE, Closed, add_person, fill, new_notebook

from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.services import notebook as notebooks
from fieldnote.services import people
from fieldnote.vault import quarantine
from fieldnote.vault.keys import Root
from fieldnote.vault.quarantine import Found

AT = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)


def inside(closed: Closed) -> dict[str, bytes]:
    return {
        f"{folder.name}/{path.name}": path.read_bytes()
        for folder in quarantine.kept(closed.folder)
        for path in folder.iterdir()
    }


def test_a_damaged_header_is_kept_as_it_was_before_its_copy_repairs_it(closed: Closed) -> None:
    closed.header.write_bytes(b'{"damaged"')
    closed.open().close()
    assert inside(closed) == {"20261120T193000Z-header/vault.json": b'{"damaged"'}
    assert closed.header.read_bytes() == closed.header_copy.read_bytes()


def test_a_header_of_another_notebook_is_kept_too_before_it_is_written_over(closed: Closed, tmp_path: Path) -> None:
    other = new_notebook(tmp_path / "other").header.read_bytes()
    closed.header.write_bytes(other)
    closed.open().close()
    assert inside(closed) == {"20261120T193000Z-header/vault.json": other}


def test_a_change_of_passphrase_that_was_broken_off_is_no_damage(closed: Closed) -> None:
    old = closed.header.read_bytes()
    book = closed.open()
    notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)
    book.close()
    closed.header.write_bytes(old)
    closed.open().close()
    assert inside(closed) == {}


def test_damaged_first_bytes_are_kept_with_the_whole_file_before_they_are_repaired(closed: Closed) -> None:
    whole = closed.database.read_bytes()
    damaged = bytes(16) + whole[16:]
    closed.database.write_bytes(damaged)
    book = closed.open()
    assert book.vault.opened.salt_repaired
    book.close()
    assert inside(closed) == {"20261120T193000Z-first-bytes/vault.db": damaged}
    assert closed.database.read_bytes()[:16] == whole[:16]


def test_a_log_that_sqlite_would_cut_off_is_kept_first(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    fill(book, people.everyone(book)[0].person.id)
    add_person(book, "Nadia")
    crashed = Closed(tmp_path / "crashed", full.root)
    shutil.copytree(full.folder, crashed.folder)
    book.close()
    log = crashed.folder / "vault.db-wal"
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 1
    log.write_bytes(data)
    crashed.open().close()
    assert inside(crashed) == {"20261120T193000Z-write-ahead-log/vault.db-wal": bytes(data)}


def test_a_wrong_secret_is_no_damage_and_copies_nothing(closed: Closed) -> None:
    closed.header.unlink()
    closed.header_copy.unlink()
    with pytest.raises(DamagedNotebookError):
        Closed(closed.folder, Root.fresh()).open()
    assert inside(closed) == {}


def test_the_same_find_is_not_copied_twice_and_another_one_never_takes_its_place(closed: Closed) -> None:
    first = quarantine.keep(closed.folder, Found.PAGES, AT)
    assert quarantine.keep(closed.folder, Found.PAGES, AT + timedelta(days=1)) == first
    before = inside(closed)
    closed.header.write_bytes(b"other")
    second = quarantine.keep(closed.folder, Found.PAGES, AT)
    assert second
    assert second != first
    assert len(inside(closed)) == 2 * len(before)
    assert before.items() < inside(closed).items()
    assert {path.stat().st_mode & 0o777 for path in second.iterdir()} == {0o600}
