import os
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from making import FAST, NOW, OTHER_PASSPHRASE, PASSPHRASE, SPECIALIST, Clock, Closed, add_person, fill, new_notebook

from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    NotebookExistsError,
    NotebookInUseError,
    NotebookMissingError,
    WrongPassphraseError,
)
from fieldnote.services import notebook as notebooks
from fieldnote.services import passphrases, visits
from fieldnote.vault import audit, ballast, checks, misses
from fieldnote.vault.database import Database
from fieldnote.vault.keys import Root
from fieldnote.vault.vault import Vault

IN_THE_WAY = """
import sys
from pathlib import Path
from fieldnote.domain.person import Specialist
from fieldnote.host.hardening import harden
from fieldnote.services import notebook
from fieldnote.vault.keys import Cost
harden()
root = notebook.create(Path(sys.argv[1]), sys.argv[2], Specialist("Dana"), cost=Cost(8192, 1, 1))
book = notebook.open_notebook(Path(sys.argv[1]), root)
notebook.back_up(book, Path(sys.argv[1]).with_name("backup.fnb"))
book.close()
"""


def kinds(book: notebooks.Notebook) -> list[str]:
    return [entry.kind for entry in audit.entries(book.vault.database)]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name not in {"ballast", "lock"}}


# Making


def test_a_new_notebook_has_its_files_and_no_plain_text(tmp_path: Path) -> None:
    made = new_notebook(tmp_path / "deep" / "notebook")
    assert {path.name for path in made.folder.iterdir()} == {"vault.db", "vault.json", "vault.json.bak", "ballast"}
    data = made.database.read_bytes()
    assert not data.startswith(b"SQLite format 3")
    assert b"CREATE" not in data
    assert b"Dana" not in data
    assert (made.folder / "ballast").stat().st_size == ballast.BYTES
    if sys.platform != "win32":
        assert (made.folder / "ballast").stat().st_blocks * 512 >= ballast.BYTES, "real bytes, no hole"


def test_two_notebooks_share_no_secret(closed: Closed, tmp_path: Path) -> None:
    other = new_notebook(tmp_path / "other")
    assert other.root != closed.root
    assert other.database.read_bytes()[:16] != closed.database.read_bytes()[:16]


def test_a_kit_written_down_before_is_the_kit_of_the_notebook_made_with_it(tmp_path: Path) -> None:
    root = notebooks.fresh_root()
    kit = root.kit
    notebooks.create(tmp_path / "n", PASSPHRASE, SPECIALIST, cost=FAST, root=root)
    assert notebooks.unlock_with_kit(tmp_path / "n", kit) == root == notebooks.unlock(tmp_path / "n", PASSPHRASE)


def test_a_place_that_is_taken_is_never_overwritten(closed: Closed, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"dear")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "letter.txt").write_bytes(b"dear")
    before = bytes_of(closed.folder)
    for place in (closed.folder, tmp_path / "file", tmp_path / "folder"):
        with pytest.raises(NotebookExistsError):
            new_notebook(place)
    assert bytes_of(closed.folder) == before
    assert bytes_of(tmp_path / "folder") == {"letter.txt": b"dear"}


def test_a_new_notebook_stands_in_its_one_file_before_it_is_closed_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logs: list[int] = []
    close = Database.close

    def look_and_close(self: Database) -> None:
        logs.extend(log.stat().st_size for log in tmp_path.rglob("*-wal"))
        close(self)

    monkeypatch.setattr(Database, "close", look_and_close)
    new_notebook(tmp_path / "new")
    assert logs == [0], "a log that cannot be folded in at the closing would be left behind under the temporary name"


def test_a_place_left_behind_by_a_killed_making_can_be_used_again(tmp_path: Path) -> None:
    folder = tmp_path / "notebook"
    folder.mkdir()
    for name in (".vault.db.part-01234567", ".vault.db.part-01234567-wal", ".vault.json.part-89abcdef", "ballast"):
        (folder / name).write_bytes(b"half")
    with pytest.raises(NotebookMissingError):
        notebooks.unlock(folder, PASSPHRASE)
    new_notebook(folder).open().close()
    assert not list(folder.glob(".*"))


def test_a_header_whose_database_was_moved_away_is_never_overwritten(closed: Closed) -> None:
    closed.database.rename(closed.folder.parent / "moved.db")
    before = closed.header.read_bytes()
    with pytest.raises(NotebookExistsError):
        new_notebook(closed.folder)
    assert closed.header.read_bytes() == before
    (closed.folder / ".vault.db.part-01234567").write_bytes(b"of a making that was killed at its last step")
    new_notebook(closed.folder).open().close()


def test_a_notebook_that_lost_its_header_is_no_leftover(closed: Closed) -> None:
    closed.header.unlink()
    closed.header_copy.unlink()
    with pytest.raises(NotebookExistsError):
        new_notebook(closed.folder)
    assert closed.database.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_every_file_a_hardened_process_makes_is_its_owners_alone(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", IN_THE_WAY, str(tmp_path / "n"), PASSPHRASE], check=True)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "n").iterdir()}
    assert modes == dict.fromkeys(("vault.db", "vault.json", "vault.json.bak", "ballast", "lock"), 0o600)
    assert stat.S_IMODE((tmp_path / "n").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "backup.fnb").stat().st_mode) == 0o600


