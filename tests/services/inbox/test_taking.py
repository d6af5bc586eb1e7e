"""What arrives at an agency is filed once, answered, and shown for what it is."""

import os
import stat
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from exchange.packing import NOTES, NOTICE, Laptop, agency, note
from services.inbox.agency import NOW, Office, many, office

from fieldnote.domain.package import ItemResult, PackageFault, PackageResult
from fieldnote.domain.problems import BadInputError, InboxInUseError, PlaceGoneError
from fieldnote.exchange.package import writing
from fieldnote.exchange.package.writing import Contents, PackedNote
from fieldnote.services.inbox import agency_keys, devices, ledger, places, returning, taking, words
from fieldnote.services.inbox.taking import Fate, Taken


@pytest.fixture
def here(tmp_path: Path) -> Office:
    return office(tmp_path)


@pytest.fixture
def laptop(here: Office) -> Laptop:
    made = Laptop()
    here.knows(made)
    return made


def fates(here: Office) -> list[Fate]:
    return [one.fate for one in here.take()]


def test_a_package_is_filed_and_answered(here: Office, laptop: Laptop) -> None:
    made = here.gets(laptop, note(), note(NOTES[1], 2))
    (taken,) = here.take()
    assert (taken.fate, taken.result, taken.sequence) == (Fate.FILED, PackageResult.FILED, 1)
    opened = here.place.package(made.package_id)
    assert (opened / "bundles" / f"{NOTES[1]}-v2.json").read_bytes() == note(NOTES[1], 2).bundle
    assert (opened / "documents" / f"{NOTES[0]}-v1.pdf").read_bytes() == note().pdf
    assert (here.place.done / made.name).read_bytes() == made.data
    assert here.place.arrived() == []
    receipt = here.receipt(made)
    assert receipt.result is PackageResult.FILED
    assert [(one.item, one.result) for one in receipt.items] == [
        (f"{NOTES[0]}-v1", ItemResult.FILED),
        (f"{NOTES[1]}-v2", ItemResult.FILED),
    ]
    assert receipt.received_at == NOW
    assert receipt.key_id == here.keys.public.fingerprint


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_only_its_owner_can_read_what_is_opened_and_laptops_can_read_receipts(here: Office, laptop: Laptop) -> None:
    here.place.folder.chmod(0o755)
    made = here.gets(laptop)
    before = os.umask(0o077)
    try:
        here.take()
    finally:
        os.umask(before)
    opened = [here.place.opened, *here.place.opened.rglob("*")]
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in opened} == {0}
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in here.keys.folder.rglob("*")} == {0}
    receipt = here.place.receipts / f"{made.package_id}.json"
    assert stat.S_IMODE(receipt.stat().st_mode) == 0o644
    assert stat.S_IMODE(here.place.receipts.stat().st_mode) == 0o755


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_nothing_is_opened_where_others_can_read(here: Office, laptop: Laptop) -> None:
    here.place.opened.mkdir()
    here.place.opened.chmod(0o755)
    here.gets(laptop)
    with pytest.raises(BadInputError, match="--opened"):
        here.take()
    elsewhere = places.of(here.place.folder, here.keys.folder.parent / "own")
    assert [one.fate for one in taking.take(elsewhere, here.keys, lambda: NOW)] == [Fate.FILED]
    assert list(here.place.opened.iterdir()) == []


def test_a_package_that_comes_again_is_answered_again_and_filed_once(here: Office, laptop: Laptop) -> None:
    made = here.gets(laptop)
    here.take()
    before = here.everything()
    here.bring(made)
    (taken,) = here.take(NOW + timedelta(days=1))
    assert taken.fate is Fate.AGAIN
    assert here.everything() == before
    (here.place.receipts / f"{made.package_id}.json").unlink()
    here.bring(made, "copy (1).fnx.age")
    here.take(NOW + timedelta(days=2))
    assert here.receipt(made).received_at == NOW


