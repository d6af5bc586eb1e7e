"""The ways out for a damaged notebook: what is offered, in which order, and that looking changes nothing."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from faults.disks import frozen
from making import FAST, NOW, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed, add_person, draft, new_notebook

from fieldnote.domain.comparison import Differences, Differs, KindDifference, NoteDifference
from fieldnote.domain.ids import VisitId
from fieldnote.domain.problems import (
    DamagedNotebookError,
    NotebookInUseError,
    NotebookMissingError,
    WrongPassphraseError,
)
from fieldnote.domain.rescue import LeftBehind, NoteFate, NoteLeft, Rescued, TableLeft
from fieldnote.domain.rotation import Dated
from fieldnote.services import backup_words, backups, people, rescue, rescue_report, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.backups import Soundness
from fieldnote.services.passphrases import WeakPassphraseError
from fieldnote.services.rescue import HeaderState
from fieldnote.vault import quarantine
from fieldnote.vault.keys import Root

pytestmark = pytest.mark.slow

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


def back_up(closed: Closed) -> Path:
    book = closed.open()
    try:
        return backups.back_up(book).value.backup.path
    finally:
        book.close()


def lose_header(closed: Closed) -> None:
    closed.header.write_bytes(b"{}")
    closed.header_copy.write_bytes(b"{}")


def test_a_passphrase_opens_the_copy_of_the_header_in_a_backup_where_both_of_the_notebook_are_lost(
    full: Closed,
) -> None:
    assert rescue.has_copies_of_header(full.folder)
    back_up(full)
    lose_header(full)
    assert rescue.has_copies_of_header(full.folder)
    with pytest.raises(WrongPassphraseError):
        rescue.key_of_passphrase(full.folder, OTHER_PASSPHRASE)
    assert rescue.key_of_passphrase(full.folder, PASSPHRASE) == full.root
    rescue.renew_header(full.folder, full.root, PASSPHRASE, clock=Clock(), cost=FAST)
    book = full.unlocked(PASSPHRASE)
    assert len(people.everyone(book)) == 2
    book.close()


def test_without_any_copy_of_the_header_there_is_nothing_for_a_passphrase_to_open(full: Closed) -> None:
    lose_header(full)
    assert not rescue.has_copies_of_header(full.folder)
    with pytest.raises(WrongPassphraseError):
        rescue.key_of_passphrase(full.folder, PASSPHRASE)


def test_the_copy_beside_the_notebook_is_taken_where_the_header_was_put_there_by_somebody_else(
    full: Closed, tmp_path: Path
) -> None:
    other = new_notebook(tmp_path / "other")
    full.header.write_bytes(other.header.read_bytes())
    assert rescue.key_of_passphrase(full.folder, PASSPHRASE) == full.root, "both have this passphrase; the pages decide"
    rescue.renew_header(full.folder, full.root, "", clock=Clock())
    assert full.header.read_bytes() == full.header_copy.read_bytes()
    full.unlocked().close()


def test_a_key_that_opens_a_backup_is_given_even_where_no_page_is_left_to_fit(full: Closed) -> None:
    back_up(full)
    lose_header(full)
    full.database.write_bytes(b"")
    assert rescue.key_of_passphrase(full.folder, PASSPHRASE) == full.root


def test_the_kit_is_right_where_only_a_backup_is_left_to_say_so(full: Closed) -> None:
    back_up(full)
    lose_header(full)
    full.database.write_bytes(bytes(8 * PAGE))
    with pytest.raises(WrongPassphraseError):
        rescue.key_of_kit(full.folder, Root.fresh().kit)
    key = rescue.key_of_kit(full.folder, full.root.kit)
    assert rescue.options(full.folder, key, clock=Clock()).backup


def test_where_there_is_no_notebook_there_is_no_copy_of_a_header(tmp_path: Path) -> None:
    assert not rescue.has_copies_of_header(tmp_path / "nowhere")


def test_no_header_is_written_for_a_weak_passphrase_or_over_damaged_pages(full: Closed) -> None:
    lose_header(full)
    with pytest.raises(WeakPassphraseError):
        rescue.renew_header(full.folder, full.root, "short")
    lose(full, 1)
    with pytest.raises(DamagedNotebookError):
        rescue.renew_header(full.folder, full.root, PASSPHRASE)
    assert full.header.read_bytes() == b"{}"


def test_a_backup_from_anywhere_is_compared_with_what_can_be_read_and_nothing_is_changed(
    full: Closed, tmp_path: Path
) -> None:
    stick = back_up(full).rename(tmp_path / "copy.fnb")
    book = full.open()
    visits.save(book, draft(id=VisitId("later"), person_id=add_person(book, "Nadia"), goal_ids=()))
    book.close()
    lose(full, 1)
    before = files_of(full)
    apart = rescue.differences(full.folder, stick, full.root, clock=Clock())
    assert apart
    assert [(note.id, note.how) for note in apart.notes] == [(VisitId("later"), Differs.ONLY_IN_NOTEBOOK)]
    assert files_of(full) == before
    full.database.write_bytes(b"")
    assert rescue.differences(full.folder, stick, full.root, clock=Clock()) is None


def test_a_rescue_after_the_kit_gives_the_new_notebook_the_new_passphrase_though_the_header_is_whole(
    full: Closed, tmp_path: Path
) -> None:
    lose(full, 1)
    rescue.rescue(full.folder, tmp_path / "new", full.root, passphrase=OTHER_PASSPHRASE, clock=Clock(), cost=FAST)
    Closed(tmp_path / "new", full.root).unlocked(OTHER_PASSPHRASE).close()
    assert notebooks.unlock(full.folder, PASSPHRASE) == full.root, "the damaged one keeps its own"


def test_backups_are_looked_at_elsewhere_where_the_notebooks_own_place_takes_nothing(
    full: Closed, tmp_path: Path
) -> None:
    back_up(full)
    lose(full, 1)
    room = tmp_path / "room"
    room.mkdir()
    with frozen(full.folder):
        found = rescue.options(full.folder, full.root, workplace=room, clock=Clock())
    assert found.backup
    assert found.rescue
    assert not list(room.iterdir())


def test_a_rescue_goes_first_only_where_it_has_all_of_the_backup_and_more(full: Closed) -> None:
    back_up(full)
    book = full.open()
    someone = add_person(book, "Nadia")
    visits.save(book, draft(id=VisitId("later"), person_id=someone, goal_ids=()))
    page = int(book.vault.database.value("SELECT rootpage FROM sqlite_schema WHERE name = 'note_text'"))
    book.close()
    lose(full, 1)
    assert rescue.options(full.folder, full.root, clock=Clock()).rescue_has_more
    lose(full, page)
    assert not rescue.options(full.folder, full.root, clock=Clock()).rescue_has_more


def test_progress_of_a_look_goes_forward_and_what_it_raises_leaves_nothing(full: Closed) -> None:
    back_up(full)
    lose(full, 1)
    told: list[float] = []
    rescue.options(full.folder, full.root, clock=Clock(), progress=lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert told[0] < told[-1] == 1
    before = files_of(full)
    for at in (0.2, 0.8):

        def stop(done: int, total: int, at: float = at) -> None:
            if done / total > at:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            rescue.options(full.folder, full.root, clock=Clock(), progress=stop)
        assert files_of(full) == before


def test_what_a_person_reads_of_a_rescue_has_days_and_counts_and_no_ids() -> None:
    lost = Rescued(
        (TableLeft("note_text", 3, 1),),
        (
            NoteLeft(VisitId("a1"), NoteFate.WORDS_MISSING, day=NOW.date()),
            NoteLeft(VisitId("b2"), NoteFate.LOST),
            NoteLeft(VisitId("c3"), NoteFate.WHOLE),
        ),
        pages=9, pages_lost=2, left_behind=(LeftBehind("visit", "a1", "person"), LeftBehind("visit", "b2", "person")),
    )  # fmt: skip
    assert rescue_report.to_read(lost) == [
        "2 pages of 9 could not be read.",
        "1 of 3 notes are whole.",
        "Note of Fri, Nov 20, 2026: the words are missing; time and choices are there",
        "A note of some day: lost; only that it was there is known",
        "Words of notes: 3 read, 1 lost",
        "Times and choices of notes: 2 rows of people that are lost",
    ]
    assert rescue_report.summary(lost) == "1 of 3 notes is whole, 1 is there in part, 1 is lost."
    one = (NoteLeft(VisitId("c3"), NoteFate.WHOLE),)
    for tables, said in (
        ((), "1 note, all whole."),
        ((TableLeft("visit", 1, uncertain=True),), "1 note, all whole. There may have been more."),
        ((TableLeft("trigger", 1, uncertain=True),), "1 note, all whole. Some other records may be missing."),
        ((TableLeft("trigger", 1, 1),), "1 note, all whole. Some other records are missing."),
    ):
        assert rescue_report.summary(Rescued(tables, one)) == said


def test_how_far_a_backup_is_from_what_can_be_read_is_one_sentence() -> None:
    note = NoteDifference(VisitId("a"), Differs.ONLY_IN_COPY, "Luz", NOW.date(), signed=True)
    kind = KindDifference("trigger", 2, 1, 1, 0, 0)
    assert backup_words.of_apart(Differences((), (), 3, 3)) == "It holds all that can still be read of this one."
    assert backup_words.of_apart(Differences((), (kind,), 3, 3)).startswith("The notes are the same;")
    assert backup_words.of_apart(Differences((note,), (), 3, 2)).startswith("1 note is not the same")
    assert backup_words.of_apart(Differences((note, note), (), 3, 2)).startswith("2 notes are not the same")
