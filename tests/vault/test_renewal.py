"""A new root secret ends the old kit and the old passphrase, and never a word of the notebook."""

import shutil
from pathlib import Path

import pytest
from making import FAST, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed, add_person, draft

from fieldnote.domain.problems import (
    DiskFullError,
    FailedWriteError,
    NotebookInUseError,
    RenewalUnfinishedError,
    WrongPassphraseError,
)
from fieldnote.services import notebook as notebooks
from fieldnote.services import visits
from fieldnote.services.passphrases import WeakPassphraseError
from fieldnote.vault import header
from fieldnote.vault.database import Database
from fieldnote.vault.header import Header
from fieldnote.vault.keys import Root, cost_of, wrap, wrap_previous

NEW = Root(bytes(range(20)))


@pytest.fixture
def written(closed: Closed) -> Closed:
    """A notebook with a note in it."""
    book = closed.open()
    visits.save(book, draft(person_id=add_person(book), goal_ids=()))
    book.close()
    return closed


def renewed(closed: Closed) -> Closed:
    notebooks.renew_keys(closed.folder, closed.root, NEW, OTHER_PASSPHRASE, clock=Clock())
    return Closed(closed.folder, NEW)


def words(closed: Closed) -> object:
    book = closed.open()
    try:
        return book.vault.database.all("SELECT * FROM note_text")
    finally:
        book.close()


def test_the_new_passphrase_and_the_new_kit_open_everything(written: Closed) -> None:
    before = words(written)
    after = renewed(written)
    assert notebooks.unlock(after.folder, OTHER_PASSPHRASE, clock=Clock()) == NEW
    assert notebooks.unlock_with_kit(after.folder, NEW.kit) == NEW
    assert words(after) == before
    book = after.open()
    assert [finding for finding in notebooks.check(book) if finding.faults] == []
    assert book.vault.database.value("SELECT count(*) FROM audit WHERE kind = 'key.renewed'") == 1
    book.close()


def test_the_old_passphrase_and_the_old_kit_open_nothing(written: Closed) -> None:
    old = written.root
    renewed(written)
    with pytest.raises(WrongPassphraseError):
        notebooks.unlock(written.folder, PASSPHRASE, clock=Clock())
    with pytest.raises(WrongPassphraseError):
        notebooks.unlock_with_kit(written.folder, old.kit)


def test_the_new_kit_alone_opens_it_when_header_and_first_bytes_are_gone(written: Closed) -> None:
    after = renewed(written)
    after.header.unlink()
    after.header_copy.unlink()
    damaged = bytearray(after.database.read_bytes())
    damaged[:16] = bytes(16)
    after.database.write_bytes(damaged)
    assert words(Closed(after.folder, notebooks.unlock_with_kit(after.folder, NEW.kit)))


def test_an_old_header_put_back_opens_nothing(written: Closed, tmp_path: Path) -> None:
    kept = shutil.copy2(written.header, tmp_path / "old.json")
    after = renewed(written)
    for path in (after.header, after.header_copy):
        shutil.copy2(kept, path)
    root = notebooks.unlock(after.folder, PASSPHRASE, clock=Clock())
    with pytest.raises(Exception, match="the first page cannot be read"):
        Closed(after.folder, root).open()


def between(closed: Closed) -> Header:
    """Write the header of a re-keying that was broken off before its pages were turned."""
    head = header.read(closed.folder).header
    slots = (wrap(NEW, OTHER_PASSPHRASE, head.vault, FAST),)
    previous = wrap_previous(closed.root, head.db_salt, NEW, head.vault)
    written = header.sealed(head.vault, NEW.database_salt.hex(), NEW, slots, previous)
    header.write(closed.folder, written)
    return written


def test_whoever_opens_it_between_the_headers_finishes_the_work(written: Closed) -> None:
    before = words(written)
    between(written)
    root = notebooks.unlock(written.folder, OTHER_PASSPHRASE, clock=Clock())
    assert words(Closed(written.folder, root)) == before
    head = header.read(written.folder).header
    assert head.previous is None
    assert head.authentic(NEW)


def test_the_old_kit_opens_it_as_long_as_the_pages_are_not_turned(written: Closed) -> None:
    before = words(written)
    between(written)
    root = notebooks.unlock_with_kit(written.folder, written.root.kit)
    assert root == written.root
    book = notebooks.recover(written.folder, written.root.kit, PASSPHRASE, clock=Clock(), cost=FAST)
    book.close()
    assert words(Closed(written.folder, notebooks.unlock(written.folder, PASSPHRASE, clock=Clock()))) == before


def test_a_guess_costs_what_it_did_unless_something_else_is_asked_for(written: Closed) -> None:
    renewed(written)
    assert cost_of(header.read(written.folder).header.lock) == FAST


def test_a_weak_passphrase_is_refused_before_anything_is_touched(written: Closed) -> None:
    before = written.header.read_bytes()
    with pytest.raises(WeakPassphraseError):
        notebooks.renew_keys(written.folder, written.root, NEW, "short", clock=Clock())
    assert written.header.read_bytes() == before


def test_an_open_notebook_is_not_re_keyed(written: Closed) -> None:
    book = written.open()
    with pytest.raises(NotebookInUseError):
        renewed(written)
    book.close()


def test_without_room_for_the_pages_once_more_nothing_is_begun(
    written: Closed, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = written.header.read_bytes()
    free = shutil.disk_usage(written.folder)._replace(free=1024)
    monkeypatch.setattr("fieldnote.vault.renewal.shutil.disk_usage", lambda _: free)
    with pytest.raises(DiskFullError):
        renewed(written)
    assert written.header.read_bytes() == before


def test_only_the_header_between_asks_for_a_newer_fieldnote(written: Closed) -> None:
    assert header.read(written.folder).header.v == 1
    assert between(written).v == 2
    root = notebooks.unlock(written.folder, OTHER_PASSPHRASE, clock=Clock())
    Closed(written.folder, root).open().close()
    assert header.read(written.folder).header.v == 1


def test_a_renewal_that_is_refused_while_the_pages_turn_leaves_the_old_passphrase_in_force(
    written: Closed, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = words(written)

    def refused(*_: object) -> None:
        raise FailedWriteError

    monkeypatch.setattr(Database, "rekey", refused)
    with pytest.raises(FailedWriteError):
        renewed(written)
    monkeypatch.undo()
    assert notebooks.unlock(written.folder, PASSPHRASE, clock=Clock()) == written.root
    with pytest.raises(WrongPassphraseError):
        notebooks.unlock(written.folder, OTHER_PASSPHRASE, clock=Clock())
    assert words(written) == before


def test_a_renewal_that_fails_once_the_pages_are_turned_says_that_the_new_passphrase_holds(
    written: Closed, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, write = words(written), header.write
    headers: list[Header] = []

    def refused(folder: Path, head: Header) -> None:
        headers.append(head)
        if len(headers) > 1:
            raise FailedWriteError
        write(folder, head)

    monkeypatch.setattr(header, "write", refused)
    with pytest.raises(RenewalUnfinishedError):
        renewed(written)
    monkeypatch.undo()
    assert notebooks.unlock(written.folder, OTHER_PASSPHRASE, clock=Clock()) == NEW
    after = Closed(written.folder, NEW)
    assert words(after) == before
    assert header.read(written.folder).header.previous is None, "whoever opens it finishes it"
