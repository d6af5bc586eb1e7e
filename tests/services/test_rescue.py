"""The ways out for a damaged notebook: what is offered, in which order, and that looking changes nothing."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from making import FAST, NOW, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed, add_person, draft

from fieldnote.domain.comparison import Differs
from fieldnote.domain.ids import VisitId
from fieldnote.domain.problems import NotebookInUseError, NotebookMissingError, WrongPassphraseError
from fieldnote.domain.rescue import NoteFate, NoteLeft, Rescued, TableLeft
from fieldnote.domain.rotation import Dated
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, rescue, rescue_report, visits
from fieldnote.services.backups import Soundness
from fieldnote.services.passphrases import WeakPassphraseError
from fieldnote.services.rescue import HeaderState
from fieldnote.vault import quarantine
from fieldnote.vault.keys import Root

PAGE = 4096


@pytest.fixture
def full(full_template: Closed, tmp_path: Path) -> Closed:
    return full_template.copy(tmp_path / "full")


def lose(closed: Closed, *pages: int) -> None:
    data = bytearray(closed.database.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    closed.database.write_bytes(data)


def page_of_words(closed: Closed) -> int:
    book = closed.open()
    try:
        return int(book.vault.database.value("SELECT rootpage FROM sqlite_schema WHERE name = 'note_text'"))
    finally:
        book.close()


def files_of(closed: Closed) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in closed.folder.rglob("*") if path.is_file()}


def test_the_newest_whole_backup_is_offered_with_what_differs_and_so_is_the_rescue(full: Closed) -> None:
    page = page_of_words(full)
    book = full.open()
    (full.folder / "backups").mkdir()
    for number in (1, 2):
        made = Dated(number, NOW.astimezone(UTC) + timedelta(hours=number))
        notebooks.back_up(book, full.folder / "backups" / made.name)
    someone = add_person(book, "Nadia")
    visits.save(book, draft(id=VisitId("later"), person_id=someone, goal_ids=()))
    book.close()
    newest = max((full.folder / "backups").iterdir())
    newest.write_bytes(newest.read_bytes()[:-40])
    lose(full, page)
    before = files_of(full)
    found = rescue.options(full.folder, full.root, clock=Clock())
    assert files_of(full) == before
    assert [read.soundness for read in found.backups] == [Soundness.DAMAGED, Soundness.WHOLE]
    assert found.backup is found.backups[-1]
    assert found.rescue
    assert not found.rescue.is_whole
    assert found.differences
    differing = {note.id: note.how for note in found.differences.notes}
    assert differing[VisitId("later")] is Differs.ONLY_IN_NOTEBOOK
    assert len(differing) == 2, "one more draft lost its words; the third never had any"


def test_where_not_one_page_is_left_the_backup_is_the_way_and_no_rescue_is_offered(full: Closed) -> None:
    full.database.write_bytes(b"")
    found = rescue.options(full.folder, full.root, clock=Clock())
    assert (found.rescue, found.differences, found.backup) == (None, None, None)
    assert found.header is HeaderState.WHOLE


def test_the_state_of_the_header_says_whether_the_passphrase_still_opens(closed: Closed) -> None:
    assert rescue.header_state(closed.folder) is HeaderState.WHOLE
    closed.header.write_bytes(b"damaged")
    assert rescue.header_state(closed.folder) is HeaderState.FROM_COPY
    closed.header_copy.unlink()
    assert rescue.header_state(closed.folder) is HeaderState.LOST
    assert rescue.needs_passphrase(closed.folder, closed.root)


def test_the_kit_opens_a_rescue_without_header_and_first_page_and_a_new_passphrase_is_asked_for(
    full: Closed, tmp_path: Path
) -> None:
    full.header.unlink()
    full.header_copy.unlink()
    lose(full, 1)
    key = rescue.key_of_kit(full.folder, full.root.kit)
    with pytest.raises(WrongPassphraseError):
        rescue.key_of_kit(full.folder, Root.fresh().kit)
    with pytest.raises(WeakPassphraseError):
        rescue.rescue(full.folder, tmp_path / "new", key)
    found = rescue.rescue(full.folder, tmp_path / "new", key, passphrase=OTHER_PASSPHRASE, clock=Clock(), cost=FAST)
    assert len(found.notes) == 7
    book = Closed(tmp_path / "new", key).unlocked(OTHER_PASSPHRASE)
    assert [person.person.preferred_name for person in people.everyone(book)] == ["Luz Ángeles", "Marcus"]
    book.close()


def test_a_wrong_kit_on_a_notebook_without_header_is_called_wrong_and_no_damage(closed: Closed) -> None:
    closed.header.unlink()
    closed.header_copy.unlink()
    with pytest.raises(WrongPassphraseError):
        notebooks.unlock_with_kit(closed.folder, Root.fresh().kit)
    assert notebooks.unlock_with_kit(closed.folder, closed.root.kit) == closed.root


def test_a_notebook_that_is_open_is_not_rescued_and_one_that_is_missing_is_told(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    with pytest.raises(NotebookInUseError):
        rescue.rescue(full.folder, tmp_path / "new", full.root)
    book.close()
    with pytest.raises(NotebookMissingError):
        rescue.options(tmp_path / "nowhere", full.root)


def test_what_a_check_finds_in_the_file_is_set_aside_and_a_whole_notebook_is_not(full: Closed) -> None:
    book = full.open()
    findings = notebooks.check(book)
    book.close()
    assert rescue.set_aside_damaged(full.folder, findings, clock=Clock()) is None
    lose(full, 40)
    book = full.open()
    findings = notebooks.check(book)
    book.close()
    place = rescue.set_aside_damaged(full.folder, findings, clock=Clock())
    assert place
    assert place.name == "20261120T193000Z-pages"
    assert (place / "vault.db").read_bytes() == full.database.read_bytes()
    assert quarantine.kept(full.folder) == (place,)


def test_the_new_notebook_remembers_which_notes_are_not_whole(full: Closed, tmp_path: Path) -> None:
    lose(full, page_of_words(full))
    found = rescue.rescue(full.folder, tmp_path / "new", full.root, clock=Clock())
    book = Closed(tmp_path / "new", full.root).unlocked(PASSPHRASE)
    assert rescue.notes_not_whole(book) == found.notes_not_whole
    assert len(found.notes_not_whole) == 2
    book.close()


def test_the_report_names_what_is_missing_and_says_when_nothing_is() -> None:
    whole = Rescued((TableLeft("visit", 3),), (NoteLeft(VisitId("a"), NoteFate.WHOLE),), pages=9, pages_mended=1)
    assert rescue_report.lines(whole) == [
        "Everything is there: 1 note, all whole. 1 page had a turned bit, and it is put right."
    ]
    lost = Rescued(
        (TableLeft("note_text", 3, 1), TableLeft("setting", 0, uncertain=True)),
        (NoteLeft(VisitId("a"), NoteFate.WORDS_MISSING, day=NOW.date()),),
        pages=9, pages_lost=2, gaps=((4, 6),),
    )  # fmt: skip
    assert rescue_report.lines(lost) == [
        "2 pages of 9 could not be read.",
        "0 of 1 note are whole.",
        "note a of 2026-11-20: the words are missing; time and choices are there",
        "words of notes: 3 read, 1 lost",
        "settings: 0 read, maybe some lost",
        "activity log: entries 4 to 6 are missing; the gap is marked",
    ]
    assert {rescue_report.fate(fate) for fate in NoteFate} == set(rescue_report._FATES.values())
