"""A notebook on another laptop: one sealed file, one copy that sends each note, and nothing half done."""

import random
import shutil
import stat
import sys
from pathlib import Path

import pytest
from killing import killed_at_each_step
from making import CONFIRMED, FAST, OTHER_PASSPHRASE, PASSPHRASE, Clock, Closed, Ids, add_person, fill, sign
from services.outcomes import refusals
from services.sync.agency import Agency, synced

from fieldnote.domain.changes import Done
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.handover import Handover
from fieldnote.domain.problems import (
    BadInputError,
    DamagedHandoverError,
    FieldnoteError,
    NewerNotebookError,
    NotebookExistsError,
    NotebookMissingError,
    WrongPassphraseError,
)
from fieldnote.exchange import laptop_key
from fieldnote.services import backups, handing_over, notices, restoring, taking_over, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.handing_over import ForKey, ForPassphrase
from fieldnote.services.notebook import Notebook
from fieldnote.services.passphrases import WeakPassphraseError
from fieldnote.services.taking_over import ByKey, ByPassphrase, TakenOver
from fieldnote.vault import backup as sealed
from fieldnote.vault import deliveries, devices, handovers, header, signatures

FOR_FILE = "the words that go by phone"


def key_of(folder: Path) -> ForKey:
    """Make a new laptop's key, and carry its public half and fingerprint over."""
    key = taking_over.new_key(folder)
    return ForKey((folder / taking_over.KEY_NAME).read_bytes(), key.fingerprint)


def given(book: Notebook, file: Path, lock: ForKey | ForPassphrase, *, both: bool = False) -> Handover:
    outcome = handing_over.hand_over(book, file, lock, both=both, cost=FAST)
    assert isinstance(outcome, Done)
    return outcome.value


def taken(file: Path, target: Path, way: ByKey | ByPassphrase) -> TakenOver:
    return taking_over.take_over(file, target, way, OTHER_PASSPHRASE, clock=Clock(), cost=FAST)


def moved(book: Notebook, folder: Path, *, both: bool = False) -> Closed:
    """Hand a notebook over to a new laptop by its key, and take it over there."""
    given(book, folder / "move.fnb", key_of(folder / "key"), both=both)
    there = taken(folder / "move.fnb", folder / "there", ByKey(folder / "key"))
    return Closed(folder / "there", there.key)


def whole(book: Notebook) -> bool:
    return not any(finding.faults for finding in notebooks.check(book))


# Giving and taking ────────────────────────────────────────────────────────────────────────────────