# Unlocking and opening


def test_a_notebook_opens_with_its_passphrase_and_holds_what_was_saved(closed: Closed) -> None:
    book = closed.unlocked()
    made = fill(book, add_person(book))
    book.close()
    book = closed.unlocked()
    assert [line.id for line in visits.lines(book)] == [made.id]
    book.close()


def test_a_wrong_passphrase_touches_nothing_but_the_count_of_misses(closed: Closed) -> None:
    before = bytes_of(closed.folder)
    with pytest.raises(WrongPassphraseError) as caught:
        closed.unlocked(OTHER_PASSPHRASE)
    assert (caught.value.given, caught.value.wait_seconds) == ("passphrase", 0)
    after = bytes_of(closed.folder)
    assert after.pop("misses.json")
    assert after == before


def test_after_five_misses_even_the_right_passphrase_has_to_wait_and_then_opens(closed: Closed) -> None:
    clock = Clock()
    for _ in range(5):
        with pytest.raises(WrongPassphraseError) as caught:
            closed.unlocked(OTHER_PASSPHRASE, clock)
    assert caught.value.wait_seconds == 5
    with pytest.raises(WrongPassphraseError) as caught:
        closed.unlocked(PASSPHRASE, clock)
    assert caught.value.wait_seconds == 5
    clock.advance(seconds=5)
    book = closed.unlocked(PASSPHRASE, clock)
    missed = next(entry for entry in audit.entries(book.vault.database) if entry.kind == "unlock.missed")
    assert missed.detail == "5"
    assert book.vault.opened.misses == 5
    book.close()
    assert misses.recorded(closed.folder) == []


def test_a_notebook_is_open_once_only(closed: Closed) -> None:
    book = closed.open()
    with pytest.raises(NotebookInUseError):
        closed.open()
    book.close()
    book.close()
    closed.open().close()


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(NotebookMissingError):
        notebooks.unlock(tmp_path / "none", PASSPHRASE)
    with pytest.raises(NotebookMissingError):
        Vault.open(tmp_path / "none", Root.fresh(), NOW)
    assert list(tmp_path.iterdir()) == []


def test_an_opening_sweeps_what_a_killed_process_left_and_frees_its_lock_when_it_fails(closed: Closed) -> None:
    (closed.folder / ".vault.json.part-01234567").write_bytes(b"half")
    closed.open().close()
    assert not list(closed.folder.glob(".*"))
    with pytest.raises(DamagedNotebookError):
        Closed(closed.folder, Root.fresh()).open()
    closed.open().close()


def test_header_and_pages_of_two_notebooks_are_not_opened_as_one(closed: Closed, tmp_path: Path) -> None:
    other = new_notebook(tmp_path / "other")
    closed.header.write_bytes(other.header.read_bytes())
    closed.header_copy.write_bytes(other.header.read_bytes())
    with pytest.raises(DamagedNotebookError):
        closed.unlocked()


def test_reserved_bytes_come_back_at_the_next_opening_once_there_is_room(closed: Closed) -> None:
    (closed.folder / "ballast").unlink()
    closed.open().close()
    assert (closed.folder / "ballast").stat().st_size == ballast.BYTES


# The header and its copy


@pytest.mark.parametrize("damage", [b"", b"\0" * 566, b"{}"])
def test_a_damaged_header_is_repaired_from_its_copy_and_named(closed: Closed, damage: bytes) -> None:
    right = closed.header.read_bytes()
    closed.header.write_bytes(damage)
    book = closed.unlocked()
    assert book.vault.opened.header_from_copy
    assert "repair.header" in kinds(book)
    book.close()
    assert closed.header.read_bytes() == closed.header_copy.read_bytes() == right


def test_a_damaged_or_missing_copy_is_made_again_before_it_is_needed(closed: Closed) -> None:
    right = closed.header.read_bytes()
    closed.header_copy.write_bytes(b"damaged")
    closed.open().close()
    assert closed.header_copy.read_bytes() == right
    closed.header_copy.unlink()
    closed.open().close()
    assert closed.header_copy.read_bytes() == right


def test_without_header_and_copy_the_passphrase_is_not_called_wrong(closed: Closed) -> None:
    closed.header.unlink()
    closed.header_copy.write_bytes(b"{")
    with pytest.raises(DamagedHeaderError):
        closed.unlocked()
    assert misses.recorded(closed.folder) == []


@pytest.mark.parametrize("first", [0, 5, 15])
def test_damaged_first_bytes_of_the_database_are_repaired_from_the_header_and_named(closed: Closed, first: int) -> None:
    right = closed.database.read_bytes()[:16]
    data = bytearray(closed.database.read_bytes())
    data[first] ^= 0x40
    closed.database.write_bytes(data)
    book = closed.unlocked()
    assert book.vault.opened.salt_repaired
    assert "repair.salt" in kinds(book)
    book.close()
    assert closed.database.read_bytes()[:16] == right
    book = closed.unlocked()
    assert not book.vault.opened.salt_repaired
    book.close()