def test_what_is_missing_is_said_and_comes_late(here: Office, laptop: Laptop) -> None:
    first = laptop.send(here.agency)
    second = laptop.send(here.agency, note(NOTES[1]))
    third = here.gets(laptop, note("n3"))
    (taken,) = here.take()
    assert (taken.fate, taken.result, taken.missing) == (Fate.FILED, PackageResult.GAP, ((1, 2),))
    assert here.receipt(third).missing == ((1, 2),)
    here.bring(second)
    assert here.take()[0].missing == ((1, 1),)
    here.bring(first)
    assert here.take()[0].result is PackageResult.FILED
    here.gets(laptop)
    assert here.take()[0].result is PackageResult.FILED


def forked(here: Office, laptop: Laptop, *notes: PackedNote) -> Taken:
    """Have a copy of the notebook send under a package id of its own."""
    sender = replace(laptop.sender(), package_id="f" * 8)
    made = writing.make(Contents(notes or (note("n9"),), NOTICE), sender, here.keys.public, laptop.key.sign)
    here.bring(made, "copy.fnx.age")
    (taken,) = here.take()
    receipt = here.receipt(made)
    assert receipt.result is taken.result
    assert {one.result for one in receipt.items} == {ItemResult.REFUSED}
    return taken


def test_another_package_with_the_last_number_is_a_fork(here: Office, laptop: Laptop) -> None:
    copy = laptop.copy()
    here.gets(laptop)
    here.take()
    before = ledger.every(here.keys.folder)
    taken = forked(here, copy)
    assert (taken.fate, taken.result) == (Fate.REFUSED, PackageResult.FORK)
    assert ledger.every(here.keys.folder) == before
    assert not here.place.package("f" * 8).exists()
    assert [path.name for path in here.place.refused.iterdir()] == ["copy.fnx.age"]


def test_another_package_with_an_earlier_number_is_an_old_copy(here: Office, laptop: Laptop) -> None:
    copy = laptop.copy()
    here.gets(laptop)
    here.gets(laptop, note(NOTES[1]))
    here.take()
    assert forked(here, copy).result is PackageResult.ROLLBACK


def test_a_package_that_follows_another_than_ours_is_a_fork(here: Office, laptop: Laptop) -> None:
    copy = laptop.copy()
    here.gets(laptop)
    here.take()
    copy.send(here.agency, note("n7"))
    assert forked(here, copy).result is PackageResult.FORK


def test_a_late_package_that_ours_does_not_follow_is_a_fork(here: Office, laptop: Laptop) -> None:
    copy = laptop.copy()
    laptop.send(here.agency)
    here.gets(laptop, note(NOTES[1]))
    here.take()
    assert forked(here, copy).result is PackageResult.FORK


def test_a_package_with_the_id_of_another_is_refused_and_that_ones_answer_stays(here: Office, laptop: Laptop) -> None:
    made = here.gets(laptop)
    here.take()
    other = Laptop("aabbccdd", seed=2)
    here.knows(other)
    answer = (here.place.receipts / f"{made.package_id}.json").read_bytes()
    sender = replace(other.sender(), package_id=made.package_id)
    here.bring(writing.make(Contents((note("n5"),), NOTICE), sender, here.keys.public, other.key.sign))
    (taken,) = here.take()
    assert taken.fault is PackageFault.MISFIT
    assert (here.place.receipts / f"{made.package_id}.json").read_bytes() == answer


def test_an_unknown_laptop_waits_until_its_fingerprint_was_compared(here: Office) -> None:
    laptop = Laptop()
    made = here.gets(laptop)
    (taken,) = here.take()
    assert taken.fate is Fate.WAITING
    assert not here.place.package(made.package_id).exists()
    assert list(here.place.receipts.iterdir()) == []
    assert here.place.arrived()
    (waiting,) = devices.every(here.keys.folder).waiting
    assert taken.fingerprint == waiting.fingerprint
    with pytest.raises(BadInputError, match="fingerprint"):
        devices.know(here.keys.folder, "AAAA BBBB CCCC DDDD", "Dana", NOW)
    known = devices.know(here.keys.folder, taken.fingerprint.lower().replace(" ", ""), "Dana", NOW)
    assert known.name == "Dana"
    assert devices.every(here.keys.folder).waiting == ()
    assert fates(here) == [Fate.FILED]


def test_a_known_laptops_name_signed_by_another_key_is_refused(here: Office, laptop: Laptop) -> None:
    here.gets(Laptop(laptop.device_id, seed=9))
    (taken,) = here.take()
    assert taken.fault is PackageFault.OTHER_DEVICE_KEY
    assert devices.every(here.keys.folder).waiting == ()


