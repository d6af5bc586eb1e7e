"""Where nothing can be written, everything can still be read: on a disk full to its last byte, on a read-only one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults.disks import fill, filled, mounted, read_only
from making import Clock, Closed, add_person, draft, new_notebook
from making import fill as written

from fieldnote.domain.ids import VisitId
from fieldnote.domain.problems import DiskFullError, ReadOnlyError
from fieldnote.services import finding, notices, people, practice, records, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook, ToRead
from fieldnote.vault import audit

SMALL, NOTES = 24, 7
OLDER = Path(__file__).parent.parent / "data" / "vaults" / "schema-0001"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "disk", SMALL) as place:
        yield place


@pytest.fixture
def on_disk(full_template: Closed, disk: Path) -> Closed:
    closed = full_template.copy(disk / "notebook")
    (closed.folder / "ballast").unlink()
    return closed


def read_everything(book: Notebook) -> int:
    """Look at everybody, every note and all records, and find a word; gives the number of notes."""
    lines = visits.lines(book)
    for line in lines:
        assert visits.open_visit(book, line.id).draft.id == line.id
    for person in people.everyone(book):
        people.overview(book, person.person.id)
    assert finding.find(book, "meeting").notes
    records.records(book)
    return len(lines)


def why_only_read(book: Notebook) -> ToRead | None:
    return book.to_read


def acts(book: Notebook) -> list[str]:
    return [entry.kind for entry in audit.entries(book.vault.database)]


# Full to the last byte, and nothing kept aside any more


def test_a_notebook_on_a_full_disk_without_ballast_opens_and_all_of_it_can_be_read(on_disk: Closed, disk: Path) -> None:
    before = on_disk.database.read_bytes()
    with filled(disk):
        book = on_disk.unlocked()
        assert why_only_read(book) is ToRead.DISK_FULL
        assert read_everything(book) == NOTES
        assert "open to read" in notices.of_opening(book)[0]
        book.close()
        assert on_disk.database.read_bytes() == before
    again = on_disk.unlocked()
    assert again.to_read is None
    assert not [finding for finding in notebooks.check(again) if finding.faults]
    again.close()


def test_words_typed_meanwhile_are_saved_once_there_is_room_with_all_that_was_looked_at(
    on_disk: Closed, disk: Path
) -> None:
    filler = disk / "filler"
    fill(filler)
    book = on_disk.unlocked()
    known = len(acts(book))
    someone = people.everyone(book)[0].person.id
    note = visits.lines(book)[0].id
    visits.open_visit(book, note)
    words = draft(id=VisitId("pending"), person_id=someone, goal_ids=(), what_we_did="Walked on. " * 400)
    with pytest.raises(DiskFullError):
        visits.save(book, words)
    assert len(acts(book)) == known
    filler.unlink()
    visits.save(book, words)
    assert why_only_read(book) is None
    assert visits.open_visit(book, words.id).draft == words
    assert acts(book)[known:] == ["unlock", "visit.viewed", "visit.created", "visit.viewed"]
    assert [finding for finding in notebooks.check(book) if finding.faults] == []
    book.close()


def test_a_disk_that_fills_up_while_the_notebook_is_open_keeps_nobody_from_reading(on_disk: Closed, disk: Path) -> None:
    book = on_disk.unlocked()
    with filled(disk):
        someone = people.everyone(book)[0].person.id
        with pytest.raises(DiskFullError):
            [written(book, someone) for _ in range(1000)]
        assert read_everything(book) >= NOTES
        assert why_only_read(book) is ToRead.DISK_FULL
    add_person(book, "Nadia")
    assert why_only_read(book) is None
    assert acts(book).count("visit.viewed") >= NOTES
    book.close()


def test_first_bytes_that_cannot_be_copied_aside_for_want_of_room_are_read_around_and_repaired_later(
    on_disk: Closed, disk: Path
) -> None:
    data = on_disk.database.read_bytes()
    damaged = bytes(16) + data[16:]
    on_disk.database.write_bytes(damaged)
    with filled(disk):
        book = on_disk.unlocked()
        assert why_only_read(book) is ToRead.NO_ROOM_TO_REPAIR
        assert read_everything(book) == NOTES
        with pytest.raises(ReadOnlyError):
            add_person(book, "Nadia")
        book.close()
        assert on_disk.database.read_bytes() == damaged
    book = on_disk.unlocked()
    assert book.vault.opened.salt_repaired
    book.close()
    assert on_disk.database.read_bytes()[:16] == data[:16]


# A place that allows no writing


def test_a_read_only_medium_opens_to_read_and_is_left_as_it_is(on_disk: Closed, disk: Path) -> None:
    before = {path.name: path.read_bytes() for path in on_disk.folder.iterdir()}
    with read_only(disk):
        book = on_disk.unlocked()
        assert why_only_read(book) is ToRead.READ_ONLY
        assert read_everything(book) == NOTES
        with pytest.raises(ReadOnlyError):
            add_person(book, "Nadia")
        assert "open to read" in notices.of_opening(book)[0]
        findings = {finding.area.value: finding.faults for finding in notebooks.check(book)}
        assert set(findings.values()) == {0}
        assert "index" not in findings, "comparing it counts as writing"
        book.close()
    assert {path.name: path.read_bytes() for path in on_disk.folder.iterdir()} == before


def test_what_a_crash_left_in_the_log_is_read_on_a_read_only_medium_too_and_no_copy_stays(
    on_disk: Closed, disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    book = on_disk.open()
    someone = add_person(book, "Nadia")
    crashed = Closed(disk / "crashed", on_disk.root)
    shutil.copytree(on_disk.folder, crashed.folder)
    book.close()
    with read_only(disk):
        book = crashed.unlocked()
        assert people.get(book, someone).preferred_name == "Nadia"
        assert list(temporary.iterdir())
        with pytest.raises(ReadOnlyError):
            add_person(book, "Luz")
        book.close()
    assert list(temporary.iterdir()) == []


def test_a_notebook_of_an_older_fieldnote_is_read_on_a_read_only_medium_too(disk: Path) -> None:
    folder = disk / "older"
    shutil.copytree(OLDER, folder)
    before = (folder / "vault.db").read_bytes()
    with read_only(disk):
        root = notebooks.unlock(folder, practice.PASSPHRASE, clock=Clock())
        book = notebooks.open_notebook(folder, root, clock=Clock())
        assert visits.lines(book)
        assert not [finding for finding in people.everyone(book) if not finding.person.preferred_name]
        with pytest.raises(ReadOnlyError):
            add_person(book, "Nadia")
        book.close()
    assert (folder / "vault.db").read_bytes() == before


def test_a_damaged_header_on_a_read_only_medium_is_read_from_its_copy(on_disk: Closed, disk: Path) -> None:
    on_disk.header.write_bytes(b"damaged")
    with read_only(disk):
        book = on_disk.unlocked()
        assert book.vault.opened.header_from_copy
        book.close()
    assert on_disk.header.read_bytes() == b"damaged"


def test_a_whole_disk_is_never_opened_to_read_only(tmp_path: Path) -> None:
    book = new_notebook(tmp_path / "notebook").open(Clock())
    assert why_only_read(book) is None
    book.close()
