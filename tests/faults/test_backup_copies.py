"""Copies of the backups on a second disk that may be full, read-only, or pulled out at any moment."""

import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from faults.disks import filled, mounted, read_only
from making import Clock, Closed, add_person

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import DiskFullError, Problem
from fieldnote.services import backup_copies, backup_words, backups, restoring, sentences
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit
from fieldnote.vault.backup_folder import KeptBackup

SMALL = 6
FINE = "The backups on this laptop are fine."


@pytest.fixture
def book(full: Closed, clock: Clock) -> Iterator[Notebook]:
    """A notebook with one backup."""
    opened = full.open(clock)
    backups.back_up(opened)
    yield opened
    opened.close()


def choose(book: Notebook, place: Path) -> None:
    assert isinstance(backup_copies.choose_place(book, place), Done)


def copied(outcome: Done[KeptBackup] | Refused) -> KeptBackup:
    assert isinstance(outcome, Done), outcome
    return outcome.value


def why(outcome: object) -> str:
    assert isinstance(outcome, Refused)
    return outcome.problems[0].code


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_a_copy_is_the_backup_byte_for_byte_in_a_folder_of_the_notebooks_own(book: Notebook, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "fn-20200101T000000Z-000001.fnb").write_bytes(b"another person's")
    choose(book, stick)
    copy = copied(backup_copies.copy_out(book))
    (newest,) = backups.listed(book.vault.folder)
    assert copy.path.read_bytes() == newest.path.read_bytes()
    assert copy.path.parent.parent == stick
    assert copy.path.stat().st_mode & 0o077 == 0
    assert names_in(stick) == {"fn-20200101T000000Z-000001.fnb", newest.path.name}
    assert audit.entries(book.vault.database, newest_first=1)[0].kind == "backup.copied"
    assert not backups.standing(book).changed


def test_how_long_ago_it_was_is_said_and_a_week_later_asked_for(book: Notebook, tmp_path: Path, clock: Clock) -> None:
    assert backup_copies.standing(book).asks
    assert "Pick a stick" in backup_words.of_copies(backup_copies.standing(book))
    (tmp_path / "stick").mkdir()
    choose(book, tmp_path / "stick")
    assert backup_words.of_copies(backup_copies.standing(book)).startswith(
        "Nothing was copied to the second place yet. Make a copy. The"
    )
    copied(backup_copies.copy_out(book))
    same_disk = "The folder is on the same disk as the notebook: a stick or another disk is safer."
    for days, said in (
        (0, f"Last copied today. {same_disk}"),
        (1, f"Last copied yesterday. {same_disk}"),
        (6, f"Last copied 6 days ago. {same_disk}"),
        (9, f"Last copied 9 days ago. Make a copy again. {same_disk}"),
    ):
        clock.now += timedelta(days=days)
        found = backup_copies.standing(book)
        assert (found.days, found.asks) == (days, days >= 7)
        assert backup_words.of_copies(found) == said
        clock.now -= timedelta(days=days)
    add_person(book)
    backups.back_up(book)
    told = f"Last copied today. The newest backup is not there yet. {same_disk}"
    assert backup_words.of_copies(backup_copies.standing(book)) == told
    (tmp_path / "stick").rename(tmp_path / "gone")
    clock.advance(days=9)
    assert "Plug in the stick" in backup_words.of_copies(backup_copies.standing(book))


def test_a_folder_that_is_not_there_or_is_in_the_notebook_is_refused(book: Notebook, tmp_path: Path) -> None:
    assert why(backup_copies.copy_out(book)) == "copy_place_unset"
    assert why(backup_copies.choose_place(book, tmp_path / "nowhere")) == "copy_place_missing"
    assert why(backup_copies.choose_place(book, book.vault.folder / "backups")) == "copy_place_inside"
    assert backup_copies.standing(book).place is None
    choose(book, tmp_path)
    assert isinstance(backup_copies.choose_place(book, None), Done)
    assert backup_copies.standing(book).place is None


def test_without_a_backup_there_is_nothing_to_copy(closed: Closed, tmp_path: Path) -> None:
    book = closed.open()
    choose(book, tmp_path)
    assert why(backup_copies.copy_out(book)) == "no_backup_yet"
    book.close()


