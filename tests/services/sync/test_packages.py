import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from making import CONFIRMED, TODAY, Clock, Closed, Ids, add_person, consent, correct, sign
from services.sync.agency import Agency, states, synced

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.ids import ConsentId, PersonId
from fieldnote.domain.outcome import Result
from fieldnote.domain.package import ItemResult, PackageResult
from fieldnote.domain.person import RecordId
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.target import Target
from fieldnote.exchange.package import keys, limits
from fieldnote.exchange.package import manifest as manifests
from fieldnote.services import acts, backups, consents, exports, notices, people, restoring, targets, to_sign, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import run
from fieldnote.services.sync.jobs import Hands, List, Look, Make, Seal, Send
from fieldnote.vault import deliveries, releases
from fieldnote.vault import targets as target_table


@pytest.fixture
def agency(tmp_path: Path) -> Agency:
    return Agency(tmp_path / "agency")


def allow(book: Notebook, someone: PersonId) -> ConsentId:
    """Put a consent on file that lets Dr. Lee have the notes."""
    made = consent(
        id=ConsentId(book.new_id()), person_id=someone, contents=(Content.VISIT_NOTES,), purpose=Purpose.TREATMENT,
        recipients=(NamedRecipient(Recipient.PROVIDER, "Dr. Lee", "12 Mill Road"),),
    )  # fmt: skip
    outcome = consents.save(book, made)
    assert isinstance(outcome, Done)
    return made.id


def test_what_is_owed_arrives_in_one_sealed_package(book: Notebook, agency: Agency) -> None:
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    notes = [sign(book, someone) for _ in range(3)]
    summary = synced(book, target)
    assert summary.reached
    assert summary.sent == 3
    assert agency.holds() == {f"{note.id}-v1": 1 for note in notes}
    names = agency.names(agency.packages()[0])
    assert {f"documents/{note.id}-v1.pdf" for note in notes} <= set(names)
    assert {"contacts.csv", "NOTICE.txt"} <= set(names)
    assert states(book) == ["accepted"] * 3