def test_a_stolen_laptop_is_struck_off(here: Office, laptop: Laptop) -> None:
    (device,) = devices.every(here.keys.folder).known
    devices.revoke(here.keys.folder, device.fingerprint, NOW)
    here.gets(laptop)
    (taken,) = here.take()
    assert taken.fault is PackageFault.REVOKED
    assert list(here.place.opened.iterdir()) == []


def test_a_package_for_somebody_else_is_refused(here: Office, laptop: Laptop) -> None:
    elsewhere = agency("Another Agency", "OTHER")
    here.bring(laptop.send(elsewhere))
    (taken,) = here.take()
    assert taken.fault is PackageFault.OTHER_KEY
    assert here.place.arrived(), "with the right keys it can still be taken"


def test_one_bad_package_never_stops_the_others(here: Office, laptop: Laptop) -> None:
    (here.place.folder / "a.fnx.age").write_bytes(b"no package")
    (here.place.folder / "b.fnx.age").mkdir()
    (here.place.folder / "c.fnx.age").symlink_to(here.keys.folder / "agency.fnkey")
    good = here.gets(laptop)
    taken = here.take()
    assert [one.fate for one in taken] == [Fate.FILED, *[Fate.REFUSED] * 3]
    assert here.receipt(good).items
    assert {path.name for path in here.place.refused.iterdir()} == {"a.fnx.age", "b.fnx.age", "c.fnx.age"}


