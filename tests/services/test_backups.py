"""Backups that keep themselves: what differs from the notebook, which ones stay, and where else they are."""

from dataclasses import replace
from pathlib import Path

import pytest
from making import (
    CONFIRMED,
    FAST,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    Clock,
    Closed,
    Ids,
    add_person,
    fill,
    sign,
)

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.comparison import Differs
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.services import acts, backups, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.backups import Soundness
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visits as visit_tables


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
