"""What the world refuses has seven names and seven sentences, and afterwards the notebook is as it was."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from faults.disks import NO_MOUNT, can_mount, fill, filled, mounted, read_only
from making import (
    CONFIRMED,
    FAST,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    SPECIALIST,
    Clock,
    Closed,
    add_person,
    draft,
    empty_draft,
)
from making import fill as written

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    FieldnoteError,
    NewerNotebookError,
    NotebookInUseError,
    ReadOnlyError,
    WrongPassphraseError,
)
from fieldnote.domain.visit import NoteState
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, sentences, visits
from fieldnote.services.backups import by_passphrase
from fieldnote.services.notebook import Notebook
from fieldnote.services.restoring import restore

NOTES, PAGE = 7, 4096
SMALL, TINY = 24, 4
OTHER_WINDOW = """
import sys
from pathlib import Path
from fieldnote.services import notebook
book = notebook.open_notebook(Path(sys.argv[1]), notebook.unlock(Path(sys.argv[1]), sys.argv[2]))
print("open", flush=True)
sys.stdin.read()
book.close()
"""
NO_ROOM_FOR_A_FILE = """
import resource, sys
from pathlib import Path
from fieldnote.domain.person import Specialist
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import notebook, sentences
from fieldnote.vault.keys import Cost
resource.setrlimit(resource.RLIMIT_FSIZE, (4 * 1024**2, resource.RLIM_INFINITY))
try:
    notebook.create(Path(sys.argv[1]), sys.argv[2], Specialist("Dana"), cost=Cost(8192, 1, 1))
except FieldnoteError as error:
    print(type(error).__name__, sentences.of_error(error), sep="|", end="")