def test_a_file_that_is_still_being_copied_is_left_for_the_next_time(here: Office, laptop: Laptop) -> None:
    made = laptop.send(here.agency)
    half = here.place.folder / made.name
    half.write_bytes(made.data[: len(made.data) // 2])
    os.utime(half, (NOW.timestamp(), NOW.timestamp()))
    assert [one.fate for one in here.take(NOW + timedelta(seconds=20))] == [Fate.ARRIVING]
    assert half.exists()
    assert here.take(NOW + timedelta(minutes=2))[0].fault is PackageFault.DAMAGED
    assert not half.exists()
    here.bring(made)
    assert fates(here) == [Fate.FILED]


def test_a_note_that_is_no_transaction_is_refused_and_the_others_are_filed(here: Office, laptop: Laptop) -> None:
    made = here.gets(laptop, PackedNote("n1", 1, b'{"resourceType":"Patient"}'), note())
    (taken,) = here.take()
    assert taken.result is PackageResult.FILED
    assert [one.result for one in here.receipt(made).items] == [ItemResult.REFUSED, ItemResult.FILED]


def test_a_note_is_sent_back_with_a_reason_in_a_newer_answer(here: Office, laptop: Laptop) -> None:
    made = here.gets(laptop, note(), note(NOTES[1]))
    here.take()
    returning.give_back(here.place, here.keys, NOTES[0], "The goal’s\nnumber is missing.")
    receipt = here.receipt(made)
    assert receipt.revision == 2
    assert [(one.result, one.reason) for one in receipt.items] == [
        (ItemResult.RETURNED, "The goal’s number is missing."),
        (ItemResult.FILED, ""),
    ]
    here.bring(made)
    here.take()
    assert here.receipt(made) == receipt
    returning.give_back(here.place, here.keys, f"{NOTES[0]}-v1", "The goal’s number is missing.")
    assert here.receipt(made) == receipt


def test_the_newest_version_of_a_note_is_sent_back(here: Office, laptop: Laptop) -> None:
    here.gets(laptop, note("n1", 9))
    corrected = here.gets(laptop, note("n1", 10))
    here.take()
    returning.give_back(here.place, here.keys, "n1", "Look at the time.")
    assert here.receipt(corrected).items[0].result is ItemResult.RETURNED


@pytest.mark.parametrize(("what", "reason"), [("n2", "Why"), ("", "Why"), ("n1", ""), ("n1", "x" * 501)])
def test_nothing_is_sent_back_without_a_note_and_a_reason(here: Office, laptop: Laptop, what: str, reason: str) -> None:
    here.gets(laptop, note("n1"))
    here.take()
    before = here.everything()
    with pytest.raises(BadInputError):
        returning.give_back(here.place, here.keys, what, reason)
    assert here.everything() == before


def test_new_keys_open_what_was_sealed_for_the_old_ones(here: Office, laptop: Laptop) -> None:
    late = laptop.send(here.agency)
    old = here.keys.public
    agency_keys.renew(here.keys.folder, NOW)
    here.keys = agency_keys.read(here.keys.folder)
    assert here.keys.public.fingerprint != old.fingerprint
    here.bring(late)
    new = here.gets(laptop, note(NOTES[1]))
    assert fates(here) == [Fate.FILED, Fate.FILED]
    assert here.receipt(new).items


def test_keys_are_never_overwritten_and_never_left_open_to_others(here: Office) -> None:
    with pytest.raises(BadInputError, match="--renew"):
        agency_keys.make(here.keys.folder, "Another", "OTHER", NOW)
    secret = agency_keys.escrow_of(here.keys.folder, here.keys.public).with_name("open.agekey")
    if sys.platform != "win32":
        secret.chmod(0o644)
        with pytest.raises(BadInputError, match="chmod 600"):
            agency_keys.read(here.keys.folder)
        secret.chmod(0o600)
    agency_keys.escrow_of(here.keys.folder, here.keys.public).unlink()
    assert len(agency_keys.read(here.keys.folder).identities) == 1
    with pytest.raises(BadInputError, match="keygen"):
        agency_keys.read(here.place.folder)


@pytest.mark.parametrize(("name", "code"), [("", "AB"), ("Agency", "ab"), ("Agency", "A/B"), ("A\nB", "AB")])
def test_an_agency_needs_a_name_and_a_code_that_can_stand_in_a_file_name(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(BadInputError):
        agency_keys.make(tmp_path / "keys", name, code, NOW)
    assert not (tmp_path / "keys" / "agency.fnkey").exists()


def test_two_runs_with_the_same_keys_never_work_at_once(here: Office, laptop: Laptop) -> None:
    here.gets(laptop)
    with agency_keys.held(here.keys.folder), pytest.raises(InboxInUseError):
        here.take()


@pytest.mark.parametrize("folder", ["opened", "receipts", "done", "refused"])
def test_a_link_that_a_laptop_planted_is_not_followed(here: Office, laptop: Laptop, folder: str) -> None:
    (here.place.folder / folder).symlink_to(here.keys.folder)
    here.gets(laptop)
    before = here.everything()
    with pytest.raises(BadInputError, match="link"):
        here.take()
    assert here.everything() == before


def test_packages_that_come_over_sftp_lie_in_a_folder_of_their_own(here: Office, laptop: Laptop) -> None:
    (here.place.folder / "inbox").mkdir()
    made = laptop.send(here.agency)
    (here.place.folder / "inbox" / made.name).write_bytes(made.data)
    assert fates(here) == [Fate.FILED]
    assert here.receipt(made).items


@pytest.mark.parametrize("which", ["ledger/*/*.json", "devices/*.json"])
def test_books_that_cannot_be_read_stop_everything_and_nothing_is_lost(
    here: Office, laptop: Laptop, which: str
) -> None:
    here.gets(laptop)
    here.take()
    (page,) = here.keys.folder.glob(which)
    page.write_bytes(b"{")
    here.gets(laptop, note(NOTES[1]))
    before = here.everything()
    with pytest.raises(BadInputError, match="books"):
        here.take()
    assert here.everything() == before


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PlaceGoneError):
        places.of(tmp_path / "gone")


def test_everything_that_happens_is_told_in_words(here: Office, laptop: Laptop) -> None:
    laptop.send(here.agency)
    here.gets(laptop, *many(2), PackedNote("n7", 1, b"{}"))
    (here.place.folder / "z.fnx.age").write_bytes(b"no package")
    here.gets(Laptop("ff00", seed=5))
    told = [line for one in here.take() for line in words.of_taken(one)]
    assert any("missing: 1" in line for line in told)
    assert any("n7-v1: refused." in line for line in told)
    assert any("not known yet" in line for line in told)
    assert any("not a sealed package" in line for line in told)
    assert all(line.endswith(".") or "missing" in line for line in told)
    assert len(words.of_devices(devices.every(here.keys.folder))) == 2