def test_a_notebook_arrives_whole_with_a_device_and_a_passphrase_of_its_own(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    device, before = book.vault.device_id(), signatures.digests(book.vault.database)
    there = moved(book, tmp_path)
    book.close()
    opened = there.unlocked(OTHER_PASSPHRASE)
    database = opened.vault.database
    assert opened.vault.device_id() != device
    assert signatures.digests(database) == before
    assert whole(opened), "what the old laptop signed verifies with its key, which stays"
    assert database.value("SELECT count(*) FROM device WHERE private_key IS NOT NULL") == 1
    assert opened.vault.kit == full.root.kit
    opened.close()
    with pytest.raises(WrongPassphraseError):
        there.unlocked(PASSPHRASE)


def test_the_file_is_private_and_opens_with_the_new_laptops_key_alone(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    given(book, tmp_path / "move.fnb", key_of(tmp_path / "key"))
    book.close()
    assert stat.S_IMODE((tmp_path / "move.fnb").stat().st_mode) == 0o600
    key_of(tmp_path / "other")
    for way, said in (
        (ByKey(tmp_path / "other"), "laptop_key"),
        (ByPassphrase(PASSPHRASE), "laptop_key"),
    ):
        with pytest.raises(WrongPassphraseError) as refused:
            taken(tmp_path / "move.fnb", tmp_path / "there", way)
        assert refused.value.given == said
    assert not (tmp_path / "there").exists()


def test_a_passphrase_of_the_files_own_opens_it_and_the_notebooks_does_not(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    given(book, tmp_path / "move.fnb", ForPassphrase(FOR_FILE))
    book.close()
    with pytest.raises(WrongPassphraseError) as refused:
        taken(tmp_path / "move.fnb", tmp_path / "there", ByPassphrase(PASSPHRASE))
    assert refused.value.given == "handover"
    assert taken(tmp_path / "move.fnb", tmp_path / "there", ByPassphrase(FOR_FILE)).handover.sealed_for == ""


def test_the_key_goes_when_it_has_done_its_work_and_asking_twice_shows_the_same(full: Closed, tmp_path: Path) -> None:
    first = taking_over.new_key(tmp_path / "key").fingerprint
    assert taking_over.new_key(tmp_path / "key").fingerprint == first
    assert stat.S_IMODE((tmp_path / "key" / "new-laptop.secret").stat().st_mode) == 0o600
    book = full.open()
    moved(book, tmp_path)
    book.close()
    assert list((tmp_path / "key").iterdir()) == []


def test_the_agencys_way_in_goes_along(full: Closed, tmp_path: Path) -> None:
    secret, agency = laptop_key.make()
    book = full.open()
    notebooks.set_escrow(book, agency.age)
    there = moved(book, tmp_path)
    book.close()
    assert notebooks.kit_by_escrow(there.folder, secret) == full.root.kit
    assert len(header.read(there.folder).header.slots) == 2, "the key of the hand-over does not stay"


def test_a_fingerprint_that_was_not_compared_or_differs_hands_nothing_over(full: Closed, tmp_path: Path) -> None:
    book, lock = full.open(), key_of(tmp_path / "key")
    for typed, code in (("", "laptop_fingerprint_missing"), ("ABCD ABCD ABCD ABCD", "laptop_fingerprint_differs")):
        outcome = handing_over.hand_over(book, tmp_path / "move.fnb", ForKey(lock.public, typed))
        assert refusals(outcome) == [code]
    with pytest.raises(BadInputError):
        handing_over.hand_over(book, tmp_path / "move.fnb", ForKey(lock.public[:-9], lock.fingerprint))
    with pytest.raises(WeakPassphraseError):
        handing_over.hand_over(book, tmp_path / "move.fnb", ForPassphrase("short"))
    assert handovers.everything(book.vault.database) == []
    assert not (tmp_path / "move.fnb").exists()
    book.close()


def test_what_stops_a_hand_over_leaves_the_copy_as_it_was(
    full: Closed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, lock = full.open(), key_of(tmp_path / "key")
    (tmp_path / "taken.fnb").write_bytes(b"something else")
    with pytest.raises(NotebookExistsError):
        given(book, tmp_path / "taken.fnb", lock)

    def stop(done: int, _: int) -> None:
        if done > 500:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        handing_over.hand_over(book, tmp_path / "move.fnb", lock, progress=stop)

    def overtaken(*_: object) -> None:
        raise FieldnoteError

    monkeypatch.setattr(sealed, "finish", overtaken)
    with pytest.raises(FieldnoteError):
        given(book, tmp_path / "move.fnb", lock)
    assert handing_over.standing(book).away is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["full", "key", "taken.fnb"]
    sign(book, add_person(book, "Nadia"))
    book.close()


def test_a_file_is_taken_over_and_a_backup_restored_and_never_the_other_way(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    notebooks.back_up(book, tmp_path / "monday.fnb")
    given(book, tmp_path / "move.fnb", ForPassphrase(FOR_FILE))
    book.close()
    with pytest.raises(BadInputError, match="take it over"):
        restoring.restore(tmp_path / "move.fnb", tmp_path / "there", backups.by_passphrase(FOR_FILE))
    with pytest.raises(BadInputError, match="restore it"):
        taken(tmp_path / "monday.fnb", tmp_path / "there", ByPassphrase(PASSPHRASE))
    assert not (tmp_path / "there").exists()


# Which copy signs and sends ───────────────────────────────────────────────────────────────────────


def test_the_copy_that_moved_signs_and_sends_nothing_and_says_so(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    target, someone = Agency(tmp_path / "agency").set_up(book), add_person(book, "Nadia")
    signed, begun = sign(book, someone), fill(book, someone)
    moved(book, tmp_path)
    assert refusals(visits.sign(book, begun.id, CONFIRMED)) == ["handed_over"]
    assert refusals(visits.add_addendum(book, signed.id, "More.", CONFIRMED)) == ["handed_over"]
    assert [problem.code for problem in synced(book, target).problems] == ["handed_over"]
    assert refusals(handing_over.hand_over(book, tmp_path / "again.fnb", ForPassphrase(FOR_FILE))) == ["handed_over"]
    book.close()
    book = full.open()
    assert any("handed over to another laptop" in said for said in notices.of_opening(book))
    assert isinstance(handing_over.take_back(book), Done)
    assert refusals(handing_over.take_back(book)) == ["not_handed_over"]
    assert isinstance(visits.sign(book, begun.id, CONFIRMED), Done)
    book.close()


def test_after_a_move_the_successor_sends_each_note_once(full: Closed, tmp_path: Path) -> None:
    book, agency = full.open(), Agency(tmp_path / "agency")
    target, someone = agency.set_up(book), add_person(book, "Nadia", "RR-20311")
    notes = [sign(book, someone)]
    synced(book, target)
    notes.append(sign(book, someone))
    there = moved(book, tmp_path)
    notes_here = len(agency.packages())
    synced(book, target)
    assert len(agency.packages()) == notes_here
    book.close()
    book = there.open(ids=Ids(7))
    notes.append(sign(book, someone))
    synced(book, target)
    synced(book, target)
    assert agency.holds() == {f"{note.id}-v1": 1 for note in notes}
    first, last = (agency.listed(package) for package in (agency.packages()[0], agency.packages()[-1]))
    assert {first.sequence, last.sequence} == {1}, "a row of its own, so that nothing is a fork"
    assert first.device_id != last.device_id
    assert notices.of_opening(book) == ()
    book.close()


def test_where_both_go_on_each_sends_what_was_signed_there(full: Closed, tmp_path: Path) -> None:
    old, agency = full.open(), Agency(tmp_path / "agency")
    target, someone = agency.set_up(old), add_person(old, "Nadia", "RR-20311")
    first = sign(old, someone)
    there = moved(old, tmp_path, both=True)
    new = there.open(ids=Ids(7))
    second = sign(new, someone)
    added = visits.add_addendum(new, first.id, "She called back.", CONFIRMED)
    assert isinstance(added, Done)
    synced(new, target)
    assert agency.holds() == {f"{second.id}-v1": 1, f"{first.id}-v1-{added.value.id}": 1}
    (held,) = [
        d
        for d in deliveries.of_visit(new.vault.database, first.id)
        if d.addendum_id is None and d.target_id == target.id
    ]
    assert (held.state, held.why and held.why.code) == (DeliveryState.HELD, "other_laptop_sends")
    third = sign(old, someone)
    synced(old, target)
    synced(new, target)
    assert agency.holds() == {f"{second.id}-v1": 1, f"{first.id}-v1-{added.value.id}": 1, f"{first.id}-v1": 1,
                              f"{third.id}-v1": 1}  # fmt: skip
    old.close()
    new.close()


def test_what_is_owed_to_a_later_target_is_the_other_laptops_too(full: Closed, tmp_path: Path) -> None:
    old = full.open()
    someone = add_person(old, "Nadia", "RR-20311")
    first = sign(old, someone)
    there = moved(old, tmp_path, both=True)
    old.close()
    new, agency = there.open(ids=Ids(7)), Agency(tmp_path / "agency")
    target = agency.set_up(new, since=first.draft.day)
    synced(new, target)
    assert agency.holds() == {}
    assert isinstance(handing_over.go_on_alone(new), Done)
    assert refusals(handing_over.go_on_alone(new)) == ["no_other_copy"]
    synced(new, target)
    assert agency.holds()[f"{first.id}-v1"] == 1
    new.close()


def test_a_package_that_was_on_its_way_leaves_from_the_laptop_that_made_it(full: Closed, tmp_path: Path) -> None:
    old, agency = full.open(), Agency(tmp_path / "agency")
    target, someone = agency.set_up(old), add_person(old, "Nadia", "RR-20311")
    note = sign(old, someone)
    synced(old, target)
    (lost,) = agency.packages()
    lost.unlink()
    old.vault.database.run("DROP TRIGGER package_stays")
    old.vault.database.run("UPDATE package SET taken_at = NULL")
    there = moved(old, tmp_path, both=True)
    new = there.open(ids=Ids(7))
    synced(new, target)
    assert agency.packages() == []
    synced(old, target)
    assert agency.packages() in ([], [lost])
    assert set(agency.holds()) <= {f"{note.id}-v1"}
    old.close()
    new.close()


def test_a_second_hand_over_of_a_second_laptop_leaves_the_first_its_own(full: Closed, tmp_path: Path) -> None:
    one = full.open()
    first = sign(one, add_person(one, "Nadia", "RR-20311"))
    two = moved(one, tmp_path, both=True).open(ids=Ids(7))
    second = sign(two, add_person(two, "Ola", "RR-20312"))
    (tmp_path / "next").mkdir()
    three = moved(two, tmp_path / "next").open(ids=Ids(8))
    others = handovers.others(three.vault.database)
    assert first.signature.device_id in others
    assert second.signature.device_id not in others, "the one that moved does not send its own any more"
    assert devices.present(three.vault.database)[0] not in others
    for book in (one, two, three):
        book.close()


# What is not whole ────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def file(full_template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file for a passphrase that tests read and never change."""
    folder = tmp_path_factory.mktemp("hand-over")
    book = full_template.copy(folder / "source").open()
    given(book, folder / "move.fnb", ForPassphrase(FOR_FILE))
    book.close()
    return folder / "move.fnb"


def refused(data: bytes, folder: Path) -> type[FieldnoteError]:
    """Try to take a changed file over; nothing may be left of it."""
    bad = folder / "bad.fnb"
    bad.write_bytes(data)
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(FieldnoteError) as found:
        taken(bad, folder / "there", ByPassphrase(FOR_FILE))
    assert sorted(path.name for path in folder.iterdir()) == before
    return found.type


def test_a_file_that_was_cut_or_changed_is_refused_and_nothing_is_written(file: Path, tmp_path: Path) -> None:
    data, chance = file.read_bytes(), random.Random(12)  # noqa: S311 -- the same plan every time
    for length in (0, 1, 17, 30, 400, 4096, len(data) // 2, len(data) - 1):
        assert refused(data[:length], tmp_path) is DamagedHandoverError, length
    for at in (0, 3, 16, 20, 25, 60, 300, *(chance.randrange(len(data)) for _ in range(12)), len(data) - 1):
        flipped = bytearray(data)
        flipped[at] ^= 1 << chance.randrange(8)
        assert refused(bytes(flipped), tmp_path) is DamagedHandoverError, at
    assert refused(data + b"x", tmp_path) is DamagedHandoverError
    assert refused(b"PK\x03\x04" + bytes(2000), tmp_path) is DamagedHandoverError
    with pytest.raises(NotebookMissingError):
        taken(tmp_path / "none.fnb", tmp_path / "there", ByPassphrase(FOR_FILE))


def test_a_file_of_a_newer_fieldnote_says_so(full: Closed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = full.open()
    with monkeypatch.context() as later:
        later.setattr(header, "_HANDED_OVER", header.VERSION + 1)
        later.setattr(header, "VERSION", header.VERSION + 1)
        given(book, tmp_path / "move.fnb", ForPassphrase(FOR_FILE))
    book.close()
    assert refused((tmp_path / "move.fnb").read_bytes(), tmp_path) is NewerNotebookError


def test_a_weak_passphrase_or_a_place_that_is_taken_is_refused_before_anything(file: Path, tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        taking_over.take_over(file, tmp_path / "there", ByPassphrase(FOR_FILE), "short")
    with pytest.raises(BadInputError):
        taken(file, tmp_path / "there", ByKey(tmp_path / "no key"))
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine").touch()
    with pytest.raises(NotebookExistsError):
        taken(file, tmp_path / "there", ByPassphrase(FOR_FILE))


# Killed ───────────────────────────────────────────────────────────────────────────────────────────


posix = pytest.mark.skipif(sys.platform == "win32", reason="forks and signals are POSIX")


@pytest.mark.slow
@posix
def test_giving_that_is_killed_leaves_one_copy_that_goes_on_or_a_whole_file(full: Closed, tmp_path: Path) -> None:
    lock, ends = key_of(tmp_path / "key"), set()
    secret = tmp_path / "key" / "new-laptop.secret"
    kept = secret.read_bytes()
    for number, done in enumerate(
        killed_at_each_step(lambda: given(full.open_with_new_ids(), tmp_path / "move.fnb", lock))
    ):
        file, there = tmp_path / "move.fnb", tmp_path / f"there-{number}"
        book = full.open(ids=Ids(1000 + number))
        away = handing_over.standing(book).away
        if file.exists():
            assert away is not None, "a file under its name means that this copy has stopped"
            opened = Closed(there, taken(file, there, ByKey(tmp_path / "key")).key).open()
            assert whole(opened)
            opened.close()
            secret.write_bytes(kept)
            file.unlink()
            shutil.rmtree(there)
        assert file.exists() or away is not None or not done
        if away is not None:
            assert isinstance(handing_over.take_back(book), Done)
        assert whole(book)
        ends.add((away is not None, done))
        book.close()
    assert (False, False) in ends
    assert (True, True) in ends


@pytest.mark.slow
@posix
def test_taking_that_is_killed_is_whole_or_not_there_and_can_be_run_again(file: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    for done in killed_at_each_step(lambda: taken(file, there, ByPassphrase(FOR_FILE)), every=2):
        assert done <= there.exists()
        if there.exists():
            book = notebooks.open_notebook(there, notebooks.unlock(there, OTHER_PASSPHRASE, clock=Clock()))
            assert whole(book)
            assert len(handovers.others(book.vault.database)) == 0
            book.close()
            shutil.rmtree(there)
    assert taken(file, there, ByPassphrase(FOR_FILE)).handover.moves
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")], "what was killed is swept"