"""


class Refusal(NamedTuple):
    """The kind of a refusal and what a person reads."""

    kind: str
    sentence: str


def refused(attempt: Callable[[], object], expected: type[FieldnoteError]) -> Refusal:
    with pytest.raises(expected) as caught:
        attempt()
    return Refusal(type(caught.value).__name__, sentences.of_error(caught.value))


@contextmanager
def another_window(closed: Closed) -> Iterator[None]:
    command = [sys.executable, "-c", OTHER_WINDOW, str(closed.folder), PASSPHRASE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        yield
        window.communicate("")


def assert_whole(closed: Closed, passphrase: str = PASSPHRASE) -> None:
    """Open the notebook once the fault is gone, and look at all of it."""
    book = closed.unlocked(passphrase)
    assert len(visits.lines(book)) == NOTES
    assert [finding for finding in notebooks.check(book) if finding.faults] == []
    book.close()


def written_in(closed: Closed) -> None:
    """Open the notebook, which may be read whatever the disk says, and write in it."""
    book = closed.unlocked()
    try:
        for number in range(200):  # what was written last may have left a little room in the log
            add_person(book, f"Somebody new {number}")
    finally:
        book.close()


# The seven, each leaving the notebook as it was


def wrong_passphrase(closed: Closed) -> Refusal:
    return refused(lambda: closed.unlocked(OTHER_PASSPHRASE), WrongPassphraseError)


def damaged_header(closed: Closed) -> Refusal:
    whole = closed.header.read_bytes()
    closed.header.write_bytes(whole[:200])
    closed.header_copy.write_bytes(bytes(len(whole)))
    refusal = refused(closed.unlocked, DamagedHeaderError)
    closed.header.write_bytes(whole)
    return refusal


def damaged_pages(closed: Closed) -> Refusal:
    whole = closed.database.read_bytes()
    damaged = whole[:2000] + bytes(50) + whole[2050:]
    closed.database.write_bytes(damaged)
    refusal = refused(closed.unlocked, DamagedNotebookError)
    assert closed.database.read_bytes() == damaged
    closed.database.write_bytes(whole)
    return refusal


def newer_version(closed: Closed) -> Refusal:
    whole, book = closed.database.read_bytes(), closed.unlocked()
    book.vault.database.run("PRAGMA user_version = 4711")
    book.close()
    newer = closed.database.read_bytes()
    refusal = refused(closed.unlocked, NewerNotebookError)
    assert closed.database.read_bytes() == newer
    closed.database.write_bytes(whole)
    return refusal


def open_in_another_window(closed: Closed) -> Refusal:
    with another_window(closed):
        return refused(closed.unlocked, NotebookInUseError)


def read_only_place(closed: Closed, tmp_path: Path) -> Refusal | None:
    if not can_mount():
        return read_only_folder(closed)
    with mounted(tmp_path / "read-only", SMALL) as disk:
        copy = closed.copy(disk / "notebook")
        with read_only(disk):
            refusal = refused(lambda: written_in(copy), ReadOnlyError)
        assert_whole(copy)
    return refusal


def full_disk(closed: Closed, tmp_path: Path) -> Refusal:
    if not can_mount():
        return no_room_for_a_file(tmp_path)
    with mounted(tmp_path / "full-disk", SMALL) as disk:
        copy = closed.copy(disk / "notebook")
        (copy.folder / "ballast").unlink()
        with filled(disk):
            refusal = refused(lambda: written_in(copy), DiskFullError)
        assert_whole(copy)
    return refusal


def read_only_folder(closed: Closed) -> Refusal | None:
    if sys.platform == "win32" or os.geteuid() == 0:
        return None
    closed.folder.chmod(0o500)
    try:
        return refused(lambda: written_in(closed), ReadOnlyError)
    finally:
        closed.folder.chmod(0o700)


def no_room_for_a_file(tmp_path: Path) -> Refusal:
    """Make a notebook in a process whose files may not grow: the same refusal by another way."""
    command = [sys.executable, "-c", NO_ROOM_FOR_A_FILE, str(tmp_path / "no-room"), PASSPHRASE]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Refusal(*done.stdout.split("|"))


def test_seven_refusals_have_seven_names_and_seven_plain_sentences(full: Closed, tmp_path: Path) -> None:
    found = [
        wrong_passphrase(full),
        damaged_header(full),
        damaged_pages(full),
        newer_version(full),
        open_in_another_window(full),
        read_only_place(full, tmp_path),
        full_disk(full, tmp_path),
    ]
    refusals = [refusal for refusal in found if refusal]
    assert len({refusal.kind for refusal in refusals}) == len(refusals)
    assert len({refusal.sentence for refusal in refusals}) == len(refusals)
    for refusal in refusals:
        assert refusal.sentence.endswith(".")
        assert not {"error", "exception", "sqlite", "errno", "invalid", "failed"} & set(
            refusal.sentence.lower().split()
        )
    assert_whole(full)
    if len(refusals) < 7:
        pytest.skip(f"read-only: {NO_MOUNT}, and permissions do not bind it")


# One by one: what a person reads, and the way back


def test_a_wrong_passphrase_is_told_and_the_right_one_still_opens(full: Closed) -> None:
    assert "passphrase did not work" in wrong_passphrase(full).sentence
    assert_whole(full)


def test_a_damaged_header_is_told_with_the_way_out_and_the_kit_opens(full: Closed) -> None:
    assert "recovery kit" in damaged_header(full).sentence
    assert_whole(full)
    full.header.unlink()
    full.header_copy.write_bytes(b"")
    notebooks.recover(full.folder, full.root.kit, OTHER_PASSPHRASE, clock=Clock(), cost=FAST).close()
    assert_whole(full, OTHER_PASSPHRASE)


def test_damaged_pages_are_told_and_nothing_is_changed(full: Closed) -> None:
    assert "could not be read" in damaged_pages(full).sentence
    assert_whole(full)


def test_a_newer_notebook_is_told_with_both_versions_and_nothing_is_changed(full: Closed) -> None:
    sentence = newer_version(full).sentence
    assert "newer Fieldnote" in sentence
    assert "4711" in sentence
    assert_whole(full)


def test_a_notebook_open_in_another_process_is_told_and_opens_once_that_one_is_closed(full: Closed) -> None:
    assert "open in another window" in open_in_another_window(full).sentence
    assert_whole(full)


def test_a_notebook_whose_other_window_was_killed_opens_at_once(full: Closed) -> None:
    command = [sys.executable, "-c", OTHER_WINDOW, str(full.folder), PASSPHRASE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        window.kill()
    assert_whole(full)


def test_a_read_only_disk_is_told_even_to_someone_who_mistypes(full_template: Closed, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", SMALL) as disk:
        closed = full_template.copy(disk / "notebook")
        with read_only(disk):
            assert "does not allow writing" in refused(lambda: written_in(closed), ReadOnlyError).sentence
            assert "passphrase did not work" in wrong_passphrase(closed).sentence
            refused(lambda: notebooks.create(disk / "new", PASSPHRASE, SPECIALIST, cost=FAST), ReadOnlyError)
        assert_whole(closed)


def test_a_backup_onto_a_read_only_or_full_disk_leaves_nothing_and_the_notebook_goes_on(
    full: Closed, tmp_path: Path
) -> None:
    book = full.unlocked()
    with mounted(tmp_path / "stick", TINY) as stick:
        with read_only(stick):
            refused(lambda: notebooks.back_up(book, stick / "monday.fnb"), ReadOnlyError)
        with filled(stick):
            refused(lambda: notebooks.back_up(book, stick / "monday.fnb"), DiskFullError)
        assert list(stick.iterdir()) == []
        notebooks.back_up(book, stick / "monday.fnb")
        assert [path.name for path in stick.iterdir()] == ["monday.fnb"]
    book.close()
    assert_whole(full)


def test_making_or_restoring_a_notebook_on_a_disk_that_is_too_small_leaves_nothing(
    full: Closed, tmp_path: Path
) -> None:
    book = full.unlocked()
    notebooks.back_up(book, tmp_path / "monday.fnb")
    book.close()
    with mounted(tmp_path / "stick", TINY) as stick:
        refused(lambda: notebooks.create(stick / "new", PASSPHRASE, SPECIALIST, cost=FAST), DiskFullError)
        refused(lambda: restore(tmp_path / "monday.fnb", stick / "new", by_passphrase(PASSPHRASE)).key, DiskFullError)
        assert list(stick.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX")
def test_a_file_that_may_not_grow_is_a_full_disk_and_nothing_is_left_of_a_new_notebook(tmp_path: Path) -> None:
    refusal = no_room_for_a_file(tmp_path)
    assert refusal.kind == "DiskFullError"
    assert "out of space" in refusal.sentence
    assert list(tmp_path.iterdir()) == []


# A full disk, and the bytes kept aside for it


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "disk", SMALL) as disk:
        yield disk


@pytest.fixture
def open_on_small_disk(full_template: Closed, small_disk: Path) -> Iterator[Notebook]:
    book = full_template.copy(small_disk / "notebook").unlocked()
    yield book
    book.close()


def saved_until_full(book: Notebook, someone: PersonId) -> int:
    """Save what still fits into the log of a full disk, and give how much that was: it stays."""
    for number in range(1000):
        try:
            visits.save(book, empty_draft(id=VisitId(f"last-{number}"), person_id=someone, response="x" * 3000))
        except DiskFullError:
            return number
    raise AssertionError("the disk is not full")


def test_on_a_full_disk_the_bytes_kept_aside_let_the_pending_note_be_saved(
    open_on_small_disk: Notebook, small_disk: Path
) -> None:
    book = open_on_small_disk
    someone = people.everyone(book)[0].person.id
    fill(small_disk / "filler")
    pending = draft(id=VisitId("pending"), person_id=someone, goal_ids=(), what_we_did="Walked on. " * 8000)
    assert visits.save(book, pending).value == "pending"
    assert not (book.vault.folder / "ballast").exists()
    assert visits.open_visit(book, VisitId("pending")).draft == pending


def test_a_disk_full_for_good_loses_nothing_and_the_same_note_is_saved_once_there_is_room(
    open_on_small_disk: Notebook, small_disk: Path
) -> None:
    book = open_on_small_disk
    someone = people.everyone(book)[0].person.id
    (book.vault.folder / "ballast").unlink()
    fill(small_disk / "filler")
    saved = saved_until_full(book, someone)
    pending = empty_draft(id=VisitId("pending"), person_id=someone, what_we_did="Walked on. " * 8000)
    assert "is not saved yet" in refused(lambda: visits.save(book, pending), DiskFullError).sentence
    assert not book.vault.database.in_transaction()
    assert len(visits.lines(book, most=2000)) == NOTES + saved
    (small_disk / "filler").unlink()
    visits.save(book, pending)
    assert len(visits.lines(book, most=2000)) == NOTES + saved + 1
    assert [finding for finding in notebooks.check(book) if finding.faults] == []


def test_a_signature_on_a_full_disk_is_given_in_full_or_not_at_all(
    open_on_small_disk: Notebook, small_disk: Path
) -> None:
    book = open_on_small_disk
    note = written(book, add_person(book, "Nadia"), what_we_did="Walked on. " * 8000)
    (book.vault.folder / "ballast").unlink()
    fill(small_disk / "filler")
    saved_until_full(book, note.person_id)
    refused(lambda: visits.sign(book, note.id, CONFIRMED), DiskFullError)
    (small_disk / "filler").unlink()
    assert visits.open_visit(book, note.id).state is NoteState.READY
    visits.sign(book, note.id, CONFIRMED)
    assert visits.open_visit(book, note.id).state is NoteState.SIGNED
    assert [finding for finding in notebooks.check(book) if finding.faults] == []


def opens_with(closed: Closed, passphrase: str) -> bool:
    try:
        return notebooks.unlock(closed.folder, passphrase, clock=Clock()) == closed.root
    except WrongPassphraseError:
        (closed.folder / "misses.json").unlink(missing_ok=True)
        return False


def test_a_change_of_passphrase_refused_by_a_full_disk_leaves_the_old_one_in_force(
    full_template: Closed, small_disk: Path
) -> None:
    closed, filler = full_template.copy(small_disk / "notebook"), small_disk / "filler"
    book = closed.unlocked()
    (closed.folder / "ballast").unlink()
    fill(filler)
    saved_until_full(book, people.everyone(book)[0].person.id)
    refusals = 0
    while True:  # with more room each time: for nothing, for a header, for the log, at last for both
        try:
            notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)
        except DiskFullError:
            assert opens_with(closed, PASSPHRASE)
            assert not opens_with(closed, OTHER_PASSPHRASE)
            refusals += 1
            os.truncate(filler, filler.stat().st_size - refusals * PAGE)
        else:
            break
    assert refusals
    assert opens_with(closed, OTHER_PASSPHRASE)
    filler.unlink()
    book.close()


def test_a_notebook_opens_on_a_full_disk_with_the_bytes_kept_aside(full_template: Closed, small_disk: Path) -> None:
    closed = full_template.copy(small_disk / "notebook")
    with filled(small_disk):
        book = closed.unlocked()
        assert len(visits.lines(book)) == NOTES
        book.close()
    assert not (closed.folder / "ballast").exists()
    assert_whole(closed)