def test_copies_are_thinned_out_as_the_backups_are_and_nothing_else_is_touched(
    book: Notebook, tmp_path: Path, clock: Clock
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose(book, stick)
    own = copied(backup_copies.copy_out(book)).path.parent
    (own / "holiday.jpg").write_bytes(b"hers")
    (own / ".fn-20200101T000000Z-000001.fnb.part-0123abcd").write_bytes(b"half a copy of ours")
    for _ in range(11):
        backups.back_up(book)
        copied(backup_copies.copy_out(book))
    sequences = sorted(copy.made.sequence for copy in backup_copies.copies(book))
    assert sequences == list(range(3, 13))
    assert names_in(own) == {copy.path.name for copy in backup_copies.copies(book)} | {"holiday.jpg"}


def test_a_copy_that_was_damaged_on_the_stick_is_made_anew(book: Notebook, tmp_path: Path) -> None:
    choose(book, tmp_path)
    copy = copied(backup_copies.copy_out(book)).path
    whole = copy.read_bytes()
    copy.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert copied(backup_copies.copy_out(book)).path.read_bytes() == whole


def test_a_backup_that_went_bad_on_this_laptop_is_never_copied(book: Notebook, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose(book, stick)
    (newest,) = backups.listed(book.vault.folder)
    data = bytearray(newest.path.read_bytes())
    data[len(data) // 2] ^= 1
    newest.path.write_bytes(data)
    assert why(backup_copies.copy_out(book)) == "copy_source_damaged"
    assert names_in(stick) == set()


def test_a_copy_that_is_stopped_leaves_nothing(book: Notebook, tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done > total * 3 // 4:
            raise StopError

    stick = tmp_path / "stick"
    stick.mkdir()
    choose(book, stick)
    with pytest.raises(StopError):
        backup_copies.copy_out(book, stop)
    assert names_in(stick) == set()
    assert backup_copies.standing(book).days is None


# Disks of our own, mounted and pulled out for real ────────────────────────────────────────────────


def test_full_and_read_only_are_plain_outcomes_and_the_notebook_goes_on(book: Notebook, tmp_path: Path) -> None:
    with mounted(tmp_path / "stick", SMALL) as stick:
        choose(book, stick)
        assert backup_copies.standing(book).other_disk
        with filled(stick):
            full = backup_copies.copy_out(book)
        assert why(full) == "copy_place_full"
        assert names_in(stick) == set()
        with read_only(stick):
            refused = backup_copies.copy_out(book)
        assert why(refused) == "copy_place_read_only"
        for outcome in (full, refused):
            assert isinstance(outcome, Refused)
            assert sentences.of_problem(outcome.problems[0]).endswith(FINE)
        add_person(book, "Nadia")
        backups.back_up(book)
        copied(backup_copies.copy_out(book))
        assert backup_copies.standing(book).days == 0


def test_a_stick_that_is_not_plugged_in_is_missing_though_its_folder_is_there(book: Notebook, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    with mounted(place, SMALL) as stick:
        choose(book, stick)
        copied(backup_copies.copy_out(book))
    assert place.is_dir()
    assert not backup_copies.standing(book).reachable
    assert why(backup_copies.copy_out(book)) == "copy_place_missing"
    assert names_in(place) == set(), "nothing is written on our own disk in its place"
    assert backup_copies.copies(book) == ()


def test_a_stick_that_is_pulled_out_in_the_middle_of_a_copy_is_called_missing(book: Notebook, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    with mounted(place, SMALL) as stick:
        choose(book, stick)
        job = backup_copies.begin(book)
        assert isinstance(job, backup_copies.CopyJob)
        pulled = False

        def pull(done: int, total: int) -> None:
            nonlocal pulled
            if not pulled and done > total // 4:
                subprocess.run(["umount", "-l", str(stick)], check=True)
                stick.rmdir()
                pulled = True

        outcome = backup_copies.carry(job, pull)
        stick.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(stick)], check=True)
    assert pulled
    assert outcome == Problem("backup_copy", "copy_place_missing")
    assert isinstance(backup_copies.finish(book, job, outcome), Refused)
    assert backup_copies.standing(book).days is None
    assert [f for f in notebooks.check(book) if f.faults] == []


def test_no_room_is_no_word_about_a_backup_and_leaves_nothing(full: Closed, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", 24) as disk:
        book = full.copy(disk / "notebook").open()
        backups.back_up(book)
        with pytest.raises(DiskFullError):
            restoring.drill(book)
        assert audit.entries(book.vault.database, newest_first=1)[0].kind == "backup.made"
        filler = disk / "filler"
        filler.write_bytes(bytes(2 * 1024**2))  # the files would fit, and leave nothing for a note
        before = backups.listed(book.vault.folder)
        with pytest.raises(DiskFullError):
            backups.back_up(book)
        assert backups.listed(book.vault.folder) == before
        assert [path.name for path in (book.vault.folder / "backups").iterdir()] == [before[0].path.name]
        assert not list(book.vault.folder.glob(".*"))
        add_person(book, "Nadia")  # the room that is left is for what somebody writes
        book.close()
