"""Backups that keep themselves: what differs from the notebook, which ones stay, and where else they are."""

import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from making import CONFIRMED, FAST, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed, Ids, add_person, fill, sign

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.comparison import Differs
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import DamagedNotebookError, OvertakenError, WrongPassphraseError
from fieldnote.services import acts, archiving, backup_copies, backups, disposals, people, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.backups import Soundness
from fieldnote.services.disposals import StillHeld
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, unfinished
from fieldnote.vault import visits as visit_tables

T = TypeVar("T")


def in_another_thread(work: Callable[[], T]) -> T:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


def someone_of(book: Notebook) -> PersonId:
    return PersonId(book.vault.database.value("SELECT id FROM person WHERE preferred_name = 'Marcus'"))


def test_a_notebook_differs_from_the_backup_just_made_in_nothing(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    notebooks.back_up(book, tmp_path / "now.fnb")
    found = backups.differences(book, tmp_path / "now.fnb")
    assert found.none
    assert found.notes_in_copy == found.notes_in_notebook == 7
    book.close()
    assert not list(full.folder.glob(".*")), "the copy that was opened is gone"


def test_every_note_that_differs_is_named_with_how_it_does(full: Closed, tmp_path: Path, clock: Clock) -> None:
    book = full.open(clock, Ids(9))
    marcus = someone_of(book)
    going, written_on, to_sign = (fill(book, marcus) for _ in range(3))
    signed = sign(book, marcus)
    voided = sign(book, marcus)
    notebooks.back_up(book, tmp_path / "before.fnb")

    clock.advance(minutes=5)
    visits.delete_draft(book, going.id)
    visits.save(book, replace(written_on, response="Said more about it."))
    visits.sign(book, to_sign.id, CONFIRMED)
    visits.add_addendum(book, signed.id, "She called back later.", CONFIRMED)
    assert isinstance(acts.void(book, voided.id, VoidReason.OTHER, "Written twice", CONFIRMED), Done)
    new = fill(book, marcus)
    add_person(book, "Nadia")

    found = backups.differences(book, tmp_path / "before.fnb")
    assert {note.id: (note.how, note.who, note.signed) for note in found.notes} == {
        going.id: (Differs.ONLY_IN_COPY, "Marcus", False),
        written_on.id: (Differs.NEWER_IN_NOTEBOOK, "Marcus", False),
        to_sign.id: (Differs.NEWER_IN_NOTEBOOK, "Marcus", True),
        signed.id: (Differs.NEWER_IN_NOTEBOOK, "Marcus", True),
        voided.id: (Differs.NEWER_IN_NOTEBOOK, "", True),
        new.id: (Differs.ONLY_IN_NOTEBOOK, "Marcus", False),
    }
    kinds = {kind.kind: kind for kind in found.kinds}
    assert (kinds["person"].only_in_notebook, kinds["person"].only_in_copy) == (1, 0)
    assert kinds["void"].only_in_notebook == 1
    book.close()


def test_one_changed_letter_of_any_words_makes_a_note_different(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    notebooks.back_up(book, tmp_path / "before.fnb")
    database = book.vault.database
    for (name,) in database.all("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'note_text'"):
        database.run(f'DROP TRIGGER "{name}"')
    signed = database.value("SELECT id FROM visit WHERE state = 'signed' ORDER BY id LIMIT 1")
    database.run("UPDATE note_text SET what_we_did = what_we_did || '.' WHERE visit_id = ?", (signed,))
    (note,) = backups.differences(book, tmp_path / "before.fnb").notes
    assert (note.id, note.how) == (signed, Differs.DIFFERENT)
    book.close()


def test_what_the_rules_work_out_anew_is_no_difference(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    notebooks.back_up(book, tmp_path / "before.fnb")
    draft = book.vault.database.value("SELECT id FROM visit WHERE state <> 'signed' LIMIT 1")
    visit_tables.refigure(book.vault.database, draft, visit_tables.Figures(units=3, filled=2, required=9))
    assert backups.differences(book, tmp_path / "before.fnb").none
    book.close()


def test_comparing_takes_a_backup_of_another_passphrase_by_that_passphrase(full: Closed, tmp_path: Path) -> None:
    notebooks.back_up(book := full.open(), tmp_path / "before.fnb")
    book.close()
    key = notebooks.fresh_root()
    notebooks.renew_keys(full.folder, full.root, key, OTHER_PASSPHRASE, clock=Clock(), cost=FAST)
    book = Closed(full.folder, key).open()
    with pytest.raises(WrongPassphraseError):
        backups.differences(book, tmp_path / "before.fnb")
    assert backups.differences(book, tmp_path / "before.fnb", backups.by_passphrase(PASSPHRASE)).none
    assert backups.differences(book, tmp_path / "before.fnb", backups.by_kit(full.root.kit)).none
    book.close()


def test_backups_are_read_from_the_newest_back_to_the_first_that_is_whole(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    folder = full.folder / "backups"
    folder.mkdir()
    for number in (1, 2, 3):
        notebooks.back_up(book, folder / f"fn-2026112{number}T120000Z-00000{number}.fnb")
    book.close()
    (folder / "monday.fnb").write_bytes(b"somebody's own")
    newest, middle, _ = backups.listed(full.folder)
    assert [backup.made.sequence for backup in backups.listed(full.folder)] == [3, 2, 1]
    newest.path.write_bytes(newest.path.read_bytes()[:-1])
    looked = backups.read_until_whole(full.folder, backups.by_key(full.root))
    assert [(one.backup.made, one.soundness) for one in looked] == [
        (newest.made, Soundness.DAMAGED),
        (middle.made, Soundness.WHOLE),
    ]
    assert looked[-1].contents is not None
    assert len(looked[-1].contents.notes) == 7
    other = backups.read_until_whole(full.folder, backups.by_key(notebooks.fresh_root()))
    assert [one.soundness for one in other] == [Soundness.DAMAGED, Soundness.OTHER_KEY, Soundness.OTHER_KEY]


# By rotation ──────────────────────────────────────────────────────────────────────────────────────


def test_a_backup_by_rotation_says_when_and_which_and_is_its_owners_alone(full: Closed) -> None:
    book = full.open()
    made = backups.back_up(book).value
    assert made.backup.path == full.folder / "backups" / "fn-20261120T193000Z-000001.fnb"
    assert stat.S_IMODE(made.backup.path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(made.backup.path.stat().st_mode) == 0o600
    assert made.backup.size == made.backup.path.stat().st_size
    entry = audit.entries(book.vault.database, newest_first=1)[0]
    assert (entry.kind, entry.subject, entry.detail) == ("backup.made", "", "1")
    book.close()
    assert [path.name for path in made.backup.path.parent.iterdir()] == [made.backup.path.name]
    assert not list(full.folder.glob(".*"))


def test_ten_stay_and_the_eleventh_of_a_morning_lets_the_first_go(full: Closed, clock: Clock) -> None:
    book = full.open(clock)
    dropped = [backups.back_up(book).value.dropped for _ in range(11)]
    assert dropped == [0] * 10 + [1]
    assert [backup.made.sequence for backup in backups.listed(full.folder)] == list(range(11, 1, -1))
    book.close()


def test_a_clock_that_was_set_back_neither_hides_nor_drops_the_newest(full: Closed, clock: Clock) -> None:
    book = full.open(clock)
    for _ in range(12):
        clock.advance(days=-40)
        newest = backups.back_up(book).value.backup
        assert backups.listed(full.folder)[0] == newest
    book.close()


def test_a_notebook_that_does_not_hold_together_makes_no_backup_and_drops_none(full: Closed) -> None:
    book = full.open()
    for _ in range(10):
        backups.back_up(book)
    before = backups.listed(full.folder)
    book.vault.database.run("DROP TRIGGER audit_stays")
    book.vault.database.run("UPDATE audit SET detail = 'changed' WHERE sequence = 2")
    with pytest.raises(DamagedNotebookError):
        backups.back_up(book)
    book.close()
    assert backups.listed(full.folder) == before
    assert len(list((full.folder / "backups").iterdir())) == 10


def test_words_written_while_a_backup_is_copied_are_kept_and_not_in_it(full: Closed) -> None:
    book = full.open()
    marcus = someone_of(book)
    begun = backups.begin(book)
    during = fill(book, marcus)
    for _ in range(40):
        sign(book, marcus, what_we_did="Walked to the meeting and back again. " * 400)
    copied = in_another_thread(lambda: backups.copy(begun))
    made = backups.finish(book, copied).value
    found = backups.differences(book, made.backup.path)
    assert {note.how for note in found.notes} == {Differs.ONLY_IN_NOTEBOOK}
    assert len(found.notes) == 41
    assert backups.standing(book).changed, "what was written meanwhile is still to be backed up"
    book.close()
    book = full.open()
    assert during.id in {line.id for line in visits.lines(book)}
    assert [f for f in notebooks.check(book) if f.faults] == []
    book.close()


@pytest.mark.parametrize("what", ["fold", "check", "begin again", "abandon"])
def test_a_copy_of_pages_that_did_not_hold_still_is_never_named(full: Closed, what: str) -> None:
    book = full.open()
    begun = backups.begin(book)
    match what:
        case "fold":
            book.vault.database.fold_in()
        case "check":
            notebooks.check(book)
        case "begin again":
            backups.begin(book)
        case _:
            backups.abandon(book, begun)
    with pytest.raises(OvertakenError):
        backups.finish(book, backups.copy(begun))
    assert backups.listed(full.folder) == ()
    assert list((full.folder / "backups").iterdir()) == []
    backups.back_up(book)
    book.close()


def test_a_notebook_that_is_closed_while_it_is_copied_leaves_nothing(full: Closed) -> None:
    book = full.open()
    begun = backups.begin(book)
    book.close()
    with pytest.raises(OvertakenError):
        backups.copy(begun)
    assert list((full.folder / "backups").iterdir()) == []
    full.open().close()


def test_the_log_of_changes_is_folded_in_again_after_a_backup(full: Closed) -> None:
    book = full.open()
    for end in (lambda: backups.back_up(book), lambda: backups.abandon(book, backups.begin(book))):
        end()
        assert book.vault.database.value("PRAGMA wal_autocheckpoint") == 1000
    book.close()


class StopError(Exception):
    """Somebody pressed the button."""


@pytest.mark.parametrize("at", [0, 150, 299, 350, 600, 999])
def test_a_backup_that_is_stopped_leaves_nothing_and_the_notebook_goes_on(full: Closed, at: int) -> None:
    book = full.open()
    before = backups.back_up(book).value.backup
    add_person(book, "Nadia")

    def stop(done: int, total: int) -> None:
        if 1000 * done >= at * total:
            raise StopError

    with pytest.raises(StopError):
        backups.back_up(book, stop)
    assert [path.name for path in (full.folder / "backups").iterdir()] == [before.path.name]
    assert not list(full.folder.glob(".*"))
    assert backups.standing(book).changed
    assert backups.back_up(book).value.backup.made.sequence == 2
    book.close()


def test_what_a_killed_backup_left_is_swept_by_the_next_and_other_files_stay(full: Closed) -> None:
    folder = full.folder / "backups"
    folder.mkdir()
    others = ["monday.fnb", ".fn-notours.part-0123abcd", "fn-20261120T193000Z-000007.fnb.bak", ".rsync.part-0123abcd"]
    for name in [*others, ".fn-20261120T193000Z-000001.fnb.part-0123abcd"]:
        (folder / name).write_bytes(b"half")
    book = full.open()
    made = backups.back_up(book).value.backup
    book.close()
    assert {path.name for path in folder.iterdir()} == {*others, made.path.name}


def test_a_number_is_never_given_twice_though_the_newest_backups_were_deleted(full: Closed) -> None:
    book = full.open()
    for _ in range(3):
        newest = backups.back_up(book).value.backup
    assert not backups.standing(book).changed
    newest.path.unlink()
    assert backups.standing(book).changed, "what only a deleted backup held is held by none"
    assert backups.back_up(book).value.backup.made.sequence == 4
    book.close()


# When one is due ──────────────────────────────────────────────────────────────────────────────────


def test_looking_is_no_change_and_every_writing_is(full: Closed, clock: Clock) -> None:
    book = full.open(clock, Ids(9))
    marcus = someone_of(book)
    assert backups.standing(book).last is None
    assert backups.due(book, at_lock=True)
    draft = fill(book, marcus)
    backups.back_up(book)
    book.close()
    book = full.open(clock, Ids(10))
    people.overview(book, marcus)
    visits.open_visit(book, draft.id)
    assert not backups.due(book, at_lock=True)
    assert not backups.due(book, in_use=timedelta(hours=9))

    for change in (
        lambda: visits.save(book, replace(draft, response="One word more.")),
        lambda: visits.sign(book, draft.id, CONFIRMED),
        lambda: visits.add_addendum(book, draft.id, "She called.", CONFIRMED),
        lambda: add_person(book, "Nadia"),
        lambda: unfinished.put(book.vault.database, marcus, "trigger", "", '{"what": "Payday"}'),
        lambda: notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST),
    ):
        clock.advance(minutes=1)
        change()
        assert backups.due(book, at_lock=True)
        assert not backups.due(book, in_use=timedelta(hours=3))
        assert backups.due(book, in_use=timedelta(hours=4))
        backups.back_up(book)
        assert not backups.due(book, at_lock=True)
    book.close()


def test_how_the_backups_stand_is_told_in_figures(full: Closed, clock: Clock) -> None:
    book = full.open(clock)
    sizes = [backups.back_up(book).value.backup.size for _ in range(2)]
    found = backups.standing(book)
    assert (found.count, found.size, found.changed) == (2, sum(sizes), False)
    assert found.last == clock.now
    book.close()


# What was let go ──────────────────────────────────────────────────────────────────────────────────


def test_a_deletion_lists_the_backups_that_still_hold_the_record(full: Closed, tmp_path: Path, clock: Clock) -> None:
    book = full.open(clock, Ids(9))
    backups.back_up(book)  # before anybody knew her
    nadia = add_person(book, "Nadia")
    holding = [backups.back_up(book).value.backup.path for _ in range(2)]
    (tmp_path / "stick").mkdir()
    assert isinstance(backup_copies.choose_place(book, tmp_path / "stick"), Done)
    copied = backup_copies.copy_out(book)
    assert isinstance(copied, Done)
    notebooks.back_up(book, tmp_path / "hers.fnb")
    assert isinstance(archiving.archive(book, nadia), Done)
    gone = disposals.dispose(book, nadia, CONFIRMED, reason="Moved on with the agency")
    assert isinstance(gone, Done)
    after = backups.back_up(book).value.backup.path

    held = disposals.still_held(book, gone.value)
    assert held.backups == tuple(reversed(holding))
    assert (held.copies, held.elsewhere, held.place_away) == ((copied.value.path,), 1, False)
    for path in held.backups:
        there = backups.contents_of(path, full.folder, backups.by_key(full.root))
        assert nadia in there.records["person"]
    for path in (after, *(b.path for b in backups.listed(full.folder) if b.path not in {after, *held.backups})):
        there = backups.contents_of(path, full.folder, backups.by_key(full.root))
        assert nadia not in there.records["person"], "what is not listed does not hold it"

    for path in (*held.backups, after):
        path.unlink()
    for backup in backups.listed(full.folder):
        backup.path.unlink()
    assert disposals.still_held(book, gone.value).copies == held.copies, "a copy needs no backup here to be known"
    for path in held.copies:
        path.unlink()
    (tmp_path / "stick").rename(tmp_path / "pulled out")
    assert disposals.still_held(book, gone.value) == StillHeld(elsewhere=1, place_away=True)
    book.close()


def test_a_record_that_was_in_no_backup_is_held_nowhere(book: Notebook) -> None:
    nadia = add_person(book, "Nadia")
    assert isinstance(archiving.archive(book, nadia), Done)
    gone = disposals.dispose(book, nadia, CONFIRMED, reason="Moved on with the agency")
    assert isinstance(gone, Done)
    held = disposals.still_held(book, gone.value)
    assert held.nowhere