# Passphrase and kit


def test_a_new_passphrase_opens_and_the_old_one_no_longer_does(closed: Closed) -> None:
    book = closed.open()
    kit = book.vault.kit
    notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)
    book.close()
    closed.unlocked(OTHER_PASSPHRASE).close()
    with pytest.raises(WrongPassphraseError):
        closed.unlocked(PASSPHRASE)
    assert notebooks.unlock_with_kit(closed.folder, kit) == closed.root


def test_a_change_of_passphrase_stopped_half_way_leaves_the_old_one_in_force(closed: Closed) -> None:
    book = closed.open()
    old = closed.header.read_bytes()
    notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)
    book.close()
    closed.header.write_bytes(old)  # the copy was written, the header was not
    closed.unlocked(PASSPHRASE).close()
    assert closed.header_copy.read_bytes() == old


def test_a_weak_passphrase_changes_nothing(closed: Closed) -> None:
    book, before = closed.open(), closed.header.read_bytes()
    with pytest.raises(passphrases.WeakPassphraseError):
        notebooks.change_passphrase(book, "short", cost=FAST)
    book.close()
    assert closed.header.read_bytes() == before


def test_the_kit_recovers_a_notebook_whose_header_and_copy_are_gone(full: Closed) -> None:
    full.header.unlink()
    full.header_copy.unlink()
    book = notebooks.recover(full.folder, full.root.kit, OTHER_PASSPHRASE, clock=Clock(), cost=FAST)
    assert len(visits.lines(book)) == 7
    assert "kit.used" in kinds(book)
    assert all(finding.faults == 0 for finding in checks.check(book.vault.database))
    book.close()
    full.unlocked(OTHER_PASSPHRASE).close()


def test_the_kit_recovers_a_notebook_whose_header_was_overwritten_by_another_ones(full: Closed, tmp_path: Path) -> None:
    other = new_notebook(tmp_path / "other")
    full.header.write_bytes(other.header.read_bytes())
    full.header_copy.write_bytes(other.header.read_bytes())
    book = notebooks.recover(full.folder, full.root.kit, OTHER_PASSPHRASE, clock=Clock(), cost=FAST)
    assert len(visits.lines(book)) == 7
    book.close()
    full.unlocked(OTHER_PASSPHRASE).close()


def test_the_kit_of_another_notebook_is_wrong_whichever_header_lies_there(closed: Closed, tmp_path: Path) -> None:
    other, before = new_notebook(tmp_path / "other"), closed.header.read_bytes()
    with pytest.raises(WrongPassphraseError) as caught:
        notebooks.unlock_with_kit(closed.folder, other.root.kit)
    assert caught.value.given == "kit"
    closed.header.write_bytes(new_notebook(tmp_path / "third").header.read_bytes())
    closed.header_copy.unlink()
    with pytest.raises(WrongPassphraseError):
        notebooks.unlock_with_kit(closed.folder, other.root.kit)
    closed.header.write_bytes(before)
    closed.unlocked().close()


def test_a_recovery_that_cannot_open_the_database_writes_nothing(full: Closed) -> None:
    full.header.unlink()
    full.header_copy.unlink()
    data = bytearray(full.database.read_bytes())
    data[300] ^= 1
    full.database.write_bytes(data)
    before = bytes_of(full.folder)
    with pytest.raises(DamagedNotebookError):
        notebooks.recover(full.folder, full.root.kit, OTHER_PASSPHRASE, cost=FAST)
    with pytest.raises(WrongPassphraseError):
        notebooks.recover(full.folder, Root.fresh().kit, OTHER_PASSPHRASE, cost=FAST)
    assert bytes_of(full.folder) == before


def test_a_mistyped_kit_recovers_nothing(closed: Closed) -> None:
    before = bytes_of(closed.folder)
    with pytest.raises(WrongPassphraseError):
        notebooks.recover(closed.folder, closed.root.kit[:-1], OTHER_PASSPHRASE, cost=FAST)
    assert bytes_of(closed.folder) == before


# Clocks and links


@pytest.mark.parametrize("years", [-50, -1, 1, 12, 70])
def test_a_clock_that_is_years_off_keeps_nobody_out(closed: Closed, years: int) -> None:
    clock = Clock(NOW + timedelta(days=365 * years))
    book = closed.unlocked(clock=clock)
    fill(book, add_person(book))
    assert audit.chain_holds(book.vault.database)
    book.close()
    closed.unlocked().close()


def test_a_notebook_opens_through_a_link_and_by_a_relative_path(
    closed: Closed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Closed(Path(closed.folder.name), closed.root).open().close()
    (tmp_path / "link").symlink_to(closed.folder)
    with_link = Closed(tmp_path / "link", closed.root).open()
    with pytest.raises(NotebookInUseError):
        closed.open()
    with_link.close()
    assert not os.path.lexists(closed.folder / "vault.db-wal")
