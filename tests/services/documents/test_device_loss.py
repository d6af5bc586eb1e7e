"""Gathering the report of a lost laptop: counts that are true, and nobody in it."""

from datetime import timedelta
from pathlib import Path

from making import NOW, PASSPHRASE, TODAY, Clock, Closed, add_person, episode, sign, support
from reports.pdf_checks import extracted

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Recipient
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.ids import EpisodeId, SupportId
from fieldnote.reports.device_loss.values import DeviceLoss, Lock
from fieldnote.services import backups, giving, merges, people, rendering, restoring
from fieldnote.services import notebook as notebooks
from fieldnote.services import supports as support_service
from fieldnote.services.documents import device_loss, kinds, recovery_kit, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.vault import keys
from fieldnote.vault import people as people_table


def loss_of(book: Notebook) -> DeviceLoss:
    values = device_loss.gather(book).values
    assert isinstance(values, DeviceLoss)
    return values


def test_it_counts_what_is_in_the_notebook(full: Closed) -> None:
    book = full.open()
    try:
        marcus = people.everyone(book)[0].person.id
        for number in range(3):
            made = support(id=SupportId(f"s-{number}"), person_id=marcus, name=f"Ray {number}", may_keep_contact=True)
            assert isinstance(support_service.add(book, made), Done)
        held = loss_of(book).held
        assert (held.people, held.signed_notes, held.unsigned_notes) == (2, 5, 2)
        assert (held.supports, held.supports_to_reach) == (3, 0)
        assert (held.first_day, held.last_day) == (TODAY - timedelta(days=9), TODAY - timedelta(days=5))
        reachable = support(id=SupportId("s-9"), person_id=marcus, contact="910-555-0188", may_keep_contact=True)
        assert isinstance(support_service.add(book, reachable), Done)
        assert loss_of(book).held.supports_to_reach == 1
    finally:
        book.close()


def test_two_entries_of_one_person_count_once(book: Notebook) -> None:
    marcus, double = add_person(book, "Marcus"), add_person(book, "Marc")
    assert loss_of(book).held.people == 2
    assert isinstance(merges.merge(book, double, marcus), Done)
    assert loss_of(book).held.people == 1


def test_people_whom_part_2_covers_are_counted_apart(book: Notebook) -> None:
    add_person(book, "Luz")
    marcus = add_person(book, "Marcus")
    (known,) = people_table.episodes(book.vault.database, marcus)
    uncovered = episode(
        id=EpisodeId(known.id), person_id=marcus, part2=False, part2_off_by="A. Lee", part2_off_reason="x"
    )
    people_table.save_episode(book.vault.database, uncovered, book.now_utc())
    held = loss_of(book).held
    assert (held.people, held.part2_people) == (2, 1)


def test_documents_that_left_are_counted_by_their_way(book: Notebook) -> None:
    note = sign(book, add_person(book, "Marcus"))
    document = visit_note.gather(book, note.id)
    giving.release(book, document, b"pdf", Recipient.QP)
    for _ in range(2):
        giving.release(book, visit_note.gather(book, note.id), b"pdf", Recipient.QP, Medium.PRINTED)
    kit = recovery_kit.gather(book, Confirmation("passphrase"))
    assert isinstance(kit, Document)
    giving.release(book, kit, b"pdf", Recipient.OWN_AGENCY)
    values = loss_of(book)
    assert (values.held.saved, values.held.printed, values.kits) == (1, 2, 1)


def test_it_names_nobody_and_may_be_given_to_whoever_decides(book: Notebook) -> None:
    sign(book, add_person(book, "Marcus Bellweather", "RR-10418"))
    document = kinds.gather(book, Wanted(Kind.DEVICE_LOSS))
    assert isinstance(document, Document)
    assert (document.people, document.contents, document.stamp.notice) == ((), frozenset(), "")
    said = extracted(rendering.make(document).data)
    assert not [word for word in ("Marcus", "Bellweather", "10418", "library") if word in said]
    assert isinstance(giving.release(book, document, b"pdf", Recipient.OWN_AGENCY), Done)


def test_the_cost_of_a_guess_is_that_of_the_header(book: Notebook) -> None:
    assert loss_of(book).lock == Lock(memory_mib=8, passes=1, lanes=1)
    notebooks.change_passphrase(book, PASSPHRASE, cost=keys.Pbkdf2Cost(210_000))
    assert loss_of(book).lock == Lock(argon2id=False, iterations=210_000)
    for name in ("vault.json", "vault.json.bak"):
        (book.vault.folder / name).write_bytes(b"{}")
    assert loss_of(book).lock is None


def test_it_says_when_the_last_backup_was_and_whether_something_is_missing_there(book: Notebook, clock: Clock) -> None:
    assert loss_of(book).backups.last is None
    backups.back_up(book)
    found = loss_of(book).backups
    assert (found.last, found.changed_since, found.copied_at) == (NOW, False, None)
    add_person(book, "Marcus")
    clock.advance(days=1)
    assert loss_of(book).backups.changed_since


def test_on_the_laptop_it_was_restored_to_the_lost_one_has_its_last_opening(
    closed: Closed, clock: Clock, tmp_path: Path
) -> None:
    lost = closed.open(clock)
    lost_id = lost.vault.device_id()
    backups.back_up(lost)
    lost.close()
    clock.advance(days=2)
    (kept, *_) = backups.listed(closed.folder)
    restored = restoring.restore(kept.path, tmp_path / "new", backups.by_key(closed.root), clock=clock)
    del restored
    book = notebooks.open_notebook(tmp_path / "new", closed.root, clock=clock)
    try:
        here, there = loss_of(book).devices
        assert here.id == book.vault.device_id() != lost_id == there.id
        assert (here.until, here.last_opened) == (None, NOW + timedelta(days=2))
        assert (there.until, there.last_opened) == (NOW + timedelta(days=2), NOW)
    finally:
        book.close()