def test_a_second_run_sends_nothing_again(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    sign(book, add_person(book, record_number="RR-10418"))
    synced(book, target)
    before = agency.packages()
    assert synced(book, target).sent == 0
    assert agency.packages() == before


def test_each_release_is_logged_before_it_leaves(book: Notebook, agency: Agency) -> None:
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    note = sign(book, someone)
    synced(book, target)
    logged = releases.of_person(book.vault.database, someone)
    assert sorted((release.medium, release.kind) for release in logged) == [
        (Medium.PACKAGE, "contact-log"),
        (Medium.PACKAGE, "visit-note"),
    ]
    assert [releases.notes_in(book.vault.database, release.id) for release in logged] == [[note.id]] * 2


def test_packages_are_chained_by_number_and_by_the_list_before(book: Notebook, agency: Agency) -> None:
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    for _ in range(3):
        sign(book, someone)
        synced(book, target)
    listed = [agency.listed(package) for package in agency.packages()]
    assert [one.sequence for one in listed] == [1, 2, 3]
    assert listed[0].prev_manifest_sha256 == ""
    assert len({one.prev_manifest_sha256 for one in listed}) == 3


def test_what_does_not_fit_into_one_package_goes_in_the_next(
    book: Notebook, agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SHARE_NOTES", 2)
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    notes = [sign(book, someone) for _ in range(5)]
    assert synced(book, target).sent == 5
    assert agency.holds() == {f"{note.id}-v1": 1 for note in notes}
    assert [agency.listed(p).sequence for p in agency.packages()] == [1, 2, 3]


def test_the_row_of_an_agency_goes_on_when_its_target_is_set_up_again(book: Notebook, agency: Agency) -> None:
    """The agency knows laptops, not targets: a row that began anew would look like an old copy of the notebook."""
    first, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    sign(book, someone)
    synced(book, first)
    targets.remove(book, first)
    second = agency.set_up(book, name="Riverbend again")
    sign(book, someone)
    synced(book, second)
    listed = [agency.listed(package) for package in agency.packages()]
    assert [one.sequence for one in listed] == [1, 2]
    assert listed[1].prev_manifest_sha256 == hashlib.sha256(manifests.canonical(listed[0])).hexdigest()


# What an agency answers ───────────────────────────────────────────────────────────────────────────


def test_a_signed_receipt_files_each_note(book: Notebook, agency: Agency) -> None:
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    sign(book, someone), sign(book, someone)
    synced(book, target)
    agency.answers(agency.packages()[0])
    summary = synced(book, target)
    assert summary.answers.receipts == 1
    assert states(book) == ["filed", "filed"]
    assert synced(book, target).answers.receipts == 0, "it is taken in once"


def test_a_receipt_that_another_key_signed_is_not_believed(book: Notebook, agency: Agency, tmp_path: Path) -> None:
    target = agency.set_up(book)
    sign(book, add_person(book, record_number="RR-10418"))
    synced(book, target)
    agency.answers(agency.packages()[0], secrets=keys.make("Somebody", "SOME")[0])
    summary = synced(book, target)
    assert (summary.answers.receipts, summary.answers.unbelieved) == (0, 1)
    assert states(book) == ["accepted"]


def test_a_note_that_comes_back_waits_among_those_to_sign_and_its_correction_goes(
    book: Notebook, agency: Agency
) -> None:
    target = agency.set_up(book)
    note = sign(book, add_person(book, record_number="RR-10418"))
    synced(book, target)
    agency.answers(agency.packages()[0], {f"{note.id}-v1": (ItemResult.RETURNED, "The time is missing.")})
    summary = synced(book, target)
    assert summary.answers.returned == (note.id,)
    assert states(book) == ["returned"]
    (back,) = to_sign.gather(book).sent_back
    assert (back.line.id, back.review.comment) == (note.id, "The time is missing.")
    newer = correct(book, note)
    assert states(book) == ["superseded", "ready"]
    synced(book, target)
    assert agency.holds() == {f"{note.id}-v1": 1, f"{note.id}-v2": 1}
    assert to_sign.gather(book).sent_back == ()
    assert newer.version == 2


def test_a_note_that_is_refused_needs_a_hand_and_the_others_go_on(book: Notebook, agency: Agency) -> None:
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    notes = [sign(book, someone) for _ in range(50)]
    synced(book, target)
    bad = notes[20]
    agency.answers(agency.packages()[0], {f"{bad.id}-v1": (ItemResult.REFUSED, "This is not a FHIR Bundle.")})
    synced(book, target)
    found = {d.visit_id: d for d in deliveries.everything(book.vault.database)}
    assert {i for i, d in found.items() if d.state is DeliveryState.QUARANTINED} == {bad.id}
    assert found[bad.id].issues[0].text == "This is not a FHIR Bundle."
    assert sum(d.state is DeliveryState.FILED for d in found.values()) == 49
    sign(book, someone)
    assert synced(book, target).sent == 1


def test_when_the_agency_met_another_copy_this_one_becomes_a_device_of_its_own(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    note = sign(book, add_person(book, record_number="RR-10418"))
    synced(book, target)
    before = book.vault.device_id()
    answer = {f"{note.id}-v1": (ItemResult.REFUSED, "fork")}
    agency.answers(agency.packages()[0], answer, result=PackageResult.FORK)
    assert synced(book, target).answers.two_copies
    assert book.vault.device_id() != before
    (owed,) = deliveries.everything(book.vault.database)
    assert (owed.state, owed.why and owed.why.code) == (DeliveryState.QUARANTINED, "two_copies_there")
    told = " ".join(notices.of_opening(book))
    assert "met another copy of this notebook. No note is lost: 1 waits under Exports." in told
    assert "a device of its own" in told


def test_two_copies_that_both_go_on_are_seen_and_told_and_no_note_is_lost(
    closed: Closed, agency: Agency, tmp_path: Path
) -> None:
    one = closed.open()
    target, someone = agency.set_up(one), add_person(one, record_number="RR-10418")
    first = sign(one, someone)
    synced(one, target)
    one.close()
    two = Closed(shutil.copytree(closed.folder, tmp_path / "copied"), closed.root).open(ids=Ids(5000))
    one = closed.open(ids=Ids(9000))
    here, there = sign(one, PersonId(someone)), sign(two, PersonId(someone))
    synced(one, target)
    filed = agency.holds()
    for package in agency.packages():  # as the agency takes them in
        package.unlink()
    synced(two, target)
    (forked,) = agency.packages()
    agency.answers(forked, {f"{there.id}-v1": (ItemResult.REFUSED, "fork")}, result=PackageResult.FORK)
    forked.unlink()
    assert synced(two, target).answers.two_copies
    assert "No note is lost" in " ".join(notices.of_opening(two))
    (waiting,) = deliveries.of_target(two.vault.database, target.id, (DeliveryState.QUARANTINED,))
    assert isinstance(exports.try_again(two, waiting.id), Done)
    synced(two, target)
    assert filed + agency.holds() == {f"{note.id}-v1": 1 for note in (first, here, there)}
    assert notices.of_opening(two) == ()
    one.close()
    two.close()


# Nobody there, and no room ────────────────────────────────────────────────────────────────────────


def test_nothing_is_frozen_or_logged_for_a_folder_that_is_not_there(book: Notebook, agency: Agency) -> None:
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    sign(book, someone)
    agency.folder.rename(agency.folder.with_name("elsewhere"))
    summary = synced(book, target)
    assert summary.outcome is not None
    assert summary.outcome.result is Result.UNREACHED
    assert states(book) == ["ready"]
    assert releases.of_person(book.vault.database, someone) == []


def test_it_waits_longer_each_time_by_itself_and_not_when_a_person_asks(
    book: Notebook, agency: Agency, clock: Clock
) -> None:
    target = agency.set_up(book)
    sign(book, add_person(book, record_number="RR-10418"))
    agency.folder.rename(agency.folder.with_name("elsewhere"))
    synced(book, target)
    agency.folder.with_name("elsewhere").rename(agency.folder)
    assert [p.code for p in synced(book, target, asked=False).problems] == ["target_asked_to_wait"]
    clock.advance(seconds=31)
    assert synced(book, target, asked=False).sent == 1


def test_another_folder_at_the_same_place_gets_nothing(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    sign(book, add_person(book, record_number="RR-10418"))
    agency.folder.rename(agency.folder.with_name("elsewhere"))
    agency.folder.mkdir()
    summary = synced(book, target)
    assert not summary.reached
    assert agency.packages() == []


def test_a_person_may_stop_it_before_a_package_leaves_and_it_goes_the_next_time(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    sign(book, add_person(book, record_number="RR-10418"))
    summary = synced(book, target, Hands(stopped=lambda: True))
    assert summary.outcome is not None
    assert summary.outcome.result is Result.STOPPED
    assert agency.packages() == []
    assert states(book) == ["sent?"]
    assert synced(book, target).sent == 1
    assert agency.holds().total() == 1


# Acts and consents ────────────────────────────────────────────────────────────────────────────────


def test_somebody_without_a_number_is_held_until_there_is_one_and_the_others_go(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    luz = add_person(book, "Luz")
    sign(book, luz), sign(book, add_person(book, record_number="RR-10418"))
    assert synced(book, target).sent == 1
    held = deliveries.everything(book.vault.database)[0]
    assert (held.state, held.why and held.why.code) == (DeliveryState.HELD, "client_number_missing")
    person = people.get(book, luz)
    assert isinstance(people.update(book, replace(person, record_ids=(RecordId("agency", "RR-2"),))), Done)
    assert synced(book, target).sent == 1
    assert states(book) == ["accepted", "accepted"]


def test_outside_the_programme_it_is_held_until_a_consent_lets_it_go(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    target = replace(target, recipient=Addressee(Recipient.PROVIDER, "Dr. Lee"))
    target_table.save(book.vault.database, target)
    someone = add_person(book, record_number="RR-10418")
    sign(book, someone)
    synced(book, target)
    (held,) = deliveries.everything(book.vault.database)
    assert (held.state, held.why and held.why.code) == (DeliveryState.HELD, "consent_missing")
    allow(book, someone)
    assert synced(book, target).sent == 1
    (release,) = releases.of_person(book.vault.database, someone)
    assert release.is_disclosure
    assert any(name.startswith("consent/") for name in agency.names(agency.packages()[0]))


def test_a_consent_that_was_revoked_before_it_leaves_again_holds_it_back(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    target = replace(target, recipient=Addressee(Recipient.PROVIDER, "Dr. Lee"))
    target_table.save(book.vault.database, target)
    someone = add_person(book, record_number="RR-10418")
    sign(book, someone)
    consent_id = allow(book, someone)
    synced(book, target, Hands(stopped=lambda: True))
    assert states(book) == ["sent?"]
    assert isinstance(consents.revoke(book, consent_id, "in writing"), Done)
    synced(book, target)
    assert states(book) == ["held"]
    assert agency.packages() == []


def test_a_note_that_was_voided_while_it_waited_never_leaves_and_its_voiding_does(
    book: Notebook, agency: Agency
) -> None:
    target = agency.set_up(book)
    note = sign(book, add_person(book, record_number="RR-10418"))
    assert isinstance(acts.void(book, note.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    synced(book, target)
    assert states(book) == ["withdrawn", "accepted"]
    (item,) = agency.holds()
    assert item.startswith(f"{note.id}-v1-")


def test_an_addendum_travels_beside_its_note(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    note = sign(book, add_person(book, record_number="RR-10418"))
    added = visits.add_addendum(book, note.id, "The bus was late.", CONFIRMED)
    assert isinstance(added, Done)
    synced(book, target)
    assert agency.holds() == {f"{note.id}-v1": 1, f"{note.id}-v1-{added.value.id}": 1}
    assert agency.contacts(agency.packages()[0]) == [note.id], "it is billed once"


# Old copies ───────────────────────────────────────────────────────────────────────────────────────


def test_a_restored_copy_sends_the_same_notes_under_the_same_names_in_a_row_of_its_own(
    full: Closed, agency: Agency, tmp_path: Path
) -> None:
    book = full.open()
    target = agency.set_up(book)
    note = sign(book, add_person(book, "Nadia", record_number="RR-20111"))
    notebooks.back_up(book, tmp_path / "old.fnbak")
    synced(book, target)
    root = book.vault.root
    book.close()
    restoring.restore(tmp_path / "old.fnbak", tmp_path / "restored", backups.by_key(root), clock=Clock())
    again = notebooks.open_notebook(tmp_path / "restored", root, clock=Clock())
    try:
        synced(again, target)
    finally:
        again.close()
    first, second = (agency.listed(package) for package in agency.packages())
    assert first.device_id != second.device_id
    assert (first.sequence, second.sequence) == (1, 1)
    assert agency.holds() == {f"{note.id}-v1": 2}
    (one, other) = (agency.resources(package) for package in agency.packages())
    assert one == other, "whoever loads both has each resource once"


# Targets ──────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_signed_before_is_owed_from_the_day_that_is_picked(
    book: Notebook, agency: Agency, clock: Clock
) -> None:
    note = sign(book, add_person(book, record_number="RR-10418"))
    clock.advance(seconds=1)
    assert synced(book, agency.set_up(book, name="Later")).sent == 0
    target = agency.set_up(book, since=TODAY, name="Earlier, too")
    assert synced(book, target).sent == 1
    assert agency.holds() == {f"{note.id}-v1": 1}


def test_no_carrier_is_loaded_by_looking_at_what_is_owed() -> None:
    program = (
        "import sys; import fieldnote.services.sync.run, fieldnote.services.targets; "
        "bad = {'httpx', 'paramiko', 'psycopg', 'fieldnote.exchange.carriers.folder', "
        "'fieldnote.exchange.carriers.sftp', 'fieldnote.exchange.carriers.fhir_server', 'ssl'}; "
        "print(sorted(bad & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "[]"


# What a person does while it is sent ──────────────────────────────────────────────────────────────


def done_before(book: Notebook, target: Target, job_kind: type, act: Callable[[], object]) -> None:
    """Run to a target; just before the first job of a kind comes back, let a person do something."""
    work, answer, acted = run.steps(book, target.id, chance=lambda: 0.5), None, False
    try:
        while True:
            job = work.send(answer)
            answer = job.run(Hands())
            if isinstance(job, job_kind) and not acted:
                act()
                acted = True
    except StopIteration:
        assert acted


@pytest.mark.parametrize("job_kind", [Look, Make, List, Seal])
def test_a_note_that_is_voided_while_others_are_made_ready_never_leaves(
    book: Notebook, agency: Agency, job_kind: type
) -> None:
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    wrong, right = sign(book, someone), sign(book, someone)
    done_before(book, target, job_kind, lambda: acts.void(book, wrong.id, VoidReason.WRONG_CHART, "", CONFIRMED))
    synced(book, target)
    assert f"{wrong.id}-v1" not in agency.holds()
    assert agency.holds()[f"{right.id}-v1"] == 1
    assert states(book) == ["withdrawn", "accepted", "accepted"]


def test_a_note_that_is_voided_while_it_is_on_its_way_is_not_called_accepted(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    note = sign(book, add_person(book, record_number="RR-10418"))
    done_before(book, target, Send, lambda: acts.void(book, note.id, VoidReason.WRONG_CHART, "", CONFIRMED))
    synced(book, target)
    assert states(book) == ["withdrawn", "accepted"], "the agency hears that it was an error"


def test_a_voided_note_that_may_have_left_does_not_leave_again_and_the_others_of_its_package_do(
    book: Notebook, agency: Agency
) -> None:
    target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
    wrong, right = sign(book, someone), sign(book, someone)
    synced(book, target, Hands(stopped=lambda: True))
    assert states(book) == ["sent?", "sent?"]
    acts.void(book, wrong.id, VoidReason.WRONG_CHART, "", CONFIRMED)
    synced(book, target)
    assert f"{wrong.id}-v1" not in agency.holds()
    assert agency.holds()[f"{right.id}-v1"] == 1
    assert [agency.listed(p).sequence for p in agency.packages()] == [2], "the agency sees that one never came"


def test_a_target_that_is_removed_while_it_is_sent_to_stays_removed(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book)
    sign(book, add_person(book, record_number="RR-10418"))
    done_before(book, target, Look, lambda: targets.remove(book, target, unsent_too=True))
    assert targets.every(book) == ()
    assert agency.packages() == []
    assert states(book) == ["withdrawn"]
